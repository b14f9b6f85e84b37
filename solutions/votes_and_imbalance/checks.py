"""Hidden checks of votes_and_imbalance.

N and D are different everywhere, both classes are there unless a check says otherwise, and scores
are moderate, so that a right and sure example still has a vote that can be seen.
"""

import numpy as np

from grader import check, parts, require_all_close, require_close, require_unchanged

SIZES = [(5, 2), (9, 4), (3, 7), (2, 1), (12, 3)]  # N, D
PULLS = ("pos", "neg")


def unchanged(answer, function, inputs):
    """Return what a function of the answer returns, which must leave its arguments alone."""
    value = function(*inputs)
    require_unchanged(answer)
    return value


def table(rng, N, D):
    """Return random w, b, X, y with both classes, in unequal numbers where N allows it."""
    ones = max(1, N // 4)
    y = rng.permutation([1.0] * ones + [0.0] * (N - ones))
    return rng.standard_normal(D), float(rng.normal()), 1.5 * rng.standard_normal((N, D)), y


def tables(rng):
    """Return a table of every size, one with most labels 1, and two with one class only."""
    made = [table(rng, *size) for size in SIZES]
    w, b, X, y = table(rng, 8, 3)
    alone = [
        (*table(rng, N, D)[:3], np.full(N, label)) for N, D, label in ((4, 2, 1.0), (1, 3, 0.0))
    ]
    return [*made, (w, b, X, 1 - y), *alone]


@check(points=1)
def votes_are_right_for_every_size(answer, rng, reference):
    """votes is right for tables of every size, also with one example or one class only."""
    asked = tables(rng)
    for given, inputs in zip([answer.votes(*inputs) for inputs in asked], asked, strict=True):
        require_close(given, reference.votes(*inputs), "the votes", rtol=1e-7)


@check(points=1, after=["votes_match_the_worked_example"])
def votes_are_right_for_any_type_and_any_score(answer, rng, reference):
    """votes takes lists, integers and float32, and scores that are large, and changes nothing."""
    whole = rng.integers(1, 3, 3), 2, rng.integers(-3, 4, (7, 3)), rng.integers(0, 2, 7)
    w, b, X, y = table(rng, 6, 2)
    singles = (w.astype(np.float32), np.float32(b), X.astype(np.float32), y.astype(np.float32))
    steep = 300 * w, 0.0, X, y
    far = rng.permutation([-900.0, 1000.0, 40.0, -3000.0, 800.0])[:, None]
    cases = (
        (whole, 1e-7),
        (tuple(np.array(part).tolist() for part in whole), 1e-7),
        ((w.tolist(), float(b), X.tolist(), y.astype(int)), 1e-7),
        ((w, 1, X, y), 1e-7),
        (singles, 1e-5),
        (steep, 1e-7),
        ((np.array([1.0]), 0.5, far, (far[:, 0] < 100).astype(int)), 1e-7),
        ((np.array([1.0]), 0.5, far, (far[:, 0] > 100).astype(int)), 1e-7),
    )
    returned = [unchanged(answer, answer.votes, inputs) for inputs, _ in cases]
    for given, (inputs, rtol) in zip(returned, cases, strict=True):
        doubles = (np.array(part, dtype=float) for part in inputs)
        require_close(given, reference.votes(*doubles), "the votes", rtol=rtol)


@check(points=1)
def class_pulls_are_right_for_every_size(answer, rng, reference):
    """class_pulls is right for tables of every size, for one class only, and for lists of integers."""
    whole = [1, -1], 1, rng.integers(-2, 4, (6, 2)).tolist(), [0, 1, 1, 1, 0, 1]
    asked = [*tables(rng), whole]
    pulls = [unchanged(answer, answer.class_pulls, inputs) for inputs in asked]
    for given, inputs in zip(pulls, asked, strict=True):
        given = parts(given, PULLS, "class_pulls")
        require_all_close(given, reference.class_pulls(*inputs), PULLS, rtol=1e-7)


@check(points=1)
def balanced_weights_are_right_for_any_labels(answer, rng):
    """Both classes get the same total and each example of a class the same weight; their mean is 1."""
    asked = []
    for ones, zeros in ((4, 13), (17, 5), (8, 8), (2, 19), (6, 0), (0, 5)):
        labels = rng.permutation([1] * ones + [0] * zeros)
        wanted = np.ones(ones + zeros)
        if ones and zeros:
            wanted = np.where(labels, (ones + zeros) / ones, (ones + zeros) / zeros) / 2
        asked += [(labels, wanted), (labels.astype(float).tolist(), wanted)]
    weights = [unchanged(answer, answer.balanced_weights, [labels]) for labels, _ in asked]
    for given, (_, wanted) in zip(weights, asked, strict=True):
        require_close(given, wanted, "the weights", rtol=1e-7)


def contested(rng, N, D):
    """Return tables, four for each wrong rule, where it finds another row than the longest vote."""
    X = rng.standard_normal((200, N, D)) * rng.choice([0.3, 1.0, 2.0], size=(200, N, 1))
    w, b = rng.standard_normal((200, D)), rng.standard_normal((200, 1))
    y = rng.integers(0, 2, (200, N))
    errors = 1 / (1 + np.exp(-(X @ w[:, :, None])[:, :, 0] - b)) - y
    inputs = np.concatenate([X, np.ones((200, N, 1))], axis=2)
    V = errors[:, :, None] * inputs
    squares = np.sum(V**2, axis=2)
    strongest, ordered = np.argmax(squares, axis=1), np.sort(squares, axis=1)
    clear = ordered[:, -1] > 1.001 * ordered[:, -2]
    rules = (
        np.abs(errors),
        errors,
        np.sum(X**2, axis=2),
        np.sum(V[:, :, :-1] ** 2, axis=2),
        np.sum(np.abs(V), axis=2),
        np.max(np.abs(V), axis=2),
        (np.abs(errors) > 0.5) * np.sum(inputs**2, axis=2),
    )
    chosen = set()
    for rule in rules:
        misled = clear & (np.argmax(rule, axis=1) != strongest)
        chosen.update(np.flatnonzero(misled)[:4].tolist())
    return [(w[k], b[k, 0], X[k], y[k], strongest[k]) for k in sorted(chosen)]


@check(points=1)
def strongest_voter_is_right_where_rules_disagree(answer, rng):
    """strongest_voter finds the longest vote where neither error nor input alone leads to it."""
    asked = [*contested(rng, 7, 2), *contested(rng, 11, 3), *short(rng)]
    indices = [unchanged(answer, answer.strongest_voter, case[:-1]) for case in asked]
    for given, case in zip(indices, asked, strict=True):
        require_close(given, case[-1], "the index")


def short(rng):
    """Return two tables that are lists, with one vote far longer than the others, and one row."""
    X = np.tile(rng.uniform(1, 2, 3), (2, 1)).tolist()
    return [
        ([5.0] * 3, 0, X, [1, 0], 1),
        ([5.0] * 3, 0, X, [0, 1], 0),
        ([1.0, 2.0], 1, [[3, 4]], [1], 0),
    ]
