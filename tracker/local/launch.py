"""Launching the Java process of a local server and waiting until it answers."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import neo4j
import psutil
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from tracker.errors import ServerError
from tracker.local.instance import USER, Instance
from tracker.local.java import server_command
from tracker.local.ports import answers
from tracker.local.process import Record, recorded_process, write_record

TEMPLATE = Path(__file__).with_name("neo4j.conf")
LOG_CONFIGURATION = Path(__file__).with_name("neo4j-logs.xml")
START_SECONDS = 180
POLL_SECONDS = 0.1
CONSOLE_LINES = 15

# The shell ends at once, so the server is nobody's child: it outlives the command that started it, and whoever
# stops it later does not wait for a dead child that its parent has not collected.
LEAVE_RUNNING = 'console=$0; "$@" >"$console" 2>&1 & echo $!'


class EndedEarlyError(ServerError):
    """The Java process ended before the server answered."""


def write_configuration(instance: Instance, bolt_port: int, http_port: int, memory_mb: int) -> None:
    """Write the server's configuration file from the template.

    Args:
        instance: The local server.
        bolt_port: Port for Bolt.
        http_port: Port for Neo4j Browser.
        memory_mb: Heap in megabytes; page cache and transactions get shares of it.
    """
    text = TEMPLATE.read_text(encoding="utf-8").format(
        data=instance.data,
        logs=instance.logs,
        imports=instance.imports,
        plugins=instance.plugins,
        log_configuration=LOG_CONFIGURATION,
        bolt_port=bolt_port,
        http_port=http_port,
        page_cache_mb=memory_mb // 4,
        transaction_mb=memory_mb * 5 // 8,
        transactions_mb=memory_mb * 3 // 4,
    )
    instance.configuration.write_text(text, encoding="utf-8")


def launch(instance: Instance, cache_flags: Sequence[str], bolt_port: int, http_port: int) -> Record:
    """Start the Java process so that it outlives this command, and keep its record.

    Raises:
        ServerError: Java cannot be run.
    """
    try:
        shell = subprocess.run(
            ["/bin/sh", "-c", LEAVE_RUNNING, str(instance.console), *server_command(instance, cache_flags)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            cwd=instance.folder,
            start_new_session=True,
            check=True,
        )
        pid = int(shell.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise ServerError(f"Java cannot be run: {error}.") from error
    try:
        started = psutil.Process(pid).create_time()
    except psutil.Error:
        started = time.time()
    record = Record(pid, started, bolt_port, http_port, str(instance.data))
    write_record(instance, record)
    return record


def wait_until_ready(instance: Instance, record: Record, password: str) -> None:
    """Wait until the server answers a query over Bolt and serves Neo4j Browser.

    Raises:
        EndedEarlyError: The process ended before.
        ServerError: The password is refused, or there is no answer in time.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if _answers_query(instance, record, password) and answers(record.http_port):
            return
        if recorded_process(instance, record) is None:
            raise EndedEarlyError(f"Neo4j ended while it was starting.\n{_console_tail(instance)}")
        time.sleep(POLL_SECONDS)
    raise ServerError(
        f"Neo4j (process {record.pid}) did not answer within {START_SECONDS} seconds. Try: tracker down, tracker up.\n"
        f"{_console_tail(instance)}"
    )


def _answers_query(instance: Instance, record: Record, password: str) -> bool:
    if not answers(record.bolt_port):
        return False
    try:
        with (
            neo4j.GraphDatabase.driver(record.uri, auth=(USER, password)) as driver,
            driver.session(database="neo4j") as session,
        ):
            session.run("RETURN 1").consume()
    except AuthError as error:
        raise ServerError(
            f"The local server does not accept the password kept in {instance.password_file}.\n"
            "Put the right password into that file; or run tracker down, delete the folder "
            f"{instance.data} and run tracker up: the graph is then loaded anew."
        ) from error
    except (DriverError, Neo4jError):
        return False
    return True


def _console_tail(instance: Instance) -> str:
    lines: list[str] = []
    for log in (instance.console, instance.logs / "debug.log"):
        if log.exists():
            lines += log.read_text(encoding="utf-8", errors="replace").splitlines()[-CONSOLE_LINES:]
    told = "\n".join(f"  {line[:200]}" for line in lines if line.strip())
    return f"The last it said (all of it in {instance.logs}):\n{told}" if told else f"Its logs are in {instance.logs}."
