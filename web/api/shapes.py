"""JSON schemas of what does not come from a question or a table: lists of questions, hits, the release, the model."""

from __future__ import annotations

from tracker.search import SEARCHED
from web.api.schemas import COUNT, LINK, TEXT, TEXTS, Schema, nullable, record

INDEX = record(
    {
        "name": TEXT,
        "release": TEXT,
        "links": {"type": "object", "additionalProperties": LINK},
        "collections": {
            "type": "array",
            "items": record({"name": TEXT, "title": TEXT, "total": COUNT, "address": LINK}),
        },
    }
)
HIT = record(
    {
        "id": TEXT,
        "name": TEXT,
        "kind": {"type": "string", "enum": list(SEARCHED)},
        "matched": {"type": ["string", "null"], "description": "The other name that was matched"},
        "links": record({"self": LINK, "page": nullable(LINK)}),
    }
)
_PARAMETER = record(
    {
        "name": TEXT,
        "type": TEXT,
        "help": TEXT,
        "required": {"type": "boolean"},
        "default": {"type": ["string", "null"]},
        "example": {"type": ["string", "null"]},
        "choices": TEXTS,
    }
)
QUESTION = record(
    {
        "name": TEXT,
        "theme": TEXT,
        "title": TEXT,
        "question": TEXT,
        "parameters": {"type": "array", "items": _PARAMETER},
        "links": record({"answer": LINK, "header": LINK, "page": LINK}),
    }
)
HEADER = record(
    {
        **QUESTION["properties"],
        "grain": TEXT,
        "columns": {"type": "array", "items": {"$ref": "#/components/schemas/Column"}},
        "ask": {**TEXTS, "description": "Phrases by which people ask it"},
        "chart": {"type": ["string", "null"]},
        "basis": {"type": ["string", "null"]},
        "notes": {"type": ["string", "null"]},
        "cypher": TEXT,
    }
)
RELEASE = record(
    {
        "release": TEXT,
        "version": TEXT,
        "title": TEXT,
        "description": TEXT,
        "created": {"type": ["string", "null"], "format": "date"},
        "loaded_at": TEXT,
        "citation": TEXT,
        **dict.fromkeys(("nodes", "relationships", "facts", "documented", "undocumented", "sources"), COUNT),
        "percent": {"type": ["number", "null"], "minimum": 0, "maximum": 100},
    }
)
_PROPERTY = record({"name": TEXT, "types": TEXTS, "help": TEXT})
_PART: dict[str, Schema] = {
    "name": TEXT,
    "help": TEXT,
    "number": COUNT,
    "tables": TEXTS,
    "properties": {"type": "array", "items": _PROPERTY},
}
_ENDS: Schema = {"type": "array", "items": record({"from": TEXT, "to": TEXT})}
MODEL = record(
    {
        "release": TEXT,
        "labels": {"type": "array", "items": record(_PART)},
        "relationship_types": {
            "type": "array",
            "items": record({**_PART, "derived": {"type": "boolean"}, "ends": _ENDS}),
        },
    }
)


def ask() -> Schema:
    """Return the schema of what came of asking in plain words."""
    reading: Schema = {
        "type": "object",
        "required": ["question", "parameters", "sentence", "confidence", "complete"],
        "properties": {
            "question": TEXT,
            "parameters": {"type": "object", "additionalProperties": TEXT},
            "sentence": TEXT,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "complete": {"type": "boolean"},
        },
    }
    answer: Schema = {"type": "object", "required": ["question", "parameters", "as_of", "release", "sentence", "rows"]}
    return record(
        {
            "text": TEXT,
            "state": {"type": "string", "enum": ["understood", "explained", "unsure", "unknown"]},
            "readings": {"type": "array", "items": reading},
            "reasons": TEXTS,
            "suggestions": TEXTS,
            "terms": {"type": "array", "items": record({"code": TEXT, "label": TEXT, "meaning": TEXT})},
            "answer": {**nullable(answer), "description": "As at the address of its question"},
            "fault": {"type": ["string", "null"], "description": "Why the first reading has no answer"},
        }
    )
