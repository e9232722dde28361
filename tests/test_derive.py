"""Legal terms at their borders, on the small world: what holds from which day to which day.

The expected spells are read from tests/world/README.md, party by party.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.graph import Graph

SPELLS = """
MATCH (p:Party)-[r:$(type)]->(c {id: $commitment})
RETURN p.id AS party, toString(r.since) AS since, toString(r.until) AS until, r.since_precision AS precision
ORDER BY party, since
"""
STATUS = """
MATCH (p:Party {id: $party}), (a:Agreement {id: $agreement})
OPTIONAL MATCH (p)-[s:HAS_STATUS]->(a) WHERE s.since <= $day AND (s.until IS NULL OR s.until >= $day)
WITH s ORDER BY s.rank LIMIT 1
RETURN coalesce(s.status, 'not-eligible') AS status, s.act AS act
"""
Spell = tuple[str, str, str | None, str]


def spells(world: Graph, kind: str, commitment: str) -> list[Spell]:
    query = SPELLS.replace("$(type)", kind)
    rows = world.read(query, {"commitment": commitment})
    return [(str(row["party"]), str(row["since"]), row["until"], str(row["precision"])) for row in rows]  # type: ignore[misc]


EXPECTED: dict[tuple[str, str], list[Spell]] = {
    ("PARTY_TO", "sea-convention"): [
        ("ALD", "2004-07-01", None, "day"),
        ("BRV", "2004-09-01", None, "day"),
        ("COR", "2006-05-01", "2014-09-02", "day"),
        ("COR", "2019-06-01", None, "day"),
        ("DUN", "2017-12-31", None, "year"),
        ("EUE", "2005-07-01", None, "day"),
        ("GOR", "2022-06-30", None, "no-later-than"),
    ],
    ("CONSENTED_TO", "sea-convention"): [
        ("ALD", "2003-03-14", None, "day"),
        ("BRV", "2004-05-12", None, "day"),
        ("COR", "2006-01-31", "2014-09-02", "month"),
        ("COR", "2019-02-20", None, "day"),
        ("DUN", "2016-12-31", None, "year"),
        ("EUE", "2005-03-01", None, "day"),
        ("GOR", "2022-06-30", None, "no-later-than"),
    ],
    ("SIGNATORY_TO", "sea-convention"): [
        ("ALD", "2001-11-23", "2003-03-13", "day"),
        ("BRV", "2001-11-23", "2004-05-11", "day"),
        ("COR", "2002-05-10", "2006-01-30", "day"),
        ("FEN", "2001-11-23", None, "day"),
    ],
    # Signed after consent: no signatory. Succession takes effect before its deposit.
    ("SIGNATORY_TO", "sea-protocol"): [("ALD", "2003-01-28", "2005-09-30", "day"), ("COR", "2003-01-28", None, "day")],
    ("PARTY_TO", "sea-protocol"): [
        ("ALD", "2006-03-01", None, "day"),
        ("BRV", "2010-05-01", None, "day"),
        ("GOR", "2006-06-03", None, "day"),
    ],
    # A withdrawn ratification leaves the signature as it is.
    ("SIGNATORY_TO", "league-convention"): [
        ("DUN", "2015-01-29", "2019-11-11", "day"),
        ("ELB", "2018-12-31", "2020-03-04", "year"),
        ("ELB", "2021-04-01", None, "day"),
    ],
    ("CONSENTED_TO", "league-convention"): [
        ("DUN", "2019-11-12", None, "day"),
        ("ELB", "2020-03-05", "2021-03-31", "day"),
        ("FEN", "2024-01-31", None, "no-later-than"),
    ],
    ("PARTY_TO", "league-convention"): [
        ("DUN", "2023-06-08", None, "day"),
        ("FEN", "2024-01-31", None, "no-later-than"),
    ],
    # Not in force, or entry into force not established: consent makes no party.
    ("PARTY_TO", "world-convention"): [],
    ("CONSENTED_TO", "world-convention"): [("DUN", "2025-12-01", None, "day")],
    ("SIGNATORY_TO", "world-convention"): [
        ("ALD", "2025-10-25", None, "day"),
        ("DUN", "2025-10-25", "2025-11-30", "day"),
        ("EUE", "2025-10-25", None, "day"),
    ],
    ("PARTY_TO", "lost-treaty"): [],
    ("CONSENTED_TO", "lost-treaty"): [("COR", "1999-05-05", None, "day")],
    # A definitive signature is consent; a memorandum that does not bind has no parties.
    ("PARTY_TO", "pact"): [("ALD", "2010-05-05", None, "day"), ("BRV", "2010-05-05", None, "day")],
    ("PARTY_TO", "southern-mou"): [],
    ("COMMITTED_TO", "southern-mou"): [("DUN", "2018-03-01", None, "day"), ("ELB", "2018-03-01", None, "day")],
    # Law of an organisation binds its members, who are not parties; its own adoption binds nobody.
    ("PARTY_TO", "union-directive"): [],
    ("BOUND_BY", "union-directive"): [
        ("ALD", "2016-08-08", None, "day"),
        ("BRV", "2016-08-08", None, "day"),
        ("COR", "2016-08-08", "2020-12-31", "day"),
        ("GOR", "2019-01-01", None, "day"),
    ],
    # Adoption of a political text commits until the withdrawal.
    ("COMMITTED_TO", "shelf-arrangement"): [
        ("ALD", "2015-09-25", None, "day"),
        ("DUN", "2016-02-01", "2020-06-29", "day"),
        ("FEN", "2016-01-31", None, "no-later-than"),
    ],
    ("COMMITTED_TO", "gge-one"): [
        ("ALD", "2015-06-26", None, "day"),
        ("ALD", "2015-12-23", None, "day"),
        ("BRV", "2015-06-26", None, "day"),
        ("BRV", "2015-12-23", None, "day"),
        ("DUN", "2017-03-31", None, "month"),
        ("EUE", "2018-05-31", None, "no-later-than"),
        ("FEN", "2015-12-23", None, "day"),
    ],
    # Whoever sponsored a measure is not committed by it; whoever reported on one measure is.
    ("COMMITTED_TO", "north-cbms"): [
        ("ALD", "2013-12-03", None, "day"),
        ("BRV", "2013-12-03", None, "day"),
        ("BRV", "2020-12-31", None, "no-later-than"),
        ("COR", "2016-12-31", None, "year"),
        ("ELB", "2019-05-31", None, "month"),
    ],
    ("COMMITTED_TO", "sea-call"): [
        ("ALD", "2018-11-12", None, "day"),
        ("BRV", "2018-11-12", "2022-12-31", "day"),
        ("COR", "2021-11-30", None, "no-later-than"),
        ("EUE", "2019-02-11", None, "day"),
        ("harbour-co", "2018-11-12", None, "day"),
    ],
    ("COMMITTED_TO", "harbour-statement"): [("COR", "2019-09-23", None, "day"), ("GOR", "2019-09-23", None, "day")],
    # Beneficiaries and donors are not committed by a programme; a forum without strength commits nobody.
    ("COMMITTED_TO", "relief-programme"): [("HAV", "2018-06-01", None, "day")],
    ("COMMITTED_TO", "tide-forum"): [],
    ("COMMITTED_TO", "talks"): [],
    ("COMMITTED_TO", "watch-network"): [("DUN", "2001-12-31", None, "year"), ("FEN", "2006-05-17", None, "day")],
    # Correspondents and subscribers are committed institutionally, though they are no full members.
    ("COMMITTED_TO", "bureau"): [
        ("ALD", "1947-12-31", None, "year"),
        ("DUN", "1999-12-31", None, "year"),
        ("GOR", "2020-12-31", None, "no-later-than"),
    ],
    ("BELONGS_TO", "bureau"): [("ALD", "1947-12-31", None, "year")],
    # A leaver, a returner, and a suspension beside a membership.
    ("BELONGS_TO", "EUE"): [
        ("ALD", "1958-01-01", None, "day"),
        ("BRV", "1958-01-01", None, "day"),
        ("COR", "1973-01-01", "2020-01-31", "day"),
    ],
    ("BELONGS_TO", "league"): [
        ("DUN", "1963-05-25", None, "day"),
        ("ELB", "1963-05-25", "1984-11-12", "day"),
        ("ELB", "2017-01-30", None, "day"),
        ("FEN", "1990-05-31", None, "month"),
    ],
    # An observer and a partner do not belong; an unknown start is no later than the source speaks.
    ("BELONGS_TO", "council"): [
        ("ALD", "1975-08-01", None, "day"),
        ("BRV", "1975-08-01", None, "day"),
        ("COR", "1975-08-01", None, "day"),
        ("ELB", "2012-12-31", None, "no-later-than"),
    ],
    # Eligible: each kind of rule.
    ("ELIGIBLE_FOR", "league-convention"): [
        ("DUN", "2014-06-27", None, "day"),
        ("ELB", "2017-01-30", None, "day"),
        ("FEN", "2014-06-27", None, "day"),
    ],
    ("ELIGIBLE_FOR", "sea-protocol"): [
        ("ALD", "2003-03-14", None, "day"),
        ("BRV", "2004-05-12", None, "day"),
        ("COR", "2006-01-31", "2014-09-02", "month"),
        ("COR", "2019-02-20", None, "day"),
        ("DUN", "2016-12-31", None, "year"),
        ("EUE", "2005-03-01", None, "day"),
        ("GOR", "2022-06-30", None, "no-later-than"),
    ],
    ("ELIGIBLE_FOR", "shelf-arrangement"): [
        (party, "2015-09-25", None, "day") for party in ["ALD", "BRV", "COR", "DUN", "ELB", "FEN"]
    ],
    ("ELIGIBLE_FOR", "world-convention"): [
        (party, "2025-10-25", None, "day") for party in ["ALD", "BRV", "COR", "DUN", "ELB", "EUE", "FEN", "GOR"]
    ],
    ("ELIGIBLE_FOR", "union-directive"): [
        ("ALD", "2016-07-06", None, "day"),
        ("BRV", "2016-07-06", None, "day"),
        ("COR", "2016-07-06", "2020-01-31", "day"),
    ],
    ("ELIGIBLE_FOR", "southern-mou"): [("DUN", "2018-03-01", None, "day"), ("ELB", "2018-03-01", None, "day")],
    ("ELIGIBLE_FOR", "pact"): [],
    ("ELIGIBLE_FOR", "tide-forum"): [],
    ("INVITED_TO", "sea-convention"): [
        ("DUN", "2010-06-10", "2015-06-10", "day"),
        ("ELB", "2018-04-01", "2023-04-01", "day"),
    ],
}


@pytest.mark.parametrize(("kind", "commitment"), EXPECTED)
def test_the_spells_are_those_of_the_world(world: Graph, kind: str, commitment: str) -> None:
    assert spells(world, kind, commitment) == EXPECTED[kind, commitment]


@pytest.mark.parametrize(
    ("party", "agreement", "day", "status"),
    [
        # Each border twice: the last day of one standing and the first of the next.
        ("ALD", "sea-convention", "2001-11-22", "not-eligible"),
        ("ALD", "sea-convention", "2001-11-23", "signatory"),
        ("ALD", "sea-convention", "2003-03-13", "signatory"),
        ("ALD", "sea-convention", "2003-03-14", "contracting"),
        ("ALD", "sea-convention", "2004-06-30", "contracting"),
        ("ALD", "sea-convention", "2004-07-01", "party"),
        ("COR", "sea-convention", "2014-09-02", "party"),
        ("COR", "sea-convention", "2014-09-03", "former"),
        ("COR", "sea-convention", "2019-02-19", "former"),
        ("COR", "sea-convention", "2019-02-20", "contracting"),
        ("COR", "sea-convention", "2019-06-01", "party"),
        ("DUN", "sea-convention", "2010-06-09", "by-invitation"),
        ("DUN", "sea-convention", "2010-06-10", "invited"),
        ("DUN", "sea-convention", "2015-06-10", "invited"),
        ("DUN", "sea-convention", "2015-06-11", "by-invitation"),
        ("DUN", "sea-convention", "2017-12-30", "contracting"),
        ("DUN", "sea-convention", "2017-12-31", "party"),
        ("ELB", "sea-convention", "2023-04-02", "by-invitation"),
        ("GOR", "sea-convention", "2022-06-29", "by-invitation"),
        ("GOR", "sea-convention", "2022-06-30", "party"),
        ("HAV", "sea-convention", "2025-01-01", "not-eligible"),
        ("ELB", "league-convention", "2016-12-31", "not-eligible"),
        ("ELB", "league-convention", "2017-01-30", "eligible"),
        ("ELB", "league-convention", "2021-03-31", "contracting"),
        ("ELB", "league-convention", "2021-04-01", "signatory"),
        ("COR", "union-directive", "2020-12-31", "bound-as-member"),
        ("COR", "union-directive", "2021-01-01", "former"),
        ("GOR", "shelf-arrangement", "2020-01-01", "not-eligible"),
        ("BRV", "sea-protocol", "2011-02-01", "party"),
        ("EUE", "world-convention", "2025-12-31", "signatory"),
        ("FEN", "world-convention", "2025-10-25", "eligible"),
        ("FEN", "world-convention", "2025-10-24", "not-eligible"),
    ],
)
def test_status_on_a_day(world: Graph, party: str, agreement: str, day: str, status: str) -> None:
    asked = {"party": party, "agreement": agreement, "day": dt.date.fromisoformat(day)}
    assert [row["status"] for row in world.read(STATUS, asked)] == [status]


def test_the_act_behind_a_status_is_named(world: Graph) -> None:
    asked = {"party": "COR", "agreement": "sea-convention", "day": dt.date(2015, 1, 1)}
    assert world.read(STATUS, asked) == [{"status": "former", "act": "denunciation"}]


def test_labels_follow_from_what_was_loaded(world: Graph) -> None:
    labels = {
        str(row["id"]): set(row["labels"])  # type: ignore[call-overload]
        for row in world.read("MATCH (n:Commitment|Party) RETURN n.id AS id, labels(n) AS labels")
    }
    assert labels["EUE"] == {"Organisation", "Party", "Commitment"}
    assert labels["harbour-co"] == {"Organisation", "Party", "Commitment"}
    assert labels["cert-office"] == {"Organisation", "Commitment"}
    assert labels["HAV"] == {"Party", "Entity"}
    assert labels["GOR"] == {"Party", "State"}
    assert labels["gge-one"] == {"Process", "Commitment", "NormCatalogue", "CbmCatalogue"}
    assert labels["sea-call"] == {"Initiative", "Commitment", "NormCatalogue"}
    assert labels["shelf-arrangement"] == {"Agreement", "Commitment", "CbmCatalogue"}
    assert labels["talks"] == {"Process", "Commitment"}


def test_strength_and_part_of_a_commitment(world: Graph) -> None:
    rows = world.read(
        "MATCH (:Party {id: 'DUN'})-[r:COMMITTED_TO]->(c) "
        "RETURN c.id AS id, r.strength AS strength, r.via AS via, r.part AS part"
    )
    assert {(row["id"], row["strength"], row["via"], row["part"]) for row in rows} == {
        ("sea-convention", "binding", "accession", None),
        ("league-convention", "binding", "ratification", None),
        ("shelf-arrangement", "political", "adoption", None),
        ("southern-mou", "political", "definitive-signature", None),
        ("gge-one", "political", "statement", "gge-one-b"),
        ("ald-dun-dialogue", "political", "participant", None),
        ("watch-network", "technical", "member", None),
        ("un", "institutional", "member", None),
        ("league", "institutional", "member", None),
        ("bureau", "institutional", "correspondent", None),
    }


def test_a_derived_fact_carries_the_source_of_its_act(world: Graph) -> None:
    (row,) = world.read(
        "MATCH (:Party {id: 'GOR'})-[r:PARTY_TO]->({id: 'sea-convention'}) "
        "RETURN r.via AS via, r.source AS source, r.as_of_text AS as_of, r.evidence AS evidence, r.since_text AS text"
    )
    assert row == {
        "via": "consent",
        "source": "harbour-gazette",
        "as_of": "2022-06-30",
        "evidence": "documented",
        "text": None,
    }


def test_aliases_and_the_rule_of_entry_into_force_stand_on_the_entry(world: Graph) -> None:
    (row,) = world.read(
        "MATCH (a:Agreement {id: 'sea-convention'}), (o:Organisation {id: 'EUE'}) "
        "RETURN a.aliases AS names, o.aliases AS others, a.threshold AS threshold, a.later_delay AS delay, "
        "a.rule_article AS article"
    )
    assert row["names"] == ["Harbour Convention"]
    assert row["others"] == ["Nordunion", "eu"]
    assert (row["threshold"], row["delay"], row["article"]) == (5, "P3M;first-of-next-month", "Art. 36")


def test_a_partial_date_keeps_its_text_and_both_ends(world: Graph) -> None:
    (row,) = world.read(
        "MATCH (:Party {id: 'COR'})-[r:APPROVED]->({id: 'sea-convention'}) "
        "RETURN r.on AS on, r.on_text AS text, r.on_earliest AS earliest"
    )
    assert row == {"on": dt.date(2006, 1, 31), "text": "2006-01", "earliest": dt.date(2006, 1, 1)}


def test_a_source_speaks_no_further_than_the_day_the_package_was_made(world: Graph) -> None:
    assert world.read("MATCH ()-[r]->() WHERE r.as_of > date('2026-01-01') RETURN count(r) AS n") == [{"n": 0}]


def test_every_stated_total_is_met_with_its_departure(world: Graph) -> None:
    rows = world.read(
        "MATCH (e:Expectation) RETURN e.id AS id, e.ours AS ours, e.stated + coalesce(e.departure, 0) AS expected"
    )
    assert len(rows) == 24
    assert [row for row in rows if row["ours"] != row["expected"]] == []
