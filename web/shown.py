"""A part of a page with its answer and its pictures, ready for a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.charts import Picture, picture_of
from web.desk import desk, on_day_of_page
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


def show_panels(panels: Sequence[Panel], given: Mapping[str, str]) -> list[Shown]:
    """Ask the questions of several panels at the same time.

    Args:
        panels: The panels.
        given: Parameters of the page; each question takes those that it knows.

    Raises:
        ParameterError: One of them has an impossible value, or one is missing; the first in the order of the panels.
    """
    answers = desk().ask_all([(panel.question, _parameters(panel, given)) for panel in panels])
    return [_shown(panel, answer, panel.pictures) for panel, answer in zip(panels, answers, strict=True)]


def show_panel(panel: Panel, given: Mapping[str, str]) -> Shown:
    """Ask the question of one panel.

    Args:
        panel: The panel.
        given: Parameters of the page; the question takes those that it knows.

    Raises:
        ParameterError: One of them has an impossible value, or one is missing.
    """
    return _shown(panel, desk().ask(panel.question, _parameters(panel, given)), panel.pictures)


def shown_as(answer: Answer, kinds: Sequence[str] = ()) -> Shown:
    """Return an answer with its pictures.

    Args:
        answer: The answer.
        kinds: Kinds of picture; the one that its question asks for when empty.
    """
    header = answer.question.header
    wanted = kinds or ((header.chart,) if header.chart else ())
    return _shown(Panel(answer.question.name, header.title), answer, wanted)


def _parameters(panel: Panel, given: Mapping[str, str]) -> Mapping[str, str]:
    """Return those parameters of a page that the question of a panel takes, with the day of the page."""
    names = {name: panel.takes.get(name, name) for name in desk().library[panel.question].header.parameters}
    return on_day_of_page(panel.question, {name: given[own] for name, own in names.items() if own in given})


def _shown(panel: Panel, answer: Answer, kinds: Sequence[str]) -> Shown:
    pictures = [picture for kind in kinds if (picture := picture_of(answer, kind)) is not None]
    return Shown(panel, answer, pictures)
