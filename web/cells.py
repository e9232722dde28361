"""Cells of a table as HTML: names that lead to pages, dates as precise as known, marks for status and evidence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from flask import Flask, g
from markupsafe import Markup, escape

from tracker.answers import Answer
from tracker.citations import CitedSource
from tracker.dates import parse_partial
from tracker.library.types import entity_kind
from tracker.library.values import write_value
from tracker.library.words import label_of
from web.desk import desk
from web.footnotes import footnote, footnotes
from web.links import address_of
from web.signs import MARK_WORDS, MARKS, sign_svg

Row = Mapping[str, object]
Writer = Callable[[object, Row], Markup]

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
        "status_of_agreement",
        "status_of_arrangement",
        "where",
        "group",
        "could_join",
        "route",
    }
)
ABBREVIATIONS = {
    word.lower(): word
    for word in ["UN", "GGE", "OEWG", "CBM", "CBMs", "ISO2", "M49", "EU", "MoU", "NGO", "IHL", "CSIRT", "ISP", "URL"]
}
LONGEST_OPEN_LIST = 40
LONG_LIST = Markup('<details class="names"><summary>{} names</summary>{}</details>')
LONG_WORD = re.compile(r"\S{28,}")
NOTHING = Markup('<span class="none" title="nothing recorded">–</span>')
NO_LATER_THAN = Markup("no later than ")
SOURCE_LINK = Markup('<a class="cite" href="#source-{0}" title="{1}">[{0}]</a>')
MARK = Markup(
    '<sup class="mark" title="undocumented"><span aria-hidden="true">°</span>'
    '<span class="visually-hidden"> (undocumented)</span></sup>'
)
NO_MARK = Markup("")


def init_app(app: Flask) -> None:
    """Give the templates what they need to write cells."""
    app.jinja_env.globals.update(
        cell=cell,
        evidence_mark=evidence_mark,
        footnotes=footnotes,
        heading=heading,
        name_link=name_link,
        sign_svg=sign_svg,
        mark_words=MARK_WORDS,
        signs=MARKS,
        write_day=write_day,
    )


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
    return " ".join(ABBREVIATIONS.get(part, part) for part in parts)


def cell(answer: Answer, name: str, row: Row, first: bool = False) -> Markup:
    """Return one cell.

    Args:
        answer: The answer that the row belongs to.
        name: Name of the column.
        row: The row.
        first: Whether it is the first cell of its row, which carries the mark of evidence.
    """
    value = row[name]
    written = NOTHING if value is None or value == [] else writer_of(answer, name)(value, row)
    return written + evidence_mark(row) if first else written


def writer_of(answer: Answer, name: str) -> Writer:
    """Return what writes the values of a column that are not null.

    Args:
        answer: The answer that the column belongs to.
        name: Name of the column.
    """
    column, labels = answer.columns[name], answer.labels
    if name in ("source", "sources") and column.is_entity:
        return lambda value, row: source_cell(answer, value, row)
    if column.is_entity:
        return lambda value, row: _names(answer, value, column.type)
    if name == "url":
        return lambda value, row: outside(str(value))
    if name in CODES and column.type == "text":
        return lambda value, row: escape(code_in_words(answer, str(value)))
    if name == "since":
        return _since
    if column.type == "date":
        return lambda value, row: write_day(value if isinstance(value, dt.date) else str(value))
    if column.type == "status":
        return lambda value, row: status(str(value))
    return lambda value, row: breakable(write_value(value, column.type, labels))


def _names(answer: Answer, value: object, type_name: str) -> Markup:
    if not isinstance(value, list):
        return name_link(answer, str(value), type_name)
    names = Markup(", ").join(name_link(answer, str(item), type_name) for item in value)
    return names if len(value) <= LONGEST_OPEN_LIST else LONG_LIST.format(len(value), names)


def _since(value: object, row: Row) -> Markup:
    day = write_day(value if isinstance(value, dt.date) else str(value))
    return NO_LATER_THAN + day if row.get("since_precision") == "no-later-than" else day


def name_link(answer: Answer, thing: str, type_name: str) -> Markup:
    """Return the name of a thing, leading to its page when it has one."""
    known: dict[tuple[str, str], Markup] = g.setdefault("links", {})
    if (thing, type_name) not in known:
        name, address = name_of(answer, thing, type_name), address_of(thing, type_name)
        link = escape(name) if address is None else joined('<a href="', escape(address), '">', escape(name), "</a>")
        known[thing, type_name] = link
    return known[thing, type_name]


def name_of(answer: Answer, thing: str, type_name: str) -> str:
    """Return the name of a thing; sources stand in a list of their own, so their names come from the graph."""
    if entity_kind(type_name) == "source" and thing in (known := desk().entities.of_kind("source")):
        return known[thing].name
    return answer.labels.get(thing, thing)


@lru_cache(maxsize=8192)
def breakable(text: str) -> Markup:
    """Return text whose long words, such as addresses, may break, so that they make no column wide."""
    if not LONG_WORD.search(text):
        return escape(text)
    return Markup(LONG_WORD.sub(r'<span class="break">\g<0></span>', str(escape(text))))  # noqa: S704  # escaped before


def outside(address: str) -> Markup:
    """Return an address outside as a link that shows it without its scheme and breaks anywhere."""
    link = Markup('<a class="address" rel="noopener noreferrer external" href="{}">{}</a>')
    return link.format(address, address.split("://", 1)[-1])


def joined(*parts: str) -> Markup:
    """Return parts that are markup already as one; a page has thousands, and ``Markup.format`` takes much longer."""
    return Markup("".join(parts))  # noqa: S704


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
    return MARK if row.get("evidence") == "undocumented" else NO_MARK


def source_cell(answer: Answer, value: object, row: Row) -> Markup:
    """Return the numbers of sources at the foot of the page, and how far a single one speaks where that differs."""
    wanted = tuple(value) if isinstance(value, list) else (value,)
    recorded = row.get("recorded")
    written: dict[tuple[object, ...], Markup] = g.setdefault("source_cells", {})
    key = (answer.question.name, recorded, *wanted)
    if key not in written:
        written[key] = _source_cell([source for source in answer.sources if source.id in wanted], recorded)
    return written[key]


def _source_cell(cited: Sequence[CitedSource], recorded: object) -> Markup:
    links = Markup(" ").join(SOURCE_LINK.format(footnote(source).number, source.title) for source in cited)
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
