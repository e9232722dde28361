"""The kinds of things that can be listed and fetched, and the filters that the data package gives each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.entities import Entities
from tracker.errors import NotFoundError, ParameterError
from tracker.export.tables import Cell, Field, Table
from tracker.library import Parameter
from tracker.records import Record, Records
from tracker.search import search


@dataclass(frozen=True)
class Collection:
    """Things of one kind.

    Attributes:
        name: Its name in addresses.
        kind: A key of :data:`tracker.library.types.KINDS`.
        table: The table of the package that its things stand in; empty for a role that things of several tables play.
        title: What they are.
        one: What one of them is.
    """

    name: str
    kind: str
    table: str
    title: str
    one: str


COLLECTIONS: Mapping[str, Collection] = {
    item.name: item
    for item in (
        Collection("states", "state", "states", "States and other entities", "A State or other entity"),
        Collection("organisations", "organisation", "organisations", "Organisations", "An organisation"),
        Collection("agreements", "agreement", "agreements", "Agreements", "An agreement"),
        Collection("provisions", "provision", "provisions", "Provisions of agreements", "A provision"),
        Collection("processes", "process", "processes", "Negotiations, groups and statements", "A process"),
        Collection("norms", "norm", "norms", "Norms", "A norm"),
        Collection(
            "cbm-catalogues",
            "catalogue",
            "cbm_catalogues",
            "Catalogues of confidence-building measures",
            "A catalogue of confidence-building measures",
        ),
        Collection("cbms", "cbm", "cbms", "Confidence-building measures", "A confidence-building measure"),
        Collection("initiatives", "initiative", "initiatives", "Initiatives, networks, programmes", "An initiative"),
        Collection("standards", "standard", "standards", "Standards", "A standard"),
        Collection("teams", "team", "teams", "Incident response teams", "An incident response team"),
        Collection("positions", "position", "positions", "Published legal positions", "A published legal position"),
        Collection("topics", "topic", "topics", "Topics", "A topic"),
        Collection("strategies", "strategy", "strategies", "The seven strategies", "A strategy"),
        Collection("indicators", "indicator", "indicators", "Indicators", "An indicator"),
        Collection("sources", "source", "sources", "Sources", "A source"),
        Collection("parties", "party", "", "Parties: whoever can be committed", "A party"),
        Collection(
            "commitments", "commitment", "", "Commitments: whatever a party can be committed to", "A commitment"
        ),
        Collection("catalogues", "catalogue", "", "Catalogues: whatever holds norms or measures", "A catalogue"),
    )
}
_OF_TABLE: Mapping[str, Collection] = {item.table: item for item in COLLECTIONS.values() if item.table}
_EVIDENCE = Parameter(
    type="choice", help="Whether a page that says so was read", optional=True, choices=("documented", "undocumented")
)
# Free text that sorts things into few groups.
_GROUPING = frozenset({"subregion", "theme"})
_LISTED_WITHOUT_KEY: Mapping[str, tuple[str, ...]] = {"strategies": ("strategies",)}

Test = Callable[[Cell], bool]


@dataclass(frozen=True)
class Filter:
    """A choice among the things of a collection, by one field.

    Attributes:
        parameter: What the query takes.
        tables: Tables whose rows the field names; empty when it holds plain values.
    """

    parameter: Parameter
    tables: tuple[str, ...] = ()


def collection_of(record: Record) -> Collection:
    """Return the collection in which a thing has its address."""
    return _OF_TABLE[record.table]


def things_of(collection: Collection, records: Records, entities: Entities) -> list[Record]:
    """Return the things of a collection by name."""
    if collection.table:
        return [record for record in records.all if record.table == collection.table]
    known = entities.of_kind(collection.kind)
    return [record for record in records.all if record.id in known]


def filters_of(table: Table | None) -> Mapping[str, Filter]:
    """Return the filters of a collection under the names of their fields.

    Args:
        table: The table of the collection; None for a role.
    """
    if table is None:
        return {"evidence": Filter(_EVIDENCE)}
    return {field.name: found for field in table.fields if (found := _filter(field)) is not None}


def _filter(field: Field) -> Filter | None:
    tables = field.references or _LISTED_WITHOUT_KEY.get(field.name, ())
    if tables and field.name != "official":
        kind = _OF_TABLE[tables[0]].kind if len(tables) == 1 else "text"
        return Filter(Parameter(type=kind, help=field.description.rstrip("."), optional=True), tables)
    choices = ("true", "false") if field.type == "boolean" else field.allowed
    if choices:
        return Filter(Parameter(type="choice", help=field.description.rstrip("."), optional=True, choices=choices))
    if field.name in _GROUPING:
        return Filter(Parameter(type="text", help=field.description.rstrip("."), optional=True))
    return None


def chosen(
    things: Sequence[Record], given: Mapping[str, str], filters: Mapping[str, Filter], entities: Entities
) -> list[Record]:
    """Return the things that pass every filter.

    Args:
        things: The things.
        given: Values of filters, as they were written.
        filters: The filters by name.
        entities: Everything that can be named.

    Raises:
        ParameterError: A filter has an impossible value.
    """
    tests = {name: _test(name, given[name], item, entities) for name, item in filters.items() if name in given}
    return [thing for thing in things if all(test(thing.fields.get(name)) for name, test in tests.items())]


def _test(name: str, text: str, item: Filter, entities: Entities) -> Test:
    if item.tables:
        wanted = _named(name, text, item.tables, entities)
        return lambda cell: wanted in (cell if isinstance(cell, list) else [cell])
    folded = text.casefold()
    choices = item.parameter.choices
    if choices and folded not in map(str.casefold, choices):
        raise ParameterError(name, f"{text!r} is none of {', '.join(choices)}")
    return lambda cell: _written(cell) == folded


def _named(name: str, text: str, tables: Sequence[str], entities: Entities) -> str:
    """Return the id of what a text names, in the first table that knows it."""
    faults = []
    for table in tables:
        try:
            return entities.find(text, _OF_TABLE[table].kind).id
        except NotFoundError as error:
            faults.append(error)
    closest = next((fault for fault in faults if fault.suggestions), faults[0])
    raise ParameterError(name, str(closest), closest.suggestions)


def _written(cell: Cell) -> str:
    return "" if cell is None else str(cell).casefold()


def found_by(text: str, things: Sequence[Record], kind: str, entities: Entities) -> Iterator[Record]:
    """Give those of some things that a text names, best first; what is only close to it is left to the search."""
    known = {thing.id: thing for thing in things}
    return (known[hit.id] for hit in search(entities, text, (kind,)) if hit.id in known and not hit.close)
