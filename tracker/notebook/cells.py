"""Worked notebooks as plain Python files in the percent format, which editors and Jupyter open as notebooks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

MARK = "# %%"
MARKDOWN = "[markdown]"


@dataclass(frozen=True)
class Cell:
    """A cell.

    Attributes:
        markdown: Whether it is text; else it is code.
        source: The text without comment signs, or the code.
        line: Line of its first line in the file.
    """

    markdown: bool
    source: str
    line: int


def read_cells(path: Path) -> list[Cell]:
    """Return the cells of a file; what stands before the first mark is no cell.

    Args:
        path: A Python file whose cells begin with ``# %%`` or ``# %% [markdown]``.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith(MARK)]
    ends = [*starts[1:], len(lines)]
    return [_cell(lines[start], lines[start + 1 : end], start + 2) for start, end in zip(starts, ends, strict=True)]


def run_cells(path: Path) -> Iterator[tuple[Cell, object]]:
    """Run the cells of a file one after the other in one namespace.

    Args:
        path: The file.

    Yields:
        Each cell with the value of its last line when that is an expression, else None.
    """
    namespace: dict[str, object] = {"__name__": "__main__", "__file__": str(path)}
    for cell in read_cells(path):
        yield cell, None if cell.markdown else _run(cell, path, namespace)


def _cell(mark: str, lines: list[str], line: int) -> Cell:
    if MARKDOWN not in mark:
        return Cell(False, "\n".join(lines).strip("\n"), line)
    return Cell(True, "\n".join(text.removeprefix("#").removeprefix(" ") for text in lines).strip(), line)


def _run(cell: Cell, path: Path, namespace: dict[str, object]) -> object:
    # Blank lines before the code let errors name the line of the file.
    tree = ast.parse("\n" * (cell.line - 1) + cell.source, str(path))
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    # Running a document of the project is the purpose; nothing comes from outside.
    exec(compile(tree, str(path), "exec"), namespace)  # noqa: S102
    if not isinstance(last, ast.Expr):
        return None
    expression: CodeType = compile(ast.Expression(last.value), str(path), "eval")
    return eval(expression, namespace)  # noqa: S307
