"""A graph that is up and holds data, whatever was there before."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Any

from tracker import local
from tracker.errors import DataError, ServerError
from tracker.graph import Graph
from tracker.lookups import lookup
from tracker.progress import Progress
from tracker.settings import Settings

LOADER_GROUP = "tracker.loader"

Loader = Callable[[Graph, Settings, Progress], None]
Fingerprint = Callable[[Settings], str]


def ready_graph(settings: Settings, progress: Progress) -> Graph:
    """Return an open graph that holds data.

    The local server is started when no other server is set; the data package is loaded when the graph holds no release.
    A graph that holds another release than the package is left as it is; the progress says so.

    Args:
        settings: The settings.
        progress: Told what is being done.

    Raises:
        ServerError: The server cannot be started or reached, or nothing is installed that can load.
        DataError: The graph is empty and the package has faults.
    """
    if settings.uri is None:
        local.start(settings, progress)
    graph = Graph.open(settings)
    try:
        _fill(graph, settings, progress)
    except BaseException:
        graph.close()
        raise
    return graph


def package_release(settings: Settings) -> str | None:
    """Return the id of the release that the data package would give, or None when nothing is installed that can tell.

    Args:
        settings: Which package.

    Raises:
        DataError: The package cannot be read.
    """
    fingerprint: Fingerprint | None = _offered("fingerprint")
    return None if fingerprint is None else fingerprint(settings)


def _fill(graph: Graph, settings: Settings, progress: Progress) -> None:
    releases = graph.read(lookup("release"))
    if releases:
        _compare(str(releases[0]["id"]), settings, progress)
        return
    load: Loader | None = _offered("load")
    if load is None:
        raise ServerError(
            f"The graph is empty and nothing is installed that loads it (entry point 'load' of {LOADER_GROUP!r}): "
            "install the project with 'pip install -e .' in its folder."
        )
    load(graph, settings, progress)


def _compare(held: str, settings: Settings, progress: Progress) -> None:
    try:
        shipped = package_release(settings) or held
    except DataError as error:
        # What is loaded can be asked about whatever state the package is in.
        progress.step(f"Note: the graph holds release {held}; it cannot be compared with {settings.data}: {error}")
        return
    if held != shipped:
        progress.step(
            f"Note: the graph holds release {held}, but {settings.data} is release {shipped}: 'tracker load' loads it."
        )


def _offered(name: str) -> Any:
    """Return what the installed loader offers under a name, or None when it offers nothing that can be imported."""
    for found in entry_points(group=LOADER_GROUP, name=name):
        try:
            return found.load()
        except (ImportError, AttributeError):
            return None
    return None
