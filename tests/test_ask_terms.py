"""Words whose meaning is asked for are explained, not searched for."""

from __future__ import annotations

import pytest

from tests.ask import LIBRARY, outcome_of
from tracker.ask.terms import terms_asked
from tracker.ask.vocabulary import TERM_NAMES
from tracker.ask.words import tokens_of
from tracker.library.words import ACTS, EVIDENCE, STATUSES, STRENGTHS, TERMS

CODES = {**STATUSES, **ACTS, **EVIDENCE, **STRENGTHS, **TERMS}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("what is a reservation", ["reservation"]),
        ("What's the difference between signing and ratifying?", ["signature", "ratification"]),
        ("difference between ratification and accession", ["ratification", "accession"]),
        ("what does “party” mean", ["party"]),
        ("meaning of contracting State", ["contracting"]),
        ("Could you explain what a depositary is?", ["depositary"]),
        ("what is accession under the Vienna Convention", ["accession"]),
        ("what does in force mean", ["entry-into-force"]),
        ("define undocumented", ["undocumented"]),
        ("what are CBMs", ["cbm"]),
    ],
)
def test_the_meaning_of_words_is_explained(text: str, codes: list[str]) -> None:
    outcome = outcome_of(text, LIBRARY)
    assert (outcome.state, [term.code for term in outcome.terms]) == ("explained", codes)
    assert all(term.meaning == CODES[term.code].help for term in outcome.terms)
    assert outcome.best is None


@pytest.mark.parametrize(
    "text",
    [
        "what is the Budapest Convention",
        "what is a party to Budapest",
        "what are the agreements",
        "reservations to Malabo",
        "what is information sharing",
        "who is party to Malabo",
        "parties",
        "what is",
        "",
    ],
)
def test_what_asks_for_anything_else_is_not_explained(text: str) -> None:
    assert terms_asked(tokens_of(text)) == ()
    assert outcome_of(text, LIBRARY).state != "explained"


def test_every_word_that_is_explained_has_a_definition() -> None:
    assert TERM_NAMES.keys() <= CODES.keys()
    assert all(terms_asked(tokens_of(f"what does {word.label} mean")) for word in CODES.values())
