"""Values written as Cypher, for a script that has no parameters."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping

_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def literal(value: object) -> str:
    """Return a value as a Cypher expression.

    Args:
        value: None, text, a number, a boolean, a day, a moment, or a list or map of them.

    Raises:
        TypeError: Cypher has no literal for it.
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, dt.date):
        return f"{'datetime' if isinstance(value, dt.datetime) else 'date'}('{value.isoformat()}')"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name(key)}: {literal(item)}" for key, item in value.items()) + "}"
    raise TypeError(f"no Cypher literal for {type(value).__name__}")


def name(text: str) -> str:
    """Return a label, type or property name as Cypher writes it.

    Args:
        text: The name.
    """
    return text if _PLAIN_NAME.fullmatch(text) else "`" + text.replace("`", "``") + "`"


def _text(value: str) -> str:
    written = "'" + "".join(_ESCAPES.get(letter, letter) for letter in value) + "'"
    # Neo4j 5 reads \uXXXX before it reads strings, even behind a doubled backslash: never let the two stand together.
    return written.replace("\\\\u", "\\\\' + 'u")


def _number(value: float) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return "(0.0 / 0.0)" if math.isnan(value) else f"({'-' if value < 0 else ''}1.0 / 0.0)"
    return repr(value)
