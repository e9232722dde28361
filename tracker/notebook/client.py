"""Questions, incidence, overlap and panels as pandas DataFrames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pandas as pd

from tracker import overlap as measuring
from tracker.answers import ask
from tracker.entities import entities_of
from tracker.graph import Graph
from tracker.library import Library
from tracker.lookups import current_release
from tracker.notebook.given import Given, asked_years, texts
from tracker.notebook.py2neo_graph import open_py2neo
from tracker.overlap.communities import Weight
from tracker.overlap.dyads import dyad_panel, year_end
from tracker.overlap.history import History
from tracker.overlap.reading import QUESTION, read_history, read_incidence, read_subjects, read_universe
from tracker.parameters import resolve
from tracker.progress import Progress, SilentProgress
from tracker.ready import ready_graph
from tracker.settings import Settings, read_settings

if TYPE_CHECKING:
    import py2neo


class Tracker:
    """A way into the graph for notebooks and scripts. Close it, or use it as a context manager.

    Args:
        settings: Which server and data; read from the environment when None. Without ``NEO4J_URI`` the local server is
            started, and an empty graph is filled.
        progress: Told what is being done; silent when None.

    Raises:
        ServerError: The server cannot be started or reached.
        DataError: The graph was empty and the data package has faults.
    """

    def __init__(self, settings: Settings | None = None, progress: Progress | None = None) -> None:
        self.settings = settings or read_settings()
        self.library = Library.read()
        self.graph: Graph = ready_graph(self.settings, progress or SilentProgress())
        self._history: History | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; a local server goes on running."""
        self.graph.close()

    @cached_property
    def questions(self) -> pd.DataFrame:
        """The questions of the library: ``name``, ``theme``, ``question`` and ``parameters``."""
        rows = [
            (item.name, item.theme, item.header.question, ", ".join(item.header.parameters)) for item in self.library
        ]
        return pd.DataFrame(rows, columns=["name", "theme", "question", "parameters"])

    @property
    def names(self) -> dict[str, str]:
        """Name of every party and commitment by id."""
        entities = entities_of(self.graph, current_release(self.graph))
        kinds = ("party", "commitment")
        return {item.id: item.name for kind in kinds for item in entities.of_kind(kind).values()}

    def question(self, name: str, **parameters: Given) -> pd.DataFrame:
        """Ask a question of the library.

        Args:
            name: Its name.
            **parameters: Its parameters: ids, codes, names or aliases, days, numbers, lists.

        Returns:
            The rows; each column of ids is followed by a column of names. ``.attrs`` has ``sentence``, ``columns``
            (help), ``sources``, ``as_of``, ``release``, ``question`` and ``parameters``.

        Raises:
            NotFoundError: There is no such question; the nearest names are listed.
            ParameterError: A parameter is unknown, missing or has an impossible value.
        """
        answer = ask(self.graph, self.library[name], texts(parameters))
        frame = answer.to_frame()
        frame.attrs["question"] = name
        frame.attrs["parameters"] = answer.to_json()["parameters"]
        frame.attrs["sources"] = [asdict(source) for source in answer.sources]
        return frame

    def incidence(
        self, group: str | None = "un", as_of: Given = None, strength: str | None = None
    ) -> measuring.Incidence:
        """Return which State stands under which commitment.

        Args:
            group: Organisation whose member States on the day are the universe; all States when None.
            as_of: The day; today when None.
            strength: Only ``binding``, ``political``, ``technical`` or ``institutional`` commitments; all but
                memberships of organisations when None.

        Raises:
            ParameterError: A value is impossible.
        """
        return read_incidence(self.graph, self.library, texts({"group": group, "as_of": as_of, "strength": strength}))

    def pairs(
        self,
        group: str | None = "un",
        as_of: Given = None,
        strength: str | None = None,
        compare: measuring.Side = "parties",
    ) -> measuring.Pairs:
        """Return all pairs of States or of commitments, ready for every measure of :mod:`tracker.overlap`.

        Args:
            group: See :meth:`incidence`.
            as_of: See :meth:`incidence`.
            strength: See :meth:`incidence`.
            compare: ``parties`` or ``commitments``.

        Raises:
            ParameterError: A value is impossible.
        """
        incidence = self.incidence(group, as_of, strength)
        ids = incidence.ids(compare)
        subjects = read_subjects(self.graph, ids) if compare == "commitments" else None
        spells = self.history().spells_of(incidence.parties, strength)
        return measuring.Pairs(incidence, compare, spells, subjects)

    def overlap(
        self,
        group: str | None = "un",
        as_of: Given = None,
        strength: str | None = None,
        *,
        compare: measuring.Side = "parties",
        measures: Sequence[str] = measuring.DEFAULT_MEASURES,
        of: str | None = None,
    ) -> pd.DataFrame:
        """Return one row a pair: the four counts and the scores.

        Args:
            group: See :meth:`incidence`.
            as_of: See :meth:`incidence`.
            strength: See :meth:`incidence`.
            compare: ``parties`` or ``commitments``.
            measures: Names of measures; :attr:`measures` lists them.
            of: Only the pairs of this id.

        Returns:
            The table of :func:`tracker.overlap.pair_table`, with the warnings of the scores in ``.attrs["warnings"]``.

        Raises:
            ParameterError: A value is impossible.
        """
        return measuring.pair_table(self.pairs(group, as_of, strength, compare), measures, of)

    def communities(
        self, group: str | None = "un", as_of: Given = None, strength: str | None = None, weight: Weight = "rarity"
    ) -> measuring.Communities:
        """Return groups of States that share more with each other than with the rest.

        Args:
            group: See :meth:`incidence`.
            as_of: See :meth:`incidence`.
            strength: See :meth:`incidence`.
            weight: ``rarity`` or ``shared``; see :func:`tracker.overlap.network`.

        Raises:
            ParameterError: A value is impossible.
        """
        return measuring.communities(self.incidence(group, as_of, strength), weight=weight)

    def nestedness(
        self, group: str | None = "un", as_of: Given = None, strength: str | None = None
    ) -> measuring.Nestedness:
        """Return how far the commitments of a group form one ladder.

        Args:
            group: See :meth:`incidence`.
            as_of: See :meth:`incidence`.
            strength: See :meth:`incidence`.

        Raises:
            ParameterError: A value is impossible.
        """
        return measuring.nodf(self.incidence(group, as_of, strength).held)

    @cached_property
    def measures(self) -> pd.DataFrame:
        """What a reader must know of each measure: formula, range, source, what it says, where it misleads."""
        return pd.DataFrame([item.to_json() for item in measuring.descriptions().values()]).set_index("name")

    def dyads(
        self, group: str | None = "un", years: Iterable[int] | None = None, strength: str | None = None
    ) -> pd.DataFrame:
        """Return the panel of pairs of States and years.

        Args:
            group: Organisation whose member States at the end of each year are paired; all States when None.
            years: Years from 1945 to this one; from 2001 to this one when None.
            strength: See :meth:`incidence`.

        Returns:
            ``a``, ``b``, ``year``, ``as_of``, ``shared``, ``weighted``, ``first_shared``, ``any_binding``; their
            help is in ``.attrs["columns"]``.

        Raises:
            ParameterError: A value is impossible.
        """
        today = dt.date.today()
        given = texts({"group": group, "strength": strength})
        entities = entities_of(self.graph, current_release(self.graph))
        found = resolve(self.library[QUESTION], given, entities, today)["group"]
        chosen = None if found is None else str(found)
        days = [(year, year_end(year, today)) for year in asked_years(years, today)]
        steps = [(year, day, read_universe(self.graph, chosen, day)) for year, day in days]
        return dyad_panel(self.history(), steps, strength)

    def history(self) -> History:
        """Return all spells of the release, read once."""
        if self._history is None or self._history.release != current_release(self.graph):
            self._history = read_history(self.graph)
        return self._history

    def py2neo_graph(self) -> py2neo.Graph:
        """Return the same graph for those who work with py2neo.

        ``run(...).to_data_frame()`` and the matchers work; introspection of the schema does not. Unlike every other way
        in, this one can write.

        Raises:
            ServerError: py2neo cannot talk to the server.
        """
        return open_py2neo(self.settings)
