"""The header of a question file, as typed models; unknown keys are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from tracker.library.types import COLUMN_TYPES, PARAMETER_TYPES, entity_kind
from tracker.sentence import Template, parse_template

Chart = Literal["tile-map", "matrix", "heat-map", "bars", "curve", "timeline", "network", "upset"]

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


def _parameter_type(value: str) -> str:
    if value not in PARAMETER_TYPES:
        raise ValueError(f"no parameter has the type {value!r}; the types are {', '.join(sorted(PARAMETER_TYPES))}")
    return value


def _column_type(value: str) -> str:
    if value not in COLUMN_TYPES:
        raise ValueError(f"no column has the type {value!r}; the types are {', '.join(sorted(COLUMN_TYPES))}")
    return value


def _template(value: str) -> str:
    parse_template(value)
    return value


Sentence = Annotated[Words, AfterValidator(_template)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Parameter(_Strict):
    """One parameter of a question.

    Attributes:
        type: What kind of value it takes.
        help: What it is for.
        default: Value used when none is given, written as a user would write it.
        example: Value that shows how to ask; needed when the parameter must be given.
        optional: Whether it may be left out, in which case the query gets null.
        choices: The values that a parameter of type ``choice`` takes.
    """

    type: Annotated[str, AfterValidator(_parameter_type)]
    help: Words
    default: Words | None = None
    example: Words | None = None
    optional: bool = False
    choices: tuple[Words, ...] = ()

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is None and not self.optional


class Column(_Strict):
    """One column of the answer.

    Attributes:
        type: What its cells hold.
        help: What it says, in one sentence.
    """

    type: Annotated[str, AfterValidator(_column_type)]
    help: Words

    @property
    def is_entity(self) -> bool:
        """Whether its cells hold ids, or lists of ids, that have names."""
        return entity_kind(self.type) is not None


class Header(_Strict):
    """What a question file says about itself.

    Attributes:
        title: A few words.
        question: The question in full, with its parameters in braces.
        parameters: The parameters in the order in which they are asked for.
        columns: The columns in the order in which the query returns them.
        grain: What one row is.
        sentence: Template of the sentence that answers.
        empty: Template of the sentence when there are no rows; ``sentence`` serves when absent.
        ask: Phrases by which people ask it, with parameters in braces.
        chart: The picture that shows it best, or None.
        basis: Rule of law or method that the answer rests on.
        notes: What a reader must know.
    """

    title: Words
    question: Words
    parameters: Mapping[Name, Parameter] = Field(default_factory=dict)
    columns: Annotated[Mapping[Name, Column], Field(min_length=1)]
    grain: Words
    sentence: Sentence
    empty: Sentence | None = None
    ask: Annotated[tuple[Words, ...], Field(min_length=1)]
    chart: Chart | None = None
    basis: Words | None = None
    notes: Words | None = None

    @property
    def templates(self) -> Mapping[str, Template]:
        """The parsed sentences under their keys in the header."""
        texts = {"sentence": self.sentence, "empty": self.empty}
        return {key: parse_template(text) for key, text in texts.items() if text is not None}
