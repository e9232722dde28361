"""Data packages for tests: the small world, and copies of it with something changed."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tracker.settings import PROJECT

WORLD = PROJECT / "tests" / "world"
DATA = PROJECT / "data"

Row = dict[str, str]


def copy_world(folder: Path) -> Path:
    """Copy the small world into a folder; its descriptor goes on extending the shipped one."""
    target = folder / "package"
    shutil.copytree(WORLD, target, ignore=shutil.ignore_patterns("*.md"))
    descriptor = json.loads((target / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["extends"] = str(DATA / "datapackage.json")
    (target / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return target


def rows_of(package: Path, table: str) -> list[Row]:
    """Return the rows of a table as text."""
    with (package / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(package: Path, table: str, rows: list[Row]) -> None:
    """Write the rows of a table."""
    with (package / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def change(package: Path, table: str, where: Row, **values: str) -> int:
    """Change the first row that has some values; return its number as a spreadsheet shows it."""
    rows = rows_of(package, table)
    line = find(rows, where)
    rows[line - 2].update(values)
    write_rows(package, table, rows)
    return line


def append(package: Path, table: str, where: Row, **values: str) -> int:
    """Append a copy of the first row that has some values, with others; return its number."""
    rows = rows_of(package, table)
    rows.append({**rows[find(rows, where) - 2], **values})
    write_rows(package, table, rows)
    return len(rows) + 1


def remove(package: Path, table: str, where: Row) -> None:
    """Remove every row that has some values."""
    rows = rows_of(package, table)
    kept = [row for row in rows if not where.items() <= row.items()]
    assert len(kept) < len(rows)
    write_rows(package, table, kept)


def rewrite(package: Path, table: str, edit: Callable[[bytes], bytes]) -> None:
    """Change the bytes of a table file."""
    path = package / f"{table}.csv"
    path.write_bytes(edit(path.read_bytes()))


def find(rows: list[Row], where: Row) -> int:
    """Return the number, as a spreadsheet shows it, of the first row that has some values."""
    return next(number for number, row in enumerate(rows, start=2) if where.items() <= row.items())
