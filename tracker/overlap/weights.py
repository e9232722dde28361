"""Overlap in which sharing what few hold counts more."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tracker.overlap.counts import divide
from tracker.overlap.incidence import BoolMatrix, FloatMatrix


def rarity(held: BoolMatrix, eligible: BoolMatrix) -> npt.NDArray[np.float64]:
    """Return the weight of each item: ln(m / n), m = sets that could hold it, n = sets that do.

    What all hold weighs nothing; so does what nobody holds, because nobody shares it.

    Args:
        held: One row a set, one column an item.
        eligible: Which set could hold which item.
    """
    holders, could = held.sum(axis=0), eligible.sum(axis=0)
    ratio = np.ones(held.shape[1])
    np.divide(could, holders, out=ratio, where=holders > 0)
    weight: npt.NDArray[np.float64] = np.log(ratio)
    return weight


def shared_weight(held: BoolMatrix, weight: npt.NDArray[np.float64]) -> FloatMatrix:
    """Return the summed weight of what both hold, for all pairs of sets.

    Args:
        held: One row a set, one column an item.
        weight: Weight of each item.
    """
    own = held.astype(np.float64)
    total: FloatMatrix = (own * weight) @ own.T
    return total


def weighted_jaccard(held: BoolMatrix, weight: npt.NDArray[np.float64]) -> FloatMatrix:
    """Return the weight of what both hold over the weight of what either holds, for all pairs of sets.

    Args:
        held: One row a set, one column an item.
        weight: Weight of each item.
    """
    shared = shared_weight(held, weight)
    size = np.diag(shared)
    either = size[:, None] + size[None, :] - shared
    # Subtracting equal sums may leave a trace of rounding where nothing of weight is held.
    return divide(shared, np.where(either > 1e-9, either, 0.0))
