"""What a query from outside gave."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.guard.plans import Step
from tracker.guard.values import sources_in

# A spreadsheet would take a cell that begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Result:
    """The rows of a query.

    Attributes:
        columns: Names of the columns.
        rows: One list of plain values a row, in the order of the columns.
        note: What a reader must know, such as that rows were cut off; empty when nothing.
        milliseconds: How long the server took.
        plan: How the server did it.
    """

    columns: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    note: str
    milliseconds: int
    plan: Step

    @property
    def sources(self) -> list[str]:
        """The ids of the sources that the rows name, in order."""
        named = (found for row in self.rows for found in sources_in(dict(zip(self.columns, row, strict=True))))
        return list(dict.fromkeys(named))

    def to_json(self) -> dict[str, object]:
        """Return the result as plain values for JSON, without the plan."""
        return {
            "columns": list(self.columns),
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
            "note": self.note,
            "milliseconds": self.milliseconds,
        }

    def to_csv(self) -> str:
        """Return the rows as CSV; lists, nodes and the like are written as JSON in their cell.

        A text that a spreadsheet would take for a formula has an apostrophe before it.
        """
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([safe_text(name) for name in self.columns])
        writer.writerows([as_cell(value) for value in row] for row in self.rows)
        return text.getvalue()


def as_cell(value: object) -> object:
    """Return a plain value as a cell of a table holds it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return safe_text(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def safe_text(text: str) -> str:
    """Return text that a spreadsheet takes for text."""
    return f"'{text}" if text.startswith(_FORMULA) else text
