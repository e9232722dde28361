"""Answers of the API in their forms."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Response, jsonify

from tracker.answers import Answer
from web.api.negotiation import FORMS
from web.desk import desk


def paged(total: int, limit: int, offset: int, items: Sequence[object]) -> dict[str, object]:
    """Return a part of a list for JSON."""
    return {"total": total, "limit": limit, "offset": offset, "release": desk().release(), "items": list(items)}


def as_form(answer: Answer, form: str, name: str) -> Response:
    """Return an answer as JSON or CSV."""
    return as_csv(answer.to_csv(), name) if form == "csv" else jsonify(answer.to_json())


def as_csv(text: str, name: str) -> Response:
    """Return CSV under a name, should it be kept."""
    response = Response(text, mimetype=FORMS["csv"])
    # An id can hold signs that a header cannot.
    kept = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-.") else "-" for sign in name)
    response.headers["Content-Disposition"] = f'inline; filename="{kept}.csv"'
    return response


def as_linked(content: dict[str, object]) -> Response:
    """Return JSON-LD."""
    response = jsonify(content)
    response.mimetype = FORMS["jsonld"]
    return response
