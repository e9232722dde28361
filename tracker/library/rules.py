"""What must agree between the parts of a question's header."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from tracker.dates import check_year, parse_day
from tracker.library.header import Column, Header, Parameter
from tracker.library.words import ACTS, EVIDENCE, STATUSES
from tracker.sentence import Slot

# Where in the header something is wrong, and what.
Finding = tuple[tuple[str, ...], str]

_NAMES = re.compile(r"\{([^{}]*)\}")
_NUMBERS = ("integer", "number", "percent")
_WORDS = {"status": STATUSES, "act": ACTS, "evidence": EVIDENCE, "boolean": ("true", "false")}


def findings(header: Header) -> Iterator[Finding]:
    """Yield everything in a header that contradicts another part of it.

    Args:
        header: A header whose keys and types are right.
    """
    for name, parameter in header.parameters.items():
        for key, problem in _parameter(name, parameter):
            yield ("parameters", name, key), problem
    for key, template in header.templates.items():
        for slot in template.slots:
            wrong = _slot(slot, header)
            if wrong:
                yield (key,), f"{{{slot.text}}}: {wrong}"
    if header.empty is None and any(slot.measure in ("first", "last") for slot in header.templates["sentence"].slots):
        yield ("sentence",), "a sentence that speaks of the first or last row needs an 'empty' sentence for no rows"
    if "empty" in header.templates and any(slot.measure != "parameter" for slot in header.templates["empty"].slots):
        yield ("empty",), "with no rows only parameters can be named"
    yield from _phrases(header)
    yield from _evidence(header)


def _parameter(name: str, parameter: Parameter) -> Iterator[tuple[str, str]]:
    if name == "count":
        yield "type", "the name 'count' is taken by the number of rows"
    if name == "as_of" and (parameter.type, parameter.default) != ("date", "today"):
        yield "type", "as_of must be {type: date, default: today}"
    if (parameter.type == "choice") != bool(parameter.choices):
        yield "choices", "a parameter of type choice, and no other, lists its choices"
    if parameter.optional and parameter.default is not None:
        yield "default", "a parameter with a default is never left out, so it cannot be optional too"
    if parameter.required and parameter.example is None:
        yield "example", "a parameter that must be given needs an example"
    for key, value in (("default", parameter.default), ("example", parameter.example)):
        problem = None if value is None else _value(value, parameter)
        if problem:
            yield key, problem


def _value(value: str, parameter: Parameter) -> str | None:
    try:
        if parameter.type == "date":
            parse_day(value, dt.date(2000, 1, 1))
        elif parameter.type == "integer":
            int(value)
        elif parameter.type == "year":
            check_year(int(value))
    except ValueError as error:
        return str(error)
    if parameter.choices and value not in parameter.choices:
        return f"{value!r} is none of the choices"
    return None


def _slot(slot: Slot, header: Header) -> str | None:
    if slot.measure == "count":
        return None
    if slot.measure == "parameter":
        parameter = header.parameters.get(slot.name)
        return f"no parameter is called {slot.name!r}" if parameter is None else _parameter_slot(slot, parameter)
    column = header.columns.get(slot.name)
    return f"no column is called {slot.name!r}" if column is None else _column_slot(slot, column)


def _parameter_slot(slot: Slot, parameter: Parameter) -> str | None:
    if parameter.optional and not slot.choices:
        return f"an optional parameter is written {{{slot.name}|words with *|words without}}"
    if not parameter.optional and slot.choices:
        return "it is always given, so there are no two wordings to choose from"
    return None


def _column_slot(slot: Slot, column: Column) -> str | None:
    if slot.measure == "sum" and column.type not in _NUMBERS:
        return "only a column of numbers has a sum"
    if slot.measure in ("first", "last") and slot.choices and column.type not in _NUMBERS:
        return "only a number chooses between two wordings"
    if slot.measure == "count-where" and slot.value not in _WORDS.get(column.type, (slot.value,)):
        return f"a column of type {column.type} never holds {slot.value!r}"
    return None


def _phrases(header: Header) -> Iterator[Finding]:
    for key, phrases in (("question", (header.question,)), ("ask", header.ask)):
        for phrase in phrases:
            for name in _NAMES.findall(phrase):
                if name not in header.parameters:
                    yield (key,), f"{{{name}}} is not a parameter"


def _evidence(header: Header) -> Iterator[Finding]:
    columns = header.columns
    if "since_precision" in columns and "since" not in columns:
        yield ("columns", "since_precision"), "it says how precise a column 'since' is, which is missing"
    for name, column in columns.items():
        if name == "recorded" and column.type != "date":
            yield ("columns", name), "'recorded' holds how far the source speaks, so its type is date"
        if name == "evidence" and column.type != "evidence":
            yield ("columns", name), "'evidence' has the type evidence"
        if name == "source" and not {"recorded", "evidence"} <= columns.keys():
            yield ("columns", name), "a row with a source also has the columns 'recorded' and 'evidence'"
