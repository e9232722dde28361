"""How the server is started, reached and kept alive."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
import requests
from anyio.from_thread import BlockingPortal
from click.testing import CliRunner
from mcp import Client

from tests.mcp_server.callers import LIBRARY, Caller, connected
from tests.packages import WORLD
from tests.recipes import README
from tracker.cli import main
from tracker.cli.mcp import PORT
from tracker.graph import Graph
from tracker.mcp.desk import Desk
from tracker.mcp.server import Assistant
from tracker.mcp.transports import listen
from tracker.progress import SilentProgress
from tracker.settings import Settings


def test_requests_under_foreign_names_are_refused(address: str) -> None:
    message = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    accepted = {"Accept": "application/json, text/event-stream"}
    answers = [
        requests.post(address, json=message, headers={**accepted, **headers}, timeout=10).status_code
        for headers in ({}, {"Host": "evil.example"}, {"Origin": "https://evil.example"})
    ]
    assert answers == [200, 421, 403]


def test_a_client_of_the_older_protocol_is_served(portal: BlockingPortal, address: str) -> None:
    with portal.wrap_async_context_manager(Client(address, mode="legacy")) as client:
        data = Caller(portal, client).answer("parties-to-agreement", agreement="sea-convention", as_of="2004-07-01")
        assert [row["party"] for row in data["rows"]] == ["ALD"]


def test_without_a_graph_the_server_lives_and_says_so(portal: BlockingPortal, server_settings: Settings) -> None:
    nowhere = replace(server_settings, uri="bolt://127.0.0.1:9", password="x", data=WORLD)
    server = Assistant(Desk(nowhere, LIBRARY, SilentProgress())).server()
    with connected(portal, server) as client:
        alone = Caller(portal, client)
        for _ in range(2):
            assert "bolt://127.0.0.1:9" in alone.fault("states")
        assert len(alone.do("list_tools").tools) > len(LIBRARY)
        assert "party" in alone.do("read_resource", "tracker://definitions").contents[0].text


def test_a_graph_that_was_lost_is_opened_again(portal: BlockingPortal, world: Graph, server_settings: Settings) -> None:
    assert world
    desk = Desk(replace(server_settings, data=WORLD), LIBRARY, SilentProgress())
    with connected(portal, Assistant(desk).server()) as client:
        patient = Caller(portal, client)
        assert patient.answer("states")["rows"]
        desk.using(Graph.close)
        patient.call("states")
        assert patient.answer("states")["rows"]
    desk.close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "9"], "go with --http"),
        (["--http", "--host", "192.0.2.1"], "cannot listen on 192.0.2.1"),
        (["--tools", "some"], "Invalid value for '--tools'"),
    ],
)
def test_how_it_is_started_is_said(arguments: list[str], message: str) -> None:
    done = CliRunner().invoke(main, ["mcp", *arguments], env=dict(os.environ))
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_port_that_is_taken_is_said() -> None:
    with listen("127.0.0.1", 0) as taken:
        done = CliRunner().invoke(main, ["mcp", "--http", "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 2
    assert "is taken by another program" in done.stderr


def test_the_readme_names_the_address_that_is_the_default() -> None:
    assert f"http://127.0.0.1:{PORT}/mcp" in README
