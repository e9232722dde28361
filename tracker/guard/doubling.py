"""How often a value can come to stand in what a query makes of it, from WITH to WITH.

``WITH s + s AS s`` makes a text twice as long; twenty times in a row, a million times. Each step is taken to make
values larger by as often as it names the one that it names most; steps multiply. Conditions and patterns make nothing
larger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tracker.guard.functions import FUNCTIONS, KEYWORDS
from tracker.guard.tokens import Token

STEPS = frozenset({"WITH", "RETURN", "UNWIND", "LET"})
_MAKES = STEPS | {"THEN", "ELSE", "CALL"}
_ASKS = frozenset({"MATCH", "WHERE", "WHEN", "ORDER", "SKIP", "OFFSET", "LIMIT", "FILTER"})
_NO_NAMES = KEYWORDS | {"NULL", "TRUE", "FALSE", "CYPHER"}


@dataclass
class _Frame:
    """What has been read of a subquery, or of the whole query."""

    product: int = 1
    branches: int = 1
    whole: Counter[str] = field(default_factory=Counter)
    parts: dict[str, Counter[str]] = field(default_factory=dict)

    def count(self, name: str, part: str | None, times: int) -> None:
        """Count a value, or one of its properties."""
        if part is None:
            self.whole[name] += times
        else:
            self.parts.setdefault(name, Counter())[part] += times

    def step(self) -> None:
        """Begin another step."""
        names = self.whole.keys() | self.parts.keys()
        most = (self.whole[name] + max(self.parts.get(name, {"": 0}).values()) for name in names)
        self.product *= max(most, default=1)
        self.whole.clear()
        self.parts.clear()

    def branch(self) -> None:
        """Begin another branch of a UNION, which takes nothing from the one before."""
        self.step()
        self.branches = max(self.branches, self.product)
        self.product = 1

    def total(self) -> int:
        """Return how often a value can stand in the result."""
        self.branch()
        return self.branches


def growth(tokens: Sequence[Token], times: Callable[[int], int]) -> int:
    """Return how often a value can stand in the result of a query.

    Args:
        tokens: The query.
        times: How often what a token names is repeated where it stands, by the number of the token.
    """
    frames, makes = [_Frame()], [False]
    for number, token in enumerate(tokens):
        _open_or_close(token, frames, makes)
        if token.upper == "UNION":
            frames[-1].branch()
        elif token.upper in STEPS:
            frames[-1].step()
        makes[-1] = _makes_after(token, makes[-1])
        if makes[-1] and _is_value(tokens, number):
            frames[-1].count(token.text, _part(tokens, number), times(number))
    while len(frames) > 1:
        _close(frames)
    return frames[0].total()


def _open_or_close(token: Token, frames: list[_Frame], makes: list[bool]) -> None:
    if token.is_sign("(", "[", "{"):
        makes.append(makes[-1])
    elif token.is_sign(")", "]", "}") and len(makes) > 1:
        makes.pop()
    if token.is_sign("{"):
        frames.append(_Frame())
    elif token.is_sign("}") and len(frames) > 1:
        _close(frames)


def _close(frames: list[_Frame]) -> None:
    """Add what stands between braces to what is around them: a map to its step, a subquery as steps of its own."""
    inner = frames.pop()
    outer = frames[-1]
    if inner.product == 1 and inner.branches == 1:
        outer.whole.update(inner.whole)
        for name, parts in inner.parts.items():
            outer.parts.setdefault(name, Counter()).update(parts)
    else:
        outer.product *= inner.total()


def _makes_after(token: Token, before: bool) -> bool:
    """Return whether what follows a token makes values."""
    if token.upper in _MAKES or token.is_sign("|"):
        return True
    return False if token.upper in _ASKS else before


def _is_value(tokens: Sequence[Token], number: int) -> bool:
    """Return whether a token names a value, not a property, a function, a label, a key or a new name."""
    token = tokens[number]
    if token.kind == "parameter":
        return True
    if token.kind not in ("word", "name") or token.upper in _NO_NAMES:
        return False
    before = tokens[number - 1] if number else None
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    if after and after.is_sign("(") and token.text.lower() in FUNCTIONS:
        return False
    if before and before.is_sign("{", ",") and after and after.is_sign(":"):
        return False
    if before and before.is_sign(":"):
        return number > 2 and tokens[number - 3].is_sign("{", ",")
    return not (before and (before.is_sign(".", "&") or before.upper == "AS"))


def _part(tokens: Sequence[Token], number: int) -> str | None:
    """Return the name of the property that is taken of a value, or None."""
    after = tokens[number + 1 : number + 3]
    return after[1].text if len(after) == 2 and after[0].is_sign(".") else None
