"""A small flag at each row leads to the page on which a mistake in that row is reported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

from flask import Flask, url_for
from markupsafe import Markup, escape

from tracker.answers import Answer
from tracker.library.values import write_value
from web.cells import Row, in_words, joined, name_of
from web.links import answer_parameters

LONGEST_NAME = 60

_OPENING = Markup('<a class="flag" href="{}&amp;row=')
_NAMED, _CLOSING = Markup('" aria-label="Report a mistake in this row: '), Markup('">⚑</a>')


def init_app(app: Flask) -> None:
    """Give the templates what they need to offer the report of a mistake."""
    app.jinja_env.globals.update(flag_writer=flag_writer)


class WriteFlag(Protocol):
    """What writes the flag of one row."""

    def __call__(self, number: int, name: str = "") -> Markup:
        """Return the flag of the row with a number (from 1); without a name it is called by its first cells."""


def flag_writer(answer: Answer) -> WriteFlag:
    """Return what writes the flags of the rows of an answer."""
    values: dict[str, Any] = {"question": answer.question.name, **answer_parameters(answer)}
    opening = _OPENING.format(url_for("reports.show", **values))
    names = cache(lambda: row_names(answer))  # not every caller needs them

    def write(number: int, name: str = "") -> Markup:
        return joined(opening, str(number), _NAMED, escape(name or names()[number - 1]), _CLOSING)

    return write


def row_names(answer: Answer) -> Sequence[str]:
    """Return what a reader calls each row: its first cell, and the second where the first does not tell rows apart."""
    columns = list(answer.columns)[:2]
    first = [_words(answer, row, columns[0]) for row in answer.rows]
    if len(set(first)) == len(first) or len(columns) == 1:
        return first
    return [
        ", ".join(part for part in (name, _words(answer, row, columns[1])) if part)
        for name, row in zip(first, answer.rows, strict=True)
    ]


def _words(answer: Answer, row: Row, name: str) -> str:
    value, column = row[name], answer.columns[name]
    if column.type == "source" and value is not None:
        text = name_of(answer, str(value), column.type)
    else:
        text = write_value(value, column.type, answer.labels)
    text = in_words(text) if column.type == "text" and "-" in text and " " not in text else text
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rstrip() + "…"
