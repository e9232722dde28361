"""The pages: the console with its files, the model, and the library as favourites for Neo4j Browser."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, Response, g, jsonify, make_response, render_template, request, url_for

from tracker import local
from tracker.cypher_parameters import NAME as PARAMETERS
from tracker.errors import ParameterError, TrackerError
from tracker.examples import examples
from tracker.favourites import favourites_file
from tracker.guard import BusyError, GuardError
from tracker.model import model_of
from web.caching import compressed
from web.console import asked, cells, drawing, files, pictures
from web.console.starts import starts
from web.desk import desk

blueprint = Blueprint("console", __name__)

NOTE_HEADER = "X-Tracker-Note"
BOOKKEEPING = frozenset({"digest", "key", "release", "table"})
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


@blueprint.after_request
def not_kept(response: Response) -> Response:
    """Keep no result: it is the reader's own, may hold the time of day, and would push pages from the shelf."""
    if not g.get("ran"):
        return response
    g.pop("tag", None)
    response.headers["Cache-Control"] = "private, no-store"
    return compressed(response)


@blueprint.route("/console", methods=["GET", "POST"])
def show() -> Response:
    """Show the form and, when there is a query, its rows or its plan."""
    wanted = asked.asked()
    g.ran = bool(wanted.query)
    outcome = asked.outcome_of(wanted)
    result = outcome.result
    page = make_response(
        render_template(
            "console/console.html",
            asked=wanted,
            outcome=outcome,
            fault_place=place_of(outcome.fault, wanted.query),
            wrong_parameters=isinstance(outcome.fault, ParameterError),
            pictures=pictures.pictures_of(result) if result else (),
            numbers=cells.number_columns(result) if result else (),
            rows_shown=cells.ROWS_SHOWN,
            starts=starts(),
            guard=asked.guard(),
            browser=browser_address(),
            given=given_again(wanted),
            endings=files.FILES,
            table_rows=cells.table_rows,
            visible=asked.visible,
            as_of=None,
        )
    )
    page.status_code = outcome.status
    if isinstance(outcome.fault, BusyError):
        page.headers["Retry-After"] = str(outcome.fault.seconds)
    return page


@blueprint.get(f"/console.<any({', '.join(files.FILES)}):ending>")
def as_file(ending: str) -> Response:
    """Give the rows as a file."""
    wanted = asked.asked()
    g.ran = True
    if not wanted.query:
        raise ParameterError("query", "is missing: the Cypher to answer")
    result = asked.result_of(wanted)
    content_type, write = files.FILES[ending]
    about = {
        "query": wanted.query,
        PARAMETERS: wanted.parameters or "{}",
        "release": desk().release(),
        "address": url_for(".show", **given_again(wanted), _external=True),
    }
    response = make_response(write(result, about))
    response.mimetype = content_type
    response.headers["Content-Disposition"] = f'attachment; filename="cypher-result.{ending}"'
    if result.note:
        response.headers[NOTE_HEADER] = result.note
    return response


@blueprint.get("/console/favourites.zip")
def favourites() -> Response:
    """Give the library as saved scripts that Neo4j Browser imports."""
    response = make_response(favourites_file(desk().library))
    response.mimetype = "application/zip"
    response.headers["Content-Disposition"] = 'attachment; filename="cyber-tracker-favourites.zip"'
    return response


@blueprint.get("/model")
def model() -> str:
    """Show the model of the graph, drawn and in words, with the worked queries."""
    found = model_of(desk().graph, desk().release(), desk().settings.data)
    return render_template(
        "console/model.html",
        model=found,
        drawing=drawing.draw(found),
        examples=examples(),
        bookkeeping=BOOKKEEPING,
        as_of=None,
    )


@blueprint.errorhandler(GuardError)
@blueprint.errorhandler(BusyError)
def file_fault(error: TrackerError) -> Response:
    """Tell why there is no file, as JSON or plain text."""
    if request.path.endswith(".json"):
        response = jsonify(error={"message": str(error), **place_in_json(error)})
    else:
        response = make_response(f"{asked.visible(str(error))}\n")
        response.mimetype = "text/plain"
    response.status_code = asked.status_of(error)
    if isinstance(error, BusyError):
        response.headers["Retry-After"] = str(error.seconds)
    return response


def given_again(wanted: asked.Asked) -> dict[str, str]:
    """Return the values under which an address asks the same."""
    return {"query": wanted.query, **({PARAMETERS: wanted.parameters} if wanted.parameters else {})}


def place_of(fault: TrackerError | None, query: str) -> tuple[int, str, str] | None:
    """Return the number of the line at fault, the line, and what stands before the sign that points into it."""
    if not isinstance(fault, GuardError) or fault.line is None:
        return None
    lines = query.split("\n")
    if fault.line > len(lines):
        return None
    line = asked.visible(lines[fault.line - 1])
    before = "".join(sign if sign == "\t" else " " for sign in line[: (fault.column or 1) - 1])
    return fault.line, line, before


def place_in_json(error: TrackerError) -> dict[str, object]:
    """Return why and where, for a program."""
    if not isinstance(error, GuardError):
        return {"reason": "busy"}
    return {"reason": error.reason, "line": error.line, "column": error.column}


def browser_address() -> str | None:
    """Return the address of Neo4j Browser, when it runs on this machine and the reader sits at it."""
    settings = desk().settings
    if settings.uri is not None or urlsplit(request.host_url).hostname not in _THIS_MACHINE:
        return None
    endpoint = local.status(settings)
    return endpoint.http_url if endpoint else None
