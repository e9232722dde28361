"""The command that runs Cypher, read-only, and the one that writes the library as favourites for Neo4j Browser."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cypher_parameters import with_days
from tracker.errors import TrackerError
from tracker.progress import progress_for
from tracker.settings import read_settings

if TYPE_CHECKING:
    from tracker.guard import Result, Step

FORMAT_HELP = "Default: table on a terminal, JSON elsewhere."


@click.command()
@click.argument("query", required=False)
@click.option(
    "-f", "--file", "path", type=click.Path(dir_okay=False, path_type=Path), help="Read the query from a file."
)
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="KEY=VALUE",
    help="A parameter, such as id=KEN, n=3 or day=2026-11-24; VALUE is JSON, else text.",
)
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), help=FORMAT_HELP)
@click.option("--plan", is_flag=True, help="Show how the server would answer instead of asking it.")
@click.option(
    "--favourites",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the library as a ZIP file that Neo4j Browser imports among its saved scripts.",
)
def cypher(
    query: str | None,
    path: Path | None,
    parameters: Sequence[str],
    form: str | None,
    plan: bool,
    favourites: Path | None,
) -> None:
    """Answer QUERY, which may only read: at most 10 seconds, 10,000 rows.

    The query may also come from a file, or from standard input as '-f -'. What may be used is told when something is
    refused.

    \b
    Example:
      tracker cypher 'MATCH (s:State)-[:PARTY_TO]->({id: $a}) RETURN s.name' --param a=budapest-convention
    """  # noqa: D301
    if favourites is not None:
        if query is not None or path is not None:
            raise click.UsageError("--favourites writes the library; it takes no query.")
        _write_favourites(favourites)
        return
    if plan and form == "csv":
        raise click.BadParameter("a plan has no rows; use table or json", param_hint="--format")
    text = _text_of(query, path)
    given = _pairs(parameters)
    _ready()
    from tracker.guard import Guard

    guard = Guard(read_settings())
    written = form or ("table" if sys.stdout.isatty() else "json")
    if plan:
        _show_plan(guard.explain(text, given), written)
        return
    if guard.advice and sys.stderr.isatty():
        click.echo(f"Note: {guard.advice}", err=True)
    _show(guard.run(text, given), written)


commands: list[click.Command] = [cypher]


def _text_of(query: str | None, path: Path | None) -> str:
    if (query is None) == (path is None):
        raise click.UsageError("Give either a query or a file with -f.")
    if path is None:
        return query or ""
    try:
        return sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.BadParameter(f"{path} cannot be read: {error}", param_hint="--file") from error


def _pairs(parameters: Sequence[str]) -> dict[str, object]:
    pairs: dict[str, object] = {}
    for text in parameters:
        name, value = _pair(text)
        if name in pairs:
            raise click.BadParameter(f"{name!r} is given twice", param_hint="--param")
        pairs[name] = value
    return with_days(pairs)


def _pair(text: str) -> tuple[str, object]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.BadParameter(f"{text!r} is no parameter: write key=value", param_hint="--param")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _ready() -> None:
    """Start the local server and fill it when that is still to be done."""
    from tracker.ready import ready_graph

    progress = progress_for()
    try:
        ready_graph(read_settings(), progress).close()
    finally:
        progress.close()


def _show(result: Result, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(result.to_json(), ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(result.to_csv(), nl=False)
    else:
        _show_table(result)
    if result.note and form != "json":
        click.echo(f"Note: {result.note}", err=True)


def _show_table(result: Result) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from tracker.cli.questions import MACHINE_WIDTH
    from tracker.guard.shown import shown

    table = Table(box=box.SIMPLE_HEAD)
    for name in result.columns:
        table.add_column(Text(name), overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(shown(value)) for value in row))
    console = Console(width=None if sys.stdout.isatty() else MACHINE_WIDTH)
    console.print(table)
    rows = "1 row" if len(result.rows) == 1 else f"{len(result.rows):,} rows"
    console.print(f"{rows} in {result.milliseconds:,} ms.", style="dim")


def _show_plan(plan: Step, form: str) -> None:
    if form == "json":
        click.echo(json.dumps(plan.to_json(), ensure_ascii=False, indent=2))
        return
    _show_step(plan, 0)


def _show_step(step: Step, depth: int) -> None:
    details = " ".join(step.details.split())
    click.echo(f"{'  ' * depth}{step.operator}  {details}  (about {step.rows:,.0f} rows)")
    for child in step.children:
        _show_step(child, depth + 1)


def _write_favourites(path: Path) -> None:
    from tracker.favourites import favourites_file
    from tracker.library import Library

    library = Library.read()
    try:
        path.write_bytes(favourites_file(library))
    except OSError as error:
        raise TrackerError(f"{path} cannot be written: {error.strerror or error}.") from error
    click.echo(f"{len(library)} questions are written to {path}.")
