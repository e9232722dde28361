"""What a tool is and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tracker.mcp.arguments import Schema
from tracker.mcp.desk import Desk

SOURCES_SCHEMA: Schema = {
    "type": "array",
    "items": {"type": "object", "required": ["title", "publisher", "url", "as_of"]},
}


@dataclass(frozen=True)
class Reply:
    """What a tool gives back.

    Attributes:
        text: For whoever reads only text; complete in itself.
        data: The same as plain values.
    """

    text: str
    data: dict[str, object]


Work = Callable[[Desk, Mapping[str, object], str], Reply]


@dataclass(frozen=True)
class Tool:
    """A tool.

    Attributes:
        name: Its name.
        title: A few words for people.
        description: What it gives, for the assistant that chooses.
        takes: JSON schema of its arguments.
        gives: JSON schema of the data of its reply.
        work: What it does with the desk, the arguments and the name of the client.
    """

    name: str
    title: str
    description: str
    takes: Schema
    gives: Schema
    work: Work
