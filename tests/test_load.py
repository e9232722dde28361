"""Loading: the same data changes nothing, a correction corrects, what is gone is swept, a failure leaves no trace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.load import load, load_package, package_fingerprint
from ingest.package import read_package
from ingest.stages import Changes
from tests.packages import DATA, WORLD, append, change, copy_world, remove
from tests.snapshots import current_release, snapshot
from tracker.errors import DataError
from tracker.graph import Graph
from tracker.progress import SilentProgress
from tracker.settings import Settings

NOTHING = Changes(nodes_created=0, nodes_deleted=0, relationships_created=0, relationships_deleted=0)
FENLAND = {"agreement": "sea-convention", "party": "FEN", "act": "signature"}


@pytest.fixture(scope="module")
def before(world: Graph) -> set[str]:
    """What the graph holds when the small world has just been loaded."""
    return snapshot(world)


@pytest.fixture
def restored(world: Graph) -> Iterator[Graph]:
    """The small world, restored after a test that loads something else."""
    yield world
    load(world, read_package(WORLD), SilentProgress())


def test_an_identical_load_changes_nothing_and_says_so(
    world: Graph, before: set[str], server_settings: Settings
) -> None:
    settings = replace(server_settings, data=WORLD)
    loaded = load(world, read_package(WORLD), SilentProgress())
    assert loaded.changes is None
    assert loaded.release == current_release(world) == package_fingerprint(settings)
    load_package(world, settings, SilentProgress())
    assert snapshot(world) == before


def test_a_forced_load_writes_everything_and_changes_nothing(world: Graph, before: set[str]) -> None:
    assert load(world, read_package(WORLD), SilentProgress(), again=True).changes == NOTHING
    assert snapshot(world) == before


def test_every_element_is_stamped(world: Graph) -> None:
    release = current_release(world)
    unstamped = world.read(
        "MATCH (n) WHERE NOT n:Release AND (n.release <> $release OR n.table IS NULL) RETURN count(n) AS n "
        "UNION ALL MATCH ()-[r]->() WHERE r.release <> $release OR r.table IS NULL RETURN count(r) AS n",
        {"release": release},
    )
    assert unstamped == [{"n": 0}, {"n": 0}]
    (row,) = world.read("MATCH (r:Release {current: true}) RETURN r {.*} AS release")
    stored = row["release"]
    assert isinstance(stored, dict)
    assert stored["hash"].startswith(release)
    assert (stored["title"], stored["version"]) == ("A small invented world", "1")
    assert stored["nodes"] + stored["relationships"] == len(snapshot(world))


def test_a_changed_package_changes_exactly_that(restored: Graph, before: set[str], tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    remove(package, "acts", FENLAND)
    change(package, "states", {"id": "ALD"}, capital="Newburg", population="")
    append(package, "topics", {"id": "illegal-access"}, id="forgery", name="Forgery")
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    shipped = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"] = [table for table in shipped["resources"] if table["name"] != "disagreements"]
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")

    loaded = load(restored, read_package(package), SilentProgress())

    gone, new = before - snapshot(restored), snapshot(restored) - before
    # The signature, the standing as signatory and the status that follow from it; the disagreement and its two ties.
    removed = [text for text in gone if "'ABOUT'" in text or "FEN|sea-convention" in text or "|FEN|signature" in text]
    assert len(removed) == 5
    assert loaded.changes == Changes(nodes_created=1, nodes_deleted=1, relationships_created=0, relationships_deleted=5)
    assert sum("'capital', 'Newburg'" in text for text in new) == 1
    assert not any("Newburg" in text and "'population'" in text for text in new)
    assert sum("'Forgery'" in text for text in new) == 1
    assert current_release(restored) == loaded.release


def test_a_broken_rule_of_the_graph_rolls_everything_back(world: Graph, before: set[str], tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    parent = {"agreement": "sea-convention", "party": "BRV", "act": "ratification"}
    append(package, "acts", parent, act="denunciation", on="2015-01-01", effective_on="2015-07-01")
    release = current_release(world)
    with pytest.raises(DataError, match="not party to the parent agreement") as caught:
        load(world, read_package(package), SilentProgress())
    (fault,) = caught.value.faults
    assert fault.file == "cypher/checks/party-to-protocol-only.cypher"
    assert "party BRV, agreement sea-protocol" in fault.value
    assert snapshot(world) == before
    assert current_release(world) == release


def test_a_faulty_package_does_not_reach_the_graph(world: Graph, before: set[str], tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    change(package, "acts", FENLAND, party="FENN")
    with pytest.raises(DataError, match="1 fault in the data package"):
        load(world, read_package(package), SilentProgress())
    assert snapshot(world) == before


def test_a_large_package_is_loaded_in_several_transactions(world: Graph, before: set[str], tmp_path: Path) -> None:
    package = copy_world(tmp_path)
    remove(package, "votes", {"party": "COR"})
    larger = load(world, read_package(package), SilentProgress(), rows_in_one_transaction=10)
    assert larger.changes == replace(NOTHING, relationships_deleted=1)
    back = load(world, read_package(WORLD), SilentProgress())
    assert back.changes == replace(NOTHING, relationships_created=1)
    assert snapshot(world) == before
