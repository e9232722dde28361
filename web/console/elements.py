"""Nodes, relationships and paths among the plain values of a result.

A query can return a map that only looks like one of them, so the shape is checked and not only the mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from tracker.meanings import ROLES

Element = Mapping[str, object]


def element_kind(value: object) -> str | None:
    """Return ``node``, ``relationship`` or ``path``, or None when a plain value is none of them."""
    if not isinstance(value, dict):
        return None
    if value.keys() == {"element", "nodes", "relationships"}:
        return "path" if _is_path(value) else None
    if not isinstance(value.get("properties"), dict):
        return None
    if value.keys() == {"element", "labels", "properties"}:
        return "node" if _all_are(value["labels"], str) else None
    if value.keys() == {"element", "type", "start", "end", "properties"}:
        return "relationship" if isinstance(value["type"], str) else None
    return None


def elements_in(value: object) -> Iterator[tuple[str, Element]]:
    """Yield every node and relationship in a plain value, those of paths and lists too, each with its kind."""
    kind = element_kind(value)
    if kind == "path":
        path = cast("Mapping[str, Sequence[object]]", value)
        for item in (*path["nodes"], *path["relationships"]):
            yield from elements_in(item)
    elif kind is not None:
        yield kind, cast("Element", value)
    elif isinstance(value, list | dict):
        for item in value if isinstance(value, list) else value.values():
            yield from elements_in(item)


def properties_of(element: Element) -> Mapping[str, object]:
    """Return the properties of a node or a relationship."""
    return cast("Mapping[str, object]", element["properties"])


def name_of(node: Element) -> str:
    """Return what a node is called."""
    properties = properties_of(node)
    return str(next((properties[key] for key in ("name", "title", "id") if properties.get(key)), "node"))


def label_of(node: Element) -> str:
    """Return the label that says what a node is."""
    labels = cast("Sequence[str]", node["labels"])
    return next((label for label in labels if label not in ROLES), labels[0] if labels else "")


def _is_path(value: Mapping[str, object]) -> bool:
    return all(
        isinstance(value[name], list) and all(element_kind(item) == kind for item in cast("list[object]", value[name]))
        for name, kind in (("nodes", "node"), ("relationships", "relationship"))
    )


def _all_are(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)
