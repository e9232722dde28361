"""All pairs of one side of an incidence, with what measures need beside the four counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.errors import ParameterError
from tracker.overlap.chance import Draws, draws
from tracker.overlap.counts import FourCounts, count
from tracker.overlap.incidence import Incidence, Side
from tracker.overlap.spells import Spell
from tracker.overlap.subjects import Subjects


@dataclass(frozen=True, eq=False)
class Pairs:
    """All pairs, ready to be measured.

    Attributes:
        incidence: Who holds what.
        side: What is compared.
        spells: Days on which parties hold commitments, joined by :func:`tracker.overlap.spells.merged`, or None.
        subjects: Topics of the commitments, in the order of the incidence, or None.
    """

    incidence: Incidence
    side: Side = "parties"
    spells: Sequence[Spell] | None = None
    subjects: Subjects | None = None

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """What is compared, in the order of rows and columns of every score."""
        return self.incidence.ids(self.side)

    @cached_property
    def counts(self) -> FourCounts:
        """The four counts of all pairs."""
        return count(*self.incidence.sets(self.side))

    @cached_property
    def draws(self) -> Draws:
        """The counts among the items open to both."""
        return draws(*self.incidence.sets(self.side))

    @property
    def known_spells(self) -> Sequence[Spell]:
        """The spells.

        Raises:
            ParameterError: There are none.
        """
        if self.spells is None:
            raise ParameterError("spells", "this measure needs the days on which each commitment is held")
        return self.spells

    @property
    def known_subjects(self) -> Subjects:
        """The topics.

        Raises:
            ParameterError: There are none, or parties are compared, which have no topics of their own.
        """
        if self.side != "commitments":
            raise ParameterError("compare", "subjects can be compared for commitments only")
        if self.subjects is None:
            raise ParameterError("subjects", "this measure needs the topics of each commitment")
        if self.subjects.commitments != self.ids:
            raise ParameterError("subjects", "the topics are not those of the commitments that are compared")
        return self.subjects
