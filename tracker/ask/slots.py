"""What a text names put into the parameters of a question, each kind into its own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.ask.days import Period
from tracker.ask.forms import Candidate
from tracker.ask.mentions import Mention
from tracker.ask.words import Token
from tracker.dates import write_date
from tracker.library import Parameter, Question
from tracker.library.types import KINDS, LISTS

_FIRST_DAY = ("from", "since", "start")
_LAST_DAY = ("to", "until", "end")
_BEFORE = re.compile(r"\b(?:before|prior)\b", re.IGNORECASE)


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
        missing: The required parameters that the text does not give.
    """

    fillings: dict[str, Filling] = field(default_factory=dict)
    sources: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    used: list[Mention] = field(default_factory=list)
    loose: list[Mention] = field(default_factory=list)
    idle: list[Period] = field(default_factory=list)
    choices: set[int] = field(default_factory=set)
    narrowed: bool = False
    missing: tuple[str, ...] = ()


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
    placed = _place_mentions(parameters, mentions, result)
    for name, candidates in placed.items():
        result.fillings[name] = _entity_filling(name, candidates)
        result.sources[name] = tuple(mention for mention, _ in candidates)
    _place_periods(parameters, periods, today, deadlines, result)
    _place_choices(parameters, tokens, mentions, result)
    result.missing = tuple(name for name, item in parameters.items() if item.required and name not in result.fillings)
    return result


_Placed = dict[str, list[tuple[Mention, tuple[Candidate, ...]]]]


def _place_mentions(parameters: Mapping[str, Parameter], mentions: Sequence[Mention], result: Fit) -> _Placed:
    placed: _Placed = {}
    for mention in mentions:
        name = _parameter_for(mention, parameters, placed)
        if name is None:
            (result.used if _repeats(mention, placed) else result.loose).append(mention)
            continue
        placed.setdefault(name, []).append((mention, mention.fitting(_kind(parameters[name]))))
        result.used.append(mention)
    return placed


def _parameter_for(mention: Mention, parameters: Mapping[str, Parameter], placed: _Placed) -> str | None:
    open_ones = [
        name
        for name, item in parameters.items()
        if _takes(item, mention) and (item.type in LISTS or name not in placed)
    ]
    if not open_ones or _repeats(mention, placed):
        return None
    return min(open_ones, key=lambda name: _preference(name, parameters, mention))


def _takes(item: Parameter, mention: Mention) -> bool:
    """Return whether a parameter can take a mention; the European Union is not put where a State is optional."""
    kind = _kind(item)
    if kind in ("state", "party") and item.optional and mention.fitting("organisation"):
        return False
    return kind in KINDS and bool(mention.fitting(kind))


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


def _place_periods(
    parameters: Mapping[str, Parameter],
    periods: Sequence[Period],
    today: dt.date,
    deadlines: Mapping[str, str],
    result: Fit,
) -> None:
    for period in periods:
        before = set(result.fillings)
        for filling in _day_fillings(parameters, period, today, deadlines, result):
            result.fillings.setdefault(filling.parameter, filling)
        result.narrowed |= period.mode == "at" and period.days > 0 and "as_of" in set(result.fillings) - before
        if set(result.fillings) == before:
            result.idle.append(period)


def _day_fillings(
    parameters: Mapping[str, Parameter], period: Period, today: dt.date, deadlines: Mapping[str, str], result: Fit
) -> Iterator[Filling]:
    if period.mode == "deadline":
        yield from _deadline(parameters, period, today, deadlines, result)
        return
    if period.mode == "unclear":
        return
    types = {name: item.type for name, item in parameters.items()}
    firsts = [name for name in _FIRST_DAY if types.get(name) == "date"]
    lasts = [name for name in _LAST_DAY if types.get(name) == "date"]
    if firsts:
        yield _day(firsts[0], period.earliest, period)
        if lasts:
            yield _day(lasts[0], period.latest, period)
    elif types.get("days") == "integer" and period.mode == "last":
        yield Filling("days", str(period.days), f"{period.days} days", period.text, "date phrase", period.note)
    elif period.mode == "at" and "as_of" in types:
        yield _day("as_of", period.latest, period)
    if period.mode == "at":
        yield from _limits(types, period)


def _limits(types: Mapping[str, str], period: Period) -> Iterator[Filling]:
    """Yield the parameters that are a year, or a day before which something lies."""
    limit = period.earliest if period.days else _next_day(period) if _BEFORE.search(period.text) else period.latest
    for name, kind in types.items():
        if kind == "year":
            yield Filling(name, str(limit.year), str(limit.year), period.text, "date phrase")
        if kind == "date" and name == "before":
            yield _day(name, limit, period)


def _day(name: str, day: dt.date, period: Period) -> Filling:
    return Filling(name, day.isoformat(), write_date(day), period.text, "date phrase", period.note)


def _next_day(period: Period) -> dt.date:
    """Return the day that 'before 2020' names, since the period ends the day before it."""
    return period.latest + dt.timedelta(days=1)


def _deadline(
    parameters: Mapping[str, Parameter], period: Period, today: dt.date, deadlines: Mapping[str, str], result: Fit
) -> Iterator[Filling]:
    agreement = next((item.value for item in result.fillings.values() if item.value in deadlines), None)
    if agreement is None or "as_of" not in parameters:
        return
    last = dt.date.fromisoformat(deadlines[agreement])
    day = min(last, today)
    note = f"it is open for signature until {write_date(last)}"
    if last > today:
        note += ", which has not passed: the position of today is given"
    yield Filling("as_of", day.isoformat(), write_date(day), period.text, "date phrase", note)


def _place_choices(
    parameters: Mapping[str, Parameter], tokens: Sequence[Token], mentions: Sequence[Mention], result: Fit
) -> None:
    held = {place for mention in mentions for place in range(mention.first, mention.last)}
    for name, item in parameters.items():
        if item.type != "choice":
            continue
        for place, token in enumerate(tokens):
            if place not in held and token.key in item.choices and name not in result.fillings:
                result.fillings[name] = Filling(name, token.key, token.key, token.text, "exact word")
                result.choices.add(place)
