"""What labels, types of relationships and properties mean, in the words of the data package and of the derivations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import cast

from tracker.errors import DataError
from tracker.library.words import ACTS
from tracker.settings import PROJECT

DERIVED = "derived/"

# Table whose rows become relationships of many types, one for each act.
ACTS_TABLE = "acts"

# Labels that say what a node does; what it is stands in another of its labels.
ROLES = frozenset({"Party", "Commitment", "NormCatalogue", "CbmCatalogue"})

# Labels of which the package does not speak by itself.
LABELS = {
    "State": "Members and observers of the United Nations.",
    "Entity": "Territories and entities that appear in lists of members and are neither member nor observer.",
    "Party": "Whoever can be committed: States, the European Union, other entities and bodies that act.",
    "Commitment": "Whatever a party can be committed to: an agreement, a catalogue, a process, an initiative, a body.",
    "NormCatalogue": "Whatever holds norms.",
    "CbmCatalogue": "Whatever holds confidence-building measures.",
    "DataTable": "The data tables that facts come from, with how many of each rest on which source.",
    "Release": "The release of the data that the graph holds.",
}

# Properties that the load and the derivations give, beside those that the package declares.
COMMON = {
    "id": "Stable identifier.",
    "key": "Natural key of the fact, the same in every release.",
    "name": "Name as it is shown.",
    "table": "Table of the data package that it comes from, or derivation that made it.",
    "release": "Release that it was loaded with.",
    "digest": "Digest of its row, by which the load sees what changed.",
    "aliases": "Other names under which it is found.",
    "source": "Id of the source that says so.",
    "official": "Id of an official source for the same, where one is known.",
    "as_of": "How far the source speaks; the last day that it can mean.",
    "as_of_text": "How far the source speaks, as it is written.",
    "evidence": "Whether a page that says so was read: documented or undocumented.",
    "since": "First day on which it holds; a partial date counts from its last day, an unknown one from as_of.",
    "since_text": "First day as it is written; not there when it is not known.",
    "since_precision": "How precisely the first day is known: day, month, year or no-later-than.",
    "until": "Last day on which it holds; not there while it still holds.",
    "via": "Act or form by which it came about.",
    "act": "What was done.",
    "strength": "Kind of commitment: binding, political, technical or institutional.",
    "status": "Where the party stands, as of the days of this relationship.",
    "rank": "Order of the statuses; the lowest that holds on a day is the status of that day.",
    "current": "Whether it is the release that readers see.",
    "version": "Version of the data package.",
    "title": "Title of the data package.",
    "description": "What the data package is.",
    "created": "Day of the data package.",
    "citation": "How to cite the release.",
    "hash": "Digest of the data package.",
    "loaded_at": "When it was loaded.",
    "nodes": "How many nodes the load left.",
    "relationships": "How many relationships the load left.",
    "parts": "Parts of the package that were loaded.",
    "rule_condition": "Condition of entry into force, in words.",
    "threshold": "How many consents entry into force needs.",
    "of_which": "How many of them must be of a certain kind.",
    "delay": "Time from the last consent to entry into force.",
    "later_delay": "Time until it is in force for a party that joins later.",
    "rule_article": "Article that holds the rule of entry into force.",
    "rule_source": "Id of the source for that rule.",
    "facts": "How many facts.",
    "ours": "What the graph counts, with the departure taken off.",
    "stated": "What the source states.",
    "of_table": "Table that the correction concerns.",
    "of_key": "Key of the row that the correction concerns.",
}

# A partial date becomes three properties.
_SUFFIXES = {"_text": " As it is written.", "_earliest": " The first day that it can mean."}
_LAST_DAY = " The last day that it can mean."
_PRECISION = re.compile(r"\s*Written as precisely as it is known: [^.]*\.")
_HEADING = re.compile(r"\A((?://[^\n]*\n)+)")


class Meanings:
    """What tables and fields mean.

    Args:
        descriptor: The declaration of the data package.
    """

    def __init__(self, descriptor: Mapping[str, object]) -> None:
        self._tables: dict[str, str] = {}
        self._fields: dict[tuple[str, str], str] = {}
        for resource in cast("Sequence[Mapping[str, object]]", descriptor["resources"]):
            name = str(resource["name"])
            self._tables[name] = f"{resource.get('title', name)}: {resource.get('description', '')}"
            schema = cast("Mapping[str, Sequence[Mapping[str, object]]]", resource["schema"])
            for field in schema["fields"]:
                self._fields[name, str(field["name"])] = str(field.get("description", ""))

    def of_tables(self, tables: Iterable[str]) -> str:
        """Return what several tables hold."""
        return " ".join(dict.fromkeys(filter(None, (self._of_table(table) for table in tables))))

    def of_label(self, name: str, tables: Iterable[str]) -> str:
        """Return what the nodes with a label are."""
        return LABELS.get(name) or self.of_tables(tables)

    def of_type(self, tables: Iterable[str], acts: Iterable[str]) -> str:
        """Return what a type of relationship says.

        Args:
            tables: Tables and derivations that it comes from.
            acts: The acts that it stands for.
        """
        own = [ACTS[act].help for act in acts]
        return " ".join([*own, self.of_tables(table for table in tables if not own or table != ACTS_TABLE)]).strip()

    def of_property(self, name: str, tables: Sequence[str]) -> str:
        """Return what a property means in the tables that it comes from."""
        base, ending = name, ""
        for suffix, words in _SUFFIXES.items():
            if name.endswith(suffix):
                base, ending = name.removesuffix(suffix), words
        found = filter(None, (self._fields.get((table, field)) for table in tables for field in (name, base)))
        declared = " ".join(dict.fromkeys(found))
        if not declared or base in ("since", "until"):
            return COMMON.get(name) or f"{COMMON.get(base) or declared or derived_help(tables)}{ending}"
        stripped = _PRECISION.sub("", declared)
        return stripped + (ending or (_LAST_DAY if stripped != declared else ""))

    def _of_table(self, table: str) -> str:
        return derived_help([table]) if table.startswith(DERIVED) else self._tables.get(table, "")


def derived_help(tables: Iterable[str]) -> str:
    """Return what derivations say of themselves."""
    found = (_heading(table.removeprefix(DERIVED)) for table in tables if table.startswith(DERIVED))
    return " ".join(dict.fromkeys(filter(None, found))) or "Derived when the data are loaded."


@cache
def _heading(name: str) -> str:
    path = PROJECT / "cypher" / "derive" / f"{name}.cypher"
    try:
        match = _HEADING.match(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error}") from error
    return " ".join(line[2:].strip() for line in match[1].splitlines()) if match else ""
