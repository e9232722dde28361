"""How often rows are multiplied by UNWIND, whose lists the planner takes to be short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.guard.tokens import Token

_AGGREGATIONS = frozenset({"collect", "count", "sum", "avg", "min", "max"})


@dataclass
class _Scope:
    """What has been read of a query or subquery.

    Attributes:
        number: UNWINDs in the branch that is being read.
        most: UNWINDs in the branch that has most.
        multiplies: Whether its rows multiply those around it.
        begin: Number of its first token.
    """

    number: int = 0
    most: int = 0
    multiplies: bool = True
    begin: int = 0

    def branch(self) -> int:
        """Begin another branch of a UNION; return what the one with most has."""
        self.most, self.number = max(self.most, self.number), 0
        return self.most


def unwinds_in_turn(tokens: Sequence[Token]) -> int:
    """Return how many UNWINDs can follow one another on the same rows.

    Args:
        tokens: The query.
    """
    scopes = [_Scope()]
    for number, token in enumerate(tokens):
        if token.is_sign("{"):
            before = tokens[number - 1] if number else None
            called = bool(before and (before.upper == "CALL" or before.is_sign(")")))
            scopes.append(_Scope(multiplies=called, begin=number + 1))
        elif token.is_sign("}") and len(scopes) > 1:
            scopes[-1].multiplies &= not _gives_one_row(tokens[scopes[-1].begin : number])
            _close(scopes)
        elif token.upper == "UNION":
            scopes[-1].branch()
        elif token.upper == "UNWIND":
            scopes[-1].number += 1
    while len(scopes) > 1:
        _close(scopes)
    return scopes[0].branch()


def _close(scopes: list[_Scope]) -> None:
    inner = scopes.pop()
    outer = scopes[-1]
    if inner.multiplies:
        outer.number += inner.branch()
    else:
        outer.most = max(outer.most, outer.number + inner.branch())


def _gives_one_row(tokens: Sequence[Token]) -> bool:
    """Return whether a subquery returns one aggregated value and nothing by which it could be grouped."""
    words = [token.upper for token in tokens]
    if "RETURN" not in words or "UNION" in words:
        return False
    rest = tokens[len(words) - words[::-1].index("RETURN") :]
    if len(rest) < 2 or rest[0].text.lower() not in _AGGREGATIONS or not rest[1].is_sign("("):
        return False
    depth = 0
    for token in rest:
        depth += token.is_sign("(", "[", "{") - token.is_sign(")", "]", "}")
        if depth == 0 and token.is_sign(",", "+"):
            return False
    return True
