"""Ask in plain words: which question of the library is meant, with which parameters, without any model or network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tracker.ask.analysis import MOST_TEXT, analyse
from tracker.ask.doubts import LEAST, doubts
from tracker.ask.reader import readings_of
from tracker.ask.reading import Outcome, Part, Reading, State
from tracker.ask.terms import Term, terms_asked
from tracker.ask.words import tokens_of
from tracker.entities import Entities
from tracker.library import Library, Question
from tracker.library.types import KINDS
from tracker.suggest import suggestions as close_names

__all__ = ["Outcome", "Part", "Reading", "State", "Term", "read", "understand"]

_SUGGESTED = 5


def read(
    text: str, library: Library, index: Entities, today: dt.date, deadlines: Mapping[str, str] | None = None
) -> list[Reading]:
    """Return the questions as which a text can be understood, best first.

    Args:
        text: What the user wrote.
        library: The questions.
        index: Everything that can be named.
        today: The present day.
        deadlines: Last day for signature of each agreement that has one.
    """
    return readings_of(analyse(text, library, index, today), library, index, today, deadlines or {})


def understand(
    text: str, library: Library, index: Entities, today: dt.date, deadlines: Mapping[str, str] | None = None
) -> Outcome:
    """Say what a text means, whether that is sure, or that it is not known; nothing is chosen silently.

    Args:
        text: What the user wrote.
        library: The questions.
        index: Everything that can be named.
        today: The present day.
        deadlines: Last day for signature of each agreement that has one.
    """
    terms = terms_asked(tokens_of(text[:MOST_TEXT]))
    if terms:
        return Outcome(text, "explained", terms=terms)
    analysis = analyse(text, library, index, today)
    found = readings_of(analysis, library, index, today, deadlines or {}) if analysis.said else []
    readings = tuple(reading for reading in found if reading.confidence >= LEAST)
    reasons = tuple(doubts(analysis, readings))
    if not readings or (analysis.asker and not readings[0].about):
        reasons = (*reasons, "No question of the library fits.")
        return Outcome(text, "unknown", (), reasons, _suggestions(text, library, index))
    return Outcome(text, "unsure" if reasons else "understood", readings, reasons)


def _suggestions(text: str, library: Library, index: Entities) -> tuple[str, ...]:
    """Return questions with words like those of a text, or one of each of the first themes, with names filled in."""
    titles = {question.name: (question.header.title, *question.header.ask) for question in library}
    close = close_names(text, titles) if text.strip() else []
    of_themes = {question.theme: question.name for question in reversed(tuple(library))}
    chosen = close or list(of_themes.values())
    return tuple(_example(library[name], index) for name in chosen[:_SUGGESTED])


def _example(question: Question, index: Entities) -> str:
    """Return the first phrase of a question with examples in its slots."""
    text = question.header.ask[0]
    for name, item in question.header.parameters.items():
        written = item.example or item.default or name
        known = index.of_kind(item.type) if item.type in KINDS else {}
        text = text.replace(f"{{{name}}}", known[written].name if written in known else written)
    return text
