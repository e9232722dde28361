"""One real Neo4j for the whole test run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.servers import INSTANCE_PREFIX, local_settings, remove_instance, remove_leftovers
from tracker import local
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import Settings


@pytest.fixture(scope="session")
def server_settings() -> Iterator[Settings]:
    """Settings of the local Neo4j that is started for this test run and removed after it."""
    remove_leftovers()
    settings = local_settings(f"{INSTANCE_PREFIX}{os.getpid()}")
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
