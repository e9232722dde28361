"""Where pages get their answers: the library of questions, asked once per release, day and parameters."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
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
THREADS = 8
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
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="answers")
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

    def forget(self) -> None:
        """Forget every remembered answer, so that the next ones come from the graph."""
        self._remembered.cache_clear()

    def ask_all(self, asked: Sequence[tuple[str, Mapping[str, str]]]) -> list[Answer]:
        """Ask several questions at the same time.

        Args:
            asked: Name and parameters of each.

        Returns:
            The answers in the same order.

        Raises:
            ParameterError: A value is missing, unknown or impossible; the first in order.
        """
        answers = [self._threads.submit(self.ask, name, parameters) for name, parameters in asked]
        return [answer.result() for answer in answers]

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
        return kinds_of(self.entities).get(thing)

    def _ask(self, release: str, today: dt.date, name: str, given: tuple[tuple[str, str], ...]) -> Answer:
        """Ask the graph."""
        return ask(self.graph, self.library[name], dict(given), today, release)


@lru_cache(maxsize=2)
def kinds_of(entities: Entities) -> dict[str, str]:
    """Return the kind of page of everything that has one; what is of two kinds has the page of the first."""
    return {thing: kind for kind in reversed(KINDS_WITH_PAGES) for thing in entities.of_kind(kind)}


def desk() -> Desk:
    """Return the desk of the current application."""
    return cast(Desk, current_app.extensions["desk"])


def answer_to(name: str, **parameters: str | None) -> Answer:
    """Ask a question as of the day of the page.

    Args:
        name: Name of the question.
        parameters: Values as text; None for one that is not given.
    """
    return desk().ask(name, on_day_of_page(name, {key: value for key, value in parameters.items() if value}))


def answers_to(*asked: tuple[str, Mapping[str, str]]) -> list[Answer]:
    """Ask several questions as of the day of the page, at the same time.

    Args:
        asked: Name and parameters of each.
    """
    return desk().ask_all([(name, on_day_of_page(name, given)) for name, given in asked])


def on_day_of_page(name: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return parameters with the day of the page, where the question speaks of a day and none is given."""
    speaks_of_a_day = "as_of" in desk().library[name].header.parameters
    return {**({"as_of": g.as_of.isoformat()} if speaks_of_a_day else {}), **given}
