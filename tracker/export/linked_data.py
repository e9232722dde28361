"""The graph as JSON-LD, with schema.org terms and the identifiers that the data hold."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from tracker.export.elements import Elements, Node, Properties, Tie
from tracker.export.release import Release

BASE = "urn:cyber-commitments:"

CONTEXT: Mapping[str, object] = {
    "@version": 1.1,
    "@vocab": f"{BASE}term:",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "name": "schema:name",
    "full_title": "schema:alternateName",
    "official_name": "schema:legalName",
    "title": "schema:name",
    "url": {"@id": "schema:url", "@type": "@id"},
    "publisher": "schema:publisher",
    "latitude": "schema:latitude",
    "longitude": "schema:longitude",
    **{link: {"@type": "@id"} for link in ("subject", "object", "source", "official")},
}

# What a label is called by schema.org; labels that are not here have no counterpart.
TYPES: Mapping[str, str] = {
    "State": "schema:Country",
    "Entity": "schema:AdministrativeArea",
    "Organisation": "schema:Organization",
    "Team": "schema:Organization",
    "Agreement": "schema:CreativeWork",
    "Provision": "schema:CreativeWork",
    "Norm": "schema:CreativeWork",
    "CBM": "schema:CreativeWork",
    "CbmCatalogue": "schema:CreativeWork",
    "NormCatalogue": "schema:CreativeWork",
    "Standard": "schema:CreativeWork",
    "Position": "schema:CreativeWork",
    "Source": "schema:CreativeWork",
    "Topic": "schema:DefinedTerm",
    "Strategy": "schema:DefinedTerm",
}

# Names stand with what they name; a node's support is its property "source"; the others follow from the rest.
ALIAS = "Alias"
LEFT_OUT = frozenset({"NAMES", "SUPPORTED_BY", "STANDS", "ELIGIBLE_FOR"})
_INTERNAL = frozenset({"id", "key", "table", "release", "digest", "aliases", "iso2", "m49"})
_CALENDAR = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def write_json_ld(path: Path, release: Release, elements: Elements) -> None:
    """Write the graph.

    Relationships are resources of their own, with ``subject``, ``object``, days and source. A day is typed as precisely
    as it is known (``xsd:gYear``, ``xsd:gYearMonth``, ``xsd:date``); ``<field>_latest`` is the day that counts.

    Args:
        path: File to write.
        release: What the data set says of itself.
        elements: The graph.
    """
    names = _names(elements.ties)
    sources = {node.id: address(node) for node in elements.nodes if "Source" in node.labels}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"@context": ' + _json(CONTEXT) + ',\n"@graph": [\n' + _json(_dataset(release)))
        for node in elements.nodes:
            if node.label != ALIAS:
                file.write(",\n" + _json(resource(node, sources, names[node.key])))
        for tie in elements.ties:
            if tie.type not in LEFT_OUT:
                file.write(",\n" + _json(_fact(tie, sources)))
        file.write("\n]}\n")


def _names(ties: Iterable[Tie]) -> Mapping[str, list[tuple[str, str]]]:
    """Return (language, name) for the key of each node, from the names that are translations."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for tie in ties:
        alias = tie.start.properties
        if tie.type == "NAMES" and alias.get("kind") == "translation":
            found[tie.end.key].append((str(alias["language"]), str(alias["name"])))
    return found


def _dataset(release: Release) -> dict[str, object]:
    return {
        "@id": f"{BASE}release:{release.id}",
        "@type": "schema:Dataset",
        "schema:name": release.title,
        "schema:description": release.description,
        "schema:version": release.version,
        "schema:identifier": release.id,
        "schema:dateCreated": {"@value": release.created, "@type": "xsd:date"},
        "schema:license": {"@id": release.licence_url},
        "schema:creditText": release.citation,
    }


def resource(node: Node, sources: Mapping[str, str], names: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Return a node as a resource, for the context :data:`CONTEXT`.

    Args:
        node: The node.
        sources: Address of each source by its id, as :func:`address` gives it.
        names: Language and name for each translation of its name.
    """
    own = {TYPES[label]: None for label in node.labels if label in TYPES}
    return {
        "@id": address(node),
        "@type": [*node.labels, *own],
        "schema:identifier": [node.id, *(_identifier(scheme, code) for scheme, code in standard_codes(node))],
        "schema:alternateName": [
            *({"@value": name, "@language": language} for language, name in names),
            *_untranslated(node, {name for _, name in names}),
        ],
        **dict(_statements(node.properties, sources)),
    }


def standard_codes(node: Node) -> Iterator[tuple[str, str]]:
    """Give the codes that standards have for a node, each with the name of the standard."""
    alpha2, m49 = node.properties.get("iso2"), node.properties.get("m49")
    # Codes that begin with X, such as Kosovo's, are left to users by ISO 3166-1 and are no codes of that standard.
    if alpha2 and not str(alpha2).startswith("X"):
        yield "ISO 3166-1 alpha-2", str(alpha2)
        yield "ISO 3166-1 alpha-3", node.id
    if m49:
        yield "UN M49", str(m49)


def _identifier(scheme: str, code: str) -> dict[str, object]:
    return {"@type": "schema:PropertyValue", "schema:propertyID": scheme, "schema:value": code}


def _untranslated(node: Node, translated: set[str]) -> list[str]:
    aliases = node.properties.get("aliases")
    return [str(alias) for alias in aliases if str(alias) not in translated] if isinstance(aliases, list) else []


def _fact(tie: Tie, sources: Mapping[str, str]) -> dict[str, object]:
    key = tie.properties.get("key")
    identity = {"@id": f"{BASE}fact:{tie.type}:{quote(str(key), safe='')}"} if key else {}
    return {
        **identity,
        "@type": tie.type,
        "subject": address(tie.start),
        "object": address(tie.end),
        **dict(_statements(tie.properties, sources)),
    }


def _statements(properties: Properties, sources: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    for name, value in properties.items():
        if name in _INTERNAL or name.endswith("_earliest"):
            continue
        if name in ("source", "official"):
            yield name, sources.get(str(value), f"{BASE}{quote(str(value), safe='')}")
        elif name.endswith("_text"):
            yield name.removesuffix("_text"), {"@value": value, "@type": _CALENDAR[len(str(value))]}
        elif isinstance(value, dt.date):
            yield f"{name}_latest", {"@value": value.isoformat(), "@type": "xsd:date"}
        else:
            yield name, value


def address(node: Node) -> str:
    """Return the address by which linked data name a node."""
    return f"{BASE}{quote(node.key, safe='')}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
