"""Which columns of an answer a picture is made of: the first of a fitting type."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from tracker.answers import Answer
from tracker.library.types import LISTS

DATES = frozenset({"date", "year"})
NUMBERS = frozenset({"integer", "number", "percent"})


def of_type(answer: Answer, types: Collection[str], skip: Collection[str] = ()) -> list[str]:
    """Return the names of the columns of some types, in order."""
    return [name for name, column in answer.columns.items() if column.type in types and name not in skip]


def things(answer: Answer) -> list[str]:
    """Return the names of the columns that hold the id of one thing, without the source."""
    return [
        name
        for name, column in answer.columns.items()
        if column.is_entity and column.type not in LISTS and column.type != "source"
    ]


def items(value: object) -> list[str]:
    """Return the items of a cell that holds a list; nothing counts as none."""
    return [str(item) for item in value] if isinstance(value, list) else []


def number(value: object) -> float:
    """Return a number of a cell; nothing counts as zero."""
    return float(cast("float", value or 0))
