"""Measures that need more than the four counts, and their documentation."""

from __future__ import annotations

import numpy as np

from tracker.overlap import scores
from tracker.overlap.chance import false_discovery_rate, over_chance
from tracker.overlap.incidence import FloatMatrix
from tracker.overlap.measure import Measure
from tracker.overlap.pairs import Pairs
from tracker.overlap.spells import shared_days
from tracker.overlap.subjects import subject_cosine, subject_jaccard
from tracker.overlap.weights import rarity, weighted_jaccard


def _rarity_jaccard(pairs: Pairs) -> FloatMatrix:
    held, eligible = pairs.incidence.sets(pairs.side)
    return weighted_jaccard(held, rarity(held, eligible))


def _days(pairs: Pairs) -> FloatMatrix:
    return shared_days(pairs.known_spells, pairs.ids, pairs.side, pairs.incidence.as_of).astype(np.float64)


def _combined(pairs: Pairs) -> FloatMatrix:
    return scores.jaccard(pairs.counts) * subject_jaccard(pairs.known_subjects)


_CODING = "It depends on how finely provisions were tagged; without tagged provisions it is not a number."
_CHANCE = "Tumminello et al., PLoS ONE 6 (2011) e17994"

OTHER_MEASURES: tuple[Measure, ...] = (
    Measure(
        "rarity-jaccard",
        "Rarity-weighted Jaccard index",
        "sum of w over what both hold / sum of w over what either holds, w = ln(m / n), m = could hold it, n = hold it",
        0,
        1,
        "Jaccard index weighted by the inverse frequency of Spärck Jones, Journal of Documentation 28 (1972) 11-21",
        "As Jaccard, but sharing what few hold counts more and sharing what all hold counts nothing.",
        "One rare shared commitment can outweigh many common ones; it is not a number when everyone holds all that "
        "the two hold.",
        compute=_rarity_jaccard,
        needs="eligibility",
        expert=True,
    ),
    Measure(
        "over-chance",
        "Overlap over chance, p-value",
        "P(K ≥ a), K ~ Hypergeometric(m, A, B), counted among the m items open to both",
        0,
        1,
        _CHANCE,
        "How often sets of these sizes, drawn at random from what is open to both, would share as much or more.",
        "Small means surprising, not large. States do not draw lots, and of many pairs some are small by luck: use "
        "the adjusted one.",
        compute=lambda pairs: over_chance(pairs.draws),
        needs="eligibility",
        expert=True,
    ),
    Measure(
        "over-chance-fdr",
        "Overlap over chance, adjusted for all pairs",
        "p-values adjusted by Benjamini and Hochberg: min over j ≥ i of p(j) · pairs / j",
        0,
        1,
        f"{_CHANCE}; Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300",
        "Of the pairs at or below a value q, at most a share q is expected to be there by luck.",
        "It depends on which pairs are tested together: choosing another group or strength changes it.",
        compute=lambda pairs: false_discovery_rate(over_chance(pairs.draws)),
        needs="eligibility",
        expert=True,
    ),
    Measure(
        "days-in-common",
        "Days in common",
        "sum over shared items of the days on which both hold it, first and last day counted, up to the day",
        0,
        None,
        "Own: the intersection of the spells, summed",
        "How long two have held the same, in days times items.",
        "It grows with the number of items and with age; a start that is not known counts late: a lower bound.",
        compute=_days,
        needs="spells",
        expert=True,
    ),
    Measure(
        "subject-jaccard",
        "Jaccard index of topics",
        "topics of both / topics of either",
        0,
        1,
        "Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37 (1901) 547-579",
        "The share of topics that both commitments address.",
        f"{_CODING} It counts a topic once however much is said of it.",
        compute=lambda pairs: subject_jaccard(pairs.known_subjects),
        needs="subjects",
    ),
    Measure(
        "subject-cosine",
        "Cosine of topics",
        "x·y / (|x||y|), x and y = numbers of provisions by topic",
        0,
        1,
        "Salton and McGill, Introduction to Modern Information Retrieval (1983)",
        "How alike two commitments spread their provisions over topics.",
        f"{_CODING} One topic with many provisions can decide it.",
        compute=lambda pairs: subject_cosine(pairs.known_subjects),
        needs="subjects",
        expert=True,
    ),
    Measure(
        "combined",
        "Combined overlap in parties and topics",
        "Jaccard index of parties × Jaccard index of topics",
        0,
        1,
        "Own product; on members and policy scope taken together: Haftel and Lenz, Review of International "
        "Organizations 17 (2022) 323-347",
        "Whether the same parties are bound on the same subjects.",
        f"{_CODING} A product is small when either part is: read both parts.",
        compute=_combined,
        needs="subjects",
        expert=True,
    ),
)
