"""Hidden checks of double."""

from grader import check, require_close, require_unchanged


@check(points=4, after=["double_matches_the_worked_example"])
def double_is_right_for_arrays(answer, rng, reference):
    """double is right for arrays."""
    for shape in ((3,), (2, 4)):
        x = rng.standard_normal(shape)
        require_close(answer.double(x), reference.double(x), "double(x)")


@check(points=3, after=["scaled_multiplies_by_the_factor"])
def scaled_is_right_for_arrays(answer, rng, reference):
    """scaled is right for arrays."""
    x = rng.standard_normal(5)
    require_close(answer.scaled(x), reference.scaled(x), "scaled(x)")


@check(points=1, after=["double_is_right_for_arrays"])
def double_leaves_its_argument_alone(answer, rng):
    """double leaves the array it is given as it is."""
    answer.double(rng.standard_normal(3))
    require_unchanged(answer)
