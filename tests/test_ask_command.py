"""The command that asks in plain words, run as a user runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from tracker.cli.ask import CODES
from tracker.entities import Entity, entities_of
from tracker.graph import Graph
from tracker.lookups import current_release
from tracker.settings import SETTINGS, Settings


@pytest.fixture
def environment(world: Graph, server_settings: Settings) -> dict[str, str]:
    ours = {setting.name for setting in SETTINGS}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | {"TRACKER_HOME": str(server_settings.home), "TRACKER_INSTANCE": server_settings.instance}


@pytest.fixture
def agreement(world: Graph) -> Entity:
    known = entities_of(world, current_release(world)).of_kind("agreement")
    return min(known.values(), key=lambda item: item.id)


def run(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "ask", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_json_has_the_reading_and_the_answer(environment: dict[str, str], agreement: Entity) -> None:
    done = run(environment, "who", "is", "party", "to", agreement.name)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["state"] == "understood"
    assert found["reading"]["question"] == found["answer"]["question"] == "parties-to-agreement"
    assert found["reading"]["parameters"] == {"agreement": agreement.id}
    assert found["answer"]["sentence"]


def test_a_person_sees_how_it_was_understood_and_how_to_change_it(
    environment: dict[str, str], agreement: Entity
) -> None:
    done = run(environment, f"who is party to {agreement.name}", "--format", "table")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Understood as: ")
    assert f"tracker question parties-to-agreement agreement={agreement.id}" in done.stdout
    assert f"from “{agreement.name}”" in done.stdout


def test_csv_has_nothing_but_the_rows(environment: dict[str, str], agreement: Entity) -> None:
    done = run(environment, f"who is party to {agreement.name}", "--format", "csv")
    assert next(csv.reader(io.StringIO(done.stdout)))[:2] == ["party", "party_name"]
    assert "Understood as: " in done.stderr


def test_what_is_not_sure_is_offered_and_not_answered(environment: dict[str, str]) -> None:
    done = run(environment, "who is party to the treaty", "--format", "json")
    assert done.returncode == CODES["unsure"] == 7
    found = json.loads(done.stdout)
    assert (found["reading"], found["answer"]) == (None, None)
    assert found["others"]
    assert found["reasons"]


def test_what_is_not_known_comes_with_suggestions(environment: dict[str, str]) -> None:
    done = run(environment, "best restaurant in town", "--format", "table")
    assert done.returncode == CODES["unknown"] == 6
    assert "This is not understood." in done.stdout
    assert "You can ask, for example:" in done.stdout
