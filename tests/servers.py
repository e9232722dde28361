"""Local servers of the tests, apart from those of daily work."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress

import psutil

from tracker import local
from tracker.settings import SETTINGS, Settings, read_settings

INSTANCE_PREFIX = "tests-"


def local_environment(instance: str, **changes: str) -> dict[str, str]:
    """Return an environment for a local server of the tests, whatever the caller has set up for daily work."""
    ours = {setting.name for setting in SETTINGS} - {"TRACKER_HOME", "TRACKER_MAVEN_REPOSITORY"}
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    ports = {"TRACKER_BOLT_PORT": "0", "TRACKER_HTTP_PORT": "0"}
    return {**environment, **ports, "TRACKER_INSTANCE": instance, **changes}


def local_settings(instance: str, **changes: str) -> Settings:
    """Return settings for a local server of the tests: any free ports, the jars shared with daily work."""
    return read_settings(local_environment(instance, **changes))


def remove_instance(settings: Settings) -> None:
    """Stop a local server of the tests and remove its folder."""
    local.stop(settings)
    shutil.rmtree(settings.home / "instances" / settings.instance, ignore_errors=True)


def remove_leftovers() -> None:
    """Remove servers of test runs that were killed: their names hold the process id of the run."""
    for folder in (local_settings("any").home / "instances").glob(f"{INSTANCE_PREFIX}*"):
        with suppress(ValueError):
            if not psutil.pid_exists(int(folder.name.removeprefix(INSTANCE_PREFIX).partition("-")[0])):
                remove_instance(local_settings(folder.name))
