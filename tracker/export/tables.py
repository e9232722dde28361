"""The tables of the data package with their declarations."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import DataError
from tracker.export.release import read_descriptor

Cell = str | int | float | bool | list[str] | None


@dataclass(frozen=True)
class Field:
    """A declared column.

    Attributes:
        name: Its name.
        type: ``string``, ``integer``, ``number`` or ``boolean``; days are text, as precise as they are known.
        description: What it means.
        separator: What separates the items of a list; None when it is no list.
        allowed: The values it may have; empty when it is free.
        required: Whether every row has it.
        references: Tables whose rows it names.
    """

    name: str
    type: str
    description: str
    separator: str | None
    allowed: tuple[str, ...]
    required: bool
    references: tuple[str, ...] = ()

    def read(self, text: str) -> Cell:
        """Return the typed value of a cell; None for an empty one."""
        if text == "":
            return None
        return text.split(self.separator) if self.separator else _READERS[self.type](text)


@dataclass(frozen=True)
class Table:
    """A table of the package.

    Attributes:
        name: Its name.
        title: Its title.
        description: What it holds, and what a row is.
        path: Its file.
        fields: Its columns.
    """

    name: str
    title: str
    description: str
    path: Path
    fields: tuple[Field, ...]

    def rows(self) -> Iterator[list[Cell]]:
        """Give the rows, typed, in the order of the fields.

        Raises:
            DataError: The file cannot be read or lacks a declared column.
        """
        try:
            with self.path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    yield [field.read(row[field.name]) for field in self.fields]
        except (OSError, KeyError, ValueError) as error:
            raise DataError(f"{self.path} cannot be read: {error}; 'tracker check' lists every fault") from error


def read_tables(folder: Path) -> list[Table]:
    """Return the declared tables of a package.

    Args:
        folder: Folder of the package.

    Raises:
        DataError: The declaration cannot be read.
    """
    return [_table(folder, resource) for resource in read_descriptor(folder)["resources"]]


def _table(folder: Path, resource: Mapping[str, Any]) -> Table:
    keys = {key["fields"][0]: (key["reference"]["resource"],) for key in resource["schema"].get("foreignKeys", ())}
    fields = tuple(_field(declared, keys) for declared in resource["schema"]["fields"])
    name = str(resource["name"])
    return Table(
        name, str(resource.get("title", name)), str(resource.get("description", "")), folder / resource["path"], fields
    )


def _field(declared: Mapping[str, Any], keys: Mapping[str, tuple[str, ...]]) -> Field:
    constraints = declared.get("constraints", {})
    kind = str(declared["type"])
    if kind not in _READERS:
        raise DataError(
            f"datapackage.json: the field {declared['name']!r} has the type {kind!r}, which cannot be exported"
        )
    return Field(
        name=str(declared["name"]),
        type=kind,
        description=str(declared.get("description", "")),
        separator=declared.get("separator"),
        allowed=tuple(map(str, constraints.get("enum", ()))),
        required=bool(constraints.get("required")),
        references=keys.get(declared["name"], tuple(declared.get("references", ()))),
    )


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"{text!r} is neither true nor false")
    return text == "true"


_READERS: Mapping[str, Callable[[str], Cell]] = {"string": str, "integer": int, "number": float, "boolean": _boolean}
