"""What a request asks of the console, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from flask import current_app, request

from tracker.cypher_parameters import read_parameters, with_days
from tracker.errors import ParameterError, TrackerError
from tracker.guard import BusyError, Guard, GuardError, Result, Step
from web.console.door import inside
from web.console.starts import start_named
from web.desk import desk

PLAN = "plan"
# A form with the longest query and parameters that the guard reads, each sign written as three.
MOST_BYTES = 300_000
_KEPT = frozenset("\n\t")
_STATUS = {"refused": 400, "wrong": 400}


@dataclass(frozen=True)
class Asked:
    """What is asked.

    Attributes:
        query: The Cypher.
        parameters: Its parameters as JSON.
        start: Name of the worked query or question that it starts from; empty when it is the reader's own.
        plan: Whether only the plan is wanted.
    """

    query: str
    parameters: str
    start: str
    plan: bool


@dataclass(frozen=True)
class Outcome:
    """What came of it; all but one are None, or all when nothing was asked.

    Attributes:
        result: The rows.
        plan: How the server would do it.
        fault: Why there is neither.
    """

    result: Result | None = None
    plan: Step | None = None
    fault: TrackerError | None = None

    @property
    def status(self) -> int:
        """The HTTP status that says the same."""
        return 200 if self.fault is None else status_of(self.fault)


def asked() -> Asked:
    """Return what the request asks.

    A form that is too long for an address comes by POST. It changes nothing, so it needs no token; what it answers can
    be read by this site only, and :func:`check_origin` keeps other sites from making the reader's browser ask.

    Raises:
        NotFoundError: It starts from something that is not there.
    """
    request.max_content_length = MOST_BYTES
    given = request.form if request.method == "POST" else request.args
    wanted = Asked(
        query=given.get("query", "").replace("\r\n", "\n").replace("\r", "\n").strip(),
        parameters=given.get("parameters", "").strip(),
        start=given.get("start", "").strip(),
        plan=given.get("view") == PLAN,
    )
    if wanted.query or not wanted.start:
        return wanted
    start = start_named(wanted.start)
    return replace(wanted, query=start.query, parameters=start.parameters)


def outcome_of(wanted: Asked) -> Outcome:
    """Return what comes of it; what is wrong is part of that."""
    if not wanted.query:
        return Outcome()
    try:
        if wanted.plan:
            check_origin()
            with inside():
                return Outcome(plan=guard().explain(wanted.query, _values(wanted), client()))
        return Outcome(result=result_of(wanted))
    except (GuardError, BusyError, ParameterError) as error:
        return Outcome(fault=error)


def result_of(wanted: Asked) -> Result:
    """Return the rows.

    Raises:
        GuardError: It is refused, wrong, or took too much.
        BusyError: It is not its turn.
        ParameterError: The parameters cannot be read.
        ServerError: The server does not answer.
    """
    check_origin()
    with inside():
        return guard().run(wanted.query, _values(wanted), client())


def check_origin() -> None:
    """Let a page of another site lead here by a link, and ask in no other way: not by a form, a picture or a frame.

    Raises:
        GuardError: It asks in another way, as the browser says.
    """
    headers = request.headers
    elsewhere = headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
    if elsewhere and (request.method == "POST" or headers.get("Sec-Fetch-Dest") != "document"):
        raise GuardError("refused", "a page of another site asks this; open the address yourself, or run it here")


def status_of(error: TrackerError) -> int:
    """Return the HTTP status that says the same as an error."""
    if isinstance(error, BusyError):
        return 429
    if isinstance(error, GuardError):
        return _STATUS.get(error.reason, 422)
    return 400


def client() -> str:
    """Return who asks: the address that the connection comes from."""
    return request.remote_addr or "unknown"


def guard() -> Guard:
    """Return the guard of the application, one for all who ask."""
    known = current_app.extensions
    return cast(Guard, known.get("guard") or known.setdefault("guard", Guard(desk().settings)))


def visible(text: str) -> str:
    """Return text with a sign in place of the control characters that HTML does not allow."""
    return "".join(sign if sign.isprintable() or sign in _KEPT else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _values(wanted: Asked) -> dict[str, object]:
    return with_days(read_parameters(wanted.parameters))
