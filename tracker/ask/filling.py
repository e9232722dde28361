"""A parameter with what a text gives for it, and how a text fits the parameters of a question."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.ask.days import Period
from tracker.ask.mentions import Mention


@dataclass(frozen=True)
class Filling:
    """A parameter with what a text gives for it.

    Attributes:
        parameter: Name of the parameter.
        value: Text of the value as :func:`tracker.answers.ask` takes it.
        label: What a reader sees.
        words: The words of the text it came from.
        how: How they were recognised.
        note: What the reader must know, or empty.
        certainty: From 0 to 1.
        others: Other values that the words may mean, each with its label.
    """

    parameter: str
    value: str
    label: str
    words: str
    how: str
    note: str = ""
    certainty: float = 1.0
    others: tuple[tuple[str, str], ...] = ()


@dataclass
class Fit:
    """How a text fits the parameters of a question.

    Attributes:
        fillings: The parameters that the text gives.
        sources: The mentions that fill each parameter.
        used: The mentions that were put somewhere.
        loose: The mentions for which the question has no place.
        idle: The days for which the question has no place.
        choices: Places of the words that chose a value.
        narrowed: Whether only the last day of a month or year could be used.
        spread: Whether a day, a month or a year was taken as a period.
        missing: The required parameters that the text does not give.
    """

    fillings: dict[str, Filling] = field(default_factory=dict)
    sources: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    used: list[Mention] = field(default_factory=list)
    loose: list[Mention] = field(default_factory=list)
    idle: list[Period] = field(default_factory=list)
    choices: set[int] = field(default_factory=set)
    narrowed: bool = False
    spread: bool = False
    missing: tuple[str, ...] = ()
