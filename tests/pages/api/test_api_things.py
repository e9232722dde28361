"""Things with a name over the API: lists, filters, search and linked data."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from rdflib import Graph as LinkedData
from rdflib import Literal, URIRef

from tests.pages.api.calls import fetch, links, rows
from tracker.export.tables import read_tables
from tracker.library.types import KINDS
from tracker.settings import Settings
from web.api.collections import COLLECTIONS


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
