"""Scores that need nothing but the four counts, so that a reader can check each by hand."""

from __future__ import annotations

import numpy as np

from tracker.overlap.counts import FourCounts, divide
from tracker.overlap.incidence import FloatMatrix


def jaccard(counts: FourCounts) -> FloatMatrix:
    """Share of what either holds that both hold."""
    return divide(counts.both, counts.either)


def containment(counts: FourCounts) -> FloatMatrix:
    """Share of A that is in B."""
    return divide(counts.both, counts.size_a)


def overlap_coefficient(counts: FourCounts) -> FloatMatrix:
    """Share of the smaller set that is in the larger."""
    return divide(counts.both, np.minimum(counts.size_a, counts.size_b))


def dice(counts: FourCounts) -> FloatMatrix:
    """Shared items over the mean size."""
    return divide(2 * counts.both, counts.size_a + counts.size_b)


def cosine(counts: FourCounts) -> FloatMatrix:
    """Shared items over the geometric mean of the sizes."""
    return divide(counts.both, np.sqrt(counts.size_a * counts.size_b))


def agreement(counts: FourCounts) -> FloatMatrix:
    """Share of all items on which both do the same."""
    return divide(counts.both + counts.neither, counts.total)


def signorino_ritter(counts: FourCounts) -> FloatMatrix:
    """S for yes or no and equal weights: agreement stretched to -1 … 1."""
    return 2 * agreement(counts) - 1


def kappa(counts: FourCounts) -> FloatMatrix:
    """Agreement beyond what two independent sets of these sizes would have."""
    share_a, share_b = divide(counts.size_a, counts.total), divide(counts.size_b, counts.total)
    return _beyond(agreement(counts), share_a * share_b + (1 - share_a) * (1 - share_b))


def scott_pi(counts: FourCounts) -> FloatMatrix:
    """Agreement beyond what two independent sets of the same mean size would have."""
    share = divide(counts.size_a + counts.size_b, 2 * counts.total)
    return _beyond(agreement(counts), share**2 + (1 - share) ** 2)


def _beyond(observed: FloatMatrix, expected: FloatMatrix) -> FloatMatrix:
    # When chance alone gives full agreement there is nothing left to measure.
    certain = np.isclose(expected, 1.0, rtol=0.0, atol=1e-12)
    return divide(observed - expected, np.where(certain, 0.0, 1 - expected))
