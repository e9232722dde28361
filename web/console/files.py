"""A result as a file: CSV, JSON, XLSX, Parquet."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from pyarrow import parquet

from tracker.guard import Result
from tracker.guard.result import as_cell

# Excel keeps no longer text in one cell.
_LONGEST = 32_000

About = Mapping[str, str]


def as_csv(result: Result, about: About) -> bytes:
    """Return the rows as CSV, which has no place for anything else."""
    del about
    return result.to_csv().encode()


def as_json(result: Result, about: About) -> bytes:
    """Return the rows as JSON, with what was asked."""
    return json.dumps({**about, **result.to_json()}, ensure_ascii=False).encode()


def as_xlsx(result: Result, about: About) -> bytes:
    """Return a workbook: the rows, and a sheet that tells what was asked."""
    book = Workbook(write_only=True)
    rows = book.create_sheet("Rows")
    rows.freeze_panes = "A2"
    rows.append([_written(name) for name in result.columns])
    for row in result.rows:
        rows.append([_written(value) for value in row])
    told = book.create_sheet("About")
    for name, text in (*about.items(), ("note", result.note)):
        told.append([name, _written(text)])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def as_parquet(result: Result, about: About) -> bytes:
    """Return a Parquet file; what was asked stands in its metadata, columns of several types are JSON."""
    columns = list(zip(*result.rows, strict=True)) or [()] * len(result.columns)
    arrays = [_array(values) for values in columns]
    metadata = {**about, "note": result.note}
    schema = pa.schema(
        [pa.field(name, array.type) for name, array in zip(result.columns, arrays, strict=True)], metadata=metadata
    )
    content = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), content)
    return content.getvalue()


def _written(value: object) -> object:
    """Return a value as a cell of a workbook holds it."""
    written = as_cell(value)
    return ILLEGAL_CHARACTERS_RE.sub("", written)[:_LONGEST] if isinstance(written, str) else written


def _array(values: Sequence[object]) -> pa.Array:
    known = [value for value in values if value is not None]
    for kind, fits in _TYPES:
        if all(fits(value) for value in known):
            return pa.array(values, type=kind)
    return pa.array([None if value is None else json.dumps(value, ensure_ascii=False) for value in values], pa.string())


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_TYPES: Sequence[tuple[pa.DataType, Callable[[object], bool]]] = (
    (pa.string(), _is_text),
    (pa.bool_(), lambda value: isinstance(value, bool)),
    (pa.int64(), _is_whole),
    (pa.float64(), lambda value: isinstance(value, float) or _is_whole(value)),
    (pa.list_(pa.string()), _is_texts),
)

# Ending of the address, then content type and writer.
FILES: Mapping[str, tuple[str, Callable[[Result, About], bytes]]] = {
    "csv": ("text/csv", as_csv),
    "json": ("application/json", as_json),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
}
