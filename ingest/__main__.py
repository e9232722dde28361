"""Load domains of a package from a script: ``python -m ingest states agreements``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ingest.cli import run_load
from ingest.domains import DOMAINS
from tracker.errors import TrackerError


@click.command(epilog=f"Domains, in the order in which each needs those before it: {', '.join(DOMAINS)}.")
@click.argument("domains", type=click.Choice(DOMAINS), nargs=-1, required=True)
@click.option(
    "--package", type=click.Path(path_type=Path), help="Folder of the data package; default: the shipped one."
)
@click.option("--again", is_flag=True, help="Load although the graph holds this release, and write everything anew.")
def main(domains: Sequence[str], package: Path | None, again: bool) -> None:
    """Load the tables of DOMAINS and those shared by all; the same as ``tracker load --domain``."""
    try:
        run_load(package, domains, again=again)
    except TrackerError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main(prog_name="python -m ingest")
