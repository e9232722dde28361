"""Pictures of a result: bars where each row is a name and a number, a network where nodes are tied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.guard import Result
from web.charts import Model
from web.charts.bars import LEFT, MOST, RIGHT, WIDTH, Bar, Bars
from web.charts.scale import Scale
from web.console import subgraph
from web.console.cells import is_number, page_of, words_of
from web.console.elements import element_kind

STEP = 24


@dataclass(frozen=True)
class Drawn:
    """A picture, to be written by a template of its kind."""

    kind: str
    model: Model


def pictures_of(result: Result) -> Sequence[Drawn]:
    """Return the pictures that a result can be shown as."""
    drawn = (("bars", bars(result)), ("subgraph", subgraph.draw(result)))
    return [Drawn(kind, model) for kind, model in drawn if model is not None]


def bars(result: Result) -> Bars | None:
    """Draw rows of a name and a number that is not below zero, in the order of the result."""
    if len(result.columns) != 2 or not result.rows or not all(_is_bar(row) for row in result.rows):
        return None
    rows = result.rows[:MOST]
    values = [float(str(row[1])) for row in rows]
    top = max(values)
    length = Scale(0, top, 0, WIDTH - LEFT - RIGHT)
    drawn = [
        Bar(
            words_of(row[0]),
            page_of(row[0]) if isinstance(row[0], dict) else None,
            f"{row[1]:,}",
            place * STEP,
            length(value),
            round(100 * value / (top or 1), 1),
        )
        for place, (row, value) in enumerate(zip(rows, values, strict=True))
    ]
    return Bars(drawn, result.columns[1], len(result.rows) - len(rows))


def _is_bar(row: Sequence[object]) -> bool:
    name, number = row
    named = isinstance(name, str | int) or element_kind(name) == "node"
    return named and is_number(number) and float(str(number)) >= 0
