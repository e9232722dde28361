"""Measures that need nothing but the four counts: a (both), b (only A), c (only B), d (neither)."""

from __future__ import annotations

from tracker.overlap import scores
from tracker.overlap.counts import FourCounts
from tracker.overlap.incidence import FloatMatrix
from tracker.overlap.measure import Description, Measure, by_counts


def _b_in_a(counts: FourCounts) -> FloatMatrix:
    return scores.containment(FourCounts(counts.both, counts.only_b, counts.only_a, counts.neither))


COUNT_MEASURES: tuple[Measure, ...] = (
    by_counts(
        Description(
            "jaccard",
            "Jaccard index",
            "a / (a + b + c)",
            0,
            1,
            "Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37 (1901) 547-579",
            "The share of what either holds that both hold.",
            "A small set inside a large one scores low although nothing of it is missing: read containment beside it.",
        ),
        scores.jaccard,
    ),
    by_counts(
        Description(
            "containment-a-in-b",
            "Containment of A in B",
            "a / (a + b)",
            0,
            1,
            "Broder, On the resemblance and containment of documents, Proceedings of SEQUENCES (1997) 21-29",
            "The share of A that is in B, as in “36 of 40 parties of A are in B”.",
            "It is high by itself when B holds nearly everything; it says nothing of what B has beyond A.",
        ),
        scores.containment,
        directed=True,
    ),
    by_counts(
        Description(
            "containment-b-in-a",
            "Containment of B in A",
            "a / (a + c)",
            0,
            1,
            "Broder, On the resemblance and containment of documents, Proceedings of SEQUENCES (1997) 21-29",
            "The share of B that is in A.",
            "It is high by itself when A holds nearly everything; it says nothing of what A has beyond B.",
        ),
        _b_in_a,
        directed=True,
    ),
    by_counts(
        Description(
            "overlap-coefficient",
            "Overlap coefficient (Szymkiewicz-Simpson)",
            "a / min(a + b, a + c)",
            0,
            1,
            "Simpson, American Journal of Science 258A (1960) 300-311",
            "The share of the smaller set that is in the larger: 1 when one is inside the other.",
            "Whoever holds little is close to everyone: over the treaties deposited with the United Nations in 2015, "
            "the Marshall Islands and Norway reach .91 where Jaccard gives .22.",
        ),
        scores.overlap_coefficient,
    ),
    by_counts(
        Description(
            "dice",
            "Dice (Sørensen) coefficient",
            "2a / (2a + b + c)",
            0,
            1,
            "Dice, Ecology 26 (1945) 297-302",
            "What both hold over the mean size of the two.",
            "It ranks pairs exactly as Jaccard does and only looks higher: never compare the two with each other.",
        ),
        scores.dice,
        expert=True,
    ),
    by_counts(
        Description(
            "cosine",
            "Cosine (Ochiai) similarity",
            "a / √((a + b)(a + c))",
            0,
            1,
            "Ochiai, Bulletin of the Japanese Society of Scientific Fisheries 22 (1957) 526-530",
            "What both hold over the geometric mean of the two sizes.",
            "Milder than Jaccard when the sizes differ much, so it hides how much one of them lacks.",
        ),
        scores.cosine,
        expert=True,
    ),
    by_counts(
        Description(
            "agreement",
            "Simple agreement",
            "(a + d) / (a + b + c + d)",
            0,
            1,
            "Sokal and Michener, University of Kansas Science Bulletin 38 (1958) 1409-1438",
            "The share of all items on which both do the same, holding or not holding.",
            "It rewards shared absence, and grows with every item that nobody holds.",
        ),
        scores.agreement,
        expert=True,
    ),
    by_counts(
        Description(
            "signorino-ritter",
            "S of Signorino and Ritter",
            "2(a + d) / (a + b + c + d) - 1",
            -1,
            1,
            "Signorino and Ritter, International Studies Quarterly 43 (1999) 115-144 (yes or no, equal weights)",
            "Agreement stretched so that 1 is full agreement and -1 is opposition.",
            "It rewards shared absence: over treaties deposited with the United Nations in 2015, it puts Tuvalu and "
            "Nauru (.78) above France and Germany (.69), because those two lack the same.",
        ),
        scores.signorino_ritter,
        expert=True,
    ),
    by_counts(
        Description(
            "kappa",
            "Cohen's kappa",
            "(p - q) / (1 - q), p = (a + d) / n, q = PQ + (1 - P)(1 - Q), P = (a + b) / n, Q = (a + c) / n, "
            "n = a + b + c + d",
            -1,
            1,
            "Cohen, Educational and Psychological Measurement 20 (1960) 37-46",
            "Agreement beyond what two independent sets of these sizes would have; 0 is chance.",
            "It still counts shared absence, and falls when one set is nearly full or nearly empty.",
        ),
        scores.kappa,
        expert=True,
    ),
    by_counts(
        Description(
            "scott-pi",
            "Scott's pi",
            "(p - q) / (1 - q), p = (a + d) / n, q = R² + (1 - R)², R = (2a + b + c) / 2n, n = a + b + c + d",
            -1,
            1,
            "Scott, Public Opinion Quarterly 19 (1955) 321-325; for States: Häge, Political Analysis 19 (2011) 287-305",
            "Agreement beyond what two independent sets of the same mean size would have; 0 is chance.",
            "It counts unequal size as disagreement, and counts shared absence.",
        ),
        scores.scott_pi,
        expert=True,
    ),
)
