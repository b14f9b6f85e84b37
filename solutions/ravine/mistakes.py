"""Known wrong answers to ravine, each with the sentence that helps."""

import numpy as np

from grader import mistake, symptom

# contraction


@mistake(of="contraction")
def adds_the_share(lr, curvatures):
    """Your factors are above 1, so each step leads away from the bottom. Going down subtracts the gradient:
    look at the sign in front of lr."""
    return 1 + lr * np.asarray(curvatures)


@mistake(of="contraction")
def turns_all_signs(lr, curvatures):
    """All of your factors have the other sign: you subtract in the wrong order. A short step leaves you on your
    side, so its factor is above 0."""
    return lr * np.asarray(curvatures) - 1


@mistake(of="contraction")
def drops_the_signs(lr, curvatures):
    """You return sizes without signs. A factor below 0 means that the step jumps across the floor, so keep
    the sign."""
    return np.abs(1 - lr * np.asarray(curvatures))


@mistake(of="contraction")
def forgets_the_curvature(lr, curvatures):
    """You left the curvature out, so all axes get the same factor. On a more curved axis the gradient is
    larger, and the step too."""
    return np.full(len(curvatures), 1 - lr)


@mistake(of="contraction")
def has_one_factor_without_curvature(lr, curvatures):
    """You left the curvature out, so all axes share one factor. On a more curved axis the gradient is larger,
    and the step too: give a factor for each axis."""
    return 1 - lr


@mistake(of="contraction")
def returns_the_share_of_the_way(lr, curvatures):
    """This is the share of the way that a step takes off. The factor is what is left of the way."""
    return lr * np.asarray(curvatures)


@mistake(of="contraction")
def forgets_the_half(lr, curvatures):
    """You have a 2 too many. The landscape here has a half in front, which takes away the 2 that the square
    brings down."""
    return 1 - 2 * lr * np.asarray(curvatures)


@mistake(of="contraction")
def returns_the_slowest_only(lr, curvatures):
    """You return the slowest factor alone. Return all of them, one for each axis."""
    return np.max(np.abs(1 - lr * np.asarray(curvatures)))


@mistake(of="contraction")
def sorts_the_axes(lr, curvatures):
    """You sorted the curvatures, so the factors no longer belong to their axes. Keep the order that you are
    given."""
    return 1 - lr * np.sort(curvatures)


@mistake(of="contraction")
def stores_factors_in_integers(lr, curvatures):
    """You store the factors in an array of integers, which cuts decimals off. np.zeros_like and its like take
    the kind of numbers from the curvatures: ask for floats."""
    return (1 - lr * np.asarray(curvatures)).astype(np.asarray(curvatures).dtype)


# best_lr


def _ends(curvatures):
    """Return the smallest and the largest curvature."""
    return min(curvatures), max(curvatures)


@mistake(of="best_lr")
def takes_the_border(curvatures):
    """2 / lambda_max is the border of the last lesson, where along the most curved axis you jump to and fro
    for ever. The best rate lies below it, and the least curved axis has a say."""
    return 2 / max(curvatures)


@mistake(of="best_lr")
def levels_the_steepest_axis(curvatures):
    """1 / lambda_max finishes the most curved axis in one step, but then the floor is slow. A longer step is
    worth a zigzag: make both ends equally slow."""
    return 1 / max(curvatures)


@mistake(of="best_lr")
def lets_the_flattest_axis_decide(curvatures):
    """You look at the least curved axis alone, and along the most curved one the path runs away. Make both
    ends equally slow."""
    return 2 / min(curvatures)


@mistake(of="best_lr")
def levels_the_flattest_axis(curvatures):
    """1 / lambda_min finishes the least curved axis in one step, but along the most curved one the path runs
    away. Make both ends equally slow."""
    return 1 / min(curvatures)


@mistake(of="best_lr")
def doubles_over_the_mean(curvatures):
    """You divide 2 by the mean of all curvatures. Only the two ends count, and it is their sum that the 2
    is divided by."""
    return 2 / np.mean(curvatures)


@mistake(of="best_lr")
def divides_1_by_the_mean(curvatures):
    """The mean of all curvatures is right for two axes only. Axes in between are never the slowest: take the
    two ends."""
    return 1 / np.mean(curvatures)


@mistake(of="best_lr")
def forgets_the_2(curvatures):
    """Your rate is half of the best one. Set the size of the factor at one end equal to that at the other,
    and collect both 1s."""
    return 1 / sum(_ends(curvatures))


@mistake(of="best_lr")
def adds_up_all_curvatures(curvatures):
    """You add up all curvatures, which is right for two axes only. Take the smallest and the largest."""
    return 2 / sum(curvatures)


@mistake(of="best_lr")
def forgets_the_brackets(curvatures):
    """Brackets are missing: the whole sum belongs under the 2."""
    low, high = _ends(curvatures)
    return 2 / low + high


@mistake(of="best_lr")
def divides_by_the_difference(curvatures):
    """You divide by the difference of the two ends, and at a round bowl by 0. Making both factors equal in
    size leads to their sum: one of them is below 0."""
    low, high = _ends(curvatures)
    return 2 / (high - low)


@mistake(of="best_lr")
def takes_the_first_and_the_last(curvatures):
    """You take the first and the last curvature, but they come in any order. Find the smallest and the
    largest."""
    return 2 / (curvatures[0] + curvatures[-1])


@mistake(of="best_lr")
def takes_the_root_of_the_product(curvatures):
    """You divide by the root of the product of the two ends. Making both factors equal in size leads to
    their sum."""
    low, high = _ends(curvatures)
    return 1 / np.sqrt(low * high)


@mistake(of="best_lr")
def returns_the_best_factor(curvatures):
    """This is the slowest factor at the best rate. Return the rate itself."""
    low, high = _ends(curvatures)
    return (high - low) / (high + low)


@mistake(of="best_lr")
def returns_the_condition_number(curvatures):
    """This is the condition number. It tells how many steps to expect; return the rate."""
    low, high = _ends(curvatures)
    return high / low


# sign_flips


def _flips(along):
    """Return how often numbers change their sign."""
    return int(np.sum(along[:-1] * along[1:] < 0))


def _column(path, axis):
    return np.asarray(path)[:, axis]


@mistake(of="sign_flips")
def counts_zeros_as_flips(path, axis):
    """You count pairs whose product is 0 as well. A 0 lies on neither side, so it makes no flip: the product
    must be below 0."""
    along = _column(path, axis)
    return int(np.sum(along[:-1] * along[1:] <= 0))


@mistake(of="sign_flips")
def counts_the_way_to_zero(path, axis):
    """np.sign has three values, so you also count the ways to 0 and from 0. A flip goes from one side to the
    other in one step."""
    return int(np.sum(np.diff(np.sign(_column(path, axis))) != 0))


@mistake(of="sign_flips")
def takes_zero_for_positive(path, axis):
    """You ask only whether a number is below 0, so a 0 counts as positive. It lies on neither side, and makes
    no flip."""
    return int(np.sum(np.diff(_column(path, axis) < 0)))


@mistake(of="sign_flips")
def counts_half_flips_at_zero(path, axis):
    """np.sign has three values, so a way to 0 or from 0 counts as half a flip. It is none: a flip goes from
    one side to the other in one step."""
    return np.sum(np.abs(np.diff(np.sign(_column(path, axis))))) / 2


@mistake(of="sign_flips")
def leaves_zeros_out(path, axis):
    """You leave the zeros out and compare the numbers around them. Compare neighbouring rows only: from 1 to 0
    to -1 is no flip."""
    along = _column(path, axis)
    return _flips(along[along != 0])


@mistake(of="sign_flips")
def counts_turns(path, axis):
    """You count how often the path turns round, from growing to falling. A flip is a change of the
    coordinate's own sign, not that of its steps."""
    return _flips(np.diff(_column(path, axis)))


@mistake(of="sign_flips")
def counts_rows_below_zero(path, axis):
    """You count the rows below 0. A flip is between two rows: compare each with the next."""
    return int(np.sum(_column(path, axis) < 0))


@mistake(of="sign_flips")
def counts_one_way_only(path, axis):
    """You count the flips from plus to minus only. Those from minus to plus count too."""
    along = _column(path, axis)
    return int(np.sum((along[:-1] > 0) & (along[1:] < 0)))


@mistake(of="sign_flips")
def counts_stretches(path, axis):
    """You count one too many: the stretches between flips, not the flips. A path that stays on one side has
    0."""
    return _flips(_column(path, axis)) + 1


@mistake(of="sign_flips")
def compares_the_last_with_the_first(path, axis):
    """You also compare the last row with the first one: np.roll goes round. They are no neighbours."""
    along = _column(path, axis)
    return int(np.sum(along * np.roll(along, 1) < 0))


@mistake(of="sign_flips")
def leaves_out_the_last_pair(path, axis):
    """You leave out the last pair of rows. A path of T + 1 rows has T pairs of neighbours."""
    return _flips(_column(path, axis)[:-1])


@mistake(of="sign_flips")
def ignores_the_axis(path, axis):
    """You always look at column 0. Look at the column that `axis` names."""
    return _flips(_column(path, 0))


@mistake(of="sign_flips")
def counts_along_all_axes(path, axis):
    """You add up the flips of all axes. Look at the column that `axis` names."""
    path = np.asarray(path)
    return sum(_flips(column) for column in path.T)


@mistake(of="sign_flips")
def reads_a_row(path, axis):
    """You read a row of the path in place of a column. A row is a point; an axis is a column."""
    return _flips(np.asarray(path)[axis])


# ravine_report


def _walk(start, factors, most):
    """Return the path of `most` steps on which each step multiplies by these factors."""
    return np.asarray(start) * np.asarray(factors) ** np.arange(most + 1)[:, None]


def _right_walk(curvatures, start, lr, most):
    return _walk(start, _factors(lr, curvatures), most)


def _factors(lr, curvatures):
    return 1 - lr * np.asarray(curvatures)


def _far(path):
    return np.linalg.norm(path, axis=1)


def _first(near):
    """Return where the first True stands, None without one."""
    places = np.flatnonzero(near)
    return int(places[0]) if len(places) else None


def _report(path, near, curvatures, lr):
    """Return the report of a path that ends where `near` is first true."""
    steps = _first(near)
    walked = path if steps is None else path[: steps + 1]
    flips = _flips(walked[:, np.argmax(curvatures)])
    return steps, flips, np.max(np.abs(_factors(lr, curvatures)))


def _right(curvatures, start, lr, tol, most):
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, _far(path) <= tol, curvatures, lr)


def _walked(curvatures, start, lr, tol, most):
    """Return the right path up to the arrival."""
    path = _right_walk(curvatures, start, lr, most)
    steps = _first(_far(path) <= tol)
    return path if steps is None else path[: steps + 1]


@mistake(of="ravine_report")
def counts_rows(curvatures, start, lr, tol, most):
    """You count points, not steps, and get one too many. The start is after 0 steps."""
    steps, *others = _right(curvatures, start, lr, tol, most)
    return None if steps is None else steps + 1, *others


@mistake(of="ravine_report")
def compares_the_loss(curvatures, start, lr, tol, most):
    """You compare the loss with tol. On the flat floor the loss is small long before you have arrived: compare
    the distance from the bottom."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, path**2 @ np.asarray(curvatures) / 2 <= tol, curvatures, lr)


@mistake(of="ravine_report")
def forgets_the_root(curvatures, start, lr, tol, most):
    """You compare the square of the distance with tol. Take the root before you compare."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, _far(path) ** 2 <= tol, curvatures, lr)


@mistake(of="ravine_report")
def waits_for_a_small_gradient(curvatures, start, lr, tol, most):
    """You compare the length of the gradient with tol. How steep it is does not say how far it is: compare the
    distance from the bottom."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, _far(path * curvatures) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def waits_for_a_short_step(curvatures, start, lr, tol, most):
    """You wait until a step is short. Along the floor steps are short although the bottom is far: compare the
    distance from the bottom."""
    path = _right_walk(curvatures, start, lr, most)
    moved = np.linalg.norm(np.diff(path, axis=0), axis=1)
    return _report(path, np.append(False, moved <= tol), curvatures, lr)


@mistake(of="ravine_report")
def looks_at_each_coordinate_alone(curvatures, start, lr, tol, most):
    """You compare each coordinate alone with tol. The distance is the straight line, and that is longer than
    its longest side."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, np.max(np.abs(path), axis=1) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def adds_up_the_sizes(curvatures, start, lr, tol, most):
    """You add up the sizes of the coordinates. The distance is the straight line: the root of the sum of
    their squares."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, np.sum(np.abs(path), axis=1) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def looks_at_the_steepest_coordinate(curvatures, start, lr, tol, most):
    """You watch the most curved axis only. The bottom is reached when all coordinates together are near."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, np.abs(path[:, np.argmax(curvatures)]) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def looks_at_the_flattest_coordinate(curvatures, start, lr, tol, most):
    """You watch the least curved axis only. The bottom is reached when all coordinates together are near."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, np.abs(path[:, np.argmin(curvatures)]) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def skips_the_start(curvatures, start, lr, tol, most):
    """You step before you look. A start that is near enough has arrived after 0 steps."""
    path = _right_walk(curvatures, start, lr, max(most, 1))
    return _report(path, (_far(path) <= tol) & (np.arange(len(path)) > 0), curvatures, lr)


@mistake(of="ravine_report")
def must_be_nearer_than_tol(curvatures, start, lr, tol, most):
    """A point that is exactly tol away has arrived: at most tol, not less than tol."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, _far(path) < tol, curvatures, lr)


@mistake(of="ravine_report")
def says_most_for_never(curvatures, start, lr, tol, most):
    """Where no step gets near enough, steps must be None. A number says that it has arrived."""
    steps, *others = _right(curvatures, start, lr, tol, most)
    return most if steps is None else steps, *others


@mistake(of="ravine_report")
def says_minus_1_for_never(curvatures, start, lr, tol, most):
    """Where no step gets near enough, steps must be None. A number says that it has arrived."""
    steps, *others = _right(curvatures, start, lr, tol, most)
    return -1 if steps is None else steps, *others


@mistake(of="ravine_report")
def gives_up_a_step_early(curvatures, start, lr, tol, most):
    """You never look at the point after the last step. With `most` steps there are most + 1 points to look
    at, the start among them."""
    path = _right_walk(curvatures, start, lr, most)
    return _report(path, (_far(path) <= tol) & (np.arange(len(path)) < most), curvatures, lr)


@mistake(of="ravine_report")
def takes_a_step_too_few(curvatures, start, lr, tol, most):
    """You take one step less than `most` before you give up. A path of `most` steps has most + 1 points, the
    start among them."""
    return _right(curvatures, start, lr, tol, max(most - 1, 0))


@mistake(of="ravine_report")
def takes_0_for_none(curvatures, start, lr, tol, most):
    """Where the start is near enough, steps is 0 and not None. Python takes 0 for false, so compare with
    None where you ask whether there is such a step."""
    steps, *others = _right(curvatures, start, lr, tol, most)
    return steps or None, *others


@mistake(of="ravine_report")
def walks_on_from_step_0(curvatures, start, lr, tol, most):
    """Where the start is near enough, steps is 0 and not None. Python takes 0 for false, so compare with
    None where you ask whether there is such a step."""
    steps, flips, slowest = _right(curvatures, start, lr, tol, most)
    if steps == 0:
        path = _right_walk(curvatures, start, lr, most)
        return None, _flips(path[:, np.argmax(curvatures)]), slowest
    return steps, flips, slowest


@mistake(of="ravine_report")
def takes_a_step_too_many(curvatures, start, lr, tol, most):
    """You take one step more than `most` before you give up."""
    return _right(curvatures, start, lr, tol, most + 1)


@mistake(of="ravine_report")
def forgets_the_curvature_on_the_way(curvatures, start, lr, tol, most):
    """Your steps leave the curvature out, as if the ground were a round bowl. Along each axis the gradient is
    the curvature times the coordinate."""
    path = _walk(start, np.full(len(curvatures), 1 - lr), most)
    return _report(path, _far(path) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def takes_steps_of_double_length(curvatures, start, lr, tol, most):
    """Your steps are twice as long as they should be. The half in front of the landscape takes away the 2 that
    the square brings down."""
    path = _walk(start, _factors(2 * lr, curvatures), most)
    return _report(path, _far(path) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def goes_uphill(curvatures, start, lr, tol, most):
    """You follow the gradient uphill. To go down, step against it."""
    path = _walk(start, _factors(-lr, curvatures), most)
    return _report(path, _far(path) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def walks_at_the_best_rate(curvatures, start, lr, tol, most):
    """You walk at the best rate, whatever lr is. Walk at the rate that you are given."""
    best = 2 / sum(_ends(curvatures))
    path = _right_walk(curvatures, start, best, most)
    return _report(path, _far(path) <= tol, curvatures, lr)


@mistake(of="ravine_report")
def walks_by_sizes(curvatures, start, lr, tol, most):
    """Your path never changes sides. Either the factors lost their signs, or all rows of your path are the
    same array: then x -= ... changes them all."""
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, 0, slowest


@mistake(of="ravine_report")
def watches_the_first_axis(curvatures, start, lr, tol, most):
    """You count flips along the first axis. The most curved one may stand anywhere: find the largest
    curvature."""
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, _flips(_walked(curvatures, start, lr, tol, most)[:, 0]), slowest


@mistake(of="ravine_report")
def watches_the_last_axis(curvatures, start, lr, tol, most):
    """You count flips along the last axis. The most curved one may stand anywhere: find the largest
    curvature."""
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, _flips(_walked(curvatures, start, lr, tol, most)[:, -1]), slowest


@mistake(of="ravine_report")
def counts_flips_along_all_axes(curvatures, start, lr, tol, most):
    """You add up the flips along all axes. Count those along the most curved axis only."""
    path = _walked(curvatures, start, lr, tol, most)
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, sum(_flips(along) for along in path.T), slowest


@mistake(of="ravine_report")
def watches_the_flattest_axis(curvatures, start, lr, tol, most):
    """You count flips along the least curved axis. The zigzag goes from wall to wall, along the largest
    curvature."""
    path = _walked(curvatures, start, lr, tol, most)
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, _flips(path[:, np.argmin(curvatures)]), slowest


@mistake(of="ravine_report")
def counts_flips_over_all_rows(curvatures, start, lr, tol, most):
    """You count flips over all `most` steps. Count up to the arrival."""
    path = _right_walk(curvatures, start, lr, most)
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, _flips(path[:, np.argmax(curvatures)]), slowest


@mistake(of="ravine_report")
def gives_the_steps_as_flips(curvatures, start, lr, tol, most):
    """You give the number of steps as the flips. They are equal only if every step crosses: count them with
    sign_flips."""
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, most if steps is None else steps, slowest


@mistake(of="ravine_report")
def leaves_the_arrival_out(curvatures, start, lr, tol, most):
    """You count flips on a path without its last point. The step that arrives may flip too."""
    path = _walked(curvatures, start, lr, tol, most)
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, _flips(path[:-1, np.argmax(curvatures)]), slowest


@mistake(of="ravine_report")
def counts_zeros_on_the_way(curvatures, start, lr, tol, most):
    """You count pairs with a 0 as flips. A 0 lies on neither side, so it makes no flip."""
    along = _walked(curvatures, start, lr, tol, most)[:, np.argmax(curvatures)]
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, int(np.sum(along[:-1] * along[1:] <= 0)), slowest


@mistake(of="ravine_report")
def counts_points_below_zero(curvatures, start, lr, tol, most):
    """You count the points below 0, not the flips between neighbours."""
    along = _walked(curvatures, start, lr, tol, most)[:, np.argmax(curvatures)]
    steps, _, slowest = _right(curvatures, start, lr, tol, most)
    return steps, int(np.sum(along < 0)), slowest


@mistake(of="ravine_report")
def takes_the_largest_signed_factor(curvatures, start, lr, tol, most):
    """You take the largest factor with its sign. A factor of -0.9 is slower than one of 0.5: compare sizes."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, np.max(_factors(lr, curvatures))


@mistake(of="ravine_report")
def keeps_the_sign_of_the_slowest(curvatures, start, lr, tol, most):
    """You found the slowest factor, but return it with its sign. Return its size."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, max(_factors(lr, curvatures), key=abs)


@mistake(of="ravine_report")
def takes_the_fastest_factor(curvatures, start, lr, tol, most):
    """You take the smallest size, the fastest axis. The slowest one has the largest: little of the way is done
    in a step."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, np.min(np.abs(_factors(lr, curvatures)))


@mistake(of="ravine_report")
def takes_the_factor_of_the_steepest(curvatures, start, lr, tol, most):
    """You take the factor of the most curved axis. Which axis is slowest depends on the rate: at small ones it
    is the least curved."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, abs(1 - lr * max(curvatures))


@mistake(of="ravine_report")
def takes_the_factor_of_the_flattest(curvatures, start, lr, tol, most):
    """You take the factor of the least curved axis. Which axis is slowest depends on the rate: at large ones
    it is the most curved."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, abs(1 - lr * min(curvatures))


@mistake(of="ravine_report")
def takes_the_slowest_at_the_best_rate(curvatures, start, lr, tol, most):
    """That is the slowest factor at the best rate. Take it at the rate lr that you are given."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    low, high = _ends(curvatures)
    return steps, flips, (high - low) / (high + low)


@mistake(of="ravine_report")
def puts_flips_last(curvatures, start, lr, tol, most):
    """You return slowest before flips. The order is (steps, flips, slowest)."""
    steps, flips, slowest = _right(curvatures, start, lr, tol, most)
    return steps, slowest, flips


@mistake(of="ravine_report")
def has_a_slowest_above_1(curvatures, start, lr, tol, most):
    """Your slowest factor has a plus where the step goes against the gradient. It says that the path runs
    away."""
    steps, flips, _ = _right(curvatures, start, lr, tol, most)
    return steps, flips, np.max(np.abs(_factors(-lr, curvatures)))


# symptoms


@symptom
def computes_with_a_list(calls):
    """The numbers may come in a list, and a list takes no arithmetic and no index with a
    comma. Make an array of it first."""
    said = ("sequence by non-int", "'list'", "'tuple'", "list indices")
    in_place = ("item assignment", "'sort'")  # a tuple cannot be changed, as it should not be
    return any(
        any(text in call.raised for text in said)
        and not any(text in call.raised for text in in_place)
        for call in calls
    )


@symptom
def works_in_place_on_integers(calls):
    """An in-place operation such as x -= ... cannot store fractions in an array of integers. Make a copy
    of the start that holds floats first."""
    return any("UFunc" in call.raised for call in calls)


@symptom
def changes_its_arguments(calls):
    """You changed an array or a list that belongs to the caller: .sort() and -= work in place. Work on a
    copy."""
    return any(call.changed for call in calls)


@symptom
def counts_in_floats(calls, reference):
    """You return a number of steps or flips as a float. They are counted, so make them an int."""
    found = False
    for call in calls:
        if call.function == "sign_flips":
            pairs = [(call.value, reference.sign_flips(*call.arguments))]
        elif call.function == "ravine_report":
            right = reference.ravine_report(*call.arguments)
            pairs = list(zip(call.value, right, strict=True))[:2]
        else:
            continue
        if any(given != right for given, right in pairs):
            return False
        found = found or any(isinstance(given, float) and given > 1 for given, _ in pairs)
    return found


@symptom
def comes_near_the_best_rate(calls, reference):
    """Your rate is near the best one, but not exact. A search among rates, or a rounded number, gets only near:
    the lesson has a formula."""
    off = [
        abs(call.value / reference.best_lr(*call.arguments) - 1)
        for call in calls
        if call.function == "best_lr"
    ]
    return 1e-7 < max(off) < 0.02


@symptom
def watches_the_last_of_equal_axes(calls, reference):
    """Where several axes are the most curved, you count flips along the last of them. Take the first."""
    wrong = [
        call
        for call in calls
        if call.function == "ravine_report"
        and call.value[1] != reference.ravine_report(*call.arguments)[1]
    ]
    return bool(wrong) and all(call.value[1] == _along_the_last(call) for call in wrong)


def _along_the_last(call):
    """Return the flips along the last of the most curved axes."""
    axis = np.argsort(call.arguments[0], kind="stable")[-1]
    return _flips(_walked(*call.arguments)[:, axis])
