"""Reading all rows of a query in one record.

The driver spends more time on receiving a record than on its values, and the more so the more threads receive. So the
query is rewritten to collect its rows. The order holds: what is sorted before ``collect()`` is collected in that order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from tracker.errors import QueryError
from tracker.graph import Graph

COLUMN = "rows"
NOT_UNDERSTOOD = "Neo.ClientError.Statement.SyntaxError"

_LAST_CLAUSE = re.compile(r"^RETURN\b", re.MULTILINE)
_SEVERAL_PARTS = re.compile(r"^UNION\b", re.MULTILINE)


def read_packed(
    graph: Graph, query: str, columns: Sequence[str], parameters: Mapping[str, object] | None = None
) -> list[dict[str, object]]:
    """Return the rows of a query as :meth:`Graph.read` does, received in one record where its form allows that.

    Args:
        graph: The graph.
        query: Cypher that writes nothing.
        columns: Names of its columns.
        parameters: Values of its parameters.

    Raises:
        QueryError: The database refuses the query.
        ServerError: The connection is lost.
    """
    rewritten = packed(query, columns)
    if rewritten is None:
        return graph.read(query, parameters)
    try:
        (record,) = graph.read(rewritten, parameters)
    except QueryError as error:
        if error.code != NOT_UNDERSTOOD:
            raise
        # The query may give other columns, or be wrong: as it was written it shows which, at the right line.
        return graph.read(query, parameters)
    return [dict(zip(columns, row, strict=True)) for row in cast("list[list[object]]", record[COLUMN])]


def packed(query: str, columns: Sequence[str]) -> str | None:
    """Return the query that gives the rows as one list of lists.

    Args:
        query: Cypher whose only ``RETURN`` at the beginning of a line is its last clause.
        columns: Names of its columns.

    Returns:
        A query with the single column ``rows``, or None when the query is of another form and must run as it is.
    """
    if len(_LAST_CLAUSE.findall(query)) != 1 or _SEVERAL_PARTS.search(query):
        return None
    listed = _LAST_CLAUSE.sub("WITH", query).rstrip().removesuffix(";")
    return f"{listed}\nRETURN collect([{', '.join(columns)}]) AS {COLUMN}\n"
