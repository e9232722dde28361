"""Pictures in a real browser: the key picks a status, and a line says what is pointed at."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Page, expect

from tests.pages.browsing import HEIGHT, LOOKS, WIDTHS, OpenPage, accessible

COVERAGE = "/coverage?agreement=budapest-convention&group=un&as_of=2026-04-25"
STATUS = "/questions/status-of-agreement.json?agreement=budapest-convention&group=un&as_of=2026-04-25"
STANDS = "#status-of-agreement"
# Height of a line of letters of 11 pixels.
LEAST_LETTERS = 12


def parties_with(client: FlaskClient, status: str) -> set[str]:
    """Return the names of those who have a status towards the Budapest Convention."""
    answer = client.get(STATUS).get_json()
    return {answer["labels"][row["party"]] for row in answer["rows"] if row["status"] == status}


def press(page: Page, status: str) -> None:
    """Press a status in the key of the first answer by keyboard."""
    page.locator(f"{STANDS} .key button[value={status}]").focus()
    page.keyboard.press("Enter")


def test_the_key_names_who_has_a_status_and_fades_the_rest(visit: OpenPage, client: FlaskClient) -> None:
    invited = parties_with(client, "invited")
    with visit(COVERAGE) as page:
        press(page, "invited")
        said = page.locator(f"{STANDS} .picked").inner_text()
        number, names = said.removesuffix(".").split(" invited to accede: ")
        assert (int(number), set(names.replace("°", "").split(", "))) == (len(invited), invited)
        expect(page.locator(f"{STANDS} .tile.invited:not(.faded)")).to_have_count(len(invited))
        expect(page.locator(f"{STANDS} .tile.party:not(.faded)")).to_have_count(0)
        expect(page.locator(f"{STANDS} .land.party:not(.faded)")).to_have_count(0)


def test_a_status_is_left_by_pressing_it_again_or_another(visit: OpenPage, client: FlaskClient) -> None:
    signed = parties_with(client, "signatory")
    with visit(COVERAGE) as page:
        press(page, "party")
        press(page, "signatory")
        expect(page.locator(f"{STANDS} .picked")).to_contain_text(f"{len(signed)} signatory: ")
        expect(page.locator(f"{STANDS} .key [aria-pressed=true]")).to_have_count(1)
        press(page, "signatory")
        expect(page.locator(f"{STANDS} .picked")).to_be_empty()
        expect(page.locator(f"{STANDS} .faded")).to_have_count(0)


def test_a_picked_status_can_be_read_by_everybody(visit: OpenPage) -> None:
    with visit(COVERAGE, color_scheme="light") as page:
        press(page, "party")
        accessible(page, LOOKS)
        page.emulate_media(color_scheme="dark")
        accessible(page, LOOKS)


def test_a_state_that_is_pointed_at_shows_in_every_picture(visit: OpenPage) -> None:
    with visit(COVERAGE) as page:
        page.locator(f"{STANDS} .tile", has_text="Kenya").hover()
        expect(page.locator(f"{STANDS} .tile-map .pointed")).to_have_text("Kenya: invited to accede since 9 Oct 2024")
        expect(page.locator(f"{STANDS} .land.same")).to_have_count(1)
        page.locator(f"{STANDS} .tile", has_text="Ghana").focus()
        expect(page.locator(f"{STANDS} .tile-map .pointed")).to_contain_text("Ghana: party since")
        expect(page.locator(f"{STANDS} .tile.same")).to_have_count(1)


def test_a_state_on_the_map_opens_its_page(visit: OpenPage) -> None:
    with visit("/?agreement=budapest-convention") as page:
        page.locator("path.land[data-page*=AUS]").click()
        page.wait_for_url("**/states/AUS*")
        expect(page.locator("h1")).to_have_text("Australia")


def test_a_finger_on_the_map_is_told_first(visit: OpenPage) -> None:
    with visit("/?agreement=budapest-convention", has_touch=True) as page:
        page.locator("path.land[data-page*=AUS]").tap()
        line = page.locator("#coverage .pointed")
        expect(line).to_have_text("Australia: party since 1 Mar 2013")
        line.locator("a").tap()
        page.wait_for_url("**/states/AUS*")


def test_a_curve_says_the_day_and_the_count(visit: OpenPage, client: FlaskClient) -> None:
    answer = client.get(STATUS.replace("status-of-agreement", "coverage-over-time")).get_json()
    with visit(COVERAGE) as page:
        titles = page.locator("#coverage-over-time .desk .step title").all_text_contents()
        assert titles[0] == "1 Jul 2004: 5 parties"
        assert titles[-1].endswith(f": {answer['rows'][-1]['parties']} parties")
        assert len(titles) == len(answer["rows"])
        page.locator("#coverage-over-time .desk svg").hover(position={"x": 300, "y": 80})
        assert page.locator("#coverage-over-time .pointed").inner_text() in titles


@pytest.mark.parametrize(
    ("path", "kind"), [(COVERAGE, "curve"), ("/agreements/malabo-convention", "curve"), ("/states/KEN", "timeline")]
)
def test_a_phone_gets_a_picture_that_it_can_show_whole(visit: OpenPage, path: str, kind: str) -> None:
    with visit(path, WIDTHS["phone"]) as page:
        figure = page.locator(f"figure.{kind}").first
        expect(figure.locator(".desk").first).to_be_hidden()
        box = figure.locator(".phone svg").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= WIDTHS["phone"]
        heights = figure.locator(".phone text").evaluate_all(
            "all => all.map(text => text.getBoundingClientRect().height)"
        )
        assert min(heights) >= LEAST_LETTERS
        page.set_viewport_size({"width": WIDTHS["desk"], "height": HEIGHT})
        expect(figure.locator(".phone")).to_be_hidden()
        expect(figure.locator(".desk svg")).to_be_visible()
        page.set_viewport_size({"width": WIDTHS["phone"], "height": HEIGHT})
        page.emulate_media(media="print")
        expect(figure.locator(".phone")).to_be_hidden()
        expect(figure.locator(".desk svg")).to_be_visible()


def test_a_square_of_a_matrix_says_its_row_and_its_column(visit: OpenPage) -> None:
    with visit("/gaps?group=asean&as_of=2026-04-25") as page:
        figure = page.locator("figure.matrix").first
        row = figure.locator("tr", has_text="Philippines")
        row.locator("td").first.hover()
        expect(figure.locator(".pointed")).to_contain_text("Philippines (Budapest Convention): party since")


def test_without_script_the_titles_say_the_same(visit: OpenPage) -> None:
    with visit(COVERAGE, java_script_enabled=False) as page:
        expect(page.locator(".key button")).to_have_count(0)
        expect(page.locator(f"{STANDS} .tile", has_text="Kenya").locator("title")).to_have_text(
            "Kenya: invited to accede since 9 Oct 2024"
        )
