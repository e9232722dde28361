"""What the pages promise to browsers: tags, compression, security, the day in every address."""

from __future__ import annotations

import gzip
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.pages.checked import XHTML
from tests.pages.conftest import GetPage
from web.desk import Desk


def test_a_page_that_is_known_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get("/states/KEN")
    again = client.get("/states/KEN", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.get_data()) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_another_day_another_tag(client: FlaskClient) -> None:
    tags = {
        client.get(f"/states/KEN{query}").headers["ETag"] for query in ("", "?as_of=2015-01-01", "?as_of=2016-01-01")
    }
    assert len(tags) == 3


def test_a_new_release_makes_every_tag_new(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    before = client.get("/definitions").headers["ETag"]
    monkeypatch.setattr(Desk, "release", lambda self: "another-release")
    assert client.get("/definitions", headers={"If-None-Match": before}).status_code == 200


def test_a_site_called_by_another_name_gives_its_own_permalinks(client: FlaskClient) -> None:
    for name in ("one.example", "two.example"):
        assert f"http://{name}/coverage?" in client.get("/coverage", headers={"Host": name}).get_data(as_text=True)


def test_errors_are_not_kept(client: FlaskClient) -> None:
    assert "ETag" not in client.get("/states/ATL").headers


@pytest.mark.parametrize("first", ["gzip", "identity"])
def test_pages_are_compressed_for_those_who_accept_it(client: FlaskClient, first: str) -> None:
    address = f"/states/KEN?as_of=2020-01-0{1 + (first == 'gzip')}"
    made, kept = (client.get(address, headers={"Accept-Encoding": form}) for form in (first, first))
    assert (made.headers, made.get_data()) == (kept.headers, kept.get_data())
    plain, packed = (client.get(address, headers={"Accept-Encoding": form}) for form in ("identity", "gzip"))
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert all("Accept-Encoding" in response.headers["Vary"] for response in (made, kept, plain, packed))
    assert {response.headers["ETag"] for response in (made, kept, plain, packed)} == {made.headers["ETag"]}


def test_a_style_sheet_is_compressed_and_known(client: FlaskClient) -> None:
    plain, packed = (
        client.get("/static/style.css", headers={"Accept-Encoding": form}) for form in ("identity", "gzip")
    )
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert len(packed.get_data()) < len(plain.get_data()) / 3
    again = client.get("/static/style.css", headers={"If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.get_data()) == (304, b"")


def test_a_picture_that_is_packed_already_is_sent_as_it_is(client: FlaskClient) -> None:
    address = "/questions/status-of-agreement.png?agreement=budapest-convention"
    for _ in range(2):
        response = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert "Content-Encoding" not in response.headers
        assert response.get_data().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "address", ["/", "/states/ATL", "/questions/states.json", "/questions/states.csv", "/static/style.css", "/?as_of=0"]
)
def test_everything_carries_the_security_headers(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/", "/coverage", "/states/KEN", "/questions/", "/browse", "/ask?q=kenya"])
def test_every_address_of_a_page_carries_its_day(get: GetPage, address: str) -> None:
    page = get(f"{address}{'&' if '?' in address else '?'}as_of=2015-03-01")
    inner = [link for link in page.links if link.startswith("/") and not link.startswith("/static/")]
    assert len(inner) > 10
    assert [link for link in inner if parse_qs(urlsplit(link).query).get("as_of") != ["2015-03-01"]] == []
    for form in page.all("form"):
        names = {control.get("name"): control.get("value") for control in form.iter(XHTML + "input")}
        assert names.get("as_of") == "2015-03-01"


def test_the_page_says_that_it_speaks_of_another_day(get: GetPage) -> None:
    assert "Everything on this page speaks of 1 March 2015" in get("/coverage?as_of=2015-03-01").text()
    assert "speaks of" not in get("/coverage").text("form")


def test_the_permalink_writes_out_every_choice(client: FlaskClient, get: GetPage) -> None:
    page = get("/coverage")
    link = next(link for link in page.links if link.startswith("http://localhost/coverage"))
    query = parse_qs(urlsplit(link).query)
    assert query["agreement"] == ["budapest-convention"]
    assert query["group"] == ["un"]
    assert query["as_of"]
    assert client.get(link).status_code == 200


def test_a_page_can_be_cited(get: GetPage) -> None:
    text = get("/states/KEN?as_of=2020-01-01").text()
    assert "“Kenya”, position as of 1 January 2020, data release" in text
    assert "@misc{" in text
    assert "TY - DATA" in text


@pytest.mark.parametrize("address", ["/", "/coverage", "/states/KEN", "/agreements/budapest-convention", "/overlap"])
def test_a_page_weighs_less_than_200_kilobytes(client: FlaskClient, get: GetPage, address: str) -> None:
    page = get(address)
    parts = [
        address,
        *(str(link.get("href")) for link in page.all("link")),
        *(str(script.get("src")) for script in page.all("script")),
    ]
    weight = sum(len(client.get(part, headers={"Accept-Encoding": "gzip"}).get_data()) for part in parts)
    assert weight < 200_000
