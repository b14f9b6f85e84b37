"""What a tally does, as data."""


def means(Tally, /, start, steps):
    """Return the mean before the first step and after each one."""
    tally = Tally(start)
    found = [tally.mean()]
    for step in steps:
        tally.add(step)
        found.append(tally.mean())
    return found


def means_of_two(Tally, /, start, step):
    """Return the means of two tallies of which only the first is moved on."""
    first, second = Tally(start), Tally(start)
    first.add(step)
    return first.mean(), second.mean()
