"""One real Neo4j for the whole test run."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from ingest.load import load
from ingest.package import read_package
from tests.packages import WORLD
from tests.servers import INSTANCE_PREFIX, local_settings, remove_instance, remove_leftovers
from tracker import local
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import Settings

# Modules that load other data than the small world, in the order in which they run, after all others.
LOADING = (
    "test_export_formats.py",
    "test_load.py",
    "test_load_interrupted.py",
    "test_load_domains.py",
    "test_real_data.py",
    "test_notebooks.py",
)


def pytest_configure() -> None:
    """Hear interrupts: whoever runs the tests in the background of a shell has them switched off, for children too."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def server_settings() -> Iterator[Settings]:
    """Settings of the local Neo4j that is started for this test run and removed after it.

    While a part is written, the name of an instance in TRACKER_TEST_INSTANCE keeps it running from one run to the next.
    """
    remove_leftovers()
    kept = os.environ.get("TRACKER_TEST_INSTANCE")
    settings = local_settings(kept or f"{INSTANCE_PREFIX}{os.getpid()}")
    if kept:
        local.start(settings, SilentProgress(), train=False)
        yield settings
        return
    try:
        local.start(settings, SilentProgress(), train=False)
        yield settings
    finally:
        remove_instance(settings)


@pytest.fixture(scope="session")
def graph(server_settings: Settings) -> Iterator[Graph]:
    """An open connection to the Neo4j of this test run."""
    with Graph.open(server_settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def world(graph: Graph) -> Graph:
    """The graph with the small invented world of tests/world/ in it, whatever a module before has loaded."""
    load(graph, read_package(WORLD), SilentProgress())
    return graph


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the modules that load other data last, so that the small world is loaded once for all the others."""
    items.sort(key=lambda item: LOADING.index(item.path.name) + 1 if item.path.name in LOADING else 0)
