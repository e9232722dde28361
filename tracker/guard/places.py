"""Where in a query the part stands for which the server refuses the whole query."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tracker.guard.errors import GuardError
from tracker.guard.tokens import Token, line_and_column

# Words with which a clause begins that does more than read.
_CLAUSES = frozenset(
    {"ALTER", "CREATE", "DELETE", "DENY", "DETACH", "DROP", "FOREACH", "GRANT", "INSERT", "LOAD", "MERGE", "REMOVE"}
    | {"RENAME", "REVOKE", "SET", "SHOW", "START", "STOP", "TERMINATE"}
)
_MISSING = re.compile(r"Expected parameter\(s\): (.*)")


def placed(error: GuardError, query: str, tokens: Sequence[Token], parameters: Mapping[str, object]) -> GuardError:
    """Return an error with the place that it is about, where the server does not say it and the words do.

    Args:
        error: The error.
        query: The query.
        tokens: Its words.
        parameters: The parameters that were given.
    """
    if error.line is not None:
        return error
    missing = _MISSING.match(error.explanation)
    if missing:
        names = [token for token in tokens if token.kind == "parameter" and token.text not in parameters]
        wanted = ", ".join(f"${name.strip()}" for name in missing[1].split(","))
        return _at(names[:1], query, GuardError(error.reason, f"no value is given for {wanted}", code=error.code))
    return _at(_clauses(tokens)[:1], query, error) if error.reason == "refused" else error


def _clauses(tokens: Sequence[Token]) -> list[Token]:
    """Return the words that begin a clause, not those that are a property or a label of that name."""
    before = [None, *tokens]
    return [
        token
        for earlier, token in zip(before, tokens, strict=False)
        if token.upper in _CLAUSES and not (earlier and earlier.is_sign(".", ":", "|", "&", "!"))
    ]


def _at(tokens: Sequence[Token], query: str, error: GuardError) -> GuardError:
    if not tokens:
        return error
    return GuardError(error.reason, error.explanation, *line_and_column(query, tokens[0].start), error.code)
