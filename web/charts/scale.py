"""Axes: round numbers and years between two ends, and where a value falls on a line of pixels."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.dates import parse_partial


@dataclass(frozen=True)
class Scale:
    """A line from one value to another.

    Attributes:
        low: Value at its start.
        high: Value at its end.
        start: Pixel at its start.
        end: Pixel at its end.
    """

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value, to a tenth."""
        share = (value - self.low) / ((self.high - self.low) or 1)
        return round(self.start + share * (self.end - self.start), 1)


def round_ticks(high: float, most: int = 6) -> Sequence[int]:
    """Return whole numbers from 0 to at least ``high`` in steps of 1, 2 or 5 times a power of ten."""
    step = 1
    while high / step > most:
        step = _next_step(step)
    return list(range(0, math.ceil(high / step) * step + 1, step)) or [0, 1]


def year_ticks(first: int, last: int, most: int = 10) -> Sequence[int]:
    """Return round years between two years."""
    step = 1
    while (last - first) / step > most:
        step = _next_step(step)
    return [year for year in range(first, last + 1) if year % step == 0]


def _next_step(step: int) -> int:
    return step * 5 // 2 if str(step).startswith("2") else step * 2


def year_of(date: dt.date | str) -> float:
    """Return a date as a year with a fraction; a partial date counts as its last day."""
    day = date if isinstance(date, dt.date) else parse_partial(date).latest
    return day.year + (day.timetuple().tm_yday - 1) / 366
