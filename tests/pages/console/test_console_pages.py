"""The model, where to start, and what comes back on the page."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

from flask.testing import FlaskClient

from tests.pages.checked import SVG
from tests.pages.conftest import GetPage
from tests.pages.console.queries import PARTIES, console
from tracker.examples import examples
from tracker.graph import Graph
from tracker.library import Library


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
