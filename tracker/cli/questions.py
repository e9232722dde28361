"""Commands that list, describe, check and ask the questions of the library."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console

from tracker.errors import QuestionError
from tracker.library import Library, Question
from tracker.progress import progress_for
from tracker.settings import read_settings

if TYPE_CHECKING:
    from tracker.graph import Graph

MACHINE_WIDTH = 120
FORMAT_HELP = "Default: table on a terminal, JSON elsewhere."


@click.command()
@click.option("--theme", help="Only the questions of this theme.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), help=FORMAT_HELP)
@click.option("--check", is_flag=True, help="Check every question against the graph instead of listing them.")
def questions(theme: str | None, form: str | None, check: bool) -> None:
    """List the questions of the library: theme, name, question and parameters."""
    library = Library.read()
    if theme is not None and theme not in library.themes:
        known = ", ".join(library.themes)
        raise click.BadParameter(f"there is no theme {theme!r}; the themes are {known}", param_hint="--theme")
    chosen = [question for question in library if theme in (None, question.theme)]
    if check:
        _check(chosen)
    elif _form(form) == "json":
        click.echo(_json([_outline(question) for question in chosen]))
    else:
        from tracker.render import show_questions

        show_questions(chosen, _console())


@click.command()
@click.argument("name")
@click.argument("parameters", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), help=FORMAT_HELP)
@click.option("--describe", is_flag=True, help="Say what the question takes and gives instead of asking it.")
def question(name: str, parameters: Sequence[str], form: str | None, describe: bool) -> None:
    """Ask the question NAME, with its parameters as KEY=VALUE.

    Values are ids, codes, names or aliases; days are YYYY-MM-DD, YYYY-MM, YYYY or 'today'; lists are separated by
    commas. In CSV every column of ids is followed by a column NAME_name with the names.

    \b
    Example:
      tracker question parties-to-agreement agreement=budapest-convention as_of=2019-03-01
    """  # noqa: D301
    library = Library.read()
    chosen = library[name]
    if describe:
        _describe(chosen, library, form)
    else:
        _ask(chosen, _pairs(parameters), _form(form))


commands: list[click.Command] = [questions, question]


def _ask(chosen: Question, given: Mapping[str, str], form: str) -> None:
    # Imported here, so that listing questions does not wait for pandas.
    from tracker.answers import ask
    from tracker.render import show_answer

    with _graph() as graph:
        answer = ask(graph, chosen, given)
    if form == "json":
        click.echo(_json(answer.to_json()))
    elif form == "csv":
        click.echo(answer.to_csv(), nl=False)
    else:
        show_answer(answer, _console())


def _check(chosen: Sequence[Question]) -> None:
    from tracker.library.contract import breaches

    with _graph() as graph:
        faults = [f"{item.theme}/{item.name}: {breach}" for item in chosen for breach in breaches(graph, item)]
    if faults:
        raise QuestionError("\n".join(faults))
    click.echo(f"{len(chosen)} questions keep the contract.")


@contextmanager
def _graph() -> Iterator[Graph]:
    """Open the graph for one command."""
    from neo4j.warnings import Neo4jWarning

    from tracker.ready import ready_graph

    progress = progress_for()
    try:
        graph = ready_graph(read_settings(), progress)
    finally:
        progress.close()
    with graph, warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always", Neo4jWarning)
        yield graph
    found = [item.message.notification for item in heard if isinstance(item.message, Neo4jWarning)]
    # A graph of a part of the data, or of another release, may lack what a query names; the answer is not whole then.
    for text in dict.fromkeys(notice.status_description for notice in found):
        click.echo(f"Warning: the answer may be incomplete: {text.removeprefix('warn: ')}", err=True)


def _describe(chosen: Question, library: Library, form: str | None) -> None:
    if form == "csv":
        raise click.BadParameter("a description has no rows; use table or json", param_hint="--format")
    if _form(form) == "json":
        click.echo(_json({**_outline(chosen), **chosen.header.model_dump(mode="json")}))
        return
    from tracker.render import show_description

    show_description(chosen, library, _console())


def _pairs(parameters: Sequence[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for text in parameters:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise click.BadArgumentUsage(f"{text!r} is no parameter: write key=value, such as as_of=2019-03-01")
        if key in pairs:
            raise click.BadArgumentUsage(f"the parameter {key!r} is given twice")
        pairs[key] = value
    return pairs


def _outline(item: Question) -> dict[str, object]:
    header = item.header
    parameters = {name: parameter.model_dump(mode="json") for name, parameter in header.parameters.items()}
    return {"name": item.name, "theme": item.theme, "question": header.question, "parameters": parameters}


def _form(form: str | None) -> str:
    return form or ("table" if sys.stdout.isatty() else "json")


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else MACHINE_WIDTH)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
