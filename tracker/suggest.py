"""Names close to what a user wrote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

MOST = 5
_CUTOFF = 60


def fold(text: str) -> str:
    """Return text as names are compared: without case, accents, a leading article and doubled spaces."""
    words = _without_accents(text).casefold().replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _without_accents(text: str) -> str:
    # Most names are ASCII, and tens of thousands are folded.
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def suggestions(text: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Return up to five keys that are, or have a name, close to a text, closest first.

    Args:
        text: What the user wrote.
        names: The names of each key.
    """
    wanted = fold(text)
    choices = [(key, fold(name)) for key, others in names.items() for name in (key, *others)]
    scores: dict[str, float] = {}
    # Several names of one key may come out on top, so more are taken than are returned.
    found = process.extract(
        wanted, [name for _, name in choices], scorer=fuzz.WRatio, limit=4 * MOST, score_cutoff=_CUTOFF
    )
    for _, score, place in found:
        key = choices[place][0]
        scores[key] = max(score, scores.get(key, 0))
    return sorted(scores, key=lambda key: (-scores[key], key))[:MOST]
