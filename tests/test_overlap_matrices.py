"""Chance, rarity, nestedness and communities against published values, scipy, scikit-learn and networkx."""

import datetime as dt
import math

import networkx as nx
import numpy as np
import pytest
from networkx.algorithms import bipartite
from numpy.testing import assert_allclose
from scipy.stats import entropy, fisher_exact
from sklearn.metrics import adjusted_rand_score, mutual_info_score

from tracker.errors import ParameterError
from tracker.overlap import Incidence, adjusted_rand, communities, network, nodf, stability, variation_of_information
from tracker.overlap.chance import draws, false_discovery_rate, over_chance
from tracker.overlap.weights import rarity, weighted_jaccard

RNG = np.random.default_rng(11)
HELD = RNG.random((9, 30)) < 0.4
ELIGIBLE = HELD | (RNG.random((9, 30)) < 0.6)
DAY = dt.date(2024, 7, 1)


def incidence(held, eligible=None):
    held = np.asarray(held, dtype=bool)
    parties = tuple(f"p{number}" for number in range(held.shape[0]))
    columns = tuple(f"c{number}" for number in range(held.shape[1]))
    return Incidence(parties, columns, held, np.ones_like(held) if eligible is None else eligible, DAY, "test")


def two_blocs():
    """Five and four parties with commitments of their own, and one that all hold."""
    held = np.zeros((9, 7), dtype=bool)
    held[:, 0] = True
    held[:5, 1:4] = True
    held[5:, 4:7] = True
    return incidence(held)


def test_overlap_over_chance_is_fishers_exact_test_among_what_is_open_to_both():
    p = over_chance(draws(HELD, ELIGIBLE))
    for a, b in [(0, 1), (2, 7), (8, 3), (4, 5)]:
        open_to_both = ELIGIBLE[a] & ELIGIBLE[b]
        x, y = HELD[a][open_to_both], HELD[b][open_to_both]
        table = [[(x & y).sum(), (x & ~y).sum()], [(~x & y).sum(), (~x & ~y).sum()]]
        assert p[a, b] == pytest.approx(fisher_exact(table, alternative="greater").pvalue, abs=1e-12)
    assert_allclose(p, p.T)


def test_a_lady_tasting_tea():
    # Fisher 1935: eight cups, four of each kind; all right by chance once in 70, three of four or better 17 in 70.
    held = np.array([[1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 0, 1, 0, 0, 0]], dtype=bool)
    p = over_chance(draws(held, np.ones_like(held)))
    assert p[0, 1] == pytest.approx(1 / 70)
    assert p[0, 2] == pytest.approx(17 / 70)


def test_nothing_open_to_both_is_no_test():
    held = np.array([[True, False], [False, True]])
    assert math.isnan(over_chance(draws(held, held))[0, 1])


def test_false_discovery_rate_of_benjamini_and_hochberg_by_hand():
    # Sorted p-values times 15 / rank, and never above a later one; at 0.05 the first four of the 1995 paper stay.
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0,
    ]
    adjusted = false_discovery_rate(p)
    assert (adjusted <= 0.05).sum() == 4
    assert adjusted[0] == pytest.approx(0.0001 * 15)
    assert adjusted[3] == pytest.approx(0.0095 * 15 / 4)
    assert adjusted[4] == pytest.approx(0.0201 * 15 / 5)
    assert adjusted[5] == pytest.approx(0.0298 * 15 / 7)


def test_false_discovery_rate_counts_each_pair_once():
    matrix = np.array([[0.0, 0.01, 0.04], [0.01, 0.0, np.nan], [0.04, np.nan, 0.0]])
    adjusted = false_discovery_rate(matrix)
    assert adjusted[0, 1] == adjusted[1, 0] == pytest.approx(0.02)
    assert adjusted[0, 2] == pytest.approx(0.04)
    assert np.isnan(np.diag(adjusted)).all()
    assert math.isnan(adjusted[1, 2])


def test_rarity_is_the_logarithm_of_could_over_do():
    held = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [1, 0, 0, 1]], dtype=bool)
    eligible = np.array([[1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 1]], dtype=bool)
    assert_allclose(rarity(held, eligible), [0, math.log(3 / 2), 0, 0])


def test_weighted_jaccard_ignores_what_all_hold():
    held = np.array([[1, 1, 0], [1, 1, 1], [1, 0, 1], [1, 0, 0]], dtype=bool)
    score = weighted_jaccard(held, rarity(held, np.ones_like(held)))
    assert score[0, 1] == pytest.approx(math.log(2) / (2 * math.log(2)))
    assert score[0, 2] == 0
    assert math.isnan(score[3, 3])


def test_weighted_jaccard_with_equal_weights_is_jaccard():
    score = weighted_jaccard(HELD, np.ones(HELD.shape[1]))
    assert score[0, 1] == pytest.approx((HELD[0] & HELD[1]).sum() / (HELD[0] | HELD[1]).sum())


def test_nodf_of_the_published_example():
    # Almeida-Neto et al. 2008, figure 1.
    example = [[1, 0, 1, 1, 1], [1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [1, 1, 0, 0, 0], [1, 1, 0, 0, 0]]
    found = nodf(np.array(example, dtype=bool))
    assert found.commitments == pytest.approx(63.33, abs=0.005)
    assert found.parties == pytest.approx(53.33, abs=0.005)
    assert found.total == pytest.approx(58.33, abs=0.005)


def test_nodf_ranges_from_a_ladder_to_equal_blocs():
    ladder = np.tril(np.ones((6, 6), dtype=bool))
    assert nodf(ladder).total == pytest.approx(100)
    assert nodf(np.eye(5, dtype=bool)).total == 0
    assert math.isnan(nodf(np.ones((1, 1), dtype=bool)).total)


def test_nodf_does_not_depend_on_order_nor_on_empty_rows():
    shuffled = HELD[RNG.permutation(9)][:, RNG.permutation(30)]
    with_empty = np.vstack([HELD, np.zeros((2, 30), dtype=bool)])
    assert nodf(shuffled).total == pytest.approx(nodf(HELD).total)
    assert nodf(with_empty).total == pytest.approx(nodf(HELD).total)


def test_the_network_of_counts_is_the_bipartite_projection():
    given = incidence(HELD)
    both = nx.Graph()
    both.add_edges_from(
        (given.parties[row], given.commitments[column]) for row, column in zip(*np.nonzero(HELD), strict=True)
    )
    expected = bipartite.weighted_projected_graph(both, [party for party in given.parties if party in both])
    found = network(given, weight="shared")
    assert {frozenset(edge): found.edges[edge]["weight"] for edge in found.edges} == {
        frozenset(edge): expected.edges[edge]["weight"] for edge in expected.edges
    }


def test_two_blocs_are_found_whatever_the_side():
    found = communities(two_blocs())
    assert found.members() == [["p0", "p1", "p2", "p3", "p4"], ["p5", "p6", "p7", "p8"]]
    assert found.steadiness == pytest.approx(1.0)
    # What all hold has most in common with the commitments of the larger bloc.
    assert communities(two_blocs(), "commitments").members() == [["c0", "c1", "c2", "c3"], ["c4", "c5", "c6"]]


def test_modularity_of_two_separate_blocs_by_hand():
    # 10 and 6 edges of equal weight: 1 - (10/16)² - (6/16)², each weight ln(9/5) · 3 and ln(9/4) · 3.
    heavy, light = 10 * math.log(9 / 5), 6 * math.log(9 / 4)
    share = heavy / (heavy + light)
    assert communities(two_blocs()).modularity == pytest.approx(1 - share**2 - (1 - share) ** 2)


def test_communities_are_the_same_on_every_run():
    given = incidence(HELD)
    assert communities(given).of == communities(given).of


def test_nobody_in_common_leaves_everybody_alone():
    found = communities(incidence(np.eye(3, dtype=bool)))
    assert found.members() == [["p0"], ["p1"], ["p2"]]
    assert found.modularity == 0.0


def test_partitions_agree_with_scikit_learn_and_scipy():
    first = {f"p{number}": int(label) for number, label in enumerate(RNG.integers(0, 4, 60))}
    second = {f"p{number}": int(label) for number, label in enumerate(RNG.integers(0, 3, 60))}
    labels = [list(first.values()), list(second.values())]
    assert adjusted_rand(first, second) == pytest.approx(adjusted_rand_score(*labels))
    entropies = sum(entropy(np.bincount(part)) for part in labels)
    assert variation_of_information(first, second) == pytest.approx(entropies - 2 * mutual_info_score(*labels))


def test_equal_partitions_have_no_variation_and_full_agreement():
    part = {"a": 0, "b": 0, "c": 1}
    assert adjusted_rand(part, {"a": 5, "b": 5, "c": 2}) == 1.0
    assert variation_of_information(part, part) == 0.0
    assert adjusted_rand({"a": 0}, {"b": 0}) == 1.0


def test_stability_compares_each_step_with_the_one_before():
    found = communities(two_blocs())
    alone = communities(incidence(np.eye(9, dtype=bool)))
    steps = stability([(2001, found), (2002, found), (2003, alone)])
    assert steps[["earlier", "later", "members"]].to_numpy().tolist() == [[2001, 2002, 9], [2002, 2003, 9]]
    assert steps["adjusted_rand"].tolist() == pytest.approx([1.0, 0.0])
    assert steps["variation"].tolist() == pytest.approx([0.0, (5 * math.log(5) + 4 * math.log(4)) / 9])


def test_unknown_weights_and_sides_are_refused():
    with pytest.raises(ParameterError, match="no weight 'size'; choose rarity or shared"):
        network(two_blocs(), weight="size")
    with pytest.raises(ParameterError, match="'states' cannot be compared; choose parties or commitments"):
        network(two_blocs(), "states")
