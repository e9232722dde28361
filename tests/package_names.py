"""The names of the shipped data package, read from its tables: what the graph holds once it is loaded."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from tracker.entities import Entities, Entity
from tracker.settings import PROJECT

DATA = PROJECT / "data"

# Table -> labels of its nodes, as cypher/load gives them.
LABELS = {
    "states": ("Party",),
    "organisations": ("Organisation", "Commitment"),
    "agreements": ("Agreement", "Commitment"),
    "provisions": ("Provision",),
    "topics": ("Topic",),
    "strategies": ("Strategy",),
    "processes": ("Process", "Commitment"),
    "norms": ("Norm",),
    "cbm_catalogues": ("CbmCatalogue", "Commitment"),
    "cbms": ("CBM",),
    "initiatives": ("Initiative", "Commitment"),
    "standards": ("Standard",),
    "teams": ("Team",),
    "positions": ("Position",),
    "indicators": ("Indicator",),
    "sources": ("Source",),
}


def rows_of(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of the package."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def package_entities() -> Entities:
    """Return everything that the shipped package names."""
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in rows_of("aliases"):
        aliases[row["entity"]].append(row["alias"])
    extra: dict[str, set[str]] = defaultdict(set)
    for row in rows_of("norms"):
        extra[row["catalogue"]].add("NormCatalogue")
    for row in rows_of("cbms"):
        extra[row["catalogue"]].add("CbmCatalogue")
    extra["EUE"].add("Party")
    return Entities("shipped", [_entity(table, row, aliases, extra) for table in LABELS for row in rows_of(table)])


def package_deadlines() -> dict[str, str]:
    """Return the last day for signature of each agreement of the package that has one."""
    rows = rows_of("eligibility_rules")
    return {row["commitment"]: row["signature_open_until"] for row in rows if row["signature_open_until"]}


def _entity(table: str, row: dict[str, str], aliases: dict[str, list[str]], extra: dict[str, set[str]]) -> Entity:
    labels = {*LABELS[table]}
    if table == "states":
        labels.add("Entity" if row["kind"] == "other" else "State")
    if "Commitment" in labels:
        labels |= extra[row["id"]]
    names = [row[key] for key in ("iso2", "official_name", "full_title", "title") if row.get(key)]
    name = row.get("name") or row.get("title") or row["id"]
    return Entity(row["id"], name, frozenset(labels), row.get("kind"), (*names, *aliases.get(row["id"], ())))
