"""The phrases by which the questions of the library are asked, taken apart into ideas and slots."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from tracker.ask.ideas import known_word, own_stem, read_words
from tracker.ask.vocabulary import ASKING, WEIGHTS
from tracker.ask.words import tokens_of
from tracker.library import Library, Question

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrase:
    """One way to ask a question.

    Attributes:
        question: The question.
        text: The phrase as the header has it.
        ideas: What its words stand for.
        slots: The parameters it names.
        wording: Its words and slots, to compare wordings.
        asking: Number of its words such as who, in, did.
    """

    question: Question
    text: str
    ideas: frozenset[str]
    slots: frozenset[str]
    wording: str
    asking: int


class Phrases:
    """All phrases of a library.

    Args:
        library: The questions.
    """

    def __init__(self, library: Library) -> None:
        texts = [(question, text) for question in library for text in _texts(question)]
        words = [token for _, text in texts for token in tokens_of(_SLOT.sub(" ", text))]
        words += [token for question in library for name in question.header.columns for token in tokens_of(name)]
        #: Stems of words that stand for themselves because the vocabulary does not have them.
        self.stems = frozenset(own_stem(token) for token in words if not known_word(token.key))
        self.words = tuple(sorted({token.key for token in words if not known_word(token.key)}))
        self.all = tuple(_phrase(question, text, self.stems) for question, text in texts)
        #: Ideas that the columns of each question stand for: a text that names a column asks for nothing else.
        self.columns = {question.name: _columns(question, self.stems) for question in library}
        self._rarity = _rarity(self.all, len(library))
        self._weights = {**self._rarity, **WEIGHTS}

    def weigh(self, ideas: Iterable[str]) -> float:
        """Return how much ideas say together: the fewer questions speak of one, the more it says."""
        return sum(self._weights.get(idea, 1.0) for idea in ideas)

    def telling(self, idea: str, least: float) -> bool:
        """Return whether an idea says at least so much, both by its weight and by how few questions speak of it."""
        return min(self._rarity.get(idea, 0.0), self._weights.get(idea, 0.0)) >= least


_READ: WeakKeyDictionary[Library, Phrases] = WeakKeyDictionary()


def phrases_of(library: Library) -> Phrases:
    """Return the phrases of a library, read once."""
    known = _READ.get(library)
    if known is None:
        known = Phrases(library)
        _READ[library] = known
    return known


def _texts(question: Question) -> Iterator[str]:
    yield from question.header.ask
    required = "".join(f" {{{name}}}" for name, item in question.header.parameters.items() if item.required)
    yield f"{question.header.title}{required}"


def _phrase(question: Question, text: str, stems: frozenset[str]) -> Phrase:
    ideas: set[str] = set()
    for part in _SLOT.split(text)[::2]:
        words, _ = read_words(tokens_of(part), stems)
        ideas.update(word.idea for word in words if word.idea)
    asking = sum(token.key in ASKING for token in tokens_of(_SLOT.sub(" ", text)))
    return Phrase(question, text, frozenset(ideas), frozenset(_SLOT.findall(text)), wording_of(text), asking)


def wording_of(text: str) -> str:
    """Return a phrase without capitals and punctuation, with the names of its slots."""
    return " ".join(token.key for token in tokens_of(text))


def _columns(question: Question, stems: frozenset[str]) -> frozenset[str]:
    words, _ = read_words(tokens_of(" ".join(question.header.columns)), stems)
    return frozenset(word.idea for word in words if word.idea.startswith("="))


def _rarity(phrases: tuple[Phrase, ...], questions: int) -> Mapping[str, float]:
    holders = Counter(idea for _, idea in {(phrase.question.name, idea) for phrase in phrases for idea in phrase.ideas})
    # A word that a single question uses must not count for more than two names.
    return {idea: min(2.0, math.log1p(questions / number) / 2) for idea, number in holders.items()}
