"""What the server remarks about a query that it can run: names that the graph does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import neo4j

_UNKNOWN = {"01N50": "label", "01N51": "relationship type", "01N52": "property"}
_NAME = re.compile(r"`([^`]+)`")


def notices_of(statuses: Iterable[neo4j.GqlStatusObject], lines_before: int) -> str:
    """Return a sentence for each name that the graph does not have.

    Args:
        statuses: What the server says about the query.
        lines_before: Lines that stand before the query in what was sent.
    """
    return " ".join(dict.fromkeys(_sentences(statuses, lines_before)))


def _sentences(statuses: Iterable[neo4j.GqlStatusObject], lines_before: int) -> Iterator[str]:
    for status in statuses:
        named = _NAME.search(status.status_description)
        if status.gql_status in _UNKNOWN and named:
            # It may be sent on in a header, which holds no other letters; the names of the graph have none.
            name = named[1].encode("ascii", "backslashreplace").decode()
            place = status.position
            where = f"Line {place.line - lines_before}, column {place.column}: the" if place else "The"
            yield f"{where} graph has no {_UNKNOWN[status.gql_status]} {name}."
