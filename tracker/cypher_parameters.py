"""Parameters of Cypher from outside, as a person writes them: JSON, in which a day is a text such as 2026-11-24."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import NoReturn

from tracker.errors import ParameterError

NAME = "parameters"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_parameters(text: str) -> dict[str, object]:
    """Return parameters that are written as a JSON object; empty text is none.

    Args:
        text: The JSON.

    Raises:
        ParameterError: It is no JSON, or no object; the message names the place.
    """
    if not text.strip():
        return {}
    try:
        value = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        message = f"no JSON at line {error.lineno}, column {error.colno}: {error.msg.lower()}"
        raise ParameterError(NAME, message) from error
    except (ValueError, RecursionError) as error:
        raise ParameterError(NAME, f"cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise ParameterError(NAME, 'must be a JSON object such as {"state": "KEN"}')
    return value


def with_days(parameters: Mapping[str, object]) -> dict[str, object]:
    """Return parameters in which a text that is exactly a day, such as ``2026-11-24``, is a date.

    The graph holds days as dates, and Cypher compares a date with a text to null: without this a query by a day would
    silently give no rows.

    Args:
        parameters: Values as JSON gives them.
    """
    return {name: _with_days(value) for name, value in parameters.items()}


def write_parameters(parameters: Mapping[str, object]) -> str:
    """Return parameters as JSON that :func:`read_parameters` and :func:`with_days` read back.

    Args:
        parameters: Values as a query gets them.
    """
    return json.dumps(dict(parameters), ensure_ascii=False, default=str)


def _with_days(value: object) -> object:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, list):
        return [_with_days(item) for item in value]
    return with_days(value) if isinstance(value, dict) else value


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")
