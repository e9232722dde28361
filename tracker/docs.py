"""The parts of README.md that are made from the project itself, so that they cannot go stale.

A block stands between ``<!-- made from NAME -->`` and ``<!-- end -->``. ``python -m tracker.docs`` rewrites the blocks;
a test checks that they are as this module makes them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

from tracker.library import Library
from tracker.settings import PROJECT, SETTINGS

BLOCK = re.compile(r"(<!-- made from (?P<name>[a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def settings_block() -> str:
    """Return the table of settings as Markdown."""
    lines = ["| setting | default | meaning |", "| --- | --- | --- |"]
    lines += [f"| `{item.name}` | {f'`{item.default}`' if item.default else ''} | {item.help} |" for item in SETTINGS]
    return "\n".join(lines)


def questions_block() -> str:
    """Return the table of themes and their questions as Markdown."""
    themes: dict[str, list[str]] = {}
    for question in Library.read():
        themes.setdefault(question.theme, []).append(question.name)
    lines = [f"{sum(map(len, themes.values()))} questions:", "", "| theme | questions |", "| --- | --- |"]
    lines += [f"| {theme} | {' · '.join(sorted(names))} |" for theme, names in sorted(themes.items())]
    return "\n".join(lines)


def data_block() -> str:
    """Return the size of the shipped package and the share of documented facts as Markdown."""
    tables = rows = facts = documented = 0
    for path in sorted((PROJECT / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                rows += 1
                facts += "evidence" in row
                documented += row.get("evidence") == "documented"
        tables += 1
    share = 100 * documented / facts
    return f"{tables} tables, {rows:,} rows, {facts:,} of them facts; {share:.0f} % of the facts are documented."


BLOCKS: dict[str, Callable[[], str]] = {"settings": settings_block, "questions": questions_block, "data": data_block}


def renewed(text: str) -> str:
    """Return a Markdown text with every block made anew.

    Args:
        text: The whole document.

    Raises:
        KeyError: A block has a name that is not in ``BLOCKS``.
    """
    return BLOCK.sub(lambda match: f"{match[1]}{BLOCKS[match['name']]()}\n{match[3]}", text)


def main(path: Path = PROJECT / "README.md") -> None:
    """Rewrite the blocks of a document in place."""
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
