"""Where pages get their answers: the library of questions, asked once per release, day and parameters."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import cast

from flask import current_app, g

from tracker.answers import Answer, ask
from tracker.entities import Entities, entities_of
from tracker.errors import NotFoundError, ServerError
from tracker.graph import Graph
from tracker.library import Library
from tracker.lookups import current_release
from tracker.settings import Settings

ANSWERS_KEPT = 1024
RELEASE_SECONDS = 2.0

# The European Union is an organisation first, though questions about States may be asked about it too.
KINDS_WITH_PAGES = (
    "organisation",
    "agreement",
    "process",
    "initiative",
    "state",
    "norm",
    "cbm",
    "team",
    "catalogue",
)


class Desk:
    """Asks questions and remembers the answers.

    Args:
        settings: Where the graph is.
        library: The questions that can be asked.
        graph: An open graph, or None to open the one that the settings name when it is first needed.
    """

    def __init__(self, settings: Settings, library: Library, graph: Graph | None) -> None:
        self.settings = settings
        self.library = library
        self._graph = graph
        self._opening = Lock()
        self._release = ("", -RELEASE_SECONDS)
        self._remembered = lru_cache(maxsize=ANSWERS_KEPT)(self._ask)

    @property
    def graph(self) -> Graph:
        """The open graph.

        Raises:
            ServerError: It cannot be reached.
        """
        with self._opening:
            if self._graph is None:
                self._graph = Graph.open(self.settings)
            return self._graph

    def release(self) -> str:
        """Return the id of the release that readers see now; it is looked up at most once in two seconds.

        Raises:
            ServerError: The graph cannot be reached or holds no data.
        """
        release, looked_up = self._release
        if time.monotonic() - looked_up >= RELEASE_SECONDS:
            try:
                release = current_release(self.graph)
            except NotFoundError as error:
                raise ServerError(str(error)) from error
            self._release = (release, time.monotonic())
        return release

    def ask(self, name: str, parameters: Mapping[str, str]) -> Answer:
        """Ask a question of the library.

        Args:
            name: Name of the question.
            parameters: Values as text; those that the question does not know are refused.

        Raises:
            NotFoundError: There is no such question.
            ParameterError: A value is missing, unknown or impossible.
        """
        given = tuple(sorted(parameters.items()))
        return self._remembered(self.release(), dt.date.today(), name, given)

    @property
    def entities(self) -> Entities:
        """Everything that can be named."""
        return entities_of(self.graph, self.release())

    def names(self, kind: str) -> list[tuple[str, str]]:
        """Return id and name of everything of a kind, by name."""
        return sorted(
            ((thing.id, thing.name) for thing in self.entities.of_kind(kind).values()), key=lambda pair: pair[1]
        )

    def kind_of(self, thing: str) -> str | None:
        """Return what kind of thing an id names, or None when it names nothing that has a page."""
        return next((kind for kind in KINDS_WITH_PAGES if thing in self.entities.of_kind(kind)), None)

    def _ask(self, release: str, today: dt.date, name: str, given: tuple[tuple[str, str], ...]) -> Answer:
        """Ask the graph; release and day only tell one remembered answer from another."""
        return ask(self.graph, self.library[name], dict(given))


def desk() -> Desk:
    """Return the desk of the current application."""
    return cast(Desk, current_app.extensions["desk"])


def answer_to(name: str, **parameters: str | None) -> Answer:
    """Ask a question as of the day of the page.

    Args:
        name: Name of the question.
        parameters: Values as text; None for one that is not given.
    """
    question = desk().library[name]
    given = {key: value for key, value in parameters.items() if value}
    if "as_of" in question.header.parameters:
        given.setdefault("as_of", g.as_of.isoformat())
    return desk().ask(name, given)
