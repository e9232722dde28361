"""From the text a user gives for a parameter to the value a query gets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from tracker.dates import check_year, parse_day
from tracker.entities import Entities
from tracker.errors import NotFoundError, ParameterError
from tracker.library import Parameter, Question
from tracker.library.types import KINDS, LISTS
from tracker.suggest import suggestions

Value = str | int | dt.date | list[str] | None

_WHOLE = re.compile(r"-?\d{1,9}")
_MOST_TEXT = 1_000


def resolve(question: Question, given: Mapping[str, str], entities: Entities, today: dt.date) -> dict[str, Value]:
    """Return the value of every parameter of a question.

    Args:
        question: The question.
        given: What the user gave; empty text counts as not given.
        entities: Everything that can be named.
        today: The present day.

    Returns:
        A value for each declared parameter in the declared order, None for an optional one that was not given.

    Raises:
        ParameterError: A parameter is unknown, missing or has an impossible value; the first one is named.
    """
    declared = question.header.parameters
    for name in given:
        if name not in declared:
            allowed = f"it takes {', '.join(declared)}" if declared else "it takes none"
            problem = f"the question {question.name!r} has no such parameter; {allowed}"
            raise ParameterError(name, problem, suggestions(name, dict.fromkeys(declared, ())))
    return {
        name: value_of(name, parameter, given.get(name, "").strip(), entities, today)
        for name, parameter in declared.items()
    }


def value_of(name: str, parameter: Parameter, text: str, entities: Entities, today: dt.date) -> Value:
    """Return the value of one parameter.

    Args:
        name: Its name.
        parameter: What it takes.
        text: What the user gave; empty when nothing.
        entities: Everything that can be named.
        today: The present day.

    Raises:
        ParameterError: It is missing or has an impossible value.
    """
    written = text or parameter.default
    if written is None:
        if parameter.optional:
            return None
        raise ParameterError(name, f"is missing: {parameter.help} (for example {name}={parameter.example})")
    if len(written) > _MOST_TEXT:
        raise ParameterError(name, f"has {len(written):,} characters; at most {_MOST_TEXT:,} are read")
    try:
        return _read(written, parameter, entities, today)
    except (ValueError, NotFoundError) as error:
        raise ParameterError(name, str(error), getattr(error, "suggestions", ())) from error


def _read(text: str, parameter: Parameter, entities: Entities, today: dt.date) -> Value:
    if parameter.type in KINDS:
        return entities.find(text, parameter.type).id
    if parameter.type in LISTS:
        return _list(text, LISTS[parameter.type], entities)
    readers: Mapping[str, Callable[[str], Value]] = {
        "date": lambda value: parse_day(value, today),
        "year": lambda value: check_year(_whole_number(value)),
        "integer": _number_from_0,
        "choice": lambda value: _choice(value, parameter.choices),
        "text": lambda value: value,
    }
    return readers[parameter.type](text)


def _list(text: str, kind: str, entities: Entities) -> list[str]:
    """Read a list; a name with a comma inside is understood alone or between semicolons."""
    try:
        return [entities.find(text, kind).id]
    except NotFoundError:
        items = [item for item in text.split(";" if ";" in text else ",") if item.strip()]
    if not items:
        raise ValueError("the list is empty")
    return list(dict.fromkeys(entities.find(item, kind).id for item in items))


def _whole_number(text: str) -> int:
    if not _WHOLE.fullmatch(text) or not text.isascii():
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _number_from_0(text: str) -> int:
    """Read a number of things: days, members, rows."""
    number = _whole_number(text)
    if number < 0:
        raise ValueError(f"{text!r} is not a whole number of 0 or more")
    return number


def _choice(text: str, choices: tuple[str, ...]) -> str:
    for choice in choices:
        if choice.casefold() == text.casefold():
            return choice
    raise ValueError(f"{text!r} is none of {', '.join(choices)}")
