"""Which process, if any, runs a local server: a process id alone proves nothing."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import asdict, dataclass

import psutil

from tracker.local.instance import Instance, write_private

CLOCK_TOLERANCE_SECONDS = 2.0
POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Record:
    """What is kept about a started server.

    Attributes:
        pid: Process id.
        started: When that process started, in seconds since 1970: ids are used again, start times are not.
        bolt_port: Port for Bolt.
        http_port: Port for Neo4j Browser.
        data: Folder of the database files.
    """

    pid: int
    started: float
    bolt_port: int
    http_port: int
    data: str

    @property
    def uri(self) -> str:
        """Return the Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def http_url(self) -> str:
        """Return the address of Neo4j Browser."""
        return f"http://127.0.0.1:{self.http_port}/browser/"


def write_record(instance: Instance, record: Record) -> None:
    """Keep the record of a started server."""
    write_private(instance.record, json.dumps(asdict(record), indent=1) + "\n")


def read_record(instance: Instance) -> Record | None:
    """Return the kept record, or None when there is none that can be read."""
    try:
        return Record(**json.loads(instance.record.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def recorded_process(instance: Instance, record: Record) -> psutil.Process | None:
    """Return the live process of a record, or None when it has ended or its id now belongs to another program."""
    with suppress(psutil.Error):
        process = psutil.Process(record.pid)
        same_start = abs(process.create_time() - record.started) <= CLOCK_TOLERANCE_SECONDS
        if same_start and _runs(process, instance):
            return process
    return None


def unrecorded_processes(instance: Instance, record: Record | None) -> list[psutil.Process]:
    """Return live processes of this instance that the record does not know, left when the record was lost."""
    known = record.pid if record else None
    return [process for process in psutil.process_iter() if process.pid != known and _runs(process, instance)]


def end(process: psutil.Process, patience_seconds: float) -> bool:
    """Ask a process to end and wait for it; end it by force when it does not.

    Args:
        process: The process.
        patience_seconds: How long to wait before force is used.

    Returns:
        True when it ended by itself.
    """
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if _has_ended(process, patience_seconds):
            return True
        process.kill()
        _has_ended(process, patience_seconds)
        return False
    return True


def _has_ended(process: psutil.Process, patience_seconds: float) -> bool:
    """Wait for the end of a process. A dead process that its parent has not collected yet has ended."""
    deadline = time.monotonic() + patience_seconds
    while time.monotonic() < deadline:
        try:
            if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(POLL_SECONDS)
    return False


def _runs(process: psutil.Process, instance: Instance) -> bool:
    """Tell whether a process is the Java process that was started with this instance's argument file."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE and f"@{instance.arguments}" in process.cmdline()
    except psutil.Error:
        return False
