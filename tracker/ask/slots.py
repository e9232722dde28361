"""What a text names put into the parameters of a question, each kind into its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set

from tracker.ask.choices import place_choices, place_number
from tracker.ask.day_slots import place_periods
from tracker.ask.days import Period
from tracker.ask.filling import Filling, Fit
from tracker.ask.forms import Candidate
from tracker.ask.groups import GROUP_WORDS
from tracker.ask.mentions import Mention
from tracker.ask.words import Token
from tracker.library import Parameter, Question
from tracker.library.types import KINDS, LISTS


def fit(
    question: Question,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    periods: Sequence[Period],
    today: dt.date,
    deadlines: Mapping[str, str],
) -> Fit:
    """Put what a text names into the parameters of a question.

    Args:
        question: The question.
        tokens: The words of the text.
        mentions: What it names.
        periods: The days it names.
        today: The present day.
        deadlines: Last day for signature of each agreement that has one.
    """
    result = Fit()
    parameters = question.header.parameters
    groups = frozenset(mention for mention in mentions if mention.group or _before_group_word(mention, tokens))
    placed = _place_mentions(parameters, mentions, groups, result)
    for name, candidates in placed.items():
        result.fillings[name] = _entity_filling(name, candidates)
        result.sources[name] = tuple(mention for mention, _ in candidates)
    place_periods(parameters, periods, today, deadlines, result)
    place_choices(parameters, tokens, result)
    place_number(parameters, tokens, mentions, result)
    result.missing = tuple(name for name, item in parameters.items() if item.required and name not in result.fillings)
    return result


# A parameter of this name that is text takes the id of whatever is named.
_ANYTHING = "subject"
_Placed = dict[str, list[tuple[Mention, tuple[Candidate, ...]]]]


def _before_group_word(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Return whether a mention says of whom the text speaks, as in “ASEAN states”."""
    return mention.last < len(tokens) and tokens[mention.last].key in GROUP_WORDS


def _place_mentions(
    parameters: Mapping[str, Parameter], mentions: Sequence[Mention], groups: Set[Mention], result: Fit
) -> _Placed:
    placed: _Placed = {}
    for mention in mentions:
        name = "group" if mention in groups and _is_open("group", parameters, placed, mention) else None
        name = name or _parameter_for(mention, parameters, placed)
        if name is None:
            (result.used if _repeats(mention, placed) else result.loose).append(mention)
            continue
        placed.setdefault(name, []).append((mention, _fitting(name, parameters[name], mention)))
        result.used.append(mention)
    return placed


def _parameter_for(mention: Mention, parameters: Mapping[str, Parameter], placed: _Placed) -> str | None:
    open_ones = [name for name in parameters if _is_open(name, parameters, placed, mention)]
    if not open_ones or _repeats(mention, placed):
        return None
    return min(open_ones, key=lambda name: _preference(name, parameters, mention))


def _is_open(name: str, parameters: Mapping[str, Parameter], placed: _Placed, mention: Mention) -> bool:
    """Return whether a parameter can take a mention and has not got all that it can hold."""
    item = parameters.get(name)
    return item is not None and bool(_fitting(name, item, mention)) and (item.type in LISTS or name not in placed)


def _fitting(name: str, item: Parameter, mention: Mention) -> tuple[Candidate, ...]:
    """Return what a parameter can take of a mention; the European Union is not put where a State is optional."""
    kind = _kind(item)
    if kind in ("state", "party") and item.optional and mention.fitting("organisation"):
        return ()
    if name == _ANYTHING and item.type == "text":
        return () if mention.plain else mention.candidates
    return mention.fitting(kind) if kind in KINDS else ()


def _preference(name: str, parameters: Mapping[str, Parameter], mention: Mention) -> tuple[int, int, int]:
    """The European Union goes where an organisation is asked for before where a State is; required before optional."""
    item = parameters[name]
    kind = _kind(item)
    among_states = kind in ("state", "party") and bool(mention.fitting("organisation"))
    broad = kind in ("commitment", "party", "endorsable")
    return (int(among_states) + int(broad), 0 if item.required else 1, list(parameters).index(name))


def _repeats(mention: Mention, placed: _Placed) -> bool:
    ids = {candidate.entity.id for candidate in mention.candidates}
    return any(
        ids == {candidate.entity.id for candidate in other.candidates}
        for items in placed.values()
        for other, _ in items
    )


def _kind(item: Parameter) -> str:
    return LISTS.get(item.type, item.type)


def _entity_filling(name: str, given: Sequence[tuple[Mention, tuple[Candidate, ...]]]) -> Filling:
    firsts = [candidates[0] for _, candidates in given]
    others = tuple((one.entity.id, one.entity.name) for _, candidates in given for one in candidates[1:])
    return Filling(
        parameter=name,
        value=",".join(one.entity.id for one in firsts),
        label=_listed([one.entity.name for one in firsts]),
        words=", ".join(mention.text for mention, _ in given),
        how=", ".join(dict.fromkeys(_how(one) for one in firsts)),
        note="; ".join(dict.fromkeys(one.note for one in firsts if one.note)),
        certainty=min(_certainty(one) for one in firsts),
        others=others,
    )


def _how(candidate: Candidate) -> str:
    if candidate.how != "corrected":
        return candidate.how
    letters = "1 letter differs" if candidate.distance == 1 else f"{candidate.distance} letters differ"
    return f"corrected spelling of “{candidate.name}” ({letters})"


def _certainty(candidate: Candidate) -> float:
    if candidate.how == "guessed":
        return 0.5
    return max(0.7, 1 - 0.07 * candidate.distance)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
