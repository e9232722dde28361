"""The text with which a reader reports a mistake: where it stands, what is said there, and on what it rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from tracker.answers import Answer
from tracker.citations import CitedSource
from tracker.dates import write_date
from tracker.library.values import write_value
from web.cells import Row, heading
from web.flags import row_names

SITE = "Cyber Commitments Tracker"
# Mail programs and issue forms refuse addresses beyond some length; the whole text stands on the page anyway.
LONGEST_IN_ADDRESS = 1800
SHORT_LINE = 60
TO_FILL_IN = ("What is wrong:", "What it should say:", "A source that says so (address, page, article):")


@dataclass(frozen=True)
class Report:
    """A report that is ready to be sent.

    Attributes:
        subject: Its subject in one line.
        body: Its text, with lines to fill in at its end.
    """

    subject: str
    body: str

    def address(self, recipient: str | None) -> str:
        """Return the address that opens the report in a mail program or in a form.

        Args:
            recipient: A mail address, the ``https`` address of a form, or None for a mail without recipient.
        """
        if recipient is not None and recipient.startswith("https://"):
            joint = "&" if "?" in recipient else "?"
            return f"{recipient}{joint}title={_quoted(self.subject)}&body={_quoted(self.body)}"
        return f"mailto:{quote(recipient or '', safe='@')}?subject={_quoted(self.subject)}&body={_quoted(self.body)}"


def report_on(answer: Answer, page: str, number: int | None) -> Report:
    """Return the report of a mistake in an answer or in one of its rows.

    Args:
        answer: The answer.
        page: Address of the page that shows it, with its day.
        number: Number of the row from 1, or None for the answer as a whole.
    """
    where = answer.question.header.title
    said = [f"Answer: {answer.sentence}"]
    if number is not None:
        where += f", row {number}: {row_names(answer)[number - 1]}"
        said = ["The row says:", *_said(answer, answer.rows[number - 1])]
    place = [f"Page: {page}", f"As of: {write_date(answer.as_of)}", f"Data release: {answer.release}"]
    return _report(where, [*place, "", *said])


def report_on_site(page: str, release: str) -> Report:
    """Return the report of a mistake that no row holds, such as something missing.

    Args:
        page: Address of the site.
        release: Id of the data release.
    """
    return _report("something missing or wrong", [f"Site: {page}", f"Data release: {release}"])


def sources_of_row(answer: Answer, row: Row) -> Sequence[CitedSource]:
    """Return the sources that a row names."""
    named = {item for name in ("source", "sources") for item in _items(row.get(name))}
    return [source for source in answer.sources if source.id in named]


def _items(value: object) -> Sequence[str]:
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item is not None]


def _report(where: str, lines: Sequence[str]) -> Report:
    subject = _one_line(f"{SITE}: {where}")
    fill_in = [line for request in TO_FILL_IN for line in ("", request, "")]
    return Report(subject, "\n".join([subject, "", *lines, *fill_in]))


def _said(answer: Answer, row: Row) -> list[str]:
    lines = [
        f"- {heading(name)}: {_one_line(_value(answer, name, row))}"
        for name in answer.columns
        if name not in ("source", "sources") and row[name] is not None and row[name] != []
    ]
    return lines + [f"- Source: {_cited(source)}" for source in sources_of_row(answer, row)]


def _value(answer: Answer, name: str, row: Row) -> str:
    """Return a cell in words; a thing also with its id, so that the data table is searched in no time."""
    value, column = row[name], answer.columns[name]
    written = write_value(value, column.type, answer.names)
    return f"{written} ({value})" if column.is_entity and isinstance(value, str) and value != written else written


def _cited(source: CitedSource) -> str:
    return ", ".join(part for part in (source.publisher, source.title, source.url, f"id {source.id}") if part)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    """Return text for an address, without what makes the address too long."""
    quoted = quote(text.replace("\n", "\r\n"), safe="")
    if len(quoted) <= LONGEST_IN_ADDRESS:
        return quoted
    return _quoted("\n".join(_shortened(text.splitlines())))


def _shortened(lines: list[str]) -> list[str]:
    """Return lines with the longest cut to two thirds, or, when all are short, without the one in the middle."""
    longest = max(range(len(lines)), key=lambda place: len(lines[place]))
    text = lines[longest]
    if len(text) <= SHORT_LINE:
        return [*lines[: len(lines) // 2], *lines[len(lines) // 2 + 1 :]]
    return [*lines[:longest], text[: len(text) * 2 // 3].rstrip(" …") + " …", *lines[longest + 1 :]]
