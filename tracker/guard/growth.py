"""Values that grow without end.

The server limits the memory of rows but not that of values made inside one row: ``reduce(s = 'a', x IN range(1, 31) |
s + s)`` ends the whole server, and 27 times ``WITH s + s AS s`` keeps it planning for minutes. So what a query can grow
to is bounded from its text before it is planned: each ``WITH`` can make values larger by as often as it names one of
them, and each text is at most as long as the longest that is written times the product of that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tracker.guard.doubling import STEPS, growth
from tracker.guard.patterns import fault_of
from tracker.guard.ranges import Ranges
from tracker.guard.spans import arguments, brackets_of, calls_of, loops_of
from tracker.guard.tokens import Token
from tracker.guard.unwinding import unwinds_in_turn

Finding = tuple[int, str]

# The server's parser and planner go one level deeper for each of these; at some hundreds its thread dies.
MOST_OF_A_KIND: Mapping[str, int] = {"NOT": 50, "XOR": 50, "||": 50, "!": 50, "CASE": 60}
DEEPEST_LOOPS = 2
DEEPEST_SUBQUERIES = 5
MOST_GROWTH = 2**16
LARGEST_TEXT = 8_000_000
UNKNOWN_ITEMS = 1_000
LIST_LENGTH = 30
SMALLEST = 8
LONGEST_REPEATED = 200
LONGEST_REPLACEMENT = 20
SHORTEST_TEXT = 500

_SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT", "CALL"})


class Growth:
    """What a query can grow to.

    Args:
        tokens: The query.
        parameters: Its parameters.

    Attributes:
        collects: Whether rows are collected into lists.
        ranged: By how much ranges multiply the rows.
        depth: How deep loops that make lists or texts stand in one another; 0 without any.
        multiplied: By how much ranges and lists may multiply the rows, beside what the planner expects.
    """

    def __init__(self, tokens: Sequence[Token], parameters: Mapping[str, object]) -> None:
        self._tokens = tokens
        self._parameters = parameters
        self._brackets = brackets_of(tokens)
        self._loops = loops_of(tokens, self._brackets)
        self._ranges = Ranges(tokens, self._brackets, parameters)
        builders = [loop for loop in self._loops if loop.builds]
        self.depth = max((sum(outer.holds(loop.first) for outer in builders) + 1 for loop in builders), default=0)
        self.collects = bool(calls_of(tokens, self._brackets, "collect"))
        self.ranged = self._ranges.product
        self.multiplied = self.ranged * LIST_LENGTH ** unwinds_in_turn(tokens)

    def findings(self) -> Iterator[Finding]:
        """Yield what could keep the server busy or take its memory, with its place."""
        for rule in (
            self._chains,
            self._subqueries,
            self._loop_depth,
            self._reduces,
            self._reduces_in_turn,
            self._repeated_texts,
        ):
            yield from rule()
        yield from self._ranges.findings()
        yield from self._replacements()
        yield from self._doublings()
        yield from self._patterns()

    def _chains(self) -> Iterator[Finding]:
        counts: Counter[str] = Counter()
        for token in self._tokens:
            word = token.upper or token.text
            if token.kind in ("word", "sign") and word in MOST_OF_A_KIND:
                counts[word] += 1
                if counts[word] > MOST_OF_A_KIND[word]:
                    yield token.start, f"{word} stands more than {MOST_OF_A_KIND[word]} times"

    def _subqueries(self) -> Iterator[Finding]:
        ends: list[int] = []
        for number, token in enumerate(self._tokens):
            ends = [end for end in ends if end > number]
            if token.is_sign("{") and number in self._brackets and self._opens_subquery(number):
                ends.append(self._brackets[number])
                if len(ends) > DEEPEST_SUBQUERIES:
                    yield token.start, f"subqueries stand more than {DEEPEST_SUBQUERIES} deep"

    def _opens_subquery(self, number: int) -> bool:
        before = self._tokens[number - 1] if number else None
        return bool(before and (before.upper in _SUBQUERIES or before.is_sign(")")))

    def _loop_depth(self) -> Iterator[Finding]:
        for loop in self._loops:
            around = sum(other.holds(loop.first) and other.holds(loop.last) for other in self._loops)
            if around >= DEEPEST_LOOPS:
                yield (
                    self._tokens[loop.first].start,
                    (f"loops over lists stand more than {DEEPEST_LOOPS} deep; use UNWIND, which the server can stop"),
                )

    def _reduces(self) -> Iterator[Finding]:
        """Yield where the running value of a reduce can double at each step."""
        for first, last in calls_of(self._tokens, self._brackets, "reduce"):
            total = self._tokens[first + 1].text
            bar = next((n for n in range(first, last) if self._tokens[n].is_sign("|")), last)
            again = any(
                _names(self._tokens, number, total)
                and any(loop.holds(number) for loop in self._loops if first < loop.first)
                for number in range(bar, last)
            )
            if again or _most_together(self._tokens[bar:last], total) > 1:
                yield (
                    self._tokens[first - 1].start,
                    (f"{total} stands more than once in a step of this reduce(), so it may double at each step"),
                )

    def _reduces_in_turn(self) -> Iterator[Finding]:
        """Yield a reduce that adds up what another one, in a WITH before it, may have added up."""
        step, adding = 0, None
        for number, token in enumerate(self._tokens):
            if token.upper in STEPS:
                step += 1
            elif token.upper == "UNION":
                adding = None
            elif token.text.lower() == "reduce" and number + 1 in self._brackets:
                body = self._tokens[number : self._brackets[number + 1]]
                starts_as_list = body[3:5] and body[3].is_sign("=") and body[4].is_sign("[")
                if not starts_as_list and any(part.is_sign("+", "||") for part in body):
                    if adding not in (None, step):
                        yield (
                            token.start,
                            "a reduce() that adds up stands after another one; add up in one WITH or RETURN",
                        )
                    adding = step

    def _repeated_texts(self) -> Iterator[Finding]:
        for number, token in enumerate(self._tokens):
            inside = any(loop.builds and loop.holds(number) for loop in self._loops)
            if inside and self._length(token) > LONGEST_REPEATED:
                yield (
                    token.start,
                    f"a text of more than {LONGEST_REPEATED} characters is repeated for each item of a list",
                )

    def _replacements(self) -> Iterator[Finding]:
        for first, last in calls_of(self._tokens, self._brackets, "replace"):
            parts = arguments(self._tokens, first, last)
            begin, end = parts[2] if len(parts) == 3 else (0, 0)
            put = self._tokens[begin] if end - begin == 1 else None
            if put is None or put.kind not in ("string", "parameter") or self._length(put) > LONGEST_REPLACEMENT:
                yield (
                    self._tokens[first - 1].start,
                    (f"the third argument of replace() must be a text of at most {LONGEST_REPLACEMENT} characters"),
                )

    def _doublings(self) -> Iterator[Finding]:
        times = self._growth(1)
        if times > MOST_GROWTH or self._growth(UNKNOWN_ITEMS) * max(SMALLEST, self._longest_text) > LARGEST_TEXT:
            yield (
                0,
                (
                    "values could grow without end: WITH after WITH, or a loop over a list, uses a value several times "
                    f"({times:,} times from WITH to WITH; at most {MOST_GROWTH:,}, and less for long texts)"
                ),
            )

    def _patterns(self) -> Iterator[Finding]:
        for number, token in enumerate(self._tokens):
            if not token.is_sign("=~"):
                continue
            text = self._pattern(number + 1)
            if text is None:
                yield token.start, "after =~ stands one text or parameter, so that its time is known before it runs"
                continue
            fault = fault_of(text, max(SHORTEST_TEXT, self._longest_text) * self._growth(1))
            if fault:
                yield token.start, f"{fault}; CONTAINS, STARTS WITH and ENDS WITH have no such limits"

    def _pattern(self, number: int) -> str | None:
        """Return the regular expression at a place, when nothing is added to it."""
        token, after = (*self._tokens[number : number + 2], None, None)[:2]
        if token is None or (after is not None and after.is_sign("+", "||", ".", "[")):
            return None
        if token.kind == "string":
            return token.text[1:-1].replace("\\\\", "\\")
        value = self._parameters.get(token.text) if token.kind == "parameter" else None
        return value if isinstance(value, str) else None

    @property
    def _longest_text(self) -> int:
        return max((self._length(token) for token in self._tokens), default=0)

    def _length(self, token: Token) -> int:
        if token.kind == "string":
            return len(token.text) - 2
        return len(str(self._parameters.get(token.text, ""))) if token.kind == "parameter" else 0

    def _growth(self, unknown: int) -> int:
        """Return how often a value can come to stand in the result, from WITH to WITH.

        Args:
            unknown: How many items a list is taken to have when a loop repeats a value for each of them.
        """
        repeated = growth(self._tokens, lambda number: unknown if self._is_repeated(number) else 1)
        replacements: int = LONGEST_REPLACEMENT ** len(self._long_replacements())
        return repeated * replacements

    def _long_replacements(self) -> list[int]:
        """Return the calls of replace() that put in more than they take out."""
        found = []
        for first, last in calls_of(self._tokens, self._brackets, "replace"):
            parts = arguments(self._tokens, first, last)
            taken, put = (self._length(self._tokens[begin]) for begin, _ in (*parts, (0, 0), (0, 0))[1:3])
            if put > taken or taken == 0:
                found.append(first)
        return found

    def _is_repeated(self, number: int) -> bool:
        """Return whether a loop repeats a value that comes from outside of it."""
        for loop in self._loops:
            if not (loop.builds and loop.holds(number)):
                continue
            bar = next((n for n in range(loop.first, loop.last) if self._tokens[n].is_sign("|")), loop.last)
            inside = range(loop.first, bar)
            own = {self._tokens[loop.first + 1].text} | {
                self._tokens[n - 1].text for n in inside if self._tokens[n].upper == "IN"
            }
            if number > bar and self._tokens[number].text not in own:
                return True
        return False


def _most_together(tokens: Sequence[Token], name: str) -> int:
    """Return how often a value can stand in one result of an expression with at most one CASE.

    Of the branches of a CASE one is taken, and its conditions do not become part of the result.
    """
    whole = [number for number, token in enumerate(tokens) if _names(tokens, number, name)]
    if sum(token.upper == "CASE" for token in tokens) != 1:
        return len(whole)
    counts: Counter[str] = Counter()
    part, branch = "outside", 0
    for number, token in enumerate(tokens):
        if token.upper in ("CASE", "WHEN"):
            part = "condition"
        elif token.upper in ("THEN", "ELSE"):
            branch += 1
            part = f"branch {branch}"
        elif token.upper == "END":
            part = "outside"
        elif _names(tokens, number, name):
            counts[part] += 1
    outside = counts.pop("outside", 0)
    counts.pop("condition", None)
    return outside + max(counts.values(), default=0)


def _names(tokens: Sequence[Token], number: int, name: str) -> bool:
    """Return whether a token stands for a value or for a part of it."""
    if tokens[number].kind not in ("word", "name") or tokens[number].text != name:
        return False
    return not (number and tokens[number - 1].is_sign("."))
