"""The server over standard streams and over HTTP."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import StdioServerParameters

from tests.mcp_server.callers import TRACKER, Caller, connected
from tests.packages import WORLD
from tests.recipes import README, recipe
from tests.servers import local_environment
from tracker.graph import Graph
from tracker.settings import Settings


@pytest.fixture(scope="module")
def environment(world: Graph, server_settings: Settings) -> dict[str, str]:
    """The environment of a server over the small world."""
    assert world
    return local_environment(server_settings.instance, TRACKER_DATA=str(WORLD))


@pytest.fixture(scope="module")
def portal() -> Iterator[BlockingPortal]:
    """Where the clients run."""
    with start_blocking_portal() as opened:
        yield opened


@pytest.fixture(scope="module")
def stdio(portal: BlockingPortal, environment: dict[str, str]) -> Iterator[Caller]:
    """A client that has started the server as the configuration in the README says."""
    (entry,) = json.loads(recipe('"mcpServers"', "json"))["mcpServers"].values()
    assert entry["command"].endswith("/.venv/bin/tracker")
    server = StdioServerParameters(command=TRACKER, args=entry["args"], env=environment)
    with connected(portal, server) as client:
        yield Caller(portal, client)


@pytest.fixture(scope="module")
def address(environment: dict[str, str]) -> Iterator[str]:
    """The address of a server that was started with the command in the README, on a port that is free."""
    (command,) = re.findall(r"^tracker (mcp --http.*?)(?: +#.*)?$", README, re.MULTILINE)
    process = subprocess.Popen(
        [TRACKER, *command.split(), "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/mcp", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="module")
def http(portal: BlockingPortal, address: str) -> Iterator[Caller]:
    """A client of the server over HTTP."""
    with connected(portal, address) as client:
        yield Caller(portal, client)


@pytest.fixture(scope="module", params=["stdio", "http"])
def caller(request: pytest.FixtureRequest) -> Caller:
    """A client over either transport."""
    found: Caller = request.getfixturevalue(request.param)
    return found
