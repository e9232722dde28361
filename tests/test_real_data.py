"""The shipped data, loaded: every stated total is met, every row is there, and the small world has all its names."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from ingest.load import load
from ingest.package import read_package
from tests.packages import DATA, Row, rows_of
from tests.snapshots import names
from tracker.answers import ask
from tracker.graph import Graph
from tracker.library import Library
from tracker.progress import SilentProgress

EXPECTED = rows_of(DATA, "expected_counts")
IDS = [f"{row['subject']}|{row['measure']}|{row['as_of']}" for row in EXPECTED]
COUNTS = """
MATCH (n) WHERE NOT n:Release AND NOT n.table STARTS WITH 'derived/'
RETURN n.table AS table, count(n) AS n
UNION ALL
MATCH ()-[r]->() WHERE r.key IS NOT NULL AND NOT r.table STARTS WITH 'derived/'
RETURN r.table AS table, count(DISTINCT r.digest) AS n
"""


@pytest.fixture(scope="module")
def small_names(world: Graph) -> set[str]:
    """Labels, types and properties of the small world, read before the shipped data take its place."""
    return names(world)


@pytest.fixture(scope="module")
def real(small_names: set[str], world: Graph) -> Graph:
    """The graph with the shipped data."""
    assert small_names
    load(world, read_package(DATA), SilentProgress())
    return world


@pytest.fixture(scope="module")
def counted(real: Graph) -> Mapping[str, int]:
    """Our own count for each stated total."""
    rows = real.read("MATCH (e:Expectation) RETURN e.id AS id, e.ours AS ours")
    return {str(row["id"]): int(str(row["ours"])) for row in rows}


@pytest.mark.parametrize("row", EXPECTED, ids=IDS)
def test_a_stated_total_is_met(counted: Mapping[str, int], row: Row) -> None:
    ours = counted[f"{row['subject']}|{row['measure']}|{row['as_of']}"]
    assert ours - int(row["count"]) == int(row["departure"] or 0)
    assert not row["departure"] or row["explanation"]


def test_every_row_is_in_the_graph(real: Graph) -> None:
    counts = {str(row["table"]): int(str(row["n"])) for row in real.read(COUNTS)}
    assert counts == {table.name: len(rows_of(DATA, table.name)) for table in read_package(DATA).tables}


def test_everything_in_the_shipped_data_occurs_in_the_small_world(real: Graph, small_names: set[str]) -> None:
    assert names(real) - small_names == set()


@pytest.mark.parametrize("name", ["quality", "sources", "publishers"])
def test_the_facts_are_as_many_however_they_are_grouped(name: str, real: Graph) -> None:
    library = Library.read()
    (release,) = ask(real, library["release"], {}).rows
    assert (
        sum(row["facts"] for row in ask(real, library[name], {}).rows if isinstance(row["facts"], int))
        == (release["facts"])
    )


def test_the_topics_of_standards_can_all_be_chosen() -> None:
    offered = Library.read()["standards"].header.parameters["topic"].choices
    assert list(offered) == sorted({str(row["topic"]) for row in rows_of(DATA, "standards")})
