"""The one *as of* control of the site: a day in the address, carried by every link of the page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import Flask, g, has_request_context, request

from tracker.dates import parse_day
from tracker.errors import ParameterError

NAME = "as_of"


def init_app(app: Flask) -> None:
    """Read the day before each request and carry it into every address that the page writes."""
    app.before_request(read_day)
    app.url_defaults(carry_day)


def read_day() -> None:
    """Set ``g.as_of`` (the day of the page) and ``g.as_of_given`` (None when the page speaks of today).

    Raises:
        ParameterError: The address names an impossible day or one outside what is covered.
    """
    today = dt.date.today()
    g.as_of, g.as_of_given = today, None
    text = request.args.get(NAME, "").strip()
    if not text or text == "today":
        return
    try:
        g.as_of = parse_day(text, today)
    except ValueError as error:
        raise ParameterError(NAME, str(error)) from None
    g.as_of_given = g.as_of.isoformat()


def carry_day(endpoint: str, values: dict[str, Any]) -> None:
    """Add the day to an address, unless it leads to a file that is the same on every day."""
    if has_request_context() and not endpoint.endswith("static") and g.get("as_of_given"):
        values.setdefault(NAME, g.as_of_given)
