"""Which combinations of agreements States stand under: a bar a combination, a column of dots saying which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.types import LISTS
from web.charts.columns import NUMBERS, items, number, of_type
from web.charts.scale import Scale

WIDTH, LEFT, STEP, ROW, BARS, MOST = 960, 230, 34, 24, 150, 20


@dataclass(frozen=True)
class Combination:
    """One combination: its place, how many, the height of its bar, and which rows have a dot."""

    x: int
    count: int
    height: float
    dots: Sequence[bool]
    words: str


@dataclass(frozen=True)
class UpSet:
    """A drawn UpSet plot.

    Attributes:
        names: The things that are combined, one a row.
        combinations: The combinations, most frequent first.
        left_out: How many combinations are in the table only.
    """

    names: Sequence[str]
    combinations: Sequence[Combination]
    left_out: int
    left: int = LEFT
    bars: int = BARS
    row: int = ROW
    width: int = WIDTH

    @property
    def height(self) -> int:
        """Height in pixels."""
        return BARS + 26 + ROW * len(self.names)


def draw(answer: Answer) -> UpSet | None:
    """Draw rows that each have a list of things and a number.

    Args:
        answer: One row a combination.
    """
    lists, numbers = of_type(answer, LISTS), of_type(answer, NUMBERS)
    if not lists or not numbers or not answer.rows:
        return None
    members, count = lists[0], numbers[0]
    rows = sorted(answer.rows, key=lambda row: -number(row[count]))
    sets = [items(row[members]) for row in rows]
    frequency = Counter(item for combined in sets for item in combined)
    things = sorted(frequency, key=lambda item: (-frequency[item], item))
    height = Scale(0, max(number(row[count]) for row in rows), 0, BARS - 20)
    combinations = [
        Combination(
            LEFT + 20 + place * STEP,
            int(number(row[count])),
            height(number(row[count])),
            [thing in combined for thing in things],
            " + ".join(answer.labels.get(item, item) for item in combined) or "none of them",
        )
        for place, (row, combined) in enumerate(list(zip(rows, sets, strict=True))[:MOST])
    ]
    return UpSet([answer.labels.get(thing, thing) for thing in things], combinations, len(rows) - len(combinations))
