"""Values as they come from Neo4j, turned into Python's own."""

from __future__ import annotations

import neo4j.time

# Most values of most rows; asked for first because a page reads tens of thousands.
_AS_THEY_ARE = frozenset({str, int, float, bool})


def native(value: object) -> object:
    """Return a value with Python dates and times in place of Neo4j's, in lists and maps too.

    Args:
        value: Anything a query can return.

    Returns:
        The same with ``datetime.date``, ``datetime.datetime`` and ``datetime.time``.
    """
    if value is None or type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, neo4j.time.Date | neo4j.time.DateTime | neo4j.time.Time):
        return value.to_native()
    if isinstance(value, list | tuple):
        return [native(item) for item in value]
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    return value
