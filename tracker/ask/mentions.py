"""Where a text names something: the longest names win, letters that are wrong are corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.ask.forms import Candidate
from tracker.ask.ideas import correct_word, known_word, own_stem, read_words
from tracker.ask.names import Keys, Names
from tracker.ask.phrases import Phrases
from tracker.ask.words import Token

_LONGEST_CORRECTED = 4
_JOINS = frozenset({"and", "or", "vs", "versus", "with"})
_MEMBERS = frozenset({"members", "member", "states", "countries", "nations", "governments"})
_MEMBERS_OR_WHO = _MEMBERS | {"who", "which", "state", "country"}
_WITHIN = frozenset({"of", "in", "within", "among", "inside"})
_ARTICLES = frozenset({"the", "is", "was", "are", "were"})
_PARTY_KINDS = frozenset({"state", "party"})
_PART = re.compile(r"\b(?:norms?|principles?)\s+(?:no\.?\s+|number\s+)?(\d{1,2})(?=\W|$)", re.IGNORECASE)
_NORM = re.compile(r"\bnorms?\s+(?:13\s*)?\(?([a-k])\)?(?=\W|$)", re.IGNORECASE)
_ARTICLE = re.compile(r"\bart(?:icle|\.)?\s*(\d+(?:\s*\(\w+\))*)(?=\W|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """Words that name something.

    Attributes:
        first: Place of the first word.
        last: Place behind the last word.
        text: The words as written.
        candidates: What they may name; several when they are ambiguous.
        plain: Whether the words may also stand for themselves (treaties, standards, capacity building).
        ideas: What the words would mean if they were no name.
        group: Whether an organisation is named for its members.
    """

    first: int
    last: int
    text: str
    candidates: tuple[Candidate, ...]
    plain: bool = False
    ideas: frozenset[str] = frozenset()
    group: bool = False

    def fitting(self, kind: str) -> tuple[Candidate, ...]:
        """Return the candidates that a parameter of this kind can take."""
        return tuple(candidate for candidate in self.candidates if kind in candidate.kinds)


@dataclass(frozen=True)
class Found:
    """What is recognised in a text beside its plain words.

    Attributes:
        mentions: The mentions in order, without overlap.
        absorbed: Mentions that only say in which text another one stands.
        corrections: Plain words with wrong letters, by the place of the word: what was meant.
    """

    mentions: tuple[Mention, ...]
    absorbed: tuple[Mention, ...]
    corrections: dict[int, str]


def exact_mentions(text: str, tokens: Sequence[Token], names: Names, phrases: Phrases) -> list[Mention]:
    """Return what a text names as it stands, the longest names first, without overlap.

    Args:
        text: The text.
        tokens: Its words.
        names: The names to look for.
        phrases: The library's phrases, whose words may also stand for themselves.
    """
    shouted = len(tokens) > 1 and text.isupper()
    taken = [*_norms(text, tokens, names)]
    found = [one for place in range(len(tokens)) for one in _exact(place, tokens, names, phrases, shouted)]
    _place([one for one in found if not _across_comma(one, text, tokens)], taken)
    return taken


def find_mentions(text: str, tokens: Sequence[Token], names: Names, phrases: Phrases) -> Found:
    """Return everything that a text names, with wrong letters corrected.

    Args:
        text: The text.
        tokens: Its words.
        names: The names to look for.
        phrases: The library's phrases, whose words are no names with wrong letters.
    """
    taken = exact_mentions(text, tokens, names, phrases)
    taken += _small_us(tokens, taken, names)
    corrections: dict[int, str] = {}
    _correct(tokens, taken, names, phrases, corrections)
    taken = [*taken, *_numbered(text, tokens, taken, names)]
    taken = [_as_group(mention, tokens) for mention in _articles(text, tokens, taken, names)]
    absorbed = tuple(mention for mention in taken if _holds_another(mention, taken))
    kept = sorted((mention for mention in taken if mention not in absorbed), key=lambda mention: mention.first)
    return Found(tuple(kept), absorbed, corrections)


def _place(found: Sequence[Mention], taken: list[Mention]) -> None:
    """Take mentions, those of most words first, as long as they do not overlap with one taken before."""
    for mention in sorted(found, key=lambda item: (item.first - item.last, item.first)):
        if not any(mention.first < other.last and other.first < mention.last for other in taken):
            taken.append(mention)


def _exact(place: int, tokens: Sequence[Token], names: Names, phrases: Phrases, shouted: bool) -> list[Mention]:
    found = []
    for length in names.longest_first(tokens[place].key):
        words = tokens[place : place + length]
        if len(words) == length:
            candidates = names.exact(words, shouted)
            if candidates:
                ideas = frozenset(word.idea for word in read_words(words, phrases.stems)[0] if word.idea)
                plain = all(_plain(word, phrases) for word in words) and (bool(ideas) or not _capitals(words))
                found.append(Mention(place, place + length, _text(words), candidates, plain, ideas))
    return found


def _across_comma(mention: Mention, text: str, tokens: Sequence[Token]) -> bool:
    """Return whether words belong to two things of a list: 'Budapest, Convention 108'."""
    written = text[tokens[mention.first].start : tokens[mention.last - 1].end]
    return "," in written and not any("," in one.name for one in mention.candidates)


def _capitals(words: Sequence[Token]) -> bool:
    return len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 1


def _plain(word: Token, phrases: Phrases) -> bool:
    return known_word(word.key) or own_stem(word) in phrases.stems


def _norms(text: str, tokens: Sequence[Token], names: Names) -> list[Mention]:
    """Return mentions such as 'norm 13(f)' and 'norm f': the norms of 2015 are known by their letter."""
    found = []
    for match in _NORM.finditer(text):
        candidates = names.by_id(f"un-gge-2015-{match[1].casefold()}")
        if candidates:
            note = "the eleven norms of the 2015 GGE report, paragraph 13, are known by their letter"
            first, last = _places(tokens, match.start(), match.end())
            found.append(
                Mention(first, last, match[0], tuple(replace(one, how="other name", note=note) for one in candidates))
            )
    return found


def _numbered(text: str, tokens: Sequence[Token], taken: Sequence[Mention], names: Names) -> list[Mention]:
    """Return mentions such as 'principle 8' beside the Paris Call, when that has such a norm."""
    found = []
    for match in _PART.finditer(text):
        first, last = _places(tokens, match.start(), match.end())
        if any(first < other.last and other.first < last for other in taken):
            continue
        wholes = {one.entity.id for mention in taken for one in mention.fitting("catalogue")}
        norms = [one for whole in sorted(wholes) for one in names.by_id(f"{whole}-{match[1]}") if "norm" in one.kinds]
        if norms:
            found.append(Mention(first, last, match[0], tuple(norms)))
    return found


def _holds_another(mention: Mention, others: Sequence[Mention]) -> bool:
    """Return whether a mention only says in which text another one stands: 'norm f of the 2015 GGE'."""
    wholes = {f"{one.entity.id}-" for one in mention.candidates}
    parts = [one.entity.id for other in others if other is not mention for one in other.fitting("norm")]
    return not mention.group and any(part.startswith(tuple(wholes)) for part in parts)


def _articles(text: str, tokens: Sequence[Token], taken: list[Mention], names: Names) -> list[Mention]:
    """Join 'article 24' with the agreement that the text names, when that agreement has such a provision."""
    agreements = [one for mention in taken for one in mention.fitting("agreement")]
    for match in _ARTICLE.finditer(text):
        number = re.sub(r"[^\w]+", "-", match[1]).strip("-").casefold()
        first, last = _places(tokens, match.start(), match.end())
        if len(agreements) != 1 or any(first < other.last and other.first < last for other in taken):
            continue
        provision = names.by_id(f"{agreements[0].entity.id}#art-{number}")
        if provision:
            taken = [*taken, Mention(first, last, match[0], provision, plain=True, ideas=frozenset({"provision"}))]
    return taken


def _as_group(mention: Mention, tokens: Sequence[Token]) -> Mention:
    """Return a mention of an organisation as a group where its members are spoken of: the EU is then no party."""
    if not any("organisation" in one.kinds for one in mention.candidates):
        return mention
    after = tokens[mention.last].key if mention.last < len(tokens) else ""
    before = [token.key for token in tokens[max(0, mention.first - 3) : mention.first] if token.key not in _ARTICLES]
    speaks_of_members = bool({after, tokens[mention.last - 1].key} & _MEMBERS) or (
        len(before) > 1 and before[-1] in _WITHIN and before[-2] in _MEMBERS_OR_WHO and before[0] != "non"
    )
    if not speaks_of_members:
        return mention
    groups = [one for one in mention.candidates if "organisation" in one.kinds]
    without_party = tuple(replace(one, kinds=one.kinds - _PARTY_KINDS) for one in groups)
    return replace(mention, candidates=without_party, group=True)


def _small_us(tokens: Sequence[Token], taken: Sequence[Mention], names: Names) -> list[Mention]:
    """Return 'us' as the United States where it stands in a list beside another State, as a guess that is shown."""
    states = {place for mention in taken if mention.fitting("state") for place in (mention.first, mention.last - 1)}
    found = []
    for place, token in enumerate(tokens):
        beside = place + 2 in states and tokens[place + 1].key in _JOINS if place + 2 < len(tokens) else False
        behind = place - 2 in states and tokens[place - 1].key in _JOINS if place >= 2 else False
        if token.text == "us" and (beside or behind):
            note = "“us” in small letters is taken as the United States only because it stands beside another State"
            guessed = tuple(replace(one, how="guessed", note=note) for one in names.by_id("USA"))
            found.append(Mention(place, place + 1, token.text, guessed))
    return [mention for mention in found if mention.candidates]


def _correct(
    tokens: Sequence[Token], taken: list[Mention], names: Names, phrases: Phrases, corrections: dict[int, str]
) -> None:
    """Read words that nothing knows as names or plain words with wrong letters, whichever is closer."""
    held = {place for mention in taken for place in range(mention.first, mention.last)}
    for place, token in enumerate(tokens):
        if place in held or place in corrections or _plain(token, phrases) or token.key.isdigit():
            continue
        name = _closest(place, tokens, held, names)
        word = correct_word(token.key, phrases.words)
        if word is not None and (name is None or word[1] <= name.candidates[0].distance):
            corrections[place] = word[0]
        elif name is not None:
            taken.append(name)
            held.update(range(name.first, name.last))


def _closest(place: int, tokens: Sequence[Token], held: set[int], names: Names) -> Mention | None:
    best: Mention | None = None
    for first in range(max(0, place - _LONGEST_CORRECTED + 1), place + 1):
        for last in range(place + 1, min(len(tokens), first + _LONGEST_CORRECTED) + 1):
            if held.intersection(range(first, last)):
                continue
            words = tokens[first:last]
            candidates = names.close(_keys(words))
            if candidates:
                mention = Mention(first, last, _text(words), candidates)
                if best is None or _merit(mention) > _merit(best):
                    best = mention
    return best


def _merit(mention: Mention) -> tuple[int, int]:
    return -mention.candidates[0].distance, mention.last - mention.first


def _keys(words: Sequence[Token]) -> Keys:
    return tuple(word.key for word in words)


def _text(words: Sequence[Token]) -> str:
    return " ".join(word.text for word in words)


def _places(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    inside = [place for place, token in enumerate(tokens) if token.start >= start and token.end <= end]
    return inside[0], inside[-1] + 1
