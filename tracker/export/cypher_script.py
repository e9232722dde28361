"""The graph as a Cypher script, for another Neo4j."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tracker.export.cypher_literals import literal, name
from tracker.export.elements import Elements, Node, Properties, Tie
from tracker.export.release import Release
from tracker.settings import PROJECT

ROWS = 1_000

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
        for statement in (*_nodes(elements.nodes), *_ties(elements.ties), _release(elements.release)):
            file.write(statement + ";\n")


def _nodes(nodes: Iterable[Node]) -> Iterator[str]:
    groups: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.label, *node.labels].append(node)
    for (label, *labels), members in groups.items():
        others = "".join(f":{name(other)}" for other in labels)
        for batch in _batches(members):
            columns, properties = _columns([node.properties for node in batch])
            ids = literal([node.id for node in batch])
            yield (
                f"WITH {ids} AS id{columns}\nUNWIND range(0, size(id) - 1) AS i\n"
                f"MERGE (n:{name(label)} {{id: id[i]}}) SET n{others}, n += {properties}"
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
            starts, ends = literal([tie.start.id for tie in batch]), literal([tie.end.id for tie in batch])
            keyed = "key" in batch[0].properties
            keys = f",\n  {literal([tie.properties['key'] for tie in batch])} AS key" if keyed else ""
            merge = f"{{key: key[i]}}]->(b) SET r += {properties}" if keyed else f"{properties}]->(b)"
            yield (
                f"WITH {starts} AS start,\n  {ends} AS end{keys}{columns}\nUNWIND range(0, size(start) - 1) AS i\n"
                f"MATCH (a:{name(start)} {{id: start[i]}}) MATCH (b:{name(end)} {{id: end[i]}})\n"
                f"MERGE (a)-[r:{name(kind)} {merge}"
            )


def _release(properties: Properties) -> str:
    # Last, so that a script that was cut short leaves a graph without a release, which every command refuses.
    return f"UNWIND [{literal(properties)}] AS row MERGE (n:Release {{id: row.id}}) SET n = row"


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
