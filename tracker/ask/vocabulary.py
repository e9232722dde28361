"""What the words of a question mean, declared as data in ``vocabulary.yml``."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.ask.groups import read_table

_TABLE = read_table("vocabulary")

# Words that carry no meaning of their own here.
EMPTY = frozenset(_TABLE["empty"])

# Of these, the words of a question about something, not of its name alone.
ASKING = frozenset(_TABLE["asking"])

# Words for an act, which happens on a day.
ACTS = frozenset(_TABLE["acts"])

# Parameter -> word -> the value that it chooses.
CHOICES: Mapping[str, Mapping[str, str]] = {
    name: {word: value for value, words in values.items() for word in words}
    for name, values in _TABLE["choices"].items()
}

# Expressions that are mere politeness.
POLITE: tuple[str, ...] = tuple(_TABLE["polite"])

# Words that point at the person who asks, whom the tracker does not know.
ASKER = frozenset(_TABLE["asker"])

# Words for what happens in networks, of which the tracker holds nothing.
INCIDENTS = frozenset(_TABLE["incidents"])

# Words that ask what a word means, beside "what is".
MEANING = frozenset(_TABLE["meaning"])

# Code of a word that is defined -> how people write it beside its name.
TERM_NAMES: Mapping[str, tuple[str, ...]] = {code: tuple(texts) for code, texts in _TABLE["terms"].items()}

# Words of everyday speech for a legal act -> what they are read as.
LAY_WORDS: Mapping[str, str] = _TABLE["lay_words"]

# Idea -> words and expressions that people use for it.
IDEAS: Mapping[str, tuple[str, ...]] = {idea: tuple(texts) for idea, texts in _TABLE["ideas"].items()}

# Ideas whose weight does not follow from how many questions speak of them.
WEIGHTS: Mapping[str, float] = {idea: float(weight) for idea, weight in _TABLE["weights"].items()}
