"""Everything that has an id, with the fields that the data package declares for it, as the graph holds them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tracker.export.elements import Node, Properties, node_of
from tracker.export.tables import Cell, Field, Table, read_tables
from tracker.graph import Graph
from tracker.lookups import lookup
from tracker.per_release import PerRelease
from tracker.suggest import fold

# Fields that the load turns into relationships: the type, and whether it leads away from the node.
_TIES: Mapping[str, tuple[str, bool]] = {
    "agreement": ("PART_OF", True),
    "catalogue": ("PART_OF", True),
    "country": ("BASED_IN", True),
    "depositary": ("DEPOSITARY_OF", False),
    "host": ("HOSTS", False),
    "issued_by": ("ISSUED", False),
    "leads": ("LEADS", False),
    "organisation": ("ISSUED", False),
    "party": ("PUBLISHED", False),
    "supplements": ("SUPPLEMENTS", True),
}


@dataclass(frozen=True)
class Record:
    """One thing.

    Attributes:
        node: Its node in the graph.
        fields: The fields of its row; days are text, as precise as they are known.
        translations: Language and name for each translation of its name.
    """

    node: Node
    fields: Mapping[str, Cell]
    translations: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """Its id."""
        return self.node.id

    @property
    def name(self) -> str:
        """Its name as it is shown."""
        properties = self.node.properties
        return str(properties.get("name") or properties.get("title") or self.id)

    @property
    def table(self) -> str:
        """The table that its row stands in."""
        return str(self.node.properties["table"])

    @property
    def other_names(self) -> tuple[str, ...]:
        """Names under which it is found, but for translations."""
        translated = {self.name, *(name for _, name in self.translations)}
        aliases = cast("list[str]", self.node.properties.get("aliases") or [])
        return tuple(name for name in aliases if name not in translated)


class Records:
    """All things of one release.

    Args:
        release: Id of the release.
        tables: The tables of the data package by name.
        records: The things.
    """

    def __init__(self, release: str, tables: Mapping[str, Table], records: Iterable[Record]) -> None:
        self.release = release
        self.tables = tables
        self.all = tuple(sorted(records, key=lambda record: (fold(record.name), record.id)))
        self._by_id = {record.id: record for record in self.all}

    def __getitem__(self, thing: str) -> Record:
        """Return a thing by its id.

        Raises:
            KeyError: There is none.
        """
        return self._by_id[thing]

    def get(self, thing: str) -> Record | None:
        """Return a thing by its id, or None."""
        return self._by_id.get(thing)


_READ: PerRelease[Records] = PerRelease()


def records_of(graph: Graph, release: str, data: Path) -> Records:
    """Return everything that has an id, read once for a release.

    Args:
        graph: The graph.
        release: Id of the release that it holds.
        data: Folder of the data package, which declares the fields.

    Raises:
        DataError: The declaration of the package cannot be read.
    """
    return _READ.get(graph, release, lambda: _read(graph, release, data))


def _read(graph: Graph, release: str, data: Path) -> Records:
    rows = graph.read(lookup("records"))
    tables = {table.name: table for table in read_tables(data)}
    often = Counter(str(cast("Properties", row["properties"])["id"]) for row in rows)
    return Records(release, tables, [_record(row, often, tables) for row in rows])


def _record(row: Mapping[str, object], often: Mapping[str, int], tables: Mapping[str, Table]) -> Record:
    properties = cast("Properties", row["properties"])
    ties = cast("Sequence[Mapping[str, object]]", row["ties"])
    translations = cast("Sequence[Mapping[str, str]]", row["translations"])
    table = tables.get(str(properties["table"]))
    return Record(
        node_of(cast("list[str]", row["labels"]), properties, often),
        {field.name: _cell(field, properties, ties) for field in table.fields} if table else {},
        tuple((found["language"], found["name"]) for found in translations),
    )


def _cell(field: Field, properties: Properties, ties: Sequence[Mapping[str, object]]) -> Cell:
    """Return what a row says in a field, from the properties and relationships that the load made of it."""
    if f"{field.name}_text" in properties:
        return cast("Cell", properties[f"{field.name}_text"])
    if field.name in properties:
        value = properties[field.name]
        return value.isoformat() if isinstance(value, dt.date) else cast("Cell", value)
    if field.name not in _TIES:
        return None
    kind, outward = _TIES[field.name]
    found = [str(tie["other"]) for tie in ties if (tie["type"], tie["outward"]) == (kind, outward)]
    if field.separator:
        return found or None
    return found[0] if found else None
