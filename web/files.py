"""Answers as files: a workbook, and pictures that stand alone."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator

import pandas as pd
import vl_convert
from flask import render_template, request

from tracker.answers import Answer
from tracker.dates import write_date
from tracker.errors import NotFoundError
from web.charts import Picture, picture_of
from web.charts.key import Key
from web.pages import permalink

MARGIN, LINE, FOOT = 30, 26, 15
# Pixels that a letter takes on average, rounded up so that no line leaves the picture.
LETTER, SMALL_LETTER = 10.4, 5.9
NARROWEST = 640
PNG_SCALE = 2.0
UNDOCUMENTED = "° and open dots: undocumented, entered from general knowledge; to be checked before it is quoted."


def workbook(answer: Answer) -> bytes:
    """Return an answer as an XLSX workbook: the rows, what the columns mean, the sources, and what was asked."""
    frame = answer.to_frame().map(_cell)
    about = {
        "Question": answer.question.header.title,
        "Answer": answer.sentence,
        "As of": answer.as_of.isoformat(),
        "Release": answer.release,
        "Address": permalink(endpoint="questions.show"),
        **{f"Parameter {name}": str(value) for name, value in answer.parameters.items() if value is not None},
    }
    columns = [(name, column.type, column.help) for name, column in answer.columns.items()]
    content = io.BytesIO()
    with pd.ExcelWriter(content, engine="openpyxl") as writer:
        frame.to_excel(writer, sheet_name="Rows", index=False, freeze_panes=(1, 0))
        pd.DataFrame(columns, columns=["column", "type", "meaning"]).to_excel(writer, sheet_name="Columns", index=False)
        pd.DataFrame([vars(source) for source in answer.sources]).to_excel(writer, sheet_name="Sources", index=False)
        pd.DataFrame(about.items(), columns=["what", "value"]).to_excel(writer, sheet_name="About", index=False)
    return content.getvalue()


def svg(answer: Answer, kind: str | None = None) -> str:
    """Return the picture of an answer as an SVG file with its sentence above and its origin below.

    Args:
        answer: The answer.
        kind: Kind of picture; the one that the question asks for when None.

    Raises:
        NotFoundError: The answer has no picture.
    """
    item = picture_of(answer, kind)
    if item is None:
        raise NotFoundError(f"The answer to {answer.question.name!r} has no picture.")
    inside = max(NARROWEST, int(item.model.width))
    sentence = textwrap.wrap(answer.sentence, width=int(inside / LETTER))
    small = textwrap.TextWrapper(width=int(inside / SMALL_LETTER), break_on_hyphens=False)
    foot = [line for text in _foot(item) for line in small.wrap(text)]
    key = Key(item.legend, inside)
    top = 30 + LINE * len(sentence) + 20
    under = top + int(item.model.height) + 16
    drawn = render_template(
        "charts/file.svg",
        item=item,
        width=inside + 2 * MARGIN,
        height=under + key.height + 20 + FOOT * (len(foot) + 1),
        sentence=sentence,
        top=top,
        key=key,
        under=under,
        foot=foot,
    )
    # A file lies anywhere, so its links need the whole address.
    return drawn.replace('="/', f'="{request.url_root}')


def png(answer: Answer, kind: str | None = None) -> bytes:
    """Return the picture of an answer as a PNG file of twice its size in pixels."""
    picture: bytes = vl_convert.svg_to_png(svg(answer, kind), scale=PNG_SCALE)
    return picture


def _foot(item: Picture) -> Iterator[str]:
    """Yield what letters stand for, what must be said of a picture, and where it comes from."""
    if item.letters:
        yield "; ".join(f"{letter}: {words}" for letter, words in item.letters)
    if any(row.get("evidence") == "undocumented" for row in item.answer.rows):
        yield UNDOCUMENTED
    yield item.note
    yield f"Cyber Commitments Tracker, as of {write_date(item.answer.as_of)}, release {item.answer.release}."
    yield permalink(endpoint="questions.show")


def _cell(value: object) -> object:
    """Return a value as a cell of a workbook holds it: lists as text."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value
