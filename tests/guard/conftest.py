"""A guard over the small world, which no test may change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.guard.asking import COUNTS
from tests.snapshots import names
from tracker.graph import Graph
from tracker.guard import Guard
from tracker.settings import Settings


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
