"""Every operation of the API, from which both its addresses are answered and its description is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tracker.library import Library, Parameter, Question
from tracker.library.types import KINDS
from tracker.records import Records
from tracker.search import SEARCHED
from web.api import schemas, shapes
from web.api.arguments import PAGING, WORDS
from web.api.collections import COLLECTIONS, Collection, filters_of
from web.api.schemas import TEXT, Schema

ROOT = "/api/v1"
CHANGES = "changes-between"
DAYS_OF_CHANGES = 365


@dataclass(frozen=True)
class Operation:
    """One operation.

    Attributes:
        id: Its name in the description.
        path: Its address, with the parts that vary in braces.
        group: Heading under which it is described.
        title: What it gives, in a few words.
        help: What it gives in full.
        schema: JSON schema of what it gives.
        parameters: What it takes in the query.
        places: What it takes in the path.
        forms: Forms in which it answers, the preferred first.
        paged: Whether it gives a part of a list.
        moved: Whether it may point to another address.
    """

    id: str
    path: str
    group: str
    title: str
    help: str
    schema: Schema
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    places: Mapping[str, Parameter] = field(default_factory=dict)
    forms: Sequence[str] = ("json",)
    paged: bool = False
    moved: bool = False


@lru_cache(maxsize=2)
def operations_of(library: Library, records: Records) -> Mapping[str, Operation]:
    """Return all operations by name, in the order in which they are described.

    Args:
        library: The questions.
        records: All things, with the declarations of their tables.
    """
    found = [*_general(library), *_of_collections(library, records), *_of_questions(library)]
    return {operation.id: operation for operation in found}


def question_id(question: Question) -> str:
    """Return the name of the operation that answers a question."""
    return f"answer-{question.name}"


def _words(help_: str, required: bool = False) -> dict[str, Parameter]:
    return {WORDS: Parameter(type="text", help=help_, optional=not required, example="Kenya" if required else None)}


def _general(library: Library) -> Iterator[Operation]:
    yield Operation(
        "index",
        f"{ROOT}/",
        "Start",
        "What there is",
        "The collections with their sizes, and the other addresses.",
        shapes.INDEX,
    )
    yield Operation(
        "search",
        f"{ROOT}/search",
        "Start",
        "Search by name",
        "Everything that has a name, by id, code, name or other name, best first; what is close when nothing has it.",
        schemas.page(shapes.HIT, q=TEXT, close={"type": "boolean", "description": "Whether nothing has that name"}),
        {
            **_words("What is looked for; at least two characters", required=True),
            "kind": Parameter(type="choice", choices=SEARCHED, optional=True, help="Only things of this kind"),
            **PAGING,
        },
        forms=("json", "csv"),
        paged=True,
    )
    asked = Parameter(type="text", help="A question in plain English", example="Who in ASEAN is not party to Budapest?")
    yield Operation(
        "ask",
        f"{ROOT}/ask",
        "Start",
        "Ask in plain words",
        "How the words are understood, and the answer when that is sure; else the readings to choose from.",
        shapes.ask(),
        {WORDS: asked},
    )
    yield Operation(
        "release", f"{ROOT}/release", "Start", "The data release", "What is loaded, and how to cite it.", shapes.RELEASE
    )
    yield Operation(
        "model",
        f"{ROOT}/model",
        "Start",
        "The model of the graph",
        "Labels, types of relationships and properties with what each means, for those who write Cypher.",
        shapes.MODEL,
    )
    changes = library[CHANGES]
    since = changes.header.parameters["from"]
    yield Operation(
        "changes",
        f"{ROOT}/changes",
        "Start",
        "What changed",
        f"The question {CHANGES!r}, by default for the last {DAYS_OF_CHANGES} days.",
        schemas.answer(changes),
        {**changes.header.parameters, "from": since.model_copy(update={"optional": True})},
        forms=("json", "csv"),
    )
    yield from _about_questions(library)


def _about_questions(library: Library) -> Iterator[Operation]:
    theme = Parameter(type="choice", choices=library.themes, optional=True, help="Only questions of this theme")
    yield Operation(
        "questions",
        f"{ROOT}/questions",
        "Questions",
        "List of the questions",
        "Every question of the library with the parameters that it takes.",
        schemas.page(shapes.QUESTION),
        {**_words("Only questions with these words in their name, title or text"), "theme": theme, **PAGING},
        forms=("json", "csv"),
        paged=True,
    )
    yield Operation(
        "question-header",
        f"{ROOT}/questions/{{name}}/header",
        "Questions",
        "What a question says of itself",
        "Parameters, columns, what a row is, the rule that it rests on, and the Cypher.",
        shapes.HEADER,
        places={"name": Parameter(type="text", help="Name of the question", example="parties-to-agreement")},
    )


def _of_collections(library: Library, records: Records) -> Iterator[Operation]:
    for collection in COLLECTIONS.values():
        table = records.tables.get(collection.table) if collection.table else None
        item: Schema = {"$ref": f"#/components/schemas/{component(collection)}"}
        example = Parameter(
            type=collection.kind, help="Its id, or any name of it", example=_example(collection, library, records)
        )
        filters = {name: found.parameter for name, found in filters_of(table).items()}
        yield Operation(
            f"list-{collection.name}",
            f"{ROOT}/{collection.name}",
            "Things",
            collection.title,
            "All of them, or those that pass the filters.",
            schemas.page(item),
            {
                **_words("Only those that have this name or a part of it, best first; at least two characters"),
                **filters,
                **PAGING,
            },
            forms=("json", "csv", "jsonld"),
            paged=True,
        )
        yield Operation(
            f"get-{collection.name}",
            f"{ROOT}/{collection.name}/{{id}}",
            "Things",
            collection.one,
            "With its fields, names, codes and source.",
            item,
            places={"id": example},
            forms=("json", "csv", "jsonld"),
            moved=True,
        )


def component(collection: Collection) -> str:
    """Return the name of the schema of the things of a collection."""
    return "".join(word.title() for word in collection.kind.split("-")) if collection.table else "Thing"


def thing_schemas(records: Records) -> dict[str, Schema]:
    """Return the schemas of the things of all collections."""
    own = {
        component(item): schemas.thing(records.tables[item.table])
        for item in COLLECTIONS.values()
        if item.table in records.tables
    }
    return {**own, "Thing": schemas.any_thing()}


def _example(collection: Collection, library: Library, records: Records) -> str:
    """Return the id that questions give as their example, or that of the first thing."""
    labels = KINDS[collection.kind].labels
    own = {thing.id for thing in records.all if collection.table in ("", thing.table) and labels & {*thing.node.labels}}
    given = (
        parameter.example
        for question in library
        for parameter in question.header.parameters.values()
        if parameter.example in own
    )
    return next(given, None) or min(own, default="none")


def _of_questions(library: Library) -> Iterator[Operation]:
    for question in library:
        header = question.header
        notes = [f"Gives {header.grain}."]
        notes += [f"Rests on: {header.basis}."] if header.basis else []
        notes += [header.notes] if header.notes else []
        yield Operation(
            question_id(question),
            f"{ROOT}/questions/{question.name}",
            f"Questions: {question.theme}",
            header.title,
            " ".join((header.question.replace("{", "[").replace("}", "]"), *notes)),
            schemas.answer(question),
            header.parameters,
            forms=("json", "csv"),
        )
