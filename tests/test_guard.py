"""The guard: what it lets through, what it refuses and why, and that nothing changes whatever is sent."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from tests.servers import local_settings
from tests.snapshots import names
from tracker.errors import ServerError, SettingError
from tracker.graph import Graph
from tracker.guard import BusyError, Guard, GuardError, Limits
from tracker.guard.patterns import fault_of
from tracker.guard.result import safe_text
from tracker.guard.shown import shown
from tracker.guard.tokens import Unread, tokens_of
from tracker.guard.wording import tidy
from tracker.library import Library
from tracker.settings import Settings, read_settings

COUNTS = "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS ties"
LIBRARY = Library.read()


@pytest.fixture(scope="module")
def guard(server_settings: Settings, world: Graph) -> Guard:
    """A guard over the small world."""
    assert world
    return Guard(server_settings)


@pytest.fixture(scope="module", autouse=True)
def whole(world: Graph) -> Iterator[None]:
    """Whatever all tests have sent, the graph knows the same names afterwards."""
    before = names(world)
    yield
    assert names(world) == before


@pytest.fixture(autouse=True)
def unchanged(world: Graph) -> Iterator[None]:
    """Whatever a test sends, the graph holds as much afterwards."""
    before = world.read(COUNTS)
    yield
    assert world.read(COUNTS) == before


def refused(guard: Guard, query: str, parameters: Mapping[str, object] | None = None) -> GuardError:
    """Return why a query is refused."""
    with pytest.raises(GuardError) as caught:
        guard.run(query, parameters)
    return caught.value


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
    ("query", "reason"),
    [
        ("CREATE (:Scratch)", "CREATE is refused"),
        ("create (:Scratch)", "CREATE is refused"),
        ("MERGE (n:Scratch {id: 1}) RETURN n", "MERGE is refused"),
        ("MATCH (n) SET n.seen = true", "it writes"),
        ("MATCH (n) SET n:Scratch", "it writes"),
        ("MATCH (n) SET n += {a: 1} RETURN n", "it writes"),
        ("MATCH (n) REMOVE n.name", "it writes"),
        ("MATCH (n:State) REMOVE n:State", "it writes"),
        ("MATCH (n) DETACH DELETE n", "it writes"),
        ("MATCH ()-[r]->() DELETE r", "it writes"),
        ("FOREACH (x IN [1] | CREATE (:Scratch))", "FOREACH is refused"),
        ("MATCH (n) FOREACH (x IN [1] | SET n.a = x)", "FOREACH is refused"),
        ("INSERT (:Scratch)", "INSERT is refused"),
        ("CALL { CREATE (:Scratch) } IN TRANSACTIONS", "CREATE is refused"),
        ("MATCH (n) CALL (n) { SET n.a = 1 } IN TRANSACTIONS OF 10 ROWS", "it writes"),
        ("MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "batches of transactions"),
        ("MATCH (n) WITH n LIMIT 1 CALL (n) { WITH n SET n.a = 1 } RETURN n", "it writes"),
        ("CREATE INDEX scratch FOR (n:Scratch) ON (n.a)", "schema"),
        ("CREATE CONSTRAINT scratch FOR (n:Scratch) REQUIRE n.a IS UNIQUE", "schema"),
        ("DROP CONSTRAINT scratch", "schema"),
        ("CREATE USER eve SET PASSWORD 'abcdefgh'", "administers"),
        ("ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", "administers"),
        ("CREATE DATABASE scratch", "Unsupported administration command"),
        ("DROP DATABASE neo4j", "Unsupported administration command"),
        ("GRANT ROLE admin TO eve", "Unsupported administration command"),
        ("STOP DATABASE neo4j", "Unsupported administration command"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "files and addresses are not read"),
        ("LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line", "files and addresses are not read"),
        ("WITH 'http://127.0.0.1:9' AS u LOAD CSV FROM u AS line RETURN line", "files and addresses are not read"),
        ("SHOW SETTINGS", "not shown or changed here (ShowSettings)"),
        ("SHOW TRANSACTIONS", "ShowTransactions"),
        ("SHOW PROCEDURES", "ShowProcedures"),
        ("SHOW INDEXES", "ShowIndexes"),
        ("SHOW USERS", "administers"),
        ("SHOW DATABASES", "administers"),
        (
            "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTION t YIELD message RETURN message",
            "ShowTransactions",
        ),
        ("TERMINATE TRANSACTION 'neo4j-transaction-1'", "TerminateTransactions"),
        ("CALL dbms.listConfig()", "the procedure dbms.listConfig may not be called"),
        ("CALL `dbms`.`listConfig`() YIELD name RETURN name", "the procedure dbms.listConfig may not be called"),
        ("CALL db.clearQueryCaches()", "the procedure db.clearQueryCaches may not be called"),
        ("MATCH (n) CALL db.ping() YIELD success RETURN n", "the procedure db.ping may not be called"),
        ("CALL apoc.load.json('file:///etc/passwd')", "There is no procedure"),
        ("RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})", "the function apoc.cypher.runFirst"),
        ("RETURN `apoc`.`util`.`md5`(['a'])", "the function apoc.util.md5()"),
        ("RETURN file()", "the function file()"),
        ("USE system SHOW USERS", "USE is refused"),
        ("CALL { USE neo4j MATCH (n) RETURN n } RETURN n", "USE is refused"),
        ("EXPLAIN MATCH (n) DELETE n", "EXPLAIN is left out"),
        ("profile MATCH (n) RETURN n", "PROFILE is left out"),
        ("CYPHER runtime=slotted RETURN 1", "no option"),
        ("CYPHER 25 runtime=slotted RETURN 1", "the query begins"),
        ("CYPHER 25 PROFILE RETURN 1", "the query begins"),
        ("CYPHER 5 MATCH (n) DELETE n", "it writes"),
        ("RETURN 1; MATCH (n) DELETE n", "one query at a time"),
        ("RETURN 1;;MATCH (n) DELETE n;", "one query at a time"),
        ("RETURN 1 //\nMATCH (n) DETACH DELETE n", "RETURN can only be used at the end"),
        ("MATCH (n) /* RETURN n */ DETACH DELETE n", "it writes"),
        ("MATCH (n) // harmless\rDETACH DELETE n", "it writes"),
        ("MATCH (n) // harmless\u2028DETACH DELETE n", "U+2028"),
        ("MATCH (n)\u00a0RETURN n", "U+00A0"),
        ("MATCH (n)\x0bDELETE n", "U+000B"),
        ("/* unclosed RETURN 1", "cannot be read"),
        (r"\u0043REATE (:Scratch)", r"the server turns \u"),
        (r"MATCH (n) \u002F\u002F" + "\nDELETE n", r"the server turns \u"),
        (r"RETURN '\u0027 AS a CREATE (n) //'", r"the server turns \u"),
        ("MATCH (n:$($label)) RETURN n", "write the label itself"),
        ("", "there is no query"),
        ("// only a comment", "there is no query"),
    ],
)
def test_what_does_more_than_read_is_refused(guard: Guard, query: str, reason: str) -> None:
    error = refused(guard, query, {"label": "State"})
    assert reason in str(error)
    assert error.reason in ("refused", "wrong", "failed")


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("RETURN range(1, 100000000)", "this range() has 100,000,000 numbers"),
        ("RETURN range(100000000, 1, -1)", "this range() has 100,000,000 numbers"),
        ("UNWIND range(1, 1000000) AS x RETURN x", "this range() has 1,000,000 numbers"),
        ("RETURN range(1, $n)", "this range() has 5,000,000 numbers"),
        ("RETURN range(1, toInteger('100000000'))", "is not known"),
        ("WITH 100000000 AS n RETURN range(1, n)", "is not known"),
        ("WITH {year: 100000000} AS n RETURN range(1, n.year)", "is not known"),
        ("UNWIND range(1, 9) AS i WITH 100000000 AS i RETURN range(1, i)", "is not known"),
        ("RETURN `range`(1, 100000000)", "this range() has 100,000,000 numbers"),
        ("RETURN size(reduce(s = 'abcdefgh', x IN range(1, 40) | s + s))", "may double"),
        ("RETURN size(reduce(s = 'a', x IN range(1, 40) | CASE WHEN true THEN s + s END))", "may double"),
        ("RETURN size(reduce(s = {v: 'a'}, x IN range(1, 40) | {v: s.v + s.v}).v)", "may double"),
        ("RETURN size(reduce(s = 'a', x IN range(1, 40) | reduce(t = '', y IN [1, 2] | t + s)))", "may double"),
        ("WITH 'a' AS s " + "WITH s + s AS s " * 20 + "RETURN size(s)", "grow without end"),
        ("WITH 'a' AS s " + "WITH {v: s.v + s.v} AS s " * 20 + "RETURN size(s.v)", "grow without end"),
        ("WITH ['a'] AS s " + "WITH [s[0] + s[0]] AS s " * 20 + "RETURN size(s)", "grow without end"),
        ("WITH [1] AS s " + "WITH [x IN s | s] AS s " * 9 + "RETURN s", "grow without end"),
        ("RETURN replace('aaa', 'a', 'a text that is longer than it should be')", "third argument"),
        ("WITH 'a' AS t RETURN replace('aaa', 'a', t)", "third argument"),
        ("RETURN " + "replace(" * 12 + "'a'" + ",'a','aaaaaaaaaa')" * 12, "grow without end"),
        ("MATCH (n) WITH collect(n.id) AS l WITH reduce(t = '', q IN l | t + q) AS s MATCH (m) "
         "WITH s, collect(m) AS l RETURN size(reduce(t = '', q IN l | t + s))", "stands after another"),
        ("UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b RETURN size(collect(a))", "collected into lists"),
        ("UNWIND range(1, 100000) AS a UNWIND [1, 2] AS b WITH collect(a) AS l RETURN [x IN l | x + 1]", "items meet"),
        ("RETURN [x IN range(1, 99) | [y IN range(1, 99) | [z IN range(1, 99) | x]]]", "more than 2 deep"),
        ("MATCH p = SHORTEST 1 (a:State)-[*]-(b:State) RETURN p", "cannot stop this search"),
        ("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b'", "a group is repeated"),
        ("RETURN 'a' =~ 'a' + 'b'", "one text or parameter"),
        ("RETURN " + "NOT " * 200 + "true", "NOT stands more than 50 times"),
        ("RETURN " + "[" * 500 + "1" + "]" * 500, "more than 40 deep"),
        ("RETURN " + "+".join(["1"] * 4000), "words and signs"),
        ("MATCH (a) WHERE " + "EXISTS { MATCH (a) WHERE " * 9 + "true" + "}" * 9 + " RETURN a", "subqueries"),
        ("RETURN '" + "a" * 1_000_000 + "'", "at most 20,000 are read"),
    ],
)  # fmt: skip
def test_what_would_keep_the_server_busy_is_refused_before_it_is_planned(guard: Guard, query: str, reason: str) -> None:
    begun = time.monotonic()
    assert reason in str(refused(guard, query, {"n": 5_000_000}))
    assert time.monotonic() - begun < 2


def test_large_parameters_are_refused(guard: Guard) -> None:
    assert "at most 64,000 are read" in str(refused(guard, "RETURN $text", {"text": "a" * 100_000}))


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


def test_parameters_never_become_code(guard: Guard) -> None:
    text = "x'}) DETACH DELETE n //"
    assert guard.run("RETURN $text AS text", {"text": text}).rows == [[text]]
    assert guard.run("MATCH (n:State {id: $id}) RETURN n", {"id": text}).rows == []


def test_an_error_is_shown_at_its_line_and_column(guard: Guard) -> None:
    error = refused(guard, "MATCH (s:State)\nWHERE s.id = 'KEN'\nRETRUN s")
    assert (error.reason, error.line, error.column) == ("wrong", 3, 1)
    assert str(error).startswith("Line 3, column 1: Invalid input 'RETRUN'")
    first = refused(guard, "\n\n  MATHC (n) RETURN n")
    assert (first.line, first.column) == (3, 3)


def test_a_refusal_is_shown_at_its_line_and_column(guard: Guard) -> None:
    error = refused(guard, "RETURN 1 AS a,\n       evil.twin(2) AS b")
    assert (error.reason, error.line, error.column) == ("refused", 2, 8)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("MATCH (n:State)\nWHERE n.set = 1\n  SET n.a = 1", (3, 3)),
        ("MATCH (n)\n DETACH DELETE n", (2, 2)),
        ("MATCH (n:Delete)\nREMOVE n.name", (2, 1)),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", (1, 1)),
        ("/* SET */ SHOW SETTINGS", (1, 11)),
    ],
)
def test_what_the_server_refuses_as_a_whole_is_shown_at_its_clause(
    guard: Guard, query: str, place: tuple[int, int]
) -> None:
    error = refused(guard, query)
    assert (error.reason, error.line, error.column) == ("refused", *place)


def test_names_that_the_graph_does_not_have_are_told(guard: Guard) -> None:
    result = guard.run("MATCH (s:Stat)-[:PARTYTO]->()\nRETURN s.nam")
    assert result.rows == []
    assert "Line 1, column 10: the graph has no label Stat." in result.note
    assert "Line 1, column 18: the graph has no relationship type PARTYTO." in result.note
    assert "Line 2, column 10: the graph has no property nam." in result.note


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


def test_a_missing_parameter_is_named(guard: Guard) -> None:
    error = refused(guard, "MATCH (n:State {id: $state, name: $name}) RETURN n", {"name": "Kenya"})
    assert (error.explanation, error.line, error.column) == ("no value is given for $state", 1, 21)


def test_an_error_while_running_is_told(guard: Guard) -> None:
    assert "by zero" in str(refused(guard, "RETURN 1 / 0"))


def test_more_rows_than_allowed_are_cut_off_and_said(guard: Guard) -> None:
    result = guard.run("UNWIND range(1, 20000) AS x RETURN x")
    assert len(result.rows) == 10_000
    assert "first 10,000 rows" in result.note


def test_more_bytes_than_allowed_are_cut_off_and_said(server_settings: Settings) -> None:
    small = Guard(server_settings, Limits(result_bytes=1_000))
    result = small.run("UNWIND range(1, 100) AS x RETURN 'abcdefghijklmnopqrstuvwxyz' AS text")
    assert 10 < len(result.rows) < 100
    assert "larger than can be sent" in result.note
    assert "one row is larger" in str(refused(small, "RETURN [x IN range(1, 900) | 'abc'] AS list"))


def test_an_endless_query_is_ended(server_settings: Settings) -> None:
    hasty = Guard(server_settings, Limits(seconds=1))
    begun = time.monotonic()
    error = refused(hasty, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN max(c)")
    assert error.reason == "too slow"
    assert time.monotonic() - begun < 6


def test_a_query_that_takes_much_memory_is_ended(server_settings: Settings) -> None:
    hasty = Guard(server_settings, Limits(seconds=2))
    query = (
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
        "RETURN count(DISTINCT 'a text that takes some room in memory ' + a + '/' + b) AS n"
    )
    assert refused(hasty, query).reason in ("too much memory", "too slow")
    assert hasty.run("RETURN 1 AS x").rows == [[1]]


def test_twenty_heavy_queries_leave_the_graph_answering(server_settings: Settings, world: Graph) -> None:
    guard = Guard(server_settings, Limits(seconds=1.5, waiting_seconds=0.5))
    outcomes: list[str] = []

    def ask() -> None:
        try:
            guard.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN max(c)")
        except (GuardError, BusyError) as error:
            outcomes.append(type(error).__name__)

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    slowest = 0.0
    while any(thread.is_alive() for thread in threads):
        begun = time.monotonic()
        world.read("MATCH (s:State) RETURN count(s) AS n")
        slowest = max(slowest, time.monotonic() - begun)
    assert len(outcomes) == 20
    assert outcomes.count("GuardError") <= 4
    assert slowest < 2


def test_a_client_that_asks_too_often_waits(server_settings: Settings) -> None:
    guard = Guard(server_settings, Limits(asked=3))
    for _ in range(3):
        guard.run("RETURN 1 AS x", client="one")
    with pytest.raises(BusyError, match="At most 3 queries") as caught:
        guard.run("RETURN 1 AS x", client="one")
    assert 0 < caught.value.seconds <= 61
    assert guard.run("RETURN 1 AS x", client="two").rows == [[1]]


def test_without_a_server_it_is_said_what_to_do() -> None:
    with pytest.raises(ServerError, match="tracker up"):
        Guard(local_settings("tests-none")).run("RETURN 1 AS x")


def test_a_user_for_reading_is_recommended_and_used(server_settings: Settings) -> None:
    theirs = replace(server_settings, uri="bolt://127.0.0.1:9", user="neo4j", password="x")
    assert "NEO4J_READ_USER" in str(Guard(theirs).advice)
    reader = replace(theirs, read_user="reader", read_password="secret")
    assert Guard(reader).advice is None
    assert Guard(reader)._address() == ("bolt://127.0.0.1:9", ("reader", "secret"))
    with pytest.raises(SettingError, match="NEO4J_READ_PASSWORD"):
        read_settings({"NEO4J_READ_USER": "reader"})


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        (".*cyber.*", None),
        ("(?i)united (states|kingdom).*", None),
        ("[a-z]+ [a-z]+", None),
        ("(a+)+b", "a group is repeated"),
        ("(a|a)*b", "a group is repeated"),
        ("(a{1,9}){1,9}b", "a group is repeated"),
        ("a?" * 30, "groups and optional parts"),
        ("(a|a)" * 30, "groups and optional parts"),
        (".*.*.*.*x", "4 repeats"),
        (r"(a)\1", "refers back"),
        ("a" * 300, "300 characters"),
    ],
)
def test_patterns_whose_time_cannot_be_foreseen_are_refused(pattern: str, fault: str | None) -> None:
    found = fault_of(pattern, 500)
    assert (found is None) if fault is None else (found is not None and fault in found)


def test_a_pattern_on_long_texts_may_repeat_less() -> None:
    assert fault_of(".*a.*b.*", 500) is None
    assert "may be long" in str(fault_of(".*a.*b.*", 20_000))


def test_reading_stops_where_a_text_is_not_closed() -> None:
    assert tokens_of("RETURN 'abc") == Unread(7)
    assert [token.text for token in tokens_of("RETURN `a``b`.`c` /* x */ // y")] == ["RETURN", "a`b", ".", "c"]  # type: ignore[union-attr]
    assert tidy("RETURN 1\r\n;; \n") == "RETURN 1"


def test_a_cell_is_never_a_formula() -> None:
    assert safe_text("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert safe_text("Kenya") == "Kenya"
