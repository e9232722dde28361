"""Names, groups and sets in plain words."""

from __future__ import annotations

import pytest

from tests.ask import LIBRARY, best_of, outcome_of, values


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("commitments of Niger", "NER"),
        ("commitments of niger", "NER"),
        ("Nigerien commitments", "NER"),
        ("commitments of Nigeria", "NGA"),
        ("Nigerian commitments", "NGA"),
        ("commitments of Dominica", "DMA"),
        ("commitments of Dominican Republic", "DOM"),
        ("commitments of Guinea", "GIN"),
        ("commitments of Guinea-Bissau", "GNB"),
        ("commitments of Equatorial Guinea", "GNQ"),
        ("commitments of papua new guinea", "PNG"),
        ("commitments of Georgia", "GEO"),
        ("commitments of South Korea", "KOR"),
        ("commitments of DR Congo", "COD"),
        ("commitments of the US", "USA"),
        ("U.S. commitments", "USA"),
        ("commitments of CRI", "CRI"),
        ("commitments of Kenia", "KEN"),
        ("commitments of España", "ESP"),
        ("commitments of 日本", "JPN"),
        ("commitments of Кения", "KEN"),
    ],
)
def test_states_that_are_easily_taken_for_one_another(text: str, state: str) -> None:
    best = best_of(text)
    assert (best.question.name, dict(best.parameters)) == ("commitments-of-state", {"state": state})


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("commitments of Korea", {"KOR", "PRK"}),
        ("commitments of Congo", {"COG", "COD"}),
        ("Dominican commitments", {"DOM", "DMA"}),
        ("commitments of Nigera", {"NER", "NGA"}),
    ],
)
def test_ambiguous_names_are_shown_and_not_chosen(text: str, ids: set[str]) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert outcome.state == "unsure"
    assert {
        dict(item.parameters).get("state") for item in outcome.readings if item.question.name == "commitments-of-state"
    } == ids
    assert any(" can be " in reason for reason in outcome.reasons)


@pytest.mark.parametrize("text", ["is it in", "who is no party", "it is what it is", "all can be so as by me at no to"])
def test_small_words_are_no_codes_of_states(text: str) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert [part.value for item in outcome.readings for part in item.parts if part.how == "code"] == []


def test_us_in_small_letters_is_the_asker_unless_it_stands_beside_a_state() -> None:
    alone = outcome_of("which treaties bind us", LIBRARY)
    assert alone.best is None
    assert any("does not know who “us” is" in reason for reason in alone.reasons)
    beside = outcome_of("what do us and UK have in common", LIBRARY)
    assert beside.state == "unsure"
    assert beside.readings[0].parameters["states"] == "USA,GBR"
    assert any("small letters" in reason for reason in beside.reasons)


def test_my_partners_are_not_known() -> None:
    outcome = outcome_of("what do my partners have in common", LIBRARY)
    assert outcome.best is None
    assert any("“my”" in reason for reason in outcome.reasons)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("who is party to Malabo", "parties-to-agreement"),
        ("who is not party to Malabo", "states-outside-agreement"),
        ("who isn't party to Malabo", "states-outside-agreement"),
        ("who has yet to ratify Malabo", "states-outside-agreement"),
        ("who has never joined Malabo", "states-outside-agreement"),
        ("who is missing from Malabo", "states-outside-agreement"),
        ("States without Malabo", "states-outside-agreement"),
        ("non-parties to Malabo", "states-outside-agreement"),
        ("who signed Malabo but has not ratified it", "signed-not-bound"),
    ],
)
def test_negation_chooses_the_other_question(text: str, question: str) -> None:
    best = best_of(text)
    assert (best.question.name, dict(best.parameters)) == (question, {"agreement": "malabo-convention"})


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("EU members", "EUE"),
        ("ASEAN states", "asean"),
        ("African Union members", "african-union"),
        ("Pacific islands", "pif"),
        ("Gulf states", "gcc"),
        ("African countries", "african-union"),
        ("members of the Organization of American States", "oas"),
    ],
)
def test_groups(words: str, group: str) -> None:
    assert values(f"{words} outside the Budapest Convention") == {"agreement": "budapest-convention", "group": group}


def test_a_region_is_read_as_an_organisation_and_that_is_said() -> None:
    part = next(part for part in best_of("African countries without Malabo").parts if part.parameter == "group")
    assert "organisations are counted, not continents" in part.note
    assert outcome_of("European countries without Malabo", LIBRARY).state == "unsure"


@pytest.mark.parametrize(
    "text", ["Ghana, Chile and Japan", "Ghana & Chile & Japan", "ghana chile japan", "GHA, CHL, JPN"]
)
def test_sets(text: str) -> None:
    assert values(f"which treaties bind {text}") == {"states": "GHA,CHL,JPN"}


def test_names_that_are_everyday_words_need_capitals() -> None:
    assert values("members of FIRST") == {"initiative": "first"}
    assert outcome_of("members of first", LIBRARY).best is None
