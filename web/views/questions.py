"""Every question of the library: as a page, as JSON and as CSV, under one name."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, make_response, render_template, request

from tracker.errors import ParameterError
from tracker.library import Question
from web.charts import tiles
from web.desk import answer_to, desk
from web.forms import fields

blueprint = Blueprint("questions", __name__, url_prefix="/questions")


@blueprint.get("/")
def index() -> str:
    """List the questions by theme."""
    return render_template("questions.html", library=desk().library)


@blueprint.get("/<name>")
def show(name: str) -> str | tuple[str, int]:
    """Show the form of a question and, when nothing is missing, its answer."""
    question = desk().library[name]
    answer, fault = None, None
    if not missing(question):
        try:
            answer = answer_to(name, **given())
        except ParameterError as error:
            fault = error
    page = render_template(
        "question.html",
        question=question,
        answer=answer,
        fault=fault,
        fields=fields(question.header.parameters, given()),
        example=example(question),
        picture=tiles.draw(answer) if answer and answer.rows and question.header.chart == "tile-map" else None,
    )
    return page if fault is None else (page, 400)


@blueprint.get("/<name>.json")
def as_json(name: str) -> Response:
    """Give the answer as JSON."""
    return jsonify(answer_to(name, **given()).to_json())


@blueprint.get("/<name>.csv")
def as_csv(name: str) -> Response:
    """Give the rows as CSV."""
    response = make_response(answer_to(name, **given()).to_csv())
    response.mimetype = "text/csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def given() -> dict[str, str]:
    """Return the parameters of the address; an input left empty counts as not given."""
    return {name: value.strip() for name, value in request.args.items() if value.strip()}


def missing(question: Question) -> list[str]:
    """Return the parameters that must be given and are not."""
    return [
        name for name, parameter in question.header.parameters.items() if parameter.required and name not in given()
    ]


def example(question: Question) -> dict[str, str]:
    """Return parameters that show how the question is asked."""
    return {name: parameter.example for name, parameter in question.header.parameters.items() if parameter.example}
