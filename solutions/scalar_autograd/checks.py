"""Hidden checks of scalar_autograd.

Each point is for one idea: only the first needs more than sums and products of values. What is
wanted comes from closed forms, and for random steps from the chain rule walked forwards.
"""

import math

from grader import check, parts, require_all_close


def require_slopes(answer, asked):
    """Ask for all formulas with their numbers, then require the value and the slopes of each."""
    found = [answer.slopes(formula, numbers) for formula, numbers, _ in asked]
    for returned, (_, _, wanted) in zip(found, asked):
        require_numbers(returned, wanted)


def require_numbers(returned, wanted):
    """Require what a probe returned to be these numbers, in the order of their names."""
    given = parts(returned, list(wanted), "the probe")
    require_all_close(given, list(wanted.values()), list(wanted), rtol=1e-7)


def of_x_y(value, *slopes):
    """Return what is wanted, by name."""
    return {"value": value, **dict(zip("xy", slopes))}


def numbers_of(rng, *names):
    """Return random numbers by these names, none near 0 or 1 and no two alike."""
    return {name: float(rng.choice([-1, 1]) * rng.uniform(1.2, 1.9)) for name in names}


@check(points=1)
def each_operation_is_right(answer, rng):
    """Every operation has the right value and slopes, also with a plain number on either side."""
    numbers = numbers_of(rng, "x", "y")
    x, y = numbers.values()
    t, u = math.tanh(x), math.tanh(x / 2 - y)
    of_two = {
        "x + y": (x + y, 1, 1),
        "x * y": (x * y, y, x),
        "x - y": (x - y, 1, -1),
        "x / y": (x / y, 1 / y, -x / y**2),
        "y * x.tanh() - 1": (y * t - 1, y * (1 - t**2), t),
        "(x / 2 - y).tanh()": (u, (1 - u**2) / 2, u**2 - 1),
    }
    require_slopes(answer, [(formula, numbers, of_x_y(*one)) for formula, one in of_two.items()])
    n = int(rng.integers(3, 6))
    of_one = {
        "-x": (-x, -1),
        "x + 2": (x + 2, 1),
        "2 + x": (x + 2, 1),
        "x * 3": (3 * x, 3),
        "3 * x": (3 * x, 3),
        "x - 5": (x - 5, 1),
        "5 - x": (5 - x, -1),
        "x / 4": (x / 4, 0.25),
        "4 / x": (4 / x, -4 / x**2),
        f"x ** {n}": (x**n, n * x ** (n - 1)),
        f"x ** -{n}": (x**-n, -n * x ** (-n - 1)),
        "x ** 1": (x, 1),
    }
    root, positive = abs(x) ** 0.5, {"x": abs(x)}
    require_slopes(
        answer,
        [
            *((formula, {"x": x}, of_x_y(*one)) for formula, one in of_one.items()),
            ("x ** 0.5", positive, of_x_y(root, 0.5 / root)),
            ("x ** -1.5", positive, of_x_y(root**-3, -1.5 * root**-5)),
            ("x ** 2", {"x": 0.0}, of_x_y(0, 0)),
            ("x ** 1", {"x": 0.0}, of_x_y(0, 1)),
            ("x ** -2 * y", {"x": 2, "y": 3}, of_x_y(0.75, -0.75, 0.25)),
        ],
    )


@check(points=1)
def ways_that_meet_add_up(answer, rng):
    """Where a value is used twice, what comes back from both uses is added up."""
    numbers = numbers_of(rng, "x", "y")
    x, y = numbers.values()
    formulas = {
        "x + x + y": (2 * x + y, 2, 1),
        "x * x * y": (x * x * y, 2 * x * y, x * x),
        "x * x + x * y": (x * x + x * y, 2 * x + y, x),
        "x + y * x": (x + y * x, 1 + y, x),
        "(x + y) * x": (x * x + x * y, 2 * x + y, x),
        "(x + y) * (x + y)": ((x + y) ** 2, 2 * (x + y), 2 * (x + y)),
        "x * y + y * x + y": (2 * x * y + y, 2 * y, 2 * x + 1),
    }
    require_slopes(answer, [(formula, numbers, of_x_y(*one)) for formula, one in formulas.items()])


def random_steps(rng):
    """Draw steps, each the sum or the product of two earlier values, and the chain they make.

    Return the steps as a formula, the numbers, and what is wanted: the last step's value, and its
    slopes along all values by the chain rule walked forwards, from each of them to the end.
    """
    numbers = {name: float(rng.uniform(0.5, 1.4)) for name in "xyz"}
    values, steps = dict(numbers), {}
    for name in "abcdefg":
        earlier = list(values)[-4:]
        one, other = (str(rng.choice(earlier)) for _ in range(2))
        operation = str(rng.choice(["+", "*"]))
        steps[name] = one, operation, other
        values[name] = _result(values[one], operation, values[other])
    formula = "; ".join(f"{name} = {' '.join(step)}" for name, step in steps.items()) + "; g"
    slopes = {name: _forwards(steps, values, name) for name in values}
    return formula, numbers, {"value": values["g"], **slopes}


def _result(one, operation, other):
    return one + other if operation == "+" else one * other


def _forwards(steps, values, start):
    """Return how fast the last step changes with the value `start`."""
    speed = dict.fromkeys(values, 0.0) | {start: 1.0}
    for name in steps:
        one, operation, other = steps[name]
        if name != start:
            by_one, by_other = (1, 1) if operation == "+" else (values[other], values[one])
            speed[name] = by_one * speed[one] + by_other * speed[other]
    return speed["g"]


@check(points=1)
def shared_values_wait(answer, rng):
    """A value passes its signal on when all that use it have sent theirs, and every slope is right."""
    x, k = (float(number) for number in rng.uniform(1.2, 1.9, 2))
    a = k * x * x
    both = {"x": x, "k": k}
    nested = {"value": a * a + a, "x": (2 * a + 1) * 2 * k * x, "k": (2 * a + 1) * x * x}
    nested |= {"a": 2 * a + 1, "s": 1, "L": 1}
    product = {
        "value": (k * x) ** 2,
        "x": 2 * x * k * k,
        "k": 2 * k * x * x,
        "a": k * x,
        "b": k * x,
    }
    asked = [
        ("a = k * x * x; s = a * a; L = s + a; L", both, nested),
        ("a = k * x * x; s = a * a; L = a + s; L", both, nested),
        ("a = x * k; b = k * x; a * b", both, product),
        ("x", {"x": x}, {"value": x, "x": 1}),
        ("x * x", both, {"value": x * x, "x": 2 * x, "k": 0}),
    ]
    require_slopes(answer, asked + [random_steps(rng) for _ in range(8)])


@check(points=1)
def backward_starts_anew(answer, rng):
    """Every backward() starts anew, also of other values that share some, and no number changes."""
    numbers = numbers_of(rng, "x", "y")
    x, y = numbers.values()
    a, c = x * y, x * y + x
    of = {
        "b": of_x_y(a * a, 2 * a * y, 2 * a * x),
        "a": of_x_y(a, y, x),
        "c": of_x_y(c, y + 1, x),
        "b * c": of_x_y(a * a * c, 2 * a * y * c + a * a * (y + 1), 2 * a * x * c + a * a * x),
    }
    turns = ["b", "b", "c", "a", "b * c", "c", "b * c"]
    steps = "a = x * y; b = a * a; c = a + x"
    found = parts(answer.slopes_in_turn(steps, numbers, turns), turns, "slopes_in_turn")
    for numbers_then, turn in zip(found, turns):
        require_numbers(numbers_then, of[turn])
    after = answer.numbers_after("a = x + y; b = a * x; b + a", numbers)
    require_numbers(after, numbers | {"a": x + y, "b": (x + y) * x})


@check(points=1)
def long_computations_are_right(answer, rng):
    """Computations of 1,200 operations in a row, and values used again 60 times over, are right."""
    y, w, x = rng.uniform(0.5, 1.5), rng.uniform(0.99, 0.999), rng.uniform(0.5, 1.5)
    n = 600
    last, ahead = w**n, (1 - w**n) / (1 - w)  # what the first y and all x are multiplied by
    along_w = n * w ** (n - 1) * y + x * (ahead - n * w ** (n - 1)) / (1 - w)
    numbers = {"y": float(y), "w": float(w), "x": float(x)}
    deep = answer.slopes_of_repeated("y * w + x", numbers, n)
    doubled = answer.slopes_of_repeated("y + y", {"y": float(y) * 2.0**-60}, 60)
    wanted = {"value": last * y + x * ahead, "y": last, "w": along_w, "x": ahead}
    require_numbers(deep, wanted)
    require_numbers(doubled, {"value": y, "y": 2.0**60})
