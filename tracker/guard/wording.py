"""What is refused before the server sees it: what its plan would not show, or what already costs too much to plan."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from tracker.guard.errors import GuardError
from tracker.guard.functions import FUNCTIONS, KEYWORDS
from tracker.guard.limits import Limits
from tracker.guard.tokens import Token, Unread, line_and_column, tokens_of

# Place in the query and what is wrong there.
Finding = tuple[int, str]

_WRITING = frozenset({"CREATE", "MERGE", "FOREACH", "SET", "DELETE", "REMOVE", "INSERT"})
_OPEN, _CLOSE = ("(", "[", "{"), (")", "]", "}")


def tidy(query: str) -> str:
    """Return a query with plain line ends and without what closes a statement; what is read is what is sent.

    What stands before the first word is kept, so that lines are counted as the user sees them.
    """
    return query.replace("\r\n", "\n").replace("\r", "\n").rstrip().rstrip(";").rstrip()


def read_words(query: str, parameters: Mapping[str, object], limits: Limits) -> Sequence[Token]:
    """Return the tokens of a query that may be planned.

    Args:
        query: A tidy query.
        parameters: Its parameters.
        limits: How much it may take.

    Raises:
        GuardError: It may not; the message says where, why, and what to write instead.
    """
    _check_size(query, parameters, limits)
    for place, problem in _characters(query):
        raise refusal(query, place, problem)
    tokens = tokens_of(query)
    if isinstance(tokens, Unread):
        raise refusal(query, tokens.start, "this cannot be read: a text or comment is not closed, or a sign is unknown")
    if not tokens:
        raise GuardError("refused", "there is no query")
    for rule in (_beginning, _statements, _use, _calls):
        for place, problem in rule(tokens):
            raise refusal(query, place, problem)
    _check_shape(query, tokens, limits)
    return tokens


def refusal(query: str, place: int, problem: str) -> GuardError:
    """Return the error for something at a place of a query."""
    return GuardError("refused", problem, *line_and_column(query, place))


def _check_size(query: str, parameters: Mapping[str, object], limits: Limits) -> None:
    length = len(query.encode("utf-8", "replace"))
    if length > limits.query_bytes:
        raise GuardError("refused", f"the query has {length:,} bytes; at most {limits.query_bytes:,} are read")
    try:
        length = len(json.dumps(dict(parameters), ensure_ascii=False, default=str).encode("utf-8", "replace"))
    except (ValueError, RecursionError) as error:
        raise GuardError("refused", f"the parameters cannot be read: {error}") from error
    if length > limits.parameter_bytes:
        raise GuardError(
            "refused", f"the parameters have {length:,} bytes; at most {limits.parameter_bytes:,} are read"
        )


def _characters(query: str) -> Iterator[Finding]:
    """Yield characters that the server may read in another way than this reading."""
    for place, character in enumerate(query):
        if character not in " \t\n" and (unicodedata.category(character)[0] in "CZ"):
            yield place, f"the character U+{ord(character):04X} is not allowed; use a plain space or line break"
    place = query.find("\\u")
    while place >= 0:
        yield place, "the server turns \\u… into a character before it reads the query; write the character itself"
        place = query.find("\\u", place + 1)


def _beginning(tokens: Sequence[Token]) -> Iterator[Finding]:
    first = tokens[0]
    if first.upper in ("EXPLAIN", "PROFILE"):
        yield first.start, f"{first.upper} is left out: the plan is shown beside the query when it is asked for"
    if first.upper == "CYPHER" and (len(tokens) < 3 or tokens[1].text not in ("5", "25") or tokens[2].is_sign("=")):
        yield first.start, "after CYPHER only the version 5 or 25 may stand, and no option"
    if (
        first.upper == "CYPHER"
        and len(tokens) > 3
        and (tokens[2].upper in ("EXPLAIN", "PROFILE") or tokens[3].is_sign("="))
    ):
        yield tokens[2].start, "after CYPHER and its version the query begins"


def _statements(tokens: Sequence[Token]) -> Iterator[Finding]:
    for token in tokens:
        if token.is_sign(";"):
            yield token.start, "one query at a time: leave out what follows the semicolon"


def _use(tokens: Sequence[Token]) -> Iterator[Finding]:
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.upper == "USE" and not (before and before.is_sign(".")):
            yield token.start, "USE is refused: only this database is read (a name use is written between backticks)"


def _calls(tokens: Sequence[Token]) -> Iterator[Finding]:
    """Yield what is called and is neither a listed function nor a word that may stand before a bracket."""
    for number, token in enumerate(tokens[:-1]):
        if token.kind not in ("word", "name") or not tokens[number + 1].is_sign("("):
            continue
        name, start = _whole_name(tokens, number)
        if number > 0 and tokens[start - 1].upper == "CALL":
            continue  # A procedure: its own list is checked with the plan.
        if token.upper in _WRITING:
            yield token.start, f"{token.upper} is refused: here the graph is only read"
        plain = start == number and token.kind == "word" and token.upper in KEYWORDS
        if not plain and name.lower() not in FUNCTIONS:
            yield tokens[start].start, f"the function {name}() is not among those that may be called here"


def _whole_name(tokens: Sequence[Token], number: int) -> tuple[str, int]:
    """Return the dotted name that ends at a token, and the number of its first token."""
    parts, start = [tokens[number].text], number
    while start >= 2 and tokens[start - 1].is_sign(".") and tokens[start - 2].kind in ("word", "name"):
        start -= 2
        parts.insert(0, tokens[start].text)
    return ".".join(parts), start


def _check_shape(query: str, tokens: Sequence[Token], limits: Limits) -> None:
    if len(tokens) > limits.terms:
        raise GuardError("refused", f"the query has {len(tokens):,} words and signs; at most {limits.terms:,} are read")
    depth = 0
    for token in tokens:
        depth += token.is_sign(*_OPEN) - token.is_sign(*_CLOSE)
        if depth > limits.brackets:
            raise refusal(query, token.start, f"brackets stand more than {limits.brackets} deep")
