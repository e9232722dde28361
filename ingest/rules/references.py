"""Whatever a row refers to exists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ingest.package import Field
from ingest.table_file import Contents
from tracker.errors import Fault
from tracker.suggest import suggestions

# Close ids are looked up for this many faults; a table that lost its target has thousands, all alike.
_MOST_SUGGESTED = 100


def known_ids(contents: Contents) -> Iterator[Fault]:
    """Every id in a column that refers to other tables stands in one of them."""

    @cache
    def names(references: tuple[str, ...]) -> dict[str, str]:
        rows = (row for name in references for row in contents.rows.get(name, []))
        return {row.cells["id"]: row.cells.get("name", row.cells["id"]) for row in rows}

    @cache
    def closest(value: str, references: tuple[str, ...]) -> str:
        if closest.cache_info().currsize > _MOST_SUGGESTED:
            return ""
        close = suggestions(value, names(references))[:3]
        return f"; close to it: {', '.join(close)}" if close else ""

    for table, row in contents.each():
        for field in table.fields:
            for value in _unknown(field, row.cells[field.name], names(field.references)):
                problem = f"is no id in {' or '.join(field.references)}{closest(value, field.references)}"
                yield Fault(table.path, row.line, field.name, value, problem)


def _unknown(field: Field, text: str, known: dict[str, str]) -> Iterator[str]:
    if field.references and text:
        yield from (value for value in field.items(text) if value not in known)
