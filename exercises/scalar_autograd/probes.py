"""What a Value does, as numbers: formulas are computed with it, and slopes read off.

Numbers go by their names. A formula may have steps before it, which get names as well:
"a = x * x; a * a + a". Slopes come in the order of the numbers, then of the steps. What is returned
are the attributes `data` and `grad` as they are.
"""


def slopes(Value, /, formula, numbers):
    """Return the formula's value, and then its slope along each name, after one backward()."""
    named = _values(Value, numbers)
    result = _computed(formula, named)
    result.backward()
    return [result.data, *_grads(named)]


def slopes_in_turn(Value, /, steps, numbers, outputs):
    """Return, for each output in turn, its value and its slopes along the numbers after backward().

    An output is the name of a step, or a formula, which is computed when its turn comes.
    """
    named = _values(Value, numbers)
    _take(steps, named)
    found = []
    for output in outputs:
        result = _computed(output, named)
        result.backward()
        found.append([result.data, *_grads(named)[: len(numbers)]])
    return found


def numbers_after(Value, /, formula, numbers):
    """Return the number in each name after backward()."""
    named = _values(Value, numbers)
    _computed(formula, named).backward()
    return [value.data for value in named.values()]


def slopes_of_repeated(Value, /, formula, numbers, times):
    """Set y to the formula, many times; return y's value, and then its slopes along the numbers."""
    named = _values(Value, numbers)
    code = compile(formula, "the formula", "eval")
    last = dict(named)
    for _ in range(times):
        last["y"] = eval(code, {"__builtins__": {}}, last)
    last["y"].backward()
    return [last["y"].data, *_grads(named)]


def _values(Value, numbers):
    return {name: Value(number) for name, number in numbers.items()}


def _take(steps, named):
    """Compute steps such as "a = x * x; b = a + x", which add their names."""
    exec(steps, {"__builtins__": {}}, named)


def _computed(formula, named):
    """Compute the steps before a formula, and then the formula, whose Value is returned."""
    steps, _, last = formula.rpartition("; ")
    _take(steps, named)
    result = eval(last, {"__builtins__": {}}, named)
    if not hasattr(result, "backward"):
        raise TypeError(f"{last} gives {result}, not a Value; does each method return one?")
    return result


def _grads(named):
    return [value.grad for value in named.values()]
