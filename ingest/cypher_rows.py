"""Rows as the load files take them: typed values, ready-made properties, key and stamp."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from ingest.package import Field, Package, Table
from ingest.statements import load_file
from ingest.table_file import Row
from tracker.dates import parse_partial

CypherRow = dict[str, Any]

# Names that the loader gives to properties of its own; a column so named is loaded with "of_" before it.
_RESERVED = frozenset({"table", "key", "release", "facts", "stamp", "digest"})
_STAMPED = ("source", "official", "as_of", "as_of_text", "evidence", "table", "digest")
_SOURCES = ("source", "official")


def cypher_rows(package: Package, table: Table, rows: list[Row], release: str) -> Iterator[CypherRow]:
    """Turn the rows of a table into parameters for its load file.

    Each row carries every column by name with its typed value (a list for a list column, None when empty), and

    - ``facts``: all properties to set. A partial date ``F`` gives ``F`` (the last day it can mean), ``F_earliest`` and
      ``F_text``. Columns that refer to other entries are left out, but for ``source`` and ``official``: the
      relationship says it. For a relationship the key is among them;
    - ``key``: the natural key, its parts joined by a bar;
    - ``stamp``: table and source, for relationships that a row of an entry implies;
    - ``digest``: changes when the row or how it is loaded changes, so that what is unchanged is not written again;
    - ``release``: the release that says so.

    Args:
        package: The package; no source speaks beyond the day it was made.
        table: The table.
        rows: Its rows as read.
        release: Id of the release they are loaded as.
    """
    recipe = _digest(json.dumps(table.declaration, sort_keys=True), load_file(table.name).read_text(encoding="utf-8"))
    for row in rows:
        values: CypherRow = {_property(field.name): _value(field, row.cells[field.name]) for field in table.fields}
        key = row.key(table)
        digest = _digest(recipe, str(package.created), *row.cells.values())
        facts = _facts(package, table, row) | {"table": table.name, "digest": digest}
        stamp = {name: facts[name] for name in _STAMPED if name in facts}
        facts |= {} if table.holds_nodes else {"key": key}
        yield values | {"facts": facts, "stamp": stamp, "key": key, "digest": digest, "release": release}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _property(name: str) -> str:
    return f"of_{name}" if name in _RESERVED else name


def _facts(package: Package, table: Table, row: Row) -> CypherRow:
    facts: CypherRow = {}
    for field in table.fields:
        text = row.cells[field.name]
        if not text or (field.references and field.name not in _SOURCES):
            continue
        if field.partial:
            facts |= _dates(field.name, text, package.created)
        else:
            facts[_property(field.name)] = _value(field, text)
    return facts


def _dates(name: str, text: str, created: dt.date) -> CypherRow:
    date = parse_partial(text)
    # "2026" in a package made in November 2026 cannot mean that its source speaks of December.
    latest = max(date.earliest, min(date.latest, created)) if name == "as_of" else date.latest
    return {name: latest, f"{name}_earliest": date.earliest, f"{name}_text": text}


def _value(field: Field, text: str) -> Any:
    if field.separator:
        return field.items(text)
    if not text:
        return None
    if field.type == "integer":
        return int(text)
    if field.type == "number":
        return float(text)
    if field.type == "boolean":
        return text.lower() in ("true", "1")
    return text
