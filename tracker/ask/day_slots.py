"""The days of a text put into the parameters of a question that are days, years or numbers of days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from tracker.ask.days import Period
from tracker.ask.filling import Filling, Fit
from tracker.dates import write_date
from tracker.library import Parameter

_FIRST_DAY = ("from", "since", "start")
_LAST_DAY = ("to", "until", "end")
_BEFORE = re.compile(r"\b(?:before|prior)\b", re.IGNORECASE)


def place_periods(
    parameters: Mapping[str, Parameter],
    periods: Sequence[Period],
    today: dt.date,
    deadlines: Mapping[str, str],
    result: Fit,
) -> None:
    """Put days and periods into the parameters of a question; those without a place are idle.

    Args:
        parameters: The parameters of the question.
        periods: The days and periods that the text names.
        today: The present day.
        deadlines: Last day for signature of each agreement that has one.
        result: What is filled already, and where the days are put.
    """
    for period in periods:
        before = set(result.fillings)
        for filling in _day_fillings(parameters, period, today, deadlines, result):
            result.fillings.setdefault(filling.parameter, filling)
        filled = set(result.fillings) - before
        result.narrowed |= period.mode == "at" and period.days > 0 and "as_of" in filled
        result.spread |= period.mode == "at" and not filled.isdisjoint(_FIRST_DAY)
        if set(result.fillings) == before:
            result.idle.append(period)


def _day_fillings(
    parameters: Mapping[str, Parameter], period: Period, today: dt.date, deadlines: Mapping[str, str], result: Fit
) -> Iterator[Filling]:
    if period.mode == "deadline":
        yield from _deadline(parameters, period, today, deadlines, result)
        return
    if period.mode == "unclear":
        return
    types = {name: item.type for name, item in parameters.items()}
    firsts = [name for name in _FIRST_DAY if types.get(name) == "date"]
    lasts = [name for name in _LAST_DAY if types.get(name) == "date"]
    if firsts:
        yield _day(firsts[0], period.earliest, period)
        if lasts:
            yield _day(lasts[0], period.latest, period)
    elif types.get("days") == "integer" and period.mode == "last":
        yield Filling("days", str(period.days), f"{period.days} days", period.text, "date phrase", period.note)
    elif period.mode == "at" and "as_of" in types:
        yield _day("as_of", period.latest, period)
    if period.mode == "at":
        yield from _limits(types, period)


def _limits(types: Mapping[str, str], period: Period) -> Iterator[Filling]:
    """Yield the parameters that are a year, or a day before which something lies."""
    limit = period.earliest if period.days else _next_day(period) if _BEFORE.search(period.text) else period.latest
    for name, kind in types.items():
        if kind == "year":
            yield Filling(name, str(limit.year), str(limit.year), period.text, "date phrase")
        if kind == "date" and name == "before":
            yield _day(name, limit, period)


def _day(name: str, day: dt.date, period: Period) -> Filling:
    return Filling(name, day.isoformat(), write_date(day), period.text, "date phrase", period.note)


def _next_day(period: Period) -> dt.date:
    """Return the day that 'before 2020' names, since the period ends the day before it."""
    return period.latest + dt.timedelta(days=1)


def _deadline(
    parameters: Mapping[str, Parameter], period: Period, today: dt.date, deadlines: Mapping[str, str], result: Fit
) -> Iterator[Filling]:
    agreement = next((item.value for item in result.fillings.values() if item.value in deadlines), None)
    if agreement is None or "as_of" not in parameters:
        return
    last = dt.date.fromisoformat(deadlines[agreement])
    day = min(last, today)
    note = f"it is open for signature until {write_date(last)}"
    if last > today:
        note += ", which has not passed: the position of today is given"
    yield Filling("as_of", day.isoformat(), write_date(day), period.text, "date phrase", note)
