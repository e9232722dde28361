"""Checking a whole package: every fault at once, or the counts of what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.package import Package
from ingest.rules import RULES
from ingest.table_file import Contents, read_contents
from tracker.errors import DataError, Fault


@dataclass(frozen=True)
class TableCount:
    """How much a table holds.

    Attributes:
        table: Name of the table.
        rows: Number of rows.
        documented: How many say that a page was read, or None when the table does not say.
    """

    table: str
    rows: int
    documented: int | None


def find_faults(contents: Contents) -> list[Fault]:
    """Return every fault of a package, by file in the descriptor's order, then by row.

    Args:
        contents: The package as read.
    """
    order = {table.path: number for number, table in enumerate(contents.package.tables)}
    faults = [*contents.faults, *(fault for rule in RULES for fault in rule(contents))]
    return sorted(faults, key=lambda fault: (order[fault.file], fault.row or 0))


def checked_contents(package: Package) -> Contents:
    """Read a package and make sure that nothing is wrong with it.

    Raises:
        DataError: There are faults; all of them are listed.
    """
    contents = read_contents(package)
    faults = find_faults(contents)
    if faults:
        noun = "fault" if len(faults) == 1 else "faults"
        raise DataError(f"{len(faults)} {noun} in the data package {package.folder}:", faults)
    return contents


def count_rows(contents: Contents) -> list[TableCount]:
    """Count the rows of each table, and those that are documented."""
    counts = []
    for table in contents.package.tables:
        rows = contents.rows[table.name]
        marks = [row.cells["evidence"] for row in rows] if "evidence" in table.names else None
        counts.append(TableCount(table.name, len(rows), None if marks is None else marks.count("documented")))
    return counts
