"""Incidence, time, subjects and the table of pairs."""

import datetime as dt
import math
import time

import numpy as np
import pytest

from tracker.errors import ParameterError
from tracker.overlap import (
    Incidence,
    Pairs,
    Spell,
    Subjects,
    measure,
    measures,
    merged,
    pair_table,
    shared_days,
    shared_since,
)
from tracker.overlap.subjects import subject_cosine, subject_jaccard

DAY = dt.date(2020, 12, 31)
ROWS = [
    {"commitment": "treaty", "parties": ["AAA", "BBB"], "eligible": ["CCC"]},
    {"commitment": "club", "parties": ["AAA", "EUE"], "eligible": ["AAA"]},
]


def day(text):
    return dt.date.fromisoformat(text)


@pytest.fixture
def small():
    return Incidence.from_rows(ROWS, ["AAA", "BBB", "CCC", "DDD"], DAY, "r1")


def test_incidence_keeps_the_universe_and_leaves_others_out(small):
    assert small.parties == ("AAA", "BBB", "CCC", "DDD")
    assert small.held.tolist() == [[True, True], [True, False], [False, False], [False, False]]
    assert small.eligible.tolist() == [[True, True], [True, False], [True, False], [False, False]]


def test_incidence_refuses_matrices_that_do_not_fit(small):
    with pytest.raises(ValueError, match="shape"):
        Incidence(("AAA",), small.commitments, small.held, small.eligible, DAY, "r1")
    with pytest.raises(ValueError, match="twice"):
        Incidence(("AAA", "AAA"), ("x",), np.zeros((2, 1), bool), np.zeros((2, 1), bool), DAY, "r1")
    with pytest.raises(ValueError, match="eligible"):
        Incidence(("AAA",), ("x",), np.ones((1, 1), bool), np.zeros((1, 1), bool), DAY, "r1")


def test_a_part_of_an_incidence(small):
    part = small.only(parties=["CCC", "AAA"], commitments=["treaty"])
    assert part.parties == ("CCC", "AAA")
    assert part.held.tolist() == [[False], [True]]
    with pytest.raises(ParameterError, match="parties: not in this incidence: 'ZZZ'"):
        small.only(parties=["ZZZ"])


def test_incidence_as_a_table(small):
    frame = small.to_frame()
    assert bool(frame.loc["BBB", "treaty"]) is True
    assert frame.attrs == {"as_of": "2020-12-31", "release": "r1"}


def test_table_of_pairs_has_counts_scores_help_and_warnings(small):
    table = pair_table(Pairs(small), ["jaccard", "kappa"])
    assert len(table) == 6
    first = table.iloc[0]
    assert (first["a"], first["b"], first["both"], first["only_a"], first["only_b"]) == ("AAA", "BBB", 1, 1, 0)
    assert first["jaccard"] == pytest.approx(0.5)
    assert table.attrs["columns"]["neither"] == "Items that both could hold and neither does"
    assert table.attrs["warnings"]["kappa"] == measure("kappa").warning


def test_table_of_one_puts_it_first_in_every_row(small):
    table = pair_table(Pairs(small), of="BBB")
    assert table["a"].unique().tolist() == ["BBB"]
    assert table["b"].tolist() == ["AAA", "CCC", "DDD"]
    assert table.loc[0, "containment-a-in-b"] == 1.0
    assert table.loc[0, "containment-b-in-a"] == 0.5
    with pytest.raises(ParameterError, match="'EUE' is not in this incidence"):
        pair_table(Pairs(small), of="EUE")


def test_commitments_are_compared_by_their_parties(small):
    table = pair_table(Pairs(small, "commitments"))
    assert table[["a", "b", "both", "only_a", "only_b", "neither"]].to_numpy().tolist() == [
        ["treaty", "club", 1, 1, 0, 0]
    ]


def test_spells_that_touch_are_joined():
    spells = [
        Spell("AAA", "x", day("2010-01-01"), day("2010-06-30")),
        Spell("AAA", "x", day("2010-07-01"), day("2011-12-31")),
        Spell("AAA", "x", day("2013-01-01"), None),
        Spell("AAA", "x", day("2014-01-01"), day("2014-02-01")),
        Spell("AAA", "y", day("2010-03-01"), None),
    ]
    assert merged(reversed(spells)) == [
        Spell("AAA", "x", day("2010-01-01"), day("2011-12-31")),
        Spell("AAA", "x", day("2013-01-01"), None),
        Spell("AAA", "y", day("2010-03-01"), None),
    ]


def test_days_in_common_count_first_and_last_day_and_stop_at_the_day():
    spells = [
        Spell("AAA", "x", day("2020-12-01"), None),
        Spell("BBB", "x", day("2020-12-30"), None),
        Spell("AAA", "y", day("2019-01-01"), day("2019-01-31")),
        Spell("BBB", "y", day("2019-01-31"), day("2019-03-01")),
        Spell("BBB", "y", day("2020-01-01"), None),
        Spell("CCC", "x", day("2021-01-01"), None),
    ]
    ids = ["AAA", "BBB", "CCC"]
    days = shared_days(spells, ids, "parties", DAY)
    assert days[0, 1] == days[1, 0] == 2 + 1
    assert days[0, 2] == 0
    assert days[0, 0] == 31 + 31
    since = shared_since(spells, ids, "parties")
    assert dt.date.fromordinal(int(since[0, 1])) == day("2019-01-31")
    assert dt.date.fromordinal(int(since[0, 2])) == day("2021-01-01")
    assert shared_since(spells[:4], ids, "parties")[0, 2] == 0


def test_days_in_common_of_two_spells_each_are_added():
    spells = [
        Spell(party, "x", day(since), day(until))
        for party in ("AAA", "BBB")
        for since, until in (("2001-01-01", "2001-01-10"), ("2002-01-01", "2002-01-05"))
    ]
    assert shared_days(spells, ["AAA", "BBB"], "parties", DAY)[0, 1] == 15


def test_topics_are_counted_by_provision():
    tags = [("x", "fraud"), ("x", "fraud"), ("x", "access"), ("y", "fraud"), ("y", "jurisdiction"), ("w", "fraud")]
    subjects = Subjects.from_tags(["x", "y", "z"], tags)
    assert subjects.topics == ("access", "fraud", "jurisdiction")
    assert subjects.provisions.tolist() == [[1, 2, 0], [0, 1, 1], [0, 0, 0]]
    assert subject_jaccard(subjects)[0, 1] == pytest.approx(1 / 3)
    assert subject_cosine(subjects)[0, 1] == pytest.approx(2 / math.sqrt(10))
    assert math.isnan(subject_jaccard(subjects)[0, 2])
    assert math.isnan(subject_cosine(subjects)[0, 2])


def test_combined_overlap_is_the_product_of_its_parts(small):
    subjects = Subjects.from_tags(small.commitments, [("treaty", "fraud"), ("treaty", "access"), ("club", "fraud")])
    pairs = Pairs(small, "commitments", subjects=subjects)
    assert measure("combined").compute(pairs)[0, 1] == pytest.approx(0.5 * 0.5)


def test_a_measure_says_what_it_lacks(small):
    with pytest.raises(ParameterError, match="needs the days"):
        measure("days-in-common").compute(Pairs(small))
    with pytest.raises(ParameterError, match="for commitments only"):
        measure("subject-jaccard").compute(Pairs(small))
    with pytest.raises(ParameterError, match="needs the topics"):
        measure("combined").compute(Pairs(small, "commitments"))
    with pytest.raises(ParameterError, match="not those of the commitments"):
        measure("combined").compute(Pairs(small, "commitments", subjects=Subjects.from_tags(["treaty"], [])))


def test_all_measures_of_a_world_of_states_take_less_than_a_second_each():
    rng = np.random.default_rng(3)
    held = rng.random((200, 300)) < rng.uniform(0.05, 0.6, (200, 1))
    eligible = held | (rng.random(held.shape) < 0.7)
    parties, columns = [[f"{kind}{number}" for number in range(size)] for kind, size in (("p", 200), ("c", 300))]
    given = Incidence(tuple(parties), tuple(columns), held, eligible, DAY, "r1")
    spells = [
        Spell(parties[row], columns[column], day("2001-01-01") + dt.timedelta(days=int(row + column)), None)
        for row, column in zip(*np.nonzero(held), strict=True)
    ]
    subjects = Subjects.from_tags(columns, [(column, f"t{number % 40}") for number, column in enumerate(columns)])
    for side in ("parties", "commitments"):
        for item in measures().values():
            if item.needs == "subjects" and side == "parties":
                continue
            begun = time.perf_counter()
            matrix = item.compute(Pairs(given, side, spells, subjects))
            assert time.perf_counter() - begun < 1, f"{item.name} of {side}"
            assert matrix.shape == (len(given.ids(side)),) * 2
