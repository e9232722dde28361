"""Every fault of a data package is found, with file, row, field and value; a correct package has none."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.check import checked_contents, count_rows, find_faults
from ingest.package import read_package
from ingest.rules import RULES
from ingest.rules.values import types_and_constraints
from ingest.table_file import read_contents
from tests.packages import DATA, WORLD, append, change, copy_world, find, remove, rewrite, rows_of
from tracker.errors import DataError, Fault

Change = Callable[[Path], int | None]

SEA_ACT = {"agreement": "sea-convention", "party": "ALD", "act": "ratification"}
SIGNATURE = {"agreement": "sea-convention", "party": "FEN", "act": "signature"}


def sea_act(**values: str) -> Change:
    return lambda package: change(package, "acts", SEA_ACT, **values)


def cell(table: str, where: dict[str, str], **values: str) -> Change:
    return lambda package: change(package, table, where, **values)


def more(table: str, where: dict[str, str], **values: str) -> Change:
    return lambda package: append(package, table, where, **values)


# What is changed in the small world, then file, field, value and a part of the message of the fault it must give.
FAULTS: dict[str, tuple[Change, str, str | None, str, str]] = {
    "wrong type": (
        cell("states", {"id": "ALD"}, population="many"),
        "states.csv",
        "population",
        "many",
        "must be a whole number",
    ),
    "number": (
        cell("states", {"id": "ALD"}, latitude="north"),
        "states.csv",
        "latitude",
        "north",
        "must be a number",
    ),
    "boolean": (
        cell("agreements", {"id": "pact"}, binding="perhaps"),
        "agreements.csv",
        "binding",
        "perhaps",
        "true or false",
    ),
    "out of range": (
        cell("states", {"id": "ALD"}, latitude="95"),
        "states.csv",
        "latitude",
        "95",
        "at most 90",
    ),
    "unknown enumeration value": (
        sea_act(act="ratified"),
        "acts.csv",
        "act",
        "ratified",
        "must be one of signature, definitive-signature",
    ),
    "pattern": (
        cell("sources", {"id": "harbour-gazette"}, url="gazette"),
        "sources.csv",
        "url",
        "gazette",
        "must match",
    ),
    "list item": (
        cell("agreements", {"id": "pact"}, strategies="treaties;peace"),
        "agreements.csv",
        "strategies",
        "treaties;peace",
        "must match",
    ),
    "missing required value": (sea_act(source=""), "acts.csv", "source", "", "must not be empty"),
    "duplicate key": (
        more("acts", SIGNATURE),
        "acts.csv",
        "agreement",
        "sea-convention|FEN|signature|2001-11-23",
        "repeats the key",
    ),
    "duplicate key with an empty part": (
        more("acts", {"agreement": "union-directive", "party": "ALD"}),
        "acts.csv",
        "agreement",
        "union-directive|ALD|membership-binding|",
        "repeats the key",
    ),
    "dangling reference": (
        sea_act(agreement="sea-convntion"),
        "acts.csv",
        "agreement",
        "sea-convntion",
        "is no id in agreements; close to it: sea-convention",
    ),
    "dangling reference into several tables": (
        sea_act(party="ALX"),
        "acts.csv",
        "party",
        "ALX",
        "is no id in states or organisations",
    ),
    "dangling item of a list": (
        cell("eligibility_rules", {"commitment": "southern-mou"}, of="DUN;ELX"),
        "eligibility_rules.csv",
        "of",
        "ELX",
        "is no id in",
    ),
    "missing source": (sea_act(source="depositary"), "acts.csv", "source", "depositary", "is no id in sources"),
    "day that no calendar has": (
        sea_act(on="2003-02-30"),
        "acts.csv",
        "on",
        "2003-02-30",
        "February 2003 has days 01 to 28",
    ),
    "month that no year has": (sea_act(on="2003-13"), "acts.csv", "on", "2003-13", "months 01 to 12"),
    "date in another form": (sea_act(on="14.3.2003"), "acts.csv", "on", "14.3.2003", "must be a date such as 2006"),
    "until before since": (
        cell("memberships", {"party": "COR", "organisation": "EUE"}, until="1972-12-31"),
        "memberships.csv",
        "until",
        "1972-12-31",
        "is before since 1973-01-01",
    ),
    "withdrawn before made": (
        cell("declarations", {"party": "BRV"}, withdrawn_on="2004-05-11"),
        "declarations.csv",
        "withdrawn_on",
        "2004-05-11",
        "is before made_on 2004-05-12",
    ),
    "ended before started": (
        cell("initiatives", {"id": "tide-forum"}, ended_on="2010"),
        "initiatives.csv",
        "ended_on",
        "2010",
        "is before started_on",
    ),
    "lapsed before invited": (
        cell("acts", {"party": "ELB", "act": "invitation"}, valid_until="2018-03"),
        "acts.csv",
        "valid_until",
        "2018-03",
        "is before on",
    ),
    "act before the agreement was opened": (
        cell("acts", SIGNATURE, on="2001-11-22"),
        "acts.csv",
        "on",
        "2001-11-22",
        "is before the agreement's opened_on 2001-11-23",
    ),
    "act before the agreement was adopted": (
        cell("acts", {"agreement": "league-convention", "party": "DUN", "act": "signature"}, on="2013"),
        "acts.csv",
        "on",
        "2013",
        "is before the agreement's adopted_on 2014-06-27",
    ),
    "effect before the act": (
        sea_act(effective_on="2003-03-13"),
        "acts.csv",
        "effective_on",
        "2003-03-13",
        "is before the act on 2003-03-14",
    ),
    "protocol without its parent": (
        more("acts", {"agreement": "sea-protocol", "party": "BRV", "act": "accession"}, party="FEN"),
        "acts.csv",
        "party",
        "FEN",
        "without consent to sea-convention",
    ),
    "documented by general knowledge": (
        sea_act(source="general-knowledge"),
        "acts.csv",
        "evidence",
        "documented",
        "cannot be documented",
    ),
    "space around text": (
        cell("states", {"id": "ALD"}, capital=" Aldburg"),
        "states.csv",
        "capital",
        " Aldburg",
        "space before or after",
    ),
    "decomposed letters": (
        cell("states", {"id": "ALD"}, capital="Aldbu\u0301rg"),
        "states.csv",
        "capital",
        "Aldbu\u0301rg",
        "write it in NFC",
    ),
    "one id in two tables": (
        cell("teams", {"id": "world-team"}, id="sea-call"),
        "teams.csv",
        "id",
        "sea-call",
        "is already an id in initiatives.csv",
    ),
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copy_world(tmp_path)


def faults_of(package: Path) -> list[Fault]:
    return find_faults(read_contents(read_package(package)))


def faults_by_plain_rules(package: Path) -> list[Fault]:
    """Without frictionless, which takes most of the time of a check."""
    contents = read_contents(read_package(package))
    rules = [rule for rule in RULES if rule is not types_and_constraints]
    return [*contents.faults, *(fault for rule in rules for fault in rule(contents))]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(package: Path, name: str) -> None:
    edit, file, field, value, problem = FAULTS[name]
    line = edit(package)
    by_frictionless = problem.startswith(("must ", "true or", "at most"))
    faults = faults_of(package) if by_frictionless else faults_by_plain_rules(package)
    found = [fault for fault in faults if (fault.file, fault.row, fault.field) == (file, line, field)]
    assert any(fault.value == value and problem in fault.problem for fault in found), found


def test_all_faults_are_listed_at_once_in_order(package: Path) -> None:
    change(package, "acts", SIGNATURE, act="joined", on="2003-02-30")
    change(package, "agreements", {"id": "pact"}, host="leage")
    change(package, "votes", {"party": "COR"}, vote="nein")
    with pytest.raises(DataError) as caught:
        checked_contents(read_package(package))
    assert [fault.file for fault in caught.value.faults] == ["agreements.csv", "acts.csv", "acts.csv", "votes.csv"]
    assert str(caught.value).startswith("4 faults in the data package")


@pytest.mark.parametrize(
    ("table", "edit", "row", "field", "problem"),
    [
        ("votes", lambda raw: raw.replace(b"res-one,BRV", b"res-\xe9one,BRV"), 3, None, "is not UTF-8"),
        ("votes", lambda raw: b"\xef\xbb\xbf" + raw, None, None, "byte order mark"),
        (
            "votes",
            lambda raw: raw.replace(b"resolution,party", b"resolution,member", 1),
            1,
            "party",
            "is missing from the header",
        ),
        (
            "votes",
            lambda raw: raw.replace(b"resolution,party", b"resolution,member", 1),
            1,
            "member",
            "is no column of this table",
        ),
        ("votes", lambda raw: raw.replace(b"resolution,party", b"party,party", 1), 1, "party", "stands twice"),
        ("votes", lambda raw: raw.replace(b"res-one,BRV", b"res-one,,BRV"), 3, None, "cells, but the header has"),
        ("votes", lambda raw: raw.replace(b"res-one,BRV", b'res-one,"BRV"x'), 3, None, "not well-formed CSV"),
    ],
)
def test_a_broken_file_is_named(
    package: Path, table: str, edit: Callable[[bytes], bytes], row: int | None, field: str | None, problem: str
) -> None:
    rewrite(package, table, edit)
    found = [fault for fault in faults_by_plain_rules(package) if fault.file == f"{table}.csv"]
    assert any((fault.row, fault.field) == (row, field) and problem in fault.problem for fault in found), found


def test_a_missing_file_is_named(package: Path) -> None:
    (package / "votes.csv").unlink()
    assert Fault("votes.csv", None, None, "", "is missing from the package") in faults_of(package)


def test_a_missing_or_broken_descriptor_is_named(package: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"datapackage\.json is missing"):
        read_package(tmp_path)
    (package / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(DataError, match="it is not JSON"):
        read_package(package)
    (package / "datapackage.json").write_text('{"name": "x"}', encoding="utf-8")
    with pytest.raises(DataError, match="it does not declare 'resources'"):
        read_package(package)


# What the law makes possible although the order of days is unusual.
ALLOWED: dict[str, Change] = {
    "a successor is bound from its independence": cell(
        "acts", {"act": "succession"}, on="2008-10-01", effective_on="2005-01-01"
    ),
    "a member is bound from its membership": cell(
        "acts", {"agreement": "union-directive", "party": "ALD"}, on="2016-08-08", effective_on="2016-01-01"
    ),
    "an act on the day of opening": cell("acts", SIGNATURE, on="2001-11-23"),
    "a year that may lie after the opening": cell("acts", SIGNATURE, on="2001"),
    "a spell of one day": cell("memberships", {"organisation": "EUE", "party": "COR"}, since="2020-01-31"),
    "the leap day": cell("acts", SIGNATURE, on="2004-02-29"),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_the_law_allows_is_no_fault(package: Path, name: str) -> None:
    ALLOWED[name](package)
    assert faults_by_plain_rules(package) == []


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
