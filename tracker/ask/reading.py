"""What a text was understood as: every part with the words it came from, so that it can be shown and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.ask.filling import Filling
from tracker.ask.terms import Term
from tracker.library import Parameter, Question

State = Literal["understood", "explained", "unsure", "unknown"]


@dataclass(frozen=True)
class Part:
    """One part of a reading that can be changed.

    Attributes:
        parameter: Name of the parameter.
        type: Its type in the library.
        value: Its value as :func:`tracker.answers.ask` takes it; empty when the text does not give one that is needed.
        label: What a reader sees.
        words: The words of the text it came from; empty for a default.
        how: How they were recognised: id, code, name, other name, abbreviation, corrected spelling, word for it,
            date phrase, default, missing …
        note: What the reader must know, or empty.
        others: Other values that the words may mean, each with its label.
    """

    parameter: str
    type: str
    value: str
    label: str
    words: str
    how: str
    note: str = ""
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Reading:
    """A question of the library as which a text can be understood.

    Attributes:
        question: The question.
        parts: Its parameters in the declared order, those of the text and the defaults.
        not_understood: Words of the text that nothing knows.
        unplaced: Names and days of the text for which this question has no place.
        denied: Words of the text that change everything and that the phrase does not have, such as a negation.
        passed_over: Other telling words of the text that the phrase does not have.
        assumed: Telling ideas of the phrase that the text does not have.
        notes: What the reader must know about words that were understood.
        confidence: From 0 to 1.
        verbatim: Whether the text is a phrase of the library but for the names in it.
        phrase: The phrase of the library that is closest to the text.
        segments: The question in full, in pieces: text, and parts in their places.
    """

    question: Question
    parts: tuple[Part, ...]
    not_understood: tuple[str, ...]
    unplaced: tuple[str, ...]
    denied: tuple[str, ...]
    passed_over: tuple[str, ...]
    assumed: tuple[str, ...]
    notes: tuple[str, ...]
    confidence: float
    verbatim: bool
    phrase: str
    segments: tuple[str | Part, ...]

    @property
    def parameters(self) -> Mapping[str, str]:
        """The values that the text gives, by parameter; defaults are left to the library."""
        return {part.parameter: part.value for part in self.parts if part.value and part.how != "default"}

    @property
    def complete(self) -> bool:
        """Whether every required parameter has a value."""
        return all(part.how != "missing" for part in self.parts)

    @property
    def left_over(self) -> tuple[str, ...]:
        """The words of the text that play no part in it."""
        return (*self.not_understood, *self.passed_over)

    @property
    def about(self) -> bool:
        """Whether the text names anything but a day."""
        return any(part.words and part.how != "date phrase" for part in self.parts)

    @property
    def sentence(self) -> str:
        """The reading in one sentence."""
        return f"Understood as: {''.join(_shown(segment) for segment in self.segments)}"

    @property
    def command(self) -> str:
        """The command that asks the same without any interpretation."""
        pairs = [f"{name}={_quoted(value)}" for name, value in self.parameters.items()]
        return " ".join(["tracker question", self.question.name, *pairs])

    def to_json(self) -> dict[str, object]:
        """Return the reading as plain values for JSON."""
        return {
            "question": self.question.name,
            "parameters": dict(self.parameters),
            "sentence": self.sentence,
            "parts": [_part_json(part) for part in self.parts],
            "segments": [piece if isinstance(piece, str) else {"part": piece.parameter} for piece in self.segments],
            "not_understood": list(self.not_understood),
            "unplaced": [*self.unplaced, *self.denied, *self.passed_over],
            "notes": list(self.notes),
            "confidence": round(self.confidence, 3),
            "complete": self.complete,
            "command": self.command,
        }


@dataclass(frozen=True)
class Outcome:
    """What came of reading a text.

    Attributes:
        text: The text.
        state: ``understood``: the first reading is meant; ``explained``: the meaning of words was asked for;
            ``unsure``: one of the readings may be meant and the user chooses; ``unknown``: no question of the library
            fits.
        readings: The readings, best first.
        reasons: Why it is unsure or unknown, in plain sentences.
        suggestions: What can be asked instead.
        terms: The words whose meaning was asked for.
    """

    text: str
    state: State
    readings: tuple[Reading, ...] = ()
    reasons: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def best(self) -> Reading | None:
        """The reading that is meant, or None when the user must choose."""
        return self.readings[0] if self.state == "understood" else None

    def to_json(self) -> dict[str, object]:
        """Return the outcome as plain values for JSON."""
        return {
            "text": self.text,
            "state": self.state,
            "readings": [reading.to_json() for reading in self.readings],
            "reasons": list(self.reasons),
            "suggestions": list(self.suggestions),
            "terms": [vars(term) for term in self.terms],
        }


def parts_of(
    question: Question, fillings: Mapping[str, Filling], default_label: Callable[[Parameter], str]
) -> tuple[Part, ...]:
    """Return all parameters of a question as parts.

    Args:
        question: The question.
        fillings: The parameters that the text gives.
        default_label: Gives what a reader sees for the default of a parameter.
    """
    parts = []
    for name, item in question.header.parameters.items():
        given = fillings.get(name)
        if given is not None:
            part = Part(name, item.type, given.value, given.label, given.words, given.how, given.note, given.others)
        elif item.required:
            asked = "day" if item.type == "date" else name.replace("_", " ")
            part = Part(name, item.type, "", f"which {asked}?", "", "missing", item.help)
        else:
            part = Part(name, item.type, item.default or "", default_label(item), "", "default")
        parts.append(part)
    return tuple(parts)


def segments_of(question: Question, parts: Sequence[Part]) -> tuple[str | Part, ...]:
    """Return the question in full with its parts in their places; parts of the text without a place come last."""
    by_name = {part.parameter: part for part in parts}
    segments: list[str | Part] = []
    rest = question.header.question
    named: set[str] = set()
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        segments += [before, by_name[name]]
        named.add(name)
    segments.append(rest)
    for part in parts:
        if part.parameter not in named and part.how != "default":
            segments += [f" · {part.parameter.replace('_', ' ')}: ", part]
    return tuple(piece for piece in segments if piece)


def _shown(segment: str | Part) -> str:
    return segment if isinstance(segment, str) else segment.label or f"any {segment.parameter.replace('_', ' ')}"


def _part_json(part: Part) -> dict[str, object]:
    return {**vars(part), "others": [{"value": value, "label": label} for value, label in part.others]}


def _quoted(value: str) -> str:
    return f'"{value}"' if any(char in value for char in " ;&|#") else value
