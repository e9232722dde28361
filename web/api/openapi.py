"""The description of the API as OpenAPI 3.1, written from the operations that answer it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tracker.library import Library, Parameter
from tracker.library.types import LISTS
from tracker.records import Records
from web.api import schemas
from web.api.negotiation import FORMS
from web.api.operations import Operation, operations_of, thing_schemas
from web.api.problems import KINDS, MEDIA_TYPE
from web.api.schemas import TEXT, Schema

VERSION = "1.0.0"
DESCRIPTION = """\
Who is committed to what in international cyber security: every question of the library, everything that has a name, \
search, plain words, the model of the graph and what changed. It only reads.

**Forms.** JSON, or what the header Accept asks for. An ending of the address does the same: `.json`, `.csv`, and \
`.jsonld` for things, so `/api/v1/states.csv` opens in a spreadsheet or in R.

**Names.** Wherever an id is taken, a code, a name or another name does as well: `KEN`, `Kenya`, `Kenia`.

**Days.** `as_of` takes a day, a month or a year, which mean their last day; without it today is meant.

**Lists.** `limit` and `offset` choose a part; the header Link leads to the others and X-Total-Count says how many \
there are. In CSV and JSON-LD a list is whole unless a limit is given.

**Sources.** Facts carry `source`, `evidence` and how far the source speaks; `undocumented` means entered from general \
knowledge and to be checked before it is quoted.

**Errors** are problem details (RFC 9457) that name the parameter and suggest what may be meant. Unknown parameters \
are refused. **Caching**: every answer has an ETag. **Browsers** of any site may read (CORS)."""

_CSV: Schema = {"type": "string", "description": "The rows, with a header of column names; lists joined by semicolons"}
_JSON_LD: Schema = {
    "type": "object",
    "required": ["@context"],
    "description": "schema.org terms, ISO 3166-1 and UN M49 codes, names in the languages of the United Nations",
}
_HEADERS: Mapping[str, Schema] = {
    "ETag": {"description": "Changes when the answer does", "required": True, "schema": TEXT},
    "Access-Control-Allow-Origin": {"required": True, "schema": {"const": "*"}},
}
_PAGE_HEADERS: Mapping[str, Schema] = {
    "X-Total-Count": {"description": "How many items there are", "required": True, "schema": {"type": "integer"}},
    "Link": {"description": "first, prev, next and last part of the list", "required": True, "schema": TEXT},
}
_RETRY: Schema = {"description": "Seconds to wait", "required": True, "schema": {"type": "integer", "minimum": 1}}


@lru_cache(maxsize=2)
def document(library: Library, records: Records) -> Schema:
    """Return the description.

    Args:
        library: The questions.
        records: All things, with the declarations of their tables.
    """
    operations = operations_of(library, records)
    groups = dict.fromkeys(operation.group for operation in operations.values())
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Cyber Commitments Tracker",
            "version": VERSION,
            "summary": "Who is committed to what in international cyber security, as of any day, with sources",
            "description": DESCRIPTION,
            "license": {"name": "Data: CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": group} for group in groups],
        "paths": {operation.path: {"get": _operation(operation)} for operation in operations.values()},
        "components": {
            "schemas": {**schemas.common(), **thing_schemas(records)},
            "responses": {str(status): _problem(status) for status in KINDS},
        },
    }


def _operation(operation: Operation) -> Schema:
    places = [_parameter(name, item, "path") for name, item in operation.places.items()]
    return {
        "operationId": operation.id,
        "tags": [operation.group],
        "summary": operation.title,
        "description": operation.help,
        "parameters": places + [_parameter(name, item, "query") for name, item in operation.parameters.items()],
        "responses": {"200": _answer(operation), **_other_answers(operation)},
    }


def _parameter(name: str, parameter: Parameter, place: str) -> Schema:
    written: Schema = {
        "name": name,
        "in": place,
        "required": place == "path" or parameter.required,
        "description": schemas.taken_help(parameter),
        "schema": schemas.taken(name, parameter),
    }
    if parameter.type in LISTS:
        written |= {"style": "form", "explode": False}
    if parameter.example is not None:
        written["example"] = _example(parameter)
    return written


def _example(parameter: Parameter) -> object:
    text = parameter.example or ""
    if parameter.type in LISTS:
        return [item.strip() for item in text.split(";" if ";" in text else ",")]
    return int(text) if parameter.type in ("integer", "year") else text


def _answer(operation: Operation) -> Schema:
    forms = {"json": operation.schema, "csv": _CSV, "jsonld": _JSON_LD}
    headers = {**_HEADERS, **(_PAGE_HEADERS if operation.paged else {})}
    if operation.moved:
        headers["Content-Location"] = {"description": "Its own address", "required": True, "schema": TEXT}
    return {
        "description": operation.title,
        "headers": headers,
        "content": {FORMS[form]: {"schema": forms[form]} for form in operation.forms},
    }


def _other_answers(operation: Operation) -> Schema:
    statuses = [400, 406, 429, 503] + ([404] if operation.places else [])
    answers: Schema = {str(status): {"$ref": f"#/components/responses/{status}"} for status in sorted(statuses)}
    if operation.moved:
        location = {"Location": {"required": True, "schema": TEXT}}
        answers["308"] = {"description": "It stands in another collection", "headers": location}
    return {"304": {"description": "The answer is the one that If-None-Match names"}, **answers}


def _problem(status: int) -> Schema:
    kind = KINDS[status]
    written: Schema = {
        "description": f"{kind.title}. {kind.help}",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    return {**written, "headers": {"Retry-After": _RETRY}} if status in (429, 503) else written
