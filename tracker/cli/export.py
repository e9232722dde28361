"""The command that writes the release as files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.progress import progress_for
from tracker.settings import read_settings

if TYPE_CHECKING:
    from tracker.export import Written

# Kept here, so that other commands do not wait for the packages that write the formats; a test compares it.
FORMAT_NAMES = ("csv", "xlsx", "parquet", "graphml", "jsonld", "cypher", "research")


@click.command("export")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(FORMAT_NAMES),
    help="Write only this format; may be given more than once. Default: all.",
)
@click.option("--force", is_flag=True, help="Replace an earlier export in DIR; nothing else is ever replaced.")
def export_command(directory: Path, formats: tuple[str, ...], force: bool) -> None:
    """Write the release into the new folder DIR, completely or not at all.

    \b
    csv       data package: the tables as loaded, with their declaration
    xlsx      one workbook with a dictionary and a sheet a table
    parquet   one file a table
    graphml   the graph for Gephi, Cytoscape, networkx
    jsonld    linked data with schema.org terms and ISO codes
    cypher    script that builds the graph in another Neo4j
    research  acts, State by year, pairs of States by year
    """  # noqa: D301
    from tracker.export import check_target, export
    from tracker.ready import ready_graph

    settings = read_settings()
    check_target(directory, force=force)
    progress = progress_for()
    try:
        with ready_graph(settings, progress) as graph:
            files = export(graph, settings, directory, progress, formats=formats, force=force)
    finally:
        progress.close()
    parts = _parts(files)
    width = max(map(len, parts))
    for name, sizes in parts.items():
        click.echo(
            f"  {name.ljust(width)}  {_size(sum(sizes)):>9}" + (f"  {len(sizes)} files" if len(sizes) > 1 else "")
        )
    click.echo(f"{len(files)} files, {_size(sum(file.size for file in files))}, in {directory}")


commands: list[click.Command] = [export_command]


def _parts(files: Iterable[Written]) -> dict[str, list[int]]:
    """Return the sizes of the files by what stands at the top: a folder or a file."""
    parts: dict[str, list[int]] = {}
    for file in files:
        top, slash, _ = file.path.partition("/")
        parts.setdefault(top + slash, []).append(file.size)
    return parts


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1_000))} kB"
