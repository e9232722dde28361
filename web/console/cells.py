"""Values of a result as HTML: nodes lead to their pages, relationships and paths are written as Cypher draws them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

from markupsafe import Markup, escape

from tracker.guard import Result
from tracker.library.types import KINDS
from web.cells import NOTHING
from web.console.asked import visible
from web.console.elements import Element, element_kind, label_of, name_of, properties_of
from web.desk import KINDS_WITH_PAGES, desk
from web.links import address_of

ROWS_SHOWN, ITEMS_SHOWN, SIGNS_SHOWN = 200, 30, 2_000

_CELL, _NUMBER = Markup("<td>{}</td>"), Markup('<td class="number">{}</td>')

# A thing is shown under the first of these kinds that it is of.
_KINDS = (*KINDS_WITH_PAGES, "standard", "strategy", "source")


def table_rows(result: Result) -> Markup:
    """Return the rows of a result, as many as a page can show, as rows of a table."""
    numbers = number_columns(result)
    return Markup("\n").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                (_NUMBER if name in numbers else _CELL).format(cell(value, name))
                for name, value in zip(result.columns, row, strict=True)
            )
        )
        for row in result.rows[:ROWS_SHOWN]
    )


def number_columns(result: Result) -> frozenset[str]:
    """Return the columns that hold numbers only."""
    by_name = dict(zip(result.columns, zip(*result.rows, strict=True), strict=False))
    return frozenset(
        name
        for name, values in by_name.items()
        if all(value is None or is_number(value) for value in values) and any(value is not None for value in values)
    )


def is_number(value: object) -> bool:
    """Return whether a plain value is a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def cell(value: object, column: str = "") -> Markup:
    """Return a plain value.

    Args:
        value: What the guard gave.
        column: Name of the column, which tells an id of a source.
    """
    if value is None or value == []:
        return NOTHING
    if isinstance(value, str):
        return _text(value, column)
    if isinstance(value, list):
        more = Markup(" and {:,} more").format(len(value) - ITEMS_SHOWN) if len(value) > ITEMS_SHOWN else ""
        return Markup(", ").join(cell(item, column) for item in value[:ITEMS_SHOWN]) + more
    if isinstance(value, dict):
        return _WRITERS.get(element_kind(value) or "map", _map)(value)
    return escape(str(value).lower() if isinstance(value, bool) else value)


def words_of(value: object) -> str:
    """Return a plain value in a few words, as a picture names it."""
    if element_kind(value) == "node":
        return name_of(cast("Element", value))
    return visible(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))[:SIGNS_SHOWN]


def page_of(node: Element) -> str | None:
    """Return the address of the page about a node, or None when it has none."""
    labels, thing = frozenset(cast("Sequence[str]", node["labels"])), properties_of(node).get("id")
    kind = next((kind for kind in _KINDS if KINDS[kind].labels & labels), None)
    return address_of(str(thing), kind) if kind and isinstance(thing, str) else None


def _text(value: str, column: str) -> Markup:
    shown = visible(value[:SIGNS_SHOWN]) + ("…" if len(value) > SIGNS_SHOWN else "")
    kind = "source" if column in ("source", "sources") else desk().kind_of(value)
    known = desk().entities.of_kind(kind).get(value) if kind else None
    if kind is None or known is None:
        return escape(shown)
    return Markup('<a href="{}" title="{}">{}</a>').format(address_of(value, kind), known.name, shown)


def _node(value: Element) -> Markup:
    return _link(value) + _properties(value, label_of(value))


def _relationship(value: Element) -> Markup:
    return _properties(value, str(value["type"]))


def _path(value: Element) -> Markup:
    nodes = cast("Sequence[Element]", value["nodes"])
    ties = cast("Sequence[Element]", value["relationships"])
    parts = [_link(nodes[0])] if nodes else []
    for before, tie, after in zip(nodes, ties, nodes[1:], strict=False):
        forwards = tie["start"] == properties_of(before).get("id")
        arrow = "–[{}]→" if forwards else "←[{}]–"
        parts.append(Markup('<span class="tie">{}</span>').format(arrow.format(visible(str(tie["type"])))))
        parts.append(_link(after))
    return Markup(" ").join(parts)


def _map(value: Element) -> Markup:
    pairs = list(value.items())[:ITEMS_SHOWN]
    return Markup(", ").join(
        Markup('<span class="kind">{}:</span> {}').format(visible(key), cell(item)) for key, item in pairs
    )


def _link(node: Element) -> Markup:
    address = page_of(node)
    name = escape(visible(name_of(node)[:SIGNS_SHOWN]))
    return name if address is None else Markup('<a href="{}">{}</a>').format(address, name)


def _properties(element: Element, word: str) -> Markup:
    pairs = Markup("").join(
        Markup("<dt>{}</dt><dd>{}</dd>").format(visible(name), cell(item, name))
        for name, item in properties_of(element).items()
    )
    word = visible(word)
    if not pairs:
        return Markup(' <span class="kind">{}</span>').format(word)
    return Markup('<details class="properties"><summary>{}</summary><dl>{}</dl></details>').format(word, pairs)


_WRITERS = {"node": _node, "relationship": _relationship, "path": _path}
