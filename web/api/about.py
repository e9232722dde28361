"""What the API says of itself: the index, the questions, hits of a search, the release."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from flask import url_for

from tracker.answers import Row
from tracker.entities import Entities
from tracker.errors import ParameterError
from tracker.graph import Graph
from tracker.library import Library, Question
from tracker.lookups import lookup
from tracker.records import Records
from tracker.search import Found
from tracker.suggest import fold, suggestions
from web.api.arguments import WORDS
from web.api.collections import COLLECTIONS, things_of
from web.api.things import Json, address_in_api, page_of_thing, table_as_csv

_POINTS = ("questions", "found", "asked", "release", "model", "changes")
_NAMES = {"found": "search", "asked": "ask"}
_CARD = ("citation", "description")
_HIT = ("id", "name", "kind", "matched", "close")


def index(records: Records, entities: Entities, release: str) -> Json:
    """Return what there is."""
    links = {_NAMES.get(point, point): _address(point) for point in _POINTS}
    return {
        "name": "Cyber Commitments Tracker",
        "release": release,
        "links": {"documentation": _address("docs"), "openapi": _address("openapi"), **links},
        "collections": [
            {
                "name": item.name,
                "title": item.title,
                "total": len(things_of(item, records, entities)),
                "address": _address("collection", plural=item.name),
            }
            for item in COLLECTIONS.values()
        ],
    }


def _address(point: str, **values: str) -> str:
    # The day of a page is no part of these addresses: most of what they give has none.
    return url_for(f"api.{point}", _external=True, as_of=None, **values)


def chosen_questions(library: Library, given: Mapping[str, str]) -> list[Question]:
    """Return the questions that a request asks for.

    Raises:
        ParameterError: There is no such theme.
    """
    theme, words = given.get("theme", "").casefold(), fold(given.get(WORDS, "")).split()
    if theme and theme not in library.themes:
        close = suggestions(theme, dict.fromkeys(library.themes, ()))
        raise ParameterError("theme", f"{theme!r} is none of {', '.join(library.themes)}", close)
    return [
        question
        for question in library
        if theme in ("", question.theme) and all(word in _said_by(question) for word in words)
    ]


def _said_by(question: Question) -> str:
    header = question.header
    return fold(" ".join((question.name, header.title, header.question, *header.ask)))


def question(question: Question) -> Json:
    """Return a question with the parameters that it takes."""
    header = question.header
    return {
        "name": question.name,
        "theme": question.theme,
        "title": header.title,
        "question": header.question,
        "parameters": [
            {
                "name": name,
                "type": item.type,
                "help": item.help,
                "required": item.required,
                "default": item.default,
                "example": item.example,
                "choices": list(item.choices),
            }
            for name, item in header.parameters.items()
        ],
        "links": {
            "answer": _address("answer", name=question.name),
            "header": _address("header", name=question.name),
            "page": url_for("questions.show", name=question.name, _external=True, as_of=None),
        },
    }


def header(asked: Question) -> Json:
    """Return all that a question says of itself."""
    said = asked.header
    columns = [{"name": name, "type": column.type, "help": column.help} for name, column in said.columns.items()]
    return {
        **question(asked),
        "grain": said.grain,
        "columns": columns,
        "ask": list(said.ask),
        "chart": said.chart,
        "basis": said.basis,
        "notes": said.notes,
        "cypher": asked.cypher,
    }


def questions_csv(found: Iterable[Question]) -> str:
    """Return questions as CSV; of the parameters the names, those that must be given apart."""
    return table_as_csv(
        ("name", "theme", "title", "question", "required", "optional"),
        ((item.name, item.theme, item.header.title, item.header.question, *_parameters(item)) for item in found),
    )


def _parameters(question: Question) -> tuple[list[str], list[str]]:
    declared = question.header.parameters
    required = [name for name, item in declared.items() if item.required]
    return required, [name for name in declared if name not in required]


def hit(found: Found, records: Records) -> Json:
    """Return a hit of a search."""
    record = records[found.id]
    return {
        "id": found.id,
        "name": found.name,
        "kind": found.kind,
        "matched": found.by or None,
        "links": {"self": address_in_api(record), "page": page_of_thing(record)},
    }


def hits_csv(hits: Sequence[Found]) -> str:
    """Return hits of a search as CSV."""
    return table_as_csv(_HIT, ((item.id, item.name, item.kind, item.by, item.close) for item in hits))


def release(graph: Graph, row: Row) -> Json:
    """Return what is loaded.

    Args:
        graph: The graph.
        row: The row that the question about the release gives.
    """
    card = cast("Mapping[str, object]", graph.read(lookup("release-card"))[0]["card"])
    created = card.get("created")
    return {
        **row,
        **{name: str(card.get(name) or "") for name in _CARD},
        "created": created.isoformat() if isinstance(created, dt.date) else None,
    }
