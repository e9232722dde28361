"""What a tool takes: JSON schemas made from question headers, and arguments read from JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.errors import ParameterError
from tracker.library import Parameter, Question
from tracker.library.types import KINDS, LISTS, entity_kind

Schema = dict[str, Any]

ROWS = 50
MOST_ROWS = 1_000
# Rows that are given, and rows that are passed over; every tool has them, so they are told in few characters.
PAGING: Mapping[str, Schema] = {
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": ROWS},
    "offset": {"type": "integer", "minimum": 0, "default": 0},
}

_DAY = "; YYYY-MM-DD, YYYY-MM, YYYY or today"


@dataclass(frozen=True)
class Page:
    """Which rows of an answer are wanted.

    Attributes:
        limit: How many.
        offset: After how many.
    """

    limit: int
    offset: int


def question_schema(question: Question) -> Schema:
    """Return the JSON schema of what a question takes."""
    declared = question.header.parameters
    return object_schema(
        {**{name: _parameter_schema(parameter) for name, parameter in declared.items()}, **PAGING},
        [name for name, parameter in declared.items() if parameter.required],
    )


def object_schema(properties: Mapping[str, Schema], required: Sequence[str] = ()) -> Schema:
    """Return the JSON schema of an object that has these properties and no others."""
    schema: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**schema, "required": list(required)} if required else schema


def question_arguments(arguments: Mapping[str, object]) -> tuple[dict[str, str], Page]:
    """Return the parameters of a question as text, as the library takes them, and the rows that are wanted.

    Args:
        arguments: What the assistant sent; null counts as not given.

    Raises:
        ParameterError: A value is of a kind that no parameter takes.
    """
    given = {name: value for name, value in arguments.items() if name not in PAGING and value is not None}
    return {name: _as_text(name, value) for name, value in given.items()}, page_of(arguments)


def page_of(arguments: Mapping[str, object]) -> Page:
    """Return the rows that are wanted.

    Raises:
        ParameterError: A number is none or out of range.
    """
    return Page(
        whole_number(arguments, "limit", ROWS, 1, MOST_ROWS), whole_number(arguments, "offset", 0, 0, 10_000_000)
    )


def whole_number(arguments: Mapping[str, object], name: str, default: int, low: int, high: int) -> int:
    """Return an argument that is a whole number.

    Raises:
        ParameterError: It is none or out of range.
    """
    value = arguments.get(name)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ParameterError(name, f"takes a whole number from {low:,} to {high:,}, not {value!r}")
    return value


def words_of(arguments: Mapping[str, object], name: str, default: str | None = None) -> str:
    """Return an argument that is text.

    Args:
        arguments: What the assistant sent.
        name: Name of the argument.
        default: Value when it is not given; None when it must be.

    Raises:
        ParameterError: It is missing or no text.
    """
    value = arguments.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ParameterError(name, "is missing" if value in (None, "") else f"takes text, not {value!r}")
    return value


def only_known(arguments: Mapping[str, object], schema: Schema) -> None:
    """Make sure that a tool knows all its arguments.

    Raises:
        ParameterError: One is not known; those that are known are listed.
    """
    for name in arguments:
        if name not in schema["properties"]:
            allowed = ", ".join(schema["properties"]) or "nothing"
            raise ParameterError(name, f"there is no such argument; this tool takes {allowed}")


def _parameter_schema(parameter: Parameter) -> Schema:
    schema: Schema = {"type": _json_type(parameter.type), "description": parameter.help + _form(parameter.type)}
    if parameter.type in LISTS:
        schema["items"] = {"type": "string"}
    if parameter.choices:
        schema["enum"] = list(parameter.choices)
    if parameter.default is not None:
        schema["default"] = _as_json(parameter.default, parameter)
    if parameter.example is not None:
        schema["examples"] = [_as_json(parameter.example, parameter)]
    return schema


def _json_type(type_name: str) -> str:
    if type_name in LISTS:
        return "array"
    return "integer" if type_name in ("integer", "year") else "string"


def _form(type_name: str) -> str:
    kind = entity_kind(type_name)
    if type_name == "date":
        return _DAY
    return "" if kind is None else f"; {KINDS[kind].noun}, by id, code or name"


def _as_json(text: str, parameter: Parameter) -> object:
    if parameter.type in LISTS:
        return [item.strip() for item in text.split(";" if ";" in text else ",")]
    return int(text) if _json_type(parameter.type) == "integer" else text


def _as_text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    raise ParameterError(name, f"takes text, a whole number or a list of texts, not {value!r}")
