"""The small world with one thing changed, and the fault that this must give."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ingest.check import find_faults
from ingest.package import read_package
from ingest.rules import RULES
from ingest.rules.values import types_and_constraints
from ingest.table_file import read_contents
from tests.packages import append, change
from tracker.errors import Fault

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


def faults_of(package: Path) -> list[Fault]:
    return find_faults(read_contents(read_package(package)))


def faults_by_plain_rules(package: Path) -> list[Fault]:
    """Without frictionless, which takes most of the time of a check."""
    contents = read_contents(read_package(package))
    rules = [rule for rule in RULES if rule is not types_and_constraints]
    return [*contents.faults, *(fault for rule in rules for fault in rule(contents))]
