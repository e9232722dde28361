"""Who held what, and who could have, on any day: for panels over many years without asking the graph for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.overlap.incidence import BoolMatrix, Incidence
from tracker.overlap.spells import Spell, merged

# A membership of an organisation is by itself neither a legal nor a political commitment: counted when asked for.
LEFT_OUT = "institutional"


@dataclass(frozen=True, eq=False)
class History:
    """All spells of one release.

    Attributes:
        strengths: Strength of a commitment to each thing, by its id; None when it commits to nothing.
        held: Spells in which parties are committed.
        open_to: Spells in which parties could be.
        release: Id of the data release.
    """

    strengths: dict[str, str | None]
    held: Sequence[Spell]
    open_to: Sequence[Spell]
    release: str

    @cached_property
    def spells(self) -> list[Spell]:
        """The spells in which parties are committed, joined where they touch."""
        return merged(self.held)

    def commitments(self, strength: str | None = None) -> list[str]:
        """Return what is counted.

        Args:
            strength: Only this strength; all but memberships of organisations when None.
        """
        return [name for name, found in self.strengths.items() if _counts(found, strength)]

    def spells_of(self, parties: Collection[str], strength: str | None = None) -> list[Spell]:
        """Return the joined spells of some parties.

        Args:
            parties: Whose.
            strength: Only commitments of this strength; all but memberships of organisations when None.
        """
        wanted, counted = set(parties), set(self.commitments(strength))
        return [spell for spell in self.spells if spell.party in wanted and spell.commitment in counted]

    def incidence(self, as_of: dt.date, parties: Sequence[str], strength: str | None = None) -> Incidence:
        """Return who held what on a day, as the question ``incidence`` gives it.

        Args:
            as_of: The day.
            parties: The universe.
            strength: Only this strength; all but memberships of organisations when None.
        """
        commitments = self.commitments(strength)
        held = _on(self.held, as_of, parties, commitments)
        eligible = held | _on(self.open_to, as_of, parties, commitments)
        kept = np.flatnonzero(eligible.any(axis=0))
        ids = tuple(commitments[column] for column in kept)
        return Incidence(tuple(parties), ids, held[:, kept], eligible[:, kept], as_of, self.release)


def _counts(found: str | None, strength: str | None) -> bool:
    return found == strength if strength else found not in (None, LEFT_OUT)


def _on(spells: Iterable[Spell], day: dt.date, parties: Sequence[str], commitments: Sequence[str]) -> BoolMatrix:
    rows = {party: row for row, party in enumerate(parties)}
    columns = {commitment: column for column, commitment in enumerate(commitments)}
    matrix = np.zeros((len(parties), len(commitments)), dtype=np.bool_)
    for spell in spells:
        if spell.since <= day and (spell.until is None or spell.until >= day):
            row, column = rows.get(spell.party), columns.get(spell.commitment)
            if row is not None and column is not None:
                matrix[row, column] = True
    return matrix
