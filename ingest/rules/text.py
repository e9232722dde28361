"""Text is written in one way, so that equal names are equal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ingest.table_file import Contents
from tracker.errors import Fault


def tidy_text(contents: Contents) -> Iterator[Fault]:
    """No cell has space around it or letters in decomposed form (Unicode NFC)."""
    for table, row in contents.each():
        for name, value in row.cells.items():
            if value != value.strip():
                yield Fault(table.path, row.line, name, value, "has space before or after the text")
            if not unicodedata.is_normalized("NFC", value):
                yield Fault(table.path, row.line, name, value, "has accents as separate characters; write it in NFC")
