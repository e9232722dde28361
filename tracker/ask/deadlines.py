"""Days before which agreements must be signed, so that people can ask for the position before a deadline."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.graph import Graph
from tracker.lookups import lookup


def deadlines_of(graph: Graph) -> Mapping[str, str]:
    """Return the last day for signature, ``YYYY-MM-DD``, of each commitment that has one.

    Args:
        graph: The graph.
    """
    return {str(row["id"]): str(row["open_until"]) for row in graph.read(lookup("deadlines"))}
