"""Communities: groups that hold more together than with others."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

import networkx as nx
import numpy as np
import pandas as pd

from tracker.errors import ParameterError
from tracker.overlap.incidence import FloatMatrix, Incidence, Side
from tracker.overlap.partitions import adjusted_rand, variation_of_information
from tracker.overlap.weights import rarity, shared_weight

Weight = Literal["rarity", "shared"]
WEIGHTS: tuple[Weight, ...] = ("rarity", "shared")

SEED = 20240901
RUNS = 5


@dataclass(frozen=True)
class Communities:
    """A partition by shared commitments.

    Attributes:
        of: Number of the community of each member; 0 is the largest. Who shares nothing of weight is alone.
        modularity: How much more weight lies inside the communities than chance would put there (at most 1).
        steadiness: Mean adjusted Rand index between runs of the method that differ in their seed only; well below 1
            means that the data do not decide the borders.
    """

    of: Mapping[str, int]
    modularity: float
    steadiness: float

    def members(self) -> list[list[str]]:
        """Return the members of each community, the largest first."""
        groups: list[list[str]] = [[] for _ in range(max(self.of.values(), default=-1) + 1)]
        for member, number in self.of.items():
            groups[number].append(member)
        return groups


def network(incidence: Incidence, side: Side = "parties", weight: Weight = "rarity") -> nx.Graph:
    """Return the network of shared commitments: an edge where two share something, with its weight.

    Args:
        incidence: Who holds what.
        side: What the nodes are.
        weight: ``rarity`` sums ln(m / holders) of what is shared, so that what all hold ties nobody; ``shared`` counts.

    Raises:
        ParameterError: There is no such side or weight.
    """
    ids, matrix = incidence.ids(side), _weights(incidence, side, weight)
    graph = nx.Graph()
    graph.add_nodes_from(ids)
    rows, columns = np.nonzero(np.triu(matrix, 1))
    graph.add_weighted_edges_from(
        (ids[row], ids[column], float(matrix[row, column])) for row, column in zip(rows, columns, strict=True)
    )
    return graph


def communities(
    incidence: Incidence, side: Side = "parties", weight: Weight = "rarity", seed: int = SEED
) -> Communities:
    """Find communities by the Louvain method.

    Of several runs, the one of the highest modularity is taken. Seeds are fixed: equal data give equal communities.

    Args:
        incidence: Who holds what.
        side: Whose communities.
        weight: See :func:`network`.
        seed: Where the random order of the first run starts; the others follow.

    Raises:
        ParameterError: There is no such side or weight.

    Source: Blondel et al., Journal of Statistical Mechanics (2008) P10008.
    """
    graph = network(incidence, side, weight)
    if not graph.number_of_edges():
        return Communities({member: number for number, member in enumerate(graph)}, 0.0, 1.0)
    runs = [_run(graph, seed + number) for number in range(RUNS)]
    best = max(runs, key=lambda groups: nx.community.modularity(graph, groups))
    partitions = [_numbered(groups) for groups in runs]
    alike = [adjusted_rand(first, second) for first, second in combinations(partitions, 2)]
    return Communities(_numbered(best), nx.community.modularity(graph, best), math.fsum(alike) / len(alike))


def stability(partitions: Sequence[tuple[object, Communities]]) -> pd.DataFrame:
    """Compare each partition with the one before it.

    Args:
        partitions: (when, communities), in order of time.

    Returns:
        One row a step: ``earlier``, ``later``, ``members`` (of both), ``adjusted_rand`` (1 = the same groups),
        ``variation`` (variation of information in nats, 0 = the same groups).
    """
    rows = [
        (
            earlier,
            later,
            len(first.of.keys() & second.of.keys()),
            adjusted_rand(first.of, second.of),
            variation_of_information(first.of, second.of),
        )
        for (earlier, first), (later, second) in pairwise(partitions)
    ]
    return pd.DataFrame(rows, columns=["earlier", "later", "members", "adjusted_rand", "variation"])


def _weights(incidence: Incidence, side: Side, weight: Weight) -> FloatMatrix:
    held, eligible = incidence.sets(side)
    if weight not in WEIGHTS:
        raise ParameterError("weight", f"there is no weight {weight!r}; choose {' or '.join(WEIGHTS)}")
    return shared_weight(held, rarity(held, eligible) if weight == "rarity" else np.ones(held.shape[1]))


def _run(graph: nx.Graph, seed: int) -> list[set[str]]:
    groups: list[set[str]] = nx.community.louvain_communities(graph, seed=seed)
    return groups


def _numbered(groups: Sequence[set[str]]) -> dict[str, int]:
    """Number the groups, the largest first, equal ones by their first member."""
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return {member: number for number, group in enumerate(ordered) for member in group}
