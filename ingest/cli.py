"""Commands that check and load a data package; heavy modules are imported when a command runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ingest.domains import DOMAINS

_FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("package", type=_FOLDER, required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to say it.")
def check(package: Path | None, form: str) -> None:
    """Check the data package in the folder PACKAGE (default: the shipped one), without a database.

    All faults are listed at once, each with file, row, field, value and what is allowed; the exit code is then 4.
    """
    from ingest.check import checked_contents, count_rows
    from ingest.package import read_package
    from ingest.report import counts_as_json, counts_as_text, faults_as_json
    from tracker.errors import DataError
    from tracker.settings import read_settings

    try:
        contents = checked_contents(read_package(package or read_settings().data))
    except DataError as error:
        if form == "json":
            click.echo(faults_as_json(error.faults))
        raise
    counts = count_rows(contents)
    click.echo(counts_as_json(counts) if form == "json" else counts_as_text(counts))


@click.command()
@click.argument("package", type=_FOLDER, required=False)
@click.option(
    "--domain", "domains", type=click.Choice(DOMAINS), multiple=True, help="Load only this domain; repeatable."
)
@click.option("--again", is_flag=True, help="Load although the graph holds this release, and write everything anew.")
def load(package: Path | None, domains: Sequence[str], again: bool) -> None:
    """Check the data package in the folder PACKAGE (default: the shipped one) and load it into the graph.

    All in one transaction: until its commit readers see the release before; an interrupted load changes nothing.
    """
    run_load(package, domains, again=again)


def run_load(package: Path | None, domains: Sequence[str], *, again: bool) -> None:
    """Load a package into the graph of the settings and say what changed.

    Args:
        package: Folder of the package; the one of the settings when None.
        domains: Domains to load; all when empty.
        again: Whether to load although the graph holds this release.

    Raises:
        DataError: The package has faults, or the graph would break a rule.
        ServerError: The server cannot be started or reached.
    """
    from ingest.load import load as load_release
    from ingest.package import read_package
    from ingest.report import loaded_as_text
    from tracker import local
    from tracker.graph import Graph
    from tracker.progress import progress_for
    from tracker.settings import read_settings

    settings = read_settings()
    found = read_package(package or settings.data)
    progress = progress_for()
    try:
        if settings.uri is None:
            local.start(settings, progress)
        with Graph.open(settings) as graph:
            loaded = load_release(graph, found, progress, domains=domains, again=again)
    finally:
        progress.close()
    click.echo(loaded_as_text(loaded))


commands: list[click.Command] = [check, load]
