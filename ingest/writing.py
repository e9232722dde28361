"""Two ways of writing: everything in one transaction, or each statement in one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from tracker.graph import Graph


class Writer(Protocol):
    """What the stages of a load need to write."""

    def run(self, query: str, **parameters: object) -> object:
        """Run one statement."""

    def rows(self, query: str, **parameters: object) -> list[dict[str, object]]:
        """Run one statement and return its rows."""


class Batched:
    """Commits each statement by itself.

    Args:
        graph: The graph to write to.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def run(self, query: str, **parameters: object) -> object:
        """Run one statement and commit it."""
        with self._graph.write_transaction() as transaction:
            return transaction.run(query, **parameters)

    def rows(self, query: str, **parameters: object) -> list[dict[str, object]]:
        """Run one statement, commit it and return its rows."""
        with self._graph.write_transaction() as transaction:
            return transaction.rows(query, **parameters)


@contextmanager
def _batched(graph: Graph) -> Iterator[Writer]:
    yield Batched(graph)


def writer_for(graph: Graph, rows: int, most: int) -> AbstractContextManager[Writer]:
    """Return how to write that many rows: at once, or statement by statement when they are too many.

    Args:
        graph: The graph to write to.
        rows: Number of rows of the package.
        most: Most rows that one transaction may hold.
    """
    return graph.write_transaction() if rows <= most else _batched(graph)
