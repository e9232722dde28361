"""Ask in plain words, and search over everything that has a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from flask import Blueprint, Response, g, jsonify, render_template, request

from tracker.answers import Answer
from tracker.ask import Outcome, Reading, understand
from tracker.errors import ParameterError
from web.desk import answer_to, desk
from web.forms import fields
from web.pages import printable
from web.search import search
from web.shown import shown_as

blueprint = Blueprint("ask", __name__)

LONGEST = 300
SUGGESTIONS = 12


@blueprint.get("/ask")
def show() -> str:
    """Show how the reader's words were understood, the answer when that is sure, and what else they may mean."""
    text = words_of_reader()
    outcome = read(text) if text else None
    answer, fault = None, None
    if outcome and outcome.best:
        try:
            answer = answer_as_read(outcome.best)
        except ParameterError as error:
            fault = error
    best = outcome.readings[0] if outcome and outcome.readings else None
    return render_template(
        "ask.html",
        text=text,
        outcome=outcome,
        answer=answer,
        fault=fault,
        shown=None if answer is None else shown_as(answer),
        fields=fields(best.question.header.parameters, best.parameters) if best else [],
        hits=search(text),
    )


@blueprint.get("/names.json")
def names() -> Response:
    """Give names that begin like, or contain, what the reader has typed so far."""
    return jsonify([hit.name for hit in search(words_of_reader())[:SUGGESTIONS]])


def words_of_reader() -> str:
    """Return what the reader typed, cut to a length that no honest question exceeds."""
    return printable(request.args.get("q", ""))[:LONGEST].strip()


def read(text: str) -> Outcome:
    """Return what a text means."""
    return understand(text, desk().library, desk().entities, dt.date.today(), deadlines())


def deadlines() -> Mapping[str, str]:
    """Return the last day for signature of each agreement that has one."""
    rows = answer_to("signature-deadlines", as_of="1945-01-01").rows
    return {str(row["commitment"]): str(row["open_until"]) for row in rows if row["open_until"]}


def answer_as_read(reading: Reading) -> Answer:
    """Ask a reading; a day in the reader's words becomes the day of the page."""
    answer = answer_to(reading.question.name, **reading.parameters)
    if "as_of" in reading.parameters:
        g.as_of, g.as_of_given = answer.as_of, answer.as_of.isoformat()
    return answer
