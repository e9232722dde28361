"""The sentence that answers a question: a template in the question's header, filled from rows and parameters.

Slots: ``{parameter}``, ``{count}``, ``{distinct.column}``, ``{sum.column}``, ``{count.column=value}``,
``{first.column}`` and ``{last.column}``. ``{count|State is|States are}`` chooses words by a number, the first ones
for 1; every slot that is a number can. With three wordings the first is for 0, and ``*`` is the number:
``{count.status=signatory||, * has signed|, * have signed}`` says nothing of none.
``{parameter|words with *|words without}`` chooses by whether an optional parameter was given; ``*`` is its value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Row = Mapping[str, object]
WriteCell = Callable[[str, object], str]
Measure = Literal["count", "count-where", "distinct", "sum", "first", "last", "parameter"]

_SLOT = re.compile(r"\{([^{}]*)\}")
_OF_COLUMN: Mapping[str, Measure] = {"distinct": "distinct", "sum": "sum", "first": "first", "last": "last"}


@dataclass(frozen=True)
class Slot:
    """One hole of a template.

    Attributes:
        text: As written between the braces.
        measure: What fills it.
        name: Column or parameter it speaks of; empty for the number of rows.
        value: Value that rows must have to be counted, for ``count-where``.
        choices: The wordings to choose from: none; for 1 and for more; or for 0, for 1 and for more.
    """

    text: str
    measure: Measure
    name: str = ""
    value: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Template:
    """A sentence with slots.

    Attributes:
        parts: Plain text and slots in order.
    """

    parts: tuple[str | Slot, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots in order."""
        return tuple(part for part in self.parts if isinstance(part, Slot))

    def fill(self, rows: Sequence[Row], parameters: Mapping[str, str | None], write: WriteCell) -> str:
        """Return the sentence.

        Args:
            rows: The answer.
            parameters: The parameters as a reader sees them; None for one that was not given.
            write: Gives the value of a column as a reader sees it.
        """
        return "".join(part if isinstance(part, str) else _fill(part, rows, parameters, write) for part in self.parts)


def parse_template(text: str) -> Template:
    """Read a template.

    Args:
        text: The sentence as the header has it.

    Returns:
        The template; names are not checked here, since only the header knows them.

    Raises:
        ValueError: A brace is left open or a slot has no known form.
    """
    parts: list[str | Slot] = []
    end = 0
    for match in _SLOT.finditer(text):
        parts += [text[end : match.start()], _parse_slot(match[1])]
        end = match.end()
    parts.append(text[end:])
    if any(isinstance(part, str) and ("{" in part or "}" in part) for part in parts):
        raise ValueError("a brace is left open or stands inside another one")
    return Template(tuple(part for part in parts if part))


def _parse_slot(text: str) -> Slot:
    head, *choices = text.split("|")
    if len(choices) not in (0, 2, 3):
        raise ValueError(f"{{{text}}} needs two or three wordings or none: {{count|State is|States are}}")
    wordings = tuple(choices)
    if head == "count":
        return Slot(text, "count", choices=wordings)
    measure, dot, name = head.partition(".")
    if not dot:
        return _checked(Slot(text, "parameter", head, choices=wordings))
    if measure == "count":
        column, equals, value = name.partition("=")
        if not equals:
            raise ValueError(f"{{{text}}} lacks the value to count: {{count.column=value}}")
        return _checked(Slot(text, "count-where", column, value, wordings))
    if measure not in _OF_COLUMN:
        raise ValueError(f"{{{text}}} is no slot: use count, distinct, sum, first or last before the dot")
    return _checked(Slot(text, _OF_COLUMN[measure], name, choices=wordings))


def _checked(slot: Slot) -> Slot:
    if not slot.name.isidentifier():
        raise ValueError(f"{{{slot.text}}} names neither a parameter nor a column")
    return slot


def _fill(slot: Slot, rows: Sequence[Row], parameters: Mapping[str, str | None], write: WriteCell) -> str:
    if slot.measure == "parameter":
        written = parameters[slot.name]
        return slot.choices[written is None].replace("*", written or "") if slot.choices else written or ""
    if slot.measure in ("first", "last"):
        cell = rows[0 if slot.measure == "first" else -1][slot.name] if rows else None
        return _choose(slot, cell if isinstance(cell, int | float) else 0) if slot.choices else write(slot.name, cell)
    number = _number(slot, rows)
    return _choose(slot, number) if slot.choices else _write_number(number)


def _choose(slot: Slot, number: float) -> str:
    none, one, more = slot.choices if len(slot.choices) == 3 else (slot.choices[1], *slot.choices)
    wording = none if number == 0 else one if number == 1 else more
    return wording.replace("*", _write_number(number)) if len(slot.choices) == 3 else wording


def _number(slot: Slot, rows: Sequence[Row]) -> int | float:
    if slot.measure == "count":
        return len(rows)
    values = [row[slot.name] for row in rows if row[slot.name] is not None]
    if slot.measure == "distinct":
        return len({item for value in values for item in (value if isinstance(value, list) else [value])})
    if slot.measure == "sum":
        return sum(value for value in values if isinstance(value, int | float))
    return sum(1 for value in values if _as_text(value) == slot.value)


def _write_number(number: float) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:,.1f}".removesuffix(".0")


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
