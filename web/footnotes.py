"""The sources of a page, numbered in the order in which the page speaks of them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g

from tracker.citations import CitedSource


@dataclass(frozen=True)
class Footnote:
    """One source as the foot of a page shows it.

    Attributes:
        number: Number on this page.
        source: The source.
    """

    number: int
    source: CitedSource

    @property
    def address(self) -> str | None:
        """Address of the source when it has one that a browser may follow."""
        url = self.source.url or ""
        return url if url.startswith(("https://", "http://")) else None


def footnotes() -> dict[str, Footnote]:
    """Return the footnotes of the page so far, by id of the source."""
    if "footnotes" not in g:
        g.footnotes = {}
    found: dict[str, Footnote] = g.footnotes
    return found


def footnote(source: CitedSource) -> Footnote:
    """Return the footnote of a source, with the next number when the page has not named it yet."""
    notes = footnotes()
    return notes.setdefault(source.id, Footnote(len(notes) + 1, source))
