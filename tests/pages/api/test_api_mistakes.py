"""How the API tells a mistake."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.pages.api.calls import AGREEMENT, fetch
from tests.pages.conftest import GetPage
from tracker.guard.limits import Limits
from tracker.guard.slots import Turns
from tracker.settings import read_settings
from web.api.traffic import TURNS
from web.app import create_app

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


def test_problems_lead_to_their_explanation(client: FlaskClient, get: GetPage) -> None:
    path, _, anchor = fetch(client, "/v1/states?x=1", status=400)["type"].partition("#")
    assert get(path).by_id(anchor) is not None
