"""How alike two partitions of the same members are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from tracker.overlap.incidence import FloatMatrix

Partition = Mapping[str, int]


def adjusted_rand(first: Partition, second: Partition) -> float:
    """Return the adjusted Rand index: 1 = the same groups, 0 = as alike as chance gives, below 0 = less.

    Only members of both count. With nothing to tell apart (all alone, or all together, in both) it is 1.

    Source: Hubert and Arabie, Journal of Classification 2 (1985) 193-218.
    """
    table = _crossed(first, second)
    together, in_first, in_second = (_pairs(part).sum() for part in (table, table.sum(axis=1), table.sum(axis=0)))
    pairs = _pairs(table.sum())
    expected = in_first * in_second / pairs if pairs else 0.0
    most = (in_first + in_second) / 2
    return 1.0 if most == expected else float((together - expected) / (most - expected))


def variation_of_information(first: Partition, second: Partition) -> float:
    """Return what one partition leaves unknown of the other, both ways, in nats: 0 = the same groups.

    It is at most ln(n) for n members. Only members of both count.

    Source: Meilă, Journal of Multivariate Analysis 98 (2007) 873-895.
    """
    table = _crossed(first, second)
    if not table.sum():
        return 0.0
    share = table / table.sum()
    joint, rows, columns = _entropy(share), _entropy(share.sum(axis=1)), _entropy(share.sum(axis=0))
    return max(0.0, 2 * joint - rows - columns)


def _crossed(first: Partition, second: Partition) -> FloatMatrix:
    common = sorted(first.keys() & second.keys())
    labels = [sorted({part[member] for member in common}) for part in (first, second)]
    table = np.zeros((len(labels[0]), len(labels[1])))
    for member in common:
        table[labels[0].index(first[member]), labels[1].index(second[member])] += 1
    return table


def _pairs(number: Any) -> npt.NDArray[np.float64]:
    counted = np.asarray(number, dtype=np.float64)
    return counted * (counted - 1) / 2


def _entropy(share: FloatMatrix) -> float:
    positive = share[share > 0]
    return float(-(positive * np.log(positive)).sum())
