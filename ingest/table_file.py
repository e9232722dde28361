"""Reading the table files of a package as they are: text by row and column, nothing interpreted yet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.package import Package, Table
from tracker.errors import Fault

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Row:
    """One row of a table file.

    Attributes:
        line: Its number as a spreadsheet shows it; the header is row 1.
        cells: Text of each column; empty text means that nothing is known.
    """

    line: int
    cells: dict[str, str]

    def key(self, table: Table) -> str:
        """Return the natural key, its parts joined by a bar."""
        return "|".join(self.cells[name] for name in table.key)


@dataclass(frozen=True)
class Contents:
    """Everything that stands in the table files.

    Attributes:
        package: The package.
        rows: Well-formed rows of each table whose header is as declared.
        faults: What keeps files and rows from being read at all.
    """

    package: Package
    rows: dict[str, list[Row]]
    faults: list[Fault]

    def each(self, *tables: str) -> Iterator[tuple[Table, Row]]:
        """Yield every row of the named tables, or of all, with its table."""
        for table in self.package.tables:
            if not tables or table.name in tables:
                for row in self.rows.get(table.name, []):
                    yield table, row

    def by_id(self, table: str) -> dict[str, Row]:
        """Return the rows of a table of entries by their id."""
        return {row.cells["id"]: row for row in self.rows.get(table, [])}


def read_contents(package: Package) -> Contents:
    """Read every table file of a package.

    Args:
        package: The package.

    Returns:
        The rows that could be read, and a fault for each file or row that could not.
    """
    contents = Contents(package, {}, [])
    for table in package.tables:
        text = _text(package, table, contents.faults)
        if text is not None:
            contents.rows[table.name] = list(_rows(table, text, contents.faults))
    return contents


def _text(package: Package, table: Table, faults: list[Fault]) -> str | None:
    try:
        raw = (package.folder / table.path).read_bytes()
    except FileNotFoundError:
        faults.append(Fault(table.path, None, None, "", "is missing from the package"))
        return None
    if raw.startswith(_BOM):
        problem = "starts with a byte order mark; save it as UTF-8 without one"
        faults.append(Fault(table.path, None, None, "", problem))
        raw = raw.removeprefix(_BOM)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = raw[error.start : error.end].hex(" ")
        faults.append(Fault(table.path, line, None, found, "is not UTF-8 here; save the file as UTF-8"))
        return None


def _rows(table: Table, text: str, faults: list[Fault]) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        wrong = list(_header_faults(table, header))
        faults.extend(wrong)
        if wrong:
            return
        for line, cells in enumerate(reader, start=2):
            if len(cells) == len(header):
                yield Row(line, dict(zip(header, cells, strict=True)))
            else:
                problem = f"has {len(cells)} cells, but the header has {len(header)}; quote text that holds a comma"
                faults.append(Fault(table.path, line, None, "", problem))
    except csv.Error as error:
        faults.append(Fault(table.path, reader.line_num, None, "", f"is not well-formed CSV ({error})"))


def _header_faults(table: Table, header: list[str]) -> Iterator[Fault]:
    def fault(name: str, problem: str) -> Fault:
        return Fault(table.path, 1, name, "", problem)

    for name in dict.fromkeys(header):
        if name not in table.names:
            yield fault(name, f"is no column of this table; its columns are {', '.join(table.names)}")
        elif header.count(name) > 1:
            yield fault(name, "stands twice in the header")
    for name in table.names:
        if name not in header:
            yield fault(name, "is missing from the header")
