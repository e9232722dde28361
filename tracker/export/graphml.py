"""The graph as GraphML, for Gephi, Cytoscape, yEd, igraph and networkx."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from tracker.export.elements import Elements, Node, Properties, Tie
from tracker.export.release import Release

LIST_SEPARATOR = ";"

Attributes = Mapping[str, object]

# The release is said once for the graph, and the digest only serves the loader.
_INTERNAL = frozenset({"release", "digest"})
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(path: Path, release: Release, elements: Elements) -> None:
    """Write the graph.

    Nodes have ``labels`` (joined by ``:``) and ``label`` (what is shown), relationships ``type``. Days are ISO text and
    lists are joined by semicolons, because GraphML has neither.

    Args:
        path: File to write.
        release: What stands as data of the graph.
        elements: The graph.
    """
    nodes = [(node.key, _of_node(node)) for node in elements.nodes]
    edges = [(tie.start.key, tie.end.key, _of_tie(tie)) for tie in elements.ties]
    parts: Mapping[str, list[Attributes]] = {
        "graph": [release.to_json()],
        "node": [found for _, found in nodes],
        "edge": [found for *_, found in edges],
    }
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for part, members in parts.items():
            for name, kind in _types(members).items():
                file.write(f'<key id="{part}_{name}" for="{part}" attr.name="{name}" attr.type="{kind}"/>\n')
        file.write('<graph edgedefault="directed">\n')
        _data(file, "graph", release.to_json())
        for key, found in nodes:
            file.write(f"<node id={_quoted(key)}>")
            _data(file, "node", found)
            file.write("</node>\n")
        for number, (start, end, found) in enumerate(edges):
            file.write(f'<edge id="e{number}" source={_quoted(start)} target={_quoted(end)}>')
            _data(file, "edge", found)
            file.write("</edge>\n")
        file.write("</graph>\n</graphml>\n")


def _of_node(node: Node) -> Attributes:
    shown = node.properties.get("name") or node.properties.get("title") or node.id
    return {**dict(_plain(node.properties)), "labels": ":".join(node.labels), "label": shown}


def _of_tie(tie: Tie) -> Attributes:
    return {**dict(_plain(tie.properties)), "type": tie.type}


def _plain(properties: Properties) -> Iterator[tuple[str, object]]:
    for name, value in properties.items():
        if name not in _INTERNAL:
            yield name, _value(value)


def _value(value: object) -> object:
    if isinstance(value, list):
        return LIST_SEPARATOR.join(map(str, value))
    return value.isoformat() if isinstance(value, dt.date) else value


def _types(members: Iterable[Attributes]) -> dict[str, str]:
    """Return the GraphML type of each attribute; text where values of more than one type occur."""
    kinds: dict[str, set[type]] = {}
    for attributes in members:
        for name, value in attributes.items():
            kinds.setdefault(name, set()).add(type(value))
    known = {bool: "boolean", int: "long", float: "double"}
    return {
        name: known.get(next(iter(found)), "string") if len(found) == 1 else "string" for name, found in kinds.items()
    }


def _data(file: TextIO, part: str, attributes: Attributes) -> None:
    for name, value in attributes.items():
        text = str(value).lower() if isinstance(value, bool) else _clean(str(value))
        file.write(f'<data key="{part}_{name}">{escape(text)}</data>')


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    # Characters that XML cannot hold in any way.
    return _FORBIDDEN.sub("", text)
