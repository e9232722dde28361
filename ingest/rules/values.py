"""Types and constraints of single cells, as the descriptor declares them; frictionless does the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from frictionless import Checklist, Resource

from ingest.package import Package, Table
from ingest.table_file import Contents
from tracker.errors import Fault

_TYPES = {"integer": "a whole number", "number": "a number", "boolean": "true or false", "string": "text"}
_SKIPPED = ("blank-row", "blank-label", "blank-header", "extra-cell", "missing-cell", "extra-label", "missing-label")
_LIMIT = 1_000_000


def types_and_constraints(contents: Contents) -> Iterator[Fault]:
    """Every cell has its declared type and keeps its declared constraints."""
    for name in contents.rows:
        yield from _faults(contents.package, contents.package.table(name))


def _faults(package: Package, table: Table) -> Iterator[Fault]:
    schema = {key: table.declaration["schema"][key] for key in ("fields", "missingValues")}
    # Keys and references have rules of their own: lists and references into several tables are beyond Table Schema.
    resource = Resource.from_descriptor(
        {**table.declaration, "path": table.path, "schema": schema}, basepath=str(package.folder)
    )
    report = resource.validate(Checklist(skip_errors=list(_SKIPPED)), limit_errors=_LIMIT)
    for error in report.tasks[0].errors:
        yield _fault(table, error)


def _fault(table: Table, error: Any) -> Fault:
    name = getattr(error, "field_name", None)
    return Fault(
        file=table.path,
        row=getattr(error, "row_number", None),
        field=name,
        value=str(getattr(error, "cell", "") or ""),
        problem=_problem(table, name, error),
    )


def _problem(table: Table, name: str | None, error: Any) -> str:
    field = next((field for field in table.fields if field.name == name), None)
    if field is None:
        return str(error.note or error.message)
    if error.type == "type-error":
        return f"must be {_TYPES.get(field.type, field.type)}"
    constraint = re.match(r'constraint "(\w+)"', error.note)
    kind = constraint.group(1) if constraint else ""
    limit = field.constraints.get(kind, "")
    return {
        "required": "must not be empty",
        "enum": f"must be one of {', '.join(limit) if isinstance(limit, list) else limit}",
        "pattern": "must be a date such as 2006, 2006-01 or 2006-01-10" if field.partial else f"must match {limit}",
        "minimum": f"must be at least {limit}",
        "maximum": f"must be at most {limit}",
    }.get(kind, str(error.note))
