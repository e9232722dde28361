"""How long the lists are that ``range()`` makes. A list of any length can be asked for in a few letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tracker.guard.spans import arguments, calls_of
from tracker.guard.tokens import Token

LONGEST_UNWOUND = 100_000
LONGEST_LIST = 1_000
_LARGEST = 1_000_000
# No number of the server has more digits.
_MOST_DIGITS = 19
_SIZES = frozenset({"size", "length"})

Finding = tuple[int, str]


class Ranges:
    """The calls of ``range()`` in a query.

    Args:
        tokens: The query.
        brackets: Its brackets.
        parameters: Its parameters.
    """

    def __init__(self, tokens: Sequence[Token], brackets: Mapping[int, int], parameters: Mapping[str, object]) -> None:
        self._tokens = tokens
        self._brackets = brackets
        self._parameters = parameters
        self._calls = calls_of(tokens, brackets, "range")
        self._counters = self._variables()

    def findings(self) -> Iterator[Finding]:
        """Yield each call whose length is not known or too large."""
        for first, last in self._calls:
            start = self._tokens[first - 1].start
            unwound = first > 1 and self._tokens[first - 2].upper == "UNWIND"
            longest = LONGEST_UNWOUND if unwound else LONGEST_LIST
            length = self._length(first, last)
            if length is not None and length > longest:
                hint = "" if unwound else f"; UNWIND range(…) may have {LONGEST_UNWOUND:,}"
                yield start, f"this range() has {length:,} numbers; at most {longest:,} are made{hint}"
            elif not all(self._is_bounded(*part) for part in arguments(self._tokens, first, last)):
                yield (
                    start,
                    "the length of this range() is not known before it is made: its arguments may be numbers up to "
                    f"{_LARGEST:,}, parameters, size(…), length(…), date(…).year and counters over a range",
                )

    @property
    def product(self) -> int:
        """The lengths of all ranges whose length is written, multiplied."""
        product = 1
        for first, last in self._calls:
            product *= max(1, self._length(first, last) or 1)
        return product

    def _length(self, first: int, last: int) -> int | None:
        """Return the length when both ends are written out."""
        ends = [self._number(*part) for part in arguments(self._tokens, first, last)]
        if len(ends) not in (2, 3) or any(end is None for end in ends):
            return None
        low, high, step = (*ends, 1)[:3]
        return len(range(int(low or 0), int(high or 0) + (1 if int(step or 1) > 0 else -1), int(step or 1)))

    def _number(self, begin: int, end: int) -> int | None:
        """Return the value of an argument that is one number or parameter, with or without a sign."""
        tokens = list(self._tokens[begin:end])
        sign = -1 if tokens and tokens[0].is_sign("-") else 1
        if tokens and tokens[0].is_sign("-", "+"):
            tokens = tokens[1:]
        value = _whole(tokens[0], self._parameters) if len(tokens) == 1 else None
        return None if value is None else sign * value

    def _is_bounded(self, begin: int, end: int) -> bool:
        """Return whether an argument is a sum of terms none of which can be large."""
        number = begin
        while number < end:
            token = self._tokens[number]
            if token.is_sign("+", "-"):
                number += 1
                continue
            after = self._after_term(number)
            if after is None:
                return False
            number = after
        return number == end and begin < end

    def _after_term(self, number: int) -> int | None:
        """Return the number of the token after a term that cannot be large, or None for any other term."""
        token = self._tokens[number]
        value = _whole(token, self._parameters)
        if value is not None:
            return number + 1 if abs(value) <= _LARGEST else None
        called = self._brackets.get(number + 1) if token.kind == "word" else None
        if called is not None and token.text.lower() in _SIZES:
            return called + 1
        if called is not None and token.text.lower() == "date":
            year = [following.text for following in self._tokens[called + 1 : called + 3]]
            return called + 3 if year == [".", "year"] else None
        following = self._tokens[number + 1] if number + 1 < len(self._tokens) else None
        is_plain = token.kind in ("word", "name") and not (following and following.is_sign(".", "(", "["))
        return number + 1 if is_plain and token.text in self._counters else None

    def _variables(self) -> frozenset[str]:
        """Return the names that only ever stand for a number of an unwound or looped range."""
        counters: Counter[str] = Counter()
        for first, last in self._calls:
            after = self._tokens[last + 1 : last + 3]
            if len(after) == 2 and after[0].upper == "AS" and first > 1 and self._tokens[first - 2].upper == "UNWIND":
                counters[after[1].text] += 1
        tokens = self._tokens
        named = Counter(tokens[number + 1].text for number in range(len(tokens) - 1) if tokens[number].upper == "AS")
        looped = {tokens[number].text for number in range(len(tokens) - 1) if tokens[number + 1].upper == "IN"}
        assigned = {tokens[number].text for number in range(len(tokens) - 1) if tokens[number + 1].is_sign("=")}
        return frozenset(name for name, count in counters.items() if count == named[name]) - looped - assigned


def _whole(token: Token, parameters: Mapping[str, object]) -> int | None:
    """Return the value of a whole number or of a parameter that is one."""
    if token.kind == "number" and token.text.isdigit() and len(token.text) <= _MOST_DIGITS:
        return int(token.text)
    if token.kind == "parameter":
        value = parameters.get(token.text)
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    return None
