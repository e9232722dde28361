"""The words of a Cypher query, so that what stands in strings and comments is not taken for code.

The server is asked for everything it can tell (``EXPLAIN``). This reading exists for what it cannot: some queries keep
the server busy while it only plans them, and a plan does not name the functions that are called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "name", "string", "number", "parameter", "sign"]

_PIECE = re.compile(
    r"""
    (?P<space>[ \t\n]+|//[^\n]*|/\*.*?\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<name>`(?:[^`]|``)*`)
  | (?P<parameter>\$\s*(?:[^\W\d]\w*|\d+|`(?:[^`]|``)*`))
  | (?P<number>(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?))
  | (?P<word>[^\W\d][\w$]*)
  | (?P<sign>(?!/\*)(?:=~|<>|<=|>=|\+=|\|\||\.\.|::|->|<-|[-+*/%^=<>()\[\]{},.:;|!&?$]))
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Token:
    """One word, name, literal or sign.

    Attributes:
        kind: ``word`` (keyword, function or plain name), ``name`` (between backticks), ``string``, ``number``,
            ``parameter`` or ``sign``.
        text: As it is written; names and parameters without backticks and dollar sign.
        start: Place in the query.
    """

    kind: Kind
    text: str
    start: int

    @property
    def upper(self) -> str:
        """The text of a bare word in capitals, as keywords are compared; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""

    def is_sign(self, *signs: str) -> bool:
        """Return whether this is one of these signs."""
        return self.kind == "sign" and self.text in signs


@dataclass(frozen=True)
class Unread:
    """Where a query cannot be read.

    Attributes:
        start: Place in the query.
    """

    start: int


def tokens_of(query: str) -> Sequence[Token] | Unread:
    """Return the tokens of a query without spaces and comments, or where reading stops.

    Args:
        query: The query; each of its lines ends in one line feed.
    """
    found: list[Token] = []
    place = 0
    while place < len(query):
        match = _PIECE.match(query, place)
        if match is None:
            return Unread(place)
        kind = match.lastgroup
        if kind is not None and kind != "space":
            found.append(Token(kind, _plain(kind, match[0]), place))  # type: ignore[arg-type]  # names of the groups
        place = match.end()
    return found


def line_and_column(query: str, place: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of a place in a query."""
    before = query[:place]
    return before.count("\n") + 1, place - (before.rfind("\n") + 1) + 1


def _plain(kind: str, text: str) -> str:
    if kind == "parameter":
        text = text[1:].strip()
    return text[1:-1].replace("``", "`") if text.startswith("`") else text
