"""What a caller in Python gives for parameters: text, numbers, days and lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from tracker.errors import ParameterError

Given = str | int | dt.date | Sequence[str] | None

FIRST_YEAR = 2001


def texts(parameters: Mapping[str, Given]) -> dict[str, str]:
    """Return parameters as the text that questions take; those that are None are left out."""
    return {name: _text(value) for name, value in parameters.items() if value is not None}


def _text(value: Given) -> str:
    if isinstance(value, dt.datetime | pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, str | int) else "; ".join(map(str, value or ()))


def asked_years(years: Iterable[int] | None, today: dt.date) -> list[int]:
    """Return the years of a panel in order.

    Args:
        years: The years asked for; from 2001, when the first binding agreement was opened, to this one when None.
        today: The present day.

    Raises:
        ParameterError: There is none, or one lies before 1945 or in the future.
    """
    wanted = sorted(set(range(FIRST_YEAR, today.year + 1) if years is None else years))
    wrong = [year for year in wanted if not 1945 <= year <= today.year]
    if wrong or not wanted:
        given = ", ".join(map(str, wrong)) or "none"
        raise ParameterError("years", f"years from 1945 to {today.year} are needed, not {given}")
    return wanted
