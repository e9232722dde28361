"""The notebook client on the small world; expected values are worked out by hand from tests/world/README.md."""

import dataclasses
import datetime as dt
import math

import pandas as pd
import pytest
from py2neo import NodeMatcher, RelationshipMatcher

from tests.packages import WORLD
from tracker.errors import NotFoundError, ParameterError, ServerError
from tracker.notebook import Tracker
from tracker.notebook.py2neo_graph import open_py2neo
from tracker.overlap import measure

DAY = dt.date(2025, 1, 1)
COUNCIL = {"group": "council", "as_of": DAY, "strength": "binding"}


@pytest.fixture(scope="module")
def settings(world, server_settings):
    assert world
    return dataclasses.replace(server_settings, data=WORLD)


@pytest.fixture(scope="module")
def tracker(settings):
    with Tracker(settings) as opened:
        yield opened


def test_a_question_is_a_table_that_can_be_quoted(tracker):
    frame = tracker.question("parties-to-agreement", agreement="Sea Protocol", as_of=dt.date(2011, 1, 1))
    assert frame["party"].tolist() == ["ALD", "GOR", "BRV"]
    assert frame["party_name"].tolist() == ["Aldoria", "Gorova", "Bravonia"]
    assert frame.attrs["as_of"] == "2011-01-01"
    assert frame.attrs["question"] == "parties-to-agreement"
    assert frame.attrs["parameters"]["agreement"] == "sea-protocol"
    assert frame.attrs["sentence"].startswith("On 1 January 2011")
    assert set(frame.attrs["columns"]) >= {"party", "since", "source"}
    assert [source["id"] for source in frame.attrs["sources"]] == ["sea-depositary"]
    assert frame.attrs["release"] == tracker.incidence().release


def test_days_and_lists_may_be_given_as_python_has_them(tracker):
    for day in ("2025-01-01", DAY, dt.datetime(2025, 1, 1, 12), pd.Timestamp(DAY)):
        assert tracker.question("incidence", as_of=day).attrs["as_of"] == "2025-01-01"
    shared = tracker.question("commitments-shared-by-states", states=["ALD", "Bravonia"], as_of=DAY)
    assert shared.attrs["parameters"]["states"] == ["ALD", "BRV"]


def test_questions_are_listed(tracker):
    assert set(tracker.questions["name"]) >= {"incidence", "parties-to-agreement"}
    assert tracker.questions.set_index("name").loc["incidence", "theme"] == "overlap"


def test_mistakes_are_told(tracker):
    with pytest.raises(NotFoundError, match="incidense"):
        tracker.question("incidense")
    with pytest.raises(ParameterError, match="agreement: no agreement is called 'Sea Treat"):
        tracker.question("parties-to-agreement", agreement="Sea Treatyy")
    with pytest.raises(ParameterError, match="strength"):
        tracker.incidence(strength="strong")
    with pytest.raises(ParameterError, match="years from 1945 to"):
        tracker.dyads(years=[1066])
    with pytest.raises(ParameterError, match="not none"):
        tracker.dyads(years=[])


def test_incidence_of_the_council(tracker):
    found = tracker.incidence(**COUNCIL)
    assert found.parties == ("ALD", "BRV", "COR", "ELB")
    held = found.to_frame()
    assert held["sea-convention"].tolist() == [True, True, True, False]
    assert held["pact"].tolist() == [True, True, False, False]
    assert held["sea-protocol"].tolist() == [True, True, False, False]
    assert held["union-directive"].tolist() == [True, True, False, False]
    open_to = pd.DataFrame(found.eligible, list(found.parties), list(found.commitments))
    assert open_to["sea-convention"].tolist() == [True, True, True, True]
    assert open_to["sea-protocol"].tolist() == [True, True, True, False]
    assert open_to["league-convention"].tolist() == [False, False, False, True]


def test_no_state_vanishes_and_the_union_is_no_state(tracker):
    found = tracker.incidence(None, DAY, "technical")
    assert found.parties == ("ALD", "BRV", "COR", "DUN", "ELB", "FEN", "GOR")


@pytest.mark.parametrize("group", [None, "un", "council", "league", "EUE"])
@pytest.mark.parametrize("strength", [None, "binding", "political", "technical", "institutional"])
@pytest.mark.parametrize("day", ["1950-01-01", "2005-12-31", "2014-09-02", "2025-06-30"])
def test_the_history_gives_what_the_question_gives(tracker, group, strength, day):
    asked = tracker.incidence(group, day, strength)
    told = tracker.history().incidence(asked.as_of, asked.parties, strength)
    assert sorted(told.commitments) == sorted(asked.commitments)
    told = told.only(commitments=asked.commitments)
    assert (told.held == asked.held).all()
    assert (told.eligible == asked.eligible).all()


def test_overlap_of_states_with_the_four_counts(tracker):
    table = tracker.overlap(**COUNCIL).set_index(["a", "b"])
    assert table.loc[("ALD", "BRV"), ["both", "only_a", "only_b", "neither"]].tolist() == [4, 0, 0, 0]
    assert table.loc[("ALD", "COR"), ["both", "only_a", "only_b", "neither"]].tolist() == [1, 3, 0, 0]
    assert table.loc[("ALD", "COR"), "jaccard"] == pytest.approx(1 / 4)
    assert table.loc[("ALD", "COR"), "containment-b-in-a"] == 1.0
    assert math.isnan(table.loc[("ALD", "ELB"), "containment-b-in-a"])
    assert table.attrs["warnings"]["jaccard"]
    assert table.attrs["as_of"] == "2025-01-01"


def test_overlap_of_one_state_with_days_in_common(tracker):
    table = tracker.overlap(**COUNCIL, measures=["days-in-common"], of="COR").set_index("b")
    # Sea Convention 2006-05-01 to 2014-09-02 and 2019-06-01 to 2025-01-01; Union Directive 2016-08-08 to 2020-12-31.
    spells = [("2006-05-01", "2014-09-02"), ("2019-06-01", "2025-01-01"), ("2016-08-08", "2020-12-31")]
    days = sum((dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days + 1 for start, end in spells)
    assert table.loc["ALD", "days-in-common"] == days


def test_overlap_of_agreements_in_parties_and_subjects(tracker):
    scores = ["jaccard", "subject-jaccard", "combined"]
    table = tracker.overlap(**COUNCIL, compare="commitments", measures=scores).set_index(["a", "b"])
    row = table.loc[("sea-convention", "sea-protocol")]
    assert row["both"] == 2
    assert row["jaccard"] == pytest.approx(2 / 3)
    # Illegal access in both, the 24/7 network in the Convention only; the scope of the Convention is left out.
    assert row["subject-jaccard"] == pytest.approx(1 / 2)
    assert row["combined"] == pytest.approx(1 / 3)


def test_every_measure_can_be_asked_for(tracker):
    for compare in ("parties", "commitments"):
        for name in tracker.measures.index.intersection(tracker.measures.query("needs.notna()").index):
            if compare == "commitments" or measure(name).needs != "subjects":
                assert name in tracker.overlap(**COUNCIL, compare=compare, measures=[name])
    assert tracker.measures.loc["nodf", "range"] == "0 to 100"


def test_nestedness_by_hand(tracker):
    found = tracker.nestedness(**COUNCIL)
    assert found.parties == pytest.approx(100 * 2 / 3)
    assert found.commitments == pytest.approx(100 * 3 / 6)
    assert found.total == pytest.approx(100 * 5 / 9)


def test_communities_hold_every_state_once(tracker):
    found = tracker.communities(None, DAY)
    assert sorted(found.of) == ["ALD", "BRV", "COR", "DUN", "ELB", "FEN", "GOR"]
    assert found.of["ALD"] == found.of["BRV"]
    assert found.of["ALD"] != found.of["ELB"]


def test_dyads_by_hand(tracker):
    panel = tracker.dyads("council", [2005, 2010], "binding")
    assert panel[["a", "b", "year"]].to_numpy().tolist() == [
        [a, b, year] for year in (2005, 2010) for a, b in (("ALD", "BRV"), ("ALD", "COR"), ("BRV", "COR"))
    ]
    assert panel["shared"].tolist() == [1, 0, 0, 3, 1, 1]
    assert panel["any_binding"].tolist() == [True, False, False, True, True, True]
    assert panel["first_shared"].dt.strftime("%Y-%m-%d").fillna("").tolist() == [
        *("2004-09-01", "", ""),
        *("2004-09-01", "2006-05-01", "2006-05-01"),
    ]
    # In 2005 two of the three that may hold the Sea Convention do; in 2010 all three do, and two of three the Protocol.
    # The Pact is closed: both who may hold it do.
    assert panel["weighted"].tolist() == pytest.approx([math.log(3 / 2), 0, 0, math.log(3 / 2), 0, 0], abs=1e-6)
    assert set(panel.attrs["columns"]) == set(panel.columns)


def test_dyads_end_with_today(tracker):
    today = dt.date.today()
    panel = tracker.dyads("council", [today.year])
    assert panel["as_of"].dt.date.unique().tolist() == [today]


def test_py2neo_runs_queries_and_matchers(tracker):
    graph = tracker.py2neo_graph()
    frame = graph.run(
        "MATCH (p:State)-[r:PARTY_TO]->(a:Agreement {id: $id}) RETURN p.id AS party, r.since AS since ORDER BY party",
        id="pact",
    ).to_data_frame()
    assert frame["party"].tolist() == ["ALD", "BRV"]
    assert [day.to_native() for day in frame["since"]] == [dt.date(2010, 5, 5)] * 2
    nodes = NodeMatcher(graph)
    assert nodes.match("State", id="DUN").first()["name"] == "Dunmark"
    assert nodes.match("State").count() == 7
    pact = nodes.match("Agreement", id="pact").first()
    assert RelationshipMatcher(graph).match([None, pact], "PARTY_TO").count() == 2


@pytest.mark.parametrize(
    ("uri", "password", "reason"),
    [
        ("bolt://127.0.0.1:1", "x", "Cannot open connection"),
        ("gopher://127.0.0.1", "x", "Unknown protocol"),
        (None, "wrong", ""),
    ],
)
def test_py2neo_says_when_it_cannot_talk(tracker, uri, password, reason):
    other = dataclasses.replace(tracker.settings, uri=uri or tracker.graph.uri, password=password)
    with pytest.raises(ServerError, match=f"py2neo cannot talk to .*{reason}.*the neo4j driver instead"):
        open_py2neo(other)
