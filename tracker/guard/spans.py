"""Brackets of a query, and the expressions that repeat something for each item of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.guard.tokens import Token

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_LOOPS = frozenset({"reduce", "all", "any", "none", "single"})


@dataclass(frozen=True)
class Loop:
    """An expression that repeats: a list comprehension, ``reduce``, ``all``, ``any``, ``none`` or ``single``.

    Attributes:
        name: ``reduce`` and so on; ``[`` for a list comprehension.
        first: Number of its first token.
        last: Number of its last token, the closing bracket.
    """

    name: str
    first: int
    last: int

    def holds(self, number: int) -> bool:
        """Return whether a token stands inside."""
        return self.first < number < self.last

    @property
    def builds(self) -> bool:
        """Whether it makes a value that grows with the list."""
        return self.name in ("[", "reduce")


def brackets_of(tokens: Sequence[Token]) -> Mapping[int, int]:
    """Return the number of the closing bracket for that of each opening one; unpaired ones are left out."""
    pairs: dict[int, int] = {}
    open_ones: list[int] = []
    for number, token in enumerate(tokens):
        if token.is_sign(*_PAIRS):
            open_ones.append(number)
        elif token.is_sign(*_PAIRS.values()) and open_ones and _PAIRS[tokens[open_ones[-1]].text] == token.text:
            pairs[open_ones.pop()] = number
    return pairs


def loops_of(tokens: Sequence[Token], brackets: Mapping[int, int]) -> list[Loop]:
    """Return the repeating expressions of a query in order.

    Args:
        tokens: The query.
        brackets: Its brackets.
    """
    found = []
    for first, last in sorted(brackets.items()):
        name = tokens[first - 1].text.lower() if first and tokens[first - 1].kind in ("word", "name") else ""
        if tokens[first].is_sign("(") and name in _LOOPS:
            found.append(Loop(name, first, last))
        elif tokens[first].is_sign("[") and last - first > 2 and tokens[first + 2].upper == "IN":
            found.append(Loop("[", first, last))
    return found


def arguments(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Return the arguments of a call as pairs of the number of the first token and of the one after the last.

    Args:
        tokens: The query.
        first: Number of the opening bracket.
        last: Number of the closing bracket.
    """
    parts, begin, depth = [], first + 1, 0
    for number in range(first + 1, last):
        depth += tokens[number].is_sign(*_PAIRS) - tokens[number].is_sign(*_PAIRS.values())
        if depth == 0 and tokens[number].is_sign(","):
            parts.append((begin, number))
            begin = number + 1
    return [*parts, (begin, last)]


def calls_of(tokens: Sequence[Token], brackets: Mapping[int, int], name: str) -> list[tuple[int, int]]:
    """Return the brackets of each call of a function.

    Args:
        tokens: The query.
        brackets: Its brackets.
        name: Name of the function in small letters.
    """
    return [
        (number, brackets[number])
        for number in sorted(brackets)
        if number
        and tokens[number].is_sign("(")
        and tokens[number - 1].kind in ("word", "name")
        and tokens[number - 1].text.lower() == name
        and not (number > 1 and tokens[number - 2].is_sign(".", ":", "&", "|"))
    ]
