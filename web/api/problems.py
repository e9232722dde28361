"""What is wrong, for programs: problem details as RFC 9457 has them, with the parameter and what may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from flask import Response, jsonify, request
from werkzeug.exceptions import HTTPException

from tracker.errors import NotFoundError, ParameterError, ServerError, TrackerError
from tracker.guard.errors import BusyError
from tracker.suggest import suggestions
from web.api.collections import COLLECTIONS

PREFIX = "/api/"
MEDIA_TYPE = "application/problem+json"
SECONDS_TO_RETRY = 10
LONGEST_ADDRESS = 2_000


@dataclass(frozen=True)
class Kind:
    """A kind of problem.

    Attributes:
        name: Its name in the description.
        title: What is wrong, in a few words.
        help: What to do.
    """

    name: str
    title: str
    help: str


KINDS: Mapping[int, Kind] = {
    400: Kind("parameter", "A parameter cannot be read", "Mend the parameters that are named; try what is suggested."),
    404: Kind("not-found", "There is nothing at this address", "Look at what is suggested, or at the list above it."),
    405: Kind("method", "This address is only read", "Use GET, HEAD or OPTIONS."),
    406: Kind("form", "It does not come in this form", "Ask for one of the types that are named."),
    429: Kind("too-many", "Too many requests", "Wait as many seconds as the header Retry-After says."),
    500: Kind("fault", "Something went wrong here", "Tell the maintainers the address that you asked for."),
    503: Kind("graph-away", "The graph does not answer", "Try again after the seconds of the header Retry-After."),
}
_OTHERS = ("questions", "search", "ask", "model", "release", "changes")


class ArgumentsError(TrackerError):
    """Several parameters of a request cannot be read; all of them are named.

    Args:
        faults: What is wrong with each.
    """

    def __init__(self, faults: Sequence[ParameterError]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = tuple(faults)


def for_programs() -> bool:
    """Whether the request is one to the API, whose errors programs read."""
    return request.path.startswith(PREFIX)


def of_tracker_error(error: TrackerError) -> Response:
    """Return an error of the tracker as a problem."""
    if isinstance(error, ArgumentsError):
        return problem(400, str(error), error.faults)
    if isinstance(error, ParameterError):
        return problem(400, str(error), [error])
    if isinstance(error, NotFoundError):
        return problem(404, str(error), suggested=error.suggestions)
    if isinstance(error, BusyError):
        return problem(429, str(error), seconds=error.seconds)
    if isinstance(error, ServerError):
        return problem(503, str(error), seconds=SECONDS_TO_RETRY)
    return problem(500, str(error))


def of_http_error(error: HTTPException) -> Response:
    """Return an error that the web server itself raised as a problem."""
    status = error.code or 500
    if status == 404:
        return _nothing_here(error)
    detail = "" if status in (405, 500) else error.description or ""
    response = problem(status, detail)
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def problem(
    status: int,
    detail: str,
    faults: Iterable[ParameterError] = (),
    suggested: Sequence[str] = (),
    seconds: int | None = None,
) -> Response:
    """Return a problem.

    Args:
        status: HTTP status.
        detail: What is wrong this time, and what to do.
        faults: The parameters at fault.
        suggested: What may have been meant instead of the last part of the address.
        seconds: After how many seconds it may be tried again.
    """
    kind = KINDS.get(status) or Kind("other", HTTPStatus(status).phrase, "")
    content: dict[str, object] = {
        "type": f"{PREFIX}docs#problem-{kind.name}",
        "title": kind.title,
        "status": status,
        "detail": detail or kind.help,
        "instance": request.full_path.rstrip("?")[:LONGEST_ADDRESS],
    }
    errors = [_error(fault) for fault in faults]
    if errors:
        content["errors"] = errors
    if suggested:
        content["suggestions"] = list(suggested)
    response = jsonify(content)
    response.status_code, response.mimetype = status, MEDIA_TYPE
    if seconds is not None:
        response.headers["Retry-After"] = str(seconds)
    return response


def _error(fault: ParameterError) -> dict[str, object]:
    detail = str(fault).removeprefix(f"{fault.parameter}: ")
    return {"parameter": fault.parameter, "detail": detail, "suggestions": list(fault.suggestions)}


def _nothing_here(error: HTTPException) -> Response:
    """Return the problem of an unknown address, with addresses that are like it."""
    first = request.path.removeprefix(f"{PREFIX}v1/").partition("/")[0].partition(".")[0]
    own = error.description if type(error).description != error.description else ""
    close = suggestions(first, dict.fromkeys((*COLLECTIONS, *_OTHERS), ()))
    detail = own or "The API begins at /api/v1/ and is described at /api/docs."
    return problem(404, detail, suggested=() if own else [f"{PREFIX}v1/{name}" for name in close])
