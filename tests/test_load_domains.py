"""Parts of a package can be loaded by themselves, and all parts together are the whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.domains import DOMAINS, SHARED, tables_of
from ingest.load import load
from ingest.package import read_package
from tests.packages import DATA, WORLD, change, copy_world, remove
from tests.snapshots import current_release, snapshot
from tracker.errors import DataError
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import SETTINGS, Settings


def test_every_table_has_one_domain_and_comes_after_what_it_refers_to() -> None:
    package = read_package(DATA)
    assert {table.domain for table in package.tables} == {SHARED, *DOMAINS}
    names = [table.name for table in tables_of(package)]
    assert sorted(names) == sorted(table.name for table in package.tables)
    for table in tables_of(package, ["agreements"]):
        assert table.domain in {"agreements", SHARED}
    for table in tables_of(package):
        needed = {name for field in table.fields for name in field.references} - {table.name}
        assert all(names.index(name) < names.index(table.name) for name in needed), table.name


def test_one_domain_changes_nothing_else(world: Graph, server_settings: Settings, tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    before, release = snapshot(world), current_release(world)
    remove(package, "acts", {"agreement": "sea-convention", "party": "FEN"})
    remove(package, "votes", {"party": "COR"})
    done = run_script(server_settings, "agreements", "--package", str(package))
    assert done.returncode == 0, done.stderr
    # The signature, the standing as signatory and the status that follows from it; the vote is of another domain.
    assert "is loaded: 3 relationships removed." in done.stdout
    gone = before - snapshot(world)
    assert sum("'VOTED'" in text for text in gone) == 0
    assert sum("'SIGNED'" in text for text in gone) == 1
    assert current_release(world) != release
    again = run_script(server_settings, "agreements", "--package", str(package))
    assert "is already loaded, nothing to change." in again.stdout
    load(world, read_package(WORLD), SilentProgress())
    assert current_release(world) == release
    assert snapshot(world) == before


def test_an_entry_that_other_domains_speak_of_cannot_be_removed(world: Graph, tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    before = snapshot(world)
    for table in ("agreements", "acts", "eligibility_rules"):
        remove(
            package,
            table,
            {"id" if table == "agreements" else "commitment" if "rules" in table else "agreement": "pact"},
        )
    change(package, "initiatives", {"id": "sea-call"}, summary="Changed.")
    load(world, read_package(package), SilentProgress(), domains=["cooperation"])
    with pytest.raises(DataError, match="Entries cannot be removed") as caught:
        load(world, read_package(package), SilentProgress(), domains=["agreements"])
    (fault,) = caught.value.faults
    assert (fault.file, fault.value) == ("agreements.csv", "pact")
    assert "eligibility_rules" in fault.problem
    load(world, read_package(WORLD), SilentProgress())
    assert snapshot(world) == before


def test_all_domains_in_two_parts_are_the_whole(world: Graph) -> None:
    package = read_package(WORLD)
    before, release = snapshot(world), current_release(world)
    world.run("MATCH (n) DETACH DELETE n")
    with pytest.raises(DataError, match=r"entries that are not in the graph: load the domains of .*organisations"):
        load(world, package, SilentProgress(), domains=["agreements"])
    assert snapshot(world) == set()
    for domains in (["states", "memberships", "agreements", "cooperation"], ["norms", "cbms"]):
        load(world, package, SilentProgress(), domains=domains)
    assert current_release(world) == release
    assert snapshot(world) == before


def test_the_script_explains_itself_and_refuses_an_unknown_domain(server_settings: Settings) -> None:
    help_text = run_script(server_settings, "--help").stdout
    assert all(domain in help_text for domain in DOMAINS)
    refused = run_script(server_settings, "treaties")
    assert refused.returncode == 2
    assert "'treaties' is not one of 'states'" in refused.stderr


def run_script(settings: Settings, *words: str) -> subprocess.CompletedProcess[str]:
    ours = {setting.name for setting in SETTINGS}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    environment = kept | {"TRACKER_HOME": str(settings.home), "TRACKER_INSTANCE": settings.instance}
    command = [sys.executable, "-m", "ingest", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
