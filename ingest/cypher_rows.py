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
# What a source says was done, was done by the day up to which it speaks: "2026", read in April, is not December.
_DONE = frozenset(
    {
        "as_of",
        "since",
        "on",
        "instrument_on",
        "adopted_on",
        "opened_on",
        "started_on",
        "founded_on",
        "made_on",
        "published_on",
        "established",
        "un_member_since",
    }
)


def cypher_rows(package: Package, table: Table, rows: list[Row], release: str) -> Iterator[CypherRow]:
    """Turn the rows of a table into parameters for its load file.

    Each row carries every column by name with its typed value (a list for a list column, None when empty), and

    - ``facts``: all properties to set. A partial date ``F`` gives ``F`` (the last day it can mean; of what was done, no
      later than the day up to which the source speaks), ``F_earliest`` and ``F_text``. Columns that refer to other
      entries are left out, but for ``source`` and ``official``: the relationship says it. For a relationship the key is
      among them;
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
        facts = _facts(package, table, row) | {"table": table.name}
        digest = _digest(recipe, repr(facts), *row.cells.values())
        facts["digest"] = digest
        stamp = {name: facts[name] for name in _STAMPED if name in facts}
        facts |= {} if table.holds_nodes else {"key": key}
        yield values | {"facts": facts, "stamp": stamp, "key": key, "digest": digest, "release": release}


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _property(name: str) -> str:
    return f"of_{name}" if name in _RESERVED else name


def _facts(package: Package, table: Table, row: Row) -> CypherRow:
    facts: CypherRow = {}
    spoken = _spoken_until(package, row)
    for field in table.fields:
        text = row.cells[field.name]
        if not text or (field.references and field.name not in _SOURCES):
            continue
        if field.partial:
            facts |= _dates(field.name, text, spoken)
        else:
            facts[_property(field.name)] = _value(field, text)
    return facts


def _spoken_until(package: Package, row: Row) -> dt.date:
    """Return the last day of which a row can speak: its as_of, and never later than the package was made."""
    as_of = row.cells.get("as_of")
    return min(parse_partial(as_of).latest, package.created) if as_of else package.created


def _dates(name: str, text: str, spoken: dt.date) -> CypherRow:
    date = parse_partial(text)
    latest = date.latest
    if name in _DONE and date.earliest <= spoken:
        latest = min(latest, spoken)
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
