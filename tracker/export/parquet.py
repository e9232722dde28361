"""The tables as Parquet files, with their documentation inside."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from tracker.export.release import Release
from tracker.export.tables import Field, Table

_TYPES: Mapping[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}


def write_parquet(folder: Path, release: Release, tables: Sequence[Table]) -> None:
    """Write one file a table.

    Each column carries its description, each file the description of the table and the release as metadata. Days stay
    text, as precise as they are known; lists are lists.

    Args:
        folder: Folder to write into.
        release: What stands in the metadata.
        tables: The tables.

    Raises:
        DataError: A table cannot be read.
    """
    for table in tables:
        about = {"title": table.title, "description": table.description, "release": json.dumps(release.to_json())}
        schema = pa.schema([_column(field) for field in table.fields], metadata=about)
        columns = list(zip(*table.rows(), strict=True)) or [()] * len(table.fields)
        arrays = [pa.array(values, type=field.type) for values, field in zip(columns, schema, strict=True)]
        parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), folder / f"{table.name}.parquet")


def _column(field: Field) -> pa.Field:
    kind = pa.list_(_TYPES[field.type]) if field.separator else _TYPES[field.type]
    return pa.field(field.name, kind, nullable=not field.required, metadata={"description": field.description})
