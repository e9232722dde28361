"""Report a mistake: the row, what it rests on, and a text that is ready to be sent."""

from __future__ import annotations

from flask import Blueprint, g, render_template, request, url_for

from tracker.answers import Answer
from tracker.errors import NotFoundError, ParameterError
from web.desk import answer_to, desk
from web.links import answer_parameters
from web.pages import printable
from web.report import Report, report_on, report_on_site

blueprint = Blueprint("reports", __name__)

OWN = ("question", "row", "as_of")


@blueprint.get("/report")
def show() -> str:
    """Show what is said in a row of an answer, and a report of it to copy or to send."""
    name = request.args.get("question", "").strip()
    if not name:
        return written(report_on_site(url_for("home.show", _external=True), desk().release()))
    given = {key: printable(value).strip() for key, value in request.args.items() if key not in OWN}
    answer = answer_to(name, **given)
    number = number_of_row(answer)
    page = url_for(
        "questions.show", name=name, **{**answer_parameters(answer), "as_of": g.as_of.isoformat()}, _external=True
    )
    row = None if number is None else answer.rows[number - 1]
    return written(
        report_on(answer, page, number),
        answer=answer,
        number=number,
        row=row,
        page=page,
    )


def number_of_row(answer: Answer) -> int | None:
    """Return the number of the row that the address names, from 1, or None when it names none.

    Raises:
        ParameterError: It is not a number.
        NotFoundError: The answer has no such row on that day.
    """
    text = request.args.get("row", "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise ParameterError("row", f"{text[:40]!r} is not a number of a row; rows are counted from 1")
    number = int(text)
    if not 1 <= number <= len(answer.rows):
        raise NotFoundError(
            f"The answer to {answer.question.name!r} has {len(answer.rows)} rows on that day, so there is no row "
            f"{number}. Open the page again and choose its row there."
        )
    return number


def written(report: Report, **parts: object) -> str:
    """Return the page with a report."""
    recipient = desk().settings.report_to
    return render_template(
        "report.html", report=report, recipient=recipient, address=report.address(recipient), **parts
    )
