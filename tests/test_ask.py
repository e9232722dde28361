"""Plain words are understood as a question of the library, or the user is asked; nothing is guessed silently."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import pytest

from tests.ask import TODAY, Phrasing, outcome_of, read_phrasings
from tests.package_names import package_entities
from tracker.answers import ask
from tracker.ask import Outcome, Reading, read, understand
from tracker.ask.days import periods_of
from tracker.ask.deadlines import deadlines_of
from tracker.ask.groups import STANDS
from tracker.ask.phrases import phrases_of
from tracker.ask.vocabulary import EMPTY, IDEAS, POLITE, WEIGHTS
from tracker.entities import entities_of
from tracker.graph import Graph
from tracker.library import Library
from tracker.lookups import current_release

LIBRARY = Library.read()
RULES, HELD_OUT = read_phrasings("rules"), read_phrasings("held-out")

# Measured shares, rounded down: right readings, and texts taken for something else.
LEAST_RIGHT = {"rules": 0.95, "held-out": 0.88}
MOST_MISLED = {"rules": 0.02, "held-out": 0.06}


def best_of(text: str) -> Reading:
    outcome = outcome_of(text, LIBRARY)
    assert outcome.best is not None, (text, outcome.state, outcome.reasons)
    return outcome.best


def values(text: str) -> dict[str, str]:
    return dict(best_of(text).parameters)


@pytest.mark.parametrize(("part", "cases"), [("rules", RULES), ("held-out", HELD_OUT)])
def test_the_accuracy(part: str, cases: list[Phrasing], record_property: pytest.RecordProperty) -> None:
    outcomes = [(case, outcome_of(case.text, LIBRARY)) for case in cases]
    right = sum(case.right(outcome) for case, outcome in outcomes) / len(cases)
    misled = sum(case.misled(outcome) for case, outcome in outcomes) / len(cases)
    report = f"{len(cases)} phrasings, {right:.1%} right, {misled:.1%} taken for something else"
    record_property(part, report)
    assert right >= LEAST_RIGHT[part], report
    assert misled <= MOST_MISLED[part], report


def test_the_phrasings_are_many_and_spread_over_all_themes() -> None:
    assert len(HELD_OUT) >= 80
    assert len(RULES) + len(HELD_OUT) >= 240
    texts = [case.text for case in (*RULES, *HELD_OUT)]
    assert len(set(texts)) == len(texts)
    named = {question for case in (*RULES, *HELD_OUT) for question in case.questions}
    assert sorted(name for name in named if name not in {item.name for item in LIBRARY}) == []
    assert {LIBRARY[name].theme for name in named} == set(LIBRARY.themes)


def filled_phrases() -> Iterator[tuple[str, str]]:
    """Yield the phrases of the library with examples in their slots, and the question each belongs to."""
    for question in LIBRARY:
        for phrase in question.header.ask:
            text = phrase
            for name, item in question.header.parameters.items():
                given = {"states": "KEN and GHA", "agreements": "Budapest and Malabo", "date": "2019-03-01"}.get(
                    item.type, item.example or item.default
                )
                if given is None and f"{{{name}}}" in text:
                    break
                text = text.replace(f"{{{name}}}", given or "")
            else:
                yield text, question.name


def test_the_phrases_of_the_library_are_read_as_their_own_question() -> None:
    found = [(text, name, outcome_of(text, LIBRARY)) for text, name in filled_phrases()]
    own = [name in {reading.question.name for reading in outcome.readings} for _, name, outcome in found]
    taken = [(text, name) for text, name, outcome in found if outcome.best and outcome.best.question.name != name]
    assert sum(own) / len(own) > 0.9
    assert len(taken) / len(found) < 0.03, taken


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


@pytest.mark.parametrize(
    ("text", "mode", "first", "last"),
    [
        ("in 2015", "at", "2015-01-01", "2015-12-31"),
        ("on 1 March 2019", "at", "2019-03-01", "2019-03-01"),
        ("on the 1st of March 2019", "at", "2019-03-01", "2019-03-01"),
        ("March 1st, 2019", "at", "2019-03-01", "2019-03-01"),
        ("2019-03-01", "at", "2019-03-01", "2019-03-01"),
        ("25/12/2019", "at", "2019-12-25", "2019-12-25"),
        ("in March 2019", "at", "2019-03-01", "2019-03-31"),
        ("Feb 2020", "at", "2020-02-01", "2020-02-29"),
        ("as of 2020-06", "at", "2020-06-01", "2020-06-30"),
        ("at the end of 2020", "at", "2020-01-01", "2020-12-31"),
        ("at the beginning of 2020", "at", "2020-01-01", "2020-01-01"),
        ("before 2004", "at", "2003-12-31", "2003-12-31"),
        ("today", "at", "2026-11-24", "2026-11-24"),
        ("now", "at", "2026-11-24", "2026-11-24"),
        ("last year", "at", "2025-01-01", "2025-12-31"),
        ("in 2026", "at", "2026-01-01", "2026-11-24"),
        ("five years ago", "at", "2021-11-24", "2021-11-24"),
        ("3 months ago", "at", "2026-08-24", "2026-08-24"),
        ("since 2015", "since", "2015-01-01", "2026-11-24"),
        ("after 2015", "since", "2016-01-01", "2026-11-24"),
        ("between 2015 and 2020", "between", "2015-01-01", "2020-12-31"),
        ("from March 2015 to 2 June 2020", "between", "2015-03-01", "2020-06-02"),
        ("2015-2020", "between", "2015-01-01", "2020-12-31"),
        ("in the last ten years", "last", "2016-11-24", "2026-11-24"),
        ("over the past 30 days", "last", "2026-10-25", "2026-11-24"),
        ("this quarter", "at", "2026-10-01", "2026-12-31"),
    ],
)
def test_days(text: str, mode: str, first: str, last: str) -> None:
    (period,) = periods_of(f"who joined {text}", TODAY)
    assert (period.mode, str(period.earliest), str(period.latest)) == (mode, first, last)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on 31 February 2019", "days 01 to 28"),
        ("in 1850", "1945 to 2100"),
        ("1/3/2019", "can be two days"),
        ("before Brexit", "no day that can be looked up"),
        ("between 2020 and 2015", "ends before it begins"),
        ("early 2015", "no exact day"),
    ],
)
def test_days_that_are_none_are_said_to_be_none(text: str, reason: str) -> None:
    outcome = outcome_of(f"parties to Budapest {text}", LIBRARY)
    assert outcome.state == "unsure"
    assert any(reason in found for found in outcome.reasons)


@pytest.mark.parametrize(
    "text", ["24/7 contact points", "A/RES/73/27", "who may join", "the seven strategies", "ETS 185"]
)
def test_numbers_that_are_no_days(text: str) -> None:
    assert periods_of(text, TODAY) == ()


def test_a_year_that_belongs_to_a_name_is_no_day() -> None:
    assert values("members of the 2015 GGE") == {"process": "un-gge-2015"}
    assert values("who took part in GGE 2019-21") == {"process": "un-gge-2021"}


def test_a_partial_day_counts_to_its_last_day_and_that_is_said() -> None:
    part = next(part for part in best_of("parties to Budapest in 2015").parts if part.parameter == "as_of")
    assert (part.value, part.label, part.words) == ("2015-12-31", "31 December 2015", "in 2015")
    assert "last day" in part.note


def test_a_period_fills_both_days() -> None:
    assert values("what changed between 2015 and 2020") == {"from": "2015-01-01", "to": "2020-12-31"}


def test_before_the_signing_deadline() -> None:
    text = "who in the G20 had not signed the UN Cybercrime Convention before the signing deadline"
    passed = {"un-convention-against-cybercrime": "2020-02-03"}
    readings = read(text, LIBRARY, package_entities(), TODAY, passed)
    assert readings[0].parameters["as_of"] == "2020-02-03"
    to_come = read(text, LIBRARY, package_entities(), TODAY, {"un-convention-against-cybercrime": "2026-12-31"})[0]
    part = next(part for part in to_come.parts if part.parameter == "as_of")
    assert part.value == TODAY.isoformat()
    assert "has not passed" in part.note


def test_typing_errors_are_corrected_and_shown() -> None:
    best = best_of("partis to the Budapset Convention")
    part = next(part for part in best.parts if part.parameter == "agreement")
    assert (part.value, part.words) == ("budapest-convention", "Budapset Convention")
    assert part.how == "corrected spelling of “Budapest Convention” (1 letter differs)"
    assert any(note.startswith("“partis” is read as “part") for note in best.notes)
    assert best.confidence < best_of("parties to the Budapest Convention").confidence


def test_lay_words_for_legal_acts_are_named() -> None:
    assert any("any form of consent" in note for note in best_of("who ratified Malabo").notes)


def test_a_reading_can_be_shown_and_changed_part_by_part() -> None:
    best = best_of("who in ASEAN has not ratified Budapest on 1 March 2019")
    assert best.sentence.startswith("Understood as: Which members of ASEAN ")
    assert "Budapest Convention" in best.sentence
    assert "1 March 2019" in best.sentence
    shown = [piece.parameter for piece in best.segments if not isinstance(piece, str)]
    assert set(shown) == {"agreement", "group", "as_of"}
    assert best.command == (
        "tracker question states-outside-agreement agreement=budapest-convention group=asean as_of=2019-03-01"
    )
    assert all(part.words for part in best.parts if part.how != "default")


def test_defaults_are_shown_as_such() -> None:
    part = next(part for part in best_of("who is party to Malabo").parts if part.parameter == "as_of")
    assert (part.how, part.words, part.label) == ("default", "", "24 November 2026")


def test_a_missing_part_is_named() -> None:
    outcome = outcome_of("norms without measures", LIBRARY)
    assert outcome.state == "unsure"
    assert any("does not say which" in reason for reason in outcome.reasons)
    assert not outcome.readings[0].complete


def test_what_is_not_known_comes_with_suggestions() -> None:
    outcome = outcome_of("who won the football match", LIBRARY)
    assert (outcome.state, outcome.readings) == ("unknown", ())
    assert outcome.suggestions
    assert not any("{" in suggestion for suggestion in outcome.suggestions)
    strange = outcome_of("is Atlantis party to Budapest", LIBRARY)
    assert strange.best is None
    assert any("“Atlantis”" in reason for reason in strange.reasons)


def test_names_that_are_everyday_words_need_capitals() -> None:
    assert values("members of FIRST") == {"initiative": "first"}
    assert outcome_of("members of first", LIBRARY).best is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?",
        "🙂",
        "\x00",
        "a" * 10_000,
        "party " * 2_000,
        "Kenya " * 500,
        "<script>alert(1)</script>",
        "MATCH (n) DETACH DELETE n",
        "'; DROP TABLE states; --",
        "{agreement} {state}",
        "12345678901234567890",
        "٣ مارس",
        "' \" ’s n't",
    ],
)
def test_hostile_texts_are_survived(text: str) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert outcome.state in ("understood", "unsure", "unknown")
    json.dumps(outcome.to_json())


def test_reading_is_deterministic() -> None:
    for case in RULES[::10]:
        assert outcome_of(case.text, LIBRARY).to_json() == outcome_of(case.text, LIBRARY).to_json()


def test_the_vocabulary_is_sound() -> None:
    expressions = [text for texts in IDEAS.values() for text in texts]
    assert sorted({text for text in expressions if expressions.count(text) > 1}) == []
    assert EMPTY.isdisjoint(expressions)
    assert set(POLITE).isdisjoint(expressions)
    assert WEIGHTS.keys() <= IDEAS.keys()
    spoken = {idea for phrase in phrases_of(LIBRARY).all for idea in phrase.ideas}
    assert sorted(IDEAS.keys() - spoken) == [], "no question of the library speaks of these ideas"


def test_names_of_our_own_stand_for_things_of_the_data() -> None:
    known = {
        item.id
        for kind in ("party", "commitment", "topic", "strategy")
        for item in package_entities().of_kind(kind).values()
    }
    assert sorted({entity_id for stand in STANDS.values() for entity_id in stand.ids} - known) == []


def outcome_in(world: Graph, text: str) -> Outcome:
    index = entities_of(world, current_release(world))
    return understand(text, LIBRARY, index, dt.date(2026, 1, 1), deadlines_of(world))


def test_a_reading_is_answered_by_the_graph(world: Graph) -> None:
    index = entities_of(world, current_release(world))
    agreement = min(index.of_kind("agreement").values(), key=lambda item: item.id)
    outcome = outcome_in(world, f"who is party to {agreement.name}")
    assert outcome.best is not None
    answer = ask(world, outcome.best.question, outcome.best.parameters, dt.date(2026, 1, 1))
    assert (answer.question.name, answer.parameters["agreement"]) == ("parties-to-agreement", agreement.id)
    assert agreement.name in answer.sentence
