"""How well a text fits a phrase of the library: what both say against what only one of them says."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tracker.ask.phrases import Phrase, Phrases
from tracker.ask.slots import Fit
from tracker.library import Parameter

# What a slot of the phrase counts when the text fills it, and a filled parameter that the phrase does not name.
_SLOT, _DAY, _BESIDE, _DAY_BESIDE = 1.0, 0.4, 0.5, 0.2
# What counts against: in the text alone.
_LOOSE, _IDLE, _UNKNOWN, _MOST_UNKNOWN = 1.6, 1.2, 0.8, 2.4
# What counts against: in the phrase alone.
_PHRASE_IDEA, _UNFILLED_REQUIRED, _UNFILLED_DEFAULT = 0.8, 0.8, 0.25
_SHORT_LIST = 1.0
_DATES = ("date", "year", "integer")


def similarity(phrase: Phrase, ideas: Collection[str], unknown: int, fit: Fit, phrases: Phrases) -> float:
    """Return how well a text fits a phrase, from 0 to 1.

    The form is Tversky's: common / (common + text only + phrase only), each part a sum of weights.

    Args:
        phrase: The phrase.
        ideas: The ideas of the text's plain words.
        unknown: Number of its words that are not understood.
        fit: How its names and days fit the question of the phrase.
        phrases: The weights of ideas.
    """
    parameters = phrase.question.header.parameters
    common = sum(phrases.weight(idea) for idea in phrase.ideas.intersection(ideas))
    common += sum(_credit(name in phrase.slots, parameters[name]) for name in fit.fillings)
    text_only = sum(phrases.weight(idea) for idea in set(ideas) - phrase.ideas)
    text_only += _LOOSE * len([mention for mention in fit.loose if not mention.plain])
    text_only += _IDLE * len(fit.idle) + min(_MOST_UNKNOWN, _UNKNOWN * unknown)
    phrase_only = _PHRASE_IDEA * sum(phrases.weight(idea) for idea in phrase.ideas.difference(ideas))
    phrase_only += sum(_unfilled(parameters[name]) for name in phrase.slots if name not in fit.fillings)
    phrase_only += _short_lists(parameters, fit)
    total = common + text_only + phrase_only
    return common / total if total else 0.0


def _credit(named: bool, parameter: Parameter) -> float:
    if parameter.type in _DATES:
        return _DAY if named else _DAY_BESIDE
    return _SLOT if named else _BESIDE


def _unfilled(parameter: Parameter) -> float:
    return _UNFILLED_REQUIRED if parameter.required else _UNFILLED_DEFAULT


def _short_lists(parameters: Mapping[str, Parameter], fit: Fit) -> float:
    """Return what counts against lists of one: a question about several things was not asked about one."""
    single = [name for name in fit.fillings if parameters[name].type in ("states", "agreements", "parties", "organisations")]
    return _SHORT_LIST * sum("," not in fit.fillings[name].value for name in single if parameters[name].required)
