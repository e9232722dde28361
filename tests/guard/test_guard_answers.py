"""What the guard lets through, and how a result comes back."""

from __future__ import annotations

import pytest

from tests.guard.asking import LIBRARY
from tracker.guard import Guard
from tracker.guard.result import safe_text
from tracker.guard.shown import shown


def test_rows_and_parameters_come_as_plain_values(guard: Guard) -> None:
    result = guard.run(
        "RETURN date('2001-11-23') AS day, $list[1] AS item, {a: [1, null]} AS map, 0.0 / 0.0 AS nothing, "
        "duration('P1D') AS time, point({x: 1, y: 2}) AS place",
        {"list": ["a", "b"]},
    )
    assert result.columns == ("day", "item", "map", "nothing", "time", "place")
    point = {"element": "point", "srid": 7203, "coordinates": [1.0, 2.0]}
    assert result.rows == [["2001-11-23", "b", {"a": [1, None]}, "NaN", "P1D", point]]
    assert result.note == ""


def test_nodes_relationships_and_paths_are_told_apart(guard: Guard) -> None:
    query = "MATCH path = (p:State)-[r:SIGNED]->(a:Agreement) RETURN p, r, path ORDER BY p.id, a.id LIMIT 1"
    node, tie, path = guard.run(query).rows[0]
    assert isinstance(node, dict)
    assert isinstance(tie, dict)
    assert isinstance(path, dict)
    assert node["element"] == "node"
    assert "State" in node["labels"]
    assert (tie["element"], tie["type"]) == ("relationship", "SIGNED")
    assert path["nodes"][0] == node
    assert path["relationships"][0]["start"] == node["properties"]["id"]


def test_the_sources_of_a_result_are_known(guard: Guard) -> None:
    result = guard.run("MATCH (:State)-[r:SIGNED]->() RETURN r ORDER BY r.key LIMIT 3")
    assert result.sources
    assert set(result.sources) <= {row[0] for row in guard.run("MATCH (s:Source) RETURN s.id").rows}


@pytest.mark.parametrize("theme", LIBRARY.themes)
def test_every_question_of_the_library_passes(guard: Guard, theme: str) -> None:
    plans = {item.name: guard.explain(item.cypher).operator for item in LIBRARY if item.theme == theme}
    assert plans
    assert set(plans.values()) == {"ProduceResults"}, plans


@pytest.mark.parametrize(
    "query",
    [
        "RETURN range(1, 1000) AS list",
        "UNWIND range(1, 100000) AS x RETURN count(x)",
        "UNWIND range(2000, date().year) AS year RETURN year",
        "WITH [1, 2, 3] AS l UNWIND range(0, size(l) - 1) AS i RETURN l[i]",
        "MATCH (n:State) WHERE n.name =~ '(?i).*an.*' RETURN n.name",
        "MATCH (n:State) RETURN reduce(t = '', x IN collect(n.name) | t + ', ' + x) AS names",
        "MATCH p = shortestPath((a:State)-[*..4]-(b:Agreement)) RETURN length(p) AS n, count(*)",
        "MATCH ((a:State)-[:SIGNED]->(b:Agreement)){1,2} RETURN count(*)",
        "CYPHER 5 RETURN 1 AS x;",
        "CALL db.labels() YIELD label RETURN label ORDER BY label",
        "MATCH (s:State) RETURN s {.id, .name} AS state, CASE WHEN s.iso2 IS NULL THEN 'no' ELSE 'yes' END AS code",
        "RETURN 'CREATE (n) ; DELETE // /* `' AS text, \"it's\" AS `USE SET`",
        "MATCH (a:State) WHERE NOT EXISTS { (a)-[:SIGNED]->() } RETURN count { (a)--() } AS n, a.id",
    ],
)
def test_what_only_reads_is_answered(guard: Guard, query: str) -> None:
    assert guard.run(query).columns


def test_elements_are_shown_in_one_line(guard: Guard) -> None:
    query = (
        "MATCH path = (:State {id: 'ALD'})-[:SIGNED]->(:Agreement {id: 'sea-convention'}) RETURN path, [1, null] AS l"
    )
    (path, items), *_ = guard.run(query).rows
    ends = (
        '(:Party:State {id: "ALD", name: "Aldoria"})',
        '(:Agreement:Commitment {id: "sea-convention", name: "Sea Conv',
    )
    assert shown(path).startswith(f'{ends[0]}-[:SIGNED {{on_text: "2001-11-23"')
    assert f"]->{ends[1]}" in shown(path)
    (back,), *_ = guard.run("MATCH path = (:Agreement {id: 'sea-convention'})<-[:SIGNED]-() RETURN path LIMIT 1").rows
    assert "<-[:SIGNED" in shown(back)
    assert [shown(value) for value in (items, None, True, "a", {"a": [1]})] == [
        "[1, null]",
        "",
        "true",
        "a",
        "{a: [1]}",
    ]


def test_a_cell_is_never_a_formula() -> None:
    assert safe_text("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert safe_text("Kenya") == "Kenya"
