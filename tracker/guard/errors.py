"""Why a query from outside was not answered."""

from __future__ import annotations

from typing import Literal

from tracker.errors import QueryError, TrackerError

Reason = Literal["refused", "wrong", "too slow", "too much memory", "too large", "failed"]


class GuardError(QueryError):
    """A query is not run, or was ended.

    Args:
        reason: ``refused`` (it may not be asked here), ``wrong`` (the server does not understand it), ``too slow``,
            ``too much memory``, ``too large`` or ``failed`` (it stopped while it ran).
        message: What is wrong and what can be done instead.
        line: Line of the query, from 1, or None when it is the whole query.
        column: Column in that line, from 1.
        code: Neo4j's status code, when the server said it.
    """

    def __init__(
        self, reason: Reason, message: str, line: int | None = None, column: int | None = None, code: str = ""
    ) -> None:
        place = "" if line is None else f"Line {line}, column {column}: "
        super().__init__(f"{place}{message}", code)
        self.reason = reason
        self.explanation = message
        self.line = line
        self.column = column


class BusyError(TrackerError):
    """Too many queries are being answered, or one client asks too often.

    Args:
        message: What is full.
        seconds: After how many seconds it may be tried again.
    """

    exit_code = 9

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds
