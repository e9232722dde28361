"""How much, how long and how often the guard lets anybody ask."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest

from tests.guard.asking import refused
from tests.servers import local_settings
from tracker.errors import ServerError, SettingError
from tracker.graph import Graph
from tracker.guard import BusyError, Guard, GuardError, Limits
from tracker.guard.patterns import fault_of
from tracker.settings import Settings, read_settings


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
