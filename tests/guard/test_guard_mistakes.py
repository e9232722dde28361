"""Where a mistake in a query stands, and what is meant."""

from __future__ import annotations

import pytest

from tests.guard.asking import refused
from tracker.guard import Guard
from tracker.guard.tokens import Unread, tokens_of
from tracker.guard.wording import tidy


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


def test_a_missing_parameter_is_named(guard: Guard) -> None:
    error = refused(guard, "MATCH (n:State {id: $state, name: $name}) RETURN n", {"name": "Kenya"})
    assert (error.explanation, error.line, error.column) == ("no value is given for $state", 1, 21)


def test_an_error_while_running_is_told(guard: Guard) -> None:
    assert "by zero" in str(refused(guard, "RETURN 1 / 0"))


def test_reading_stops_where_a_text_is_not_closed() -> None:
    assert tokens_of("RETURN 'abc") == Unread(7)
    assert [token.text for token in tokens_of("RETURN `a``b`.`c` /* x */ // y")] == ["RETURN", "a`b", ".", "c"]  # type: ignore[union-attr]
    assert tidy("RETURN 1\r\n;; \n") == "RETURN 1"
