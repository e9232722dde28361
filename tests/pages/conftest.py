"""The pages over the shipped data, and a client that checks each page it fetches."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ingest.load import load_package
from tests.pages.checked import Page, check
from tests.servers import INSTANCE_PREFIX, local_settings, remove_instance
from tracker import local
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import Settings
from web.app import create_app

GetPage = Callable[..., Page]


@pytest.fixture(scope="session")
def real_settings() -> Iterator[Settings]:
    """Settings of a local Neo4j that holds the shipped data, removed after the run."""
    settings = local_settings(f"{INSTANCE_PREFIX}{os.getpid()}-real", TRACKER_MEMORY_MB="1024")
    try:
        local.start(settings, SilentProgress(), train=False)
        with Graph.open(settings) as graph:
            load_package(graph, settings, SilentProgress())
        yield settings
    finally:
        remove_instance(settings)


@pytest.fixture(scope="session")
def real_graph(real_settings: Settings) -> Iterator[Graph]:
    """The shipped data as a graph."""
    with Graph.open(real_settings) as graph:
        yield graph


@pytest.fixture(scope="session")
def app(real_settings: Settings, real_graph: Graph) -> Flask:
    """The application over the shipped data."""
    return create_app(real_settings, real_graph)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client that takes whatever comes."""
    return app.test_client()


@pytest.fixture
def get(client: FlaskClient) -> GetPage:
    """Fetch a page and check what every page must fulfil."""

    def fetch(address: str, status: int = 200) -> Page:
        response = client.get(address)
        assert response.status_code == status, (address, response.status_code, response.get_data(as_text=True)[:500])
        assert response.mimetype == "text/html", address
        return check(address, response.get_data(as_text=True))

    return fetch
