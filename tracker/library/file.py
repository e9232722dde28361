"""One question file: a YAML header between ``// ---`` fences in comments, then Cypher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tracker.errors import QuestionError
from tracker.library.header import Header
from tracker.library.rules import findings

FENCE = "// ---"
# The base loader keeps every scalar as text: a default of NO is Norway's code, not a boolean.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NAME = "abcdefghijklmnopqrstuvwxyz0123456789-"


@dataclass(frozen=True)
class Question:
    """A question of the library.

    Attributes:
        name: Name of the file, which is the name everywhere.
        theme: Name of its folder.
        header: What the file says about itself.
        cypher: The whole file, which runs as it stands because the header is a comment.
        path: The file.
    """

    name: str
    theme: str
    header: Header
    cypher: str
    path: Path


def read_question(path: Path) -> Question:
    """Read one question file.

    Args:
        path: The file, ``<theme>/<name>.cypher``.

    Returns:
        The question.

    Raises:
        QuestionError: The file is not well formed; every fault is named with its line.
    """
    for part in (path.stem, path.parent.name):
        if not part or part[0] == "-" or set(part) - set(_NAME):
            raise _error(path, [(1, f"{part!r} is no name: use small letters, digits and hyphens")])
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _error(path, [(1, f"the file is not UTF-8 ({error.reason} at byte {error.start})")]) from error
    lines = text.splitlines()
    root = _compose(path, _header_lines(path, lines))
    return Question(path.stem, path.parent.name, _header(path, root), text, path)


def _header_lines(path: Path, lines: Sequence[str]) -> list[str]:
    if not lines or lines[0].rstrip() != FENCE:
        raise _error(path, [(1, f"the file must begin with the fence {FENCE!r}")])
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        raise _error(path, [(len(lines), f"the header has no closing fence {FENCE!r}")])
    wrong = [
        (number + 1, "a line of the header must begin with '// '")
        for number, line in enumerate(lines[1:end], 1)
        if line.rstrip() != "//" and not line.startswith("// ")
    ]
    if wrong:
        raise _error(path, wrong)
    body = [line for line in lines[end + 1 :] if line.strip() and not line.strip().startswith("//")]
    if not body:
        raise _error(path, [(len(lines), "there is no query below the header")])
    return [line[3:] for line in lines[1:end]]


def _compose(path: Path, header: Sequence[str]) -> yaml.MappingNode:
    try:
        root = yaml.compose("\n".join(header), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise _error(path, [(line, f"the header is not YAML: {error.problem or error.context}")]) from error
    if not isinstance(root, yaml.MappingNode):
        raise _error(path, [(1, "the header must be a list of keys and values")])
    twice = list(_duplicates(root))
    if twice:
        raise _error(path, twice)
    return root


def _duplicates(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _duplicates(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[object] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.start_mark.line + 2, f"{key.value!r} is declared twice"
            seen.add(key.value)
            yield from _duplicates(value)


def _header(path: Path, root: yaml.MappingNode) -> Header:
    try:
        header = Header.model_validate(_plain(root))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False)
        raise _error(path, [(_line(root, fault["loc"]), _message(fault)) for fault in faults]) from error
    contradictions = [(_line(root, where), f"{'.'.join(where)}: {problem}") for where, problem in findings(header)]
    if contradictions:
        raise _error(path, contradictions)
    return header


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _line(root: yaml.Node, where: Sequence[str | int]) -> int:
    """Return the line in the file of the deepest part of ``where`` that the header has."""
    node, line = root, 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                return line
            line, node = pair[0].start_mark.line + 2, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 2
    return line


def _message(fault: ErrorDetails) -> str:
    name = ".".join(str(part) for part in fault["loc"] if part != "[key]")
    if fault["type"] == "extra_forbidden":
        # What stands after a comma in {type: text, help: one, two} is a key to YAML.
        hint = " (put text that has a comma between quotation marks)" if " " in name else ""
        return f"unknown key {name!r}{hint}"
    if fault["type"] == "missing":
        return f"the key {name!r} is missing"
    return f"{name}: {fault['msg'].removeprefix('Value error, ')}"


def _error(path: Path, faults: Sequence[tuple[int, str]]) -> QuestionError:
    ordered = sorted(faults)
    place = Path(path.parent.name) / path.name
    return QuestionError("\n".join(f"{place}, line {line}: {problem}" for line, problem in ordered))
