"""The console without its limit, which has a test of its own, and the served site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.pages.browsing import served
from tracker.graph import Graph
from tracker.guard import Guard, Limits
from tracker.settings import Settings
from web.app import create_app


@pytest.fixture(scope="module", autouse=True)
def patient(app: Flask, server_settings: Settings) -> Iterator[None]:
    """Let the tests ask as often as they like; the limit has a test of its own."""
    app.extensions["guard"] = Guard(server_settings, Limits(asked=100_000))
    yield
    del app.extensions["guard"]


@pytest.fixture(scope="module")
def site(server_settings: Settings, real_graph: Graph) -> Iterator[tuple[Flask, str]]:
    """The site with a console of its own, and its address."""
    app = create_app(server_settings, real_graph)
    app.extensions["guard"] = Guard(server_settings, Limits(asked=100_000))
    with served(app) as address:
        yield app, address


@pytest.fixture(scope="module")
def address(site: tuple[Flask, str]) -> str:
    """The address that the browser visits."""
    return site[1]
