"""Where one can start from: the worked queries and every question of the library, each with its parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g

from tracker.cypher_parameters import write_parameters
from tracker.errors import NotFoundError
from tracker.examples import Example, examples
from tracker.library import Question
from tracker.library.file import FENCE
from tracker.parameters import resolve
from web.cells import heading
from web.desk import desk

WORKED = "Worked queries"


@dataclass(frozen=True)
class Start:
    """A query to start from.

    Attributes:
        query: Its Cypher.
        parameters: Its parameters as JSON.
    """

    query: str
    parameters: str


def starts() -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
    """Return name and title of everything to start from, under headings."""
    library = desk().library
    return [
        (WORKED, [(example.name, example.title) for example in examples()]),
        *(
            (
                heading(theme),
                [(question.name, question.header.title) for question in library if question.theme == theme],
            )
            for theme in library.themes
        ),
    ]


def start_named(name: str) -> Start:
    """Return what to start from.

    Args:
        name: Name of a worked query or of a question.

    Raises:
        NotFoundError: There is none of that name.
    """
    for example in examples():
        if example.name == name:
            return _of_example(example)
    try:
        return _of_question(desk().library[name])
    except NotFoundError as error:
        raise NotFoundError(str(error).replace("'tracker questions' lists all of them.", "The list has all.")) from None


def _of_example(example: Example) -> Start:
    lines = [line for line in example.cypher.splitlines() if not line.startswith("// Parameters:")]
    return Start("\n".join(lines).strip(), write_parameters(example.parameters) if example.parameters else "")


def _of_question(question: Question) -> Start:
    """Return a question with its examples; its header gives way to two lines that say what it asks."""
    header = question.header
    given = {name: parameter.example for name, parameter in header.parameters.items() if parameter.example}
    values = resolve(question, given, desk().entities, g.as_of)
    says = header.question.format_map({name: f"${name}" for name in header.parameters})
    body = question.cypher.split(f"{FENCE}\n", 2)[-1].strip()
    return Start(f"// {header.title}\n// {says}\n{body}", write_parameters(values) if values else "")
