"""What holds for every request to the API: who may read it, how often, and what its answers depend on."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Response, current_app, request

from tracker.guard.limits import Limits
from tracker.guard.slots import Turns
from web.api.problems import for_programs

# Answers that are remembered are not counted; a notebook that asks one after another stays below this.
LIMITS = Limits(asked=600, asked_seconds=60.0)
TURNS = "api-turns"
SECONDS_OF_LEAVE = "86400"
SHOWN = "Content-Location, ETag, Link, Retry-After, X-Total-Count"


def init_blueprint(blueprint: Blueprint) -> None:
    """Put these rules on a blueprint."""
    blueprint.record_once(lambda state: state.app.extensions.setdefault(TURNS, Turns(LIMITS)))
    blueprint.before_request(count)
    blueprint.after_app_request(open_to_other_sites)


def count() -> None:
    """Count a request of a client.

    Raises:
        BusyError: It asks too often.
    """
    if request.method != "OPTIONS":
        cast(Turns, current_app.extensions[TURNS]).count(request.remote_addr or "")


def open_to_other_sites(response: Response) -> Response:
    """Let scripts of other sites read an answer, and caches tell its forms apart."""
    if not for_programs():
        return response
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = SHOWN
    response.vary.add("Accept")
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
        response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
        response.headers["Access-Control-Max-Age"] = SECONDS_OF_LEAVE
    return response
