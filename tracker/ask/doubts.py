"""Why a reading must not be taken without asking the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.ask.analysis import Analysis
from tracker.ask.reading import Part, Reading
from tracker.ask.text_doubts import doubts_in_text

# A first reading is taken when it is at least this good and this much better than the second one; one that leaves
# words over must be better still.
ENOUGH, ENOUGH_WITH_UNKNOWN, AHEAD = 0.55, 0.62, 0.015
# A reading that leads by so much may be less good, and may leave telling words over, which are then named.
FAR_AHEAD, ENOUGH_FAR_AHEAD, AHEAD_OF_WORDS = 0.12, 0.5, 0.08
# Below this nothing is offered.
LEAST = 0.35

# A reading that is at least this good may rest on one word, or end with a word such as "to".
_WHOLE = 0.8
_BREAKS_OFF = re.compile(r"\b(to|of|in|on|with|between|and|by|for|from|the)\W*$", re.IGNORECASE)


def doubts(analysis: Analysis, readings: Sequence[Reading]) -> list[str]:
    """Return, in plain sentences, why the first reading must not be taken; none when it can.

    Args:
        analysis: The text taken apart.
        readings: Its readings, best first.
    """
    found = [*doubts_in_text(analysis), *_near_names(analysis, readings)]
    if readings:
        found += _single_word(analysis, readings[0])
        found += _broken_off(analysis, readings[0])
        found += _in_reading(readings[0], _lead(readings))
        if not found and len(readings) > 1 and _as_good(*readings[:2]):
            found.append("More than one question fits.")
    return found


def _lead(readings: Sequence[Reading]) -> float:
    """Return how much better the first reading is than the next one with another question."""
    best = readings[0]
    others = (reading.confidence for reading in readings if reading.question is not best.question)
    return best.confidence - next(others, 0.0)


def _as_good(best: Reading, second: Reading) -> bool:
    return second.verbatim if best.verbatim else best.confidence - second.confidence < AHEAD


def _single_word(analysis: Analysis, reading: Reading) -> Iterator[str]:
    said = [word for word in analysis.words if word.idea]
    if len(said) == 1 and not analysis.mentions and not analysis.periods and reading.confidence < _WHOLE:
        yield "One word says little."


def _broken_off(analysis: Analysis, reading: Reading) -> Iterator[str]:
    end = _BREAKS_OFF.search(analysis.text)
    if end and not analysis.mentions and reading.confidence < _WHOLE:
        yield f"The question breaks off after “{end[1]}”."


def _near_names(analysis: Analysis, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield the words that look like names of nothing, but for those that chose a value in the first reading."""
    used = readings[0].not_understood if readings else None
    for word, names in analysis.near.items():
        if used is not None and word not in used:
            continue
        hint = f"; names like it: {', '.join(names)}" if names else ""
        yield f"Nothing is called “{word}” here{hint}."


def _in_reading(reading: Reading, lead: float) -> Iterator[str]:
    for part in reading.parts:
        yield from _in_part(part)
    passed_over = () if lead >= AHEAD_OF_WORDS else reading.passed_over
    for text in (*reading.unplaced, *reading.denied, *passed_over)[:1]:
        yield f"“{text}” plays no part in the closest question."
    if reading.assumed:
        yield f"The closest question also says “{reading.assumed[0]}”."
    if reading.confidence < _enough(reading, lead):
        yield "The closest question of the library says something else, or less."


def _enough(reading: Reading, lead: float) -> float:
    if reading.not_understood:
        return ENOUGH_WITH_UNKNOWN
    return ENOUGH_FAR_AHEAD if lead >= FAR_AHEAD else ENOUGH


def _in_part(part: Part) -> Iterator[str]:
    if part.how == "missing":
        yield f"The question does not say which {part.parameter.replace('_', ' ')} is meant."
    if part.others:
        names = [part.label, *(label for _, label in part.others)]
        yield f"“{part.words}” can be {', '.join(names[:-1])} or {names[-1]}."
    if "guessed" in part.how:
        yield f"{part.note[0].upper()}{part.note[1:]}."
