"""A graph is made ready: loaded when it is empty, left alone and named when it holds other data."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Any

import pytest

from tracker import ready
from tracker.errors import DataError, Fault, ServerError
from tracker.graph import Graph
from tracker.lookups import current_release
from tracker.progress import SilentProgress
from tracker.settings import Settings

LOADED: list[object] = []


class Notes(SilentProgress):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, text: str) -> None:
        self.steps.append(text)


class EmptyGraph:
    """Stands for a server that answers and holds nothing; the one server of the tests always holds a world."""

    closed = False

    def read(self, query: str) -> list[dict[str, object]]:
        assert "Release" in query
        return []

    def close(self) -> None:
        self.closed = True


def load(graph: object, settings: Settings, progress: object) -> None:
    LOADED.append(graph)


def fingerprint(settings: Settings) -> str:
    return "another"


def offer(monkeypatch: pytest.MonkeyPatch, **parts: str) -> None:
    points = {name: EntryPoint(name, value, ready.LOADER_GROUP) for name, value in parts.items()}
    monkeypatch.setattr(ready, "entry_points", lambda group, name: [points[name]] if name in points else [])


@pytest.fixture
def empty(monkeypatch: pytest.MonkeyPatch, server_settings: Settings) -> EmptyGraph:
    graph = EmptyGraph()
    monkeypatch.setattr(ready.Graph, "open", lambda settings: graph)
    return graph


def test_an_empty_graph_is_loaded_once(
    empty: EmptyGraph, server_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    LOADED.clear()
    offer(monkeypatch, load=f"{__name__}:load")
    found: Any = ready.ready_graph(server_settings, SilentProgress())
    assert found is empty
    assert [empty] == LOADED
    assert not empty.closed


@pytest.mark.parametrize("parts", [{}, {"load": "tracker.no_such_module:load"}])
def test_without_a_loader_the_message_says_what_to_do(
    parts: dict[str, str], empty: EmptyGraph, server_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, **parts)
    with pytest.raises(ServerError, match="pip install -e"):
        ready.ready_graph(server_settings, SilentProgress())
    assert empty.closed


def test_other_data_are_named_and_left_alone(
    world: Graph, server_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    LOADED.clear()
    offer(monkeypatch, load=f"{__name__}:load", fingerprint=f"{__name__}:fingerprint")
    notes = Notes()
    held = current_release(world)
    with ready.ready_graph(server_settings, notes) as graph:
        assert current_release(graph) == held
    assert LOADED == []
    assert f"the graph holds release {held}, but {server_settings.data} is release another" in notes.steps[-1]


def test_a_package_that_cannot_be_read_is_named_and_the_graph_answers(
    world: Graph, server_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(settings: Settings) -> str:
        raise DataError("The package cannot be read", [Fault("acts.csv", None, None, "", "the file is missing")])

    monkeypatch.setattr(f"{__name__}.fingerprint", fail)
    offer(monkeypatch, fingerprint=f"{__name__}:fingerprint")
    notes = Notes()
    with ready.ready_graph(server_settings, notes) as graph:
        assert current_release(graph) == current_release(world)
    assert "acts.csv: the file is missing" in notes.steps[-1]


def test_the_same_data_need_no_word(world: Graph, server_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.fingerprint", lambda settings: current_release(world))
    offer(monkeypatch, fingerprint=f"{__name__}:fingerprint")
    notes = Notes()
    with ready.ready_graph(server_settings, notes) as graph:
        assert current_release(graph) == current_release(world)
    assert notes.steps == []
