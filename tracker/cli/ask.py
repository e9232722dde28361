"""The command that asks in plain words."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tracker.errors import NotFoundError, ParameterError
from tracker.library import Library
from tracker.progress import progress_for
from tracker.settings import read_settings

if TYPE_CHECKING:
    from tracker.answers import Answer
    from tracker.ask import Outcome, Reading

FORMAT_HELP = "Default: table on a terminal, JSON elsewhere."
# The exit codes of a question that is not known and of a parameter that is not sure.
CODES = {"understood": 0, "explained": 0, "unknown": NotFoundError.exit_code, "unsure": ParameterError.exit_code}


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), help=FORMAT_HELP)
def ask(words: tuple[str, ...], form: str | None) -> int:
    """Ask in plain words: says how they were understood, answers, and names what else they may mean.

    Nothing is guessed silently: when the words are not clear, the readings are offered (exit code 7); when no question
    of the library fits, suggestions are made (exit code 6).

    \b
    Example:
      tracker ask "who in ASEAN has not ratified the Budapest Convention?"
    """  # noqa: D301
    text = " ".join(words)
    outcome, answer = _understand(text)
    written = form or ("table" if sys.stdout.isatty() else "json")
    if written == "json":
        click.echo(json.dumps(_as_json(outcome, answer), ensure_ascii=False, indent=2))
    else:
        _show(outcome, answer, written)
    return CODES[outcome.state]


commands: list[click.Command] = [ask]


def _understand(text: str) -> tuple[Outcome, Answer | None]:
    # Imported here, so that other commands do not wait for pandas.
    from tracker.answers import ask as ask_question
    from tracker.ask import understand
    from tracker.ask.deadlines import deadlines_of
    from tracker.entities import entities_of
    from tracker.lookups import current_release
    from tracker.ready import ready_graph

    progress = progress_for()
    try:
        graph = ready_graph(read_settings(), progress)
    finally:
        progress.close()
    with graph:
        index = entities_of(graph, current_release(graph))
        outcome = understand(text, Library.read(), index, dt.date.today(), deadlines_of(graph))
        best = outcome.best
        return outcome, None if best is None else ask_question(graph, best.question, best.parameters)


def _as_json(outcome: Outcome, answer: Answer | None) -> dict[str, object]:
    whole = outcome.to_json()
    readings = [reading.to_json() for reading in outcome.readings]
    whole.pop("readings")
    taken = 0 if outcome.best is None else 1
    return {
        **whole,
        "reading": readings[0] if taken else None,
        "others": readings[taken:],
        "answer": None if answer is None else answer.to_json(),
    }


def _show(outcome: Outcome, answer: Answer | None, form: str) -> None:
    # Beside CSV only the rows go to the output; how the words were understood goes where messages go.
    beside = form == "csv"
    for line in _lines(outcome):
        click.echo(line, err=beside)
    if answer is not None and beside:
        click.echo(answer.to_csv(), nl=False)
    elif answer is not None:
        from rich.console import Console

        from tracker.cli.questions import MACHINE_WIDTH
        from tracker.render import show_answer

        show_answer(answer, Console(width=None if sys.stdout.isatty() else MACHINE_WIDTH))
    others = outcome.readings[1:] if outcome.best else outcome.readings
    if others:
        click.echo("It may also mean:" if outcome.best else "It may mean:", err=beside)
    for reading in others:
        click.echo(f"  {reading.sentence.removeprefix('Understood as: ')}\n    {_ask_for(reading)}", err=beside)


def _lines(outcome: Outcome) -> Iterator[str]:
    if outcome.best is not None:
        yield outcome.best.sentence
        yield from _details(outcome.best)
        return
    if outcome.terms:
        yield from (f"{term.label}: {term.meaning}" for term in outcome.terms)
        return
    yield "This is not understood." if outcome.state == "unknown" else "It is not sure what is meant."
    yield from (f"  {reason}" for reason in outcome.reasons)
    if outcome.suggestions:
        yield "You can ask, for example:"
        yield from (f"  {suggestion}" for suggestion in outcome.suggestions)


def _details(reading: Reading) -> Iterator[str]:
    for part in reading.parts:
        if part.words:
            note = f": {part.note}" if part.note else ""
            yield f"  {part.parameter} = {part.label}, from “{part.words}” ({part.how}{note})"
    yield from (f"  {note}" for note in reading.notes)
    if reading.left_over:
        yield f"  Not used: {', '.join(f'“{word}”' for word in reading.left_over)}"
    yield f"  To change a part: {reading.command}"


def _ask_for(reading: Reading) -> str:
    missing = [f"{part.parameter}=…" for part in reading.parts if part.how == "missing"]
    return " ".join([reading.command, *missing])
