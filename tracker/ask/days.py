"""Days and periods as people write them: ``on 1 March 2019``, ``by the end of 2010``, ``since 2015``."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.dates import FIRST_YEAR, LAST_YEAR, PartialDate, parse_partial, write_date

Mode = Literal["at", "since", "between", "last", "deadline", "unclear"]

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905
_MONTH = "|".join(f"{month}|{month[:3]}" for month in _MONTHS) + "|sept"
_DAY = (
    r"\d{4}-\d{2}-\d{2}|\d{4}-\d{2}(?!\d|-)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\.?,?\s+\d{{4}}"
    rf"|(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|(?:{_MONTH})\.?,?\s+(?:of\s+)?\d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
    r"|(?:1[5-9]|20|21)\d{2}(?![\d/-]\d)"
    r"|today|now|yesterday|last\s+year|this\s+year"
)
# "1 Jan", whose year is that of the day after it.
_YEARLESS = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\.?|(?:{_MONTH})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?"
_EDGE = r"(?:(?P<edge>(?:the\s+)?(?:very\s+)?(?:end|start|beginning)\s+of|end|early|mid|late)[\s-]+)?"
_NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())}  # noqa: SIM905
_NUMBER = r"\d{1,3}|" + "|".join(_NUMBERS) + "|a|an|twenty|thirty"
_UNIT = r"(?P<unit>day|week|month|year)s?"


@dataclass(frozen=True)
class Period:
    """A day or a period that a text names.

    Attributes:
        text: As written.
        start: Place of its first character in the text.
        end: Place behind its last character.
        mode: ``at`` a day, month or year; ``since`` a day until today; ``between`` two days; the ``last`` stretch of
            time until today; before an agreement's ``deadline``; or ``unclear``, when no day can be made of it.
        earliest: Its first day.
        latest: Its last day.
        note: How it is read, or why it cannot be.
    """

    text: str
    start: int
    end: int
    mode: Mode
    earliest: dt.date
    latest: dt.date
    note: str

    @property
    def days(self) -> int:
        """Number of days from its first to its last day."""
        return (self.latest - self.earliest).days


def periods_of(text: str, today: dt.date) -> tuple[Period, ...]:
    """Return the days and periods that a text names, in order and without overlap.

    Args:
        text: The text.
        today: The present day.
    """
    found: list[Period] = []
    for pattern, make in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            period = _made(make, match, today)
            if period is not None:
                found.append(period)
    return tuple(sorted(found, key=lambda period: period.start))


Make = Callable[[re.Match[str], dt.date], Period | None]


def _made(make: Make, match: re.Match[str], today: dt.date) -> Period | None:
    try:
        return make(match, today)
    except (ValueError, OverflowError) as error:
        return _period(match, "unclear", today, today, str(error))


def _period(match: re.Match[str], mode: Mode, earliest: dt.date, latest: dt.date, note: str) -> Period:
    return Period(match[0].strip(), match.start(), match.end(), mode, earliest, latest, note)


def _between(match: re.Match[str], today: dt.date) -> Period:
    last = _read(match["last"], today)
    dated = re.search(r"\d{4}|today|now|day|year", match["first"], re.IGNORECASE)
    first = _read(match["first"] if dated else f"{match['first']} {last.earliest.year}", today)
    if first.earliest > last.latest:
        raise ValueError(f"{match[0]!r} ends before it begins")
    note = f"from {write_date(first.earliest)} to {write_date(last.latest)}"
    return _period(match, "between", first.earliest, last.latest, note)


def _since(match: re.Match[str], today: dt.date) -> Period:
    day = _read(match["day"], today)
    first = day.latest + dt.timedelta(days=1) if match["word"].casefold() == "after" else day.earliest
    if first > today:
        raise ValueError(f"{match[0]!r} lies in the future")
    return _period(match, "since", first, today, f"from {write_date(first)} until today")


def _before(match: re.Match[str], today: dt.date) -> Period:
    day = _read(match["day"], today).earliest - dt.timedelta(days=1)
    return _period(match, "at", day, day, f"the day before: {write_date(day)}")


def _at(match: re.Match[str], today: dt.date) -> Period:
    partial = _read(match["day"], today)
    edge = (match["edge"] or "").casefold()
    if edge.startswith(("early", "mid", "late")):
        raise ValueError(f"{match[0]!r} is no exact day")
    if edge.endswith(("start of", "beginning of")):
        day = partial.earliest
        return _period(match, "at", day, day, f"its first day, {write_date(day)}")
    if partial.precision == "day":
        day = partial.latest
        return _period(match, "at", day, day, write_date(day))
    if partial.earliest <= today < partial.latest:
        note = f"the {partial.precision} has not ended: today, {write_date(today)}"
        return _period(match, "at", partial.earliest, today, note)
    note = f"a {partial.precision} counts to its last day, {write_date(partial.latest)}"
    return _period(match, "at", partial.earliest, partial.latest, note)


def _ago(match: re.Match[str], today: dt.date) -> Period:
    day = _earlier(today, _number(match["number"]), match["unit"].casefold())
    return _period(match, "at", day, day, write_date(day))


def _last(match: re.Match[str], today: dt.date) -> Period:
    first = _earlier(today, _number(match["number"] or "1"), match["unit"].casefold())
    return _period(match, "last", first, today, f"from {write_date(first)} until today")


def _this(match: re.Match[str], today: dt.date) -> Period:
    unit, last = match["unit"].casefold(), match["which"].casefold() != "this"
    length = {"month": 1, "quarter": 3}[unit]
    month = (today.month - 1) // length * length + 1
    first = _months_before(today.replace(month=month, day=1), length if last else 0)
    latest = _months_before(first, -length) - dt.timedelta(days=1)
    note = f"from {write_date(first)} to {write_date(latest)}"
    return _period(match, "at", first, latest, note)


def _deadline(match: re.Match[str], today: dt.date) -> Period:
    return _period(match, "deadline", today, today, "the last day for signature")


def _unclear(match: re.Match[str], today: dt.date) -> Period:
    return _period(match, "unclear", today, today, f"{match[0]!r} is no day that can be looked up")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


# The first pattern that takes a place keeps it, so the longer forms come first.
_PATTERNS: Sequence[tuple[re.Pattern[str], Make]] = (
    (
        _pattern(rf"\b(?:between|from)\s+(?P<first>{_DAY})\s*(?:and|to|until|till|-|–|through)\s*(?P<last>{_DAY})\b"),
        _between,
    ),
    (
        _pattern(
            rf"\b(?:(?:between|from)\s+)?(?P<first>{_DAY}|{_YEARLESS})\s*(?:to|until|till|through|–)\s*(?P<last>{_DAY})\b"
        ),
        _between,
    ),
    (_pattern(rf"\b(?:between|from)\s+(?P<first>{_YEARLESS})\s*(?:and|-)\s*(?P<last>{_DAY})\b"), _between),
    (_pattern(r"\b(?P<first>(?:19|20)\d{2})\s*[-–]\s*(?P<last>(?:19|20)\d{2})\b"), _between),
    (_pattern(rf"\bbefore\s+(?:the\s+)?(?:signing|signature)\s+deadline(?:\s+of\s+(?:{_DAY}))?\b"), _deadline),
    (_pattern(rf"\b(?P<number>{_NUMBER})\s+{_UNIT}\s+ago\b"), _ago),
    (
        _pattern(
            rf"\b(?:in|over|during|within|for)?\s*(?:the\s+)?(?:last|past|previous)\s+(?P<number>{_NUMBER})\s+{_UNIT}\b"
        ),
        _last,
    ),
    (_pattern(r"\b(?:in|over|during|within)\s+the\s+past\s+(?P<number>)(?P<unit>day|week|month|year)\b"), _last),
    (_pattern(r"\b(?:in\s+)?(?P<which>this|last)\s+(?P<unit>month|quarter)\b"), _this),
    (_pattern(rf"\b(?P<word>since|after|from)\s+(?P<day>{_DAY})(?:\s+(?:on|onwards?))?\b"), _since),
    (_pattern(rf"\b(?:before|prior\s+to)\s+(?:the\s+)?(?P<day>{_DAY})\b"), _before),
    (
        _pattern(
            rf"\b(?:as\s+(?:of|at)\s+|by\s+|until\s+|till\s+|up\s+to\s+|in\s+|on\s+|at\s+|during\s+)?(?:the\s+)?{_EDGE}"
            rf"(?P<day>{_DAY})\b"
        ),
        _at,
    ),
    (re.compile(r"\b(?:[Bb]efore|[Aa]fter)\s+[A-Z][a-z]+\b"), _unclear),
)


def _read(text: str, today: dt.date) -> PartialDate:
    """Read one day, month or year."""
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|[.,]|\bof\b", " ", text.casefold()).split() if "/" not in text else [text]
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}", text):
        return _slashed(text)
    if len(words) == 1 and words[0][:4].isdigit():
        return _checked(parse_partial(words[0]))
    named = {"today": today, "now": today, "yesterday": today - dt.timedelta(days=1)}
    if words[0] in named:
        return parse_partial(named[words[0]].isoformat())
    if words[-1] == "year":
        return parse_partial(str(today.year - (words[0] == "last")))
    return _checked(parse_partial("-".join(_parts(words))))


def _parts(words: Sequence[str]) -> Iterator[str]:
    """Yield year, month and, if there is one, day of words in any order."""
    month = next(number for number, name in enumerate(_MONTHS, 1) if any(name.startswith(word[:3]) for word in words))
    numbers = [word for word in words if word.isdigit()]
    yield next(number for number in numbers if len(number) == 4)
    yield f"{month:02}"
    yield from (f"{int(number):02}" for number in numbers if len(number) < 4)


def _slashed(text: str) -> PartialDate:
    first, second, year = re.split(r"[/.]", text)
    if int(first) <= 12 and int(second) <= 12 and first != second:
        raise ValueError(f"{text!r} can be two days: write {year}-{int(second):02}-{int(first):02} or the other")
    day, month = (first, second) if int(second) <= 12 else (second, first)
    return _checked(parse_partial(f"{year}-{int(month):02}-{int(day):02}"))


def _checked(partial: PartialDate) -> PartialDate:
    if not FIRST_YEAR <= partial.latest.year <= LAST_YEAR:
        raise ValueError(f"{partial.text} is outside what is covered, {FIRST_YEAR} to {LAST_YEAR}")
    return partial


def _number(text: str) -> int:
    word = text.casefold()
    return int(word) if word.isdigit() else {**_NUMBERS, "a": 1, "an": 1, "twenty": 20, "thirty": 30}[word]


def _earlier(day: dt.date, number: int, unit: str) -> dt.date:
    if unit in ("day", "week"):
        return day - dt.timedelta(days=number * (7 if unit == "week" else 1))
    return _months_before(day, number * (12 if unit == "year" else 1))


def _months_before(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
