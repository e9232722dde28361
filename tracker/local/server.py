"""Start, find and stop the local server."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tracker.local.artifacts import ensure_artifacts
from tracker.local.instance import USER, Instance
from tracker.local.java import cache_path, set_initial_password, write_arguments
from tracker.local.launch import EndedEarlyError, launch, wait_until_ready, write_configuration
from tracker.local.lock import read_lock
from tracker.local.locks import locked
from tracker.local.ports import answers, choose_port
from tracker.local.process import Record, end, read_record, recorded_process, unrecorded_processes
from tracker.progress import Progress, SilentProgress
from tracker.settings import Settings

STOP_SECONDS = 120.0
CACHES_KEPT = 2


@dataclass(frozen=True)
class Endpoint:
    """A local server that answers.

    Attributes:
        uri: Bolt address.
        http_url: Address of Neo4j Browser.
        user: User name.
        password: Password; not shown when the endpoint is printed.
        pid: Process id.
        fresh: True when this call started it, False when it ran already.
    """

    uri: str
    http_url: str
    user: str
    password: str = field(repr=False)
    pid: int
    fresh: bool


def start(settings: Settings, progress: Progress, *, train: bool = True) -> Endpoint:
    """Start the local server, or find the one that runs.

    Args:
        settings: Home folder, instance, ports and memory.
        progress: Told about each step.
        train: Let a first run prepare the ahead-of-time cache, which makes its stop longer and later starts shorter.

    Returns:
        The server, answering.

    Raises:
        ServerError: It cannot be downloaded, started or reached; the message says what to do.
    """
    instance = Instance.of(settings)
    instance.make_folders()
    with locked(instance.folder / "lock", progress):
        record = _running(instance)
        if record is None:
            return _start(instance, settings, progress, train=train)
        password = instance.password_or_new()
        wait_until_ready(instance, record, password)
        return _endpoint(record, password, fresh=False)


def status(settings: Settings) -> Endpoint | None:
    """Return the local server if it runs and listens, else None."""
    instance = Instance.of(settings)
    record, password = read_record(instance), instance.password()
    if record is None or password is None or recorded_process(instance, record) is None:
        return None
    return _endpoint(record, password, fresh=False) if answers(record.bolt_port) else None


def stop(settings: Settings, progress: Progress | None = None) -> bool:
    """Stop the local server and wait until it has ended.

    Args:
        settings: Home folder and instance.
        progress: Told when there is something to wait for.

    Returns:
        True when a server was stopped, False when none ran.
    """
    told = progress or SilentProgress()
    instance = Instance.of(settings)
    if not instance.folder.exists():
        return False
    with locked(instance.folder / "lock", told):
        record = _running(instance)
        if record is None:
            return False
        first = instance.training.with_suffix(".wanted").exists()
        told.step("Stopping Neo4j" + (", and preparing faster starts (once, half a minute)" if first else ""))
        process = recorded_process(instance, record)
        ended_well = process is None or end(process, STOP_SECONDS)
        instance.record.unlink(missing_ok=True)
        _keep_training(instance, complete=ended_well)
        return True


def _running(instance: Instance) -> Record | None:
    """Return the record of the running server; clear away what a lost or stale record left behind."""
    record = read_record(instance)
    if record and recorded_process(instance, record):
        return record
    for process in unrecorded_processes(instance, record):
        end(process, STOP_SECONDS)
    instance.record.unlink(missing_ok=True)
    return None


def _start(instance: Instance, settings: Settings, progress: Progress, *, train: bool) -> Endpoint:
    bolt_port = choose_port(settings.bolt_port, "TRACKER_BOLT_PORT", "Bolt")
    http_port = choose_port(settings.http_port, "TRACKER_HTTP_PORT", "Neo4j Browser", taken=(bolt_port,))
    password = instance.password_or_new()
    with locked(instance.artifacts / "lock", progress):
        jars = ensure_artifacts(instance.artifacts, read_lock(), settings.maven_repository, progress)
    progress.step("Starting Neo4j")
    write_arguments(instance, jars, settings.memory_mb)
    write_configuration(instance, bolt_port, http_port, settings.memory_mb)
    if not instance.is_initialised:
        set_initial_password(instance, password)
    record = _launch_with_cache(instance, password, bolt_port, http_port, train=train)
    return _endpoint(record, password, fresh=True)


def _launch_with_cache(instance: Instance, password: str, bolt_port: int, http_port: int, *, train: bool) -> Record:
    """Launch with the ahead-of-time cache when there is one; whatever is wrong with it never prevents a start."""
    cache = cache_path(instance)
    _keep_training(instance, complete=False)
    if cache.exists():
        try:
            return _launch_and_wait(instance, [f"-XX:AOTCache={cache}"], password, bolt_port, http_port)
        except EndedEarlyError:
            cache.unlink(missing_ok=True)
            train = False
    flags = [f"-XX:AOTCacheOutput={instance.training}"] if train else []
    if train:
        instance.training.with_suffix(".wanted").touch()
    return _launch_and_wait(instance, flags, password, bolt_port, http_port)


def _launch_and_wait(instance: Instance, flags: list[str], password: str, bolt_port: int, http_port: int) -> Record:
    record = launch(instance, flags, bolt_port, http_port)
    wait_until_ready(instance, record, password)
    return record


def _keep_training(instance: Instance, *, complete: bool) -> None:
    """Move a complete ahead-of-time cache to where starts look for it; drop one that may be half written."""
    if complete and instance.training.exists():
        instance.training.replace(cache_path(instance))
        _drop_old_caches(instance.artifacts)
    for left in instance.folder.glob("training.*"):
        left.unlink(missing_ok=True)


def _drop_old_caches(folder: Path) -> None:
    caches = sorted(folder.glob("start-*.aot"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in caches[CACHES_KEPT:]:
        old.unlink(missing_ok=True)


def _endpoint(record: Record, password: str, *, fresh: bool) -> Endpoint:
    return Endpoint(record.uri, record.http_url, USER, password, record.pid, fresh)


def resident_megabytes(pid: int) -> int | None:
    """Return how much memory a process holds, in megabytes, or None when it has ended."""
    with suppress(psutil.Error):
        resident: int = psutil.Process(pid).memory_info().rss
        return round(resident / 1e6)
    return None


def data_megabytes(settings: Settings) -> int:
    """Return how much room the database files of the local server take, in megabytes."""
    files = (path for path in Instance.of(settings).data.rglob("*") if path.is_file())
    return round(sum(path.stat().st_size for path in files) / 1e6)


def password_file(settings: Settings) -> Path:
    """Return the file in which the password of the local server is kept."""
    return Instance.of(settings).password_file
