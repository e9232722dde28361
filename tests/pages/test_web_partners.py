"""Partners with filters, and what the page of a State says by strategy."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.pages.conftest import GetPage
from tracker.graph import Graph

FILTERED = "/partners?state=KEN&strategy=norms-cbms&strength=political&region=Europe&as_of=2026-04-25"


def test_filters_work_together_and_are_named(get: GetPage, client: FlaskClient) -> None:
    page = get(FILTERED)
    line = next(part for part in page.all("p") if part.get("class") == "filters")
    text = " ".join("".join(line.itertext()).split())
    assert text.startswith("Filters on (for “Closest partners”): ")
    for words in ("Strategy: Norms and confidence-building measures", "Strength: political", "Region: Europe"):
        assert words in text
    rows = client.get(FILTERED.replace("/partners?", "/questions/partners-of-state.json?")).get_json()["rows"]
    assert rows
    assert {row["region"] for row in rows} == {"Europe"}
    assert all(row["binding"] == 0 for row in rows)


def test_a_filter_is_taken_off_by_its_link(get: GetPage) -> None:
    links = [str(link.get("href")) for link in get(FILTERED).all("a") if "Take off" in str(link.get("aria-label"))]
    assert len(links) == 3
    assert "as_of=2026-04-25" in links[0]
    text = get(links[0]).text("p")
    assert "Filters on (for “Closest partners”): Strength: political" in text
    assert "Strategy: Norms" not in text


def test_without_a_filter_no_line_speaks_of_one(get: GetPage) -> None:
    assert "Filter" not in get("/partners?state=KEN").text("p")


def test_the_page_of_a_state_shows_all_seven_strategies(get: GetPage, real_graph: Graph) -> None:
    names = {str(row["name"]) for row in real_graph.read("MATCH (s:Strategy) RETURN s.name AS name")}
    assert len(names) == 7
    for state in ("KEN", "TUV"):
        section = get(f"/states/{state}?as_of=2026-04-25").by_id("commitments-of-state")
        shown = {"".join(part.itertext()) for part in section.iter() if part.tag.endswith("}dt")}
        assert all(any(name in heading for heading in shown) for name in names)
    assert "none recorded" in "".join(section.itertext())


def test_the_page_of_a_state_leads_to_its_partners(get: GetPage) -> None:
    page = get("/states/KEN")
    section = page.by_id("closest-partners")
    assert len([row for row in section.iter() if row.tag.endswith("}tr")]) == 6
    assert "/partners?state=KEN" in page.links
    assert "subregion of Kenya" in "".join(page.by_id("neighbours-have").itertext())
