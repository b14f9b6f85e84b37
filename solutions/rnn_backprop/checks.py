"""Hidden checks of rnn_backprop.

N, T, D and K are pairwise different, and Wh is not symmetric. H is always what the steps give, so an
answer may work from the states or from what made them.

An error counts once. A gradient that is right passes. One that is not is judged by the answer's own
values before: in a step by the signal in front of the tanh, which is the db of a single example,
and in a walk by the answer's own steps. Nothing follows from zeros.
"""

import numpy as np

from grader import (
    as_numbers,
    as_vector,
    check,
    parts,
    require_close,
    require_follows,
    require_shape,
    require_unchanged,
)

RTOL = 1e-7
STEP = ("dx", "dh", "dWx", "dWh", "db")
WALK = ("dX", "dh0", "dWx", "dWh", "db")
NAMES = {"rnn_step": ("h_next",), "rnn_step_backward": STEP, "rnn_backward": WALK}
SIZES = [(3, 5, 2, 4), (1, 4, 3, 2), (5, 2, 4, 3), (2, 6, 1, 3), (4, 3, 5, 1)]  # N, T, D, K


def walk(rng, N, T, D, K):
    """Return random dH, X, h0, H, Wx, Wh and b."""
    X, h0 = rng.standard_normal((N, T, D)), rng.uniform(-0.9, 0.9, (N, K))
    Wx, Wh = rng.uniform(-0.8, 0.8, (K, D)), rng.uniform(-0.8, 0.8, (K, K))
    b = rng.uniform(-0.5, 0.5, K)
    return rng.standard_normal((N, T, K)), X, h0, states(X, h0, Wx, Wh, b), Wx, Wh, b


def states(X, h, Wx, Wh, b):
    """Return H, the states after all steps from h."""
    after = []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx.T + h @ Wh.T + b)
        after.append(h)
    return np.stack(after, axis=1)


def step(rng, N, D, K):
    """Return random dh_next, x, h, h_next, Wx, Wh."""
    dH, X, h0, H, Wx, Wh, _ = walk(rng, N, 1, D, K)
    return dH[:, 0], X[:, 0], h0, H[:, 0], Wx, Wh


def step_back(answer, *arguments):
    """Return the five gradients of a step by name."""
    returned = parts(answer.rnn_step_backward(*arguments), STEP, "rnn_step_backward")
    return dict(zip(STEP, (*returned[:4], as_vector(returned[4], "db"))))


def walk_back(answer, *arguments):
    """Return the five gradients of a walk by name."""
    returned = parts(answer.rnn_backward(*arguments), WALK, "rnn_backward")
    return dict(zip(WALK, (*returned[:4], as_vector(returned[4], "db"))))


def right(given, wanted, names):
    """Whether these gradients are right, whatever they build on; their shapes are required."""
    close = True
    for name in names:
        error = require_shape(given[name], np.shape(wanted[name]), name) - wanted[name]
        close = close and bool(np.linalg.norm(error) <= RTOL * np.linalg.norm(wanted[name]))
    return close


# rnn_step


@check(points=1)
def rnn_step_is_right_for_every_size(answer, rng, reference):
    """rnn_step is right for states and inputs of every size."""
    for N, T, D, K in SIZES:
        _, X, h0, _, Wx, Wh, b = walk(rng, N, T, D, K)
        given = answer.rnn_step(X[:, 0], h0, Wx, Wh, b)
        require_close(given, reference.rnn_step(X[:, 0], h0, Wx, Wh, b), "h_next", rtol=RTOL)


# rnn_step_backward


def signals(answer, dh_next, x, h, h_next, Wx, Wh):
    """Return the answer's signal in front of the tanh, (N, K): the db of each example alone."""
    rows = [slice(n, n + 1) for n in range(len(x))]
    given = [step_back(answer, dh_next[n], x[n], h[n], h_next[n], Wx, Wh)["db"] for n in rows]
    return np.array([require_shape(db, Wh[0].shape, "db") for db in given])


def flow_from(dA, x, h, Wx, Wh):
    """Return what follows from the signal in front of the tanh."""
    return {
        "dA": lambda: dA,
        "dx": lambda dA: dA @ Wx,
        "dh": lambda dA: dA @ Wh,
        "dWx": lambda dA: dA.T @ x,
        "dWh": lambda dA: dA.T @ h,
        "db": lambda dA: dA.sum(axis=0),
    }


def require_step(names, answer, rng, reference):
    """Require these gradients of a step to be right, or to follow from the answer's own signal."""
    for N, _, D, K in SIZES:
        dh_next, x, h, h_next, Wx, Wh = one = step(rng, N, D, K)
        given = step_back(answer, *one)
        if right(given, step_back(reference, *one), names):
            continue
        given["dA"] = signals(answer, *one)
        flow = flow_from(signals(reference, *one), x, h, Wx, Wh)
        require_follows(given, flow, names, source="dh_next", rtol=RTOL)


@check(points=1)
def the_signal_passes_the_tanh(answer, rng, reference):
    """db of a single example, the signal in front of the tanh, is right for every size."""
    for _, _, D, K in SIZES:
        for _ in range(2):
            one = step(rng, 1, D, K)
            db = step_back(answer, *one)["db"]
            require_close(db, step_back(reference, *one)["db"], "db", rtol=RTOL)


@check(points=1)
def the_signal_goes_back_to_input_and_state(answer, rng, reference):
    """dx and dh of a step are right for every size, given your own signal in front of the tanh."""
    require_step(("dx", "dh"), answer, rng, reference)


@check(points=1)
def a_step_adds_up_its_batch(answer, rng, reference):
    """dWx, dWh and db of a step are right for every batch, given your own signal."""
    require_step(("dWx", "dWh", "db"), answer, rng, reference)


# rnn_backward


def own_walk(answer, dH, X, h0, H, Wx, Wh):
    """Return the gradients of a walk that takes the answer's own steps."""
    once, twice = (
        step_back(answer, scale * dH[:, 0], X[:, 0], h0, H[:, 0], Wx, Wh)["dh"] for scale in (1, 2)
    )
    once = require_shape(once, h0.shape, "dh")
    require_close(
        twice, 2 * once, "dh", rtol=RTOL, why="nothing follows from a step that is not linear"
    )
    dX, dh, sums = np.zeros(X.shape), np.zeros(h0.shape), [0.0, 0.0, 0.0]
    shapes = X[:, 0].shape, h0.shape, Wx.shape, Wh.shape, Wh[0].shape
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t else h0
        given = step_back(answer, dH[:, t] + dh, X[:, t], before, H[:, t], Wx, Wh)
        dX[:, t], dh, *own = (
            require_shape(given[name], shape, name) for name, shape in zip(STEP, shapes)
        )
        sums = [total + part for total, part in zip(sums, own)]
    return dX, dh, *sums


def flow_of(wanted):
    """Return what follows from the answer's own steps, one after the other."""
    dX, dh0, dWx, dWh, db = (wanted[name] for name in WALK)
    return {
        "steps_dX": lambda: dX,
        "steps_dh0": lambda: dh0,
        "steps_dWx": lambda: dWx,
        "steps_dWh": lambda: dWh,
        "steps_db": lambda: db,
        # a walk in which no signal is carried proves nothing of its sums either
        "dX": lambda steps_dX, steps_dh0: steps_dX,
        "dh0": lambda steps_dh0: steps_dh0,
        "dWx": lambda steps_dWx, steps_dh0: steps_dWx,
        "dWh": lambda steps_dWh, steps_dh0: steps_dWh,
        "db": lambda steps_db, steps_dh0: steps_db,
    }


def require_walk(names, answer, rng, reference):
    """Require these gradients of a walk to be right, or to follow from the answer's own steps."""
    for sizes in SIZES:
        *one, _ = walk(rng, *sizes)
        given = walk_back(answer, *one)
        wanted = walk_back(reference, *one)
        if not right(given, wanted, names):
            own = own_walk(answer, *one)
            given |= {f"steps_{name}": gradient for name, gradient in zip(WALK, own)}
            require_follows(given, flow_of(wanted), names, source="dH", rtol=RTOL)


@check(points=1)
def the_signal_walks_back_through_time(answer, rng, reference):
    """dX and dh0 are right at every time and for every size, given your own step."""
    require_walk(("dX", "dh0"), answer, rng, reference)


@check(points=1)
def the_shared_weights_add_up_over_time(answer, rng, reference):
    """dWx, dWh and db of a walk are right for every size, given your own step."""
    require_walk(("dWx", "dWh", "db"), answer, rng, reference)


# all three


@check(
    points=1,
    after=[
        rnn_step_is_right_for_every_size,
        the_signal_goes_back_to_input_and_state,
        a_step_adds_up_its_batch,
        the_signal_walks_back_through_time,
        the_shared_weights_add_up_over_time,
    ],
)
def any_real_type_will_do(answer, rng):
    """Lists, integers and float32 give what floats give, and all arguments are left alone."""
    N, T, D, K = 2, 4, 3, 5
    _, X, h0, _, Wx, Wh, b = walk(rng, N, T, D, K)
    whole = [rng.integers(-2, 3, size=array.shape) for array in (X, h0)]
    weights = [rng.integers(-1, 2, size=array.shape) for array in (Wx, Wh)]
    kinds = (
        (np.array, (*whole, Wx, Wh), 1e-7),
        (np.array, (X / 2, h0, *weights), 1e-7),
        (np.ndarray.tolist, (X, h0, Wx, Wh), 1e-7),
        (np.float32, (X, h0, Wx, Wh), 1e-5),
    )
    for kind, (X, h0, Wx, Wh), rtol in kinds:
        H = states(X, h0, Wx, Wh, b)
        dH = rng.standard_normal(H.shape) if kind is np.array else rng.integers(-3, 4, size=H.shape)
        calls = {
            "rnn_step": (X[:, 0], h0, Wx, Wh, b),
            "rnn_step_backward": (dH[:, 0], X[:, 0], h0, H[:, 0], Wx, Wh),
            "rnn_backward": (dH, X, h0, H, Wx, Wh),
        }
        for function, arrays in calls.items():
            given = [kind(array) for array in arrays]
            floats = [np.array(array, dtype=float) for array in given]
            returned = results(answer, function, given)
            require_unchanged(answer)
            wanted = results(answer, function, floats)
            for value, right_one, name in zip(returned, wanted, NAMES[function]):
                require_close(value, as_numbers(right_one, name), name, rtol=rtol)


def results(answer, function, arguments):
    """Return what a function of the answer returns, part by part."""
    returned = getattr(answer, function)(*arguments)
    names = NAMES[function]
    return parts(returned, names, function) if len(names) > 1 else (returned,)
