"""One query from outside on a connection of its own, which can be cut."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from tracker.connection import TIMED_OUT, driver_of
from tracker.errors import ServerError
from tracker.guard.errors import GuardError
from tracker.guard.growth import Growth
from tracker.guard.limits import Limits
from tracker.guard.notices import notices_of
from tracker.guard.plans import Step, check_plan, step_of
from tracker.guard.result import Result
from tracker.guard.values import plain

_EXPLAIN = "EXPLAIN\n"
_PLACE = re.compile(r"\s*\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)")
_BATCH = 500


class Reading:
    """A query that has passed the reading of its text.

    Args:
        address: Bolt address of the server, user and password.
        database: Name of the database.
        query: The query.
        parameters: Its parameters.
        growth: What it can grow to.
        limits: How much it may take.
        token: Mark under which the server's list of transactions shows it.
    """

    def __init__(
        self,
        address: tuple[str, tuple[str, str]],
        database: str,
        query: str,
        parameters: Mapping[str, object],
        growth: Growth,
        limits: Limits,
        token: str,
    ) -> None:
        self._driver = driver_of(*address)
        self._database = database
        self._query = query
        self._parameters = dict(parameters)
        self._growth = growth
        self._limits = limits
        self._token = token

    def close(self) -> None:
        """Cut the connection, whatever is going on."""
        self._driver.close()

    def plan(self) -> Step:
        """Return the plan of the query.

        Raises:
            GuardError: The query is wrong or may not be run.
            ServerError: The server does not answer.
        """
        return self._planned()[0]

    def _planned(self) -> tuple[Step, str]:
        """Return the plan of the query, and what the server remarks."""
        with self._explained(lines_before=1), self._session() as session:
            summary = session.run(self._timed(f"{_EXPLAIN}{self._query}"), self._parameters).consume()
        plan = step_of(summary.plan) if summary.plan else None
        check_plan(summary.query_type or "", plan, self._growth)
        if plan is None:
            raise GuardError("refused", "the server gives no plan for it")
        return plan, notices_of(summary.gql_status_objects, lines_before=1)

    def result(self) -> Result:
        """Run the query when its plan allows that.

        Raises:
            GuardError: The query is wrong, may not be run, or took too much.
            ServerError: The server does not answer.
        """
        plan, notices = self._planned()
        started = time.monotonic()
        with self._explained(lines_before=0), self._session() as session:
            found = session.run(self._timed(self._query), self._parameters)
            columns = tuple(found.keys())
            rows, cut = self._rows(found)
            if not cut:
                found.consume()
        note = " ".join(filter(None, (cut, notices)))
        return Result(columns, rows, note, round(1000 * (time.monotonic() - started)), plan)

    def _rows(self, found: neo4j.Result) -> tuple[list[list[object]], str]:
        """Return the rows, and why they are not all of them."""
        rows: list[list[object]] = []
        size = 0
        for record in found:
            if len(rows) == self._limits.rows:
                return rows, f"Only the first {len(rows):,} rows are given: use LIMIT, SKIP or an aggregation."
            row = [plain(value) for value in record.values()]
            size += len(json.dumps(row, ensure_ascii=False))
            if size > self._limits.result_bytes:
                if not rows:
                    raise GuardError("too large", f"one row is larger than {self._limits.result_bytes:,} bytes")
                return rows, f"Only the first {len(rows):,} rows are given: the rest is larger than can be sent."
            rows.append(row)
        return rows, ""

    def _session(self) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS, fetch_size=_BATCH)

    def _timed(self, query: str) -> neo4j.Query:
        # A query from outside is the text of the user; it is not put together here.
        return neo4j.Query(query, timeout=self._limits.seconds, metadata={"guarded": self._token})

    @contextmanager
    def _explained(self, lines_before: int) -> Iterator[None]:
        """Turn the errors of the server into those of the guard.

        Args:
            lines_before: Lines that stand before the query in what was sent.
        """
        try:
            yield
        except Neo4jError as error:
            if error.code in TIMED_OUT:
                raise GuardError("too slow", self._limits.too_slow, code=error.code or "") from error
            raise _error_of(error.code or "", error.message or str(error), lines_before) from error
        except (DriverError, OSError) as error:
            raise ServerError(f"The graph does not answer: {str(error).splitlines()[0]}") from error


def _error_of(code: str, message: str, lines_before: int) -> GuardError:
    if "OutOfMemory" in code:
        return GuardError("too much memory", "the query needs more memory than it may take", code=code)
    if code == "Neo.ClientError.Statement.AccessMode":
        return GuardError("refused", "the query does more than read", code=code)
    place = _PLACE.search(message)
    said = (message[: place.start()] if place else message.splitlines()[0]).strip()
    line = int(place[1]) - lines_before if place else 0
    if place is None or line < 1:
        reason = "wrong" if ".Statement." in code else "failed"
        return GuardError(reason, said, code=code)  # type: ignore[arg-type]  # both are reasons
    return GuardError("wrong", said, line, int(place[2]), code)
