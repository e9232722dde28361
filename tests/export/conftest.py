"""The small world, exported in every format."""

import dataclasses

import pytest
import rdflib

from tests.packages import WORLD
from tracker.export import export
from tracker.export.elements import read_elements
from tracker.progress import SilentProgress


@pytest.fixture(scope="module")
def settings(world, server_settings):
    assert world
    return dataclasses.replace(server_settings, data=WORLD)


@pytest.fixture(scope="module")
def folder(world, settings, tmp_path_factory):
    target = tmp_path_factory.mktemp("export") / "new" / "release"
    export(world, settings, target, SilentProgress())
    return target


@pytest.fixture(scope="module")
def elements(world):
    return read_elements(world)


@pytest.fixture(scope="module")
def scratch(elements, graph):
    """The server once more, as empty as a new one; the next module loads what it needs."""
    assert elements
    graph.run("MATCH (n) DETACH DELETE n")
    for row in graph.read("SHOW CONSTRAINTS YIELD name"):
        graph.run(f"DROP CONSTRAINT `{row['name']}`")
    for row in graph.read("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
        graph.run(f"DROP INDEX `{row['name']}`")
    yield graph
    graph.run("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="module")
def linked(folder):
    return rdflib.Graph().parse(folder / "graph.jsonld", format="json-ld")
