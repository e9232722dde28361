"""The graph for py2neo, which many notebooks use."""

from __future__ import annotations

import py2neo
from py2neo.errors import ConnectionUnavailable, Neo4jError, ServiceUnavailable

from tracker import local
from tracker.errors import ServerError
from tracker.settings import Settings

HINT = "py2neo reached the end of its life at Bolt 4.4. Use Tracker().question(...) or the neo4j driver instead"


def open_py2neo(settings: Settings) -> py2neo.Graph:
    """Connect py2neo to the server of the settings, or to the running local server.

    Args:
        settings: Which server, user and database.

    Raises:
        ServerError: py2neo cannot talk to the server; the message says why and what to use instead.
    """
    uri, user, password = _address(settings)
    try:
        graph = py2neo.Graph(uri, auth=(user, password), name=settings.database)
        graph.run("RETURN 1").evaluate()
    except (ConnectionUnavailable, ServiceUnavailable, Neo4jError, OSError, ValueError) as error:
        raise ServerError(f"py2neo cannot talk to {uri}: {_reason(error)}. {HINT}.") from error
    return graph


def _address(settings: Settings) -> tuple[str, str, str]:
    if settings.uri:
        return settings.uri, settings.user, settings.password or ""
    endpoint = local.status(settings)
    if endpoint is None:
        raise ServerError("The local server is not running: run tracker up, or set NEO4J_URI to another server.")
    return endpoint.uri, endpoint.user, endpoint.password


def _reason(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")
