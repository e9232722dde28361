"""How much two States, or two commitments, have in common.

Always read a score with its four counts: both, only A, only B, and neither among those who could.

    >>> pairs = Pairs(incidence, "commitments")        # doctest: +SKIP
    >>> pair_table(pairs, ["jaccard", "kappa"])        # doctest: +SKIP
    >>> measures()["kappa"].warning                    # doctest: +SKIP
"""

from tracker.overlap.communities import Communities, communities, network, stability
from tracker.overlap.counts import FourCounts
from tracker.overlap.incidence import Incidence, Side
from tracker.overlap.measure import Description, Measure
from tracker.overlap.nestedness import Nestedness, nodf
from tracker.overlap.pairs import Pairs
from tracker.overlap.partitions import adjusted_rand, variation_of_information
from tracker.overlap.registry import DEFAULT_MEASURES, descriptions, measure, measures
from tracker.overlap.spells import Spell, merged, shared_days, shared_since
from tracker.overlap.subjects import Subjects
from tracker.overlap.table import pair_table

__all__ = [
    "DEFAULT_MEASURES",
    "Communities",
    "Description",
    "FourCounts",
    "Incidence",
    "Measure",
    "Nestedness",
    "Pairs",
    "Side",
    "Spell",
    "Subjects",
    "adjusted_rand",
    "communities",
    "descriptions",
    "measure",
    "measures",
    "merged",
    "network",
    "nodf",
    "pair_table",
    "shared_days",
    "shared_since",
    "stability",
    "variation_of_information",
]
