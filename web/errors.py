"""What a visitor sees when something cannot be shown: what is wrong, and a way on."""

from __future__ import annotations

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from tracker.errors import NotFoundError, ParameterError, ServerError, TrackerError
from web.api import problems

TITLES = {
    400: "This address cannot be answered",
    404: "There is no such page",
    405: "This page only answers to being read",
    500: "Something went wrong here",
    503: "The graph does not answer at the moment",
}


def init_app(app: Flask) -> None:
    """Turn errors into pages, or into JSON and plain text where the address asks for them."""
    app.register_error_handler(TrackerError, show_tracker_error)
    app.register_error_handler(HTTPException, show_http_error)


def show_tracker_error(error: TrackerError) -> Response:
    """Show an error of the tracker under the status that fits it."""
    if problems.for_programs():
        return problems.of_tracker_error(error)
    return error_response(status_of(error), str(error), getattr(error, "parameter", None))


def show_http_error(error: HTTPException) -> Response:
    """Show an error that the web server itself raised, such as an unknown address."""
    if problems.for_programs():
        return problems.of_http_error(error)
    status = error.code or 500
    message = "" if status == 404 else error.description or ""
    response = error_response(status, message)
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def status_of(error: TrackerError) -> int:
    """Return the HTTP status that says the same as an error of the tracker."""
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, ParameterError):
        return 400
    return 503 if isinstance(error, ServerError) else 500


def error_response(status: int, message: str, parameter: str | None = None) -> Response:
    """Return an error in the form that the address asks for.

    Args:
        status: HTTP status.
        message: What is wrong and what to do.
        parameter: Name of the parameter at fault, if one is.
    """
    message = "".join(character for character in message if character.isprintable() or character == "\n")
    title = TITLES.get(status, "This cannot be shown")
    if request.path.endswith(".json"):
        response = jsonify(error={"status": status, "message": message or title, "parameter": parameter})
    elif request.path.endswith((".csv", ".xlsx", ".parquet", ".svg", ".png", ".cypher")):
        response = make_response(f"{message or title}\n")
        response.mimetype = "text/plain"
    else:
        response = make_response(render_template("error.html", status=status, title=title, message=message))
    response.status_code = status
    if status == 503:
        response.headers["Retry-After"] = "10"
    return response
