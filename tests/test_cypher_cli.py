"""The command that runs Cypher, and the favourites for Neo4j Browser."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.servers import local_environment
from tracker.cli import main
from tracker.favourites import favourites_file, script_of
from tracker.graph import Graph
from tracker.guard import Guard
from tracker.library import Library
from tracker.settings import PROJECT, Settings


@pytest.fixture
def run(server_settings: Settings, world: Graph, monkeypatch: pytest.MonkeyPatch) -> object:
    """Run the command against the small world."""
    assert world
    environment = local_environment(server_settings.instance, TRACKER_DATA=str(PROJECT / "tests" / "world"))

    def invoke(*arguments: str, text: str | None = None) -> Result:
        return CliRunner().invoke(main, ["cypher", *arguments], env=environment, input=text)

    return invoke


def test_json_is_given_where_no_person_reads(run) -> None:  # type: ignore[no-untyped-def]
    done = run("RETURN $n AS n, $text AS text", "--param", "n=3", "--param", "text=Kenya")
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert found["columns"] == ["n", "text"]
    assert found["rows"] == [{"n": 3, "text": "Kenya"}]


def test_a_day_is_a_date(run) -> None:  # type: ignore[no-untyped-def]
    done = run("RETURN $day < date('2026-11-25') AS before", "--param", "day=2026-11-24")
    assert json.loads(done.stdout)["rows"] == [{"before": True}]


def test_csv_is_read_back(run) -> None:  # type: ignore[no-untyped-def]
    done = run("UNWIND ['a,b', '=1+1'] AS x RETURN x, [x] AS list, null AS none", "--format", "csv")
    assert list(csv.reader(io.StringIO(done.stdout))) == [
        ["x", "list", "none"],
        ["a,b", '["a,b"]', ""],
        ["'=1+1", '["=1+1"]', ""],
    ]


def test_a_table_is_given_to_a_person(run) -> None:  # type: ignore[no-untyped-def]
    done = run("RETURN 'Kenya' AS state", "--format", "table")
    assert "Kenya" in done.stdout
    assert (
        '(:Party:State {id: "ALD", name: "Aldoria"})'
        in run("MATCH (s {id: 'ALD'}) RETURN s", "--format", "table").stdout
    )
    assert "1 row in" in done.stdout


def test_a_query_comes_from_a_file_or_from_standard_input(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "query.cypher"
    path.write_text("RETURN 'from a file' AS text;\n", encoding="utf-8")
    assert "from a file" in run("-f", str(path)).stdout
    assert "from the input" in run("-f", "-", text="RETURN 'from the input' AS text").stdout
    path.write_bytes(b"RETURN '\xff' AS text")
    assert "cannot be read" in run("-f", str(path)).stderr
    missing = run("-f", str(tmp_path / "nowhere.cypher"))
    assert missing.exit_code == 2
    assert "cannot be read" in missing.stderr


def test_a_plan_is_shown_without_running(run) -> None:  # type: ignore[no-untyped-def]
    done = run("MATCH (s:State) RETURN s", "--plan", "--format", "table")
    assert done.stdout.startswith("ProduceResults")
    assert "  NodeByLabelScan" in done.stdout
    assert json.loads(run("RETURN 1 AS x", "--plan").stdout)["operator"] == "ProduceResults"


def test_what_is_refused_ends_in_a_message(run) -> None:  # type: ignore[no-untyped-def]
    done = run("MATCH (n) DETACH DELETE n")
    assert done.exit_code == 8
    assert done.stderr.startswith("Error: Line 1, column 11: the query does more than read")
    wrong = run("RETURN 1 AS a\nRETRUN 2")
    assert wrong.exit_code == 8
    assert "Line 2, column 1" in wrong.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "either a query or a file"),
        (("RETURN 1", "-f", "x"), "either a query or a file"),
        (("RETURN 1", "--param", "x"), "write key=value"),
        (("RETURN 1", "--param", "x=1", "--param", "x=2"), "'x' is given twice"),
        (("RETURN 1", "--plan", "--format", "csv"), "a plan has no rows"),
        (("RETURN 1", "--favourites", "x.zip"), "it takes no query"),
    ],
)
def test_how_it_is_used_is_said(run, arguments: tuple[str, ...], message: str) -> None:  # type: ignore[no-untyped-def]
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr


def test_favourites_are_a_file_that_browser_imports(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "favourites.zip"
    assert run("--favourites", str(path)).exit_code == 0
    library = Library.read()
    assert path.read_bytes() == favourites_file(library)
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) == len(library)
        script = archive.read("coverage/parties-to-agreement.cypher").decode()
    lines = script.splitlines()
    assert lines[0] == "// Parties to an agreement"
    assert ":params {agreement: 'budapest-convention'" in lines[1]
    assert "as_of: date()" in lines[1]


def test_a_favourite_runs_as_it_stands(server_settings: Settings, world: Graph) -> None:
    guard = Guard(server_settings)
    assert world
    for name in ("parties-to-agreement", "states", "partners-of-state"):
        assert guard.explain(script_of(Library.read()[name])).operator == "ProduceResults"
