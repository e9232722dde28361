"""An answer on a terminal: the sentence, the table with names, the sources as footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

from tracker.answers import Answer, CitedSource, Row
from tracker.dates import write_date
from tracker.library import Column, Library, Question
from tracker.library.types import entity_kind
from tracker.library.values import write_value

MARK = "°"
LEGEND = f"{MARK} entered from general knowledge; no page that says so was read."

_NUMBERS = ("integer", "number", "percent", "year")
# Shown in another way: as a footnote, as a mark, as words beside the date.
_FOLDED = ("recorded", "evidence", "since_precision")


def show_answer(answer: Answer, console: Console) -> None:
    """Write an answer for a person.

    Args:
        answer: The answer.
        console: Where to write.
    """
    console.print(Text(answer.sentence, style="bold"))
    if answer.rows:
        console.print(_table(answer))
    if any(row.get("evidence") == "undocumented" for row in answer.rows):
        console.print(Text(LEGEND))
    for number, source in enumerate(answer.sources, 1):
        console.print(Text(_footnote(number, source)), soft_wrap=True)
    if answer.question.header.notes:
        console.print(Text(f"Note: {answer.question.header.notes}"))
    console.print(Text(f"Release {answer.release}.", style="dim"))


def show_questions(questions: Sequence[Question], console: Console) -> None:
    """Write a list of questions for a person.

    Args:
        questions: The questions, ordered by theme.
        console: Where to write.
    """
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("theme", "name", "question", "parameters"):
        table.add_column(heading, overflow="fold")
    for question in questions:
        header = question.header
        table.add_row(question.theme, question.name, Text(header.question), " ".join(_signature(question)))
    console.print(table)


def show_description(question: Question, library: Library, console: Console) -> None:
    """Write what a question takes and gives for a person.

    Args:
        question: The question.
        library: The library it belongs to, for the other questions of its theme.
        console: Where to write.
    """
    header = question.header
    console.print(Text(header.title, style="bold"))
    console.print(Text(header.question))
    parameters = Table("parameter", "type", "default", "help", box=box.SIMPLE_HEAD)
    for name, parameter in header.parameters.items():
        default = "(may be left out)" if parameter.optional else parameter.default or f"such as {parameter.example}"
        kind = f"{parameter.type}: {', '.join(parameter.choices)}" if parameter.choices else parameter.type
        parameters.add_row(name, kind, Text(default), Text(parameter.help))
    columns = Table("column", "type", "help", box=box.SIMPLE_HEAD)
    for name, column in header.columns.items():
        columns.add_row(name, column.type, Text(column.help))
    console.print(parameters, columns)
    for title, text in (("Rows", header.grain), ("Basis", header.basis), ("Note", header.notes)):
        if text:
            console.print(Text(f"{title}: {text}"))
    others = [other.name for other in library if other.theme == question.theme and other is not question]
    if others:
        console.print(Text(f"Also under {question.theme}: {', '.join(others)}"))


def _signature(question: Question) -> Iterator[str]:
    for name, parameter in question.header.parameters.items():
        yield name if parameter.required else f"\\[{name}]"


def _table(answer: Answer) -> Table:
    names = dict(answer.names)
    notes = {source.id: str(number) for number, source in enumerate(answer.sources, 1)}
    shown = {name: column for name, column in answer.columns.items() if name not in _FOLDED}
    table = Table(box=box.SIMPLE_HEAD)
    for name, column in shown.items():
        justify: JustifyMethod = "right" if column.type in _NUMBERS else "left"
        table.add_column(name.replace("_", " "), justify=justify, overflow="fold")
    for row in answer.rows:
        cells = [_cell(row, name, column, names, notes) for name, column in shown.items()]
        if row.get("evidence") == "undocumented":
            cells[0] += MARK
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _cell(row: Row, name: str, column: Column, names: Mapping[str, str], notes: Mapping[str, str]) -> str:
    value = row[name]
    if entity_kind(column.type) == "source":
        sources = [str(source) for source in (value if isinstance(value, list) else [value])]
        return " ".join(f"[{notes[source]}]" for source in sources if source in notes)
    written = write_value(value, column.type, names)
    if name == "since" and written and row.get("since_precision") == "no-later-than":
        return f"no later than {written}"
    return written


def _footnote(number: int, source: CitedSource) -> str:
    place = f", {source.url}" if source.url else ""
    reach = f"; up to {write_date(source.as_of)}" if source.as_of else ""
    return f"[{number}] {source.title} ({source.publisher}){place}{reach}"
