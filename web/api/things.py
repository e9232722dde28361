"""A thing as JSON, as a row of CSV and as linked data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import lru_cache

from flask import request, url_for

from tracker.export.linked_data import CONTEXT, address, resource, standard_codes
from tracker.export.tables import Cell, Table
from tracker.records import Record, Records
from web.api.collections import Collection, collection_of
from web.links import address_of

# Fields that stand beside the others, since everything that is a fact has them.
_COMMON = frozenset({"id", "name", "source", "official", "as_of", "evidence"})
ROLE_COLUMNS = ("id", "name", "collection", "labels", "other_names", "source", "as_of", "evidence")

Json = dict[str, object]


def own_fields(table: Table) -> list[str]:
    """Return the fields of a table that are its own."""
    return [field.name for field in table.fields if field.name not in _COMMON]


def as_json(record: Record, records: Records) -> Json:
    """Return a thing for JSON.

    Args:
        record: The thing.
        records: All things, its sources among them.
    """
    fields, collection = record.fields, collection_of(record)
    return {
        "id": record.id,
        "collection": collection.name,
        "name": record.name,
        "labels": list(record.node.labels),
        "other_names": list(record.other_names),
        "translations": [{"language": language, "name": name} for language, name in record.translations],
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in standard_codes(record.node)],
        "fields": {name: fields[name] for name in own_fields(records.tables[record.table])},
        "as_of": fields.get("as_of"),
        "evidence": fields.get("evidence"),
        "source": _source(fields.get("source"), records),
        "official": _source(fields.get("official"), records),
        "links": {"self": address_in_api(record), "page": page_of_thing(record)},
    }


def address_in_api(record: Record) -> str:
    """Return the address of a thing in the API."""
    return url_for("api.thing", plural=collection_of(record).name, thing=record.id, _external=True)


def page_of_thing(record: Record) -> str | None:
    """Return the address of the page about a thing, or None."""
    page = address_of(record.id, collection_of(record).kind)
    return None if page is None else request.host_url.rstrip("/") + page


def _source(source: Cell, records: Records) -> Json | None:
    record = records.get(source) if isinstance(source, str) else None
    if record is None:
        return None
    return {"id": record.id, **{name: record.fields.get(name) for name in ("title", "publisher", "url")}}


def as_csv(things: Iterable[Record], collection: Collection, records: Records) -> str:
    """Return things as CSV: the fields of their table, or for a role what all things have.

    Args:
        things: The things.
        collection: What was asked for.
        records: All things.
    """
    if not collection.table:
        return table_as_csv(ROLE_COLUMNS, ([_role_cell(thing, name) for name in ROLE_COLUMNS] for thing in things))
    names = [field.name for field in records.tables[collection.table].fields]
    rows = ([*(thing.fields[name] for name in names), list(thing.other_names)] for thing in things)
    return table_as_csv([*names, "other_names"], rows)


def table_as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV, lists joined by semicolons."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return text.getvalue()


def _role_cell(thing: Record, name: str) -> object:
    if name in ("id", "name", "other_names"):
        return getattr(thing, name)
    if name == "labels":
        return thing.node.labels
    return collection_of(thing).name if name == "collection" else thing.fields.get(name)


def _written(cell: object) -> object:
    if isinstance(cell, list | tuple):
        return ";".join(map(str, cell))
    return str(cell).lower() if isinstance(cell, bool) else cell


def linked(things: Sequence[Record], records: Records, single: bool) -> Json:
    """Return things as JSON-LD.

    Args:
        things: The things.
        records: All things, the sources among them.
        single: Whether it is one thing, which is then the document itself.
    """
    sources = _source_addresses(records)
    found = [
        {
            **resource(thing.node, sources, thing.translations),
            "schema:mainEntityOfPage": [{"@id": page} for page in (page_of_thing(thing),) if page],
        }
        for thing in things
    ]
    return {"@context": CONTEXT, **found[0]} if single else {"@context": CONTEXT, "@graph": found}


@lru_cache(maxsize=2)
def _source_addresses(records: Records) -> dict[str, str]:
    return {record.id: address(record.node) for record in records.all if "Source" in record.node.labels}
