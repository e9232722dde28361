"""Each check of the graph finds the fault it is for, and nothing in a sound graph."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from ingest.statements import files, message_of, statements
from tracker.graph import Graph

CHECKS = {path.stem: path for path in files("checks")}

# For each check, what breaks it. Written in a transaction that is rolled back.
BREAKS = {
    "node-without-name": "MATCH (n:Topic {id: 'illegal-access'}) REMOVE n.name",
    "entry-without-source": "MATCH (n:Agreement {id: 'pact'}) REMOVE n.evidence",
    "fact-without-source": "MATCH (:Party {id: 'ALD'})-[r:RATIFIED]->() REMOVE r.as_of",
    "unknown-source": "MATCH (:Party {id: 'ALD'})-[r:RATIFIED]->() SET r.source = 'nowhere'",
    "spell-without-start": "MATCH (:Party {id: 'ALD'})-[r:COMMITTED_TO]->({id: 'pact'}) REMOVE r.since",
    "spell-ends-before-start": "MATCH (:Party {id: 'COR'})-[r:MEMBER_OF]->({id: 'EUE'}) SET r.until = date('1950')",
    "overlapping-spells": """MATCH (p:Party {id: 'COR'})-[r:PARTY_TO]->(a:Agreement {id: 'sea-convention'})
                             WHERE r.until IS NULL SET r.since = date('2014-09-02')""",
    "party-without-consent": "MATCH (:Party {id: 'ALD'})-[r:DEFINITIVELY_SIGNED]->({id: 'pact'}) DELETE r",
    "party-to-protocol-only": """MATCH (:Party {id: 'BRV'})-[r:PARTY_TO]->({id: 'sea-convention'})
                                 SET r.until = date('2020-01-01')""",
    "union-labelled-state": "MATCH (n:Organisation {id: 'EUE'}) SET n:State",
    "party-without-kind": "MATCH (n:Party {id: 'ALD'}) REMOVE n:State",
    "committed-to-nothing": "MATCH (:Party {id: 'ALD'})-[r:COMMITTED_TO]->({id: 'pact'}) SET r.strength = 'strong'",
    "total-not-counted": "MATCH (e:Expectation) WHERE e.measure = 'norms' REMOVE e.ours",
}


class RolledBackError(Exception):
    """Ends a transaction without a trace."""


def rows_after(graph: Graph, statement: str, check: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    (query,) = statements(check)
    with suppress(RolledBackError), graph.write_transaction() as transaction:
        transaction.run(statement)
        found += transaction.rows(query)
        raise RolledBackError
    return found


def test_every_check_is_tried() -> None:
    assert set(BREAKS) == set(CHECKS)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_nothing_in_the_small_world_and_says_what_it_is_for(world: Graph, name: str) -> None:
    (query,) = statements(CHECKS[name])
    assert world.read(query) == []
    assert message_of(CHECKS[name])


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_what_breaks_it(world: Graph, name: str) -> None:
    assert rows_after(world, BREAKS[name], CHECKS[name])
