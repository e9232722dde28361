"""The tool that asks in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from tracker.ask import Outcome, Reading, understand
from tracker.ask.deadlines import deadlines_of
from tracker.graph import Graph
from tracker.mcp.arguments import PAGING, Schema, object_schema, words_of
from tracker.mcp.desk import Desk
from tracker.mcp.questions import ANSWER_SCHEMA, answer_to
from tracker.mcp.reply import Reply, Tool

_GIVES: Schema = {
    "type": "object",
    "properties": {
        "state": {"type": "string", "enum": ["understood", "explained", "unsure", "unknown"]},
        "reading": {"type": ["object", "null"], "description": "As what the words were understood"},
        "others": {"type": "array", "items": {"type": "object"}, "description": "What they may mean otherwise"},
        "reasons": {"type": "array", "items": {"type": "string"}},
        "suggestions": {"type": "array", "items": {"type": "string"}},
        "terms": {"type": "array", "items": {"type": "object"}, "description": "The words whose meaning was asked for"},
        "answer": {"anyOf": [{"type": "null"}, ANSWER_SCHEMA]},
    },
    "required": ["state", "reading", "others", "answer"],
}


def asking_tool() -> Tool:
    """Return the tool that asks in plain words."""
    return Tool(
        "ask",
        "Ask in plain words",
        "Answers a question in plain English, such as 'who in ASEAN is not party to the Budapest Convention?'. Says "
        "how the words were understood and what else they may mean; when that is not sure, it offers the readings "
        "and answers nothing. No language model is behind it.",
        object_schema({"words": {"type": "string", "description": "The question"}, **PAGING}, ["words"]),
        _GIVES,
        _ask,
    )


def _ask(desk: Desk, arguments: Mapping[str, object], _client: str) -> Reply:
    words = words_of(arguments, "words")
    paging = {name: arguments[name] for name in PAGING if name in arguments}

    def read(graph: Graph) -> Outcome:
        return understand(words, desk.library, desk.entities(graph), dt.date.today(), deadlines_of(graph))

    outcome = desk.using(read)
    best = outcome.best
    answer = None if best is None else answer_to(desk, best.question, {**best.parameters, **paging})
    others = outcome.readings if best is None else outcome.readings[1:]
    data: dict[str, object] = {
        "state": outcome.state,
        "reading": None if best is None else _reading(best),
        "others": [_reading(reading) for reading in others],
        "reasons": list(outcome.reasons),
        "suggestions": list(outcome.suggestions),
        "terms": [vars(term) for term in outcome.terms],
        "answer": None if answer is None else answer.data,
    }
    lines = [*_understood(outcome), *([""] if answer else []), answer.text if answer else "", *_others(others, best)]
    return Reply("\n".join(line for number, line in enumerate(lines) if line or number), data)


def _understood(outcome: Outcome) -> Iterator[str]:
    best = outcome.best
    if outcome.terms:
        yield from (f"{term.label}: {term.meaning}" for term in outcome.terms)
        return
    if best is None:
        yield "This is not understood." if outcome.state == "unknown" else "It is not sure what is meant; choose one."
        yield from outcome.reasons
        yield from (f"You can ask, for example: {suggestion}" for suggestion in outcome.suggestions)
        return
    yield f"{best.sentence} (tool {best.question.name}, {dict(best.parameters)})"
    for part in best.parts:
        if part.words:
            how = f"{part.how}: {part.note}" if part.note else part.how
            yield f"- {part.parameter} = {part.label}, from “{part.words}” ({how})"
    yield from best.notes
    if best.left_over:
        yield f"Not used: {', '.join(best.left_over)}"


def _others(others: tuple[Reading, ...], best: Reading | None) -> Iterator[str]:
    if others:
        yield ""
        yield "It may also mean:" if best else "It may mean:"
    for reading in others:
        missing = [part.parameter for part in reading.parts if part.how == "missing"]
        lacks = f"; still needed: {', '.join(missing)}" if missing else ""
        said = reading.sentence.removeprefix("Understood as: ")
        yield f"- {said} (tool {reading.question.name}, {dict(reading.parameters)}{lacks})"


def _reading(reading: Reading) -> dict[str, object]:
    whole = reading.to_json()
    return {key: whole[key] for key in ("question", "parameters", "sentence", "parts", "not_understood", "notes")}
