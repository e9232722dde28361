"""How much a query from outside may take; each limit is a number that a message can name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The limits.

    Attributes:
        query_bytes: Length of the query.
        parameter_bytes: Length of all parameters as JSON.
        brackets: How deep brackets may stand in brackets; the server's parser is recursive.
        terms: How many words, names, literals and signs the query may have.
        seconds: Time that the server may take.
        rows: Rows that are returned; more are cut off and the result says so.
        result_bytes: Size of the result as text; more is cut off and the result says so.
        waiting_seconds: How long a query waits for its turn.
        at_once: Queries that are answered at the same time.
        asked: Queries that one client may begin in ``asked_seconds``.
        asked_seconds: See ``asked``.
    """

    query_bytes: int = 20_000
    parameter_bytes: int = 64_000
    brackets: int = 40
    terms: int = 3_000
    seconds: float = 10.0
    rows: int = 10_000
    result_bytes: int = 8_000_000
    waiting_seconds: float = 3.0
    at_once: int = 2
    asked: int = 60
    asked_seconds: float = 60.0

    @property
    def too_slow(self) -> str:
        """What is said about a query that was ended."""
        return (
            f"the query took longer than {self.seconds:g} seconds and was ended: begin at fewer nodes, follow fewer "
            "steps, or use LIMIT early"
        )
