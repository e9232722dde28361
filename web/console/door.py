"""How many requests may be in the console at once, so that pages always find a thread that is free."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from flask import current_app

from tracker.guard import BusyError

# Half of the threads that serve the site; the guard answers two of them and lets the others wait a little.
INSIDE = 4
_SECONDS = 5


@contextmanager
def inside() -> Iterator[None]:
    """Hold a place in the console.

    Raises:
        BusyError: None is free; nobody waits for one, since who waits holds a thread.
    """
    places: BoundedSemaphore = current_app.extensions.setdefault("console", BoundedSemaphore(INSIDE))
    if not places.acquire(blocking=False):
        raise BusyError("Too many queries have come at once; try again in a few seconds.", _SECONDS)
    try:
        yield
    finally:
        places.release()
