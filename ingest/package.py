"""The data package: what its descriptor declares, table by table and field by field."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import DataError, Fault

DESCRIPTOR = "datapackage.json"
Descriptor = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """One column.

    Attributes:
        name: Its heading.
        type: Table Schema type: string, integer, number or boolean.
        partial: Whether it holds dates as precise as they are known.
        separator: What separates the items of a list, or None when it holds one value.
        references: Tables whose ids it may hold; empty when it refers to nothing.
        constraints: Table Schema constraints.
    """

    name: str
    type: str
    partial: bool
    separator: str | None
    references: tuple[str, ...]
    constraints: Mapping[str, Any]

    def items(self, text: str) -> list[str]:
        """Return the values a cell holds: one, or those of its list."""
        if not text:
            return []
        return text.split(self.separator) if self.separator else [text]


@dataclass(frozen=True)
class Table:
    """One table.

    Attributes:
        name: Its name, also that of its load file.
        path: Its file inside the package.
        domain: The part of the subject it belongs to.
        key: Columns whose values, together, name a row.
        fields: Its columns in order.
        declaration: The table as the descriptor has it.
    """

    name: str
    path: str
    domain: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    declaration: Descriptor

    @property
    def holds_nodes(self) -> bool:
        """Whether each row is an entry with an id of its own."""
        return self.key == ("id",)

    @property
    def names(self) -> tuple[str, ...]:
        """The headings in order."""
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True)
class Package:
    """A data package on disk.

    Attributes:
        folder: Where its tables lie.
        title: Its title.
        version: Its version.
        created: The day it was made; no source speaks beyond it.
        tables: Its tables, in the order of the descriptor.
        descriptor: Everything declared, with what it extends filled in.
    """

    folder: Path
    title: str
    version: str
    created: dt.date
    tables: tuple[Table, ...]
    descriptor: Descriptor

    def table(self, name: str) -> Table:
        """Return the table of that name."""
        return next(table for table in self.tables if table.name == name)


def read_package(folder: Path) -> Package:
    """Read the descriptor of a data package.

    A descriptor may say ``"extends": "<path to another descriptor>"``: it then declares only what differs, such as
    title and version, and its tables lie beside it.

    Args:
        folder: Folder that holds ``datapackage.json``.

    Raises:
        DataError: There is no descriptor, or it cannot be used.
    """
    descriptor = _descriptor(folder / DESCRIPTOR)
    try:
        tables = tuple(_table(resource) for resource in descriptor["resources"])
        created = dt.datetime.fromisoformat(descriptor["created"]).date()
        return Package(folder, descriptor["title"], descriptor["version"], created, tables, descriptor)
    except KeyError as error:
        raise _unusable(folder, f"it does not declare {error}") from error
    except ValueError as error:
        raise _unusable(folder, str(error)) from error


def _descriptor(path: Path) -> Descriptor:
    try:
        own: Descriptor = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DataError(f"There is no data package in {path.parent}: {path.name} is missing.") from error
    except ValueError as error:
        raise _unusable(path.parent, f"it is not JSON in UTF-8 ({error})") from error
    base = own.pop("extends", None)
    return own if base is None else _descriptor(path.parent / base) | own


def _unusable(folder: Path, why: str) -> DataError:
    fault = Fault(DESCRIPTOR, None, None, "", f"cannot be used: {why}")
    return DataError(f"The data package in {folder} cannot be read:", [fault])


def _table(resource: Descriptor) -> Table:
    schema = resource["schema"]
    foreign = {key["fields"][0]: key["reference"]["resource"] for key in schema.get("foreignKeys", [])}
    fields = tuple(_field(field, foreign) for field in schema["fields"])
    key = tuple(schema["primaryKey"])
    return Table(resource["name"], resource["path"], resource["domain"], key, fields, resource)


def _field(field: Descriptor, foreign: Mapping[str, str]) -> Field:
    name = field["name"]
    references = tuple(field.get("references", ())) or ((foreign[name],) if name in foreign else ())
    return Field(
        name=name,
        type=field["type"],
        partial=field.get("rdfType", "").endswith("/edtf"),
        separator=field.get("separator"),
        references=references,
        constraints=field.get("constraints", {}),
    )
