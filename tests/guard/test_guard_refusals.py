"""What the guard refuses, with the reason and the place."""

from __future__ import annotations

import time

import pytest

from tests.guard.asking import refused
from tracker.guard import Guard


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
        (f"RETURN range(1, {'9' * 5000})", "is not known"),
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


def test_parameters_never_become_code(guard: Guard) -> None:
    text = "x'}) DETACH DELETE n //"
    assert guard.run("RETURN $text AS text", {"text": text}).rows == [[text]]
    assert guard.run("MATCH (n:State {id: $id}) RETURN n", {"id": text}).rows == []
