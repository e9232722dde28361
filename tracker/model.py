"""The model of the graph: labels, types of relationships and their properties, each with what it means.

What there is comes from the graph itself; what it means comes from the declaration of the data package and, for what is
derived, from the files in ``cypher/derive``. So it cannot go stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tracker.export.elements import unique_labels
from tracker.export.release import read_descriptor
from tracker.graph import Graph
from tracker.lookups import lookup
from tracker.meanings import DERIVED, ROLES, Meanings
from tracker.per_release import PerRelease


@dataclass(frozen=True)
class Property:
    """A property of a label or of a type of relationship.

    Attributes:
        name: Its name.
        types: Types of its values as Cypher names them.
        help: What it means.
    """

    name: str
    types: tuple[str, ...]
    help: str


@dataclass(frozen=True)
class Label:
    """A label.

    Attributes:
        name: The label.
        help: What the nodes are.
        number: How many nodes have it.
        tables: Tables of the data package that they come from.
        properties: Their properties.
    """

    name: str
    help: str
    number: int
    tables: tuple[str, ...]
    properties: tuple[Property, ...]


@dataclass(frozen=True)
class RelationshipType:
    """A type of relationship.

    Attributes:
        name: The type.
        help: What it says.
        number: How many there are.
        tables: Tables of the data package, or derivations, that they come from.
        derived: Whether all of them are derived from others.
        ends: Pairs of labels, from and to.
        properties: Their properties.
    """

    name: str
    help: str
    number: int
    tables: tuple[str, ...]
    derived: bool
    ends: tuple[tuple[str, str], ...]
    properties: tuple[Property, ...]


@dataclass(frozen=True)
class Model:
    """The model of the graph.

    Attributes:
        release: Id of the release that it describes.
        labels: The labels by name.
        types: The types of relationships by name.
    """

    release: str
    labels: tuple[Label, ...]
    types: tuple[RelationshipType, ...]

    def to_json(self) -> dict[str, object]:
        """Return the model as plain values for JSON."""
        return {
            "release": self.release,
            "labels": [{**vars(label), "properties": _plain(label.properties)} for label in self.labels],
            "relationship_types": [
                {
                    **vars(kind),
                    "ends": [{"from": start, "to": end} for start, end in kind.ends],
                    "properties": _plain(kind.properties),
                }
                for kind in self.types
            ],
        }


_READ: PerRelease[Model] = PerRelease()


def model_of(graph: Graph, release: str, data: Path) -> Model:
    """Return the model of a graph, read once for a release.

    Args:
        graph: The graph.
        release: Id of the release that it holds.
        data: Folder of the data package.

    Raises:
        DataError: The declaration of the package cannot be read.
    """
    return _READ.get(graph, release, lambda: _read(graph, release, data))


def _read(graph: Graph, release: str, data: Path) -> Model:
    meanings = Meanings(read_descriptor(data))
    return Model(
        release,
        tuple(_label(row, meanings) for row in graph.read(lookup("model-labels"))),
        tuple(_type(row, meanings) for row in graph.read(lookup("model-types"))),
    )


def _label(row: Mapping[str, object], meanings: Meanings) -> Label:
    name, tables = str(row["label"]), sorted(cast("list[str]", row["tables"]))
    return Label(
        name=name,
        help=meanings.of_label(name, tables),
        number=cast("int", row["number"]),
        tables=tuple(tables),
        properties=tuple(_properties(row, tables, meanings)),
    )


def _type(row: Mapping[str, object], meanings: Meanings) -> RelationshipType:
    tables = sorted(cast("list[str]", row["tables"]))
    ends = cast("list[list[list[str]]]", row["ends"])
    return RelationshipType(
        name=str(row["type"]),
        help=meanings.of_type(tables, sorted(cast("list[str]", row["acts"]))),
        number=cast("int", row["number"]),
        tables=tuple(tables),
        derived=all(table.startswith(DERIVED) for table in tables),
        ends=tuple(sorted({(_main(start), _main(end)) for start, end in ends})),
        properties=tuple(_properties(row, tables, meanings)),
    )


def _properties(row: Mapping[str, object], tables: Sequence[str], meanings: Meanings) -> Iterator[Property]:
    for found in cast("list[Mapping[str, object]]", row["properties"]):
        name, types = str(found["name"]), cast("list[str]", found["types"])
        written = sorted({kind.removesuffix(" NOT NULL") for kind in types})
        yield Property(name, tuple(written), meanings.of_property(name, tables))


def _main(labels: Sequence[str]) -> str:
    """Return the label that says what a node is."""
    own = [name for name in unique_labels() if name in labels and name not in ROLES]
    others = [name for name in labels if name not in ("Party", "Commitment")]
    return (own or others or list(labels))[0]


def _plain(properties: Iterable[Property]) -> list[dict[str, object]]:
    return [dict(vars(item)) for item in properties]
