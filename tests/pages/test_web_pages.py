"""Each kind of page over the shipped data."""

from __future__ import annotations

import pytest

from tests.pages.conftest import GetPage
from tracker.graph import Graph
from web.boards import BOARDS
from web.profiles import PROFILES

ONE_OF_EACH = {
    "states": "KEN",
    "agreements": "budapest-convention",
    "organisations": "african-union",
    "norms": "un-gge-2015-c",
    "catalogues": "osce-cbms",
    "processes": "un-gge-2015",
    "initiatives": "paris-call",
    "standards": "iso-iec-27001",
    "indicators": "gci-2024-tier",
    "strategies": "treaties",
    "sources": "general-knowledge",
}


@pytest.mark.parametrize("name", BOARDS)
def test_a_board_answers_each_of_its_questions(get: GetPage, name: str) -> None:
    page = get(f"/{name}")
    for panel in BOARDS[name].panels:
        section = page.by_id(panel.question)
        assert "".join(section.itertext()).strip()
    assert page.text("h1") == BOARDS[name].title


@pytest.mark.parametrize("plural", PROFILES)
def test_a_listing_leads_to_what_it_lists(get: GetPage, plural: str) -> None:
    page = get(f"/{plural}")
    assert any(link.startswith(f"/{plural}/{ONE_OF_EACH[plural]}") for link in page.links)


@pytest.mark.parametrize("plural", PROFILES)
def test_a_profile_shows_each_of_its_panels(get: GetPage, plural: str) -> None:
    page = get(f"/{plural}/{ONE_OF_EACH[plural]}")
    for panel in PROFILES[plural].panels:
        if panel.question != "votes-on-resolution":  # a group of experts is no resolution
            assert "".join(page.by_id(panel.question).itertext()).strip()


def test_a_resolution_shows_its_votes_and_states_no_norms(get: GetPage) -> None:
    page = get("/processes/unga-73-27")
    assert "in favour" in "".join(page.by_id("votes-on-resolution").itertext())
    assert not [part for part in page.root.iter() if part.get("id") == "norms"]


def test_a_group_of_experts_shows_its_chair_its_outcome_and_its_norms(get: GetPage) -> None:
    page = get("/processes/un-gge-2015")
    terms = [" ".join("".join(term.itertext()).split()) for term in page.all("dt")]
    assert {"Chair", "Outcome", "Consensus"} <= set(terms)
    assert "/norms/un-gge-2015-c" in page.links


def test_an_organisation_shows_how_far_agreements_reach_among_its_members(get: GetPage) -> None:
    section = get("/organisations/african-union?as_of=2026-04-25").by_id("coverage-of-agreements")
    links = [part.get("href") for part in section.iter() if part.get("href")]
    assert "/agreements/malabo-convention?as_of=2026-04-25" in links
    assert " of 55 members party to it" in "".join(section.itertext())


def test_groups_stand_side_by_side(get: GetPage) -> None:
    page = get("/compare-groups?groups=asean,oas,african-union,eu&strength=binding&as_of=2026-04-25")
    table = next(table for table in page.all("table") if table.get("class") == "groups")
    heads = ["".join(cell.itertext()) for cell in table.iter() if cell.get("scope") == "col"]
    assert heads == ["Commitment", "ASEAN", "OAS", "AU", "EU"]
    budapest = next(row for row in table.iter() if "".join(row.itertext()).startswith("Budapest Convention"))
    assert "26 of 27" in "".join(budapest.itertext())
    assert "/compare-groups" in get("/compare").links


@pytest.mark.parametrize("address", ["/", "/browse", "/definitions", "/ask", "/questions/"])
def test_the_other_pages(get: GetPage, address: str) -> None:
    assert get(address).text("h1")


def test_every_state_has_a_page(get: GetPage, real_graph: Graph) -> None:
    names = real_graph.read("MATCH (s:State) RETURN s.id AS id, s.name AS name")
    assert len(names) == 195
    listed = get("/states").links
    assert {f"/states/{row['id']}" for row in names} <= set(listed)


def test_a_profile_is_headed_by_its_answer(get: GetPage) -> None:
    assert (
        "81 are party to the Budapest Convention"
        in get("/agreements/budapest-convention?as_of=2026-04-25").text("p")[:400]
    )
    for profile in PROFILES.values():
        assert not profile.leading or profile.leading in {panel.question for panel in profile.panels}


def test_a_state_is_named_in_the_languages_that_are_known(get: GetPage) -> None:
    text = get("/states/KEN").text()
    for name in ("Republic of Kenya", "Kenia", "Кения", "肯尼亚", "كينيا"):
        assert name in text


def test_the_chart_of_signatures_has_act_day_and_source(get: GetPage) -> None:
    page = get("/agreements/budapest-convention")
    chart = next(table for table in page.all("table") if table.get("class") == "signatures")
    rows = [
        "|".join(" ".join("".join(cell.itertext()).split()) for cell in row)
        for row in chart.iter()
        if row.tag.endswith("tr")
    ]
    albania = next(row for row in rows if row.startswith("Albania"))
    assert albania.startswith("Albania|23 Nov 2001|20 Jun 2002 ratification|1 Jul 2004||[")
    assert any(row.startswith("Australia||30 Nov 2012 accession|1 Mar 2013") for row in rows)


def test_the_european_union_is_an_organisation_and_a_party(get: GetPage) -> None:
    assert get("/organisations/EUE").text("h1") == get("/states/EUE").text("h1")


def test_undocumented_facts_are_marked_and_explained(get: GetPage) -> None:
    page = get("/agreements/malabo-convention")
    assert "(undocumented)" in page.text()
    assert "was entered from general knowledge" in page.text("footer")


def test_sources_are_numbered_and_linked(get: GetPage) -> None:
    page = get("/states/KEN")
    notes = page.by_id("evidence")
    numbers = [item.get("value") for item in notes.iter() if item.tag.endswith("}li")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert "#source-1" in page.links


def test_a_name_leads_to_the_one_address(client) -> None:  # type: ignore[no-untyped-def]
    response = client.get("/states/kenya?as_of=2015-01-01")
    assert response.status_code == 302
    assert response.headers["Location"] == "/states/KEN?as_of=2015-01-01"


def test_the_ask_page_shows_how_it_understood(get: GetPage) -> None:
    page = get("/ask?q=who in ASEAN is not party to the Budapest Convention")
    assert "Understood as" in page.text()
    assert "ASEAN" in page.text()
    assert any(link.startswith("/questions/states-outside-agreement") for link in page.links)


def test_the_ask_page_says_so_when_it_does_not_know(get: GetPage) -> None:
    page = get("/ask?q=qwrtzp")
    assert "not understood" in page.text()
    assert "/questions/" in page.links


def test_the_ask_page_explains_words(get: GetPage) -> None:
    page = get("/ask?q=difference between ratification and accession")
    assert "Consent to be bound, given after signature (VCLT art. 2(1)(b), 14(1))." in page.text()
    assert "Consent to be bound without an earlier signature" in page.text()
    assert "/definitions" in page.links
    assert "not understood" not in page.text()


def test_the_ask_page_names_the_words_left_over(get: GetPage) -> None:
    assert "Not used: how long." in get("/ask?q=how long has Estonia been party to Budapest").text()


def test_every_term_of_law_is_defined_with_its_article(get: GetPage) -> None:
    listed = next(item for item in get("/definitions").by_id("terms").iter() if item.tag.endswith("dl"))
    meanings = {
        name.get("id"): "".join(meaning.itertext()) for name, meaning in zip(listed[::2], listed[1::2], strict=True)
    }
    for term in ("reservation", "depositary", "entry-into-force", "objection", "deposit", "third-state"):
        assert "VCLT art." in meanings[f"term-{term}"]


def test_search_forgives_a_slip(client) -> None:  # type: ignore[no-untyped-def]
    assert "Kenya" in client.get("/names.json?q=kenia").get_json()
    assert "Budapest Convention" in client.get("/names.json?q=budap").get_json()
    assert client.get("/names.json?q=k").get_json() == []


def test_a_number_of_sources_is_no_source(get: GetPage) -> None:
    release = get("/questions/release")
    table = next(table for table in release.all("table"))
    cells = [" ".join("".join(cell.itertext()).split()) for cell in table.iter() if cell.tag.endswith("}td")]
    assert all(cells)
