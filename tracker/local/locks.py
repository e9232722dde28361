"""One at a time: a lock on a file that the system releases when its holder ends, however it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import ServerError
from tracker.progress import Progress


@contextmanager
def locked(path: Path, progress: Progress) -> Iterator[None]:
    """Hold the lock of a file; wait for whoever holds it now.

    Args:
        path: The lock file, made when missing and never deleted.
        progress: Told when there is a wait.
    """
    if sys.platform == "win32":
        raise ServerError("The local server needs Linux or macOS (or WSL). On Windows, set NEO4J_URI to a server.")
    import fcntl

    with path.open("a") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.step("Waiting for another tracker command")
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield
