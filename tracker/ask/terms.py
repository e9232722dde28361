"""The words whose meaning is asked for: “what is a reservation”, “difference between ratification and accession”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tracker.ask.vocabulary import EMPTY, MEANING, POLITE, TERM_NAMES
from tracker.ask.words import Token, keys_of
from tracker.library.words import ACTS, EVIDENCE, STATUSES, STRENGTHS, TERMS, Word

# "What is a party" asks for a meaning without any word for it.
_WHAT_IS = (("what", "is"), ("what", "are"), ("whats",), ("what", "s"))
# "What are the parties" asks who they are.
_WHICH = ("what", "are", "the")
# Where two vocabularies have a word for the same expression, the first of them explains it.
_VOCABULARIES: tuple[Mapping[str, Word], ...] = (STATUSES, ACTS, TERMS, STRENGTHS, EVIDENCE)


@dataclass(frozen=True)
class Term:
    """A word whose meaning was asked for.

    Attributes:
        code: Its code, under which the definitions have it.
        label: The word.
        meaning: What it means, with the article that says so.
    """

    code: str
    label: str
    meaning: str


def terms_asked(tokens: Sequence[Token]) -> tuple[Term, ...]:
    """Return the words whose meaning a text asks for; none when it asks for anything else.

    Args:
        tokens: The words of the text.
    """
    keys = tuple(token.key for token in tokens)
    for polite in (keys_of(text) for text in POLITE):
        keys = keys[len(polite) :] if keys[: len(polite)] == polite else keys
    found, rest = _found(keys)
    asks = None in found or (keys[:3] != _WHICH and any(keys[: len(start)] == start for start in _WHAT_IS))
    if not asks or any(key not in EMPTY for key in rest):
        return ()
    return tuple(dict.fromkeys(term for term in found if term))


def _found(keys: tuple[str, ...]) -> tuple[list[Term | None], list[str]]:
    """Return the defined words in a text, None for words that ask for a meaning, and the words that are left."""
    names = _names()
    longest = max(map(len, names))
    found: list[Term | None] = []
    rest: list[str] = []
    place = 0
    while place < len(keys):
        length = next((size for size in range(longest, 0, -1) if keys[place : place + size] in names), 0)
        if length:
            found.append(names[keys[place : place + length]])
        else:
            rest.append(keys[place])
        place += length or 1
    return found, rest


@cache
def _names() -> Mapping[tuple[str, ...], Term | None]:
    names: dict[tuple[str, ...], Term | None] = {keys_of(text): None for text in MEANING}
    for vocabulary in _VOCABULARIES:
        for code, word in vocabulary.items():
            for text in (word.label, *TERM_NAMES.get(code, ())):
                names.setdefault(keys_of(text), Term(code, word.label, word.help))
    return names
