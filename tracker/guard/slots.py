"""Turns: how many queries are answered at once, and how often one client may ask."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from threading import Lock, Semaphore

from tracker.guard.errors import BusyError
from tracker.guard.limits import Limits

_CLIENTS_KEPT = 10_000


class Turns:
    """Gives turns to clients.

    Args:
        limits: How many, how often, and how long one waits.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._free = Semaphore(limits.at_once)
        self._begun: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def count(self, client: str) -> None:
        """Count one query of a client.

        Args:
            client: Who asks, such as an address.

        Raises:
            BusyError: It asks too often.
        """
        now, limits = time.monotonic(), self._limits
        with self._lock:
            begun = self._begun.setdefault(client, deque())
            self._begun.move_to_end(client)
            while len(self._begun) > _CLIENTS_KEPT:
                self._begun.popitem(last=False)
            while begun and now - begun[0] >= limits.asked_seconds:
                begun.popleft()
            if len(begun) >= limits.asked:
                wait = int(limits.asked_seconds - (now - begun[0])) + 1
                raise BusyError(
                    f"At most {limits.asked} queries in {limits.asked_seconds:.0f} seconds are taken from one address; "
                    f"try again in {wait} seconds.",
                    wait,
                )
            begun.append(now)

    def take(self) -> None:
        """Wait for a turn and take it.

        Raises:
            BusyError: None came free in time.
        """
        if not self._free.acquire(timeout=self._limits.waiting_seconds):
            raise BusyError(
                f"{self._limits.at_once} queries are being answered already; try again in a few seconds.",
                int(self._limits.seconds) or 1,
            )

    def give_back(self) -> None:
        """Give a turn back."""
        self._free.release()
