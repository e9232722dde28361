"""What a measure of overlap is: its formula, its range, where it comes from, what it says and where it misleads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tracker.overlap.counts import Formula
from tracker.overlap.incidence import FloatMatrix
from tracker.overlap.pairs import Pairs

Needs = Literal["counts", "eligibility", "spells", "subjects"]


@dataclass(frozen=True)
class Description:
    """What a reader must know of a measure.

    Attributes:
        name: Stable name, as used in addresses and tables.
        title: Name as the field uses it.
        formula: In plain text; a, b, c, d are the counts both, only A, only B, neither.
        low: Lowest possible value.
        high: Highest possible value; None when there is none.
        source: Where the measure was defined.
        says: What it tells, in one sentence.
        warning: Where it misleads.
    """

    name: str
    title: str
    formula: str
    low: float
    high: float | None
    source: str
    says: str
    warning: str

    @property
    def range(self) -> str:
        """The range in words, such as ``0 to 1``."""
        return f"{self.low:g} or more" if self.high is None else f"{self.low:g} to {self.high:g}"

    def to_json(self) -> dict[str, object]:
        """Return the description as plain values for JSON."""
        names = ("name", "title", "formula", "low", "high", "source", "says", "warning")
        return {**{name: getattr(self, name) for name in names}, "range": self.range}


@dataclass(frozen=True)
class Measure(Description):
    """A measure of pairs.

    Attributes:
        compute: Gives the matrix of all pairs: A is the row, B is the column. Not a number where it is undefined.
        from_counts: Gives the score from the four counts, where they are enough.
        needs: What it is computed from.
        directed: True when the score of (A, B) differs from that of (B, A).
        expert: True when it needs more than a glance to be read well.
    """

    compute: Callable[[Pairs], FloatMatrix] = field(kw_only=True, repr=False)
    from_counts: Formula | None = field(default=None, kw_only=True, repr=False)
    needs: Needs = field(default="counts", kw_only=True)
    directed: bool = field(default=False, kw_only=True)
    expert: bool = field(default=False, kw_only=True)

    def to_json(self) -> dict[str, object]:
        """Return the description as plain values for JSON."""
        return {**super().to_json(), "needs": self.needs, "directed": self.directed, "expert": self.expert}


def by_counts(description: Description, formula: Formula, *, directed: bool = False, expert: bool = False) -> Measure:
    """Return a measure that needs the four counts only.

    Args:
        description: What a reader must know.
        formula: The score from the counts.
        directed: True when (A, B) differs from (B, A).
        expert: True when it needs more than a glance.
    """
    return Measure(
        **vars(description),
        compute=lambda pairs: formula(pairs.counts),
        from_counts=formula,
        directed=directed,
        expert=expert,
    )
