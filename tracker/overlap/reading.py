"""Reading from the graph what is compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from tracker.answers import ask
from tracker.graph import Graph
from tracker.library import Library
from tracker.lookups import current_release
from tracker.overlap.history import History
from tracker.overlap.incidence import Incidence
from tracker.overlap.spells import Spell
from tracker.overlap.subjects import Subjects
from tracker.settings import PROJECT

QUESTION = "incidence"
EXPORTS = PROJECT / "cypher" / "exports"


@cache
def export_query(name: str) -> str:
    """Return the text of one of the queries that give whole tables.

    Args:
        name: Name of the file in ``cypher/exports`` without its ending.
    """
    return (EXPORTS / f"{name}.cypher").read_text(encoding="utf-8")


def read_universe(graph: Graph, group: str | None, as_of: dt.date) -> list[str]:
    """Return the ids of the States that are compared, by name.

    Args:
        graph: The graph.
        group: Id of an organisation whose members on the day are meant; all States when None.
        as_of: The day.
    """
    rows = graph.read(export_query("universe"), {"group": group, "as_of": as_of})
    return [str(row["party"]) for row in rows]


def read_incidence(graph: Graph, library: Library, parameters: Mapping[str, str]) -> Incidence:
    """Ask who stands under what.

    Args:
        graph: The graph.
        library: The question library.
        parameters: Those of the question ``incidence``, as text.

    Returns:
        All States of the group on the day, also those that hold nothing. The European Union is never among them.

    Raises:
        ParameterError: A parameter has an impossible value.
        NotFoundError: The graph holds no data.
    """
    answer = ask(graph, library[QUESTION], parameters)
    group = answer.parameters["group"]
    parties = read_universe(graph, None if group is None else str(group), answer.as_of)
    return Incidence.from_rows(answer.rows, parties, answer.as_of, answer.release)


def read_history(graph: Graph) -> History:
    """Read all spells of the release that the graph holds.

    Raises:
        NotFoundError: The graph holds no data.
    """
    release = current_release(graph)
    strengths = {
        str(row["commitment"]): cast("str | None", row["strength"]) for row in graph.read(export_query("commitments"))
    }
    held = [
        Spell(str(row["party"]), commitment, since, until)
        for row in graph.read(export_query("commitments-held"))
        for commitment, _, since, until in cast("list[tuple[str, str, dt.date, dt.date | None]]", row["spells"])
    ]
    open_to = [
        Spell(str(row["party"]), commitment, since, until)
        for row in graph.read(export_query("commitments-open"))
        for commitment, since, until in cast("list[tuple[str, dt.date, dt.date | None]]", row["spells"])
    ]
    return History(strengths, held, open_to, release)


def read_subjects(graph: Graph, commitments: Sequence[str]) -> Subjects:
    """Read which topics the provisions of commitments address.

    Args:
        graph: The graph.
        commitments: What is compared, in the order of the incidence.
    """
    rows = graph.read(export_query("topics"))
    return Subjects.from_tags(commitments, [(str(row["commitment"]), str(row["topic"])) for row in rows])
