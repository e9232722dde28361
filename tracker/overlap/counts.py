"""The four counts that stand beside every score: in both, only in A, only in B, in neither."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.overlap.incidence import BoolMatrix, FloatMatrix

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class FourCounts:
    """The four counts of one pair (plain numbers) or of all pairs (matrices of equal shape).

    Attributes:
        both: Items that A and B hold.
        only_a: Items that A holds and B does not.
        only_b: Items that B holds and A does not.
        neither: Items that both could hold and neither does.
    """

    both: Counts
    only_a: Counts
    only_b: Counts
    neither: Counts

    @classmethod
    def of(cls, both: int, only_a: int, only_b: int, neither: int) -> FourCounts:
        """Return the counts of one pair.

        Raises:
            ValueError: A count is below zero.
        """
        numbers = (both, only_a, only_b, neither)
        if min(numbers) < 0:
            raise ValueError("a count cannot be below zero")
        return cls(*(np.asarray(number, dtype=np.int64) for number in numbers))

    @property
    def size_a(self) -> Counts:
        """Items that A holds."""
        return self.both + self.only_a

    @property
    def size_b(self) -> Counts:
        """Items that B holds."""
        return self.both + self.only_b

    @property
    def either(self) -> Counts:
        """Items that at least one of them holds."""
        return self.both + self.only_a + self.only_b

    @property
    def total(self) -> Counts:
        """All items that are counted."""
        return self.either + self.neither


def count(held: BoolMatrix, eligible: BoolMatrix) -> FourCounts:
    """Count all pairs of sets at once.

    Args:
        held: One row a set, one column an item.
        eligible: Which set could hold which item.

    Returns:
        Matrices: A is the row, B is the column.
    """
    own = held.astype(np.float64)
    open_to = (eligible & ~held).astype(np.float64)
    both = _whole(own @ own.T)
    size = held.sum(axis=1, dtype=np.int64)
    return FourCounts(both, size[:, None] - both, size[None, :] - both, _whole(open_to @ open_to.T))


def divide(above: npt.ArrayLike, below: npt.ArrayLike) -> FloatMatrix:
    """Divide; where nothing is below, the result is not a number instead of an error."""
    top, bottom = np.broadcast_arrays(np.asarray(above, dtype=np.float64), np.asarray(below, dtype=np.float64))
    result = np.full(top.shape, np.nan)
    np.divide(top, bottom, out=result, where=bottom != 0)
    return result


def _whole(matrix: FloatMatrix) -> Counts:
    # Products of 0 and 1 in floating point are exact, and much faster than in integers.
    return np.rint(matrix).astype(np.int64)


Formula = Callable[[FourCounts], FloatMatrix]
