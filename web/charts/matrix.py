"""Who stands where towards what: parties down, agreements across, a letter and a sign in each square."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.cells import Row
from web.charts.columns import things
from web.signs import MARKS

SQUARE, LEFT, TOP = 22, 190, 150


@dataclass(frozen=True)
class Matrix:
    """A matrix of statuses.

    Attributes:
        answer: The answer that it shows, for names.
        down: Ids of the rows.
        across: Ids of the columns.
        squares: The mark and the row of the answer at each place.
        kinds: Types of the ids down and across.
        legend: Each status that occurs and how often.
    """

    answer: Answer
    down: Sequence[str]
    across: Sequence[str]
    squares: Mapping[tuple[str, str], tuple[str, Row]]
    kinds: tuple[str, str]
    legend: Sequence[tuple[str, int]]
    square: int = SQUARE
    left: int = LEFT
    top: int = TOP

    @property
    def width(self) -> int:
        """Width in pixels."""
        return LEFT + SQUARE * len(self.across) + 40

    @property
    def height(self) -> int:
        """Height in pixels."""
        return TOP + SQUARE * len(self.down) + 4


def draw(answer: Answer) -> Matrix | None:
    """Arrange rows that each have two things and a status.

    Args:
        answer: Rows such as party, agreement and status.
    """
    names = things(answer)
    if len(names) < 2 or "status" not in answer.columns or not answer.rows:
        return None
    first, second = names[:2]
    squares = {(str(row[first]), str(row[second])): (mark_of(row), row) for row in answer.rows}
    counts = Counter(mark for mark, _ in squares.values())
    return Matrix(
        answer,
        list(dict.fromkeys(place[0] for place in squares)),
        list(dict.fromkeys(place[1] for place in squares)),
        squares,
        (answer.columns[first].type, answer.columns[second].type),
        [(mark, counts[mark]) for mark in MARKS if counts[mark]],
    )


def mark_of(row: Row) -> str:
    """Return the mark of a row: its status, or for what has no status whether it holds."""
    if row["status"]:
        return str(row["status"])
    return "holds" if row.get("holds") else "does-not-hold"
