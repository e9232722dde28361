"""The panel that research on treaties works with: one row a pair of States and year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from tracker.overlap.counts import count
from tracker.overlap.history import History
from tracker.overlap.incidence import Incidence
from tracker.overlap.spells import shared_since
from tracker.overlap.weights import rarity, shared_weight

DYAD_HELP = {
    "a": "Id of the first State",
    "b": "Id of the second State, after the first in order of id",
    "year": "Year",
    "as_of": "Day of the row: 31 December, or the last day asked for when that is earlier",
    "shared": "Commitments that hold for both on that day",
    "weighted": "Sum over them of ln(States that could hold it / States that do), both among the States of the panel",
    "first_shared": "First day on which any counted commitment held for both, empty when none has by the day of the "
    "row; an unknown start counts late",
    "any_binding": "Whether at least one agreement in force binds both on that day",
}


def year_end(year: int, last: dt.date) -> dt.date:
    """Return the day on which a year is looked at: its last, or the last day that is known when that is earlier."""
    return min(dt.date(year, 12, 31), last)


def dyad_panel(
    history: History, days: Iterable[tuple[int, dt.date, Sequence[str]]], strength: str | None = None
) -> pd.DataFrame:
    """Return one row a pair and year.

    Args:
        history: All spells.
        days: (year, day, the States of the panel on that day), in order of time.
        strength: Only commitments of this strength; all but memberships of organisations when None.

    Returns:
        The columns of :data:`DYAD_HELP`; their help is in ``.attrs["columns"]``.
    """
    steps = [(year, day, sorted(parties)) for year, day, parties in days]
    everyone = sorted({party for _, _, parties in steps for party in parties})
    first = shared_since(history.spells_of(everyone, strength), everyone, "parties")
    place = {party: number for number, party in enumerate(everyone)}
    frames = [_year(history, year, day, parties, strength, first, place) for year, day, parties in steps]
    panel = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(DYAD_HELP))
    panel.attrs = {"columns": dict(DYAD_HELP), "release": history.release}
    return panel


def _year(
    history: History,
    year: int,
    day: dt.date,
    parties: Sequence[str],
    strength: str | None,
    first: npt.NDArray[np.int64],
    place: dict[str, int],
) -> pd.DataFrame:
    all_kinds = history.incidence(day, parties, strength)
    binding = all_kinds if strength == "binding" else history.incidence(day, parties, "binding")
    rows, columns = np.triu_indices(len(parties), 1)
    ids = np.asarray(parties, dtype=object)
    where = np.asarray([place[party] for party in parties], dtype=np.intp)
    return pd.DataFrame(
        {
            "a": ids[rows],
            "b": ids[columns],
            "year": year,
            "as_of": pd.Timestamp(day),
            "shared": count(all_kinds.held, all_kinds.eligible).both[rows, columns],
            "weighted": _weighted(all_kinds)[rows, columns],
            "first_shared": _dates(first[where[rows], where[columns]], day),
            "any_binding": count(binding.held, binding.eligible).both[rows, columns] > 0,
        }
    )


def _weighted(incidence: Incidence) -> npt.NDArray[np.float64]:
    # Rounded, so that the same panel is the same file on every machine.
    return np.round(shared_weight(incidence.held, rarity(incidence.held, incidence.eligible)), 6)


def _dates(ordinals: npt.NDArray[np.int64], last: dt.date) -> npt.NDArray[np.datetime64]:
    """Return days; "not a time" for 0 and for days after the last."""
    dates = (ordinals - dt.date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    dates[(ordinals == 0) | (ordinals > last.toordinal())] = np.datetime64("NaT")
    return dates.astype("datetime64[s]")
