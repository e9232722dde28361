"""Which optional choices narrow a page, to which of its parts each applies, and how it is taken off again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from tracker.library import Parameter
from tracker.library.types import entity_kind
from web.boards import Board
from web.desk import desk


@dataclass(frozen=True)
class Filter:
    """One choice that narrows a page.

    Attributes:
        name: Name of the parameter.
        value: Its value in words.
        without: Address of the page without it.
        parts: Headings of the parts that it narrows; empty when it narrows all.
    """

    name: str
    value: str
    without: str
    parts: tuple[str, ...]


def filters(name: str, board: Board, parameters: Mapping[str, Parameter], given: Mapping[str, str]) -> Sequence[Filter]:
    """Return the filters that are on.

    Args:
        name: Name of the board.
        board: The board.
        parameters: Its parameters.
        given: What is chosen.
    """
    return [
        Filter(chosen, _words(value, parameters[chosen]), _without(name, given, chosen), _parts(board, chosen))
        for chosen, value in given.items()
        if parameters[chosen].optional
    ]


def _without(name: str, given: Mapping[str, str], chosen: str) -> str:
    kept: dict[str, str] = {key: value for key, value in given.items() if key != chosen}
    return url_for("boards.show", name=name, **kept)  # type: ignore[arg-type]  # all of them are values of the address


def _words(value: str, parameter: Parameter) -> str:
    kind = entity_kind(parameter.type)
    known = desk().entities.of_kind(kind) if kind else {}
    return known[value].name if value in known else value


def _parts(board: Board, chosen: str) -> tuple[str, ...]:
    narrowed = [panel.heading for panel in board.panels if chosen in desk().library[panel.question].header.parameters]
    return () if len(narrowed) == len(board.panels) else tuple(narrowed)
