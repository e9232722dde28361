"""A text taken apart into names, days and plain words, before any question is considered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.ask.days import Period, periods_of
from tracker.ask.ideas import Word, read_words
from tracker.ask.mentions import Mention, exact_mentions, find_mentions
from tracker.ask.names import names_of
from tracker.ask.phrases import Phrases, phrases_of
from tracker.ask.vocabulary import ACTS, ASKER
from tracker.ask.words import Token, tokens_of
from tracker.entities import Entities
from tracker.library import Library

MOST_TEXT = 400
WITHIN = ("in ", "during ", "within ", "this ", "last ", "over ")
PERFECT = frozenset({"has", "have", "had"})


@dataclass(frozen=True)
class Analysis:
    """A text taken apart, before any question is considered.

    Attributes:
        text: The text.
        tokens: Its words.
        periods: The days and periods it names.
        mentions: The things it names.
        words: The plain words between them.
        unknown: The words that nothing knows.
        corrections: Plain words with wrong letters, by place: what was meant.
        near: Names that look like the unknown words that look like names.
    """

    text: str
    tokens: tuple[Token, ...]
    periods: tuple[Period, ...]
    mentions: tuple[Mention, ...]
    words: tuple[Word, ...]
    unknown: tuple[Token, ...]
    corrections: Mapping[int, str]
    near: Mapping[str, list[str]]

    @property
    def said(self) -> bool:
        """Whether enough was understood: something is named, or more words mean something than do not."""
        return bool(self.mentions) or sum(bool(word.idea) for word in self.words) > len(self.unknown)

    @property
    def known(self) -> bool:
        """Whether anything is named or said in words that needed no correction."""
        corrected = {self.tokens[place].start for place in self.corrections}
        spoken = (word for word in self.words if word.idea and word.tokens[0].start not in corrected)
        return bool(self.mentions or self.periods) or any(spoken)

    @property
    def asker(self) -> tuple[str, ...]:
        """Words that point at the person who asks."""
        return tuple(token.text for token in self.unknown if token.key in ASKER)

    @property
    def of_acts(self) -> bool:
        """Whether it speaks of what was done in a time: “joined in 2023” is not “party at the end of 2023”."""
        keys = {token.key for token in self.tokens}
        begins = WITHIN if keys & PERFECT else (*WITHIN, "on ")
        return bool(keys & ACTS) and any(period.text.casefold().startswith(begins) for period in self.periods)

    @property
    def of_position(self) -> bool:
        """Whether it speaks of where parties stand on a day."""
        return not self.of_acts and any(word.idea == "party" for word in self.words)

    @property
    def unclear(self) -> tuple[Period, ...]:
        """Days that cannot be looked up."""
        return tuple(period for period in self.periods if period.mode == "unclear")


def analyse(text: str, library: Library, index: Entities, today: dt.date) -> Analysis:
    """Take a text apart into names, days and plain words.

    Args:
        text: The text; what is longer than 400 characters is cut.
        library: The questions, whose phrases are part of the vocabulary.
        index: Everything that can be named.
        today: The present day.
    """
    text = " ".join(text.split())[:MOST_TEXT]
    phrases = phrases_of(library)
    tokens = tokens_of(text)
    names = names_of(index)
    # A name that holds a year ("GGE 2015") wins over the bare year.
    named = exact_mentions(text, tokens, names, phrases)
    periods = tuple(period for period in periods_of(text, today) if not _inside_name(period, named, tokens))
    kept = tuple(token for token in tokens if not any(_inside(token, period) for period in periods))
    found = find_mentions(text, kept, names, phrases)
    words, unknown = _plain_words(kept, (*found.mentions, *found.absorbed), found.corrections, phrases)
    near = {token.text: names.near(token.key) for token in unknown if _like_a_name(token)}
    return Analysis(text, kept, periods, found.mentions, tuple(words), tuple(unknown), found.corrections, near)


def _like_a_name(token: Token) -> bool:
    return token.text[0].isupper() and (token.start > 0 or token.text[1:].isupper())


def _inside(token: Token, period: Period) -> bool:
    return token.start < period.end and period.start < token.end


def _inside_name(period: Period, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Return whether a day is part of a name: the year of 'GGE 2015', the years of 'GGE 2014-15'."""
    for mention in mentions:
        start, end = tokens[mention.first].start, tokens[mention.last - 1].end
        overlaps = start < period.end and period.start < end
        if overlaps and (period.mode in ("at", "unclear") or start <= period.start):
            return True
    return False


def _plain_words(
    tokens: Sequence[Token], mentions: Sequence[Mention], corrections: Mapping[int, str], phrases: Phrases
) -> tuple[list[Word], list[Token]]:
    """Return the words between the names; the words of a name that may stand for itself are left to each question."""
    held = {place for mention in mentions for place in range(mention.first, mention.last)}
    words: list[Word] = []
    unknown: list[Token] = []
    run: list[Token] = []
    for place in range(len(tokens) + 1):
        if place < len(tokens) and place not in held:
            run.append(_corrected(tokens[place], corrections.get(place)))
            continue
        found, strange = read_words(run, phrases.stems) if run else ([], [])
        words += found
        unknown += strange
        run = []
    return words, unknown


def _corrected(token: Token, meant: str | None) -> Token:
    return token if meant is None else replace(token, key=meant)
