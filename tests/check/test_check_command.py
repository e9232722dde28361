"""Correct packages pass; the command counts and tells."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.check import checked_contents, count_rows
from ingest.package import read_package
from tests.check.faults import SIGNATURE
from tests.packages import DATA, WORLD, change, find, remove, rows_of


@pytest.mark.parametrize("folder", [WORLD, DATA], ids=["small world", "shipped data"])
def test_a_correct_package_passes_and_is_counted(folder: Path) -> None:
    counts = {count.table: count for count in count_rows(checked_contents(read_package(folder)))}
    assert {name: count.rows for name, count in counts.items()} == {name: len(rows_of(folder, name)) for name in counts}
    assert counts["acts"].documented == sum(row["evidence"] == "documented" for row in rows_of(folder, "acts"))
    assert counts["sources"].documented is None


def test_frictionless_agrees_that_the_shipped_data_is_valid() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "data/datapackage.json", "--json"],
        cwd=DATA.parent,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert json.loads(done.stdout)["valid"], done.stdout[:2000]


def run_check(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", "check", *words], capture_output=True, text=True, timeout=60
    )


def test_the_command_prints_counts() -> None:
    done = run_check(str(WORLD))
    assert done.returncode == 0, done.stderr
    lines = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines()}
    assert lines["votes"] == ["6", "100", "%", "documented"]
    assert lines["topics"] == ["4"]


def test_the_command_gives_faults_as_json_and_exit_code_4(package: Path) -> None:
    line = change(package, "acts", SIGNATURE, act="joined")
    done = run_check(str(package), "--format", "json")
    assert done.returncode == 4
    (fault,) = json.loads(done.stdout)["faults"]
    assert (fault["file"], fault["row"], fault["field"], fault["value"]) == ("acts.csv", line, "act", "joined")
    assert "Traceback" not in done.stderr
    assert f"acts.csv, row {line}, field act" in done.stderr


def test_every_column_of_the_small_world_is_filled_somewhere() -> None:
    package = read_package(WORLD)
    empty = [
        (table.name, name)
        for table in package.tables
        for name in table.names
        if not any(row[name] for row in rows_of(WORLD, table.name))
    ]
    assert empty == []


def test_every_table_has_a_load_file_and_the_reverse() -> None:
    loads = {path.stem for path in (DATA.parent / "cypher" / "load").glob("*.cypher")}
    assert loads == {table.name for table in read_package(DATA).tables}


def test_helpers_count_rows_as_a_spreadsheet_does(package: Path) -> None:
    rows = rows_of(package, "votes")
    assert find(rows, rows[0]) == 2
    remove(package, "votes", rows[0])
    assert rows_of(package, "votes") == rows[1:]
