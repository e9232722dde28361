"""Numbers side by side: one horizontal bar a row, longest as the answer orders them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.values import write_value
from web.charts.columns import NUMBERS, number, of_type, things
from web.charts.scale import Scale
from web.links import address_of

WIDTH, LEFT, RIGHT, STEP, MOST = 960, 250, 70, 24, 30


@dataclass(frozen=True)
class Bar:
    """One bar: what it stands for, its value in words, its place, its length, and that as a share of the longest."""

    name: str
    address: str | None
    words: str
    top: int
    length: float
    share: float


@dataclass(frozen=True)
class Bars:
    """Drawn bars.

    Attributes:
        bars: The bars from the top.
        measure: What is measured.
        left_out: How many rows are in the table only, because a picture of all would be too long to read.
    """

    bars: Sequence[Bar]
    measure: str
    left_out: int
    left: int = LEFT
    width: int = WIDTH

    @property
    def height(self) -> int:
        """Height in pixels."""
        return len(self.bars) * STEP + 4


def draw(answer: Answer) -> Bars | None:
    """Draw the first share, else the first number, of each row.

    Args:
        answer: Rows that each speak of one thing, or of what their last column of text names.
    """
    names = things(answer) or of_type(answer, ("text", "status"))[-1:]
    measures = of_type(answer, ("percent",)) or of_type(answer, NUMBERS)
    if not names or not measures or not answer.rows:
        return None
    name, measure = names[0], measures[0]
    rows = answer.rows[:MOST]
    top = max(number(row[measure]) for row in rows)
    length = Scale(0, top, 0, WIDTH - LEFT - RIGHT)
    bars = [
        Bar(
            write_value(row[name], answer.columns[name].type, answer.labels),
            address_of(str(row[name]), answer.columns[name].type),
            write_value(row[measure], answer.columns[measure].type, answer.labels),
            place * STEP,
            length(number(row[measure])),
            round(100 * number(row[measure]) / (top or 1), 1),
        )
        for place, row in enumerate(rows)
    ]
    return Bars(bars, measure, len(answer.rows) - len(bars))
