"""The pages in a real browser: on a phone and a desk, in light and dark, by keyboard, and without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.pages.browsing import HEIGHT, LOOKS, RULES, WIDTHS, OpenPage, accessible, fits, thin

KINDS = [
    "/",
    "/ask?q=who in ASEAN is not party to Budapest",
    "/ask?q=qwrtzp",
    "/ask?q=difference between ratification and accession",
    "/coverage",
    "/gaps?group=ecowas",
    "/overlap?agreement_a=budapest-convention&agreement_b=convention-108",
    "/overlap-of-group",
    "/combinations",
    "/partners?state=KEN&strategy=norms-cbms&region=Europe",
    "/compare",
    "/compare-groups",
    "/changes",
    "/data",
    "/browse",
    "/definitions",
    "/states",
    "/strategies",
    "/states/KEN",
    "/agreements/malabo-convention",
    "/organisations/african-union",
    "/norms/un-gge-2015-c",
    "/indicators/gci-2024-tier",
    "/questions/",
    "/questions/status-of-agreement?agreement=budapst",
    "/report?question=acts-of-state&state=ALB&row=1",
    "/states/nowhere",
    "/states/KEN?as_of=2015-01-01",
    "/report?question=parties-to-agreement&agreement=malabo-convention&row=3",
    "/api/docs",
]
# Pixels that A4 has between its margins.
PORTRAIT, LANDSCAPE = 673, 1047


@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_desk_and_phone_and_axe_finds_nothing(visit: OpenPage, path: str) -> None:
    with visit(path, WIDTHS["phone"], color_scheme="light") as page:
        fits(page, WIDTHS["phone"])
        page.set_viewport_size({"width": WIDTHS["desk"], "height": HEIGHT})
        fits(page, WIDTHS["desk"])
        thin(page)
        accessible(page, RULES)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": WIDTHS["phone"], "height": HEIGHT})
        accessible(page, LOOKS)


def test_the_keyboard_leads_to_the_content_first(visit: OpenPage) -> None:
    with visit("/coverage") as page:
        page.keyboard.press("Tab")
        expect(page.locator("a.skip")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()


def test_on_a_phone_a_menu_opens_and_closes_by_keyboard_without_script(visit: OpenPage) -> None:
    with visit("/definitions", WIDTHS["phone"], java_script_enabled=False) as page:
        expect(page.get_by_role("link", name="Coverage", exact=True)).to_be_hidden()
        page.get_by_role("button", name="Menu").press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Ask", exact=True)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("link", name="Ask", exact=True)).to_be_hidden()
        page.get_by_role("button", name="Menu").click()
        page.get_by_role("link", name="Gaps", exact=True).click()
        page.wait_for_url("**/gaps")


def test_whoever_wants_no_motion_gets_none(visit: OpenPage) -> None:
    with visit("/definitions", reduced_motion="reduce") as page:
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        moving = (
            "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration)).length"
        )
        assert page.evaluate(moving) == 0


def test_a_picture_can_be_skipped_and_its_squares_lead_on(visit: OpenPage) -> None:
    with visit("/questions/status-of-agreement?agreement=malabo-convention&group=ecowas") as page:
        page.locator("a.skip-picture").focus()
        expect(page.locator("a.skip-picture")).to_be_visible()
        page.locator("a.tile", has_text="GHA").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/states/GHA")
        expect(page.locator("h1")).to_have_text("Ghana")


def test_the_day_is_chosen_by_keyboard_and_kept(visit: OpenPage) -> None:
    with visit("/coverage?agreement=budapest-convention&group=un") as page:
        page.locator("#as-of").fill("2004-07-01")
        page.keyboard.press("Enter")
        page.wait_for_url("**as_of=2004-07-01*")
        expect(page.locator("#status-of-agreement .sentence")).to_contain_text("5 are party")
        expect(page.locator("#agreement")).to_have_value("budapest-convention")
        page.get_by_role("link", name="Gaps", exact=True).click()
        page.wait_for_url("**/gaps?as_of=2004-07-01")


def test_light_and_dark_are_chosen_once(visit: OpenPage) -> None:
    with visit("/definitions") as page:
        before = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.locator("button.theme").click()
        page.reload()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
        expect(page.locator("button.theme")).to_have_text("Light")


def test_names_are_offered_while_typing(visit: OpenPage) -> None:
    with visit("/ask") as page:
        page.locator("#q").press_sequentially("kenia")
        page.wait_for_selector("#names option", state="attached")
        assert "Kenya" in page.locator("#names option").evaluate_all("options => options.map(option => option.value)")


def test_everything_works_without_script(visit: OpenPage) -> None:
    with visit("/", java_script_enabled=False) as page:
        expect(page.locator("button.theme")).to_be_hidden()
        page.locator("#q").fill("parties to Budapest on 2004-07-01")
        page.keyboard.press("Enter")
        expect(page.locator("#answer .sentence")).to_contain_text("5")
        page.locator("#others summary, .reading summary").first.click()
        page.get_by_role("button", name="Ask this").click()
        expect(page.locator("#answer")).to_be_visible()
        assert "as_of=2004-07-01" in page.url


def test_a_print_has_the_answer_and_not_the_controls(visit: OpenPage) -> None:
    with visit("/coverage") as page:
        page.emulate_media(media="print")
        expect(page.locator("#status-of-agreement .sentence")).to_be_visible()
        for part in ("header nav", "form.ask", "button.theme", ".forms >> nth=0"):
            expect(page.locator(part)).to_be_hidden()
        assert len(page.pdf(format="A4")) > 10_000


def test_a_long_list_of_names_is_folded_and_printed_whole(visit: OpenPage) -> None:
    with visit("/changes?as_of=2026-04-25") as page:
        names = page.locator("#signature-deadlines details.names")
        expect(names.locator("summary")).to_have_text(f"{names.locator('a').count()} names")
        expect(names.locator("a").last).to_be_hidden()
        names.locator("summary").press("Enter")
        expect(names.locator("a").last).to_be_visible()
        page.reload()
        page.emulate_media(media="print")
        expect(names.locator("a").last).to_be_visible()
        expect(names.locator("summary")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "width"),
    [("/states/KEN", PORTRAIT), ("/changes", PORTRAIT), ("/sources", PORTRAIT), ("/agreements", LANDSCAPE)],
)
def test_nothing_leaves_the_paper(visit: OpenPage, path: str, width: int) -> None:
    with visit(path, width) as page:
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_tables_of_many_columns_are_printed_across(visit: OpenPage) -> None:
    with visit("/agreements") as page:
        printed = page.pdf(prefer_css_page_size=True)
    sizes = [tuple(map(float, size.split())) for size in re.findall(rb"/MediaBox \[([^]]*)]", printed)]
    upright = [size[2] < size[3] for size in sizes]
    assert upright[0]
    assert not any(upright[1:4])
