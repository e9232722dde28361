"""Days as people write them, and dates that are known only to a year or a month."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

FIRST_YEAR = 1945
LAST_YEAR = 2100

Precision = Literal["day", "month", "year"]

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class PartialDate:
    """A date as precise as it is known.

    Attributes:
        text: As written: ``2006``, ``2006-01`` or ``2006-01-10``.
        earliest: The first day it can mean.
        latest: The last day it can mean; facts count from and to this day.
        precision: How precise it is.
    """

    text: str
    earliest: dt.date
    latest: dt.date
    precision: Precision


# An answer of hundreds of rows names the same few days again and again.
@lru_cache(maxsize=8192)
def parse_partial(text: str) -> PartialDate:
    """Read a date that may lack its day or its month.

    Args:
        text: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Returns:
        The date with its first and last possible day.

    Raises:
        ValueError: The text has another form or names a day that no calendar has; the message says which.
    """
    match = _FORM.fullmatch(text)
    if match is None or not text.isascii():
        raise ValueError(f"{text!r} is not a date: write YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise ValueError(f"{text!r} is not a date: there is no year 0")
    if month is None:
        return PartialDate(text, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r} is not a date: a year has months 01 to 12")
    last = monthrange(year, month)[1]
    if day is None:
        return PartialDate(text, dt.date(year, month, 1), dt.date(year, month, last), "month")
    if not 1 <= day <= last:
        raise ValueError(f"{text!r} is not a date: {_MONTHS[month - 1]} {year} has days 01 to {last}")
    exact = dt.date(year, month, day)
    return PartialDate(text, exact, exact, "day")


def parse_day(text: str, today: dt.date) -> dt.date:
    """Read the day a question is asked for.

    Args:
        text: ``today``, ``YYYY-MM-DD``, or ``YYYY-MM`` and ``YYYY``, which mean their last day.
        today: The present day.

    Returns:
        The day.

    Raises:
        ValueError: The text is no date, or lies outside the years that the tracker covers.
    """
    if text.casefold() == "today":
        return today
    day = parse_partial(text).latest
    check_year(day.year)
    return day


def check_year(year: int) -> int:
    """Return the year when the tracker covers it.

    Args:
        year: A year of the common era.

    Raises:
        ValueError: The year is outside the covered ones.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the year {year} is outside what is covered, {FIRST_YEAR} to {LAST_YEAR}")
    return year


def write_date(date: dt.date | str) -> str:
    """Write a date for a reader, as precise as it is known.

    Args:
        date: A day, or text as :func:`parse_partial` reads it.

    Returns:
        Such as ``1 March 2019``, ``March 2019`` or ``2019``.
    """
    partial = parse_partial(date if isinstance(date, str) else date.isoformat())
    day = partial.latest
    if partial.precision == "year":
        return f"{day.year}"
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return month if partial.precision == "month" else f"{day.day} {month}"
