"""What a reading shows, and how it is changed."""

from __future__ import annotations

from tests.ask import LIBRARY, best_of, outcome_of


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
