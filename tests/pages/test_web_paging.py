"""Long tables come in parts that together show every row once."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.pages.checked import Page
from tests.pages.conftest import GetPage
from web import paging


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of a thousand rows takes the parser of the tests seconds; fewer rows show the same."""
    monkeypatch.setattr(paging, "ROWS_AT_ONCE", 100)


def lines(page: Page) -> list[Element]:
    """Return the rows of the tables of a page."""
    return [row for body in page.all("tbody") for row in body]


def heads(page: Page) -> list[str]:
    """Return the first cell of each row."""
    return ["".join(row[0].itertext()).strip() for row in lines(page)]


def led_to(page: Page, relation: str) -> str | None:
    """Return the address that a page names as the one before or after it, above the table as below."""
    found = [str(link.get("href")) for link in page.all("a") if link.get("rel") == relation]
    assert len(found) in (0, 2)
    assert len(set(found)) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    "address", ["/states?as_of=2026-04-01", "/questions/status-of-agreement?agreement=budapest-convention"]
)
def test_the_parts_show_every_row_once_and_in_order(get: GetPage, client: FlaskClient, address: str) -> None:
    path, _, query = address.partition("?")
    question = "states" if path == "/states" else path.rpartition("/")[2]
    answer = client.get(f"/questions/{question}.json?{query}").get_json()
    page = get(address)
    shown, parts = heads(page), 1
    assert led_to(page, "prev") is None
    while following := led_to(page, "next"):
        address, _, place = following.partition("#")
        page = get(address)
        assert place in [part.get("id") for part in page.all("p")]
        assert led_to(page, "prev") is not None
        shown, parts = shown + heads(page), parts + 1
    assert [name.rstrip("°") for name in (cell.split(" (undoc")[0] for cell in shown)] == [
        answer["labels"][row["party"]] for row in answer["rows"]
    ]
    assert parts == -(-len(answer["rows"]) // 100)


def test_the_flag_of_a_row_in_a_later_part_reports_that_row(get: GetPage) -> None:
    page = get("/states?from_row=151&as_of=2026-04-01")
    first = next(link for link in page.all("a") if link.get("class") == "flag")
    assert parse_qs(urlsplit(str(first.get("href"))).query)["row"] == ["151"]
    assert heads(page)[0].split(" (")[0] in get(str(first.get("href"))).text()


def test_a_page_of_several_tables_leads_to_the_question_with_the_rest(get: GetPage) -> None:
    following = led_to(get("/gaps?group=asean&as_of=2026-04-01"), "next")
    assert following is not None
    assert following.startswith("/questions/gap-matrix?")
    assert "from_row=101" in following
    assert "group=asean" in following
    assert "as_of=2026-04-01" in following
    assert len(lines(get(following.partition("#")[0]))) > 0


@pytest.mark.parametrize("row", ["0", "-1", "9999", "x", "1.5", "٣", "9" * 5000])
def test_a_row_that_is_not_there_is_told(get: GetPage, row: str) -> None:
    assert "is no row of this table, which has" in get(f"/states?from_row={row}", status=400).text()
    assert "is no row of this table" in get(f"/questions/states?from_row={row}", status=400).text()


def test_no_question_has_a_parameter_that_the_parts_use_themselves(client: FlaskClient) -> None:
    questions = client.get("/api/v1/questions?limit=1000").get_json()
    assert len(questions["items"]) > 100
    assert paging.FROM_ROW not in str(questions)
