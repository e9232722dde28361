"""Is the overlap more than the sizes alone would give?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import false_discovery_control, hypergeom

from tracker.overlap.counts import Counts
from tracker.overlap.incidence import BoolMatrix, FloatMatrix


@dataclass(frozen=True, eq=False)
class Draws:
    """What the test compares, among the items that both could hold: matrices, A is the row, B the column.

    Attributes:
        both: Items that both hold.
        open_to_both: Items that both hold or could hold.
        size_a: Items that A holds among them.
        size_b: Items that B holds among them.
    """

    both: Counts
    open_to_both: Counts
    size_a: Counts
    size_b: Counts


def draws(held: BoolMatrix, eligible: BoolMatrix) -> Draws:
    """Count the items open to both, for all pairs of sets.

    Args:
        held: One row a set, one column an item.
        eligible: Which set could hold which item.
    """
    own, could = held.astype(np.float64), eligible.astype(np.float64)
    size_a = np.rint(own @ could.T).astype(np.int64)
    both = np.rint(own @ own.T).astype(np.int64)
    return Draws(both, np.rint(could @ could.T).astype(np.int64), size_a, size_a.T)


def over_chance(pairs: Draws) -> FloatMatrix:
    """Return P(K >= both) when B is drawn at random: K follows a hypergeometric distribution.

    Args:
        pairs: The counts of all pairs.

    Returns:
        One p-value a pair; not a number where nothing is open to both.
    """
    # Few combinations of counts occur, so each is computed once, under a number made of its four counts.
    base = int(pairs.open_to_both.max(initial=0)) + 1
    key = ((pairs.both * base + pairs.open_to_both) * base + pairs.size_a) * base + pairs.size_b
    _, first, back = np.unique(key, return_index=True, return_inverse=True)
    both, total, size_a, size_b = (
        part.ravel()[first] for part in (pairs.both, pairs.open_to_both, pairs.size_a, pairs.size_b)
    )
    p: FloatMatrix = np.full(len(first), np.nan)
    known = total > 0
    p[known] = np.clip(hypergeom.sf(both[known] - 1, total[known], size_a[known], size_b[known]), 0.0, 1.0)
    matrix: FloatMatrix = p[back.reshape(pairs.both.shape)]
    return matrix


def false_discovery_rate(p: npt.ArrayLike) -> FloatMatrix:
    """Adjust p-values for the number of tests (Benjamini and Hochberg 1995).

    Args:
        p: A square matrix of all pairs, of which the part above the diagonal is used, or a plain list of p-values.

    Returns:
        Adjusted values in the same shape; not a number where there is no test, as on the diagonal.
    """
    values = np.asarray(p, dtype=np.float64)
    if values.ndim == 2:
        rows, columns = np.triu_indices(len(values), 1)
        adjusted = np.full(values.shape, np.nan)
        adjusted[rows, columns] = adjusted[columns, rows] = false_discovery_rate(values[rows, columns])
        return adjusted
    result = np.full(values.shape, np.nan)
    tested = ~np.isnan(values)
    if tested.any():
        result[tested] = false_discovery_control(values[tested], method="bh")
    return result
