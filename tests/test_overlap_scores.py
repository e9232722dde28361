"""Scores of the four counts against published values, scipy and scikit-learn."""

import math
from fractions import Fraction

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.spatial import distance
from sklearn.metrics import cohen_kappa_score

from tracker.errors import ParameterError
from tracker.overlap import FourCounts, descriptions, measure, measures
from tracker.overlap.counts import count

RNG = np.random.default_rng(7)
HELD = RNG.random((12, 40)) < RNG.uniform(0.1, 0.7, size=(12, 1))
EVERYBODY = np.ones_like(HELD)
COUNTS = count(HELD, EVERYBODY)

# Sizes and shared items of pairs of States over 294 treaties deposited with the United Nations, March 2015, with the
# scores computed from them: A, B, both, jaccard, overlap coefficient, agreement, S, kappa, pi.
DEPOSITED = 294
PUBLISHED = {
    "France, Germany": (181, 174, 155, 0.78, 0.89, 0.85, 0.69, 0.68, 0.68),
    "Ghana, Chile": (115, 119, 78, 0.50, 0.68, 0.73, 0.47, 0.45, 0.45),
    "USA, Cuba": (109, 132, 74, 0.44, 0.68, 0.68, 0.37, 0.35, 0.35),
    "Tuvalu, Nauru": (31, 57, 28, 0.47, 0.90, 0.89, 0.78, 0.58, 0.57),
    "Marshall Islands, Norway": (45, 186, 41, 0.22, 0.91, 0.49, -0.01, 0.14, -0.06),
}
PUBLISHED_SCORES = ("jaccard", "overlap-coefficient", "agreement", "signorino-ritter", "kappa", "scott-pi")


def score(name, counts):
    formula = measure(name).from_counts
    assert formula is not None
    return formula(counts)


@pytest.mark.parametrize("pair", PUBLISHED)
def test_scores_of_treaties_deposited_with_the_united_nations(pair):
    size_a, size_b, both, *published = PUBLISHED[pair]
    counts = FourCounts.of(both, size_a - both, size_b - both, DEPOSITED - size_a - size_b + both)
    found = [float(score(name, counts)) for name in PUBLISHED_SCORES]
    assert found == pytest.approx(published, abs=0.0051)


def test_the_four_counts_add_up_to_the_items():
    assert (COUNTS.total == HELD.shape[1]).all()
    for a, b in [(0, 1), (3, 7), (11, 2)]:
        assert COUNTS.both[a, b] == (HELD[a] & HELD[b]).sum()
        assert COUNTS.only_a[a, b] == (HELD[a] & ~HELD[b]).sum()
        assert COUNTS.only_b[a, b] == (~HELD[a] & HELD[b]).sum()
        assert COUNTS.neither[a, b] == (~HELD[a] & ~HELD[b]).sum()


def test_neither_counts_only_what_both_could_hold():
    held = np.array([[True, False, False, False], [False, False, False, False]])
    eligible = np.array([[True, True, True, False], [True, True, False, False]])
    counts = count(held, eligible)
    assert counts.neither[0, 1] == 1
    assert counts.only_a[0, 1] == 1
    assert counts.total[0, 1] == 2


@pytest.mark.parametrize(("name", "kind"), [("jaccard", bool), ("dice", bool), ("cosine", float)])
def test_similarities_agree_with_scipy(name, kind):
    expected = 1 - distance.squareform(distance.pdist(HELD.astype(kind), name))
    assert_allclose(score(name, COUNTS), expected, atol=1e-12)


def test_agreement_agrees_with_scipy():
    assert_allclose(score("agreement", COUNTS), 1 - distance.cdist(HELD, HELD, "hamming"), atol=1e-12)


def test_kappa_agrees_with_scikit_learn():
    expected = [[cohen_kappa_score(a, b) for b in HELD] for a in HELD]
    assert_allclose(score("kappa", COUNTS), expected, atol=1e-12)


def test_scott_pi_by_its_definition_in_fractions():
    for a, b in [(0, 5), (2, 9)]:
        same = Fraction(int((HELD[a] == HELD[b]).sum()), HELD.shape[1])
        share = Fraction(int(HELD[a].sum() + HELD[b].sum()), 2 * HELD.shape[1])
        chance = share**2 + (1 - share) ** 2
        assert score("scott-pi", COUNTS)[a, b] == pytest.approx(float((same - chance) / (1 - chance)), abs=1e-12)


def test_scott_pi_is_the_squared_distance_form_around_the_common_mean():
    # Häge 2011: 1 - sum (x - y)² / [sum (x - m)² + sum (y - m)²], m the mean of both.
    x, y = HELD[1].astype(float), HELD[8].astype(float)
    mean = (x.mean() + y.mean()) / 2
    expected = 1 - ((x - y) ** 2).sum() / (((x - mean) ** 2).sum() + ((y - mean) ** 2).sum())
    assert score("scott-pi", COUNTS)[1, 8] == pytest.approx(expected, abs=1e-12)


def test_containment_reads_36_of_40():
    counts = FourCounts.of(36, 4, 24, 100)
    assert score("containment-a-in-b", counts) == pytest.approx(0.9)
    assert score("containment-b-in-a", counts) == pytest.approx(0.6)


def test_containment_turns_round_with_the_pair():
    assert_allclose(score("containment-a-in-b", COUNTS), score("containment-b-in-a", COUNTS).T)


def test_two_empty_sets_have_no_jaccard_but_agree():
    nothing = FourCounts.of(0, 0, 0, 12)
    for name in ("jaccard", "dice", "cosine", "overlap-coefficient", "containment-a-in-b", "kappa", "scott-pi"):
        assert math.isnan(float(score(name, nothing))), name
    assert score("agreement", nothing) == 1.0


def test_nothing_at_all_gives_no_score():
    for item in measures().values():
        if item.from_counts:
            assert math.isnan(float(item.from_counts(FourCounts.of(0, 0, 0, 0)))), item.name


def test_equal_and_opposite_sets_reach_the_ends_of_the_range():
    equal, opposite = FourCounts.of(5, 0, 0, 5), FourCounts.of(0, 5, 5, 0)
    for name in ("signorino-ritter", "kappa", "scott-pi"):
        assert score(name, equal) == pytest.approx(measure(name).high)
        assert score(name, opposite) == pytest.approx(measure(name).low)


def test_scores_stay_in_their_range():
    for item in measures().values():
        if item.from_counts:
            values = item.from_counts(COUNTS)
            assert np.nanmin(values) >= item.low, item.name
            assert np.nanmax(values) <= (math.inf if item.high is None else item.high), item.name


def test_only_directed_measures_differ_when_the_pair_is_turned():
    for item in measures().values():
        if item.from_counts:
            values = item.from_counts(COUNTS)
            assert np.allclose(values, values.T, equal_nan=True) is not item.directed, item.name


def test_every_measure_is_documented():
    for name, item in descriptions().items():
        assert item.name == name
        assert all(len(text) >= 4 for text in (item.title, item.formula, item.source)), name
        assert item.says.endswith("."), name
        assert item.warning.endswith("."), name
        assert item.to_json()["range"] == item.range
    assert descriptions()["jaccard"].range == "0 to 1"
    assert descriptions()["days-in-common"].range == "0 or more"


def test_an_unknown_measure_is_told_with_the_known_ones():
    with pytest.raises(ParameterError, match="no measure 'jacard'; the measures are jaccard, "):
        measure("jacard")


def test_a_count_below_zero_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        FourCounts.of(3, -1, 0, 0)
