"""The graph as GraphML, for Gephi, Cytoscape, yEd, igraph and networkx."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

from tracker.export.elements import Elements, Properties
from tracker.export.release import Release

LIST_SEPARATOR = ";"


def write_graphml(path: Path, release: Release, elements: Elements) -> None:
    """Write the graph.

    Nodes have ``labels`` (joined by ``:``) and ``label`` (what is shown), relationships ``type``. Days are ISO text and
    lists are joined by semicolons, because GraphML has neither.

    Args:
        path: File to write.
        release: What stands as data of the graph.
        elements: The graph.
    """
    graph = nx.MultiDiGraph(**release.to_json())
    for node in elements.nodes:
        shown = node.properties.get("name") or node.properties.get("title") or node.id
        graph.add_node(node.key, labels=":".join(node.labels), label=shown)
        graph.nodes[node.key].update(_plain(node.properties, "label"))
    for number, tie in enumerate(elements.ties):
        graph.add_edge(tie.start.key, tie.end.key, f"e{number}", type=tie.type)
        graph.edges[tie.start.key, tie.end.key, f"e{number}"].update(_plain(tie.properties, "type"))
    nx.write_graphml(graph, path, named_key_ids=True)


def _plain(properties: Properties, taken: str) -> Iterator[tuple[str, object]]:
    for name, value in properties.items():
        # A property of the name that GraphML readers expect for something else keeps its value under another name.
        yield (f"{name}_" if name == taken else name), _value(value)


def _value(value: object) -> object:
    if isinstance(value, list):
        return LIST_SEPARATOR.join(map(str, value))
    return value.isoformat() if isinstance(value, dt.date) else value
