"""Everything a graph holds, in a form that can be compared."""

from __future__ import annotations

from tracker.graph import Graph

# The stamp says in which load an element was last seen; it is no part of what the graph says.
NODES = """
MATCH (n) WHERE NOT n:Release
RETURN labels(n) AS labels, properties(n) AS properties
"""
RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN labels(a)[0] + ' ' + a.id AS start, type(r) AS type, labels(b)[0] + ' ' + b.id AS end,
       properties(r) AS properties
"""
# What the server knows by name: a question that uses another name is warned about.
NAMES = """
MATCH (n) WHERE NOT n:Release
UNWIND labels(n) AS name
RETURN DISTINCT ':' + name AS name
UNION
MATCH ()-[r]->()
RETURN DISTINCT '[:' + type(r) + ']' AS name
UNION
MATCH (n) WHERE NOT n:Release
UNWIND keys(n) AS name
RETURN DISTINCT name
UNION
MATCH ()-[r]->()
UNWIND keys(r) AS name
RETURN DISTINCT name
"""


def snapshot(graph: Graph) -> set[str]:
    """Return every node and relationship with its properties, as text."""
    found = set()
    for row in [*graph.read(NODES), *graph.read(RELATIONSHIPS)]:
        properties = row.pop("properties")
        assert isinstance(properties, dict)
        properties.pop("release", None)
        labels = sorted(row.pop("labels", []))  # type: ignore[call-overload]
        found.add(repr((labels, sorted(row.items()), sorted(properties.items(), key=lambda item: item[0]))))
    return found


def names(graph: Graph) -> set[str]:
    """Return every label, relationship type and property name that occurs."""
    return {str(row["name"]) for row in graph.read(NAMES)}


def current_release(graph: Graph) -> str:
    """Return the id of the release that the graph holds."""
    (row,) = graph.read("MATCH (r:Release {current: true}) RETURN r.id AS id")
    return str(row["id"])
