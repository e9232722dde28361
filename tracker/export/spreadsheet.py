"""The tables as one XLSX workbook: about, dictionary, one sheet a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tracker.export.release import Release
from tracker.export.tables import Cell, Field, Table

DICTIONARY = ("table", "field", "type", "required", "meaning", "allowed values")
_WIDEST = 60
_LONGEST_NAME = 31


def write_workbook(path: Path, release: Release, tables: Sequence[Table]) -> None:
    """Write the workbook.

    Days stay text, so that ``2006`` does not become 1 January 2006; lists are joined by their separator.

    Args:
        path: File to write.
        release: What stands in the first sheet.
        tables: The tables.

    Raises:
        DataError: A table cannot be read.
    """
    book = Workbook(write_only=True)
    book.properties.title = release.title
    book.properties.creator = release.citation
    book.properties.created = book.properties.modified = dt.datetime.fromisoformat(release.created)
    _sheet(book, "about", ("item", "value"), release.to_json().items(), (14, _WIDEST))
    _sheet(book, "dictionary", DICTIONARY, _dictionary(tables), (24, 22, 10, 10, _WIDEST, _WIDEST))
    for table in tables:
        heading = [field.name for field in table.fields]
        widths = [min(_WIDEST, max(12, len(name) + 3)) for name in heading]
        _sheet(book, table.name[:_LONGEST_NAME], heading, _rows(table), widths)
    book.save(path)


def _sheet(
    book: Workbook, name: str, heading: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int]
) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_bold(sheet, text) for text in heading])
    for row in rows:
        sheet.append([_safe(sheet, value) for value in row])


def _bold(sheet: Worksheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell


def _safe(sheet: Worksheet, value: object) -> object:
    """Return a value as it is written; text that looks like a formula stays text."""
    if isinstance(value, str) and value.startswith("="):
        cell = WriteOnlyCell(sheet, value=value)
        cell.data_type = "s"
        return cell
    return value


def _rows(table: Table) -> Iterable[list[object]]:
    return ([_written(value, field) for value, field in zip(row, table.fields, strict=True)] for row in table.rows())


def _written(value: Cell, field: Field) -> object:
    return (field.separator or "").join(value) if isinstance(value, list) else value


def _dictionary(tables: Iterable[Table]) -> Iterable[tuple[object, ...]]:
    for table in tables:
        yield table.name, "", "table", "", f"{table.title}. {table.description}", ""
        for field in table.fields:
            kind = f"list of {field.type}" if field.separator else field.type
            yield (
                table.name,
                field.name,
                kind,
                "yes" if field.required else "",
                field.description,
                ", ".join(field.allowed),
            )
