"""Queries that the tests of the console ask."""

from __future__ import annotations

from urllib.parse import urlencode

COUNTS = (
    "MATCH (n) WITH count(n) AS nodes, sum(size(keys(n))) AS properties "
    "MATCH ()-[r]->() RETURN nodes, properties, count(r) AS ties"
)
PARTIES = {
    "query": "MATCH (s:State)-[t:PARTY_TO]->({id: $a})\nRETURN s.name AS state, t.since AS since ORDER BY state",
    "parameters": '{"a": "malabo-convention"}',
}


def console(query: str, parameters: str = "", ending: str = "") -> str:
    """Return the address that asks a query."""
    return f"/console{ending}?" + urlencode({"query": query, **({"parameters": parameters} if parameters else {})})
