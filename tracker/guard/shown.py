"""Values of a result in one line for a reader: nodes and relationships as Cypher writes them, by what names them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_NAMING = ("id", "name")
# What says how a relationship stands, of all that it holds.
_TELLING = ("role", "form", "vote", "on_text", "since", "until", "strength", "source")


def shown(value: object) -> str:
    """Return a plain value as a reader sees it; null is the empty text.

    Args:
        value: What :func:`tracker.guard.values.plain` gave.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value
    return _inside(value)


def _inside(value: object) -> str:
    """Return a value as it stands in a list or a map."""
    if isinstance(value, list):
        return f"[{', '.join(map(_inside, value))}]"
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    writers = {"node": _node, "relationship": _relationship, "path": _path}
    element = value.get("element")
    if isinstance(element, str) and element in writers:
        return writers[element](value)
    return f"{{{', '.join(f'{key}: {_inside(item)}' for key, item in value.items())}}}"


def _node(node: Mapping[str, Any]) -> str:
    return f"({''.join(f':{label}' for label in node['labels'])}{_some(node['properties'], _NAMING)})"


def _relationship(tie: Mapping[str, Any]) -> str:
    return f"[:{tie['type']}{_some(tie['properties'], _TELLING)}]"


def _path(path: Mapping[str, Any]) -> str:
    nodes, ties = path["nodes"], path["relationships"]
    text = _node(nodes[0])
    for tie, before, after in zip(ties, nodes, nodes[1:], strict=False):
        forward = tie["start"] == before["properties"].get("id")
        text += f"-{_relationship(tie)}->{_node(after)}" if forward else f"<-{_relationship(tie)}-{_node(after)}"
    return text


def _some(properties: Mapping[str, Any], names: tuple[str, ...]) -> str:
    found = [f"{name}: {json.dumps(properties[name], ensure_ascii=False)}" for name in names if name in properties]
    return f" {{{', '.join(found)}}}" if found else ""
