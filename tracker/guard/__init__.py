"""Cypher from outside, read-only by a method that does not trust it.

1. The text is read without the server (:mod:`tracker.guard.wording`, :mod:`tracker.guard.growth`): size, one statement,
   listed functions only, nothing that keeps the server busy while it plans or that grows without end inside one row.
2. The server plans it (``EXPLAIN``): only a query of type ``r`` is taken whose operators and procedures are all listed
   (:mod:`tracker.guard.operators`).
3. It runs with READ access, a time-out, and limits on rows and bytes (:mod:`tracker.guard.limits`), two at a time.
"""

from __future__ import annotations

import queue
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

from tracker import local
from tracker.connection import driver_of
from tracker.errors import ServerError, TrackerError
from tracker.guard.errors import BusyError, GuardError
from tracker.guard.growth import Growth
from tracker.guard.limits import Limits
from tracker.guard.places import placed
from tracker.guard.plans import Step
from tracker.guard.reading import Reading
from tracker.guard.result import Result
from tracker.guard.slots import Turns
from tracker.guard.wording import read_words, refusal, tidy
from tracker.lookups import lookup
from tracker.settings import Settings

__all__ = ["BusyError", "Guard", "GuardError", "Limits", "Result", "Step"]

T = TypeVar("T")

GRACE_SECONDS = 2.0
_LOOK_SECONDS = 1.0


class Guard:
    """Answers Cypher from outside.

    Args:
        settings: Which server; its user for reading is taken when one is set.
        limits: How much a query may take.

    Raises:
        ServerError: No server is set and the local one does not run.
    """

    def __init__(self, settings: Settings, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._settings = settings
        self._turns = Turns(self.limits)

    def run(self, query: str, parameters: Mapping[str, object] | None = None, client: str = "") -> Result:
        """Answer a query.

        Args:
            query: Cypher that only reads.
            parameters: Values of its parameters, as JSON gives them.
            client: Who asks, for the limit on how often; the empty text is never limited.

        Raises:
            GuardError: It is refused, wrong, or took too much; the message says where and why.
            BusyError: It is not its turn.
            ServerError: The server does not answer.
        """
        return self._in_turn(query, parameters or {}, client, Reading.result)

    def explain(self, query: str, parameters: Mapping[str, object] | None = None, client: str = "") -> Step:
        """Return the plan of a query that may be run, without running it.

        Args:
            query: Cypher that only reads.
            parameters: Values of its parameters, as JSON gives them.
            client: Who asks, for the limit on how often; the empty text is never limited.

        Raises:
            GuardError: It is refused or wrong.
            BusyError: It is not its turn.
            ServerError: The server does not answer.
        """
        return self._in_turn(query, parameters or {}, client, Reading.plan)

    @property
    def advice(self) -> str | None:
        """What the owner of a server with users should do, or None."""
        if self._settings.uri is None or self._settings.read_user:
            return None
        return (
            "Queries from outside use the same user as the tracker. Make a user that can only read and set "
            "NEO4J_READ_USER and NEO4J_READ_PASSWORD: the server then refuses by itself what is refused here."
        )

    def _in_turn(self, query: str, parameters: Mapping[str, object], client: str, work: Callable[[Reading], T]) -> T:
        if client:
            self._turns.count(client)
        text = tidy(query)
        words = read_words(text, parameters, self.limits)
        growth = Growth(words, parameters)
        for place, problem in growth.findings():
            raise refusal(text, place, problem)
        self._turns.take()
        token = secrets.token_hex(8)
        try:
            reading = Reading(self._address(), self._settings.database, text, parameters, growth, self.limits, token)
        except BaseException:
            self._turns.give_back()
            raise
        try:
            return self._finish(reading, token, work)
        except GuardError as error:
            raise placed(error, text, words, parameters) from error

    def _finish(self, reading: Reading, token: str, work: Callable[[Reading], T]) -> T:
        """Do the work in a thread, so that the caller gets an answer in time even if the server does not give one."""
        answers: queue.Queue[T | BaseException] = queue.Queue(maxsize=1)

        def go() -> None:
            try:
                answers.put(work(reading))
            except BaseException as error:  # raised again where it was asked for
                answers.put(error)

        threading.Thread(target=go, name="guarded", daemon=True).start()
        try:
            answer = answers.get(timeout=2 * self.limits.seconds + GRACE_SECONDS)
        except queue.Empty:
            threading.Thread(target=self._wait_for_end, args=(reading, token), name="ending", daemon=True).start()
            raise GuardError("too slow", self.limits.too_slow) from None
        reading.close()
        self._turns.give_back()
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _wait_for_end(self, reading: Reading, token: str) -> None:
        """Cut a connection and keep its turn until the server has let go of the query."""
        try:
            reading.close()
            while self._is_running(token):
                time.sleep(_LOOK_SECONDS)
        finally:
            self._turns.give_back()

    def _is_running(self, token: str) -> bool:
        try:
            driver = driver_of(*self._address())
        except TrackerError:
            return False
        try:
            records, _, _ = driver.execute_query(
                lookup("running-for"),
                {"guarded": token},
                database_=self._settings.database,
            )
        except Exception:  # a server that is down runs nothing
            return False
        finally:
            driver.close()
        return bool(records)

    def _address(self) -> tuple[str, tuple[str, str]]:
        settings = self._settings
        endpoint = None if settings.uri else local.status(settings)
        if endpoint is None and settings.uri is None:
            raise ServerError("The local server is not running: run tracker up, or set NEO4J_URI to another server.")
        uri = settings.uri or (endpoint.uri if endpoint else "")
        if settings.read_user:
            return uri, (settings.read_user, settings.read_password or "")
        if endpoint is not None:
            return uri, (endpoint.user, endpoint.password)
        return uri, (settings.user, settings.password or "")
