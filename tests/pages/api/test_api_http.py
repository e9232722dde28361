"""Tags, memory, other sites and the description of the API."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from tests.pages.api.calls import fetch
from tests.pages.conftest import GetPage
from web.api.collections import COLLECTIONS
from web.api.docs import grouped


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


def test_a_page_of_another_day_still_leads_to_answers(client: FlaskClient, get: GetPage) -> None:
    examples = [link for link in get("/api/docs?as_of=2015-03-01").links if link.startswith("/api/v1/")]
    assert len(examples) > 100
    assert client.get(next(link for link in examples if link.startswith("/api/v1/states/"))).status_code == 200
