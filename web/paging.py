"""Long tables come in parts: a page of thousands of rows would be slow to make, to send and to scroll."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, request, url_for

from tracker.answers import Answer
from tracker.errors import ParameterError
from web.links import answer_parameters

ROWS_AT_ONCE = 500
FROM_ROW = "from_row"

# Pages with a single table: their address says from which row it goes on.
_SINGLE = ("questions.show", "profiles.listing")


@dataclass(frozen=True)
class Part:
    """The rows of a table that a page shows.

    Attributes:
        first: Number of the first, counted from 1.
        last: Number of the last; one less than the first when there is none.
        total: How many the answer has.
        before: Address of the part before, or None.
        after: Address of the part after, or None.
    """

    first: int
    last: int
    total: int
    before: str | None = None
    after: str | None = None


def init_app(app: Flask) -> None:
    """Give the templates what they need to show a part of a table."""
    app.jinja_env.globals.update(part_of=part_of)


def part_of(answer: Answer) -> Part:
    """Return which rows of an answer the page shows.

    Raises:
        ParameterError: The address asks for a row that the table does not have.
    """
    total = len(answer.rows)
    first = _first(total) if request.endpoint in _SINGLE else 1
    last = min(total, first + ROWS_AT_ONCE - 1)
    return Part(
        first,
        last,
        total,
        _address(answer, max(1, first - ROWS_AT_ONCE)) if first > 1 else None,
        _address(answer, last + 1) if last < total else None,
    )


def _first(total: int) -> int:
    text = request.args.get(FROM_ROW, "1").strip()
    # Python refuses to read numbers of thousands of digits.
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
    if not 1 <= number <= max(1, total):
        raise ParameterError(FROM_ROW, f"{text!r} is no row of this table, which has {total:,}")
    return number


def _address(answer: Answer, row: int) -> str:
    """Return the address of the table from a row on; a page of several tables leads to that of the question."""
    name = answer.question.name
    if request.endpoint in _SINGLE:
        endpoint, values = request.endpoint, {**request.args.to_dict(), **(request.view_args or {})}
    else:
        endpoint, values = "questions.show", {"name": name, **answer_parameters(answer)}
    return url_for(endpoint, **{**values, FROM_ROW: row}, _anchor=f"rows-{name}")
