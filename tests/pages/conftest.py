"""The pages over the shipped data, and a client that checks each page it fetches."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, sync_playwright

from ingest.load import load_package
from tests.pages.browsing import OpenPage, opened, served
from tests.pages.checked import Page, check
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import Settings
from web.app import create_app

GetPage = Callable[..., Page]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of the pages after all that need the small world: one server holds one set of data at a time."""
    items.sort(key=lambda item: Path(__file__).parent in item.path.parents)


@pytest.fixture(scope="session")
def real_graph(server_settings: Settings, graph: Graph) -> Graph:
    """The graph with the shipped data in it."""
    load_package(graph, server_settings, SilentProgress())
    return graph


@pytest.fixture(scope="session")
def app(server_settings: Settings, real_graph: Graph) -> Flask:
    """The application over the shipped data."""
    return create_app(server_settings, real_graph)


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


@pytest.fixture(scope="session")
def address(app: Flask) -> Iterator[str]:
    """The address at which the pages are served."""
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    names = (os.environ.get("TRACKER_TEST_BROWSER", ""), "chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, filter(None, names))), None)
    assert program, "No Chromium on this machine: 'apt-get install chromium' brings it."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> OpenPage:
    """Open a page that must not complain, nor ask any other machine for anything."""
    return partial(opened, browser, address)
