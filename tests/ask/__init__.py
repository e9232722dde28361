"""Phrasings with the reading that each must get."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.package_names import package_deadlines, package_entities
from tracker.ask import Outcome, Reading, understand
from tracker.library import Library

TODAY = dt.date(2026, 11, 24)
LIBRARY = Library.read()


@dataclass(frozen=True)
class Phrasing:
    """A text and the reading it must get.

    Attributes:
        text: The text.
        state: ``understood``, ``unsure`` or ``unknown``.
        questions: The questions that answer it, when it is to be understood.
        parameters: The parameters that the text gives; None when they do not matter.
    """

    text: str
    state: str
    questions: tuple[str, ...]
    parameters: dict[str, str] | None

    def fits(self, reading: Reading) -> bool:
        """Return whether a reading is the expected one; a day that is today anyway need not be named."""
        given = {name: value for name, value in reading.parameters.items() if (name, value) != ("as_of", str(TODAY))}
        return reading.question.name in self.questions and self.parameters in (None, given)

    def right(self, outcome: Outcome) -> bool:
        """Return whether an outcome is the expected one."""
        if self.state != "understood":
            return outcome.state == self.state
        return outcome.best is not None and self.fits(outcome.best)

    def misled(self, outcome: Outcome) -> bool:
        """Return whether something else was taken for what was meant: worse than asking back."""
        return outcome.best is not None and not (self.state == "understood" and self.fits(outcome.best))


def read_phrasings(part: str) -> list[Phrasing]:
    """Return the phrasings of a part: ``rules`` or ``held-out``."""
    path = Path(__file__).parent / f"{part}.yml"
    return [_phrasing(row) for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)]


@cache
def outcome_of(text: str, library: Library) -> Outcome:
    """Read a text with the names of the shipped package."""
    return understand(text, library, package_entities(), TODAY, package_deadlines())


def best_of(text: str) -> Reading:
    """Return the best reading of a text that has one."""
    outcome = outcome_of(text, LIBRARY)
    assert outcome.best is not None, (text, outcome.state, outcome.reasons)
    return outcome.best


def values(text: str) -> dict[str, str]:
    """Return the parameters that a text is read to give."""
    return dict(best_of(text).parameters)


def _phrasing(row: dict[str, object]) -> Phrasing:
    named = row.get("question", [])
    questions = (named,) if isinstance(named, str) else tuple(named)  # type: ignore[arg-type]
    given = row.get("parameters", {} if questions else None)
    parameters = None if given is None else {name: _text(value) for name, value in given.items()}  # type: ignore[attr-defined]
    return Phrasing(str(row["text"]), str(row.get("outcome", "understood")), questions, parameters)


def _text(value: object) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)
