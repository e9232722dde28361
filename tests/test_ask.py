"""How well plain words are read, and that readings are answered."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import pytest

from tests.ask import LIBRARY, outcome_of, read_phrasings
from tests.package_names import package_entities
from tracker.answers import ask
from tracker.ask import Outcome, understand
from tracker.ask.deadlines import deadlines_of
from tracker.ask.groups import STANDS
from tracker.ask.phrases import phrases_of
from tracker.ask.vocabulary import EMPTY, IDEAS, POLITE, WEIGHTS
from tracker.entities import entities_of
from tracker.graph import Graph
from tracker.lookups import current_release

PARTS = {part: read_phrasings(part) for part in ("rules", "others", "held-out", "unseen")}
ALL = [case for cases in PARTS.values() for case in cases]
# Measured shares, rounded down: right readings, and texts taken for something else.
LEAST_RIGHT = {"rules": 0.95, "others": 0.85, "held-out": 0.88, "unseen": 0.86}
MOST_MISLED = {"rules": 0.02, "others": 0.04, "held-out": 0.06, "unseen": 0.06}


@pytest.mark.parametrize("part", PARTS)
def test_the_accuracy(part: str, record_property: pytest.RecordProperty) -> None:
    cases = PARTS[part]
    outcomes = [(case, outcome_of(case.text, LIBRARY)) for case in cases]
    right = sum(case.right(outcome) for case, outcome in outcomes) / len(cases)
    misled = sum(case.misled(outcome) for case, outcome in outcomes) / len(cases)
    report = f"{len(cases)} phrasings, {right:.1%} right, {misled:.1%} taken for something else"
    record_property(part, report)
    assert right >= LEAST_RIGHT[part], report
    assert misled <= MOST_MISLED[part], report


def test_the_phrasings_are_many_and_spread_over_all_themes() -> None:
    assert len(PARTS["unseen"]) >= 145
    texts = [case.text for case in ALL]
    assert len(set(texts)) == len(texts) >= 700
    named = {question for case in ALL for question in case.questions}
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
        "𐩀 closest partners of Kenya",
        "٣ closest partners of Kenya",
        "' \" ’s n't",
    ],
)
def test_hostile_texts_are_survived(text: str) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert outcome.state in ("understood", "unsure", "unknown")
    json.dumps(outcome.to_json())


def test_reading_is_deterministic() -> None:
    for case in ALL[::20]:
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
        for kind in ("party", "commitment", "topic", "strategy", "indicator", "norm")
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
