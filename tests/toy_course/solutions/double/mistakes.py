"""Known wrong answers to double, each with the sentence that helps."""

from grader import mistake, symptom


@mistake(of="double")
def squares(x):
    """You squared. Doubling is 2 * x."""
    return x * x


@mistake(of="double")
def adds_two(x):
    """You added 2. Doubling is 2 * x."""
    return x + 2


@mistake(of="scaled")
def adds_the_factor(x, variant):
    """You added the factor of your variant; multiply by it."""
    return x + variant.factor


@symptom
def changes_its_argument(calls):
    """You changed the array that you were given: work on a copy."""
    return any(call.changed for call in calls)
