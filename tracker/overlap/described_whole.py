"""Documentation of what is computed over a whole matrix and not for a pair."""

from __future__ import annotations

from tracker.overlap.measure import Description

WHOLE: tuple[Description, ...] = (
    Description(
        "nodf",
        "Nestedness (NODF)",
        "100 × mean over pairs of unequal size of (shared / smaller size), equal sizes counting 0",
        0,
        100,
        "Almeida-Neto et al., Oikos 117 (2008) 1227-1239",
        "100 when who holds little holds only what those with more hold too: one ladder; low when there are blocs.",
        "It rises with how full the matrix is, and regional commitments lower it although nobody chose a bloc: "
        "compare like with like.",
    ),
    Description(
        "modularity",
        "Modularity of communities (Louvain)",
        "sum over communities of (weight inside / all weight - (weight of its members / 2 × all weight)²)",
        -0.5,
        1,
        "Newman and Girvan, Physical Review E 69 (2004) 026113; Blondel et al., Journal of Statistical Mechanics "
        "(2008) P10008",
        "How much more weight lies inside the communities than chance would put there.",
        "A partition is found in any network, even a random one: read it with its steadiness, and expect small "
        "groups to be merged.",
    ),
    Description(
        "adjusted-rand",
        "Adjusted Rand index",
        "(together - expected) / (most possible - expected), over pairs of members",
        -1,
        1,
        "Hubert and Arabie, Journal of Classification 2 (1985) 193-218",
        "How alike two partitions of the same members are: 1 is equal, 0 is chance.",
        "It is ruled by large communities; a small one may dissolve with little effect.",
    ),
    Description(
        "variation-of-information",
        "Variation of information",
        "H(X | Y) + H(Y | X), in nats",
        0,
        None,
        "Meilă, Journal of Multivariate Analysis 98 (2007) 873-895",
        "What one partition leaves unknown of the other, both ways: 0 is equal, at most ln(members).",
        "Its highest value grows with the number of members, so values of groups of unequal size cannot be compared.",
    ),
)
