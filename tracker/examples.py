"""Worked queries: Cypher to start from, each with a title, what it shows and parameters that go with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.errors import QuestionError
from tracker.settings import PROJECT

EXAMPLES = PROJECT / "cypher" / "examples"
_PARAMETERS = "Parameters:"


@dataclass(frozen=True)
class Example:
    """A worked query.

    Attributes:
        name: Name of its file.
        title: What it asks.
        explanation: What it shows about the graph.
        parameters: Parameters that go with it.
        cypher: The file as it is; its head is a comment, so it runs as it stands.
    """

    name: str
    title: str
    explanation: str
    parameters: Mapping[str, object]
    cypher: str


@cache
def examples(folder: Path = EXAMPLES) -> tuple[Example, ...]:
    """Return the worked queries in their order.

    Args:
        folder: Folder with one file a query.

    Raises:
        QuestionError: A file does not begin with a comment, or its parameters are no JSON.
    """
    return tuple(_example(path) for path in sorted(folder.glob("*.cypher")))


def _example(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    head = []
    for line in text.splitlines():
        if not line.startswith("// "):
            break
        head.append(line[3:])
    if not head:
        raise QuestionError(f"{path.name}, line 1: the file must begin with a comment that says what it asks")
    given = [line.removeprefix(_PARAMETERS) for line in head if line.startswith(_PARAMETERS)]
    try:
        parameters = json.loads(given[0]) if given else {}
    except ValueError as error:
        raise QuestionError(f"{path.name}: the parameters are no JSON: {error}") from error
    explanation = " ".join(line for line in head[1:] if not line.startswith(_PARAMETERS))
    return Example(path.stem, head[0], explanation, parameters, text)
