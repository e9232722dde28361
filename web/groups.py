"""Several groups beside each other: one line a commitment, one column a group, the share of members in each square."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.cells import Row
from web.charts.columns import number

STEPS = 4


@dataclass(frozen=True)
class Line:
    """One commitment.

    Attributes:
        commitment: Its id.
        squares: For each group in order, the number of the row and the row.
    """

    commitment: str
    squares: Sequence[tuple[int, Row]]


def groups_side_by_side(answer: Answer) -> tuple[Sequence[str], Sequence[Line]]:
    """Return the groups and the lines.

    Args:
        answer: One row per commitment and ``organisation``, the groups of a commitment in the same order throughout.
    """
    lines: dict[str, list[tuple[int, Row]]] = {}
    for place, row in enumerate(answer.rows, start=1):
        lines.setdefault(str(row["commitment"]), []).append((place, row))
    groups = list(dict.fromkeys(str(row["organisation"]) for row in answer.rows))
    return groups, [Line(commitment, squares) for commitment, squares in lines.items()]


def shade(row: Mapping[str, object]) -> str:
    """Return the name of the shade of a share: from 0 for none to 4 for nearly all."""
    share = number(row["percent"]) / 100
    return f"share-{0 if share == 0 else min(STEPS, 1 + int(share * STEPS))}"
