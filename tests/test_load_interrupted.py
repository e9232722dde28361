"""A load that is killed in the middle leaves the release before answering."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packages import copy_world, remove
from tests.snapshots import current_release, snapshot
from tracker.graph import Graph
from tracker.settings import SETTINGS, Settings


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_load_leaves_the_graph_as_it_was(
    world: Graph, server_settings: Settings, tmp_path: Path, how: signal.Signals
) -> None:
    package = copy_world(tmp_path)
    remove(package, "votes", {"party": "COR"})
    before, release = snapshot(world), current_release(world)
    loading = start_load(server_settings, package)
    assert loading.stderr is not None
    seen = []
    for line in loading.stderr:
        seen.append(line)
        # By now every row has been written, inside the transaction.
        if line.startswith("Deriving"):
            loading.send_signal(how)
            break
    rest = loading.stderr.read()
    code = loading.wait(timeout=60)
    assert "Loading tables\n" in seen
    assert code == (-signal.SIGKILL if how == signal.SIGKILL else 130)
    assert "Traceback" not in rest
    assert current_release(world) == release
    assert snapshot(world) == before
    # The lock of the dead load is gone: another can write.
    world.run("MATCH (r:Release {current: true}) SET r.current = true")


def start_load(settings: Settings, package: Path) -> subprocess.Popen[str]:
    ours = {setting.name for setting in SETTINGS}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    environment = kept | {"TRACKER_HOME": str(settings.home), "TRACKER_INSTANCE": settings.instance}
    command = [sys.executable, "-m", "tracker.cli", "load", str(package)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
