"""A worked notebook as a document: Markdown with the code, its results as text and tables, and its pictures as SVG."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from pathlib import Path

import altair as alt
import pandas as pd
import vl_convert

from tracker.errors import QuestionError
from tracker.notebook.cells import run_cells

ROWS = 15


def write_document(path: Path, folder: Path) -> list[Path]:
    """Run a notebook and write it as ``<name>.md`` with ``<name>-1.svg`` and so on.

    A text is shown as it is, a table by its first rows, a chart as a picture whose description stands for it where it
    cannot be seen.

    Args:
        path: The notebook; see :func:`tracker.notebook.cells.read_cells`.
        folder: Where to write.

    Returns:
        The files, the document first.

    Raises:
        QuestionError: A chart has no description.
    """
    document = folder / f"{path.stem}.md"
    parts = [f"<!-- Made from {path.name}: python -m tracker.notebook {path.parent.name}/{path.name} -->"]
    pictures: list[Path] = []
    for cell, value in run_cells(path):
        parts.append(cell.source if cell.markdown else f"```python\n{cell.source}\n```")
        if isinstance(value, alt.TopLevelMixin):
            pictures.append(folder / f"{path.stem}-{len(pictures) + 1}.svg")
            parts.append(_picture(value, pictures[-1]))
        elif value is not None:
            parts.append(table(value) if isinstance(value, pd.DataFrame) else str(value))
    document.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return [document, *pictures]


def table(frame: pd.DataFrame) -> str:
    """Return a table as Markdown.

    Args:
        frame: The table; rows beyond the first 15 are counted only.
    """
    shown = frame.head(ROWS)
    lines = [_line(frame.columns), _line("---" for _ in frame.columns)]
    lines += [_line(map(_written, row)) for row in shown.itertuples(index=False)]
    if len(frame) > len(shown):
        lines.append(f"\n*The first {len(shown)} of {len(frame):,} rows.*")
    return "\n".join(lines)


def _picture(chart: alt.TopLevelMixin, path: Path) -> str:
    specification = chart.to_dict()
    description = specification.get("description")
    if not description:
        raise QuestionError(f"{path.stem}: the chart needs a description, for those who cannot see it")
    path.write_text(vl_convert.vegalite_to_svg(specification), encoding="utf-8")
    return f"![{description}]({path.name})"


def _line(cells: Iterable[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _written(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return "–"
    if isinstance(value, pd.Timestamp | dt.date):
        return f"{value:%Y-%m-%d}"
    return f"{value:.2f}" if isinstance(value, float) else str(value)
