"""The Cypher of loading, as it stands in ``cypher/``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tracker.settings import PROJECT

CYPHER = PROJECT / "cypher"


def statements(path: Path) -> list[str]:
    """Return the statements of a file; each ends with a semicolon at the end of a line.

    Args:
        path: A ``.cypher`` file, which pastes into Neo4j Browser as it stands.
    """
    found: list[str] = []
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("//"):
            continue
        lines.append(line)
        if line.endswith(";"):
            found.append("\n".join(lines).strip().removesuffix(";"))
            lines = []
    if any(line.strip() for line in lines):
        raise ValueError(f"{path}: the last statement does not end with a semicolon")
    return found


@cache
def named(name: str) -> str:
    """Return the only statement of a file of ``cypher/release/``."""
    (statement,) = statements(CYPHER / "release" / f"{name}.cypher")
    return statement


def files(folder: str) -> list[Path]:
    """Return the files of a folder of ``cypher/`` in the order of their names."""
    return sorted((CYPHER / folder).glob("*.cypher"))


def message_of(path: Path) -> str:
    """Return what a check file says is wrong when it finds rows: its ``// message:`` line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("// message:"):
            return line.removeprefix("// message:").strip()
    raise ValueError(f"{path} has no '// message:' line")


def load_file(table: str) -> Path:
    """Return the load file of a table."""
    return CYPHER / "load" / f"{table}.cypher"
