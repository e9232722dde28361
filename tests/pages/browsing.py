"""The site as it is served, and what a real browser must find on a page."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import waitress
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page

from web.cli import THREADS

OpenPage = Callable[..., AbstractContextManager[Page]]

RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What a narrow screen and dark colours can change; all the rest is in the page once.
LOOKS = {
    "type": "rule",
    "values": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
}
# How a thing is built: its tags with their classes and the names of their attributes, without words and values.
THIN = """() => {
    const built = (thing) => [...thing.querySelectorAll('*'), thing]
        .map((part) => [part.tagName, part.getAttribute('class'), ...part.getAttributeNames()].join(' ')).join('|');
    for (const whole of document.querySelectorAll('tbody, svg, ol.sources')) {
        const seen = new Map();
        for (const thing of whole.querySelectorAll(':scope > tr, :scope > a, :scope > g, :scope > li')) {
            const shape = built(thing), times = (seen.get(shape) || 0) + 1;
            seen.set(shape, times);
            if (times > 3) thing.remove();
        }
    }
}"""
WIDTHS = {"phone": 390, "desk": 1280}
HEIGHT = 850


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve the site as ``tracker web`` does, and give its address."""
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=THREADS)
    # No waiting for its end: browsers keep connections open for a while.
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


@contextmanager
def opened(browser: Browser, address: str, path: str, width: int = WIDTHS["desk"], **options: Any) -> Iterator[Page]:
    """Open a page that must not complain, nor ask any other machine for anything."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
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


def fits(page: Page, width: int) -> None:
    """Nothing of the page lies beside the screen."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").is_visible()


def thin(page: Page) -> None:
    """Keep three of the rows of a table, and of the squares of a picture, that are built in the same way.

    Axe would look at hundreds that differ in their words only, which takes minutes. What is built in another way, such
    as a row with a mark or a square of another status, stays.
    """
    page.evaluate(THIN)


def accessible(page: Page, rules: dict[str, object]) -> None:
    """Axe finds no fault against rules.

    Args:
        page: The page.
        rules: ``RULES`` or ``LOOKS``.
    """
    # Only faults are written down: to name every element without a fault takes as long as to look at it.
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    assert [
        (fault["id"], fault["nodes"][0]["target"], fault["nodes"][0]["failureSummary"][:300])
        for fault in found.response["violations"]
    ] == []
