"""The console in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.pages.browsing import LOOKS, RULES, OpenPage, accessible, fits, thin
from tests.pages.console.queries import console


def test_the_console_works_by_keyboard(visit: OpenPage) -> None:
    with visit("/console") as page:
        page.locator("#start").focus()
        for expected in ("form.start button", "#query", "#parameters", "form.query button.main"):
            page.keyboard.press("Tab")
            expect(page.locator(expected)).to_be_focused()
        page.locator("#query").fill("// all\nMATCH (s:State {id: $id})\nRETURN s.name AS name")
        page.locator("#parameters").fill('{"id": "KEN"}')
        assert page.locator(".lines").inner_text().split() == ["1", "2", "3"]
        assert page.locator(".editor .keyword").all_inner_texts() == ["MATCH", "RETURN", "AS"]
        page.reload()
        expect(page.locator("#query")).to_have_value("// all\nMATCH (s:State {id: $id})\nRETURN s.name AS name")
        expect(page.locator(".kept")).to_have_text("Your unsent text is back.")
        page.locator("#query").focus()
        page.keyboard.press("Control+Enter")
        expect(page.locator("#result tbody")).to_contain_text("Kenya")
        assert "query=" in page.url
        page.goto(f"{page.url.partition('/console')[0]}/console")
        expect(page.locator("#query")).to_have_value("")


def test_a_long_query_goes_without_the_address(visit: OpenPage) -> None:
    with visit("/console") as page:
        page.locator("#query").fill(f"// {'é' * 4_000}\nRETURN 'long' AS text")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#result tbody")).to_contain_text("long")
        assert page.url.endswith("/console")


def test_the_console_works_without_script(visit: OpenPage) -> None:
    with visit("/console", java_script_enabled=False) as page:
        page.locator("#start").select_option("02-parties-on-a-day")
        page.get_by_role("button", name="Load and run").click()
        expect(page.locator("#result tbody")).to_contain_text("Albania")
        page.locator("#query").fill("MATCH (s:State)\nRETRUN s")
        page.get_by_role("button", name="Run", exact=True).click()
        expect(page.locator("#fault")).to_contain_text("Line 2, column 1")
        page.locator("#query").fill("RETURN 'posted' AS x")
        page.get_by_role("button", name="Run a long query").click()
        expect(page.locator("#result tbody")).to_contain_text("posted")


PATHS = console("MATCH p = (s:State {id: 'GHA'})-[:PARTY_TO]->(a:Agreement)\nRETURN p, s, count(*) AS n LIMIT 9")


@pytest.mark.parametrize("path", [PATHS, console("MATCH (s:State)\nRETRUN s"), "/model"])
def test_axe_finds_nothing(visit: OpenPage, path: str) -> None:
    with visit(path, 1280, color_scheme="light") as page:
        fits(page, 1280)
        # The list of types is like the list of labels and takes axe ten seconds.
        page.evaluate("document.querySelector('#types')?.remove()")
        thin(page)
        accessible(page, RULES)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 850})
        fits(page, 390)
        accessible(page, LOOKS)
