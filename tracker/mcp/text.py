"""Answers as text for an assistant: the sentence, a small table with names, what was cut off, and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.citations import CitedSource
from tracker.mcp.arguments import MOST_ROWS, Page

LONGEST_CELL = 300
MARK = "°"
MARK_HELP = f"{MARK} undocumented: entered from general knowledge, no page that says so was read; say so when quoting."


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield the lines of a table.

    Args:
        columns: Names of the columns.
        rows: The cells of each row.
    """
    yield f"| {' | '.join(map(cell, columns))} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(map(cell, row))} |"


def cell(value: object) -> str:
    """Return a value as it stands in a table: on one line, and no longer than a reader can take in."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL]} …"


def names_of(value: object, names: Mapping[str, str]) -> object:
    """Return what a reader sees for an id or a list of ids; a long list is cut, with how many follow."""
    if not isinstance(value, list):
        return None if value is None else names.get(str(value), str(value))
    shown: list[str] = []
    for number, item in enumerate(value):
        if sum(map(len, shown)) > LONGEST_CELL - 60:
            shown.append(f"and {len(value) - number} more")
            break
        shown.append(names.get(str(item), str(item)))
    return "; ".join(shown)


def rest(page: Page, given: int, total: int) -> str:
    """Return which rows are given and how to get the others; empty when they are all of them.

    Args:
        page: The rows that were wanted.
        given: How many are given.
        total: How many there are.
    """
    if given == total:
        return ""
    if not given:
        return f"There are {total:,} rows; none lies after offset={page.offset}."
    end = page.offset + given
    following = f" The next ones: offset={end} (limit at most {MOST_ROWS:,})." if end < total else ""
    return f"Rows {page.offset + 1:,} to {end:,} of {total:,}.{following}"


def source_lines(sources: Sequence[CitedSource], note: str = "") -> Iterator[str]:
    """Yield the list of sources, numbered."""
    if not sources:
        return
    yield ""
    yield f"Sources{f' ({note})' if note else ''}:"
    for number, source in enumerate(sources, 1):
        known = f" (speaks up to {source.as_of})" if source.as_of else ""
        # What no page says has no publisher.
        parts = [
            source.title.rstrip("."),
            source.publisher if source.publisher != "none" else "",
            source.url or "No address",
        ]
        yield f"[{number}] {'. '.join(filter(None, parts))}{known}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as ``1 row`` or ``12 rows``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
