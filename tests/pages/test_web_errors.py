"""Empty, unknown and hostile input gets a clear page and a way on."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.pages.conftest import GetPage
from tracker.settings import read_settings
from web.app import create_app

IMPOSSIBLE = [
    ("/questions/status-of-agreement?agreement=budapst", "Budapest Convention"),
    ("/questions/status-of-agreement?agreement=budapest-convention&group=nonsense", "nonsense"),
    ("/questions/status-of-agreement?agreement=budapest-convention&colour=blue", "no such parameter"),
    ("/questions/status-of-agreement?agreement=budapest-convention&as_of=2019-02-30", "has days 01 to 28"),
    ("/states/KEN?as_of=1944-12-31", "1945"),
    ("/states/KEN?as_of=yesterday", "not a date"),
    ("/coverage?agreement=budapest-convention&group=nowhere", "nowhere"),
    ("/coverage?flavour=sweet", "flavour"),
    ("/questions/compare-states?states=" + "x" * 2000, "characters"),
    ("/?agreement=nonsense", "nonsense"),
    ("/questions/status-of-agreement?agreement=%3Cscript%3Ealert(1)%3C/script%3E", "<script>alert(1)</script>"),
    ("/questions/status-of-agreement?agreement=%00%ff", "no agreement is called"),
]


@pytest.mark.parametrize(("address", "said"), IMPOSSIBLE)
def test_an_impossible_value_is_named_with_status_400(get: GetPage, address: str, said: str) -> None:
    page = get(address, status=400)
    assert said in page.text()
    assert [link for link in page.links if link.startswith("/")]


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/states/ATL",
        "/agreements/nonsense",
        "/questions/nonsense",
        "/states/%00",
        "/a/b/c",
        "/%3Cscript%3E",
    ],
)
def test_an_unknown_address_is_told_with_status_404(get: GetPage, address: str) -> None:
    page = get(address, status=404)
    assert "/" in page.links


def test_a_state_that_is_misspelt_is_suggested(get: GetPage) -> None:
    assert "Kenya (KEN)" in get("/states/kennya", status=404).text()


def test_the_fault_stands_beside_its_input(get: GetPage) -> None:
    page = get("/questions/status-of-agreement?agreement=budapst", status=400)
    control = page.by_id("agreement")
    assert control.get("aria-invalid") == "true"
    assert "fault-agreement" in str(control.get("aria-describedby"))


def test_a_script_in_a_parameter_is_text(client: FlaskClient) -> None:
    text = client.get("/ask?q=%3Cscript%3Ealert(1)%3C/script%3E").get_data(as_text=True)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_forty_states_at_once(get: GetPage, client: FlaskClient) -> None:
    states = [row["party"] for row in client.get("/questions/states.json?kind=un-member").get_json()["rows"]][:40]
    assert get(f"/compare?states={','.join(states)}").text("h1") == "Compare"


def test_a_group_without_members_on_the_day(get: GetPage) -> None:
    assert (
        "No members of" in get("/questions/status-of-agreement?agreement=budapest-convention&as_of=1945-01-01").text()
    )


def test_json_and_csv_errors_name_the_parameter(client: FlaskClient) -> None:
    response = client.get("/questions/status-of-agreement.json?agreement=budapst")
    assert response.status_code == 400
    assert response.get_json()["error"]["parameter"] == "agreement"
    response = client.get("/questions/status-of-agreement.csv?agreement=budapst")
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert client.get("/questions/nonsense.json").status_code == 404


def test_pages_are_for_reading_only(client: FlaskClient) -> None:
    response = client.post("/questions/status-of-agreement")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_a_server_that_is_away_is_told_with_status_503() -> None:
    settings = read_settings({"NEO4J_URI": "bolt://127.0.0.1:1", "NEO4J_PASSWORD": "none"})
    response = create_app(settings).test_client().get("/states")
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert "127.0.0.1:1" in response.get_data(as_text=True)


def test_an_unforeseen_error_shows_no_inside(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise RuntimeError("the inside")

    monkeypatch.setitem(app.view_functions, "definitions.show", fail)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    response = app.test_client().get("/definitions?never=cached")
    assert response.status_code == 500
    assert "the inside" not in response.get_data(as_text=True)
