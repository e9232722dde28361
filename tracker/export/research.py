"""The three shapes that research on commitments works with: acts, State by year, pairs by year; with a codebook."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from tracker.graph import Graph
from tracker.overlap.dyads import DYAD_HELP, dyad_panel, year_end
from tracker.overlap.history import LEFT_OUT, History
from tracker.overlap.incidence import Incidence
from tracker.overlap.reading import export_query, read_history, read_universe

FIRST_YEAR = 2001
GROUP = "un"

ACT_HELP = {
    "party": "Id of who acted: a State, another entity or an organisation",
    "party_name": "Its name",
    "party_kind": "state, entity or organisation; the European Union is an organisation and no State",
    "commitment": "Id of what the act concerns",
    "commitment_name": "Its name",
    "commitment_kind": "agreement, process, initiative, organisation, catalogue, norm or cbm",
    "tie": "What the act makes, such as signed, ratified, member_of, endorses, adopted, took_part_in",
    "act": "The act, the role or the form, as recorded",
    "begin": "Day of the act or first day, as precisely as known (2006, 2006-01, 2006-01-10); empty when not known",
    "effective": "Day of effect of an act on an agreement, where known",
    "end": "Last day, where it ended or lapses",
    "source": "Id of the source",
    "official": "Id of the official source it can be checked at",
    "as_of": "How far the source speaks",
    "evidence": "documented (a page that says so was read) or undocumented (entered from general knowledge)",
    "note": "Remark",
}

STATE_YEAR_HELP = {
    "party": "Id of the State: members of the United Nations at the end of the year",
    "year": "Year",
    "as_of": "Day of the row: 31 December, or the last day of the data when that is earlier",
}
CELL = "1 = holds for the State on that day, 0 = does not and the State could join, empty = it could not"


def write_research(folder: Path, graph: Graph, last: dt.date) -> None:
    """Write ``acts.csv``, ``state_year.csv``, ``dyad_year.csv`` and ``codebook.csv``.

    Args:
        folder: Folder to write into.
        graph: The graph.
        last: Last day of the data; nothing is said of later days.
    """
    history = read_history(graph)
    commitments = graph.read(export_query("commitments"))
    days = [(year, year_end(year, last)) for year in range(FIRST_YEAR, last.year + 1)]
    steps = [(year, day, sorted(read_universe(graph, GROUP, day))) for year, day in days]
    _write(folder / "acts.csv", ACT_HELP, (list(row.values()) for row in graph.read(export_query("acts"))))
    counted = [str(row["commitment"]) for row in commitments if row["strength"]]
    _write(folder / "state_year.csv", [*STATE_YEAR_HELP, *counted], _state_years(history, steps, counted))
    dyads = dyad_panel(history, steps)
    dyads.to_csv(folder / "dyad_year.csv", index=False, lineterminator="\n", date_format="%Y-%m-%d")
    _write(folder / "codebook.csv", ("file", "column", "meaning"), _codebook(commitments))


def _state_years(
    history: History, steps: Sequence[tuple[int, dt.date, list[str]]], counted: Sequence[str]
) -> Iterable[list[object]]:
    for year, day, parties in steps:
        tables = [history.incidence(day, parties), history.incidence(day, parties, LEFT_OUT)]
        cells = {name: column for table in tables for name, column in _columns(table)}
        nothing = [""] * len(parties)
        for number, party in enumerate(parties):
            yield [party, year, day.isoformat(), *(cells.get(name, nothing)[number] for name in counted)]


def _columns(incidence: Incidence) -> Iterable[tuple[str, list[str]]]:
    for number, name in enumerate(incidence.commitments):
        held, eligible = incidence.held[:, number], incidence.eligible[:, number]
        yield name, ["1" if has else "0" if could else "" for has, could in zip(held, eligible, strict=True)]


def _codebook(commitments: Iterable[Mapping[str, object]]) -> Iterable[tuple[str, str, str]]:
    yield from (("acts.csv", name, meaning) for name, meaning in ACT_HELP.items())
    yield from (("state_year.csv", name, meaning) for name, meaning in STATE_YEAR_HELP.items())
    for row in commitments:
        if row["strength"]:
            about = f"{row['name']} ({row['kind']}, {row['strength']}): {CELL}"
            yield "state_year.csv", cast("str", row["commitment"]), about
    yield from (("dyad_year.csv", name, meaning) for name, meaning in DYAD_HELP.items())


def _write(path: Path, heading: Iterable[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(rows)
