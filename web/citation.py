"""How a page is cited: with its day, its release and an address that says the same tomorrow."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from flask import g

from tracker.dates import write_date
from web.desk import desk

SITE = "Cyber Commitments Tracker"


@dataclass(frozen=True)
class Citation:
    """A citation in three forms.

    Attributes:
        text: A sentence for a note.
        bibtex: An entry for BibTeX.
        ris: An entry for reference managers that read RIS.
    """

    text: str
    bibtex: str
    ris: str


def cite(title: str, address: str) -> Citation:
    """Return the citation of a page.

    Args:
        title: Title of the page.
        address: Its address with the day written out.
    """
    release, day, today = desk().release(), write_date(g.as_of), dt.date.today()
    note = f"Position as of {day}, data release {release}"
    text = f"{SITE}, “{title}”, position as of {day}, data release {release}, {address} (read on {write_date(today)})."
    bibtex = "\n".join(
        (
            f"@misc{{tracker-{release}-{g.as_of.isoformat()},",
            f"  author = {{{{{SITE}}}}},",
            f"  title = {{{{{_escaped(title)}}}}},",
            f"  year = {{{g.as_of.year}}},",
            f"  note = {{{note}}},",
            f"  url = {{{address}}},",
            f"  urldate = {{{today.isoformat()}}}",
            "}",
        )
    )
    ris = "\n".join(
        (
            "TY  - DATA",
            f"AU  - {SITE}",
            f"TI  - {title}",
            f"PY  - {g.as_of.year}",
            f"DA  - {g.as_of:%Y/%m/%d}",
            f"N1  - {note}",
            f"UR  - {address}",
            f"Y2  - {today:%Y/%m/%d}",
            "ER  - ",
        )
    )
    return Citation(text, bibtex, ris)


def _escaped(text: str) -> str:
    """Escape what BibTeX reads as a command."""
    for character in "\\{}":
        text = text.replace(character, "")
    return "".join(f"\\{character}" if character in "&%$#_" else character for character in text)
