"""How well a text fits a phrase of the library: what both say against what only one of them says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from tracker.ask.analysis import Analysis
from tracker.ask.filling import Fit
from tracker.ask.ideas import DECISIVE
from tracker.ask.mentions import Mention
from tracker.ask.phrases import Phrase, Phrases
from tracker.ask.vocabulary import IDEAS
from tracker.library import Parameter, Question
from tracker.library.types import LISTS

# What a slot of the phrase counts when the text fills it, and a filled parameter that the phrase does not name.
_SLOT, _DAY, _BESIDE, _DAY_BESIDE = 1.0, 0.4, 0.5, 0.2
# A name that itself says what it is (GGE norms, OSCE measures) fits a parameter of another kind less well.
_OTHER_KIND = 0.3
# A parameter that takes many kinds fits a little less well than one for just this kind.
_BROAD, _BROAD_KINDS = 0.2, ("commitment", "party", "endorsable")
# A thing that is a catalogue beside being an initiative, a process or an agreement is the latter first.
_SECOND_NATURE, _FIRST_NATURES = 0.025, frozenset({"initiative", "process", "agreement"})
# An organisation that is also a party (the European Union) is an organisation first.
_AS_PARTY = 0.06
# A month or a year is a period; a question that takes only a day fits it a little less well.
_ONE_DAY = 0.15
# Much less well where the text speaks of acts: who joined in a year is not who stood there on its last day. And where
# it speaks of a position, what was done in that time is no answer.
_DAY_FOR_ACTS, _ACTS_FOR_DAY = 1.0, 1.0
# What counts against: in the text alone.
_LOOSE, _IDLE, _UNKNOWN, _MOST_UNKNOWN = 1.6, 1.2, 0.8, 2.4
# What counts against: in the phrase alone.
_PHRASE_IDEA, _UNFILLED, _UNFILLED_DEFAULT, _SHORT_LIST = 0.8, 0.8, 0.25, 1.5
# Share of the score that the order and the small words decide: enough to choose between phrases of the same ideas.
_WORDING = 0.12
# An idea of the text that weighs this much must not be passed over; one of these must not be assumed.
_TELLING = 1.1
# A question word counts against a phrase that is but a name: "who is under it" asks for more than "it".
_ASKING = 0.25
# A State and a group that both narrow the same question are hardly ever meant together.
_TWO_FILTERS = 0.6
# A list narrowed to one thing says less than the page about it.
_LISTING = 0.05
_DATES = ("date", "year", "integer")

# Ideas that name a kind of thing, and the parameter types they go with.
_NOUNS: Mapping[str, tuple[str, ...]] = {
    "norm": ("norm", "catalogue", "endorsable"),
    "cbm": ("cbm", "catalogue"),
    "agreement": ("agreement", "commitment"),
    "initiative": ("initiative", "commitment"),
}


@dataclass(frozen=True)
class Said:
    """What a text says to one question.

    Attributes:
        ideas: Ideas of its plain words.
        soft: Ideas of words inside names: they may count, they need not.
        excused: Ideas that ask for a column of the answer, or that chose a value: they count for nothing.
        asking: Number of words such as who, in, did.
        against: What counts against the question whichever of its phrases is meant.
        wording: The text with the names replaced by the parameters they fill.
    """

    ideas: frozenset[str]
    soft: frozenset[str]
    excused: frozenset[str]
    asking: int
    against: float
    wording: str

    @cached_property
    def all(self) -> frozenset[str]:
        """Everything that may count for a phrase."""
        return self.ideas | self.soft


def score(phrase: Phrase, said: Said, fit: Fit, phrases: Phrases) -> float:
    """Return how well a text fits a phrase, from 0 to 1.

    The form is Tversky's: common / (common + text only + phrase only), each part a sum of weights; a small part of
    the score is the likeness of the wording.

    Args:
        phrase: The phrase.
        said: What the text says.
        fit: How its names and days fit the question of the phrase.
        phrases: The weights of ideas.
    """
    parameters = phrase.question.header.parameters
    common = phrases.weigh(phrase.ideas & said.all)
    common += sum(_credit(name in phrase.slots, parameters[name]) for name in fit.fillings)
    if not common:
        return 0.0
    text_only = said.against + phrases.weigh(said.ideas - phrase.ideas - said.excused)
    text_only += 0.0 if phrase.ideas else _ASKING * max(0, said.asking - phrase.asking)
    phrase_only = _PHRASE_IDEA * phrases.weigh(phrase.ideas - said.all)
    phrase_only += sum(_unfilled(parameters[name]) for name in phrase.slots if name not in fit.fillings)
    ratio = common / (common + text_only + phrase_only)
    return (1 - _WORDING) * ratio + _WORDING * fuzz.ratio(said.wording, phrase.wording) / 100


@dataclass(frozen=True)
class Unmatched:
    """Ideas that only the text or only the phrase has.

    Attributes:
        denied: Of the text, those that change everything, such as a negation.
        telling: Of the text, others that say much.
        assumed: Of the phrase, those that change everything.
    """

    denied: frozenset[str]
    telling: frozenset[str]
    assumed: frozenset[str]


def unmatched(phrase: Phrase, said: Said, phrases: Phrases) -> Unmatched:
    """Return the ideas that only the text has, and those that only the phrase has, as far as they matter.

    Args:
        phrase: The phrase that fits best.
        said: What the text says.
        phrases: The weights of ideas.
    """
    text_only = said.ideas - phrase.ideas - said.excused
    telling = {idea for idea in text_only if idea in IDEAS and phrases.telling(idea, _TELLING)}
    return Unmatched(text_only & DECISIVE, frozenset(telling - DECISIVE), (phrase.ideas - said.all) & DECISIVE)


def against(question: Question, fit: Fit, unknown: float, analysis: Analysis) -> float:
    """Return what counts against a question whichever of its phrases is meant.

    Args:
        question: The question.
        fit: How the names and days of the text fit it.
        unknown: Number of words that are not understood; a bare number counts for less than one.
        analysis: The text taken apart.
    """
    parameters = question.header.parameters
    return (
        _LOOSE * sum(not mention.plain for mention in fit.loose)
        + _IDLE * len(fit.idle)
        + min(_MOST_UNKNOWN, _UNKNOWN * unknown)
        + sum(_misfit(parameters[name], mentions) for name, mentions in fit.sources.items())
        + ((_DAY_FOR_ACTS if analysis.of_acts else _ONE_DAY) if fit.narrowed else 0.0)
        + (_ACTS_FOR_DAY if fit.spread and analysis.of_position else 0.0)
        + _short_lists(parameters, fit)
        + (_LISTING if question.theme == "catalogue" and fit.sources else 0.0)
        + (_TWO_FILTERS if _narrowed_twice(parameters, fit) else 0.0)
    )


def _narrowed_twice(parameters: Mapping[str, Parameter], fit: Fit) -> bool:
    return all(name in fit.fillings and not parameters[name].required for name in ("state", "group"))


def _credit(named: bool, parameter: Parameter) -> float:
    if parameter.type in _DATES:
        return _DAY if named else _DAY_BESIDE
    return _SLOT if named else _BESIDE


def _misfit(parameter: Parameter, mentions: tuple[Mention, ...]) -> float:
    """Return what counts against putting names into a parameter of another or a broader kind than they say."""
    kind = LISTS.get(parameter.type, parameter.type)
    nouns = {idea for mention in mentions for idea in mention.ideas if idea in _NOUNS}
    other = _OTHER_KIND if nouns and not any(kind in _NOUNS[noun] for noun in nouns) else 0.0
    as_party = kind in ("state", "party") and any(mention.fitting("organisation") for mention in mentions)
    second = kind == "catalogue" and any(one.kinds & _FIRST_NATURES for item in mentions for one in item.candidates)
    return (
        other
        + (_BROAD if kind in _BROAD_KINDS else 0.0)
        + (_SECOND_NATURE if second else 0.0)
        + (_AS_PARTY if as_party else 0.0)
    )


def _unfilled(parameter: Parameter) -> float:
    return _UNFILLED if parameter.default is None else _UNFILLED_DEFAULT


def _short_lists(parameters: Mapping[str, Parameter], fit: Fit) -> float:
    """Return what counts against lists of one: a question about several things was not asked about one."""
    lists = [name for name in fit.fillings if parameters[name].type in LISTS]
    return _SHORT_LIST * sum("," not in fit.fillings[name].value for name in lists)
