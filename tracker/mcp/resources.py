"""What an assistant can read beside the tools: the model, the legal words, the release, and the questions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tracker.citations import CitedSource
from tracker.errors import NotFoundError
from tracker.library import Library
from tracker.library.words import ACTS, EVIDENCE, STATUSES, STRENGTHS, TERMS, Word
from tracker.mcp.describing import described
from tracker.mcp.desk import Desk
from tracker.mcp.finding import outline, question_named
from tracker.mcp.origins import release_as_origin

SCHEME = "tracker://"
QUESTION, MODEL = f"{SCHEME}questions/", f"{SCHEME}model/"
# Addresses with a part to fill in, with what is there.
TEMPLATES = {
    f"{QUESTION}{{name}}": ("A question of the library", "What it asks, takes and gives, and its Cypher."),
    f"{MODEL}{{name}}": ("A label or relationship type", "What it means, with each of its properties."),
}
MEDIA_TYPE = "application/json"


@dataclass(frozen=True)
class Document:
    """Something that can be read.

    Attributes:
        uri: Its address.
        title: A few words.
        description: What it holds.
        read: Returns its text, which is JSON.
    """

    uri: str
    title: str
    description: str
    read: Callable[[Desk], str]


def documents() -> list[Document]:
    """Return all that can be read and has an address of its own."""
    return [
        Document(
            f"{SCHEME}model",
            "Model of the graph",
            "Labels and relationship types, what each means, how many there are, what they join, their properties.",
            lambda desk: _json(described(desk, "").data),
        ),
        Document(
            f"{SCHEME}definitions",
            "What the words mean",
            "Statuses, acts and evidence, with the articles of the Vienna Convention on the Law of Treaties; the rules "
            "of counting; the measures of overlap, with their formulas and where each misleads.",
            lambda _desk: _json(definitions()),
        ),
        Document(
            f"{SCHEME}release",
            "The data release",
            "Which release the graph holds, from when, and how it is cited.",
            lambda desk: _json(_release(desk)),
        ),
        Document(
            f"{SCHEME}questions",
            "All questions of the library",
            "Name, theme, title and wording of every question.",
            lambda desk: _json(_questions(desk.library)),
        ),
    ]


def read_document(desk: Desk, uri: str) -> str:
    """Return the text at an address.

    Raises:
        NotFoundError: Nothing has this address.
        ServerError: The graph cannot be reached.
    """
    found = {document.uri: document for document in documents()}
    if uri in found:
        return found[uri].read(desk)
    if uri.startswith(QUESTION):
        question = question_named(desk.library, uri.removeprefix(QUESTION))
        return _json({**outline(question), "cypher": question.cypher})
    if uri.startswith(MODEL):
        return _json(described(desk, uri.removeprefix(MODEL)).data)
    raise NotFoundError(f"There is nothing at {uri!r}; there are {', '.join((*found, *TEMPLATES))}.")


def definitions() -> Mapping[str, object]:
    """Return what the closed vocabularies and the measures mean."""
    # The measures come with the numerical libraries, which take longer to import than an answer takes.
    from tracker.overlap import descriptions

    return {
        "statuses": _meanings(STATUSES),
        "acts": _meanings(ACTS),
        "terms": _meanings(TERMS),
        "strengths": _meanings(STRENGTHS),
        "evidence": _meanings(EVIDENCE),
        "rules": [
            "A status is given as of a day. Party means: consent is given and the agreement is in force for it.",
            "An accession is never called a ratification; acceptance and approval are consent like ratification.",
            "The European Union is a party of its own kind and never counted as a State.",
            "A partial date counts from its last possible day; a fact without a start counts from the day its source "
            "speaks of, which is said as 'no later than'.",
        ],
        "measures": [description.to_json() for description in descriptions().values()],
    }


def _meanings(words: Mapping[str, Word]) -> dict[str, dict[str, str]]:
    return {value: {"label": word.label, "meaning": word.help} for value, word in words.items()}


def _release(desk: Desk) -> Mapping[str, object]:
    source: CitedSource = desk.using(release_as_origin).sources[0]
    return {"release": source.id.removeprefix("release-"), "citation": source.title, "created": source.as_of}


def _questions(library: Library) -> list[dict[str, str]]:
    return [
        {
            "name": question.name,
            "theme": question.theme,
            "title": question.header.title,
            "question": question.header.question,
            "uri": f"{QUESTION}{question.name}",
        }
        for question in library
    ]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
