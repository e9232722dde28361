"""Every node and relationship of the graph, under keys that do not change from server to server."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from tracker.graph import Graph
from tracker.overlap.reading import export_query
from tracker.settings import PROJECT

Properties = Mapping[str, object]

_UNIQUE_NODE = re.compile(r"FOR \(\w+:(\w+)\) REQUIRE \w+\.id IS UNIQUE")


@dataclass(frozen=True)
class Node:
    """A node.

    Attributes:
        key: Its id; where nodes of different kinds share one, with the label before it.
        label: The label under which its id is unique.
        labels: All its labels in alphabetical order.
        properties: Its properties.
    """

    key: str
    label: str
    labels: tuple[str, ...]
    properties: Properties

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.properties["id"])


@dataclass(frozen=True)
class Tie:
    """A relationship.

    Attributes:
        start: Where it starts.
        end: Where it ends.
        type: Its type.
        properties: Its properties.
    """

    start: Node
    end: Node
    type: str
    properties: Properties


@dataclass(frozen=True)
class Elements:
    """The graph.

    Attributes:
        nodes: All nodes but the releases.
        ties: All relationships.
        release: Properties of the current release.
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    release: Properties


def read_elements(graph: Graph) -> Elements:
    """Read the whole graph.

    Args:
        graph: The graph.
    """
    rows = graph.read(export_query("nodes"))
    properties = [cast("Properties", row["properties"]) for row in rows]
    often = Counter(str(found["id"]) for found in properties)
    nodes = {
        str(row["element"]): node_of(cast("list[str]", row["labels"]), found, often)
        for row, found in zip(rows, properties, strict=True)
    }
    ties = tuple(
        Tie(nodes[str(row["start"])], nodes[str(row["end"])], str(row["type"]), cast("Properties", row["properties"]))
        for row in graph.read(export_query("relationships"))
    )
    release = cast("Properties", graph.read(export_query("release"))[0]["properties"])
    return Elements(tuple(nodes.values()), ties, release)


@cache
def unique_labels() -> tuple[str, ...]:
    """Return the labels under which ids are unique, in the order of the schema."""
    return tuple(_UNIQUE_NODE.findall((PROJECT / "cypher" / "schema.cypher").read_text(encoding="utf-8")))


def node_of(labels: Sequence[str], properties: Properties, often: Mapping[str, int]) -> Node:
    """Return a node under its key.

    Args:
        labels: Its labels.
        properties: Its properties.
        often: How often each id occurs in the graph.
    """
    label = next((name for name in unique_labels() if name in labels), min(labels))
    entity = str(properties["id"])
    return Node(entity if often[entity] == 1 else f"{label}:{entity}", label, tuple(sorted(labels)), properties)
