"""Hidden checks of tally."""

from grader import check, require_close


@check(points=3)
def the_mean_is_right_for_all_steps(answer, rng, reference):
    """The mean is right whatever the steps are."""
    for count in (0, 1, 5):
        start, steps = rng.normal(), rng.normal(size=count).tolist()
        means = answer.means(start, steps)
        require_close(means, reference.means(start, steps), "the means")


@check(points=1)
def tallies_are_apart(answer, rng, reference):
    """Two tallies know nothing of each other."""
    start, step = rng.normal(size=2)
    means = answer.means_of_two(start, step)
    require_close(means, reference.means_of_two(start, step), "the means")
