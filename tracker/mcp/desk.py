"""Where the tools get the graph: made ready beside the first messages, and opened anew after it was lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from tracker.entities import Entities, entities_of
from tracker.errors import ServerError
from tracker.graph import Graph
from tracker.guard import Guard
from tracker.library import Library
from tracker.lookups import current_release
from tracker.progress import Progress
from tracker.ready import ready_graph
from tracker.settings import Settings

T = TypeVar("T")

# Clients give up on a call after about a minute; the first start, which downloads Neo4j, may take longer than that.
PATIENCE_SECONDS = 45.0


class Desk:
    """Holds the graph, the library and the guard.

    Args:
        settings: Which graph.
        library: The questions.
        progress: Told what is done to make the graph ready; it must not write to standard output.

    Attributes:
        settings: Which graph.
        library: The questions.
        guard: Answers Cypher from outside.
    """

    def __init__(self, settings: Settings, library: Library, progress: Progress) -> None:
        self.settings = settings
        self.library = library
        self.guard = Guard(settings)
        self._progress = _Remembering(progress)
        self._lock = threading.Lock()
        self._ready: Future[Graph] | None = None

    def begin(self) -> Future[Graph]:
        """Begin to make the graph ready, when nobody has yet, and return without waiting."""
        with self._lock:
            if self._ready is None:
                self._ready = Future()
                threading.Thread(target=self._open, args=(self._ready,), name="opening", daemon=True).start()
            return self._ready

    def make_ready(self) -> None:
        """Wait until the graph is ready, however long that takes.

        Raises:
            ServerError: It cannot be started or reached.
            DataError: The graph is empty and the package has faults.
        """
        try:
            self.begin().result()
        finally:
            self._progress.close()

    def using(self, work: Callable[[Graph], T]) -> T:
        """Do something with the open graph.

        Args:
            work: What is done with it.

        Raises:
            ServerError: The graph cannot be reached or is not ready yet; the next call tries again.
        """
        ready = self.begin()
        try:
            return work(ready.result(timeout=PATIENCE_SECONDS))
        except TimeoutError:
            raise ServerError(
                f"The graph is still being made ready ({self._progress.last}). Ask again in a minute."
            ) from None
        except ServerError:
            self._forget(ready)
            raise

    def entities(self, graph: Graph) -> Entities:
        """Return everything that can be named."""
        return entities_of(graph, current_release(graph))

    def close(self) -> None:
        """Close the graph."""
        if self._ready is not None:
            self._forget(self._ready)

    def _open(self, ready: Future[Graph]) -> None:
        try:
            ready.set_result(ready_graph(self.settings, self._progress))
        except BaseException as error:  # raised again where the graph is asked for
            ready.set_exception(error)
            self._forget(ready)

    def _forget(self, ready: Future[Graph]) -> None:
        with self._lock:
            if self._ready is ready:
                self._ready = None
        if ready.done() and ready.exception() is None:
            ready.result().close()


class _Remembering:
    """Progress that is passed on and remembered."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.last = "it is being started"

    def step(self, text: str) -> None:
        self.last = text
        self._progress.step(text)

    def advance(self, done: int, total: int, unit: str = "") -> None:
        self._progress.advance(done, total, unit)

    def close(self) -> None:
        self._progress.close()
