"""The graph as a Cypher script, for another Neo4j."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.export.cypher_literals import literal, name
from tracker.export.elements import Elements, Node, Properties, Tie
from tracker.export.release import Release
from tracker.settings import PROJECT

ROWS = 200

HEADER = """// {title}
// Release {id}, version {version}. Licence: {licence}, {licence_url}
// Cite as: {citation}
// For an empty database of Neo4j 5.26 or later:  cypher-shell -f graph.cypher
// Every statement may be run again without harm.
"""


def write_script(path: Path, release: Release, elements: Elements) -> None:
    """Write the script: uniqueness constraints, nodes, relationships, the release.

    Args:
        path: File to write.
        release: What stands in the head and as the ``Release`` node.
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
        for rows in _lists(node.properties for node in members):
            yield f"UNWIND {rows} AS row\nMERGE (n:{name(label)} {{id: row.id}}) SET n = row SET n{others}"


def _ties(ties: Iterable[Tie]) -> Iterator[str]:
    groups: dict[tuple[str, str, str, bool], list[Tie]] = defaultdict(list)
    for tie in ties:
        groups[tie.type, tie.start.label, tie.end.label, "key" in tie.properties].append(tie)
    for (kind, start, end, keyed), members in groups.items():
        key = " {key: row[2].key}" if keyed else ""
        for rows in _lists((tie.start.id, tie.end.id, tie.properties) for tie in members):
            yield (
                f"UNWIND {rows} AS row\n"
                f"MATCH (a:{name(start)} {{id: row[0]}}) MATCH (b:{name(end)} {{id: row[1]}})\n"
                f"MERGE (a)-[r:{name(kind)}{key}]->(b) SET r = row[2]"
            )


def _release(properties: Properties) -> str:
    # Last, so that a script that was cut short leaves a graph without a release, which every command refuses.
    return f"UNWIND [{literal(properties)}] AS row MERGE (n:Release {{id: row.id}}) SET n = row"


def _lists(rows: Iterable[object]) -> Iterator[str]:
    """Give the rows as list literals of a size that the server plans quickly."""
    every = list(rows)
    for start in range(0, len(every), ROWS):
        yield "[\n  " + ",\n  ".join(map(literal, every[start : start + ROWS])) + "\n]"
