"""Pages made of several answers: coverage, gaps, overlap, partners, comparison."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from tracker.errors import ParameterError
from tracker.library import Parameter
from web.boards import BOARDS, RELATED, Board
from web.desk import desk
from web.filters import filters
from web.forms import fields
from web.pages import printable
from web.shown import show_panels

blueprint = Blueprint("boards", __name__)


@blueprint.get(f"/<any({', '.join(repr(name) for name in BOARDS)}):name>")
def show(name: str) -> str | tuple[str, int]:
    """Show a board; a wrong choice is named beside its input."""
    board = BOARDS[name]
    parameters = parameters_of(board)
    given = choices(board, parameters)
    shown, fault = [], None
    try:
        shown = show_panels(board.panels, given)
    except ParameterError as error:
        fault = error
    page = render_template(
        "board.html",
        name=name,
        board=board,
        shown=shown,
        fault=fault,
        fields=fields(parameters, given),
        filters=filters(name, board, parameters, given),
        chosen=given,
        boards=BOARDS,
        related=RELATED,
    )
    return page if fault is None else (page, 400)


def parameters_of(board: Board) -> dict[str, Parameter]:
    """Return the parameters of all questions of a board, each once, without the day."""
    known: dict[str, Parameter] = {}
    for panel in board.panels:
        for name, parameter in desk().library[panel.question].header.parameters.items():
            if name != "as_of" and name not in board.left_out:
                known.setdefault(name, parameter)
    return known


def choices(board: Board, parameters: dict[str, Parameter]) -> dict[str, str]:
    """Return the choices of the address; where it makes none at all, those of a first visit.

    Raises:
        ParameterError: The address names a parameter that the board does not have.
    """
    given = {
        name: printable(value).strip() for name, value in request.args.items() if name != "as_of" and value.strip()
    }
    for name in given:
        if name not in parameters:
            raise ParameterError(name, f"this page has no such choice; it takes {', '.join(parameters)}")
    optional = {name for name, parameter in parameters.items() if parameter.optional}
    wanted = {name: value for name, value in board.defaults.items() if not given or name not in optional}
    return {**wanted, **given}
