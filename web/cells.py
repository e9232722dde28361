"""Cells of a table as HTML: names that lead to pages, dates as precise as known, marks for status and evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache

from flask import Flask, g
from markupsafe import Markup, escape

from tracker.answers import Answer
from tracker.dates import parse_partial
from tracker.library.header import Column
from tracker.library.types import LISTS, entity_kind
from tracker.library.values import write_value
from tracker.library.words import label_of
from web.desk import desk
from web.footnotes import footnote, footnotes
from web.links import address_of
from web.signs import MARK_WORDS, MARKS, sign_svg

Row = Mapping[str, object]

# These say something about the row or about another cell, so they get no column of their own.
HIDDEN = frozenset({"evidence", "recorded", "since_precision"})
# Text columns that hold a code of the data package, not prose.
CODES = frozenset(
    {
        "kind",
        "role",
        "scope",
        "form",
        "category",
        "strength",
        "rule",
        "covered",
        "via",
        "vote",
        "income_group",
        "relation",
        "degree",
        "where",
        "group",
        "could_join",
        "route",
    }
)
ABBREVIATIONS = frozenset({"un", "gge", "oewg", "cbm", "cbms", "iso2", "m49", "eu", "mou", "ngo", "ihl", "csirt"})
NUMBERS = frozenset({"integer", "number", "percent", "year"})
SOURCE_LINK = Markup('<a class="cite" href="#source-{0}" title="{1}">[{0}]</a>')
MARK = Markup(
    '<sup class="mark" title="undocumented"><span aria-hidden="true">°</span>'
    '<span class="visually-hidden"> (undocumented)</span></sup>'
)


def init_app(app: Flask) -> None:
    """Give the templates what they need to write cells."""
    app.jinja_env.globals.update(
        cell=cell,
        evidence_mark=evidence_mark,
        footnotes=footnotes,
        heading=heading,
        is_number=lambda column: column.type in NUMBERS,
        name_link=name_link,
        shown_columns=shown_columns,
        sign_svg=sign_svg,
        mark_words=MARK_WORDS,
        signs=MARKS,
        write_day=write_day,
    )


def shown_columns(answer: Answer) -> dict[str, Column]:
    """Return the columns that a table shows: those that say something, without the ones shown inside others."""
    return {
        name: column
        for place, (name, column) in enumerate(answer.columns.items())
        if name not in HIDDEN and (place == 0 or _says_something(answer, name))
    }


def _says_something(answer: Answer, name: str) -> bool:
    """Return whether a column has a value anywhere; that all are States needs no column of its own."""
    values = [row[name] for row in answer.rows]
    if name == "is_state":
        return not all(values)
    return any(value is not None and value != [] for value in values)


def heading(name: str) -> str:
    """Return the name of a column, parameter or theme in words."""
    for suffix, which in (("_a", " (first)"), ("_b", " (second)")):
        if name.endswith(suffix):
            name = name.removesuffix(suffix) + which
    words = in_words(name)
    return words[:1].upper() + words[1:]


def in_words(code: str) -> str:
    """Return a name or a code such as ``un-member`` in words: ``UN member``."""
    parts = code.replace("_", " ").replace("-", " ").split()
    return " ".join(part.upper() if part in ABBREVIATIONS else part for part in parts)


def cell(answer: Answer, name: str, row: Row, first: bool = False) -> Markup:
    """Return one cell.

    Args:
        answer: The answer that the row belongs to.
        name: Name of the column.
        row: The row.
        first: Whether it is the first cell of its row, which carries the mark of evidence.
    """
    column = answer.columns[name]
    value = row[name]
    if value is None or value == []:
        written = Markup('<span class="none" title="nothing recorded">–</span>')
    elif name in ("source", "sources"):
        written = source_cell(answer, value, row)
    elif name == "since" and row.get("since_precision") == "no-later-than":
        written = Markup("no later than {}").format(write_day(str(value)))
    elif name in CODES and column.type == "text":
        written = escape(code_in_words(answer, str(value)))
    else:
        written = write_cell(answer, value, column)
    return written + evidence_mark(row) if first else written


def write_cell(answer: Answer, value: object, column: Column) -> Markup:
    """Return a value that is not null as its type is written."""
    if column.is_entity:
        items = value if column.type in LISTS and isinstance(value, list) else [value]
        return Markup(", ").join(name_link(answer, str(item), column.type) for item in items)
    if column.type == "status":
        return status(str(value))
    if column.type == "date":
        return write_day(value if isinstance(value, dt.date) else str(value))
    return escape(write_value(value, column.type, answer.labels))


def name_link(answer: Answer, thing: str, type_name: str) -> Markup:
    """Return the name of a thing, leading to its page when it has one."""
    known: dict[tuple[str, str], Markup] = g.setdefault("links", {})
    if (thing, type_name) not in known:
        name, address = name_of(answer, thing, type_name), address_of(thing, type_name)
        link = escape(name) if address is None else Markup('<a href="{}">{}</a>').format(address, name)
        known[thing, type_name] = link
    return known[thing, type_name]


def name_of(answer: Answer, thing: str, type_name: str) -> str:
    """Return the name of a thing; sources stand in a list of their own, so their names come from the graph."""
    if entity_kind(type_name) == "source" and thing in (known := desk().entities.of_kind("source")):
        return known[thing].name
    return answer.labels.get(thing, thing)


@cache
def status(value: str) -> Markup:
    """Return a status as sign and word."""
    return Markup('<span class="status status-{}">{}{}</span>').format(value, sign_svg(value), label_of(value))


@lru_cache(maxsize=8192)
def write_day(value: dt.date | str) -> Markup:
    """Return a date as precise as it is known, such as ``10 Jan 2006``; text that is no date stays as it is."""
    text = value if isinstance(value, str) else value.isoformat()
    try:
        date = parse_partial(text)
    except ValueError:
        return escape(text)
    form = {"year": "%Y", "month": "%b %Y", "day": "%-d %b %Y"}[date.precision]
    return Markup('<time datetime="{}">{}</time>').format(text, date.latest.strftime(form))


def evidence_mark(row: Row) -> Markup:
    """Return the mark of a row that was entered from general knowledge, or nothing."""
    return MARK if row.get("evidence") == "undocumented" else Markup("")


def source_cell(answer: Answer, value: object, row: Row) -> Markup:
    """Return the numbers of sources at the foot of the page, and how far a single one speaks where that differs."""
    wanted = value if isinstance(value, list) else [value]
    cited = [source for source in answer.sources if source.id in wanted]
    links = Markup(" ").join(
        Markup('<a class="cite" href="#source-{0}" title="{1}">[{0}]</a>').format(footnote(source).number, source.title)
        for source in cited
    )
    recorded = row.get("recorded")
    if recorded is None or len(cited) != 1 or str(recorded) == cited[0].as_of:
        return links
    return links + Markup(' <span class="recorded">to {}</span>').format(write_day(str(recorded)))


def code_in_words(answer: Answer, code: str) -> str:
    """Return a code in words; what speaks of the first or second of two things names it."""
    for suffix, which in (("only-a", "_a"), ("only-b", "_b")):
        if code == suffix:
            named = [value for name, value in answer.parameters.items() if name.endswith(which)]
            return f"only {answer.labels.get(str(named[0]), code)}" if named else in_words(code)
    return in_words(code)
