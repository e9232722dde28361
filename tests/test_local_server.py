from __future__ import annotations

import os
import re
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from tests.servers import INSTANCE_PREFIX, local_environment, local_settings, remove_instance
from tracker import local
from tracker.errors import ServerError
from tracker.graph import Graph
from tracker.local.instance import Instance
from tracker.local.lock import read_lock
from tracker.local.process import Record, read_record, recorded_process, write_record
from tracker.progress import SilentProgress
from tracker.settings import Settings

QUIET = SilentProgress()
SECOND = f"{INSTANCE_PREFIX}{os.getpid()}-second"


def tracker(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start the command line in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tracker.cli", *arguments],
        env=local_environment(SECOND, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def output(process: subprocess.Popen[str]) -> str:
    """Wait for a command that must succeed and return what it printed."""
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out


@pytest.fixture(scope="module")
def second() -> Iterator[Settings]:
    """Settings of a second server, which the tests start, kill and stop."""
    settings = local_settings(SECOND)
    yield settings
    remove_instance(settings)


def start_again(settings: Settings) -> local.Endpoint:
    return local.start(settings, QUIET, train=False)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# The server of the test run


def test_a_second_start_finds_the_first(server_settings: Settings) -> None:
    first = local.status(server_settings)
    again = start_again(server_settings)
    assert first is not None
    assert again == first
    assert not again.fresh


def test_it_listens_to_this_machine_only(server_settings: Settings) -> None:
    endpoint = local.status(server_settings)
    assert endpoint is not None
    listening = [
        connection.laddr
        for connection in psutil.Process(endpoint.pid).net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}
    assert endpoint.uri.endswith(tuple(f":{address.port}" for address in listening))
    assert len(listening) == 2


def test_the_browser_is_served(server_settings: Settings) -> None:
    from urllib.request import urlopen

    endpoint = local.status(server_settings)
    assert endpoint is not None
    with urlopen(endpoint.http_url, timeout=10) as page:
        assert page.status == 200
        assert "Neo4j Browser" in page.read().decode()


def test_the_password_is_random_private_and_shown_nowhere(server_settings: Settings) -> None:
    instance, endpoint = Instance.of(server_settings), local.status(server_settings)
    assert endpoint is not None
    assert re.fullmatch(r"[0-9a-f]{32}", endpoint.password)
    assert mode(instance.password_file) == 0o600
    assert mode(instance.folder) == 0o700
    assert endpoint.password not in repr(endpoint)
    assert endpoint.password not in " ".join(psutil.Process(endpoint.pid).cmdline())
    holding = [
        path.name
        for path in instance.folder.rglob("*")
        if path.is_file() and endpoint.password.encode() in path.read_bytes()
    ]
    assert holding == ["password"]


def test_the_import_folder_is_empty(server_settings: Settings) -> None:
    assert list(Instance.of(server_settings).imports.iterdir()) == []


# Records: which process is ours


def test_a_record_of_another_program_is_not_believed(tmp_path: Path) -> None:
    instance = Instance(tmp_path, tmp_path)
    ourselves = psutil.Process()
    record = Record(ourselves.pid, ourselves.create_time(), 1, 2, str(instance.data))
    write_record(instance, record)
    assert read_record(instance) == record
    assert recorded_process(instance, record) is None


def test_a_record_of_an_earlier_process_with_the_same_id_is_not_believed(server_settings: Settings) -> None:
    instance = Instance.of(server_settings)
    record = read_record(instance)
    assert record is not None
    assert recorded_process(instance, record) is not None
    assert recorded_process(instance, replace(record, started=record.started - 60)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}'])
def test_a_damaged_record_counts_as_none(tmp_path: Path, text: str) -> None:
    instance = Instance(tmp_path, tmp_path)
    instance.record.write_text(text, encoding="utf-8")
    assert read_record(instance) is None


# A second server through its life


def test_two_starts_at_once_start_one_server_that_outlives_them(
    second: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs = [output(process) for process in [tracker("up"), tracker("up")]]
    assert sorted(text.splitlines()[0] for text in outputs) == ["Neo4j is running.", "Neo4j was running already."]
    addresses = {re.search(r"bolt://127\.0\.0\.1:\d+", text)[0] for text in outputs}  # type: ignore[index]
    endpoint = local.status(second)
    assert endpoint is not None
    assert addresses == {endpoint.uri}
    assert all(endpoint.password not in text for text in outputs)


def test_status_tells_what_runs(second: Settings) -> None:
    endpoint = local.status(second)
    assert endpoint is not None
    text = output(tracker("status"))
    for expected in (endpoint.uri, endpoint.http_url, str(endpoint.pid), "2026.08.1", "none: the graph is empty"):
        assert expected in text
    assert str(Instance.of(second).password_file) in text
    assert endpoint.password not in text


def test_a_killed_server_starts_again_with_its_data(second: Settings) -> None:
    with Graph.open(second) as graph:
        graph.run("CREATE (:Kept {id: 'kept'})")
    killed = local.status(second)
    assert killed is not None
    os.kill(killed.pid, signal.SIGKILL)
    psutil.wait_procs([psutil.Process(killed.pid)] if psutil.pid_exists(killed.pid) else [], timeout=10)
    assert local.status(second) is None
    again = start_again(second)
    assert again.fresh
    assert again.pid != killed.pid
    with Graph.open(second) as graph:
        assert graph.read("MATCH (n:Kept) RETURN n.id AS id") == [{"id": "kept"}]


def test_a_lost_record_and_a_spoilt_start_cache_do_not_prevent_a_start(
    second: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = local.status(second)
    assert before is not None
    Instance.of(second).record.unlink()
    spoilt = tmp_path / "spoilt.aot"
    spoilt.write_bytes(b"no cache at all" * 1000)
    monkeypatch.setattr("tracker.local.server.cache_path", lambda instance: spoilt)
    after = start_again(second)
    assert after.fresh
    assert not psutil.pid_exists(before.pid) or psutil.Process(before.pid).status() == psutil.STATUS_ZOMBIE


def test_a_wrong_password_is_explained(second: Settings) -> None:
    kept = Instance.of(second).password_file
    right = kept.read_text(encoding="utf-8")
    kept.write_text("wrong", encoding="utf-8")
    try:
        with pytest.raises(ServerError, match="does not accept the password") as caught:
            start_again(second)
    finally:
        kept.write_text(right, encoding="utf-8")
    assert str(kept) in str(caught.value)


def test_a_lost_password_is_explained(second: Settings) -> None:
    kept = Instance.of(second).password_file
    right = kept.read_text(encoding="utf-8")
    kept.unlink()
    try:
        with pytest.raises(ServerError, match="its password is gone") as caught:
            start_again(second)
    finally:
        kept.write_text(right, encoding="utf-8")
    assert str(Instance.of(second).data) in str(caught.value)


def test_stopping_waits_until_it_has_ended_and_a_second_stop_finds_nothing(second: Settings) -> None:
    running = local.status(second)
    assert running is not None
    assert output(tracker("down")) == "Neo4j is stopped.\n"
    assert local.status(second) is None
    assert not Instance.of(second).record.exists()
    assert output(tracker("down")) == "Neo4j was not running.\n"
    assert "not running" in output(tracker("status"))


# What cannot work, and says so


@pytest.mark.parametrize("setting", ["TRACKER_BOLT_PORT", "TRACKER_HTTP_PORT"])
def test_a_port_in_use_names_its_setting(setting: str, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        with pytest.raises(ServerError, match=f"Port {port} .*Set {setting}"):
            start_again(local_settings("busy", TRACKER_HOME=str(tmp_path), **{setting: port}))


def test_the_same_port_twice_is_refused(tmp_path: Path, free_port: Callable[[], int]) -> None:
    port = str(free_port())
    with pytest.raises(ServerError, match="asked for twice"):
        start_again(local_settings("twice", TRACKER_HOME=str(tmp_path), TRACKER_BOLT_PORT=port, TRACKER_HTTP_PORT=port))


@pytest.fixture
def free_port() -> Callable[[], int]:
    """A function that returns a port nobody listens on."""

    def find() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return find


def test_an_impossible_download_ends_in_advice_without_a_stack_trace(
    tmp_path: Path, free_port: Callable[[], int]
) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}/maven"
    process = tracker("up", TRACKER_HOME=str(tmp_path), TRACKER_MAVEN_REPOSITORY=nowhere, NO_PROXY="127.0.0.1")
    _, err = process.communicate(timeout=60)
    assert process.returncode == ServerError.exit_code
    assert "Neo4j could not be downloaded: the repository cannot be reached." in err
    for way_out in ("NEO4J_URI", "HTTPS_PROXY", "TRACKER_MAVEN_REPOSITORY", str(tmp_path / "artifacts")):
        assert way_out in err
    assert "Traceback" not in err
    assert list((tmp_path / "artifacts").glob("*.jar*")) == []


def test_a_home_that_cannot_be_written_names_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ServerError, match="Set TRACKER_HOME"):
        start_again(local_settings("nowhere", TRACKER_HOME=str(tmp_path / "file")))


@pytest.mark.parametrize("command", ["up", "down"])
def test_a_named_server_is_neither_started_nor_stopped(command: str) -> None:
    text = output(tracker(command, NEO4J_URI="bolt://127.0.0.1:9", NEO4J_PASSWORD="secret"))
    assert text == "NEO4J_URI names the server bolt://127.0.0.1:9: nothing is started or stopped here.\n"


def test_status_of_a_named_server_reports_that_server(server_settings: Settings) -> None:
    endpoint = local.status(server_settings)
    assert endpoint is not None
    text = output(tracker("status", NEO4J_URI=endpoint.uri, NEO4J_PASSWORD=endpoint.password))
    assert endpoint.uri in text
    assert "2026.08.1" in text
    assert endpoint.password not in text


def test_the_lock_file_names_checksums_and_no_host() -> None:
    artifacts = read_lock()
    assert {"neo4j", "neo4j-server", "neo4j-browser"} <= {artifact.name for artifact in artifacts}
    assert len({artifact.file_name for artifact in artifacts}) == len(artifacts)
    assert all(re.fullmatch(r"[0-9a-f]{64}", artifact.sha256) and artifact.size > 0 for artifact in artifacts)
    assert not any("/" in artifact.coordinates for artifact in artifacts)
