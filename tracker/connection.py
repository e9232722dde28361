"""Connecting to Neo4j, and its errors in plain words."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import (
    AuthError,
    BrokenRecordError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from tracker.errors import QueryError, ServerError

# The driver also logs what it raises or warns about; without a handler Python would print that to standard error.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

OLDEST_VERSION = (5, 26)
SCHEMES = tuple(f"{scheme}{security}://" for scheme in ("bolt", "neo4j") for security in ("", "+s", "+ssc"))
CONNECT_SECONDS = 10
RETRY_SECONDS = 10
DATABASE_NOT_FOUND = "Neo.ClientError.Database.DatabaseNotFound"
TIMED_OUT = (
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
)


def checked_driver(uri: str, login: tuple[str, str], database: str) -> neo4j.Driver:
    """Connect and make sure that the server can be used.

    Args:
        uri: Bolt or neo4j address.
        login: User and password.
        database: Database that must be there.

    Raises:
        ServerError: It cannot be used; the message names the setting to change.
    """
    driver = driver_of(uri, login)
    try:
        with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
            session.run("RETURN 1").consume()
        _check_version(uri, driver.get_server_info().agent)
    except AuthError as error:
        driver.close()
        raise ServerError(
            f"The server {uri} refuses the user {login[0]!r}: check NEO4J_USER and NEO4J_PASSWORD."
        ) from error
    except Neo4jError as error:
        driver.close()
        if error.code == DATABASE_NOT_FOUND:
            raise ServerError(f"The server {uri} has no database {database!r}: check NEO4J_DATABASE.") from error
        raise ServerError(f"The server {uri} cannot be used: {error.message}.") from error
    except (DriverError, ValueError, OSError) as error:
        driver.close()
        raise ServerError(
            f"No Neo4j server answers at {uri}: check NEO4J_URI and that the server runs. ({_first_line(error)})"
        ) from error
    except ServerError:
        driver.close()
        raise
    return driver


def driver_of(uri: str, login: tuple[str, str]) -> neo4j.Driver:
    """Return a driver that has not connected yet.

    Args:
        uri: Bolt or neo4j address.
        login: User and password.

    Raises:
        ServerError: The address is none of a server.
    """
    try:
        if not uri.startswith(SCHEMES):
            raise ValueError(uri)
        return neo4j.GraphDatabase.driver(
            uri,
            auth=login,
            connection_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=RETRY_SECONDS,
            # To say where a query stands in the source, the driver would read the whole stack at every query.
            warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF,
        )
    except (ConfigurationError, ValueError) as error:
        raise ServerError(
            f"NEO4J_URI is no address of a server: {uri!r}. It looks like neo4j+s://host or bolt://host:7687."
        ) from error


@contextmanager
def not_repeated_for_memory() -> Iterator[None]:
    """Raise a QueryError for a query that took too much memory: the driver would try it again, and again in vain."""
    try:
        yield
    except TransientError as error:
        if "OutOfMemory" not in (error.code or ""):
            raise
        raise QueryError(f"The query needs more memory than it may take: {error.message}", error.code or "") from error


@contextmanager
def translated() -> Iterator[None]:
    """Turn the driver's exceptions inside the block into QueryError and ServerError."""
    try:
        yield
    except (ServiceUnavailable, SessionExpired) as error:
        raise ServerError(f"The connection to the graph is lost: {_first_line(error)}") from error
    except AuthError as error:
        raise ServerError("The server refuses the user: check NEO4J_USER and NEO4J_PASSWORD.") from error
    except TransientError as error:
        raise QueryError(f"The server could not do this now: {error.message}", error.code or "") from error
    except Neo4jError as error:
        if error.code in TIMED_OUT:
            raise QueryError("The query took longer than it may and was ended.", error.code) from error
        raise QueryError(error.message or str(error), error.code or "") from error
    except BrokenRecordError as error:
        raise QueryError(
            "The answer holds a value that Python cannot hold, such as a day before the year 1."
        ) from error
    except DriverError as error:
        raise ServerError(f"The graph cannot be used: {_first_line(error)}") from error


def _check_version(uri: str, agent: str) -> None:
    found = re.search(r"(\d+)\.(\d+)", agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST_VERSION:
        raise ServerError(f"The server {uri} is {agent}: Neo4j 5.26 or newer is needed.")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
