"""A part of a page with its answer and its pictures, ready for a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.charts import Picture, picture_of
from web.desk import answer_to, desk
from web.panels import Panel

LONGEST_OPEN_TABLE = 12


@dataclass(frozen=True)
class Shown:
    """A panel with its answer.

    Attributes:
        panel: The panel.
        answer: The answer to its question.
        pictures: Its pictures; those with nothing to draw are left out.
    """

    panel: Panel
    answer: Answer
    pictures: Sequence[Picture]

    @property
    def folded(self) -> bool:
        """Whether the table can wait behind a click, because a picture says the same at a glance."""
        return bool(self.pictures) and len(self.answer.rows) > LONGEST_OPEN_TABLE


def show_panel(panel: Panel, given: Mapping[str, str]) -> Shown:
    """Ask the question of a panel.

    Args:
        panel: The panel.
        given: Parameters of the page; the question takes those that it knows.

    Raises:
        ParameterError: One of them has an impossible value, or one is missing.
    """
    known = desk().library[panel.question].header.parameters
    answer = answer_to(panel.question, **{name: value for name, value in given.items() if name in known})
    pictures = [picture for kind in panel.pictures if (picture := picture_of(answer, kind)) is not None]
    return Shown(panel, answer, pictures)


def shown_as(answer: Answer) -> Shown:
    """Return an answer with the picture that its question asks for."""
    picture = picture_of(answer)
    return Shown(Panel(answer.question.name, answer.question.header.title), answer, [picture] if picture else [])
