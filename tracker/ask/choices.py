"""Words and numbers of a text put into the parameters that choose a value or count something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tracker.ask.filling import Filling, Fit
from tracker.ask.mentions import Mention
from tracker.ask.stems import stem
from tracker.ask.vocabulary import CHOICES
from tracker.ask.words import Token, keys_of
from tracker.library import Parameter

Words = tuple[str, ...]
_MOST = 1000


def place_choices(parameters: Mapping[str, Parameter], tokens: Sequence[Token], result: Fit) -> None:
    """Put words that choose a value into the parameters of a question; words of two values choose none.

    Args:
        parameters: The parameters of the question.
        tokens: The words of the text.
        result: What is filled already; a name that no parameter takes may be a word for a value.
    """
    held = {place for mention in result.used for place in range(mention.first, mention.last)}
    for name, item in parameters.items():
        if item.type != "choice" or name in result.fillings:
            continue
        said = list(_said(_words(name, item), tokens, held))
        values = {value for _, _, value in said}
        if len(values) == 1:
            first, last, value = said[0]
            text = " ".join(token.text for token in tokens[first:last])
            how = "exact word" if keys_of(text) == keys_of(value.replace("-", " ")) else "word for it"
            result.fillings[name] = Filling(name, value, value, text, how)
            result.choices.update(range(first, last))
            taken = [one for one in result.loose if first <= one.first and one.last <= last]
            result.loose[:] = [one for one in result.loose if one not in taken]
            result.used.extend(taken)


def place_number(
    parameters: Mapping[str, Parameter], tokens: Sequence[Token], mentions: Sequence[Mention], result: Fit
) -> None:
    """Put the one number of a text into the one parameter of a question that counts something.

    Args:
        parameters: The parameters of the question.
        tokens: The words of the text.
        mentions: What it names; numbers in names are no numbers.
        result: What is filled already.
    """
    held = {place for mention in mentions for place in range(mention.first, mention.last)}
    numbers = [place for place, token in enumerate(tokens) if token.key.isdecimal() and place not in held]
    counts = [name for name, item in parameters.items() if item.type == "integer" and name not in result.fillings]
    if len(numbers) == len(counts) == 1 and 0 < int(tokens[numbers[0]].key) <= _MOST:
        text = tokens[numbers[0]].text
        result.fillings[counts[0]] = Filling(counts[0], text, text, text, "number")
        result.choices.add(numbers[0])


def _words(name: str, item: Parameter) -> Mapping[Words, str]:
    """Return the words for each value of a parameter, as compared; its default needs none."""
    words = {_compared(text): value for text, value in CHOICES.get(name, {}).items() if value in item.choices}
    words |= {_compared(value.replace("-", " ")): value for value in item.choices}
    return {keys: value for keys, value in words.items() if value != item.default}


@cache
def _compared(text: str) -> Words:
    return tuple(map(_singular, keys_of(text)))


def _singular(key: str) -> str:
    """Return a word without its plural; other endings stay, since to bind is not to be binding."""
    return stem(key) if key.endswith("s") else key


def _said(words: Mapping[Words, str], tokens: Sequence[Token], held: set[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where a text has words for a value, the longest at each place."""
    longest = max((len(keys) for keys in words), default=0)
    keys = tuple(_singular(token.key) for token in tokens)
    place = 0
    while place < len(tokens):
        for length in range(min(longest, len(tokens) - place), 0, -1):
            value = words.get(keys[place : place + length])
            if value is not None and held.isdisjoint(range(place, place + length)):
                yield place, place + length, value
                place += length - 1
                break
        place += 1
