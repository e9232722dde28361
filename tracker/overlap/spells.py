"""Overlap in time: the days on which two hold the same."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.overlap.incidence import Side

Days = npt.NDArray[np.int64]
DayMatrix = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Spell:
    """Days on which a party holds a commitment.

    Attributes:
        party: Id of the party.
        commitment: Id of the commitment.
        since: First day.
        until: Last day, or None when it has not ended.
    """

    party: str
    commitment: str
    since: dt.date
    until: dt.date | None


def merged(spells: Iterable[Spell]) -> list[Spell]:
    """Join spells of one party and commitment that overlap or follow on the next day.

    A party may hold one commitment by several acts, such as endorsing norm after norm of a catalogue; the days must
    not be counted twice.

    Args:
        spells: Spells in any order.

    Returns:
        Spells that do not touch, by party, commitment and start.
    """
    groups: dict[tuple[str, str], list[tuple[dt.date, dt.date | None]]] = defaultdict(list)
    for spell in spells:
        groups[spell.party, spell.commitment].append((spell.since, spell.until))
    return [Spell(*who, *days) for who in sorted(groups) for days in _joined(groups[who])]


def shared_days(spells: Sequence[Spell], ids: Sequence[str], side: Side, as_of: dt.date) -> DayMatrix:
    """Return how many days up to a day two hold the same, summed over what they share, for all pairs.

    First and last days count. A spell that has not ended counts up to the day.

    Args:
        spells: Spells that do not touch (see :func:`merged`).
        ids: What is compared, in the order of the matrix.
        side: ``parties`` or ``commitments``.
        as_of: The last day that counts.
    """
    total = np.zeros((len(ids), len(ids)), dtype=np.int64)
    for members, first, last in _by_item(spells, ids, side, as_of):
        common = np.minimum(last[:, None], last[None, :]) - np.maximum(first[:, None], first[None, :]) + 1
        # Unlike "+=", this adds up for a member that has several spells.
        np.add.at(total, np.ix_(members, members), np.maximum(common, 0))
    return total


def shared_since(spells: Sequence[Spell], ids: Sequence[str], side: Side) -> DayMatrix:
    """Return the first day on which two hold something together, for all pairs.

    Args:
        spells: Spells that do not touch (see :func:`merged`).
        ids: What is compared, in the order of the matrix.
        side: ``parties`` or ``commitments``.

    Returns:
        Days as :meth:`datetime.date.toordinal` counts them; 0 for a pair that never held anything together.
    """
    never = np.iinfo(np.int64).max
    first_day = np.full((len(ids), len(ids)), never, dtype=np.int64)
    for members, first, last in _by_item(spells, ids, side, dt.date.max):
        start = np.maximum(first[:, None], first[None, :])
        start[start > np.minimum(last[:, None], last[None, :])] = never
        np.minimum.at(first_day, np.ix_(members, members), start)
    return np.where(first_day == never, 0, first_day)


def _joined(spells: list[tuple[dt.date, dt.date | None]]) -> Iterator[tuple[dt.date, dt.date | None]]:
    ordered = sorted((since, until or dt.date.max) for since, until in spells)
    since, until = ordered[0]
    for start, end in ordered[1:]:
        if until != dt.date.max and start > until + dt.timedelta(days=1):
            yield since, until
            since, until = start, end
        else:
            until = max(until, end)
    yield since, None if until == dt.date.max else until


def _by_item(
    spells: Sequence[Spell], ids: Sequence[str], side: Side, as_of: dt.date
) -> Iterator[tuple[npt.NDArray[np.intp], Days, Days]]:
    """Give for each item that is shared who holds it, and the first and last day of each spell."""
    place = {entity: number for number, entity in enumerate(ids)}
    groups: Mapping[str, list[tuple[int, int, int]]] = defaultdict(list)
    for spell in spells:
        member, item = (spell.party, spell.commitment) if side == "parties" else (spell.commitment, spell.party)
        if member in place and spell.since <= as_of:
            last = min(spell.until or as_of, as_of)
            groups[item].append((place[member], spell.since.toordinal(), last.toordinal()))
    for found in groups.values():
        table = np.asarray(found, dtype=np.int64)
        yield table[:, 0].astype(np.intp), table[:, 1], table[:, 2]
