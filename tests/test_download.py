"""Downloading Neo4j's jars, against a small repository of this test's own."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tracker.errors import ServerError
from tracker.local.artifacts import ensure_artifacts, missing_artifacts
from tracker.local.lock import Artifact, read_lock, write_lock
from tracker.progress import SilentProgress


class Repository:
    """A Maven repository on this machine.

    Attributes:
        jars: Content by path.
        cut: Paths whose transfer breaks off in the middle.
        asked: Paths that were asked for, in order.
    """

    def __init__(self) -> None:
        self.jars: dict[str, bytes] = {}
        self.cut: set[str] = set()
        self.asked: list[str] = []
        self.address = ""

    def add(self, name: str, content: bytes) -> Artifact:
        """Offer a jar and return its locked artifact."""
        artifact = Artifact("org.example", name, "1.0", "", hashlib.sha256(content).hexdigest(), len(content))
        self.jars[artifact.repository_path] = content
        return artifact


class Notes(SilentProgress):
    """Keeps what was reported."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.last = (0, 0, "")

    def step(self, text: str) -> None:
        self.steps.append(text)

    def advance(self, done: int, total: int, unit: str = "") -> None:
        self.last = (done, total, unit)


@pytest.fixture
def repository(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    offered = Repository()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.removeprefix("/maven/")
            offered.asked.append(path)
            content = offered.jars.get(path)
            if content is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2] if path in offered.cut else content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        offered.address = f"http://127.0.0.1:{server.server_port}/maven"
        yield offered
        server.shutdown()
        thread.join()


def test_jars_come_in_class_path_order_and_only_once(repository: Repository, tmp_path: Path) -> None:
    artifacts = [repository.add(name, name.encode() * 700_000) for name in ("second", "first")]
    notes = Notes()
    jars = ensure_artifacts(tmp_path, artifacts, repository.address, notes)
    assert [jar.name for jar in jars] == ["second-1.0.jar", "first-1.0.jar"]
    assert jars[1].read_bytes() == b"first" * 700_000
    assert notes.steps == ["Downloading Neo4j, needed once: 2 jars, 8 MB"]
    assert notes.last == (8, 8, "MB")
    assert ensure_artifacts(tmp_path, artifacts, repository.address, notes) == jars
    assert len(repository.asked) == 2


def test_a_transfer_that_breaks_off_leaves_no_half_jar_and_is_resumed(repository: Repository, tmp_path: Path) -> None:
    good, broken = repository.add("good", b"g" * 1000), repository.add("broken", b"b" * 1000)
    repository.cut.add(broken.repository_path)
    ensure_artifacts(tmp_path, [good], repository.address, SilentProgress())
    with pytest.raises(ServerError, match="could not be downloaded"):
        ensure_artifacts(tmp_path, [good, broken], repository.address, SilentProgress())
    assert [path.name for path in tmp_path.iterdir()] == ["good-1.0.jar"]
    repository.cut.clear()
    repository.asked.clear()
    ensure_artifacts(tmp_path, [good, broken], repository.address, SilentProgress())
    assert repository.asked == [broken.repository_path]


def test_a_jar_damaged_on_disk_is_fetched_again(repository: Repository, tmp_path: Path) -> None:
    artifact = repository.add("jar", b"whole" * 100)
    (jar,) = ensure_artifacts(tmp_path, [artifact], repository.address, SilentProgress())
    jar.write_bytes(b"spoil" * 100)
    assert missing_artifacts(tmp_path, [artifact]) == [artifact]
    ensure_artifacts(tmp_path, [artifact], repository.address, SilentProgress())
    assert jar.read_bytes() == b"whole" * 100


def test_another_file_than_the_locked_one_is_refused(repository: Repository, tmp_path: Path) -> None:
    artifact = replace(repository.add("jar", b"swapped"), sha256=hashlib.sha256(b"genuine").hexdigest())
    with pytest.raises(ServerError, match=r"org\.example:jar:1\.0 .* is not the file that was locked"):
        ensure_artifacts(tmp_path, [artifact], repository.address, SilentProgress())
    assert list(tmp_path.iterdir()) == []


def test_a_missing_jar_tells_the_answer_of_the_repository(repository: Repository, tmp_path: Path) -> None:
    artifact = repository.add("jar", b"gone")
    repository.jars.clear()
    with pytest.raises(ServerError, match="the repository answered 404"):
        ensure_artifacts(tmp_path, [artifact], repository.address, SilentProgress())


def test_a_lock_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    artifacts = (
        Artifact("io.example", "native", "4.2", "linux-x86_64", "a" * 64, 10),
        Artifact("io.example", "plain", "4.2", "", "b" * 64, 20),
    )
    write_lock(tmp_path / "some.lock", artifacts)
    assert read_lock(tmp_path / "some.lock") == artifacts
    assert artifacts[0].repository_path == "io/example/native/4.2/native-4.2-linux-x86_64.jar"


def test_a_damaged_lock_file_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "some.lock"
    path.write_text("# comment\nnonsense\n", encoding="utf-8")
    with pytest.raises(ServerError, match=r"some\.lock, line 2 is damaged"):
        read_lock(path)


def test_two_jars_of_the_same_name_cannot_be_locked(tmp_path: Path) -> None:
    jar = Artifact("one", "jar", "1", "", "a" * 64, 1)
    with pytest.raises(ServerError, match="same file name"):
        write_lock(tmp_path / "some.lock", [jar, replace(jar, group="other")])
