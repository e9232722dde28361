"""Why a reading must not be taken without asking the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.ask.analysis import Analysis
from tracker.ask.reading import Part, Reading

# A first reading is taken when it is at least this good and this much better than the second one; one that leaves
# words over must be better still.
ENOUGH, ENOUGH_WITH_UNKNOWN, AHEAD = 0.55, 0.62, 0.015
# Below this nothing is offered.
LEAST = 0.35

_PRONOUN = re.compile(r"\b(?:it|they|the (?:treaty|convention|agreement|protocol|catalogue))\b", re.IGNORECASE)

_BACKWARDS = re.compile(r"\bof (?:them|these|those)\b", re.IGNORECASE)


def doubts(analysis: Analysis, readings: Sequence[Reading]) -> list[str]:
    """Return, in plain sentences, why the first reading must not be taken; none when it can.

    Args:
        analysis: The text taken apart.
        readings: Its readings, best first.
    """
    found = [*_in_text(analysis)]
    if readings:
        found += _in_reading(readings[0])
        if not found and len(readings) > 1 and _as_good(*readings[:2]):
            found.append("More than one question fits.")
    return found


def _as_good(best: Reading, second: Reading) -> bool:
    return second.verbatim if best.verbatim else best.confidence - second.confidence < AHEAD


def _in_text(analysis: Analysis) -> Iterator[str]:
    if analysis.asker:
        yield f"The tracker does not know who “{analysis.asker[0]}” is: name the State or the group."
    for period in analysis.unclear:
        yield f"“{period.text}”: {period.note}."
    pronoun = _PRONOUN.search(analysis.text)
    backwards = _BACKWARDS.search(analysis.text)
    if backwards:
        yield f"Each question stands alone: say what “{backwards[0]}” is."
    elif pronoun and not analysis.mentions:
        yield f"The question does not say what “{pronoun[0]}” is."
    for word, names in analysis.near.items():
        hint = f"; names like it: {', '.join(names)}" if names else ""
        yield f"Nothing is called “{word}” here{hint}."


def _in_reading(reading: Reading) -> Iterator[str]:
    for part in reading.parts:
        yield from _in_part(part)
    for text in (*reading.unplaced, *reading.passed_over)[:1]:
        yield f"“{text}” plays no part in the closest question."
    if reading.assumed:
        yield f"The closest question also says “{reading.assumed[0]}”."
    if reading.confidence < (ENOUGH_WITH_UNKNOWN if reading.not_understood else ENOUGH):
        yield "The closest question of the library says something else, or less."


def _in_part(part: Part) -> Iterator[str]:
    if part.how == "missing":
        yield f"The question does not say which {part.parameter.replace('_', ' ')} is meant."
    if part.others:
        names = [part.label, *(label for _, label in part.others)]
        yield f"“{part.words}” can be {', '.join(names[:-1])} or {names[-1]}."
    if "guessed" in part.how:
        yield f"{part.note[0].upper()}{part.note[1:]}."
