"""The types that parameters and columns of a question can have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tracker.dates import parse_partial
from tracker.library.words import ACTS, EVIDENCE, STATUSES


@dataclass(frozen=True)
class EntityKind:
    """A kind of node that a parameter can name and a column can hold.

    Attributes:
        noun: What one is called in a message.
        labels: Labels of the graph, any of which makes a node of this kind.
        ids: Single nodes that belong to the kind whatever their labels.
        kind: Value that the node's property ``kind`` must have, or None.
    """

    noun: str
    labels: frozenset[str]
    ids: frozenset[str] = frozenset()
    kind: str | None = None

    def holds(self, node_id: str, labels: frozenset[str], kind: str | None) -> bool:
        """Return whether a node with these labels and this ``kind`` is of this kind."""
        if node_id in self.ids:
            return True
        return not labels.isdisjoint(self.labels) and self.kind in (None, kind)


def _kind(noun: str, *labels: str, kind: str | None = None, ids: frozenset[str] = frozenset()) -> EntityKind:
    return EntityKind(noun, frozenset(labels), ids, kind)


# The European Union acts beside States, as a party of its own kind; it is never counted as one.
KINDS: Mapping[str, EntityKind] = {
    "party": _kind("party", "Party"),
    "state": _kind("State", "State", "Entity", ids=frozenset({"EUE"})),
    "organisation": _kind("organisation", "Organisation"),
    "agreement": _kind("agreement", "Agreement"),
    "provision": _kind("provision", "Provision"),
    "commitment": _kind("commitment", "Commitment"),
    # What one can be in without consenting to a text; agreements have words and questions of their own.
    "body": _kind("organisation, initiative or process", "Organisation", "Initiative", "Process"),
    "norm": _kind("norm", "Norm"),
    "cbm": _kind("confidence-building measure", "CBM"),
    "endorsable": _kind("norm or catalogue of norms", "Norm", "NormCatalogue"),
    "catalogue": _kind("catalogue of norms or confidence-building measures", "NormCatalogue", "CbmCatalogue"),
    "process": _kind("process", "Process"),
    "resolution": _kind("resolution", "Process", kind="resolution"),
    "initiative": _kind("initiative", "Initiative"),
    "topic": _kind("topic", "Topic"),
    "strategy": _kind("strategy", "Strategy"),
    "standard": _kind("standard", "Standard"),
    "team": _kind("incident response team", "Team"),
    "position": _kind("published legal position", "Position"),
    "indicator": _kind("indicator", "Indicator"),
    "source": _kind("source", "Source"),
}

# The list type of each kind, such as parties -> party.
LISTS: Mapping[str, str] = {
    "parties": "party",
    "states": "state",
    "organisations": "organisation",
    "agreements": "agreement",
    "provisions": "provision",
    "commitments": "commitment",
    "norms": "norm",
    "cbms": "cbm",
    "catalogues": "catalogue",
    "processes": "process",
    "initiatives": "initiative",
    "topics": "topic",
    "strategies": "strategy",
    "standards": "standard",
    "teams": "team",
    "sources": "source",
}


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        try:
            parse_partial(value)
        except ValueError:
            return False
        return True
    return isinstance(value, dt.date)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_percent(value: object) -> bool:
    return _is_number(value) and 0 <= float(str(value)) <= 100


# What a cell of each plain column type may hold, beside null.
PLAIN: Mapping[str, Callable[[object], bool]] = {
    "text": _is_text,
    "date": _is_date,
    "year": _is_integer,
    "integer": _is_integer,
    "number": _is_number,
    "percent": _is_percent,
    "boolean": lambda value: isinstance(value, bool),
    "status": lambda value: value in STATUSES,
    "act": lambda value: value in ACTS,
    "evidence": lambda value: value in EVIDENCE,
}

PARAMETER_TYPES: frozenset[str] = frozenset({*KINDS, *LISTS, "date", "year", "integer", "choice", "text"})
COLUMN_TYPES: frozenset[str] = frozenset({*KINDS, *LISTS, *PLAIN})


def entity_kind(type_name: str) -> str | None:
    """Return the kind of node that a value (or each item of a list) of this type names, or None."""
    if type_name in KINDS:
        return type_name
    return LISTS.get(type_name)


def misfits(values: Iterable[object], type_name: str) -> list[object]:
    """Return the values that no cell of a column may hold.

    Args:
        values: What the query gave in that column; null fits every type.
        type_name: Declared type of the column.
    """
    if type_name in KINDS:
        fits: Callable[[object], bool] = _is_text
    else:
        fits = _is_list_of_text if type_name in LISTS else PLAIN[type_name]
    return [value for value in values if value is not None and not fits(value)]
