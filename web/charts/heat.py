"""How much pairs have in common: a triangle of squares, darker where more is shared, the number in words on each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.cells import Row, in_words
from web.charts.columns import NUMBERS, number, of_type, things
from web.links import address_of

SQUARE, LEFT, MOST = 22, 210, 36


@dataclass(frozen=True)
class Square:
    """One pair: its place, its shade from 0 to 1, the figure on it, and what it says."""

    column: int
    row: int
    shade: float
    figure: str
    words: str


@dataclass(frozen=True)
class HeatMap:
    """A drawn heat map.

    Attributes:
        names: Name and address of each thing, largest overlap first.
        squares: The pairs that share anything.
        left_out: How many things are in the table only.
    """

    names: Sequence[tuple[str, str | None]]
    squares: Sequence[Square]
    left_out: int
    square: int = SQUARE
    left: int = LEFT

    @property
    def width(self) -> int:
        """Width in pixels."""
        return LEFT + SQUARE * len(self.names) + 60

    @property
    def height(self) -> int:
        """Height in pixels."""
        return SQUARE * len(self.names) + 6


def draw(answer: Answer) -> HeatMap | None:
    """Draw the Jaccard index, else the first share or number, of pairs.

    Args:
        answer: Rows that each have two things and a number.
    """
    pair, measures = things(answer)[:2], of_type(answer, NUMBERS)
    if len(pair) < 2 or not measures:
        return None
    measure = next((name for name in measures if "jaccard" in name), measures[0])
    sums: dict[str, float] = defaultdict(float)
    for row in answer.rows:
        for name in pair:
            sums[str(row[name])] += number(row[measure])
    shown = sorted((thing for thing in sums if sums[thing]), key=lambda thing: (-sums[thing], thing))[:MOST]
    if not shown:
        return None
    place = {thing: index for index, thing in enumerate(shown)}
    top = max(number(row[measure]) for row in answer.rows) or 1
    squares = []
    for row in answer.rows:
        one, other = (str(row[name]) for name in pair)
        value = number(row[measure])
        if one in place and other in place and value:
            low, high = sorted((place[one], place[other]))
            words = f"{answer.labels.get(one, one)} and {answer.labels.get(other, other)}: {_counts(row, measures)}"
            squares.append(Square(low, high, round(value / top, 2), _figure(value), words))
    kind = answer.columns[pair[0]].type
    names = [(answer.labels.get(thing, thing), address_of(thing, kind)) for thing in shown]
    return HeatMap(names, squares, len(sums) - len(shown))


def _figure(value: float) -> str:
    """Return a share from 0 to 1 in hundredths, and any other number as it is."""
    return str(round(100 * value)) if value <= 1 else str(round(value))


def _counts(row: Row, measures: Sequence[str]) -> str:
    return ", ".join(f"{in_words(name)} {row[name]}" for name in measures if row[name] is not None)
