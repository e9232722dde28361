"""The addresses of the API."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from flask import Blueprint, Response, jsonify, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from tracker.answers import Answer
from tracker.ask import Outcome
from tracker.dates import parse_day
from tracker.errors import ParameterError
from tracker.model import model_of
from tracker.records import Record, Records, records_of
from tracker.search import SEARCHED, search
from web.api import about, things
from web.api.arguments import WORDS, arguments, page_of
from web.api.collections import COLLECTIONS, Collection, chosen, collection_of, filters_of, found_by, things_of
from web.api.negotiation import wanted_form
from web.api.operations import CHANGES, DAYS_OF_CHANGES, Operation, operations_of, question_id
from web.api.replies import as_csv, as_form, as_linked, paged
from web.api.traffic import init_blueprint
from web.desk import desk
from web.views.ask import read

blueprint = Blueprint("api", __name__, url_prefix="/api")
init_blueprint(blueprint)

_PLURAL = f"any({', '.join(map(repr, COLLECTIONS))})"


def records() -> Records:
    """Return everything that has an id."""
    return records_of(desk().graph, desk().release(), desk().settings.data)


def operation(name: str) -> Operation:
    """Return an operation by its name."""
    return operations_of(desk().library, records())[name]


@blueprint.get("/v1/")
def index() -> Response:
    """Give what there is."""
    arguments(operation("index").parameters)
    wanted_form(None, ["json"])
    return jsonify(about.index(records(), desk().entities, desk().release()))


@blueprint.get("/v1/questions", defaults={"form": None})
@blueprint.get("/v1/questions.<form>")
def questions(form: str | None) -> AnyResponse:
    """Give the questions."""
    known = operation("questions")
    form = wanted_form(form, known.forms)
    given = arguments(known.parameters)
    found = about.chosen_questions(desk().library, given)
    page = page_of(given, len(found), form == "csv")
    if form == "csv":
        response = as_csv(about.questions_csv(found[page.items]), "questions")
    else:
        items = [about.question(item) for item in found[page.items]]
        response = jsonify(paged(page.total, page.limit, page.offset, items))
    return page.put_headers(response)


@blueprint.get("/v1/questions/<name>/header")
def header(name: str) -> Response:
    """Give what a question says of itself."""
    arguments({})
    wanted_form(None, ["json"])
    return jsonify(about.header(desk().library[name]))


@blueprint.get("/v1/questions/<name>", defaults={"form": None})
@blueprint.get("/v1/questions/<name>.<form>")
def answer(name: str, form: str | None) -> AnyResponse:
    """Answer a question."""
    question = desk().library[name]
    known = operation(question_id(question))
    form = wanted_form(form, known.forms)
    return as_form(desk().ask(name, arguments(known.parameters)), form, name)


@blueprint.get("/v1/changes", defaults={"form": None})
@blueprint.get("/v1/changes.<form>")
def changes(form: str | None) -> AnyResponse:
    """Answer what changed, by default in the last year."""
    known = operation("changes")
    form = wanted_form(form, known.forms)
    given = arguments(known.parameters)
    if "from" not in given:
        given["from"] = (_day("to", given) - dt.timedelta(days=DAYS_OF_CHANGES)).isoformat()
    return as_form(desk().ask(CHANGES, given), form, "changes")


@blueprint.get("/v1/search", defaults={"form": None})
@blueprint.get("/v1/search.<form>")
def found(form: str | None) -> AnyResponse:
    """Search by name."""
    known = operation("search")
    form = wanted_form(form, known.forms)
    given = arguments(known.parameters)
    kind = _kind(given.get("kind"))
    hits = search(desk().entities, given[WORDS], (kind,) if kind else SEARCHED)
    page = page_of(given, len(hits), form == "csv")
    if form == "csv":
        response = as_csv(about.hits_csv(hits[page.items]), "search")
    else:
        items = [about.hit(item, records()) for item in hits[page.items]]
        close = bool(hits) and hits[0].close
        whole = paged(page.total, page.limit, page.offset, items)
        response = jsonify({WORDS: given[WORDS], "close": close, **whole})
    return page.put_headers(response)


@blueprint.get("/v1/ask")
def asked() -> Response:
    """Say how plain words are understood, and answer them when that is sure."""
    words = arguments(operation("ask").parameters)[WORDS]
    wanted_form(None, ["json"])
    outcome = read(words)
    answer, fault = answer_as_understood(outcome)
    content = {**outcome.to_json(), "answer": answer and answer.to_json(), "fault": fault}
    return jsonify(content)


def answer_as_understood(outcome: Outcome) -> tuple[Answer | None, str | None]:
    """Return the answer to the reading that is meant, or why there is none."""
    if outcome.best is None:
        return None, None
    try:
        return desk().ask(outcome.best.question.name, outcome.best.parameters), None
    except ParameterError as error:
        return None, str(error)


@blueprint.get("/v1/release")
def release() -> Response:
    """Give what is loaded."""
    arguments({})
    wanted_form(None, ["json"])
    return jsonify(about.release(desk().graph, desk().ask("release", {}).rows[0]))


@blueprint.get("/v1/model")
def model() -> Response:
    """Give the model of the graph."""
    arguments({})
    wanted_form(None, ["json"])
    found = model_of(desk().graph, desk().release(), desk().settings.data)
    return jsonify(found.to_json())


@blueprint.get(f"/v1/<{_PLURAL}:plural>", defaults={"form": None})
@blueprint.get(f"/v1/<{_PLURAL}:plural>.<form>")
def collection(plural: str, form: str | None) -> AnyResponse:
    """Give the things of a kind."""
    known = operation(f"list-{plural}")
    form = wanted_form(form, known.forms)
    given = arguments(known.parameters)
    found = matching(COLLECTIONS[plural], given)
    page = page_of(given, len(found), form != "json")
    return page.put_headers(
        _things(found[page.items], COLLECTIONS[plural], form, (page.total, page.limit, page.offset))
    )


def matching(collection: Collection, given: Mapping[str, str]) -> list[Record]:
    """Return the things of a collection that pass the filters of a request, best first when words are given."""
    entities = desk().entities
    filters = filters_of(records().tables.get(collection.table))
    found = chosen(things_of(collection, records(), entities), given, filters, entities)
    return list(found_by(given[WORDS], found, collection.kind, entities)) if WORDS in given else found


def _things(found: Sequence[Record], collection: Collection, form: str, numbers: tuple[int, int, int]) -> Response:
    if form == "csv":
        return as_csv(things.as_csv(found, collection, records()), collection.name)
    if form == "jsonld":
        return as_linked(things.linked(found, records(), single=False))
    return jsonify(paged(*numbers, [things.as_json(thing, records()) for thing in found]))


@blueprint.get(f"/v1/<{_PLURAL}:plural>/<thing>", defaults={"form": None})
@blueprint.get(f"/v1/<{_PLURAL}:plural>/<thing>.<any(json, csv, jsonld):form>")
def thing(plural: str, thing: str, form: str | None) -> AnyResponse:
    """Give one thing, by id or any name; what stands in another collection is pointed to."""
    known = operation(f"get-{plural}")
    wanted = wanted_form(form, known.forms)
    arguments({})
    record = records()[desk().entities.find(thing, COLLECTIONS[plural].kind).id]
    own = collection_of(record)
    if own.name != plural:
        return redirect(url_for(".thing", plural=own.name, thing=record.id, form=form, _external=True), code=308)
    response = _thing(record, own, wanted)
    response.headers["Content-Location"] = things.address_in_api(record)
    return response


def _thing(record: Record, own: Collection, form: str) -> Response:
    if form == "csv":
        return as_csv(things.as_csv([record], own, records()), record.id)
    if form == "jsonld":
        return as_linked(things.linked([record], records(), single=True))
    return jsonify(things.as_json(record, records()))


def _kind(text: str | None) -> str | None:
    if text is not None and text.casefold() not in SEARCHED:
        raise ParameterError("kind", f"{text!r} is none of {', '.join(SEARCHED)}")
    return text and text.casefold()


def _day(name: str, given: Mapping[str, str]) -> dt.date:
    try:
        return parse_day(given.get(name, "today"), dt.date.today())
    except ValueError as error:
        raise ParameterError(name, str(error)) from error
