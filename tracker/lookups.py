"""The few queries that the tracker asks for itself, from ``cypher/lookups``."""

from __future__ import annotations

from functools import cache

from tracker.errors import NotFoundError
from tracker.graph import Graph
from tracker.settings import PROJECT

LOOKUPS = PROJECT / "cypher" / "lookups"


@cache
def lookup(name: str) -> str:
    """Return the text of one of the tracker's own queries.

    Args:
        name: Name of the file in ``cypher/lookups`` without its ending.
    """
    return (LOOKUPS / f"{name}.cypher").read_text(encoding="utf-8")


def current_release(graph: Graph) -> str:
    """Return the id of the release that the graph holds.

    Raises:
        NotFoundError: The graph holds none.
    """
    rows = graph.read(lookup("release"))
    if not rows:
        raise NotFoundError("The graph holds no data yet: run 'tracker load'.")
    return str(rows[0]["id"])
