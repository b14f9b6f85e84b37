"""Public checks of rnn_backprop: the lesson's worked examples, and what any walk back must do."""

import numpy as np

from grader import (
    as_numbers,
    as_vector,
    check,
    parts,
    require,
    require_all_close,
    require_close,
    require_shape,
    require_unchanged,
)

RTOL = 1e-7
STEP = ("dx", "dh", "dWx", "dWh", "db")
WALK = ("dX", "dh0", "dWx", "dWh", "db")

# One step: 3 examples, 1 input, 2 units
X = np.array([[1.0], [2], [-1]])
STATE = np.array([[0.5, -0.5], [0.2, 0.4], [-0.6, 0.8]])
WX = np.array([[0.5], [-0.25]])
WH = np.array([[1, 0.5], [-0.5, 2]])
B = np.array([0.1, -0.2])
NEXT = np.tanh([[0.85, -1.7], [1.5, 0], [-0.6, 1.95]])
DNEXT = np.array([[1.0, 2], [-1, 3], [4, -2]])

# Three steps of one unit on paper
STATES = np.array([[[0.5], [0.8], [0.6]]])
START = np.array([[0.4]])
INPUTS = (np.arctanh(STATES) - 0.5 * np.array([[[0.4], [0.5], [0.8]]])) / 2
SIGNALS = np.array([[[1.0], [2], [5]]])
ONE_WX, ONE_WH = np.array([[2.0]]), np.array([[0.5]])


def step_back(answer, *arguments):
    """Return the five gradients of a step as they came back."""
    dx, dh, dWx, dWh, db = parts(answer.rnn_step_backward(*arguments), STEP, "rnn_step_backward")
    return dx, dh, dWx, dWh, as_vector(db, "db")


def walk_back(answer, *arguments):
    """Return the five gradients of a walk as they came back."""
    dX, dh0, dWx, dWh, db = parts(answer.rnn_backward(*arguments), WALK, "rnn_backward")
    return dX, dh0, dWx, dWh, as_vector(db, "db")


def shaped(gradients, wanted, names):
    """Return gradients as floats, required to have the shapes of these arrays."""
    return [
        require_shape(gradient, array.shape, name)
        for gradient, array, name in zip(gradients, wanted, names)
    ]


def random_walk(rng, N, T, D, K):
    """Return random dH, X, h0, H, Wx, Wh, and a bias, where H is what the steps give."""
    X, h0 = rng.standard_normal((N, T, D)), rng.uniform(-0.9, 0.9, (N, K))
    Wx, Wh = rng.uniform(-0.8, 0.8, (K, D)), rng.uniform(-0.8, 0.8, (K, K))
    b, H, state = rng.uniform(-0.5, 0.5, K), np.empty((N, T, K)), h0
    for t in range(T):
        H[:, t] = state = np.tanh(X[:, t] @ Wx.T + state @ Wh.T + b)
    return (rng.standard_normal((N, T, K)), X, h0, H, Wx, Wh), b


@check(points=1)
def rnn_step_matches_the_worked_example(answer):
    """rnn_step computes the h_next of the worked step."""
    require_close(answer.rnn_step(X, STATE, WX, WH, B), NEXT, "h_next", rtol=RTOL)


@check(points=1)
def rnn_step_backward_matches_the_worked_example(answer):
    """rnn_step_backward computes the five gradients of the worked step."""
    gradients = step_back(answer, DNEXT, X, STATE, NEXT, WX, WH)
    wanted = (
        [[0.19870655826], [-0.84035331913], [1.46204885775]],
        [[0.39741311653, 0.76125097675], [-1.68070663827, 5.90964668086]]
        + [[2.92409771550, 1.11200883724]],
        [[-2.68530134299], [6.40559308694]],
        [[-1.48271645750, 1.94355468743], [0.81835387608, 0.95053144776]],
        [3.18802740, 3.09444640],
    )
    require_all_close(gradients, wanted, STEP, rtol=RTOL)


@check(points=0, after=[rnn_step_backward_matches_the_worked_example])
def rnn_backward_matches_the_worked_example(answer):
    """rnn_backward computes the five gradients of the three steps on paper."""
    dX, *others = walk_back(answer, SIGNALS, INPUTS, START, STATES, ONE_WX, ONE_WH)
    wanted = np.array([2.472, 2.592, 6.4])
    given = require_shape(dX, (1, 3, 1), "dX")[0, :, 0]
    wrong = [t for t in (2, 1, 0) if not abs(given[t] - wanted[t]) <= RTOL * wanted[t]]
    if wrong:
        t = wrong[0]
        here = f"dX[0, {t}, 0] = {given[t]:.6g}, expected {wanted[t]:.6g}"
        require(
            t < 2,
            f"dX is wrong at the last step already: {here}. There nothing is carried yet, so look "
            f"at what you give to that step: its signal, its input, the states before and after.",
        )
        require(
            False,
            f"dX is right at {'the last step' if t == 1 else 'the steps 2 and 1'} and wrong from "
            f"step {t} on: {here}. The error enters between step {t + 1} and step {t}: look at "
            f"the signal that is carried back there, and at what it meets.",
        )
    require_all_close(
        others, ([[0.618]], [[1.23480744915]], [[3.7024]], [5.732]), WALK[1:], rtol=RTOL
    )


@check(points=0, after=[rnn_step_backward_matches_the_worked_example])
def one_step_back_is_your_step(answer, rng):
    """All gradients have their arrays' shapes, and with T = 1 they are those of your own step."""
    (dH, X, h0, H, Wx, Wh), _ = random_walk(rng, 4, 5, 3, 2)
    shaped(walk_back(answer, dH, X, h0, H, Wx, Wh), (X, h0, Wx, Wh, H[0, 0]), WALK)
    first = dH[:, :1], X[:, :1], h0, H[:, :1], Wx, Wh
    dX, *others = walk_back(answer, *first)
    step = step_back(answer, dH[:, 0], X[:, 0], h0, H[:, 0], Wx, Wh)
    dx, *wanted = shaped(step, (X[:, 0], h0, Wx, Wh, H[0, 0]), STEP)
    require_all_close(
        (dX, *others),
        (dx[:, None], *wanted),
        [f"{name} of one step" for name in WALK],
        rtol=RTOL,
        why="from your rnn_step_backward",
    )


@check(points=0)
def the_same_walk_gives_the_same_gradients(answer, rng):
    """The same walk gives the same gradients again, and those of 2 * dH are twice as large."""
    (dH, *walk), _ = random_walk(rng, 2, 3, 4, 5)
    one = walk_back(answer, dH, *walk)
    one = [as_numbers(gradient, name) for gradient, name in zip(one, WALK)]
    again = walk_back(answer, dH, *walk)
    require_all_close(again, one, WALK, rtol=RTOL, why="as in the first call")
    names = [f"{name} of 2 * dH" for name in WALK]
    doubled = [2 * gradient for gradient in one]
    twice = walk_back(answer, 2 * dH, *walk)
    require_all_close(twice, doubled, names, rtol=RTOL, why="twice those of dH")


@check(points=1, after=[the_same_walk_gives_the_same_gradients])
def two_parts_of_a_walk_make_the_whole(answer, rng):
    """A walk that stops anywhere and goes on with its dh0 gives what your whole walk gives."""
    T = 5
    (dH, X, h0, H, Wx, Wh), _ = random_walk(rng, 3, T, 4, 2)
    like = h0, Wx, Wh, H[0, 0]
    whole = walk_back(answer, dH, X, h0, H, Wx, Wh)
    for gradient, name in zip(shaped(whole, (X, *like), WALK), WALK):
        require(bool(np.linalg.norm(gradient) > 1e-6), f"{name} is zero or next to nothing")
    for k in (3, 1, T - 1):
        late = walk_back(answer, dH[:, k:], X[:, k:], H[:, k - 1], H[:, k:], Wx, Wh)
        late = shaped(late, (X[:, k:], *like), WALK)
        signals = dH[:, :k].copy()
        signals[:, -1] += late[1]
        early = walk_back(answer, signals, X[:, :k], h0, H[:, :k], Wx, Wh)
        early = shaped(early, (X[:, :k], *like), WALK)
        sums = [one + other for one, other in zip(early[2:], late[2:])]
        require_all_close(
            whole,
            (np.concatenate([early[0], late[0]], axis=1), early[1], *sums),
            WALK,
            rtol=RTOL,
            why=f"from your walks of the steps {k} to {T - 1}, then {k - 1} to 0",
        )


@check(points=0, after=[rnn_backward_matches_the_worked_example])
def a_late_signal_passes_a_factor_at_every_step(answer, rng):
    """The last step's signal reaches h0 times w and a slope of tanh for every step on the way."""
    (dH, X, h0, H, Wx, Wh), _ = random_walk(rng, 3, 6, 2, 1)
    dH[:, :-1] = 0
    dh0 = walk_back(answer, dH, X, h0, H, Wx, Wh)[1]
    slopes = (1 - H) * (1 + H)
    require_close(dh0, dH[:, -1] * Wh**6 * slopes.prod(axis=1), "dh0", rtol=RTOL)


@check(
    points=0,
    after=[
        rnn_step_matches_the_worked_example,
        rnn_backward_matches_the_worked_example,
        one_step_back_is_your_step,
        two_parts_of_a_walk_make_the_whole,
    ],
)
def lists_and_integers_will_do(answer):
    """All three functions take lists, and integers, and give the same for them."""
    require_close(
        answer.rnn_step(*(array.tolist() for array in (X, STATE, WX, WH, B))),
        NEXT,
        "h_next",
        rtol=RTOL,
    )
    step = DNEXT.astype(int), X.astype(int), np.array([[1, 0], [0, -1], [2, 1]]), NEXT, WX, WH
    decimals = [array.astype(float) for array in step]
    given = step_back(answer, *(array.tolist() for array in step))
    require_all_close(given, step_back(answer, *decimals), STEP, rtol=RTOL)
    inputs = np.array([[[1], [-2], [3]]])
    walk = SIGNALS.astype(int), inputs, np.array([[1]]), STATES, ONE_WX, ONE_WH
    wanted = walk_back(answer, *(array.astype(float) for array in walk))
    for kind in (walk, [array.tolist() for array in walk]):
        require_all_close(walk_back(answer, *kind), wanted, WALK, rtol=RTOL)


@check(
    points=0, after=[rnn_step_matches_the_worked_example, rnn_backward_matches_the_worked_example]
)
def arguments_are_left_as_they_are(answer):
    """All three functions leave the arrays that they are given as they are."""
    answer.rnn_step(X, STATE, WX, WH, B)
    require_unchanged(answer)
    answer.rnn_step_backward(DNEXT, X, STATE, NEXT, WX, WH)
    require_unchanged(answer)
    answer.rnn_backward(SIGNALS, INPUTS, START, STATES, ONE_WX, ONE_WH)
    require_unchanged(answer)
