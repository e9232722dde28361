"""Every row is named once."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.table_file import Contents
from tracker.errors import Fault


def unique_keys(contents: Contents) -> Iterator[Fault]:
    """No two rows of a table have the same natural key."""
    seen: dict[tuple[str, str], int] = {}
    for table, row in contents.each():
        key = row.key(table)
        first = seen.setdefault((table.name, key), row.line)
        if first != row.line:
            names = ", ".join(table.key)
            yield Fault(table.path, row.line, table.key[0], key, f"repeats the key ({names}) of row {first}")


def one_table_an_id(contents: Contents) -> Iterator[Fault]:
    """No two tables of entries use the same id, so that an id alone names an entry."""
    seen: dict[str, str] = {}
    for table, row in contents.each():
        if table.holds_nodes:
            first = seen.setdefault(row.cells["id"], table.path)
            if first != table.path:
                yield Fault(table.path, row.line, "id", row.cells["id"], f"is already an id in {first}")
