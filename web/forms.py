"""A form made from the header of a question: one labelled input a parameter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.errors import NotFoundError
from tracker.library.header import Parameter
from tracker.library.types import LISTS, entity_kind
from web.desk import desk

LONGEST_SELECT = 120


@dataclass(frozen=True)
class Field:
    """One input.

    Attributes:
        name: Name of the parameter.
        control: ``select``, ``names`` (text with suggestions), ``date``, ``number`` or ``text``.
        value: What it shows.
        help: What it is for.
        required: Whether it must be filled in.
        optional: Whether it may be left empty, which means any.
        choices: Pairs of value and words, for a select or as suggestions.
        several: Whether several names may be given, separated by commas.
    """

    name: str
    control: str
    value: str
    help: str
    required: bool
    optional: bool
    choices: Sequence[tuple[str, str]] = ()
    several: bool = False


def fields(parameters: Mapping[str, Parameter], given: Mapping[str, str]) -> list[Field]:
    """Return the inputs of a form.

    Args:
        parameters: Parameters of the question; the day is left to the control of the whole site.
        given: Values of the address.
    """
    return [
        _field(name, parameter, given.get(name) or parameter.default or "")
        for name, parameter in parameters.items()
        if name != "as_of"
    ]


def _field(name: str, parameter: Parameter, value: str) -> Field:
    several = parameter.type in LISTS
    kind = entity_kind(parameter.type)
    choices = [(choice, choice) for choice in parameter.choices] if kind is None else desk().names(kind)
    control = _control(parameter, kind is not None, several, len(choices))
    if kind and value:
        value = _id_of(value, kind) if control == "select" else _names_of(value, kind, several)
    return Field(name, control, value, parameter.help, parameter.required, parameter.optional, choices, several)


def _control(parameter: Parameter, entity: bool, several: bool, choices: int) -> str:
    if parameter.type == "choice" or (entity and not several and choices <= LONGEST_SELECT):
        return "select"
    if entity:
        return "names"
    return {"date": "date", "integer": "number", "year": "number"}.get(parameter.type, "text")


def _id_of(value: str, kind: str) -> str:
    """Return the id when the address gives a name, so that the select shows it."""
    try:
        return desk().entities.find(value, kind).id
    except NotFoundError:
        return value


def _names_of(value: str, kind: str, several: bool) -> str:
    """Return the names for ids and aliases, so that the input reads as people write."""
    parts = [part.strip() for part in value.replace(";", ",").split(",")] if several else [value]
    try:
        return "; ".join(desk().entities.find(part, kind).name for part in parts)
    except NotFoundError:
        return value
