"""The common part of the forms of an English word, enough to compare questions with each other."""

from __future__ import annotations

from functools import cache

_SHORTEST = 3
_SHORTEST_VERB = 6


@cache
def stem(word: str) -> str:
    """Return a word without its ending: agreements, agreement -> agreement; countries -> country.

    Args:
        word: A word in small letters.
    """
    if not word.isascii() or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > _SHORTEST + 2:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST:
        return word[:-1]
    if word.endswith("ed") and len(word) >= _SHORTEST_VERB:
        return word[:-2]
    if word.endswith("ing") and len(word) > _SHORTEST_VERB:
        return word[:-3]
    return word
