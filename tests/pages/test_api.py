"""What the API gives, and what it says when it cannot."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from rdflib import Graph as LinkedData
from rdflib import Literal, URIRef

from tests.pages.conftest import GetPage
from tracker.export.tables import read_tables
from tracker.guard.limits import Limits
from tracker.guard.slots import Turns
from tracker.library.types import KINDS
from tracker.settings import Settings, read_settings
from web.api.collections import COLLECTIONS
from web.api.docs import grouped
from web.api.traffic import TURNS
from web.app import create_app

Json = dict[str, Any]
AGREEMENT = "agreement=budapest-convention"


@pytest.fixture(autouse=True)
def unhurried(app: Flask) -> None:
    """Let the tests ask as often as they like."""
    app.extensions[TURNS] = Turns(Limits(asked=1_000_000))


def fetch(client: FlaskClient, address: str, status: int = 200, **headers: str) -> Json:
    """Return the JSON of an answer."""
    response = client.get(f"/api{address}", headers={name.replace("_", "-"): text for name, text in headers.items()})
    assert response.status_code == status, (address, response.get_data(as_text=True)[:500])
    assert response.mimetype == ("application/json" if status == 200 else "application/problem+json")
    found: Json = response.get_json()
    return found


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    """Return the rows of a CSV answer."""
    response = client.get(f"/api{address}")
    assert (response.status_code, response.mimetype) == (200, "text/csv")
    return list(csv.DictReader(io.StringIO(response.get_data(as_text=True))))


def links(header: str) -> Mapping[str, str]:
    """Return the addresses of a Link header by their relation."""
    return {relation: address for address, relation in re.findall(r'<([^>]*)>; rel="(\w+)"', header)}


def test_a_question_is_answered_as_everywhere(client: FlaskClient) -> None:
    query = f"questions/parties-to-agreement{{}}?{AGREEMENT}&as_of=2013-04-01"
    found = fetch(client, f"/v1/{query.format('')}")
    assert found == client.get(f"/{query.format('.json')}").get_json()
    assert list(found) == [
        *("question", "parameters", "as_of", "release", "sentence", "columns", "rows", "labels", "sources")
    ]
    text = client.get(f"/{query.format('.csv')}").get_data(as_text=True)
    for address, accepted in ((query.format(".csv"), "*/*"), (query.format(""), "text/csv, */*;q=0.1")):
        response = client.get(f"/api/v1/{address}", headers={"Accept": accepted})
        assert (response.mimetype, response.get_data(as_text=True)) == ("text/csv", text)


def test_lists_are_separated_by_commas(client: FlaskClient) -> None:
    found = fetch(client, "/v1/questions/compare-states?states=Kenya,GHA")
    assert found["parameters"]["states"] == ["KEN", "GHA"]


def test_questions_are_listed_with_what_they_take(client: FlaskClient) -> None:
    every = fetch(client, "/v1/questions?limit=2000")
    assert every["total"] == len(every["items"]) > 100
    found = fetch(client, "/v1/questions?theme=changes&q=recent")["items"]
    assert [item["name"] for item in found] == ["recent-acts"]
    header = fetch(client, found[0]["links"]["header"].partition("/api")[2])
    assert header["cypher"].startswith("// ---")
    assert {column["name"] for column in header["columns"]} >= {"party", "source"}
    by_name = {row["name"]: row for row in rows(client, "/v1/questions.csv")}
    assert len(by_name) == every["total"]
    assert by_name["parties-to-agreement"]["required"] == "agreement"


def test_a_list_is_read_part_by_part(client: FlaskClient) -> None:
    response = client.get("/api/v1/norms?limit=30")
    ids = [item["id"] for item in response.get_json()["items"]]
    assert set(links(response.headers["Link"])) == {"first", "next", "last"}
    while "next" in links(response.headers["Link"]):
        response = client.get(links(response.headers["Link"])["next"])
        ids += [item["id"] for item in response.get_json()["items"]]
    assert set(links(response.headers["Link"])) == {"first", "prev", "last"}
    assert len(ids) == len(set(ids)) == int(response.headers["X-Total-Count"]) == response.get_json()["total"]
    assert [row["id"] for row in rows(client, "/v1/norms.csv")] == ids


def test_nothing_is_lost_between_the_package_and_the_api(client: FlaskClient, server_settings: Settings) -> None:
    tables = {table.name: table for table in read_tables(server_settings.data)}
    for collection in COLLECTIONS.values():
        if not collection.table:
            continue
        table = tables[collection.table]
        declared = {str(row[0]): row for row in table.rows()}
        found = {row["id"]: row for row in rows(client, f"/v1/{collection.name}.csv")}
        assert found.keys() == declared.keys(), collection.name
        assert [name for name in next(iter(found.values())) if name != "other_names"] == [
            field.name for field in table.fields
        ]
        for thing, row in declared.items():
            for field, cell in zip(table.fields, row, strict=True):
                assert same(found[thing][field.name], cell), (collection.name, thing, field.name)


def same(text: str, cell: object) -> bool:
    """Whether a cell of CSV says what the package says."""
    if isinstance(cell, list):
        return sorted(text.split(";")) == sorted(cell)
    if isinstance(cell, float):
        return float(text) == cell
    return text == ("" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell))


def test_every_kind_of_thing_is_a_collection(client: FlaskClient) -> None:
    # A resolution is a process of one kind; endorsable says what can be done with a norm or its catalogue.
    assert {item.kind for item in COLLECTIONS.values()} >= KINDS.keys() - {"resolution", "endorsable", "body"}
    totals = {item["name"]: item["total"] for item in fetch(client, "/v1/")["collections"]}
    assert totals.keys() == COLLECTIONS.keys()
    assert all(totals.values())
    for name, total in totals.items():
        assert fetch(client, f"/v1/{name}?limit=1")["total"] == total


@pytest.mark.parametrize(
    ("query", "things"),
    [
        ("states?region=AFRICA&income_group=high", {"SYC"}),
        ("agreements?depositary=un&binding=true&scope=global", {"untoc", "un-convention-against-cybercrime"}),
        ("provisions?agreement=Budapest+Convention&q=Art.+24", {"budapest-convention#art-24"}),
        ("teams?country=kenya", {"national-ke-cirt-cc"}),
        ("strategies?q=treaties", {"treaties"}),
        ("states?q=Kenia", {"KEN"}),
    ],
)
def test_filters(client: FlaskClient, query: str, things: set[str]) -> None:
    assert {item["id"] for item in fetch(client, f"/v1/{query}")["items"]} == things


def test_filters_leave_nothing_out(client: FlaskClient) -> None:
    every = fetch(client, "/v1/agreements?limit=2000")["items"]
    for value in (True, False):
        found = fetch(client, f"/v1/agreements?limit=2000&binding={str(value).lower()}")["items"]
        assert [item["id"] for item in found] == [item["id"] for item in every if item["fields"]["binding"] is value]


@pytest.mark.parametrize("name", ["KEN", "ken", "Kenya", "KE", "Republic of Kenya", "肯尼亚"])
def test_a_thing_is_found_by_any_name(client: FlaskClient, name: str) -> None:
    response = client.get(f"/api/v1/states/{quote(name)}")
    found = response.get_json()
    assert response.headers["Content-Location"] == found["links"]["self"] == "http://localhost/api/v1/states/KEN"
    assert found["fields"]["capital"] == "Nairobi"
    assert {"scheme": "UN M49", "value": "404"} in found["identifiers"]
    assert found["source"]["url"].startswith("https://")
    assert client.get(found["links"]["page"]).status_code == 200


@pytest.mark.parametrize(
    ("role", "own"),
    [
        ("parties/EU", "organisations/EUE"),
        ("commitments/Budapest%20Convention", "agreements/budapest-convention"),
        ("states/EUE", "organisations/EUE"),
    ],
)
def test_a_role_points_to_what_the_thing_is(client: FlaskClient, role: str, own: str) -> None:
    response = client.get(f"/api/v1/{role}")
    assert (response.status_code, response.headers["Location"]) == (308, f"http://localhost/api/v1/{own}")
    assert client.get(f"/api/v1/{role}.csv").headers["Location"] == f"http://localhost/api/v1/{own}.csv"


def test_an_id_with_signs_has_its_own_address(client: FlaskClient) -> None:
    found = fetch(client, "/v1/provisions/budapest-convention%23art-24")
    assert found["links"]["self"].endswith("/provisions/budapest-convention%23art-24")
    assert found["fields"]["agreement"] == "budapest-convention"


def test_a_thing_is_linked_data(client: FlaskClient) -> None:
    response = client.get("/api/v1/states/KEN", headers={"Accept": "application/ld+json"})
    assert response.mimetype == "application/ld+json"
    assert client.get("/api/v1/states/KEN.jsonld").get_data() == response.get_data()
    data = LinkedData().parse(data=response.get_data(as_text=True), format="json-ld")
    kenya, term = URIRef("urn:cyber-commitments:KEN"), "https://schema.org/{}".format
    assert (kenya, URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), URIRef(term("Country"))) in data
    codes = {
        (str(data.value(code, URIRef(term("propertyID")))), str(data.value(code, URIRef(term("value")))))
        for code in data.objects(kenya, URIRef(term("identifier")))
    }
    assert {("ISO 3166-1 alpha-2", "KE"), ("ISO 3166-1 alpha-3", "KEN"), ("UN M49", "404")} <= codes
    assert (kenya, URIRef(term("alternateName")), Literal("肯尼亚", lang="zh")) in data
    assert (kenya, URIRef(term("mainEntityOfPage")), URIRef("http://localhost/states/KEN")) in data


def test_a_list_is_linked_data(client: FlaskClient) -> None:
    found = client.get("/api/v1/states.jsonld?region=oceania").get_json(force=True)
    assert len(found["@graph"]) == fetch(client, "/v1/states?region=oceania")["total"]


def test_search_forgives_typing_errors(client: FlaskClient) -> None:
    found = fetch(client, "/v1/search?q=budapest&kind=agreement&limit=1")
    assert found["items"][0]["id"] == "budapest-convention"
    assert found["total"] > 1
    assert not found["close"]
    assert fetch(client, found["items"][0]["links"]["self"].partition("/api")[2])["name"] == "Budapest Convention"
    close = fetch(client, "/v1/search?q=kennya")
    assert close["close"]
    assert close["items"][0]["id"] == "KEN"
    hit = rows(client, "/v1/search.csv?q=kennya")[0]
    assert (hit["id"], hit["close"]) == ("KEN", "true")


def test_a_list_holds_nothing_that_is_only_close(client: FlaskClient) -> None:
    assert fetch(client, "/v1/states?q=kennya")["total"] == 0
    assert rows(client, "/v1/states.csv?q=kennya") == []


def test_plain_words_are_read_and_answered(client: FlaskClient) -> None:
    found = fetch(client, "/v1/ask?q=who+in+ASEAN+is+not+party+to+Budapest%3F")
    assert found["state"] == "understood"
    name, parameters = found["readings"][0]["question"], found["readings"][0]["parameters"]
    query = "&".join(f"{key}={quote(value)}" for key, value in parameters.items())
    assert found["answer"] == fetch(client, f"/v1/questions/{name}?{query}")
    unknown = fetch(client, "/v1/ask?q=colourless+green+ideas+sleep+furiously")
    assert (unknown["state"], unknown["answer"]) == ("unknown", None)
    assert unknown["suggestions"]


def test_release_model_and_changes(client: FlaskClient) -> None:
    release = fetch(client, "/v1/release")
    assert release["release"] == fetch(client, "/v1/")["release"]
    assert release["citation"].startswith("Cyber Commitments Tracker")
    model = fetch(client, "/v1/model")
    assert {"State", "Agreement"} <= {label["name"] for label in model["labels"]}
    assert next(item for item in model["relationship_types"] if item["name"] == "PARTY_TO")["derived"]
    year = "from=2013-01-01&to=2013-12-31"
    changes = fetch(client, f"/v1/changes?{year}")
    assert changes == fetch(client, f"/v1/questions/changes-between?{year}")
    assert len(rows(client, f"/v1/changes.csv?{year}")) == len(changes["rows"]) > 0
    assert fetch(client, "/v1/changes?to=2013-12-31")["parameters"]["from"] == "2012-12-31"


def test_everything_in_the_index_is_there(client: FlaskClient) -> None:
    index = fetch(client, "/v1/")
    needs = {"search": "?q=kenya", "ask": "?q=kenya"}
    for name, address in index["links"].items():
        assert client.get(address + needs.get(name, "")).status_code == 200, name
    assert fetch(client, "/v1")["collections"] == index["collections"]


WRONG = [
    ("/v1/questions/parties-to-agreement", "agreement", "is missing", None),
    ("/v1/questions/parties-to-agreement?agreement=budapst", "agreement", "no agreement", "budapest-convention"),
    (f"/v1/questions/parties-to-agreement?{AGREEMENT}&as_of=2019-02-30", "as_of", "has days 01 to 28", None),
    (f"/v1/questions/parties-to-agreement?{AGREEMENT}&as_of=1944", "as_of", "1945", None),
    (f"/v1/questions/parties-to-agreement?{AGREEMENT}&gruop=un", "gruop", "is no parameter here", "group"),
    (f"/v1/questions/parties-to-agreement?{AGREEMENT}&{AGREEMENT}", "agreement", "2 times", None),
    ("/v1/questions/compare-states?states=KEN&states=GHA", "states", "by commas", None),
    ("/v1/questions/states?kind=planet", "kind", "none of un-member", None),
    ("/v1/questions/recent-acts?days=many", "days", "not a whole number", None),
    ("/v1/questions?theme=change", "theme", "none of", "changes"),
    ("/v1/states?limit=2001", "limit", "from 1 to 2,000", None),
    ("/v1/states?limit=0", "limit", "from 1 to 2,000", None),
    ("/v1/states?offset=-1", "offset", "0 or more", None),
    ("/v1/states?limit=99999999999999999999", "limit", "not a whole number", None),
    ("/v1/states?limit=1e3", "limit", "not a whole number", None),
    ("/v1/states?as_of=2020", "as_of", "is no parameter here", None),
    ("/v1/states?q=%00kenya", "q", "control character", None),
    ("/v1/states?q=", "q", "is empty", None),
    (f"/v1/states?q={'x' * 301}", "q", "at most 300", None),
    (f"/v1/questions/undocumented-facts?table={'x' * 1001}", "table", "at most 1,000", None),
    ("/v1/states?region=Atlantis", "region", "none of Africa", None),
    ("/v1/teams?country=kennya", "country", "did you mean", "KEN"),
    ("/v1/search", "q", "is missing", None),
    ("/v1/search?q=kenya&kind=planet", "kind", "none of", None),
    ("/v1/changes?to=tomorrow", "to", "not a date", None),
    ("/v1/changes?from=2020-13-01", "from", "months 01 to 12", None),
    ("/openapi.json?v=2", "v", "takes none", None),
]


@pytest.mark.parametrize(("address", "parameter", "said", "meant"), WRONG)
def test_a_wrong_parameter_is_named(
    client: FlaskClient, address: str, parameter: str, said: str, meant: str | None
) -> None:
    found = fetch(client, address, status=400)
    assert [error["parameter"] for error in found["errors"]] == [parameter]
    assert said in found["errors"][0]["detail"]
    assert meant is None or meant in found["errors"][0]["suggestions"]
    assert said in found["detail"]


def test_all_wrong_parameters_are_named_at_once(client: FlaskClient) -> None:
    errors = fetch(client, "/v1/questions/parties-to-agreement?colour=blue&group=", status=400)["errors"]
    assert {error["parameter"] for error in errors} == {"colour", "group", "agreement"}


def test_a_mistake_as_long_as_a_book_is_answered_shortly(client: FlaskClient) -> None:
    many = "&".join(f"name{number}=1" for number in range(5_000))
    for query in (many, f"q={'k' * 100_000}"):
        response = client.get(f"/api/v1/states?{query}")
        assert response.status_code == 400
        assert len(response.get_data()) < 20_000


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/v1/states/kennya", "KEN"),
        ("/v1/agreements/budapst", "budapest-convention"),
        ("/v1/questions/partis-to-agreement", "parties-to-agreement"),
        ("/v1/statez", "/api/v1/states"),
        ("/v1/states/%00", None),
        ("/v1/states/Guinea%20or%20so", "GIN"),
        ("/v1/states.xml", None),
        ("/v1/questions/states.xlsx", None),
        ("/v2/states", None),
        ("/", None),
        (f"/v1/states/{'x' * 5000}", None),
    ],
)
def test_an_unknown_address_is_told(client: FlaskClient, address: str, meant: str | None) -> None:
    found = fetch(client, address, status=404)
    assert found["status"] == 404
    assert meant is None or meant in found["suggestions"]


def test_a_form_that_there_is_not(client: FlaskClient) -> None:
    assert "text/csv" in fetch(client, "/v1/states/KEN", status=406, Accept="image/png")["detail"]
    assert fetch(client, "/v1/release", status=406, Accept="text/csv")["title"] == "It does not come in this form"
    assert fetch(client, "/v1/release", Accept="application/json; charset=utf-8")["release"]


def test_it_is_only_read(client: FlaskClient) -> None:
    for method in (client.post, client.put, client.delete, client.patch):
        response = method("/api/v1/states/KEN")
        assert (response.status_code, response.mimetype) == (405, "application/problem+json")
        assert "GET" in response.headers["Allow"]


def test_who_asks_too_often_waits(app: Flask, client: FlaskClient) -> None:
    app.extensions[TURNS] = Turns(Limits(asked=2, asked_seconds=60.0))
    for number in range(2):
        fetch(client, f"/v1/states?offset={number + 101}")
    response = client.get("/api/v1/states?offset=103")
    assert (response.status_code, response.mimetype) == (429, "application/problem+json")
    assert 0 < int(response.headers["Retry-After"]) <= 61
    # What is remembered costs nothing, so it is not counted.
    fetch(client, "/v1/states?offset=101")
    other = {"REMOTE_ADDR": "192.0.2.1"}
    assert client.get("/api/v1/states?offset=104", environ_base=other).status_code == 200


def test_a_server_that_is_away_is_told() -> None:
    settings = read_settings({"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none"})
    response = create_app(settings).test_client().get("/api/v1/states")
    assert (response.status_code, response.mimetype) == (503, "application/problem+json")
    assert int(response.headers["Retry-After"]) > 0
    assert "127.0.0.1:1" in response.get_json()["detail"]


def test_an_unforeseen_error_shows_no_inside(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise RuntimeError("the inside")

    monkeypatch.setitem(app.view_functions, "api.release", fail)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    response = app.test_client().get("/api/v1/release", headers={"Accept": "application/json, never/cached"})
    assert (response.status_code, response.mimetype) == (500, "application/problem+json")
    assert "the inside" not in response.get_data(as_text=True)


def test_an_answer_that_is_known_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/api/v1/states/KEN")
    tag = first.headers["ETag"]
    again = client.get("/api/v1/states/KEN", headers={"If-None-Match": tag})
    assert (again.status_code, again.get_data()) == (304, b"")
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    as_csv = client.get("/api/v1/states/KEN", headers={"Accept": "text/csv", "If-None-Match": tag})
    assert as_csv.status_code == 200
    assert as_csv.headers["ETag"] != tag
    assert "Accept" in first.headers["Vary"]


def test_what_is_remembered_keeps_its_headers(client: FlaskClient) -> None:
    first, again = (client.get("/api/v1/norms.csv?limit=7") for _ in range(2))
    for name in ("Link", "X-Total-Count", "Content-Type", "Content-Disposition", "Vary", "ETag"):
        assert first.headers[name] == again.headers[name]


@pytest.mark.parametrize(
    "address", ["/api/v1/states/KEN", "/api/v1/states/kennya", "/api/v1/statez", "/api/v1/states?x=1"]
)
def test_scripts_of_other_sites_may_read(client: FlaskClient, address: str) -> None:
    headers = client.get(address, headers={"Origin": "https://example.org"}).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Link" in headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in headers


def test_scripts_of_other_sites_may_not_write(client: FlaskClient) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "DELETE"}
    response = client.options("/api/v1/states/KEN", headers=asked)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Access-Control-Allow-Origin" not in client.get("/states/KEN").headers


def test_the_description_names_every_question_and_every_collection(client: FlaskClient) -> None:
    described = fetch(client, "/openapi.json")
    assert described["openapi"].startswith("3.1")
    names = {item["name"] for item in fetch(client, "/v1/questions?limit=2000")["items"]}
    assert {f"/api/v1/questions/{name}" for name in names} <= described["paths"].keys()
    assert {f"/api/v1/{name}" for name in COLLECTIONS} <= described["paths"].keys()
    operation = described["paths"]["/api/v1/states"]["get"]
    region = next(item for item in operation["parameters"] if item["name"] == "region")
    assert region["schema"]["enum"] == ["Africa", "Americas", "Asia", "Europe", "Oceania"]
    fields = described["components"]["schemas"]["State"]["properties"]["fields"]["properties"]
    assert fields["m49"]["description"] == "UN M49 code."
    assert json.dumps(described).count('"#/components/schemas/Problem"') == len(described["components"]["responses"])


def test_people_read_what_programs_read(client: FlaskClient, get: GetPage) -> None:
    page = get("/api/docs")
    described = fetch(client, "/openapi.json")
    for operation in (item for group in grouped(described).values() for item in group):
        text = " ".join("".join(page.by_id(operation.id).itertext()).split())
        assert f"GET {operation.path}" in text
        assert f'curl "http://localhost{operation.example}"' in text
        assert operation.example in page.links
    assert "/api/openapi.json" in page.links
    for name in ("parameter", "not-found", "form", "graph-away"):
        assert page.by_id(f"problem-{name}") is not None


def test_problems_lead_to_their_explanation(client: FlaskClient, get: GetPage) -> None:
    path, _, anchor = fetch(client, "/v1/states?x=1", status=400)["type"].partition("#")
    assert get(path).by_id(anchor) is not None


def test_a_page_of_another_day_still_leads_to_answers(client: FlaskClient, get: GetPage) -> None:
    examples = [link for link in get("/api/docs?as_of=2015-03-01").links if link.startswith("/api/v1/")]
    assert len(examples) > 100
    assert client.get(next(link for link in examples if link.startswith("/api/v1/states/"))).status_code == 200
