"""JSON schemas of what the API takes and gives, made from question headers and from the data package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.dates import FIRST_YEAR, LAST_YEAR
from tracker.export.tables import Field, Table
from tracker.library import Column, Parameter, Question
from tracker.library.types import LISTS, entity_kind
from tracker.library.words import ACTS, EVIDENCE, STATUSES
from web.api.arguments import LONGEST, LONGEST_WORDS, MOST_ITEMS, WORDS
from web.api.things import own_fields

Schema = dict[str, Any]

DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
DAY_ASKED = r"^(today|\d{4}(-\d{2}(-\d{2})?)?)$"
# Text with something to read in it and without control characters.
READABLE = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"
TEXT: Schema = {"type": "string"}
LINK: Schema = {"type": "string", "format": "uri"}
COUNT: Schema = {"type": "integer", "minimum": 0}
TEXTS: Schema = {"type": "array", "items": TEXT}
_WHOLE = 999_999_999
_PLAIN: Mapping[str, Schema] = {
    "text": {"type": ["string", "null"]},
    "date": {"type": ["string", "null"], "pattern": DAY},
    "year": {"type": ["integer", "null"]},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "percent": {"type": ["number", "null"], "minimum": 0, "maximum": 100},
    "boolean": {"type": ["boolean", "null"]},
    "status": {"$ref": "#/components/schemas/Status"},
    "act": {"$ref": "#/components/schemas/Act"},
    "evidence": {"$ref": "#/components/schemas/Evidence"},
}


def record(properties: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """Return the schema of an object that has all these properties and no others.

    Args:
        properties: Their schemas.
        optional: Those that may be left out.
    """
    left_out = set(optional)
    return {
        "type": "object",
        "required": [name for name in properties if name not in left_out],
        "properties": dict(properties),
        "additionalProperties": False,
    }


def nullable(schema: Schema) -> Schema:
    """Return a schema that allows null too."""
    return {"anyOf": [schema, {"type": "null"}]}


def taken(name: str, parameter: Parameter) -> Schema:
    """Return the schema of the value that a parameter takes in an address."""
    if name == "limit":
        return {"type": "integer", "minimum": 1, "maximum": MOST_ITEMS}
    if name == "offset":
        return {"type": "integer", "minimum": 0, "maximum": _WHOLE, "default": 0}
    schema = _taken_value(name, parameter)
    if parameter.default is not None:
        schema["default"] = int(parameter.default) if schema["type"] == "integer" else parameter.default
        if parameter.type in LISTS:
            schema["default"] = parameter.default.split(",")
    return schema


def _taken_value(name: str, parameter: Parameter) -> Schema:
    plain: Mapping[str, Schema] = {
        "date": {"type": "string", "pattern": DAY_ASKED},
        "year": {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
        "integer": {"type": "integer", "minimum": 0, "maximum": _WHOLE},
        "choice": {"type": "string", "enum": list(parameter.choices)},
    }
    if parameter.type in plain:
        return dict(plain[parameter.type])
    longest = LONGEST_WORDS if name == WORDS else LONGEST
    text: Schema = {"type": "string", "minLength": 1, "maxLength": longest, "pattern": READABLE}
    return {"type": "array", "minItems": 1, "items": text} if parameter.type in LISTS else text


def taken_help(parameter: Parameter) -> str:
    """Return what a parameter is for, and in which form it is written where that is not plain."""
    if parameter.type == "date":
        return f"{parameter.help}; YYYY-MM-DD, YYYY-MM, YYYY or today"
    if entity_kind(parameter.type) is None:
        return parameter.help
    several = "one or several, separated by commas, each " if parameter.type in LISTS else ""
    return f"{parameter.help}; {several}by id, code, name or other name"


def answer(question: Question) -> Schema:
    """Return the schema of the answer to a question."""
    header = question.header
    return record(
        {
            "question": {"const": question.name},
            "parameters": record({name: _given(item) for name, item in header.parameters.items()}),
            "as_of": {"type": "string", "format": "date", "description": "The day that it speaks of"},
            "release": {"type": "string", "description": "Id of the data release"},
            "sentence": {"type": "string", "description": "The answer in one sentence"},
            "columns": {"type": "array", "items": {"$ref": "#/components/schemas/Column"}},
            "rows": {
                "type": "array",
                "description": header.grain[:1].upper() + header.grain[1:],
                "items": record({name: _cell(column) for name, column in header.columns.items()}),
            },
            "labels": {
                "type": "object",
                "description": "Name of every id in the rows and parameters",
                "additionalProperties": TEXT,
            },
            "sources": {"type": "array", "items": {"$ref": "#/components/schemas/CitedSource"}},
        }
    )


def _given(parameter: Parameter) -> Schema:
    if parameter.type in LISTS:
        return {"type": ["array", "null"], "items": TEXT}
    kind = "integer" if parameter.type in ("year", "integer") else "string"
    return {"type": [kind, "null"]} if parameter.optional else {"type": kind}


def _cell(column: Column) -> Schema:
    if column.type in LISTS:
        return {"type": ["array", "null"], "items": TEXT, "description": column.help}
    return {**_PLAIN.get(column.type, _PLAIN["text"]), "description": column.help}


def thing(table: Table) -> Schema:
    """Return the schema of a thing that stands in a table."""
    named = {field.name: field for field in table.fields}
    return _thing(record({name: _field(named[name]) for name in own_fields(table)}))


def any_thing() -> Schema:
    """Return the schema of a thing of whatever table."""
    return _thing({"type": "object", "description": "The fields of its own collection"})


def _thing(fields: Schema) -> Schema:
    source = nullable({"$ref": "#/components/schemas/SourceOfThing"})
    return record(
        {
            "id": TEXT,
            "collection": {"type": "string", "description": "Where it has its address"},
            "name": TEXT,
            "labels": {**TEXTS, "description": "Its labels in the graph"},
            "other_names": {**TEXTS, "description": "Codes, full titles and other names in English"},
            "translations": {"type": "array", "items": record({"language": TEXT, "name": TEXT})},
            "identifiers": {
                "type": "array",
                "description": "Its codes in standards",
                "items": record({"scheme": TEXT, "value": TEXT}),
            },
            "fields": fields,
            "as_of": {**_PLAIN["date"], "description": "How far the source speaks"},
            "evidence": _PLAIN["evidence"],
            "source": source,
            "official": source,
            "links": record({"self": LINK, "page": nullable(LINK)}),
        }
    )


def _field(field: Field) -> Schema:
    if field.separator:
        return {"type": ["array", "null"], "items": TEXT, "description": field.description}
    schema: Schema = {"type": [field.type, "null"], "description": field.description}
    return {**schema, "enum": [*field.allowed, None]} if field.allowed else schema


def page(item: Schema, **more: Schema) -> Schema:
    """Return the schema of a part of a list.

    Args:
        item: Schema of its items.
        more: What else it says of itself.
    """
    numbers = {"total": COUNT, "limit": COUNT, "offset": COUNT, "release": TEXT}
    return record({**more, **numbers, "items": {"type": "array", "items": item}})


def common() -> dict[str, Schema]:
    """Return the schemas that others refer to."""
    source = {"id": TEXT, "title": _PLAIN["text"], "publisher": _PLAIN["text"], "url": _PLAIN["text"]}
    words = {"Status": STATUSES, "Act": ACTS, "Evidence": EVIDENCE}
    error = record({"parameter": TEXT, "detail": TEXT, "suggestions": TEXTS})
    problem: dict[str, Schema] = {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": TEXT,
        "instance": {"type": "string"},
        "errors": {"type": "array", "items": error, "description": "The parameters at fault"},
        "suggestions": {**TEXTS, "description": "What may have been meant"},
    }
    return {
        **{name: {"type": ["string", "null"], "enum": [*known, None]} for name, known in words.items()},
        "Column": record({"name": TEXT, "type": TEXT, "help": TEXT}),
        "CitedSource": record({**source, "as_of": _PLAIN["date"]}),
        "SourceOfThing": record(source),
        "Problem": record(problem, optional=("errors", "suggestions")),
    }
