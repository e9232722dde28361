"""The pages in a real browser: on a phone and a desk, in light and dark, by keyboard, and without script."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
import waitress
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page, expect, sync_playwright

OpenPage = Callable[..., AbstractContextManager[Page]]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a narrow screen and dark colours can change; all the rest is in the page once.
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
WIDTHS = {"phone": 390, "desk": 1280}
KINDS = [
    "/",
    "/ask?q=who in ASEAN is not party to Budapest",
    "/ask?q=qwrtzp",
    "/coverage",
    "/gaps?group=ecowas",
    "/overlap?agreement_a=budapest-convention&agreement_b=convention-108",
    "/overlap-of-group",
    "/combinations",
    "/partners",
    "/compare",
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
    "/questions/",
    "/questions/status-of-agreement?agreement=budapst",
    "/states/nowhere",
    "/states/KEN?as_of=2015-01-01",
]


@pytest.fixture(scope="module")
def address(app: Flask) -> Iterator[str]:
    """The address at which the pages are served."""
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert program, "No Chromium on this machine: 'apt-get install chromium' brings it."
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> OpenPage:
    """Open a page that must not complain, nor ask any other machine for anything."""

    @contextmanager
    def opened(path: str, width: int = 1280, **options: Any) -> Iterator[Page]:
        context = browser.new_context(viewport={"width": width, "height": 850}, **options)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(address) else said.append(request.url))
        page.goto(address + path)
        yield page
        expected = ("Failed to load resource: the server responded with a status of 40",)
        assert [text for text in said if not text.startswith(expected)] == []
        context.close()

    return opened


@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_desk_and_phone_and_axe_finds_nothing(visit: OpenPage, path: str) -> None:
    with visit(path, WIDTHS["desk"], color_scheme="light") as page:
        _fits(page, WIDTHS["desk"])
        _accessible(page, {"type": "tag", "values": RULES})
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": WIDTHS["phone"], "height": 850})
        _fits(page, WIDTHS["phone"])
        _accessible(page, {"type": "rule", "values": LOOKS})


def _fits(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").is_visible()


def _accessible(page: Page, rules: dict[str, object]) -> None:
    # Only faults are written down: to name every element without a fault takes as long as to look at it.
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    assert [
        (fault["id"], fault["nodes"][0]["target"], fault["nodes"][0]["failureSummary"][:300])
        for fault in found.response["violations"]
    ] == []


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
