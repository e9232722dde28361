"""Values as a reader sees them: names for ids, written dates, numbers with thousands marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from tracker.dates import write_date
from tracker.library.types import LISTS, entity_kind
from tracker.library.words import label_of


def write_value(value: object, type_name: str, labels: Mapping[str, str]) -> str:
    """Return a cell or a parameter as a reader sees it.

    Args:
        value: The value; null gives the empty text.
        type_name: Type that the header declares for it.
        labels: Names of ids; an id without a name is shown as it is.

    Returns:
        Such as ``Kenya``, ``Chile, Ghana and Japan``, ``1 March 2019``, ``1,204`` or ``signatory``.
    """
    if value is None:
        return ""
    if type_name in LISTS and isinstance(value, list | tuple):
        return join_names(labels.get(str(item), str(item)) for item in value)
    if entity_kind(type_name):
        return labels.get(str(value), str(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _write_number(value, type_name)
    if type_name == "date" and isinstance(value, str | dt.date):
        return write_date(value)
    return label_of(str(value)) if type_name in ("status", "act", "evidence") else str(value)


def join_names(names: Iterable[str]) -> str:
    """Return names as an English list, such as ``Chile, Ghana and Japan``."""
    items = list(names)
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def _write_number(value: float, type_name: str) -> str:
    if type_name == "year":
        return str(value)
    written = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")
    return f"{written}%" if type_name == "percent" else written
