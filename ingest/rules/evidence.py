"""What is said to be documented rests on a page that was read."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.table_file import Contents
from tracker.errors import Fault

GENERAL_KNOWLEDGE = "general-knowledge"


def documented_by_a_page(contents: Contents) -> Iterator[Fault]:
    """No row is documented whose source is general knowledge."""
    unread = {name for name, row in contents.by_id("sources").items() if row.cells["kind"] == GENERAL_KNOWLEDGE}
    unread.add(GENERAL_KNOWLEDGE)
    for table, row in contents.each():
        if row.cells.get("evidence") == "documented" and row.cells["source"] in unread:
            problem = f"cannot be documented when the source is {row.cells['source']}: name the page, or undocumented"
            yield Fault(table.path, row.line, "evidence", "documented", problem)
