"""Whatever a query can return, as plain values for JSON."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import neo4j.graph
import neo4j.spatial
import neo4j.time

_TEMPORAL = (neo4j.time.Date, neo4j.time.DateTime, neo4j.time.Time, neo4j.time.Duration)


def plain(value: object) -> object:
    """Return a value as JSON can hold it.

    Days and times become ISO text; nodes, relationships and paths become objects with ``element`` that names what they
    are; numbers that JSON does not know become text (``NaN``, ``Infinity``).

    Args:
        value: A value as the driver gives it.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN")
    if isinstance(value, _TEMPORAL):
        return value.iso_format()
    if isinstance(value, neo4j.graph.Node | neo4j.graph.Relationship | neo4j.graph.Path):
        return _element(value)
    if isinstance(value, neo4j.spatial.Point):
        return {"element": "point", "srid": value.srid, "coordinates": list(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value.hex() if isinstance(value, bytes | bytearray) else str(value)


def sources_in(value: object) -> Iterator[str]:
    """Yield the ids of sources that stand in a plain value: the property ``source`` of facts.

    Args:
        value: What :func:`plain` gave.
    """
    if isinstance(value, list):
        for item in value:
            yield from sources_in(item)
    if isinstance(value, dict):
        for key, item in value.items():
            # A column that has no name of its own is called like r.source.
            if key.rpartition(".")[2] in ("source", "sources"):
                yield from (
                    str(found) for found in (item if isinstance(item, list) else [item]) if isinstance(found, str)
                )
            else:
                yield from sources_in(item)
        if value.get("element") == "node" and "Source" in value.get("labels", ()):
            yield str(value["properties"].get("id"))


def _element(value: neo4j.graph.Node | neo4j.graph.Relationship | neo4j.graph.Path) -> dict[str, object]:
    if isinstance(value, neo4j.graph.Path):
        return {
            "element": "path",
            "nodes": [_element(node) for node in value.nodes],
            "relationships": [_element(tie) for tie in value.relationships],
        }
    properties = {key: plain(item) for key, item in sorted(value.items())}
    if isinstance(value, neo4j.graph.Node):
        return {"element": "node", "labels": sorted(value.labels), "properties": properties}
    # The ends of a relationship that is returned by itself come without labels and properties.
    ends = [node.get("id") if node is not None else None for node in (value.start_node, value.end_node)]
    return {"element": "relationship", "type": value.type, "start": ends[0], "end": ends[1], "properties": properties}
