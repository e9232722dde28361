"""The tool that describes the model of the graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tracker.errors import NotFoundError
from tracker.lookups import current_release
from tracker.mcp.arguments import Schema, object_schema, words_of
from tracker.mcp.desk import Desk
from tracker.mcp.reply import Reply, Tool
from tracker.mcp.text import table
from tracker.suggest import suggestions

if TYPE_CHECKING:
    from tracker.model import Label, Model, RelationshipType

_GIVES: Schema = {
    "type": "object",
    "properties": {
        "release": {"type": "string"},
        "labels": {"type": "array", "items": {"type": "object"}},
        "relationship_types": {"type": "array", "items": {"type": "object"}},
    },
    "required": ["release", "labels", "relationship_types"],
}


def describing_tool() -> Tool:
    """Return the tool that describes the graph."""
    return Tool(
        "describe_model",
        "Describe the model of the graph",
        "Describes the labels and relationship types of the graph, what each means, how many there are and what they "
        "join; with the name of one of them, its properties too. For writing Cypher.",
        object_schema({"name": {"type": "string", "description": "A label or a relationship type, such as PARTY_TO"}}),
        _GIVES,
        _describe,
    )


def _describe(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
    return described(desk, words_of(arguments, "name", "").strip())


def described(desk: Desk, name: str) -> Reply:
    """Return the model of the graph, or one label or relationship type with its properties.

    Args:
        desk: Where the graph is.
        name: A label or type, whatever its case; empty for the whole model.

    Raises:
        NotFoundError: Nothing has this name; close names are suggested.
        ServerError: The graph cannot be reached.
    """
    # With the model comes the export, with it the numerical libraries: an assistant need not wait for them to begin.
    from tracker.model import Model, model_of

    model = desk.using(lambda graph: model_of(graph, current_release(graph), desk.settings.data))
    if not name:
        return Reply("\n".join(_overview(model)), _briefly(model))
    labels = [label for label in model.labels if label.name.casefold() == name.casefold()]
    types = [kind for kind in model.types if kind.name.casefold() == name.casefold()]
    if not labels and not types:
        names = [*(label.name for label in model.labels), *(kind.name for kind in model.types)]
        close = suggestions(name, dict.fromkeys(names, ()))
        hint = f" Did you mean {', '.join(close)}?" if close else ""
        raise NotFoundError(f"There is no label or relationship type called {name!r}.{hint}")
    part = Model(model.release, tuple(labels), tuple(types))
    lines = [line for label in labels for line in _in_full(f"Label {label.name}", label, "")]
    lines += [line for kind in types for line in _in_full(f"Relationship type {kind.name}", kind, _ends(kind))]
    return Reply("\n".join(lines), part.to_json())


def _briefly(model: Model) -> dict[str, object]:
    return {
        "release": model.release,
        "labels": [
            {"name": item.name, "help": item.help, "number": item.number, "properties": _names(item)}
            for item in model.labels
        ],
        "relationship_types": [
            {
                "name": item.name,
                "help": item.help,
                "number": item.number,
                "ends": [{"from": start, "to": end} for start, end in item.ends],
                "properties": _names(item),
            }
            for item in model.types
        ],
    }


def _names(part: Label | RelationshipType) -> list[str]:
    return [item.name for item in part.properties]


def _overview(model: Model) -> Iterator[str]:
    yield f"The graph of data release {model.release}. A name gives the properties of a label or a type."
    yield ""
    yield from table(("label", "nodes", "what it is"), [(item.name, item.number, item.help) for item in model.labels])
    yield ""
    yield from table(
        ("type", "number", "joins", "what it says"),
        [(item.name, item.number, _ends(item), item.help) for item in model.types],
    )


def _in_full(what: str, part: Label | RelationshipType, ends: str) -> Iterator[str]:
    yield f"{what} ({part.number:,}): {part.help}{f' It joins {ends}.' if ends else ''}"
    yield from table(
        ("property", "type", "what it means"),
        [(item.name, " or ".join(item.types), item.help) for item in part.properties],
    )


def _ends(kind: RelationshipType) -> str:
    return ", ".join(f"({start})→({end})" for start, end in kind.ends)
