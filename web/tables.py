"""The rows of an answer as the body of a table; a page can have thousands of cells, so they are written in one go."""

from __future__ import annotations

from flask import Flask
from markupsafe import Markup

from tracker.answers import Answer
from tracker.library.header import Column
from tracker.library.types import LISTS
from web.cells import NOTHING, evidence_mark, joined, writer_of
from web.flags import flag_writer
from web.paging import Part

# These say something about the row or about another cell, so they get no column of their own.
HIDDEN = frozenset({"evidence", "recorded", "since_precision"})
NUMBERS = frozenset({"integer", "number", "percent", "year"})
LONG_TEXT = 40

_HEAD, _HEAD_END = Markup('<th scope="row">'), Markup("</th>")
_CELL, _NUMBER, _CELL_END = Markup("<td>"), Markup('<td class="number">'), Markup("</td>")
_PLAIN, _NUMBERS = Markup(""), Markup(' class="number"')
_NAMES, _PROSE, _WIDE = Markup(' class="name"'), Markup(' class="prose"'), Markup(' class="wide-column"')
_ROW, _ROW_END = Markup("<tr>"), Markup("</tr>\n")


def init_app(app: Flask) -> None:
    """Give the templates what they need to write tables."""
    app.jinja_env.globals.update(shown_columns=shown_columns, shape_of_column=shape_of_column, table_body=table_body)


def shown_columns(answer: Answer) -> dict[str, Column]:
    """Return the columns that a table shows: those that say something, without the ones shown inside others."""
    return {
        name: column
        for place, (name, column) in enumerate(answer.columns.items())
        if name not in HIDDEN and (place == 0 or _says_something(answer, name))
    }


def is_number(column: Column) -> bool:
    """Return whether the cells of a column are numbers, which stand to the right."""
    return column.type in NUMBERS


def shape_of_column(answer: Answer, name: str, part: Part) -> Markup:
    """Return the class of a column's head: numbers stand to the right, names and prose keep some width on a phone.

    Args:
        answer: The answer.
        name: Name of the column.
        part: The rows to show.
    """
    column = answer.columns[name]
    if is_number(column):
        return _NUMBERS
    if name in ("source", "sources"):
        return _PLAIN
    if name == "url" or column.type == "source":
        return _WIDE
    if column.type in LISTS:
        return _PROSE
    if column.is_entity or column.type == "status":
        return _NAMES
    if column.type != "text":
        return _PLAIN
    longest = max((len(str(row[name])) for row in answer.rows[part.first - 1 : part.last]), default=0)
    return _PROSE if longest > LONG_TEXT else _PLAIN


def table_body(answer: Answer, columns: dict[str, Column], part: Part) -> Markup:
    """Return the rows; the first cell of each heads it and carries the mark of evidence, the last its flag.

    Args:
        answer: The answer.
        columns: The columns to show.
        part: The rows to show.
    """
    writers = [
        (name, writer_of(answer, name), _NUMBER if is_number(column) else _CELL) for name, column in columns.items()
    ]
    flag = flag_writer(answer)
    parts: list[Markup] = []
    for number, row in enumerate(answer.rows[part.first - 1 : part.last], start=part.first):
        parts.append(_ROW)
        for place, (name, write, opening) in enumerate(writers):
            value = row[name]
            written = NOTHING if value is None or value == [] else write(value, row)
            parts += (opening, written, _CELL_END) if place else (_HEAD, written, evidence_mark(row), _HEAD_END)
        parts += (_CELL, flag(number), _CELL_END, _ROW_END)
    return joined(*parts)


def _says_something(answer: Answer, name: str) -> bool:
    """Return whether a column has a value anywhere; that all are States needs no column of its own."""
    values = [row[name] for row in answer.rows]
    if name == "is_state":
        return not all(values)
    return any(value is not None and value != [] for value in values)
