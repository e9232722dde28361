"""The names of one thing: which of them count, and how exactly each must be written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tracker.ask.groups import EXACT_WORDS, SMALL_CODES
from tracker.ask.words import Token, keys_of, tokens_of
from tracker.entities import Entity

How = Literal["id", "code", "name", "other name", "abbreviation", "stands for", "corrected", "guessed"]

CODE_LENGTH = 3
_ABBREVIATION_LENGTH = 8
_MEMBER_WORDS = frozenset({"members", "member", "states"})
# Things whose names are everyday words ("Forgery", "Emergency response") and are known by several words or by id.
_GENERIC = frozenset({"CBM", "Norm", "Standard"})
# Groups that sat for years are called by them in any order: "GGE 2014-15", "the 2014-15 GGE", "OEWG 2021-2025".
_WITH_YEARS = re.compile(r"(?P<group>[A-Z]+) (?P<first>\d{4})-(?P<last>\d{2})")


@dataclass(frozen=True)
class Candidate:
    """A thing that words may name.

    Attributes:
        entity: The thing.
        kinds: The parameter types that it can fill.
        how: How the words name it.
        name: The name that was recognised.
        distance: Number of letters by which the words differ from the name.
        note: What the reader must know, or empty.
    """

    entity: Entity
    kinds: frozenset[str]
    how: How
    name: str
    distance: int = 0
    note: str = ""


@dataclass(frozen=True)
class Form:
    """A name under which a thing is recognised.

    Attributes:
        candidate: The thing.
        needs: Whether it must stand in capitals, or exactly as written, to be recognised.
    """

    candidate: Candidate
    needs: Literal["", "capitals", "exact"]

    def fits(self, tokens: Sequence[Token], shouted: bool) -> bool:
        """Return whether words are this name.

        Args:
            tokens: The words; they are the same but for capitals and accents.
            shouted: Whether the whole text is in capitals, so that capitals say nothing.
        """
        if not self.needs:
            return True
        if shouted:
            return False
        if self.needs == "capitals":
            return all(token.text.isupper() or token.text.isdigit() for token in tokens)
        return tuple(token.text for token in tokens) == tuple(token.text for token in tokens_of(self.candidate.name))


def forms_of(entity: Entity, kinds: frozenset[str]) -> Iterator[Form]:
    """Yield the names under which a thing is recognised.

    Args:
        entity: The thing.
        kinds: The parameter types that it can fill.
    """
    if "team" in kinds:
        # There are a thousand teams with names like words.
        yield Form(Candidate(entity, kinds, "name", entity.name), "exact")
        return
    if "provision" in kinds or "source" in kinds:
        yield Form(Candidate(entity, kinds, "id", entity.id), "exact" if "source" in kinds else "")
        return
    yield from _own_names(entity, kinds)
    if "process" in kinds:
        yield from (Form(Candidate(entity, kinds, "other name", name), "") for name in _by_years(entity.name))
    if "standard" in kinds and entity.id.startswith("iso-iec-"):
        yield Form(Candidate(entity, kinds, "other name", entity.id.replace("iso-iec-", "iso ")), "")
    if "resolution" in kinds:
        # A/RES/73/27 is known as 73/27.
        yield Form(Candidate(entity, kinds, "other name", "/".join(keys_of(entity.name)[-2:])), "")


def _by_years(name: str) -> Iterator[str]:
    """Yield the names of a group that sat for years, in the orders in which people write group and years."""
    parts = _WITH_YEARS.fullmatch(name)
    if parts is None:
        return
    group, first, last = parts["group"], parts["first"], parts["last"]
    for years in (f"{first}-{last}", f"{first}-{first[:2]}{last}"):
        for words in (f"{years} {group}", f"{group} {years}", f"{group} of {years}"):
            yield words
            yield f"un {words}"


def _own_names(entity: Entity, kinds: frozenset[str]) -> Iterator[Form]:
    written: list[tuple[str, How]] = [(entity.name, "name"), (entity.id, "id")]
    written += [(name, "other name") for name in entity.other_names]
    known = {keys_of(name) for name, _ in written}
    for name, how in written:
        keys = keys_of(name)
        if len(keys) == 1 and how != "id" and not entity.labels.isdisjoint(_GENERIC):
            continue
        # 'EU members' is the EU and the word 'members'; 'Gulf states' is a name.
        if len(keys) > 1 and keys[-1] in _MEMBER_WORDS and _without_members(keys) in known:
            continue
        yield _form(entity, kinds, name, how)


def _without_members(keys: tuple[str, ...]) -> tuple[str, ...]:
    shorter = keys
    while len(shorter) > 1 and shorter[-1] in _MEMBER_WORDS:
        shorter = shorter[:-1]
    return shorter


def _form(entity: Entity, kinds: frozenset[str], name: str, how: How) -> Form:
    keys = keys_of(name)
    single = len(keys) == 1
    code = single and "state" in kinds and len(name) <= CODE_LENGTH and name.isupper()
    if code:
        how = "code"
    elif how == "other name" and single and name.isupper() and len(name) <= _ABBREVIATION_LENGTH:
        how = "abbreviation"
    # A code of three letters may stand in small letters unless it is a word; one of two letters may not.
    short = code and len(name) < CODE_LENGTH and keys[0] not in SMALL_CODES
    capitals = single and (keys[0] in EXACT_WORDS or short)
    return Form(Candidate(entity, kinds, how, name), "capitals" if capitals else "")
