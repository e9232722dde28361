"""The graph as a Cypher script, for another Neo4j."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from string import Template
from typing import TypeVar

from tracker.export.cypher_literals import literal, name
from tracker.export.elements import Elements, Node, Properties, Tie
from tracker.export.release import Release
from tracker.settings import PROJECT

ROWS = 1_000
FORMS = PROJECT / "cypher" / "exports" / "script"

T = TypeVar("T")

HEADER = """// {title}
// Release {id}, version {version}. Licence: {licence}, {licence_url}
// Cite as: {citation}
// For an empty database of Neo4j 5.26 or later:  cypher-shell -f graph.cypher
// Every statement may be run again without harm.
"""


def write_script(path: Path, release: Release, elements: Elements) -> None:
    """Write the script: uniqueness constraints, nodes, relationships, the release.

    Values stand as one list a column: Neo4j takes a list of plain values in as one parameter, while it needs minutes to
    plan a statement that holds thousands of maps.

    Args:
        path: File to write.
        release: What stands in the head.
        elements: The graph.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER.format(**release.to_json()))
        file.write((PROJECT / "cypher" / "schema.cypher").read_text(encoding="utf-8").rstrip() + "\n")
        for statement in (
            *_nodes(elements.nodes),
            *_ties(elements.ties),
            _statement("release", properties=literal(elements.release)),
        ):
            file.write(statement + ";\n")


def _nodes(nodes: Iterable[Node]) -> Iterator[str]:
    groups: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.label, *node.labels].append(node)
    for (label, *labels), members in groups.items():
        for batch in _batches(members):
            columns, properties = _columns([node.properties for node in batch])
            yield _statement(
                "nodes",
                ids=literal([node.id for node in batch]),
                columns=columns,
                label=name(label),
                labels="".join(f":{name(other)}" for other in labels),
                properties=properties,
            )


def _ties(ties: Iterable[Tie]) -> Iterator[str]:
    # One relationship is told from another between the same two by its key, else by all its properties.
    groups: dict[tuple[str, str, str, tuple[str, ...]], list[Tie]] = defaultdict(list)
    for tie in ties:
        told_by = () if "key" in tie.properties else tuple(sorted(tie.properties))
        groups[tie.type, tie.start.label, tie.end.label, told_by].append(tie)
    for (kind, start, end, _), members in groups.items():
        for batch in _batches(members):
            columns, properties = _columns([tie.properties for tie in batch])
            keyed = "key" in batch[0].properties
            yield _statement(
                "relationships-by-key" if keyed else "relationships",
                starts=literal([tie.start.id for tie in batch]),
                ends=literal([tie.end.id for tie in batch]),
                keys=literal([tie.properties["key"] for tie in batch]) if keyed else "",
                columns=columns,
                start_label=name(start),
                end_label=name(end),
                type=name(kind),
                properties=properties,
            )


def _statement(form: str, **parts: str) -> str:
    """Return a statement of the script: one of the forms in ``cypher/exports/script`` with its holes filled."""
    return _form(form).substitute(parts)


@cache
def _form(file: str) -> Template:
    lines = (FORMS / f"{file}.cypher").read_text(encoding="utf-8").splitlines()
    return Template("\n".join(line for line in lines if not line.startswith("//")))


def _columns(rows: Sequence[Properties]) -> tuple[str, str]:
    """Return the columns of properties as expressions, and the map that puts a row together again."""
    names = sorted({key for row in rows for key in row})
    columns, entries = [], []
    for number, key in enumerate(names):
        values = [row.get(key) for row in rows]
        of_days = all(value is None or type(value) is dt.date for value in values)
        plain = [None if value is None else str(value) for value in values] if of_days else values
        columns.append(f",\n  {literal(plain)} AS c{number}")
        entries.append(f"{name(key)}: date(c{number}[i])" if of_days else f"{name(key)}: c{number}[i]")
    return "".join(columns), "{" + ", ".join(entries) + "}"


def _batches(members: Sequence[T]) -> Iterator[Sequence[T]]:
    for first in range(0, len(members), ROWS):
        yield members[first : first + ROWS]
