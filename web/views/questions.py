"""Every question of the library: as a page and as files, under one name."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, make_response, render_template, request

from tracker.answers import Answer
from tracker.errors import ParameterError
from tracker.library import Question
from web import files
from web.as_of import NAME
from web.charts import DRAW
from web.desk import answer_to, desk
from web.forms import fields
from web.pages import printable
from web.paging import FROM_ROW
from web.shown import shown_as

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
            answer = answer_to(name, **asked_for(name))
        except ParameterError as error:
            fault = error
    page = render_template(
        "question.html",
        question=question,
        answer=answer,
        fault=fault,
        fields=fields(question.header.parameters, given()),
        example=example(question),
        shown=None if answer is None else shown_as(answer),
    )
    return page if fault is None else (page, 400)


@blueprint.get("/<name>.json")
def as_json(name: str) -> Response:
    """Give the answer as JSON."""
    return jsonify(answer_to(name, **asked_for(name)).to_json())


@blueprint.get("/<name>.csv")
def as_csv(name: str) -> Response:
    """Give the rows as CSV."""
    return file(answer_to(name, **asked_for(name)).to_csv(), f"{name}.csv", "text/csv")


@blueprint.get("/<name>.xlsx")
def as_xlsx(name: str) -> Response:
    """Give the answer as a workbook."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return file(files.workbook(answer_to(name, **asked_for(name))), f"{name}.xlsx", kind)


@blueprint.get("/<name>.svg")
def as_svg(name: str) -> Response:
    """Give the picture of the answer as SVG."""
    return file(files.svg(*pictured(name)), f"{name}.svg", "image/svg+xml")


@blueprint.get("/<name>.png")
def as_png(name: str) -> Response:
    """Give the picture of the answer as PNG."""
    return file(files.png(*pictured(name)), f"{name}.png", "image/png")


@blueprint.get("/<name>.cypher")
def as_cypher(name: str) -> Response:
    """Give the question file, which pastes into Neo4j Browser as it stands."""
    return file(desk().library[name].cypher, f"{name}.cypher", "text/plain")


def file(content: str | bytes, name: str, content_type: str) -> Response:
    """Return content as a file to keep."""
    response = make_response(content)
    response.mimetype = content_type
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def pictured(name: str) -> tuple[Answer, str | None]:
    """Return the answer and the kind of picture that the address asks for.

    Raises:
        ParameterError: There is no such kind of picture.
    """
    kind = given().get("picture")
    if kind is not None and kind not in DRAW:
        raise ParameterError("picture", f"{kind!r} is none of {', '.join(DRAW)}")
    return answer_to(name, **asked_for(name)), kind


def given() -> dict[str, str]:
    """Return the parameters of the address; an input left empty counts as not given."""
    return {name: printable(value).strip() for name, value in request.args.items() if printable(value).strip()}


def asked_for(name: str) -> dict[str, str]:
    """Return the parameters of the address that are for the question, and not for the page that shows it.

    Every address of the site carries the day, also where the answer is the same on all days.
    """
    for_page = {FROM_ROW, "picture"} | ({NAME} - desk().library[name].header.parameters.keys())
    return {key: value for key, value in given().items() if key not in for_page}


def missing(question: Question) -> list[str]:
    """Return the parameters that must be given and are not."""
    return [
        name for name, parameter in question.header.parameters.items() if parameter.required and name not in given()
    ]


def example(question: Question) -> dict[str, str]:
    """Return parameters that show how the question is asked."""
    return {name: parameter.example for name, parameter in question.header.parameters.items() if parameter.example}
