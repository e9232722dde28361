"""From plain words to readings, best first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from tracker.ask.analysis import Analysis
from tracker.ask.filling import Filling, Fit
from tracker.ask.phrases import Phrase, Phrases, phrases_of
from tracker.ask.reading import Reading, parts_of, segments_of
from tracker.ask.scoring import Said, Unmatched, against, score, unmatched
from tracker.ask.slots import fit
from tracker.ask.vocabulary import ASKING, LAY_WORDS
from tracker.ask.words import Token
from tracker.dates import write_date
from tracker.entities import Entities
from tracker.library import Library, Parameter, Question
from tracker.library.types import KINDS

MOST_READINGS = 6
_LEAST = 0.2
# What a reading keeps when a needed part is missing, and when a name or a day of the text has no place in it.
_INCOMPLETE, _UNPLACED = 0.7, 0.8
_NUMBER = 0.5
_VERBATIM = 0.999


def readings_of(
    analysis: Analysis, library: Library, index: Entities, today: dt.date, deadlines: Mapping[str, str]
) -> list[Reading]:
    """Return the questions as which a text can be understood, best first.

    Args:
        analysis: The text taken apart.
        library: The questions.
        index: Everything that can be named.
        today: The present day.
        deadlines: Last day for signature of each agreement that has one.
    """
    phrases = phrases_of(library)
    fits = {
        question.name: fit(question, analysis.tokens, analysis.mentions, analysis.periods, today, deadlines)
        for question in library
    }
    said = {question.name: _said(analysis, fits[question.name], phrases, question) for question in library}
    best: dict[str, tuple[float, Phrase]] = {}
    for phrase in phrases.all:
        name = phrase.question.name
        points = score(phrase, said[name], fits[name], phrases)
        if points >= _LEAST and (name not in best or points > best[name][0]):
            best[name] = (points, phrase)
    found = [
        reading
        for question in library
        if question.name in best
        for reading in _readings(
            fits[question.name],
            best[question.name],
            unmatched(best[question.name][1], said[question.name], phrases),
            analysis,
            partial(_default, index, today),
        )
    ]
    return sorted(found, key=lambda reading: (-reading.confidence, reading.question.name))[:MOST_READINGS]


def _said(analysis: Analysis, fitted: Fit, phrases: Phrases, question: Question) -> Said:
    """Return what a text says to a question that has, or has not, a place for what it names."""
    ideas = {word.idea for word in analysis.words if word.idea}
    ideas |= {idea for mention in fitted.loose if mention.plain for idea in mention.ideas}
    chosen = {analysis.tokens[place].start for place in fitted.choices}
    soft = frozenset(idea for mention in fitted.used for idea in mention.ideas)
    choosing = {word.idea for word in analysis.words if all(token.start in chosen for token in word.tokens)}
    excused = phrases.columns[question.name] | choosing
    unknown = sum(_NUMBER if token.key.isdigit() else 1 for token in _strange(analysis, fitted))
    counted = against(question, fitted, unknown, analysis)
    asking = sum(token.key in ASKING for word in analysis.words if not word.idea for token in word.tokens)
    return Said(frozenset(ideas), soft, excused, asking, counted, _wording(analysis, fitted))


def _strange(analysis: Analysis, fitted: Fit) -> list[Token]:
    """Return the words that nothing knows and that chose no value either."""
    chosen = {analysis.tokens[place].start for place in fitted.choices}
    return [token for token in analysis.unknown if token.start not in chosen]


def _wording(analysis: Analysis, fitted: Fit) -> str:
    """Return the text with its names replaced by the parameters that they fill."""
    starts = {mention.first: (name, mention) for name, given in fitted.sources.items() for mention in given}
    words, place = [], 0
    while place < len(analysis.tokens):
        name, mention = starts.get(place, ("", None))
        words.append(name or analysis.tokens[place].key)
        place = mention.last if mention else place + 1
    return " ".join(words)


def _readings(
    fitted: Fit,
    best: tuple[float, Phrase],
    only: Unmatched,
    analysis: Analysis,
    default_label: Callable[[Parameter], str],
) -> Iterator[Reading]:
    """Yield a reading for each thing that ambiguous words may name."""
    points, phrase = best
    for fillings in _meanings(fitted.fillings):
        parts = parts_of(phrase.question, fillings, default_label)
        certainty = min((filling.certainty for filling in fillings.values()), default=1.0)
        yield Reading(
            question=phrase.question,
            parts=parts,
            not_understood=tuple(token.text for token in _strange(analysis, fitted)),
            unplaced=_unplaced(fitted),
            denied=tuple(_texts(analysis, only.denied)),
            passed_over=tuple(_texts(analysis, only.telling)),
            assumed=tuple(sorted(only.assumed)),
            notes=_notes(analysis),
            confidence=points
            * certainty
            * (_INCOMPLETE if fitted.missing else 1.0)
            * (_UNPLACED if _unplaced(fitted) else 1.0),
            verbatim=points > _VERBATIM,
            phrase=phrase.text,
            segments=segments_of(phrase.question, parts),
        )


def _default(index: Entities, today: dt.date, parameter: Parameter) -> str:
    """Return what a reader sees for a default: the day of 'today', the name of an id."""
    written = parameter.default or ""
    if parameter.type == "date" and written:
        return write_date(today) if written == "today" else write_date(written)
    if parameter.type in KINDS and written in index.of_kind(parameter.type):
        return index.of_kind(parameter.type)[written].name
    return written


def _meanings(fillings: Mapping[str, Filling]) -> Iterator[dict[str, Filling]]:
    yield dict(fillings)
    for name, filling in fillings.items():
        for value, label in filling.others if "," not in filling.value else ():
            others = tuple(pair for pair in ((filling.value, filling.label), *filling.others) if pair[0] != value)
            yield {**fillings, name: replace(filling, value=value, label=label, others=others)}


def _texts(analysis: Analysis, ideas: frozenset[str]) -> Iterator[str]:
    """Yield the words of the text that stand for ideas."""
    for word in analysis.words:
        if word.idea in ideas:
            yield " ".join(token.text for token in word.tokens)


def _unplaced(fitted: Fit) -> tuple[str, ...]:
    names = [mention.text for mention in fitted.loose if not mention.plain]
    return (*names, *(period.text for period in fitted.idle if period.mode != "unclear"))


def _notes(analysis: Analysis) -> tuple[str, ...]:
    notes = [
        f"“{analysis.tokens[place].text}” is read as “{meant}”" for place, meant in sorted(analysis.corrections.items())
    ]
    keys = {token.key: token.text for word in analysis.words if word.idea == "party" for token in word.tokens}
    notes += [f"“{text}” is read as: {LAY_WORDS[key]}" for key, text in keys.items() if key in LAY_WORDS]
    return tuple(dict.fromkeys(notes))
