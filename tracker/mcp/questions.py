"""Every question of the library as a tool of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace

from tracker.answers import Answer, Row, ask
from tracker.graph import Graph
from tracker.library import Question
from tracker.mcp.arguments import Page, Schema, question_arguments, question_schema
from tracker.mcp.desk import Desk
from tracker.mcp.origins import Origins, origins_of
from tracker.mcp.reply import SOURCES_SCHEMA, Reply, Tool
from tracker.mcp.text import MARK, MARK_HELP, counted, names_of, rest, source_lines, table

# What an answer in text shows otherwise: as the mark, or with the source.
_NOT_IN_TABLE = ("evidence", "recorded")

# It is told with every question, so it is short.
ANSWER_SCHEMA: Schema = {
    "type": "object",
    "properties": {
        "sentence": {"type": "string"},
        "as_of": {"type": "string", "format": "date"},
        "release": {"type": "string"},
        "total_rows": {"type": "integer"},
        "rows": {"type": "array", "items": {"type": "object"}},
        "labels": {"type": "object"},
        "sources": SOURCES_SCHEMA,
    },
    "required": ["sentence", "as_of", "release", "total_rows", "rows", "labels", "sources"],
}


def question_tool(question: Question) -> Tool:
    """Return a question as a tool."""
    header = question.header

    def work(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
        return answer_to(desk, question, arguments)

    return Tool(
        name=question.name,
        title=header.title,
        description=f"{header.question} Gives {header.grain}.",
        takes=question_schema(question),
        gives=ANSWER_SCHEMA,
        work=work,
    )


def answer_to(desk: Desk, question: Question, arguments: Mapping[str, object]) -> Reply:
    """Answer a question of the library.

    Args:
        desk: Where the graph is.
        question: The question.
        arguments: Its parameters, and which rows are wanted.

    Raises:
        ParameterError: A value is missing, unknown or impossible.
        ServerError: The graph cannot be reached.
    """
    given, page = question_arguments(arguments)

    def work(graph: Graph) -> Reply:
        answer = ask(graph, question, given)
        rows = answer.rows[page.offset : page.offset + page.limit]
        return reply_of(answer, rows, page, origins_of(graph, answer, rows, desk.entities(graph)))

    return desk.using(work)


def reply_of(answer: Answer, rows: Sequence[Row], page: Page, origins: Origins) -> Reply:
    """Return an answer, or some of its rows, as an assistant gets it.

    Args:
        answer: The answer.
        rows: The rows that are given.
        page: The rows that were wanted.
        origins: Where they come from.
    """
    note = rest(page, len(rows), len(answer.rows))
    data = replace(answer, rows=rows).to_json()
    used = _used(answer, rows)
    whole: dict[str, object] = {
        **data,
        "labels": {key: name for key, name in answer.labels.items() if key in used},
        "sources": [asdict(source) for source in origins.sources],
        "sources_note": origins.note,
        "total_rows": len(answer.rows),
        "undocumented_rows": sum(row.get("evidence") == "undocumented" for row in rows),
        "note": " ".join(filter(None, (note, answer.question.header.notes))),
    }
    return Reply("\n".join(_lines(answer, rows, note, origins)), whole)


def _lines(answer: Answer, rows: Sequence[Row], note: str, origins: Origins) -> Iterator[str]:
    header = answer.question.header
    yield answer.sentence
    yield f"As of {answer.as_of}; data release {answer.release}; {counted(len(answer.rows), 'row')} ({header.grain})."
    if header.notes:
        yield f"Note: {header.notes}"
    if header.basis:
        yield f"Basis: {header.basis}"
    if rows:
        yield ""
        yield from _table(answer, rows, origins)
    if any(row.get("evidence") == "undocumented" for row in rows):
        yield MARK_HELP
    if note:
        yield note
    yield from source_lines(origins.sources, origins.note)


def _table(answer: Answer, rows: Sequence[Row], origins: Origins) -> Iterator[str]:
    columns = [
        name
        for name in answer.columns
        if name not in _NOT_IN_TABLE and any(row[name] not in (None, []) for row in rows)
    ]
    numbers = {source.id: f"[{number}]" for number, source in enumerate(origins.sources, 1)}
    names = {**answer.names, **numbers}

    def cells(row: Row) -> Iterator[object]:
        for place, name in enumerate(columns):
            value = names_of(row[name], names) if answer.columns[name].is_entity else _joined(row[name])
            yield f"{value} {MARK}" if place == 0 and row.get("evidence") == "undocumented" else value

    return table(columns, (list(cells(row)) for row in rows))


def _used(answer: Answer, rows: Sequence[Row]) -> set[str]:
    ids: set[str] = set()
    named: list[Mapping[str, object]] = [*rows, answer.parameters]
    for row in named:
        for value in row.values():
            ids.update(map(str, value if isinstance(value, list) else [value]))
    return ids


def _joined(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
