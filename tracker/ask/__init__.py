"""Ask in plain words: which question of the library is meant, with which parameters, without any model or network."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from tracker.ask.reader import Analysis, analyse, readings_of
from tracker.ask.reading import Outcome, Part, Reading, State
from tracker.entities import Entities
from tracker.library import Library
from tracker.suggest import suggestions as close_names

__all__ = ["Outcome", "Part", "Reading", "State", "read", "understand"]

# A first reading is taken when it is at least this good and this much better than the second one.
ENOUGH = 0.55
AHEAD = 0.035
_PRONOUN = re.compile(r"\b(?:it|they|the (?:treaty|convention|agreement|protocol|catalogue))\b", re.IGNORECASE)
# Below this nothing is offered.
LEAST = 0.35


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
    analysis = analyse(text, library, index, today)
    readings = [
        reading
        for reading in readings_of(analysis, library, index, today, deadlines or {})
        if reading.confidence >= LEAST
    ]
    reasons = tuple(_reasons(analysis, readings))
    if not analysis.said or not readings or (analysis.asker and not readings[0].about):
        return Outcome(text, "unknown", (), (*reasons, "No question of the library fits."), _suggestions(text, library, index))
    state: State = "unsure" if reasons or _close(readings) else "understood"
    if state == "unsure" and not reasons:
        reasons = ("More than one question fits." if _close(readings) else "",)
    return Outcome(text, state, tuple(readings), tuple(reason for reason in reasons if reason))


def _close(readings: Sequence[Reading]) -> bool:
    best = readings[0]
    if best.confidence < ENOUGH:
        return True
    return len(readings) > 1 and best.confidence - readings[1].confidence < AHEAD


def _reasons(analysis: Analysis, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield why the first reading must not be taken as it is."""
    if analysis.asker:
        yield f"The tracker does not know who “{analysis.asker[0]}” is: name the State or the group."
    for period in analysis.unclear:
        yield f"“{period.text}”: {period.note}."
    if not analysis.mentions and (pronoun := _pronoun(analysis.text)):
        yield f"The question does not say what “{pronoun}” is."
    names = [token.text for token in analysis.unknown if _like_a_name(token.text, token.start)]
    if names:
        yield f"Nothing is called “{names[0]}” here."
    if not readings:
        return
    best = readings[0]
    for part in best.parts:
        if part.how == "missing":
            yield f"The question does not say which {part.parameter.replace('_', ' ')} is meant."
        if part.others:
            yield f"“{part.words}” can be {_either([part.label, *(label for _, label in part.others)])}."
        if part.how == "guessed":
            yield f"{part.note[0].upper()}{part.note[1:]}."
    if best.confidence < ENOUGH:
        yield "The closest question of the library says something else, or less."


def _pronoun(text: str) -> str:
    """Return words that stand for something named before, which here is nothing: it; the treaty."""
    match = _PRONOUN.search(text)
    return match[0] if match else ""


def _like_a_name(text: str, place: int) -> bool:
    return text[0].isupper() and (place > 0 or len(text) > 1 and text.isupper())


def _either(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _suggestions(text: str, library: Library, index: Entities) -> tuple[str, ...]:
    titles = {question.name: (question.header.title, *question.header.ask) for question in library}
    close = close_names(text, titles) if text.strip() else []
    chosen = close or [question.name for question in library][:: max(1, len(library) // 5)]
    return tuple(library[name].header.question for name in chosen[:5])
