"""The Cypher console and the page of the model, over the shipped data."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, quote, urlencode, urlsplit
from urllib.request import urlopen

import openpyxl
import pandas as pd
import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import expect
from pyarrow import parquet

from tests.pages.browsing import LOOKS, RULES, OpenPage, accessible, fits, served, thin
from tests.pages.checked import SVG
from tests.pages.conftest import GetPage
from tests.recipes import README, recipe
from tests.servers import local_environment
from tracker import local
from tracker.cli import main
from tracker.examples import examples
from tracker.graph import Graph
from tracker.guard import Guard, Limits
from tracker.library import Library
from tracker.settings import Settings
from web.app import create_app

COUNTS = (
    "MATCH (n) WITH count(n) AS nodes, sum(size(keys(n))) AS properties "
    "MATCH ()-[r]->() RETURN nodes, properties, count(r) AS ties"
)
PARTIES = {
    "query": "MATCH (s:State)-[t:PARTY_TO]->({id: $a})\nRETURN s.name AS state, t.since AS since ORDER BY state",
    "parameters": '{"a": "malabo-convention"}',
}


@pytest.fixture(scope="module", autouse=True)
def patient(app: Flask, server_settings: Settings) -> Iterator[None]:
    """Let the tests ask as often as they like; the limit has a test of its own."""
    app.extensions["guard"] = Guard(server_settings, Limits(asked=100_000))
    yield
    del app.extensions["guard"]


def console(query: str, parameters: str = "", ending: str = "") -> str:
    """Return the address that asks a query."""
    return f"/console{ending}?" + urlencode({"query": query, **({"parameters": parameters} if parameters else {})})


# The model


def test_the_model_tells_every_label_type_and_property(get: GetPage, client: FlaskClient, real_graph: Graph) -> None:
    page = get("/model")
    text = page.text("main")
    for row in real_graph.read("MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS number"):
        assert f"{row['label']} {row['number']:,}" in text
        assert page.by_id(f"label-{row['label']}") is not None
    types = real_graph.read("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS number")
    for row in types:
        assert f"{row['type']} {row['number']:,}" in text
        assert page.by_id(f"type-{row['type']}") is not None
    for row in real_graph.read("MATCH (n:Agreement) UNWIND keys(n) AS key RETURN DISTINCT key"):
        assert str(row["key"]) in text
    arrows = [link for link in page.root.iter(f"{SVG}a") if str(link.get("href")).startswith("#type-")]
    assert len(arrows) == len(types)
    for example in examples():
        (link,) = (link for link in page.links if link.endswith(f"start={example.name}"))
        opened = client.get(link).get_data(as_text=True)
        assert opened.count("<tr>") > 5, example.name


# Asking


def test_questions_of_every_theme_are_starting_points(client: FlaskClient) -> None:
    first = {question.theme: question for question in Library.read()}
    for question in first.values():
        response = client.get(f"/console?start={question.name}&view=plan")
        assert response.status_code == 200, (question.name, response.get_data(as_text=True)[:3000])
        assert 'id="plan"' in response.get_data(as_text=True), question.name


def test_a_question_gives_the_same_rows_in_the_console(client: FlaskClient, get: GetPage) -> None:
    page = get("/console?start=parties-to-agreement")
    asked = next(area for area in page.all("textarea") if area.get("name") == "query").text or ""
    given = next(area for area in page.all("textarea") if area.get("name") == "parameters").text or ""
    rows = client.get(console(asked.strip(), given, ".json")).get_json()["rows"]
    question = client.get(f"/questions/parties-to-agreement.json?agreement={json.loads(given)['agreement']}").get_json()
    assert [row["party"] for row in rows] == [row["party"] for row in question["rows"]]
    assert len(rows) > 50


def test_an_unknown_start_is_told(get: GetPage) -> None:
    assert "no question called" in get("/console?start=nowhere", 404).text()


def test_the_address_is_the_query(get: GetPage, client: FlaskClient) -> None:
    first = get(console(**PARTIES))
    link = next(link for link in first.links if link.startswith("http://localhost/console?"))
    assert parse_qs(urlsplit(link).query) == {name: [text] for name, text in PARTIES.items()}
    again = get(link)
    assert again.text("tbody") == first.text("tbody")
    assert "Ghana" in again.text("tbody")
    posted = client.post("/console", data=PARTIES)
    assert posted.status_code == 200
    assert "Ghana" in posted.get_data(as_text=True)


def test_a_result_is_not_kept_and_the_bare_form_is(client: FlaskClient) -> None:
    made = [client.get(console("RETURN rand() AS x", ending=".json")) for _ in range(2)]
    assert made[0].get_json()["rows"] != made[1].get_json()["rows"]
    for response in (*made, client.get(console("RETURN 1 AS x"))):
        assert response.headers["Cache-Control"] == "private, no-store"
        assert "ETag" not in response.headers
    assert "ETag" in client.get("/console").headers


def test_a_day_in_the_parameters_is_a_date(client: FlaskClient) -> None:
    query = "MATCH (s:State)-[t:PARTY_TO]->({id: 'budapest-convention'}) WHERE t.since <= $day RETURN count(*) AS n"
    rows = client.get(console(query, '{"day": "2004-07-01"}', ".json")).get_json()["rows"]
    assert rows == [{"n": 5}]
    assert client.get(console("RETURN $x AS x", '{"x": ["2004-02-31"]}', ".json")).get_json()["rows"] == [
        {"x": ["2004-02-31"]}
    ]


# What comes back


def test_nodes_relationships_and_paths_lead_to_their_pages(get: GetPage) -> None:
    query = (
        "MATCH p = (s:State {id: 'GHA'})-[r:PARTY_TO]->(a:Agreement {id: 'malabo-convention'}) "
        "RETURN s, r, p, s.id AS id"
    )
    page = get(console(query))
    cells = page.text("tbody")
    assert "Ghana –[PARTY_TO]→ Malabo Convention" in cells
    assert "since" in cells
    assert {"/states/GHA", "/agreements/malabo-convention"} <= set(page.links)
    labels = [element.get("aria-label") for element in page.root.iter() if element.tag.endswith("}svg")]
    assert "Result: network of 2 nodes" in labels


def test_names_with_numbers_are_bars(get: GetPage) -> None:
    page = get(console("MATCH (s:State) RETURN s.region AS region, count(*) AS states ORDER BY states DESC"))
    bars = next(item for item in page.all("ol") if item.get("class") == "bars")
    assert " ".join("".join(bars.itertext()).split()).startswith("Africa54 Asia48")


def test_many_rows_are_cut_on_the_page_only(get: GetPage, client: FlaskClient) -> None:
    query = "UNWIND range(1, 12000) AS n RETURN n, n * 2 AS double, 'x' AS x"
    page = get(console(query))
    assert len(page.all("tr")) == 201
    assert "Only the first 10,000 rows are given" in page.text()
    response = client.get(console(query, ending=".csv"))
    assert response.get_data(as_text=True).count("\n") == 10_001
    assert "10,000" in response.headers["X-Tracker-Note"]


def test_whatever_a_query_returns_stays_text(get: GetPage) -> None:
    query = (
        "RETURN '<script>alert(1)</script>' AS `<b>name</b>`, $control AS control, {element: 'node'} AS mock, "
        "{element: 'node', labels: ['State'], properties: {id: '../x', name: '<i>'}} AS likeness, "
        "{element: 'path', nodes: [1], relationships: []} AS way, [[], [null, true, 1.5]] AS list"
    )
    page = get(console(query, '{"control": "a\\u0001b"}'))
    assert "<script>alert(1)</script>" in page.text("td")
    assert "a\N{REPLACEMENT CHARACTER}b" in page.text("td")
    assert "<b>name</b>" in page.text("th")
    assert "true, 1.5" in page.text("td")


def test_the_plan_is_shown_without_running(get: GetPage) -> None:
    page = get(f"{console('MATCH (s:Party {id: 1})-[:PARTY_TO]->(a) RETURN a.name')}&view=plan")
    assert page.all("tbody") == []
    plan = " ".join("".join(page.by_id("plan").itertext()).split())
    assert "ProduceResults" in plan
    assert "NodeUniqueIndexSeek" in plan
    assert "about" in plan


# Files


def test_each_file_opens_in_its_reader(client: FlaskClient, real_graph: Graph) -> None:
    query = (
        "MATCH (s:State) RETURN s.id AS id, s.name AS name, s.population AS population, s.latitude AS latitude, "
        "s.aliases[0..2] AS names, s.un_member_since AS since, s {.iso2} AS codes, '=1+1' AS formula ORDER BY id"
    )
    states = [row["id"] for row in real_graph.read("MATCH (s:State) RETURN s.id AS id ORDER BY id")]
    files = {ending: client.get(console(query, ending=f".{ending}")) for ending in ("csv", "json", "xlsx", "parquet")}
    for ending, response in files.items():
        assert response.status_code == 200, ending
        assert f'filename="cypher-result.{ending}"' in response.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(files["csv"].get_data(as_text=True))))
    assert [row["id"] for row in rows] == states
    assert rows[0]["formula"] == "'=1+1"
    told = files["json"].get_json()
    assert told["query"] == query
    assert [row["id"] for row in told["rows"]] == states
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"].get_data()))
    assert [row[0].value for row in book["Rows"].iter_rows(min_row=2)] == states
    assert dict(book["About"].iter_rows(values_only=True))["query"] == query
    table = parquet.read_table(io.BytesIO(files["parquet"].get_data()))
    assert table.column("id").to_pylist() == states
    assert [str(table.schema.field(name).type) for name in ("population", "latitude", "names", "codes")] == [
        "int64",
        "double",
        "list<element: string>",
        "string",
    ]
    assert table.schema.metadata[b"query"].decode() == query
    frame = pd.read_parquet(io.BytesIO(files["parquet"].get_data()))
    assert len(frame) == len(states)


def test_the_files_tell_what_is_wrong(client: FlaskClient) -> None:
    response = client.get(console("MATCH (n) DELETE n", ending=".csv"))
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert "more than read" in response.get_data(as_text=True)
    told = client.get(console("RETURN 1 AS a,\n  b", ending=".json")).get_json()["error"]
    assert (told["reason"], told["line"], told["column"]) == ("wrong", 2, 3)
    for place in ("/console.csv", console("RETURN 1", "[1]", ".parquet")):
        response = client.get(place)
        assert (response.status_code, response.mimetype) == (400, "text/plain")


def test_the_favourites_hold_the_whole_library(client: FlaskClient) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/console/favourites.zip").get_data())) as archive:
        assert len(archive.namelist()) == len(Library.read())


# What is refused


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("MATCH (n) DETACH DELETE n", "more than read"),
        ("CREATE (:State {id: 'XXX'}) RETURN 1", "only read"),
        ("MATCH (s:State) /* SET s.name = 'x' */ SET s.name = 'x' RETURN s", "more than read"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LoadCSV"),
        ("SHOW SETTINGS", ""),
        ("CALL dbms.listConfig()", "dbms.listConfig"),
        ("RETURN 1; MATCH (n) DELETE n", "one"),
        ("USE system SHOW USERS", "USE"),
        ("RETURN range(1, 100000000) AS x", ""),
    ],
)
def test_hostile_queries_are_refused_with_a_reason_and_change_nothing(
    client: FlaskClient, get: GetPage, real_graph: Graph, query: str, reason: str
) -> None:
    before = real_graph.read(COUNTS)
    page = get(console(query), 400)
    told = " ".join("".join(page.by_id("fault").itertext()).split())
    assert told.startswith("Refused")
    assert reason in told
    assert client.post("/console", data={"query": query}).status_code == 400
    assert real_graph.read(COUNTS) == before


def test_parameters_are_values_and_never_cypher(client: FlaskClient, real_graph: Graph) -> None:
    before = real_graph.read(COUNTS)
    hostile = json.dumps({"id": "KEN'}) DETACH DELETE s //"})
    answer = client.get(console("MATCH (s:State {id: $id}) RETURN s.name AS name", hostile, ".json"))
    assert answer.get_json()["rows"] == []
    assert real_graph.read(COUNTS) == before


def test_a_megabyte_is_refused(client: FlaskClient) -> None:
    assert client.post("/console", data={"query": f"RETURN 1 // {'x' * 1_000_000}"}).status_code == 413
    response = client.post("/console", data={"query": f"RETURN '{'x' * 100_000}' AS x"})
    assert response.status_code == 400
    assert "at most 20,000" in response.get_data(as_text=True)


def test_an_error_is_shown_at_its_line_and_column(get: GetPage) -> None:
    page = get(console("\n\nMATCH (s:State)\n\tRETRUN s"), 400)
    assert "Line 2, column 2" in page.text()
    place = next(item for item in page.all("pre") if item.get("class") == "place")
    assert "".join(place.itertext()) == "\tRETRUN s\n\t^"
    area = next(item for item in page.all("textarea") if item.get("name") == "query")
    assert (area.get("data-line"), area.get("aria-invalid")) == ("2", "true")


@pytest.mark.parametrize(
    ("parameters", "message"), [('{"a": }', "line 1, column 7"), ("[1]", "JSON object"), ('{"a": NaN}', "NaN")]
)
def test_wrong_parameters_are_told_beside_them(get: GetPage, parameters: str, message: str) -> None:
    page = get(console("RETURN $a AS a", parameters), 400)
    assert message in "".join(page.by_id("fault").itertext())
    area = next(item for item in page.all("textarea") if item.get("name") == "parameters")
    assert area.get("aria-invalid") == "true"
    assert (area.text or "").strip() == parameters


def test_who_asks_too_often_is_asked_to_wait(
    app: Flask, client: FlaskClient, get: GetPage, server_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.extensions, "guard", Guard(server_settings, Limits(asked=2)))
    assert [client.get(console("RETURN 1 AS x")).status_code for _ in range(3)] == [200, 200, 429]
    page = get(console("RETURN 1 AS x"), 429)
    assert "At most 2 queries in 60 seconds" in page.text()
    response = client.get(console("RETURN 1 AS x", ending=".csv"))
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 61
    other = client.get(console("RETURN 1 AS x"), environ_base={"REMOTE_ADDR": "192.0.2.7"})
    assert other.status_code == 200


def test_another_site_can_link_but_not_make_a_browser_ask(client: FlaskClient) -> None:
    asked = console("RETURN 1 AS x")
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert client.get(asked, headers=link).status_code == 200
    picture = client.get(asked, headers={**link, "Sec-Fetch-Dest": "image"})
    form = client.post("/console", data={"query": "RETURN 1 AS x"}, headers=link)
    for response in (picture, form):
        assert response.status_code == 400
        assert "a page of another site asks this" in response.get_data(as_text=True)
    own = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "document"}
    assert client.post("/console", data={"query": "RETURN 1 AS x"}, headers=own).status_code == 200


# The served site


@pytest.fixture(scope="module")
def site(server_settings: Settings, real_graph: Graph) -> Iterator[tuple[Flask, str]]:
    """The site with a console of its own, and its address."""
    app = create_app(server_settings, real_graph)
    app.extensions["guard"] = Guard(server_settings, Limits(asked=100_000))
    with served(app) as address:
        yield app, address


@pytest.fixture(scope="module")
def address(site: tuple[Flask, str]) -> str:
    """The address that the browser visits."""
    return site[1]


def fetched(address: str) -> tuple[int, float]:
    """Return the status and the seconds that an address took."""
    begun = time.monotonic()
    try:
        with urlopen(address, timeout=60) as response:
            response.read()
            return response.status, time.monotonic() - begun
    except HTTPError as error:
        return error.code, time.monotonic() - begun


def test_an_address_holds_the_longest_query(site: tuple[Flask, str]) -> None:
    query = "RETURN 1 AS x //" + "é" * 9_990
    assert len(query.encode()) > 19_990
    assert len(quote(query)) > 59_000
    assert fetched(f"{site[1]}/console?query={quote(query)}")[0] == 200


def test_twenty_heavy_queries_leave_pages_answering(
    site: tuple[Flask, str], server_settings: Settings, real_graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, address = site
    monkeypatch.setitem(app.extensions, "guard", Guard(server_settings, Limits(seconds=5.0)))
    before = real_graph.read(COUNTS)
    heavy = "MATCH (a:State), (b:State), (c:State), (d:State) RETURN sum(size(a.name + b.name + c.name + d.name)) AS n"
    known, new = ["/definitions", "/states/KEN", "/questions/"], "/states/FJI"
    assert [fetched(address + page)[0] for page in known] == [200, 200, 200]
    with ThreadPoolExecutor(max_workers=21) as crowd:
        asked = [crowd.submit(fetched, address + console(heavy)) for _ in range(20)]
        time.sleep(0.3)
        during = [fetched(address + page) for page in known]
        status, seconds = fetched(address + new)
        still_asked = sum(not question.done() for question in asked)
        statuses = [question.result()[0] for question in asked]
    assert [status for status, _ in during] == [200, 200, 200]
    assert max(seconds for _, seconds in during) < 2.5
    assert (status, seconds < 8) == (200, True)
    assert still_asked
    assert set(statuses) <= {200, 422, 429}
    assert 429 in statuses
    assert 422 in statuses
    assert fetched(address + console("RETURN 1 AS x"))[0] == 200
    assert real_graph.read(COUNTS) == before


# The recipes of the README


def test_the_recipe_for_curl(site: tuple[Flask, str], real_graph: Graph) -> None:
    command = recipe("/console.csv").replace("http://127.0.0.1:8000", site[1])
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, timeout=30)
    wanted = real_graph.read(
        "MATCH (s:State)-[t:PARTY_TO]->({id: 'malabo-convention'}) WHERE t.since <= date('2026-01-31') "
        "RETURN s.name AS name"
    )
    assert {row["state"] for row in csv.DictReader(io.StringIO(done.stdout))} == {row["name"] for row in wanted}
    assert wanted


def test_the_recipe_for_neo4j_browser(client: FlaskClient, server_settings: Settings, tmp_path: Path) -> None:
    environment = local_environment(server_settings.instance)
    told = CliRunner().invoke(main, ["status"], env=environment).output
    shown = re.search(r"Neo4j Browser +(\S+)", told)
    assert shown
    with urlopen(shown[1], timeout=10) as page:
        assert b"<html" in page.read(4_000)
    kept = re.search(r"Password +kept in (.+)", told)
    assert kept
    assert Path(kept[1]).read_text(encoding="utf-8").strip()
    assert f'href="{shown[1]}"' in client.get("/console").get_data(as_text=True)
    assert shown[1] not in client.get("/console", headers={"Host": "tracker.example"}).get_data(as_text=True)
    assert "tracker cypher --favourites favourites.zip" in README
    path = tmp_path / "favourites.zip"
    assert CliRunner().invoke(main, ["cypher", "--favourites", str(path)], env=environment).exit_code == 0
    assert path.read_bytes() == client.get("/console/favourites.zip").get_data()


def test_a_server_with_users_brings_advice(server_settings: Settings, real_graph: Graph, client: FlaskClient) -> None:
    endpoint = local.status(server_settings)
    assert endpoint
    elsewhere = replace(server_settings, uri=endpoint.uri, user=endpoint.user, password=endpoint.password)
    page = create_app(elsewhere, real_graph).test_client().get(console("RETURN 'there' AS x")).get_data(as_text=True)
    assert "NEO4J_READ_USER" in page
    assert "there" in page
    assert "NEO4J_READ_USER" not in client.get("/console").get_data(as_text=True)


# In a browser


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
