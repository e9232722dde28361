from __future__ import annotations

import socket
import socketserver
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from threading import Thread
from urllib.parse import urlsplit

import pytest
from neo4j.warnings import Neo4jWarning

from tests.servers import local_settings
from tracker import local
from tracker.connection import _check_version
from tracker.errors import QueryError, ServerError
from tracker.graph import Graph
from tracker.settings import Settings


@pytest.fixture
def scratch(graph: Graph) -> Iterator[Graph]:
    """The graph, cleared afterwards of what a test put there under the label Scratch."""
    graph.run("CREATE CONSTRAINT scratch IF NOT EXISTS FOR (n:Scratch) REQUIRE n.id IS UNIQUE")
    yield graph
    graph.run("MATCH (n:Scratch) DETACH DELETE n")
    graph.run("DROP CONSTRAINT scratch")


def remote(settings: Settings, **changes: str | None) -> Settings:
    """Return settings that reach the test run's server as if it were somebody else's."""
    endpoint = local.status(settings)
    assert endpoint is not None
    theirs = replace(settings, uri=endpoint.uri, user=endpoint.user, password=endpoint.password)
    return replace(theirs, **changes)  # type: ignore[arg-type]


class Relay(socketserver.ThreadingTCPServer):
    """Hands the bytes of each connection on to the server; a test can cut what is open."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), Pipe)
        self.uri = f"bolt://127.0.0.1:{self.server_address[1]}"
        self.port = port
        self.taken = 0
        self.open: list[socket.socket] = []

    def cut(self) -> None:
        """Close every connection that is open."""
        for end in self.open:
            # The pipe may have closed one end itself, once the other was gone.
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.open.clear()


class Pipe(socketserver.BaseRequestHandler):
    """One connection of the relay."""

    server: Relay

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.port)) as onward:
            self.server.taken += 1
            self.server.open += [self.request, onward]
            back = Thread(target=self.pump, args=(onward, self.request), daemon=True)
            back.start()
            self.pump(self.request, onward)
            back.join()

    @staticmethod
    def pump(source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_RDWR)


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is true, five seconds at most."""
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.001)


@contextmanager
def relay_to(settings: Settings) -> Iterator[Relay]:
    """Run a relay to the server of these settings."""
    with Relay(urlsplit(settings.uri or "").port or 0) as relay:
        Thread(target=relay.serve_forever, daemon=True).start()
        yield relay
        relay.shutdown()


def test_rows_carry_python_dates_even_inside_lists_and_maps(graph: Graph) -> None:
    rows = graph.read(
        "RETURN date($day) AS day, [date($day)] AS days, {at: datetime('2026-01-02T03:04:05Z')} AS map, $none AS none",
        {"day": "2001-11-23", "none": None},
    )
    (row,) = rows
    assert list(row) == ["day", "days", "map", "none"]
    assert type(row["day"]) is date
    assert row["day"] == date(2001, 11, 23)
    assert row["days"] == [date(2001, 11, 23)]
    assert row["map"] == {"at": datetime.fromisoformat("2026-01-02T03:04:05+00:00")}
    assert row["none"] is None


def test_a_python_date_goes_in_as_a_date(graph: Graph) -> None:
    assert graph.read("RETURN $day.year AS year", {"day": date(2004, 7, 1)}) == [{"year": 2004}]


def test_reading_refuses_to_write(graph: Graph) -> None:
    with pytest.raises(QueryError, match="read access") as caught:
        graph.read("CREATE (:Scratch)")
    assert caught.value.code == "Neo.ClientError.Statement.AccessMode"


def test_a_wrong_query_says_where_it_is_wrong(graph: Graph) -> None:
    with pytest.raises(QueryError, match="MATHC") as caught:
        graph.read("MATHC (n) RETURN n")
    assert caught.value.code == "Neo.ClientError.Statement.SyntaxError"


def test_a_slow_query_is_ended(graph: Graph) -> None:
    with pytest.raises(QueryError, match="longer than it may"):
        graph.read("UNWIND range(1, 2000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n)", timeout=0.5)


def test_a_greedy_query_is_refused_and_the_server_lives_on(graph: Graph) -> None:
    with pytest.raises(QueryError) as caught:
        graph.read("UNWIND range(1, 1000) AS n RETURN collect($text + n) AS texts", {"text": "x" * 1_000_000})
    assert "OutOfMemory" in caught.value.code
    assert "more memory than it may take" in str(caught.value)
    assert graph.read("RETURN 1 AS one") == [{"one": 1}]


def test_a_query_is_asked_again_when_the_connection_breaks(graph: Graph, server_settings: Settings) -> None:
    theirs = remote(server_settings)
    query = "UNWIND range(1, 3000000) AS x RETURN max(x % 1000) AS most"
    running = "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query = $query RETURN query"
    with relay_to(theirs) as relay, Graph.open(replace(theirs, uri=relay.uri)) as mine:
        with ThreadPoolExecutor() as threads:
            answer = threads.submit(mine.read, query)
            wait_until(lambda: bool(graph.read(running, {"query": query})))
            relay.cut()
            assert answer.result() == [{"most": 999}]
        assert relay.taken > 1


def test_no_file_of_the_machine_can_be_read(graph: Graph) -> None:
    with pytest.raises(QueryError):
        graph.read("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_a_remark_of_the_server_becomes_a_warning(graph: Graph) -> None:
    with pytest.warns(Neo4jWarning, match="NoSuchLabel"):
        assert graph.read("MATCH (n:NoSuchLabel) RETURN n.id AS id") == []


def test_a_plan_tells_columns_type_operators_and_remarks_without_warning(graph: Graph) -> None:
    plan = graph.explain("// a comment first\nMATCH (n:NoSuchLabel {id: $id}) RETURN n.id AS id, 1 AS one", {"id": "x"})
    assert plan.columns == ("id", "one")
    assert plan.query_type == "r"
    assert plan.operators[0] == "ProduceResults"
    assert "NodeByLabelScan" in plan.operators
    assert "01N50" in {status for status, _ in plan.notifications}
    assert any("NoSuchLabel" in text for _, text in plan.notifications)


def test_a_plan_names_a_parameter_that_is_not_given(graph: Graph) -> None:
    plan = graph.explain("RETURN $missing AS value")
    assert [status for status, text in plan.notifications if "missing" in text] == ["01N60"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [("CREATE (n:Scratch) RETURN n", "rw"), ("CREATE (:Scratch)", "w"), ("CREATE INDEX x FOR (n:Scratch) ON n.y", "s")],
)
def test_planning_a_write_tells_so_and_changes_nothing(scratch: Graph, query: str, kind: str) -> None:
    assert scratch.explain(query).query_type == kind
    assert scratch.read("MATCH (n:Scratch) RETURN count(n) AS nodes") == [{"nodes": 0}]


def test_a_transaction_is_committed_as_a_whole_and_counts_its_changes(scratch: Graph) -> None:
    with scratch.write_transaction() as transaction:
        counters = transaction.run("UNWIND $ids AS id CREATE (:Scratch {id: id})", ids=["a", "b"])
        assert counters.nodes_created == 2
        assert transaction.rows("MATCH (n:Scratch) RETURN n.id AS id ORDER BY id") == [{"id": "a"}, {"id": "b"}]
        assert scratch.read("MATCH (n:Scratch) RETURN count(n) AS nodes") == [{"nodes": 0}]
    assert scratch.read("MATCH (n:Scratch) RETURN count(n) AS nodes") == [{"nodes": 2}]


def test_an_exception_rolls_a_transaction_back(scratch: Graph) -> None:
    def fail_halfway() -> None:
        with scratch.write_transaction() as transaction:
            transaction.run("CREATE (:Scratch {id: 'lost'})")
            raise KeyError

    with pytest.raises(KeyError):
        fail_halfway()
    assert scratch.read("MATCH (n:Scratch) RETURN count(n) AS nodes") == [{"nodes": 0}]


def test_a_constraint_is_kept_and_the_transaction_rolled_back(scratch: Graph) -> None:
    def create_twice() -> None:
        with scratch.write_transaction() as transaction:
            transaction.run("CREATE (:Scratch {id: 'one'})")
            transaction.run("CREATE (:Scratch {id: 'one'})")

    with pytest.raises(QueryError, match="already exists"):
        create_twice()
    assert scratch.read("MATCH (n:Scratch) RETURN count(n) AS nodes") == [{"nodes": 0}]


def test_the_version_is_told(graph: Graph) -> None:
    assert graph.server_version() == "2026.08.1"


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.01.0"])
def test_a_new_enough_server_is_taken(agent: str) -> None:
    assert _check_version("bolt://server", agent) is None


@pytest.mark.parametrize("agent", ["Neo4j/5.25.1", "Neo4j/4.4.40", "Other"])
def test_an_old_server_is_refused(agent: str) -> None:
    with pytest.raises(ServerError, match=r"5\.26 or newer"):
        _check_version("bolt://server", agent)


def test_another_server_is_used_when_it_is_named(server_settings: Settings) -> None:
    with Graph.open(remote(server_settings)) as graph:
        assert graph.read("RETURN 1 AS one") == [{"one": 1}]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"password": "wrong-password"}, "NEO4J_PASSWORD"),
        ({"database": "nowhere"}, "NEO4J_DATABASE"),
        ({"uri": "bolt://127.0.0.1:9"}, "NEO4J_URI"),
        ({"uri": "http://127.0.0.1:9"}, "NEO4J_URI"),
        ({"uri": "nonsense"}, "NEO4J_URI"),
    ],
)
def test_a_server_that_cannot_be_used_names_the_setting(
    server_settings: Settings, changes: dict[str, str], named: str
) -> None:
    with pytest.raises(ServerError, match=named):
        Graph.open(remote(server_settings, **changes))


def test_without_a_running_server_the_command_is_named() -> None:
    with pytest.raises(ServerError, match="tracker up"):
        Graph.open(local_settings("never-started"))
