"""The description of the API, for programs and for people; what people read is made from what programs read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote, urlencode

from flask import Response, jsonify, render_template, request
from markupsafe import Markup, escape

from web.api.arguments import arguments
from web.api.negotiation import FORMS, wanted_form
from web.api.openapi import document
from web.api.problems import KINDS
from web.api.views import blueprint, records
from web.desk import desk

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Described:
    """An operation as people read it.

    Attributes:
        id: Its name.
        path: Its address with the parts that vary in braces.
        title: What it gives, in a few words.
        help: What it gives in full.
        parameters: What it takes, each as the document has it.
        gives: Names of the columns or fields of what it gives.
        forms: Endings of its address by type, but for JSON.
        statuses: What it may answer.
        example: An address that is answered.
    """

    id: str
    path: str
    title: str
    help: str
    parameters: Sequence[Schema]
    gives: Sequence[str]
    forms: Sequence[str]
    statuses: Sequence[str]
    example: str

    def example_as(self, form: str) -> str:
        """Return the example in another form."""
        path, mark, query = self.example.partition("?")
        return f"{path}.{form}{mark}{query}"


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """Give the description for programs."""
    arguments({})
    wanted_form(None, ["json"])
    return jsonify(document(desk().library, records()))


@blueprint.get("/docs")
def docs() -> str:
    """Show the description."""
    described = document(desk().library, records())
    return render_template(
        "api/docs.html",
        document=described,
        groups=grouped(described),
        problems=KINDS,
        root=request.url_root.rstrip("/"),
        paragraphs=[marked(text) for text in described["info"]["description"].split("\n\n")],
    )


def grouped(described: Schema) -> Mapping[str, Sequence[Described]]:
    """Return the operations under their headings."""
    groups: dict[str, list[Described]] = {tag["name"]: [] for tag in described["tags"]}
    for path, item in described["paths"].items():
        groups[item["get"]["tags"][0]].append(_described(path, item["get"], described["components"]["schemas"]))
    return groups


def _described(path: str, operation: Schema, known: Schema) -> Described:
    content = operation["responses"]["200"]["content"]
    return Described(
        id=operation["operationId"],
        path=path,
        title=operation["summary"],
        help=operation["description"],
        parameters=operation["parameters"],
        gives=list(_names(content[FORMS["json"]]["schema"], known)),
        forms=[form for form, kind in FORMS.items() if kind in content and form != "json"],
        statuses=list(operation["responses"]),
        example=example_of(path, operation),
    )


def example_of(path: str, operation: Schema) -> str:
    """Return an address that the operation answers: with the examples of all that must be given."""
    query = {}
    for parameter in operation["parameters"]:
        if not parameter["required"]:
            continue
        value = parameter["example"]
        text = ",".join(value) if isinstance(value, list) else str(value)
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(text, safe=""))
        else:
            query[parameter["name"]] = text
    return f"{path}?{urlencode(query, safe=',')}" if query else path


def _names(schema: Schema, known: Schema) -> Iterator[str]:
    """Give the names of the columns of an answer, of the fields of a thing, or of what an object holds."""
    if "$ref" in schema:
        schema = known[schema["$ref"].rpartition("/")[2]]
    properties = cast("Mapping[str, Any]", schema["properties"])
    for inner in ("rows", "items"):
        if inner in properties:
            yield from _names(properties[inner]["items"], known)
            return
    own = properties.get("fields", {}).get("properties", {}) if "collection" in properties else {}
    yield from (name for name in properties if name != "fields" or not own)
    yield from (f"fields.{name}" for name in own)


def marked(text: str) -> Markup:
    """Return a paragraph of the document, which marks code and strong words as Markdown does, for a page."""
    for sign, tag in (("**", "strong"), ("`", "code")):
        pieces = (text if isinstance(text, Markup) else escape(text)).split(sign)
        text = Markup("").join(
            Markup(f"<{tag}>{{}}</{tag}>").format(piece) if place % 2 else piece  # noqa: S704  # the tags are ours
            for place, piece in enumerate(pieces)
        )
    return Markup(text)  # noqa: S704  # escaped above
