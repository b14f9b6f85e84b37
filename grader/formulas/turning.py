"""Points between others, close to where formulas turn.

Two formulas with Abs and its like can agree at most points and differ in a narrow region, whose
borders are where such parts turn. Where a line between two points crosses several borders, it is
halved until they lie apart, and a little further at each, as one may hide what turns close to it.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from grader.formulas.domain import Point

MOST_HALVINGS = 24  # of a line on which several parts turn
MOST_HALVINGS_ALONE = 8  # where only one of them does
OFTEN = 3  # lines on which the same part turns, of several symbols
Turns = dict[int, int]  # which side each part shows at a point
Look = Callable[[Point], Turns | None]


@dataclass(order=True)
class _Gap:
    """Two neighbours on a line; those that were halved least often come first."""

    halvings: int
    start: tuple[Point, Turns] = field(compare=False)
    end: tuple[Point, Turns] = field(compare=False)

    def turned(self) -> list[int]:
        (_, start), (_, end) = self.start, self.end
        return [part for part in start if start[part] != end.get(part, start[part])]

    def middle(self) -> Point:
        (start, _), (end, _) = self.start, self.end
        return {name: (start[name] + end[name]) / 2 for name in start}

    def halves(self, middle: Point, turns: Turns) -> list[_Gap]:
        between = (middle, turns)
        return [
            _Gap(self.halvings + 1, self.start, between),
            _Gap(self.halvings + 1, between, self.end),
        ]

    def is_wide(self) -> bool:
        turned = len(self.turned())
        most = MOST_HALVINGS if turned > 1 else MOST_HALVINGS_ALONE if turned else 0
        return self.halvings < most


def close_in(points: Sequence[tuple[Point, Turns]], look: Look, most: int) -> None:
    """Look at up to `most` points between those given, until borders lie apart.

    `look` says which side each part shows, or None where nothing can be seen. Of one symbol, all
    neighbours are looked between; of several, those that are about as far from 0 as each other,
    until each part has turned on some lines.
    """
    alone = all(len(point) == 1 for point, _ in points)
    in_order = sorted(points, key=lambda one: _first(one[0]) if alone else _distance(one[0]))
    gaps = [_Gap(0, start, end) for start, end in pairwise(in_order)]
    seen: Counter[int] = Counter()
    for line in [gaps] if alone else [[gap] for gap in gaps]:
        turned = {part for gap in line for part in gap.turned()}
        if alone or any(seen[part] < OFTEN for part in turned):
            seen.update(turned)
            most = _halve(line, look, most)


def _halve(gaps: list[_Gap], look: Look, most: int) -> int:
    """Halve the gaps on a line; return how many looks are left."""
    gaps = [gap for gap in gaps if gap.is_wide()]
    while gaps and most:
        gap = heapq.heappop(gaps)
        middle = gap.middle()
        turns = look(middle)
        most -= 1
        for half in gap.halves(middle, turns) if turns else ():
            if half.is_wide():
                heapq.heappush(gaps, half)
    return most


def _first(point: Point) -> float:
    return float(next(iter(point.values())))


def _distance(point: Point) -> float:
    return float(max(map(abs, point.values())))
