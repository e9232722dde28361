"""Whatever the site answers is reached from its first page, or is known to be for machines."""

from __future__ import annotations

import re
from collections import deque
from html import unescape

from flask import Flask, url_for
from flask.testing import FlaskClient
from werkzeug.routing import RequestRedirect

from tests.pages.conftest import GetPage
from web.links import address_of
from web.profiles import PROFILES

FOR_MACHINES = {"static", "ask.names", "console.as_file"}


def test_every_endpoint_is_reached_by_links(app: Flask, client: FlaskClient) -> None:
    matcher = app.url_map.bind("localhost")
    reached: dict[str, str] = {}
    # With a day, which every link carries on: also those to what is the same on every day.
    waiting = deque(["/?as_of=2024-02-29"])
    while waiting:
        address = waiting.popleft()
        path = address.partition("#")[0].partition("?")[0]
        try:
            endpoint, values = matcher.match(path)
        except RequestRedirect:
            continue
        one_of_many = endpoint == "questions.show" or endpoint.startswith("api.")
        key = endpoint if one_of_many else f"{endpoint} {values.get('plural', values.get('name', ''))}"
        if key in reached or endpoint in FOR_MACHINES:
            continue
        reached[key] = address
        response = client.get(address)
        assert response.status_code == 200, address
        if response.mimetype == "text/html":
            links = re.findall(r'<a [^>]*?href="(/[^"]*)"', response.get_data(as_text=True))
            waiting.extend(map(unescape, links))
    endpoints = {key.partition(" ")[0] for key in reached}
    assert {rule.endpoint for rule in app.url_map.iter_rules()} - endpoints == FOR_MACHINES
    assert {key for key in reached if key.startswith("profiles.show")} == {
        f"profiles.show {plural}" for plural in PROFILES
    }


def test_the_address_of_a_thing_is_what_flask_writes(app: Flask) -> None:
    with app.test_request_context("/?as_of=2020-01-01"):
        app.preprocess_request()
        for profile in PROFILES.values():
            kind = "organisation" if profile.kind == "catalogue" else profile.kind
            things = app.extensions["desk"].entities.of_kind(kind)
            (plural,) = (plural for plural, other in PROFILES.items() if other.kind == kind)
            assert things
            for thing in [*things, "a b", "ü#b?c&d", "a/b", "x'\"<y", "~t%"]:
                assert address_of(thing, kind) == url_for("profiles.show", plural=plural, thing=thing)


def test_the_navigation_stands_on_every_page_and_marks_where_one_is(get: GetPage) -> None:
    page = get("/gaps")
    current = [link for link in page.all("a") if link.get("aria-current") == "page"]
    assert ["".join(link.itertext()) for link in current] == ["Gaps"]
