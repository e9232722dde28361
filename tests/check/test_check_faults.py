"""Every fault is found, and what the law allows is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.check import checked_contents
from ingest.package import read_package
from tests.check.faults import FAULTS, SIGNATURE, Change, cell, faults_by_plain_rules, faults_of
from tests.packages import change, rewrite
from tracker.errors import DataError, Fault


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
