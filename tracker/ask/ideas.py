"""The ideas that plain words stand for: by the declared vocabulary, then by the words of the library's own phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tracker.ask.names import allowed_distance
from tracker.ask.stems import stem
from tracker.ask.vocabulary import ASKER, EMPTY, IDEAS, POLITE
from tracker.ask.words import Token, keys_of

_LONGEST = 5
# These ideas change everything: a word is read as one of them only when at most one letter is wrong.
DECISIVE = frozenset({"not", "can", "signed-not-bound", "no-cbm", "no-norm", "withdraw"})


def _expressions() -> Mapping[tuple[str, ...], str]:
    ideas = {keys_of(text): idea for idea, texts in IDEAS.items() for text in texts}
    return {**ideas, **{keys_of(text): "" for text in POLITE}}


_EXPRESSIONS = _expressions()
_FIRST = frozenset(keys[0] for keys in _EXPRESSIONS)


@dataclass(frozen=True)
class Word:
    """Words of a text that stand for one idea.

    Attributes:
        idea: The idea; empty when the words say nothing of their own.
        tokens: The words.
        corrected: The word that was meant when a letter was wrong, or empty.
    """

    idea: str
    tokens: tuple[Token, ...]
    corrected: str = ""


def known_word(key: str) -> bool:
    """Return whether a word is in the declared vocabulary or says nothing of its own."""
    return key in EMPTY or (key,) in _EXPRESSIONS


def read_words(tokens: Sequence[Token], others: frozenset[str]) -> tuple[list[Word], list[Token]]:
    """Return the ideas of words, and the words that are not understood.

    Args:
        tokens: Words without a name between them.
        others: Stems that stand for themselves: words of the library's phrases.
    """
    words: list[Word] = []
    unknown: list[Token] = []
    place = 0
    while place < len(tokens):
        length, idea = _longest(tokens[place:])
        if idea is None:
            word = _single(tokens[place], others)
            words.extend([word] if word else [])
            unknown.extend([] if word else [tokens[place]])
        else:
            words.append(Word(idea, tuple(tokens[place : place + length])))
        place += length
    return words, unknown


def correct_word(key: str, others: Iterable[str]) -> tuple[str, int] | None:
    """Return the known word closest to a word with wrong letters, and by how many letters they differ."""
    most = allowed_distance(key)
    if not most:
        return None
    choices = [keys[0] for keys in _EXPRESSIONS if len(keys) == 1] + list(others)
    found = process.extractOne(key, choices, scorer=OSA.distance, score_cutoff=most)
    if found is None or (found[1] > 1 and _EXPRESSIONS.get((found[0],)) in DECISIVE):
        return None
    return found[0], int(found[1])


def _longest(tokens: Sequence[Token]) -> tuple[int, str | None]:
    if tokens[0].key in _FIRST:
        for length in range(min(_LONGEST, len(tokens)), 0, -1):
            idea = _EXPRESSIONS.get(tuple(token.key for token in tokens[:length]))
            if idea is not None:
                return length, idea
    return 1, None


def _single(token: Token, others: frozenset[str]) -> Word | None:
    if token.key in EMPTY:
        return Word("", (token,))
    own = own_stem(token)
    return Word(f"={own}", (token,)) if own in others and token.key not in ASKER else None


def own_stem(token: Token) -> str:
    """Return what a word stands for by itself; a word in capitals is a name and keeps them (FIRST, not first)."""
    return token.text if token.text.isupper() and len(token.text) > 1 else stem(token.key)
