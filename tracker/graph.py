"""The graph: one connection to a Neo4j server, with errors that say what to do."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import neo4j
from neo4j.warnings import Neo4jWarning

from tracker.connection import checked_driver, not_repeated_for_memory, translated
from tracker.errors import ServerError
from tracker.local import status
from tracker.settings import Settings
from tracker.values import native


@dataclass(frozen=True)
class Plan:
    """What a query would do, found without running it.

    Attributes:
        columns: Names of the columns, in order.
        query_type: ``r`` reads, ``w`` writes, ``rw`` does both, ``s`` changes the schema.
        operators: Names of all operators of the plan, such as ``NodeIndexSeek``.
        notifications: Pairs of GQL status code and description of everything the server remarks.
    """

    columns: tuple[str, ...]
    query_type: str
    operators: tuple[str, ...]
    notifications: tuple[tuple[str, str], ...]


class WriteTransaction:
    """One explicit transaction that is being written; see :meth:`Graph.write_transaction`."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def run(self, query: str, **parameters: object) -> neo4j.SummaryCounters:
        """Run one statement.

        Returns:
            How many nodes, relationships and properties it changed.

        Raises:
            QueryError: The database refuses it.
            ServerError: The connection is lost.
        """
        with translated():
            return self._transaction.run(query, parameters).consume().counters

    def rows(self, query: str, **parameters: object) -> list[dict[str, object]]:
        """Run one statement and return its rows, seeing what this transaction has written so far.

        Raises:
            QueryError: The database refuses it.
            ServerError: The connection is lost.
        """
        with translated():
            return _rows(self._transaction.run(query, parameters))


class Graph:
    """A connection to the graph, to be closed or used as a context manager. It may be shared between threads.

    Args:
        driver: Connected driver, closed with the graph.
        settings: Settings it was opened with.
        uri: Address of the server.
    """

    def __init__(self, driver: neo4j.Driver, settings: Settings, uri: str) -> None:
        self._driver = driver
        self._database = settings.database
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self.uri = uri

    @classmethod
    def open(cls, settings: Settings) -> Graph:
        """Connect to the server of ``NEO4J_URI``, or to the running local server.

        Args:
            settings: Which server, user and database.

        Raises:
            ServerError: No server answers, the user is refused, the database is missing or the version too old.
        """
        if settings.uri:
            login = (settings.user, settings.password or "")
            return cls(checked_driver(settings.uri, login, settings.database), settings, settings.uri)
        endpoint = status(settings)
        if endpoint is None:
            raise ServerError("The local server is not running: run tracker up, or set NEO4J_URI to another server.")
        login = (endpoint.user, endpoint.password)
        return cls(checked_driver(endpoint.uri, login, settings.database), settings, endpoint.uri)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def read(
        self, query: str, parameters: Mapping[str, object] | None = None, *, timeout: float | None = None
    ) -> list[dict[str, object]]:
        """Run a query that only reads; tried again when the server asks for it.

        What the server remarks, such as a label that it does not know, becomes a ``neo4j.warnings.Neo4jWarning``.

        Args:
            query: Cypher that writes nothing.
            parameters: Values of its parameters.
            timeout: Seconds after which the server ends it; None for the server's own limit.

        Returns:
            One dict a row, in the order of the query, with Python dates in place of Neo4j's.

        Raises:
            QueryError: The database refuses the query, or it took longer than the timeout.
            ServerError: The connection is lost.
        """
        given = dict(parameters or {})
        with translated(), self._session(neo4j.READ_ACCESS) as session:
            try:
                # One message to the server and one back; a transaction of several would take half as long again.
                with not_repeated_for_memory():
                    return _rows_read(session.run(neo4j.Query(query, timeout=timeout), given), query)
            except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError) as error:
                if not error.is_retryable():
                    raise
            return session.execute_read(neo4j.unit_of_work(timeout=timeout)(_read_work), query, given)

    def explain(self, query: str, parameters: Mapping[str, object] | None = None) -> Plan:
        """Plan a query without running it.

        Args:
            query: Any Cypher.
            parameters: Values of its parameters.

        Raises:
            QueryError: The query is wrong.
            ServerError: The connection is lost.
        """
        with translated(), self._session(neo4j.READ_ACCESS) as session:
            result = session.run(f"EXPLAIN {query}", dict(parameters or {}))
            columns = tuple(result.keys())
            summary = result.consume()
        return Plan(
            columns=columns,
            query_type=summary.query_type or "",
            operators=tuple(_operators(summary.plan)) if summary.plan else (),
            notifications=tuple(
                (found.gql_status, found.status_description)
                for found in summary.gql_status_objects
                if found.is_notification
            ),
        )

    @contextmanager
    def write_transaction(self) -> Iterator[WriteTransaction]:
        """Write in one transaction: committed at the end of the ``with`` block, rolled back on any exception.

        Yields:
            The transaction.

        Raises:
            QueryError: The database refuses a statement or the commit.
            ServerError: The connection is lost.
        """
        with translated(), self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as transaction:
            yield WriteTransaction(transaction)
            transaction.commit()

    def run(self, query: str, **parameters: object) -> None:
        """Run a statement in a transaction of its own, as schema statements need it.

        Raises:
            QueryError: The database refuses it.
            ServerError: The connection is lost.
        """
        with translated(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(query, parameters).consume()

    def server_version(self) -> str:
        """Return the version of the server, such as ``2026.08.1``.

        Raises:
            ServerError: The connection is lost.
        """
        with translated():
            return self._driver.get_server_info().agent.partition("/")[2]

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
        )


def _read_work(
    transaction: neo4j.ManagedTransaction, query: str, parameters: dict[str, object]
) -> list[dict[str, object]]:
    with not_repeated_for_memory():
        return _rows_read(transaction.run(query, parameters), query)


def _rows_read(result: neo4j.Result, query: str) -> list[dict[str, object]]:
    rows = _rows(result)
    for remark in result.consume().gql_status_objects:
        if remark.severity == neo4j.NotificationSeverity.WARNING:
            warnings.warn(Neo4jWarning(remark, query), stacklevel=3)
    return rows


def _rows(result: neo4j.Result) -> list[dict[str, object]]:
    return [
        {name: native(value) for name, value in zip(record.keys(), record.values(), strict=True)} for record in result
    ]


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield str(plan["operatorType"]).partition("@")[0]
    for child in plan.get("children", ()):
        yield from _operators(child)
