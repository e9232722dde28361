"""Neo4j's jars on this machine: complete and as locked, or downloaded."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import requests
from jgo.constants import MAVEN_CENTRAL_URL
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from tracker.errors import ServerError
from tracker.local.lock import Artifact, checksum
from tracker.progress import Progress

DOWNLOADS_AT_ONCE = 8
CHUNK_BYTES = 1 << 18
TIMEOUT_SECONDS = (10, 60)


def ensure_artifacts(
    folder: Path, artifacts: Sequence[Artifact], repository: str | None, progress: Progress
) -> tuple[Path, ...]:
    """Make sure that every jar is there with the locked checksum, downloading what is not.

    A jar gets its name only when it is complete and its checksum is right, so a download that was interrupted
    goes on where it stopped, jar by jar.

    Args:
        folder: Folder of the jars.
        artifacts: The locked artifacts.
        repository: Address of a Maven repository, or None for Maven Central.
        progress: Told about the download.

    Returns:
        The jars in class path order.

    Raises:
        ServerError: A jar could not be downloaded or is not the one that was locked.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = missing_artifacts(folder, artifacts)
    if missing:
        total = sum(artifact.size for artifact in missing)
        progress.step(f"Downloading Neo4j, needed once: {len(missing)} jars, {_megabytes(total)} MB")
        _Download(folder, repository or MAVEN_CENTRAL_URL, total, progress).run(missing)
    return tuple(folder / artifact.file_name for artifact in artifacts)


def missing_artifacts(folder: Path, artifacts: Iterable[Artifact]) -> list[Artifact]:
    """Return the artifacts whose jar is absent from the folder or differs from the lock file."""
    listed = list(artifacts)
    with ThreadPoolExecutor() as pool:
        complete = pool.map(lambda artifact: _is_complete(folder / artifact.file_name, artifact), listed)
        return [artifact for artifact, good in zip(listed, complete, strict=True) if not good]


def _is_complete(path: Path, artifact: Artifact) -> bool:
    try:
        return path.stat().st_size == artifact.size and checksum(path) == artifact.sha256
    except OSError:
        return False


class _Download:
    """One download of several jars at once, stopped as a whole by the first failure."""

    def __init__(self, folder: Path, repository: str, total: int, progress: Progress) -> None:
        self._folder = folder
        self._repository = repository
        self._total = total
        self._progress = progress
        self._done = 0
        self._lock = threading.Lock()
        self._failed = threading.Event()
        self._session = requests.Session()
        retry = Retry(total=3, connect=2, backoff_factor=0.5, status_forcelist=(429, 500, 502, 503, 504))
        adapter = HTTPAdapter(pool_maxsize=DOWNLOADS_AT_ONCE, max_retries=retry)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)

    def run(self, artifacts: Sequence[Artifact]) -> None:
        """Download all, or raise a ServerError that tells what else can be done."""
        try:
            with self._session, ThreadPoolExecutor(DOWNLOADS_AT_ONCE) as pool:
                tasks = [pool.submit(self._guarded, artifact) for artifact in artifacts]
                try:
                    for task in as_completed(tasks):
                        task.result()
                except BaseException:
                    self._failed.set()
                    pool.shutdown(cancel_futures=True)
                    raise
        except requests.RequestException as error:
            raise ServerError(self._advice(f"Neo4j could not be downloaded: {_reason(error)}.")) from error
        except OSError as error:
            raise ServerError(f"Neo4j could not be saved in {self._folder}: {error}.") from error

    def _guarded(self, artifact: Artifact) -> None:
        if not self._failed.is_set():
            self._fetch(artifact)

    def _fetch(self, artifact: Artifact) -> None:
        target = self._folder / artifact.file_name
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        try:
            with self._session.get(
                f"{self._repository}/{artifact.repository_path}", stream=True, timeout=TIMEOUT_SECONDS
            ) as response:
                response.raise_for_status()
                self._save(response.iter_content(CHUNK_BYTES), part)
            if not _is_complete(part, artifact):
                raise ServerError(
                    self._advice(f"{artifact.coordinates} as sent by the repository is not the file that was locked.")
                )
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)

    def _save(self, chunks: Iterable[bytes], part: Path) -> None:
        with part.open("wb") as stream:
            for chunk in chunks:
                if self._failed.is_set():
                    return
                stream.write(chunk)
                self._count(len(chunk))

    def _count(self, size: int) -> None:
        with self._lock:
            self._done = min(self._done + size, self._total)
            self._progress.advance(_megabytes(self._done), _megabytes(self._total), "MB")

    def _advice(self, problem: str) -> str:
        return (
            f"{problem}\n"
            "What you can do:\n"
            "  - try again: complete files are kept;\n"
            "  - behind a proxy, set HTTPS_PROXY, or name a mirror in TRACKER_MAVEN_REPOSITORY;\n"
            f"  - copy the folder {self._folder} from a machine where this worked;\n"
            "  - use a server that runs elsewhere (Neo4j Aura or your own): set NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD."
        )


def _megabytes(size: int) -> int:
    return round(size / 1e6)


def _reason(error: requests.RequestException) -> str:
    """Return the failure in a few words, without the machinery's nested text."""
    if error.response is not None:
        return f"the repository answered {error.response.status_code} {error.response.reason}"
    reasons: tuple[tuple[type[Exception], str], ...] = (
        (requests.exceptions.ProxyError, "the proxy cannot be reached"),
        (requests.exceptions.SSLError, "the repository's certificate was not accepted"),
        (requests.exceptions.Timeout, "the repository does not answer in time"),
        (requests.exceptions.ConnectionError, "the repository cannot be reached"),
    )
    found = [text for kind, text in reasons if isinstance(error, kind)]
    return found[0] if found else f"{type(error).__name__}: {error}"
