"""Known wrong answers to rnn_backprop, each with the sentence that helps."""

import functools

import numpy as np

from grader import as_numbers, mistake, symptom


def on_arrays(function):
    """Give a mistake arrays, since a check may send lists."""

    @functools.wraps(function)
    def converted(*arguments):
        return function(*map(np.asarray, arguments))

    return converted


# rnn_step


@mistake(of="rnn_step")
@on_arrays
def forgets_tanh(x, h, Wx, Wh, b):
    """You returned what goes into the tanh. The new state is the tanh of that sum."""
    return x @ Wx.T + h @ Wh.T + b


@mistake(of="rnn_step")
@on_arrays
def forgets_the_bias(x, h, Wx, Wh, b):
    """You left out the bias: b is added to both products, before the tanh."""
    return np.tanh(x @ Wx.T + h @ Wh.T)


@mistake(of="rnn_step")
@on_arrays
def forgets_the_state(x, h, Wx, Wh, b):
    """Your step does not look at h, so it remembers nothing. The old state goes in through Wh."""
    return np.tanh(x @ Wx.T + b)


@mistake(of="rnn_step")
@on_arrays
def multiplies_by_Wh_as_it_stands(x, h, Wx, Wh, b):
    """Wh has a row per new unit, as every W of this course, so a row of h meets the rows of Wh. It is
    square: the shapes do not tell you."""
    return np.tanh(x @ Wx.T + h @ Wh + b)


@mistake(of="rnn_step")
@on_arrays
def takes_the_sigmoid(x, h, Wx, Wh, b):
    """You used the sigmoid. It lies between 0 and 1; this step ends in a tanh, between -1 and 1."""
    return 1 / (1 + np.exp(-(x @ Wx.T + h @ Wh.T + b)))


@mistake(of="rnn_step")
@on_arrays
def makes_examples_columns(x, h, Wx, Wh, b):
    """Your h_next is the right one on its side. Some courses put examples in columns; in this one they
    are rows, so a state is (N, K)."""
    return np.tanh(x @ Wx.T + h @ Wh.T + b).T


# rnn_step_backward


def through(dA, x, h, Wx, Wh):
    """The five gradients, given the signal in front of the tanh."""
    return dA @ Wx, dA @ Wh, dA.T @ x, dA.T @ h, dA.sum(axis=0)


@mistake(of="rnn_step_backward")
@on_arrays
def forgets_the_slope_of_tanh(dh_next, x, h, h_next, Wx, Wh):
    """You went around the tanh. On its way back the signal passes it first, and is multiplied by its
    slope there."""
    return through(dh_next, x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def takes_the_slope_at_the_old_state(dh_next, x, h, h_next, Wx, Wh):
    """You took the slope of tanh from h, the state before the step. The tanh of this step gave
    h_next, so its slope comes from h_next."""
    return through(dh_next * (1 - h**2), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def takes_tanh_of_h_next(dh_next, x, h, h_next, Wx, Wh):
    """You took the tanh twice: h_next already is a tanh, so its square is all that the slope
    needs."""
    return through(dh_next * (1 - np.tanh(h_next) ** 2), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def goes_forward_again_without_b(dh_next, x, h, h_next, Wx, Wh):
    """You worked out the tanh again, and without b, which is not given here. It is not needed: h_next
    is that tanh."""
    return through(dh_next * (1 - np.tanh(x @ Wx.T + h @ Wh.T) ** 2), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def squares_the_preactivation(dh_next, x, h, h_next, Wx, Wh):
    """You squared what goes into the tanh. The slope of tanh is 1 minus the square of what comes out of
    it, h_next."""
    return through(dh_next * (1 - (x @ Wx.T + h @ Wh.T) ** 2), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def takes_the_slope_of_the_sigmoid(dh_next, x, h, h_next, Wx, Wh):
    """This is the slope of the sigmoid. That of tanh is 1 minus the square of its value."""
    return through(dh_next * h_next * (1 - h_next), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def does_not_square_h_next(dh_next, x, h, h_next, Wx, Wh):
    """The slope of tanh is 1 minus the square of its value. You left out the square."""
    return through(dh_next * (1 - h_next), x, h, Wx, Wh)


@mistake(of="rnn_step_backward")
@on_arrays
def sends_dh_around_the_tanh(dh_next, x, h, h_next, Wx, Wh):
    """Your dh went around the tanh. All five gradients are made from the signal in front of it, that
    of the state too."""
    dx, _, *sums = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh_next @ Wh, *sums


@mistake(of="rnn_step_backward")
@on_arrays
def slopes_after_Wh(dh_next, x, h, h_next, Wx, Wh):
    """Your dh passes Wh first and the tanh after that. Going back is the reverse of going forward,
    where the tanh came last."""
    dx, _, *sums = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, (dh_next @ Wh) * (1 - h_next**2), *sums


@mistake(of="rnn_step_backward")
@on_arrays
def transposes_Wh_for_dh(dh_next, x, h, h_next, Wx, Wh):
    """Your dh passes Wh the wrong way round. Forward it is Wh.T, so back it is Wh as it stands; Wh is
    square, and the shapes do not tell you."""
    dA = dh_next * (1 - h_next**2)
    dx, _, *sums = through(dA, x, h, Wx, Wh)
    return dx, dA @ Wh.T, *sums


@mistake(of="rnn_step_backward")
@on_arrays
def multiplies_dWh_by_the_new_state(dh_next, x, h, h_next, Wx, Wh):
    """Your dWh contains h_next. What Wh multiplies is the state before the step, h, so that is what
    the signal meets."""
    dx, dh, dWx, _, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh, dWx, (dh_next * (1 - h_next**2)).T @ h_next, db


@mistake(of="rnn_step_backward")
@on_arrays
def transposes_dWh(dh_next, x, h, h_next, Wx, Wh):
    """Your dWh is the right one on its side. As in Wh, a row belongs to a new unit and a column to an
    old one; Wh is square, and the shapes do not tell you."""
    dx, dh, dWx, dWh, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh, dWx, dWh.T, db


@mistake(of="rnn_step_backward")
@on_arrays
def transposes_dWx(dh_next, x, h, h_next, Wx, Wh):
    """Your dWx is the right one on its side. It must have the shape of Wx, a row per unit."""
    dx, dh, dWx, dWh, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh, dWx.T, dWh, db


@mistake(of="rnn_step_backward")
@on_arrays
def averages_the_batch(dh_next, x, h, h_next, Wx, Wh):
    """Your sums over the batch are divided by N. Other courses put the 1/N into the layer; in this one
    it belongs to the loss and is already inside dh_next, so sum."""
    dx, dh, *sums = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh, *(total / len(x) for total in sums)


@mistake(of="rnn_step_backward")
@on_arrays
def averages_db(dh_next, x, h, h_next, Wx, Wh):
    """You averaged db over the batch. The 1/N belongs to the loss and is already inside dh_next, so
    db is a sum, as dWx and dWh are."""
    *others, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return *others, db / len(x)


@mistake(of="rnn_step_backward")
@on_arrays
def does_not_sum_db(dh_next, x, h, h_next, Wx, Wh):
    """Your db has a row per example. One bias is shared by all examples, so its slope is the sum of
    theirs."""
    dA = dh_next * (1 - h_next**2)
    *others, _ = through(dA, x, h, Wx, Wh)
    return *others, dA


@mistake(of="rnn_step_backward")
@on_arrays
def sums_db_along_the_units(dh_next, x, h, h_next, Wx, Wh):
    """You summed over the units too, or instead. Each unit has a bias of its own: its slope is the
    sum over the batch."""
    dA = dh_next * (1 - h_next**2)
    *others, _ = through(dA, x, h, Wx, Wh)
    return *others, dA.sum(axis=1)


@mistake(of="rnn_step_backward")
@on_arrays
def sums_db_over_everything(dh_next, x, h, h_next, Wx, Wh):
    """You summed over the units too, or instead. Each unit has a bias of its own: its slope is the
    sum over the batch."""
    dA = dh_next * (1 - h_next**2)
    *others, _ = through(dA, x, h, Wx, Wh)
    return *others, dA.sum()


@mistake(of="rnn_step_backward")
@on_arrays
def goes_through_the_tanh_before(dh_next, x, h, h_next, Wx, Wh):
    """Your dh has passed a second tanh, that of the step before. dh is the slope in the state h; that
    step multiplies by its own slope when its turn comes."""
    dx, dh, *sums = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh * (1 - h**2), *sums


@mistake(of="rnn_step_backward")
@on_arrays
def puts_the_weights_first(dh_next, x, h, h_next, Wx, Wh):
    """Right numbers, other order: return (dx, dh, dWx, dWh, db)."""
    dx, dh, dWx, dWh, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dWx, dWh, db, dx, dh


@mistake(of="rnn_step_backward")
@on_arrays
def puts_the_state_first(dh_next, x, h, h_next, Wx, Wh):
    """Your dx and dh have changed places. The order is (dx, dh, dWx, dWh, db): input first, then state."""
    dx, dh, *weights = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dh, dx, *weights


@mistake(of="rnn_step_backward")
@on_arrays
def puts_dWh_before_dWx(dh_next, x, h, h_next, Wx, Wh):
    """Your dWx and dWh have changed places. The order is (dx, dh, dWx, dWh, db): input first, then
    state."""
    dx, dh, dWx, dWh, db = through(dh_next * (1 - h_next**2), x, h, Wx, Wh)
    return dx, dh, dWh, dWx, db


# rnn_backward


def step_back(dh_next, x, h, h_next, Wx, Wh):
    """The right five gradients of a step."""
    return through(dh_next * (1 - h_next**2), x, h, Wx, Wh)


def steps(dH, X, h0, H, Wx, Wh, carry=1.0, back=step_back):
    """The right gradients of all steps, last step first, with the signal carried times `carry`."""
    before, dh = np.concatenate([h0[:, None], H[:, :-1]], axis=1), np.zeros(h0.shape)
    for t in reversed(range(X.shape[1])):
        gradients = back(dH[:, t] + carry * dh, X[:, t], before[:, t], H[:, t], Wx, Wh)
        dh = gradients[1]
        yield gradients


def added_up(gradients):
    """The gradients of a walk from those of its steps, last step first."""
    dX, dh, *weights = zip(*gradients)
    return np.stack(dX[::-1], axis=1), dh[-1], *(sum(parts) for parts in weights)


@mistake(of="rnn_backward")
@on_arrays
def carries_nothing(dH, X, h0, H, Wx, Wh):
    """Nothing is carried back in your walk. A state also acts through all later states: the dh that
    step t + 1 gives comes back to step t and is added to dH[:, t]."""
    return added_up(steps(dH, X, h0, H, Wx, Wh, carry=0))


@mistake(of="rnn_backward")
@on_arrays
def swaps_the_states_of_a_step(dH, X, h0, H, Wx, Wh):
    """You gave each step its two states in the other order. H[:, t] is the state after step t, and that
    before it is H[:, t - 1], or h0."""

    def swapped(dh_next, x, h, h_next, Wx, Wh):
        return step_back(dh_next, x, h_next, h, Wx, Wh)

    return added_up(steps(dH, X, h0, H, Wx, Wh, back=swapped))


@mistake(of="rnn_backward")
@on_arrays
def counts_the_last_dH_twice(dH, X, h0, H, Wx, Wh):
    """The last signal counts twice in your walk. It comes in from outside at the last step; nothing is
    carried there yet, so the walk begins with zeros."""
    signals = np.array(dH, dtype=float)
    signals[:, -1] *= 2
    return added_up(steps(signals, X, h0, H, Wx, Wh))


@mistake(of="rnn_backward")
@on_arrays
def takes_the_last_dH_only(dH, X, h0, H, Wx, Wh):
    """You carry the last signal back and leave out the others. At every step dH[:, t] comes in from
    outside and is added to what is carried."""
    late = np.zeros(dH.shape)
    late[:, -1] = dH[:, -1]
    return added_up(steps(late, X, h0, H, Wx, Wh))


@mistake(of="rnn_backward")
@on_arrays
def carries_the_signal_past_the_step(dH, X, h0, H, Wx, Wh):
    """You carry the signal that goes into a step. What goes on to the step before is the dh that comes
    out of it, after the tanh and Wh."""
    signals = np.cumsum(dH[:, ::-1], axis=1)[:, ::-1]
    dX, _, *weights = added_up(steps(signals, X, h0, H, Wx, Wh, carry=0))
    return dX, signals[:, 0], *weights


@mistake(of="rnn_backward")
@on_arrays
def adds_dH_a_step_late(dH, X, h0, H, Wx, Wh):
    """Your dH[:, t] comes in after step t has been walked back. It is the slope in the state after
    step t, so it goes through that step too."""
    late = np.concatenate([dH[:, 1:], np.zeros_like(dH[:, :1])], axis=1)
    dX, dh0, *weights = added_up(steps(late, X, h0, H, Wx, Wh))
    return dX, dh0 + dH[:, 0], *weights


@mistake(of="rnn_backward")
@on_arrays
def keeps_the_weights_of_step_0(dH, X, h0, H, Wx, Wh):
    """Your weights' gradients are those of step 0: each step overwrote what was there. The same
    weights act at every step, so their slopes add up."""
    gradients = list(steps(dH, X, h0, H, Wx, Wh))
    return *added_up(gradients)[:2], *gradients[-1][2:]


@mistake(of="rnn_backward")
@on_arrays
def keeps_the_weights_of_the_last_step(dH, X, h0, H, Wx, Wh):
    """Your weights' gradients are those of the last step alone. The same weights act at every step,
    so their slopes add up."""
    gradients = list(steps(dH, X, h0, H, Wx, Wh))
    return *added_up(gradients)[:2], *gradients[0][2:]


@mistake(of="rnn_backward")
@on_arrays
def counts_db_once(dH, X, h0, H, Wx, Wh):
    """Your db is that of step 0 alone. The bias acts at every step, as the weights do, so its slopes
    add up over time too."""
    gradients = list(steps(dH, X, h0, H, Wx, Wh))
    return *added_up(gradients)[:4], gradients[-1][4]


@mistake(of="rnn_backward")
@on_arrays
def averages_over_the_batch(dH, X, h0, H, Wx, Wh):
    """Your sums are divided by N. Other courses put the 1/N into the layer; in this one it belongs to
    the loss and is already inside dH, so sum."""
    dX, dh0, *weights = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX, dh0, *(total / len(X) for total in weights)


@mistake(of="rnn_backward")
@on_arrays
def averages_over_time(dH, X, h0, H, Wx, Wh):
    """Your sums are divided by T. Whoever wants a mean over time puts the 1/T into the loss, and then
    it is already inside dH: add the steps up."""
    dX, dh0, *weights = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX, dh0, *(total / X.shape[1] for total in weights)


@mistake(of="rnn_backward")
@on_arrays
def takes_the_state_after_the_step(dH, X, h0, H, Wx, Wh):
    """You gave step t the state H[:, t] as its h. That is the state after the step; the one before it
    is the result of the step before, and h0 at step 0."""
    dX, dh0, dWx, _, db = added_up(steps(dH, X, h0, H, Wx, Wh))

    def back(dh_next, x, h, h_next, Wx, Wh):
        return step_back(dh_next, x, h_next, h_next, Wx, Wh)

    return dX, dh0, dWx, added_up(steps(dH, X, h0, H, Wx, Wh, back=back))[3], db


@mistake(of="rnn_backward")
@on_arrays
def ignores_h0(dH, X, h0, H, Wx, Wh):
    """Your step 0 starts from zeros. The state before step 0 is h0, and it takes part in dWh."""
    return added_up(steps(dH, X, np.zeros(h0.shape), H, Wx, Wh))


@mistake(of="rnn_backward")
@on_arrays
def wraps_around_to_the_last_state(dH, X, h0, H, Wx, Wh):
    """At t = 0 the index t - 1 is -1, which in Python is the last state. The state before step 0 is
    h0."""
    return added_up(steps(dH, X, H[:, -1], H, Wx, Wh))


@mistake(of="rnn_backward")
@on_arrays
def walks_forward_in_time(dH, X, h0, H, Wx, Wh):
    """You walked from the first step to the last. A signal comes back from later steps, so begin with
    the last one."""
    before, dh, gradients = np.concatenate([h0[:, None], H[:, :-1]], axis=1), 0, []
    for t in range(X.shape[1]):
        gradients.append(step_back(dH[:, t] + dh, X[:, t], before[:, t], H[:, t], Wx, Wh))
        dh = gradients[-1][1]
    dX, _, *weights = added_up(gradients)
    return dX[:, ::-1], dh, *weights


@mistake(of="rnn_backward")
@on_arrays
def stops_before_h0(dH, X, h0, H, Wx, Wh):
    """Your dh0 is the whole slope in the state after step 0. One step is missing: back through step 0,
    to the state before it."""
    dX, _, *weights = added_up(steps(dH, X, h0, H, Wx, Wh))
    dh = added_up(steps(dH[:, 1:], X[:, 1:], H[:, 0], H[:, 1:], Wx, Wh))[1] if len(X[0]) > 1 else 0
    return dX, dH[:, 0] + dh, *weights


@mistake(of="rnn_backward")
@on_arrays
def adds_dH_to_dh0(dH, X, h0, H, Wx, Wh):
    """You added dH[:, 0] to dh0 once more. It belongs to the state after step 0, and is in dh0 already
    by way of that step; nothing comes in at h0 from outside."""
    dX, dh0, *weights = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX, dh0 + dH[:, 0], *weights


@mistake(of="rnn_backward")
@on_arrays
def leaves_dX_in_the_order_of_the_walk(dH, X, h0, H, Wx, Wh):
    """Your dX runs backwards in time, in the order of the walk. The row of step t belongs at t."""
    dX, *others = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX[:, ::-1], *others


@mistake(of="rnn_backward")
@on_arrays
def puts_time_first(dH, X, h0, H, Wx, Wh):
    """Your dX is (T, N, D). Time first is the convention of many libraries; in this course examples are
    the rows and time comes second, so dX is (N, T, D)."""
    dX, *others = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX.swapaxes(0, 1), *others


@mistake(of="rnn_backward")
@on_arrays
def sums_dX_over_time(dH, X, h0, H, Wx, Wh):
    """You added dX up over time. The weights are shared by all steps, so theirs add up; every step has
    an input of its own, so dX keeps a place for each."""
    dX, *others = added_up(steps(dH, X, h0, H, Wx, Wh))
    return dX.sum(axis=1), *others


@mistake(of="rnn_backward")
@on_arrays
def forgets_the_slopes_of_tanh(dH, X, h0, H, Wx, Wh):
    """Your walk goes around the tanh. At every step the signal is multiplied by the slope of that
    step's tanh, before anything else."""

    def back(dh, x, h, h_next, Wx, Wh):
        return through(dh, x, h, Wx, Wh)

    return added_up(steps(dH, X, h0, H, Wx, Wh, back=back))


@mistake(of="rnn_backward")
@on_arrays
def adds_dH_after_the_slope(dH, X, h0, H, Wx, Wh):
    """Your dH[:, t] goes around the tanh of its step. It is added to the carried signal first, and
    their sum is multiplied by the slope."""
    return added_up(steps(dH / (1 - H**2), X, h0, H, Wx, Wh))


@mistake(of="rnn_backward")
@on_arrays
def carries_around_the_tanh(dH, X, h0, H, Wx, Wh):
    """Your carried signal goes around the tanh and meets dH[:, t] too late. Add the two first, and
    multiply their sum by the slope."""
    dh, gradients = 0, []
    before = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
    for t in reversed(range(X.shape[1])):
        dA = dH[:, t] * (1 - H[:, t] ** 2) + dh
        gradients.append(through(dA, X[:, t], before[:, t], Wx, Wh))
        dh = gradients[-1][1]
    return added_up(gradients)


@mistake(of="rnn_backward")
@on_arrays
def carries_through_Wh_transposed(dH, X, h0, H, Wx, Wh):
    """Your carried signal passes Wh the wrong way round. Forward it is Wh.T, so back it is Wh as it
    stands; Wh is square, and the shapes do not tell you."""

    def back(dh, x, h, h_next, Wx, Wh):
        dA = dh * (1 - h_next**2)
        dx, _, *weights = through(dA, x, h, Wx, Wh)
        return dx, dA @ Wh.T, *weights

    return added_up(steps(dH, X, h0, H, Wx, Wh, back=back))


@mistake(of="rnn_backward")
@on_arrays
def walks_back_two_steps(dH, X, h0, H, Wx, Wh):
    """Your walk stops before it reaches h0. Look where the loop ends: range(T - 1, 0, -1) leaves out
    step 0, and fewer steps still would be truncated backpropagation, which is not asked for here."""
    return last_steps(2, dH, X, h0, H, Wx, Wh)


@mistake(of="rnn_backward")
@on_arrays
def walks_back_one_step(dH, X, h0, H, Wx, Wh):
    """Your walk stops before it reaches h0. Look where the loop ends: range(T - 1, 0, -1) leaves out
    step 0, and fewer steps still would be truncated backpropagation, which is not asked for here."""
    return last_steps(1, dH, X, h0, H, Wx, Wh)


@mistake(of="rnn_backward")
@on_arrays
def leaves_out_step_0(dH, X, h0, H, Wx, Wh):
    """Your walk stops before it reaches h0. Look where the loop ends: range(T - 1, 0, -1) leaves out
    step 0, and fewer steps still would be truncated backpropagation, which is not asked for here."""
    return last_steps(X.shape[1] - 1, dH, X, h0, H, Wx, Wh)


def last_steps(k, dH, X, h0, H, Wx, Wh):
    """The gradients of the last k steps, and zeros before."""
    shapes = X[:, 0].shape, h0.shape, Wx.shape, Wh.shape, Wh[0].shape
    nothing = tuple(np.zeros(shape) for shape in shapes)
    gradients = list(steps(dH, X, h0, H, Wx, Wh))
    cut = [*gradients[:k], *[nothing] * (len(gradients) - k)]
    dX, _, *weights = added_up(cut)
    return dX, gradients[k - 1][1] if k else nothing[1], *weights


# what replaying cannot see


def _misfit(call):
    """Whether shapes did not fit in a product by @, np.dot or np.einsum."""
    words = "mismatch in its core dimension", "not aligned", "remapped"
    return any(word in call.raised for word in words)


@symptom
def shapes_do_not_fit(calls):
    """Follow the shapes: forward, a row of x or h meets the rows of a matrix, and so the matrix is
    transposed; back, it stands as it is. Gradients of weights have the shapes of the weights."""
    return any(call.function != "rnn_backward" and _misfit(call) for call in calls)


@symptom
def reads_time_first(calls):
    """Shapes do not fit in your walk, or in its step. In this course examples come first and time
    second, while many libraries put time first: X[:, t] goes into step t."""
    return any(
        _misfit(call) or "broadcast" in call.raised or _beyond(call, axis=0)
        for call in calls
        if call.function == "rnn_backward"
    )


def _beyond(call, axis):
    """Whether an index was too large for this axis."""
    return call.raised.startswith("IndexError") and f"for axis {axis}" in call.raised


@symptom
def counts_steps_from_1(calls):
    """You asked for a step that is not there. The steps are counted from 0, so the last one is
    T - 1."""
    return any(_beyond(call, axis=1) for call in calls if call.function == "rnn_backward")


@symptom
def changes_an_argument(calls):
    """You changed the caller's arrays in place, such as dH by adding the carried signal to it. Add
    the two into a new array."""
    return any(call.changed for call in calls)


@symptom
def takes_lists_for_arrays(calls):
    """Arguments may be lists, which have neither .T nor two indices. Make arrays of them first."""
    return any(
        word in call.raised for call in calls for word in ("'list'", "list indices", "sequence")
    )


@symptom
def adds_up_between_calls(calls):
    """The same call gave another result the second time: sums were kept from an earlier call. Start
    every walk with sums of zero."""
    seen = {}
    for call in calls:
        before = seen.setdefault((call.function, call.sent), call)
        if None not in (before.value, call.value) and before.reply.value != call.reply.value:
            return True
    return False


@symptom
def stores_in_integers(calls, reference):
    """An array of integers holds no decimals: one made like it, as by np.zeros_like, cuts them off, and
    += fails in it. Ask for dtype=float."""
    for call in calls:
        if not any(np.asarray(argument).dtype.kind == "i" for argument in call.arguments):
            continue
        if "UFunc" in call.raised:
            return True
        if call.value is not None:
            right = getattr(reference, call.function)(*call.arguments)
            pairs = zip(right, call.value) if isinstance(right, tuple) else [(right, call.value)]
            if any(_whole(given) and not _whole(wanted) for wanted, given in pairs):
                return True
    return False


def _whole(value):
    array = as_numbers(value, "it")
    return np.all(array == np.trunc(array))


@symptom
def cuts_the_walk_short(calls, reference):
    """Your signal goes back a few steps and no further. That is truncated backpropagation, which
    saves work on long sequences; here the walk goes all the way back to h0."""
    for call in calls:
        if call.function != "rnn_backward" or not isinstance(call.value, (tuple, list)):
            continue
        dX, T = as_numbers(call.value[0], "dX"), np.shape(call.arguments[0])[1]
        right = reference.rnn_backward(*call.arguments)[0]
        if dX.shape == right.shape and not np.allclose(dX, right, rtol=1e-6):
            cuts = (cut for k in range(1, T) for cut in _cuts(reference, k, T, *call.arguments))
            if any(np.allclose(dX, cut, rtol=1e-6) for cut in cuts):
                return True
    return False


def _cuts(reference, k, T, dH, X, h0, H, Wx, Wh):
    """Yield dX with the walk cut off after k steps, in the ways in which that is done."""

    def walk(start, end):
        arguments = dH[:, start:end], X[:, start:end], h0, H[:, start:end], Wx, Wh
        return reference.rnn_backward(*arguments)[0]

    last = walk(T - k, T)
    yield np.concatenate([np.zeros_like(X[:, : T - k], dtype=float), last], axis=1)
    if k > 1:
        for first in {k, T % k or k}:  # pieces from the start, and from the end
            borders = [0, *range(first, T, k), T]
            yield np.concatenate([walk(*ends) for ends in zip(borders, borders[1:])], axis=1)
        yield np.stack([walk(t, min(t + k, T))[:, 0] for t in range(T)], axis=1)
