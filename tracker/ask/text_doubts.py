"""Why a text must not be answered whatever it is read as: it points outside itself, or asks for what is not held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.ask.analysis import Analysis
from tracker.ask.vocabulary import INCIDENTS

_PRONOUN = re.compile(r"\b(?:it|they|the (?:treaty|convention|agreement|protocol|catalogue))\b", re.IGNORECASE)
# A pronoun this far into the text, or behind "a treaty", speaks of something that the text itself has said.
_ANTECEDENT = 25
_ANY = re.compile(
    r"\b(?:an?|any|each|every|some)\s+(?:\w+\s+)?(?:treaty|convention|agreement|protocol)\b", re.IGNORECASE
)
_BACKWARDS = re.compile(r"\bof (?:them|these|those)\b", re.IGNORECASE)
_WHY = re.compile(r"^\W*why\b|\bwhy\W*$|\breasons? (?:for|why)\b", re.IGNORECASE)


def doubts_in_text(analysis: Analysis) -> Iterator[str]:
    """Yield, in plain sentences, what in a text cannot be answered.

    Args:
        analysis: The text taken apart.
    """
    if analysis.asker:
        yield f"The tracker does not know who “{analysis.asker[0]}” is: name the State or the group."
    for period in analysis.unclear:
        yield f"“{period.text}”: {period.note}."
    if _WHY.search(analysis.text):
        yield "The tracker knows who, what and when, and not why."
    if any(token.key in INCIDENTS for token in analysis.unknown):
        yield "The tracker holds what States have committed to, not attacks or other incidents."
    if not analysis.known:
        yield "Hardly a word is known."
    pronoun = _PRONOUN.search(analysis.text)
    backwards = _BACKWARDS.search(analysis.text)
    if backwards and not _named_before(analysis, backwards.start()):
        yield f"Each question stands alone: say what “{backwards[0]}” is."
    elif pronoun and pronoun.start() < _ANTECEDENT and not analysis.mentions and not _ANY.search(analysis.text):
        yield f"The question does not say what “{pronoun[0]}” is."


def _named_before(analysis: Analysis, place: int) -> bool:
    return any(analysis.tokens[mention.first].start < place for mention in analysis.mentions)
