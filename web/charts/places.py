"""Where the rows of an answer put their parties: a status, a vote, a value, or simply whether it holds for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tracker.answers import Answer
from web.cells import Row, write_day
from web.signs import GRADES, MARK_WORDS, MARKS, PLACES, ROUTES

# Columns of questions that list every member of a group, which say whether the answer holds for it.
_HOLDS = ("bound", "own")
# Columns that are empty, or a list without items, where nothing is on record.
_ON_RECORD = ("measured", "team", "networks")
# Columns of questions that list those for whom something does not hold: a mark of being inside would mislead.
_OUTSIDE: Mapping[str, str] = {"other_role": "outside", "contact": "lacking"}
# The day from which one may join is not the day of anything done.
_WITHOUT_DAY = frozenset({"eligible", "by-invitation", "not-eligible"})
_RANKED = re.compile(r"[A-Z]?\d+")
_SCORE = re.compile(r"100(\.0+)?|\d?\d(\.\d+)?")
_FULL_SCORE, _FIFTHS = 100, 5


class Entry(NamedTuple):
    """One line of the key of a picture: a mark, what it says, and how many have it."""

    mark: str
    words: str
    number: int


@dataclass(frozen=True)
class Places:
    """Where an answer puts its parties.

    Attributes:
        answer: One row a party; of several the last one counts.
    """

    answer: Answer

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """The row of each party; a response team that takes part is no party."""
        return {str(row["party"]): row for row in self.answer.rows if row["party"] is not None}

    @cached_property
    def legend(self) -> Sequence[Entry]:
        """Each mark that occurs, from the strongest tie to the weakest."""
        counts = Counter(self.mark(row) for row in self.rows.values())
        return [Entry(mark, self._words.get(mark, MARK_WORDS[mark]), counts[mark]) for mark in MARKS if counts[mark]]

    def mark(self, row: Row) -> str:
        """Return the mark of a row."""
        if row.get("status"):
            return str(row["status"])
        for name in ("group", "vote"):
            if str(row.get(name)) in PLACES:
                return str(row[name])
        if row.get("value") in self._grades:
            return self._grades[str(row["value"])]
        return _mark_by_column(row)

    def words(self, row: Row) -> str:
        """Return what the square of a row says: its mark, the value, and since when."""
        mark = self.mark(row)
        if row.get("value"):
            return f"{row['value']}, {row['year']}" if row.get("year") else str(row["value"])
        words = MARK_WORDS[mark]
        if row.get("since") and mark not in _WITHOUT_DAY:
            limit = "no later than " if row.get("since_precision") == "no-later-than" else ""
            words += f" since {limit}{write_day(str(row['since'])).striptags()}"
        return words

    @cached_property
    def _grades(self) -> Mapping[str, str]:
        """The mark of each value, where there are few values or all are scores of a hundred."""
        values = Counter(str(row["value"]) for row in self.rows.values() if row.get("value") is not None)
        if len(values) <= len(GRADES):
            ranked = all(_RANKED.fullmatch(value) for value in values)
            order = sorted(values) if ranked else [value for value, _ in values.most_common()]
            return dict(zip(order, GRADES, strict=False))
        scores = {value: float(value) for value in values if _SCORE.fullmatch(value)}
        return {value: GRADES[_fifth(score)] for value, score in scores.items()} if len(scores) == len(values) else {}

    @cached_property
    def _words(self) -> Mapping[str, str]:
        """What the marks of values say in this answer."""
        if len(self._grades) <= len(GRADES):
            return {mark: value for value, mark in self._grades.items()}
        tops = range(_FULL_SCORE, 0, -_FULL_SCORE // _FIFTHS)
        return {mark: f"{top - _FULL_SCORE // _FIFTHS} to {top}" for mark, top in zip(GRADES, tops, strict=False)}


def _mark_by_column(row: Row) -> str:
    """Return the mark of a row without status, vote or known value."""
    if row.get("route") in ROUTES:
        return ROUTES[str(row["route"])]
    for names, marks in ((_HOLDS, ("holds", "does-not-hold")), (_ON_RECORD, ("on-record", "not-on-record"))):
        for name in names:
            if name in row:
                return marks[0] if row[name] else marks[1]
    for name, mark in _OUTSIDE.items():
        if name in row:
            return mark
    if "act" in row:
        return "bound-as-member" if row["act"] in ("membership-binding", "incorporation") else "party"
    return "listed"


def _fifth(score: float) -> int:
    """Return in which fifth of a hundred a score lies: 0 for the best."""
    return min(_FIFTHS - 1, int((_FULL_SCORE - score) * _FIFTHS / _FULL_SCORE))
