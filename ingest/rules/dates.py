"""Dates stand in the calendar and in the order that things happen.

A date known only to a year or a month is at fault only when no day it can mean would do.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.package import Table
from ingest.table_file import Contents, Row
from tracker.dates import PartialDate, parse_partial
from tracker.errors import Fault

SPANS = (
    ("since", "until"),
    ("made_on", "withdrawn_on"),
    ("started_on", "ended_on"),
    ("on", "valid_until"),
    ("adopted_on", "in_force_on"),
    ("opened_on", "in_force_on"),
)
# Acts of an organisation's own members may have effect from the day of membership, before the text's own day; a
# successor State is bound from its independence (Vienna Convention on Succession of States, art. 23).
RETROACTIVE = frozenset({"succession", "consent", "membership-binding", "incorporation"})
# Whoever is bound by membership or incorporation did nothing on the day, so the text need not have been open.
NOT_OPENED = RETROACTIVE | {"cessation"}


def real_dates(contents: Contents) -> Iterator[Fault]:
    """Every date names a day, month or year of the calendar."""
    for table, row in contents.each():
        for field in table.fields:
            text = row.cells[field.name]
            if field.partial and text and _problem(text):
                yield Fault(table.path, row.line, field.name, text, _problem(text))


def start_before_end(contents: Contents) -> Iterator[Fault]:
    """Nothing ends before it starts."""
    spans = {table.name: [span for span in SPANS if set(span) <= set(table.names)] for table in contents.package.tables}
    for table, row in contents.each():
        for start, end in spans[table.name]:
            if _before(_date(row, end), _date(row, start)):
                yield _order_fault(table, row, end, f"is before {start} {row.cells[start]}")


def acts_after_opening(contents: Contents) -> Iterator[Fault]:
    """Nobody acts on an agreement before it was opened, or adopted where it has no opening day."""
    agreements = contents.by_id("agreements")
    for table, row in contents.each("acts"):
        agreement = agreements.get(row.cells["agreement"])
        if agreement is None or row.cells["act"] in NOT_OPENED:
            continue
        opening = "opened_on" if agreement.cells["opened_on"] else "adopted_on"
        if _before(_date(row, "on"), _date(agreement, opening)):
            day = agreement.cells[opening]
            yield _order_fault(table, row, "on", f"is before the agreement's {opening} {day} (agreements.csv)")


def effect_after_act(contents: Contents) -> Iterator[Fault]:
    """No act has effect before it was done, but for those that the law makes retroactive."""
    for table, row in contents.each("acts"):
        if row.cells["act"] not in RETROACTIVE and _before(_date(row, "effective_on"), _date(row, "on")):
            yield _order_fault(table, row, "effective_on", f"is before the act on {row.cells['on']}")


def _order_fault(table: Table, row: Row, field: str, problem: str) -> Fault:
    return Fault(table.path, row.line, field, row.cells[field], problem)


def _problem(text: str) -> str:
    try:
        parse_partial(text)
    except ValueError as error:
        return str(error)
    return ""


def _date(row: Row, field: str) -> PartialDate | None:
    text = row.cells[field]
    return parse_partial(text) if text and not _problem(text) else None


def _before(end: PartialDate | None, start: PartialDate | None) -> bool:
    return end is not None and start is not None and end.latest < start.earliest
