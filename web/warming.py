"""The pages that readers open first, opened once when the server starts: nobody waits for what is read only once."""

from __future__ import annotations

import gc
from threading import Event, Thread

from flask import Flask

FIRST_PAGES = (
    "/",
    "/coverage",
    "/gaps",
    "/overlap",
    "/partners",
    "/compare",
    "/changes",
    "/states",
    "/states/KEN",
    "/agreements",
    "/agreements/budapest-convention",
    "/organisations/african-union",
    "/norms/un-gge-2015-c",
    "/ask?q=Kenya",
    "/data",
)


class Warming(Thread):
    """Opens the first pages while the server already answers.

    Args:
        app: The application. When the graph cannot be reached, its pages say so and nothing is remembered.
    """

    def __init__(self, app: Flask) -> None:
        super().__init__(name="warming", daemon=True)
        self._app = app
        self._stopping = Event()

    def run(self) -> None:
        """Open the pages one after the other."""
        warm(self._app, self._stopping)

    def stop(self) -> None:
        """Open no further page, and wait for the one that is being opened."""
        self._stopping.set()
        self.join()


def warm(app: Flask, stopping: Event | None = None) -> None:
    """Open the first pages: names and templates are read, Neo4j plans the queries, their answers are remembered.

    Args:
        app: The application.
        stopping: Ends it when set.
    """
    client = app.test_client()
    for page in FIRST_PAGES:
        if stopping is not None and stopping.is_set():
            return
        client.get(page)
    # What was read so far stays for good. Without this the garbage collector looks through all of it again and again,
    # which takes longer than the rest of a page.
    gc.collect()
    gc.freeze()
