"""Commands that start, show and stop the graph database."""

from __future__ import annotations

import warnings

import click
from neo4j.warnings import Neo4jWarning

from tracker import local
from tracker.errors import TrackerError
from tracker.graph import Graph
from tracker.local.server import data_megabytes, password_file, resident_megabytes
from tracker.lookups import lookup
from tracker.progress import progress_for
from tracker.settings import Settings, read_settings

NOT_OURS = "NEO4J_URI names the server {uri}: nothing is started or stopped here."


@click.command()
def up() -> None:
    """Start the local Neo4j, or find the one that runs; the first time it is downloaded."""
    settings = read_settings()
    if settings.uri:
        click.echo(NOT_OURS.format(uri=settings.uri))
        return
    progress = progress_for()
    try:
        endpoint = local.start(settings, progress)
    finally:
        progress.close()
    click.echo("Neo4j is running." if endpoint.fresh else "Neo4j was running already.")
    _show(_where(endpoint, settings))


@click.command()
def status() -> None:
    """Say whether the graph database runs, where, and what it holds."""
    settings = read_settings()
    if settings.uri:
        with Graph.open(settings) as graph:
            click.echo("The server of NEO4J_URI answers.")
            known = [("Address", settings.uri), ("User", settings.user), ("Password", "in NEO4J_PASSWORD")]
            _show([*known, *_holds(graph)])
        return
    endpoint = local.status(settings)
    if endpoint is None:
        click.echo("Neo4j is not running. Start it with: tracker up")
        return
    with Graph.open(settings) as graph:
        click.echo("Neo4j is running.")
        memory = resident_megabytes(endpoint.pid)
        own = [
            ("Process", str(endpoint.pid)),
            ("Memory", "unknown" if memory is None else f"{memory} MB"),
            ("Database files", f"{data_megabytes(settings)} MB"),
        ]
        _show([*_where(endpoint, settings), *own, *_holds(graph)])


@click.command()
def down() -> None:
    """Stop the local Neo4j; its data is kept."""
    settings = read_settings()
    if settings.uri:
        click.echo(NOT_OURS.format(uri=settings.uri))
        return
    progress = progress_for()
    try:
        stopped = local.stop(settings, progress)
    finally:
        progress.close()
    click.echo("Neo4j is stopped." if stopped else "Neo4j was not running.")


commands: list[click.Command] = [up, status, down]


def _where(endpoint: local.Endpoint, settings: Settings) -> list[tuple[str, str]]:
    return [
        ("Address", endpoint.uri),
        ("Neo4j Browser", endpoint.http_url),
        ("User", endpoint.user),
        ("Password", f"kept in {password_file(settings)}"),
    ]


def _holds(graph: Graph) -> list[tuple[str, str]]:
    return [("Version", graph.server_version()), ("Release", _release(graph))]


def _release(graph: Graph) -> str:
    """Return the release that the graph holds, or why none can be shown."""
    try:
        with warnings.catch_warnings():
            # An empty graph does not know the label yet, which is no surprise here.
            warnings.simplefilter("ignore", Neo4jWarning)
            releases = graph.read(lookup("release"))
    except TrackerError as error:
        return f"cannot be read ({error})"
    if not releases:
        return "none: the graph is empty"
    return ", ".join(f"{key} {value}" for key, value in releases[0].items() if value not in (None, ""))


def _show(pairs: list[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in pairs)
    for name, text in pairs:
        click.echo(f"  {name.ljust(width)}  {text}")
