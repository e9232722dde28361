"""What is read from a graph once for a release and then remembered."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from tracker.graph import Graph

T = TypeVar("T")


class PerRelease(Generic[T]):
    """One value a graph. Threads that ask for it at the same time wait for one of them to read it."""

    def __init__(self) -> None:
        self._known: WeakKeyDictionary[Graph, tuple[str, T]] = WeakKeyDictionary()
        self._reading = Lock()

    def get(self, graph: Graph, release: str, read: Callable[[], T]) -> T:
        """Return the value of a release.

        Args:
            graph: The graph.
            release: Id of the release that it holds now; a value of another release is forgotten.
            read: Reads the value from the graph.

        Raises:
            Exception: Whatever ``read`` raises; then nothing is remembered.
        """
        known = self._known.get(graph)
        if known is None or known[0] != release:
            with self._reading:
                known = self._known.get(graph)
                if known is None or known[0] != release:
                    known = self._known[graph] = release, read()
        return known[1]
