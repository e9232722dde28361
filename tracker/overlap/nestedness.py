"""Is the regime one ladder (who holds the rare holds the common too) or blocs side by side?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tracker.overlap.counts import divide
from tracker.overlap.incidence import BoolMatrix


@dataclass(frozen=True)
class Nestedness:
    """NODF of a matrix, from 0 (no nesting) to 100 (a perfect ladder).

    Attributes:
        parties: Over all pairs of parties.
        commitments: Over all pairs of commitments.
        total: Over both.
    """

    parties: float
    commitments: float
    total: float


def nodf(held: BoolMatrix) -> Nestedness:
    """Return nestedness based on overlap and decreasing fill (Almeida-Neto et al. 2008).

    For a pair of rows of unequal size: the share of the smaller that the larger holds; 0 for equal sizes. The mean over
    all pairs of rows and of columns, times 100. Rows and columns stand in order of decreasing size, as the authors
    advise, and empty ones are left out.

    Args:
        held: Parties by commitments.

    Returns:
        The three means; not a number when there is no pair.
    """
    filled = held[held.any(axis=1)][:, held.any(axis=0)]
    rows, columns = _paired(filled), _paired(filled.T)
    pairs = rows[1] + columns[1]
    return Nestedness(*(_mean(*part) for part in (rows, columns, (rows[0] + columns[0], pairs))))


def _paired(sets: BoolMatrix) -> tuple[float, int]:
    """Return the sum over all pairs and their number."""
    own = sets.astype(np.float64)
    size = own.sum(axis=1)
    # Each unequal pair stands twice in the matrix; only the half in which the row is the larger set counts.
    share = np.where(size[:, None] > size[None, :], divide(own @ own.T, np.broadcast_to(size, (len(size),) * 2)), 0.0)
    return float(share.sum()), len(size) * (len(size) - 1) // 2


def _mean(total: float, pairs: int) -> float:
    return 100 * total / pairs if pairs else float("nan")
