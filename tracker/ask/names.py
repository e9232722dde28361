"""All names under which the things of the graph are recognised in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tracker.ask.groups import EXACT_WORDS, LEFT_OUT, SMALL_CODES, STANDS
from tracker.ask.words import Token, keys_of, tokens_of
from tracker.entities import Entities, Entity
from tracker.library.types import KINDS

How = Literal["id", "code", "name", "other name", "abbreviation", "stands for", "corrected", "guessed"]
Keys = tuple[str, ...]

SHORTEST_CORRECTED = 5
_MEMBER_WORDS = frozenset({"members", "member", "states"})
_UNNAMED = frozenset({"Source", "Position"})
_GENERIC = frozenset({"Provision", "CBM", "Norm", "Standard"})
# Kinds in which a name of two things is looked for first; teams have thousands of names that look like words.
_CODE_LENGTH = 3
_ABBREVIATION_LENGTH = 8


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
class _Form:
    candidate: Candidate
    needs: Literal["", "capitals", "exact"]

    def fits(self, tokens: Sequence[Token], shouted: bool) -> bool:
        if not self.needs:
            return True
        if shouted:
            return False
        if self.needs == "capitals":
            return all(token.text.isupper() or token.text.isdigit() for token in tokens)
        return tuple(token.text for token in tokens) == tuple(token.text for token in tokens_of(self.candidate.name))


class Names:
    """The names of one set of entities.

    Args:
        entities: Everything that can be named.
    """

    def __init__(self, entities: Entities) -> None:
        self._forms: dict[Keys, list[_Form]] = defaultdict(list)
        self._by_id: dict[str, list[Candidate]] = defaultdict(list)
        for entity, kinds in _with_kinds(entities):
            self._by_id[entity.id].append(Candidate(entity, kinds, "id", entity.id))
            for form in _forms_of(entity, kinds):
                self._add(form)
        self._add_stands()
        self._lengths = _lengths(self._forms)
        self._correctable = [keys for keys, forms in self._forms.items() if _correctable(keys, forms)]
        self._joined = [" ".join(keys) for keys in self._correctable]

    def longest_first(self, key: str) -> tuple[int, ...]:
        """Return the numbers of words of the names that begin with a word, longest first."""
        return self._lengths.get(key, ())

    def exact(self, tokens: Sequence[Token], shouted: bool) -> tuple[Candidate, ...]:
        """Return what words name as they stand.

        Args:
            tokens: The words.
            shouted: Whether the whole text is in capitals, so that capitals say nothing.
        """
        forms = self._forms.get(tuple(token.key for token in tokens), ())
        return _best(form.candidate for form in forms if form.fits(tokens, shouted))

    def close(self, keys: Keys) -> tuple[Candidate, ...]:
        """Return what words name when letters are wrong, the closest; several when equally close.

        Args:
            keys: The words as compared.
        """
        wanted = " ".join(keys)
        most = allowed_distance(wanted)
        if not most:
            return ()
        found = process.extract(wanted, self._joined, scorer=OSA.distance, score_cutoff=most, limit=20)
        if not found:
            return ()
        least = min(distance for _, distance, _ in found)
        corrected = []
        for _, distance, place in found:
            if distance == least and distance:
                corrected += [_corrected(form.candidate, int(distance)) for form in self._forms[self._correctable[place]]]
        return _best(corrected)

    def by_id(self, entity_id: str) -> tuple[Candidate, ...]:
        """Return the things of an id; there can be several of different kinds."""
        return tuple(self._by_id.get(entity_id, ()))

    def _add(self, form: _Form) -> None:
        keys = keys_of(form.candidate.name)
        if keys and " ".join(keys) not in LEFT_OUT:
            self._forms[keys].append(form)

    def _add_stands(self) -> None:
        for name, stand in STANDS.items():
            keys = keys_of(name)
            if len(stand.ids) == 1 and keys in self._forms:
                continue
            meant = [candidate for entity_id in stand.ids for candidate in self.by_id(entity_id)]
            if len(stand.ids) > 1 and len({candidate.entity.id for candidate in meant}) < len(stand.ids):
                continue
            if meant:
                self._forms[keys] = [
                    _Form(Candidate(one.entity, one.kinds, "stands for", name, note=stand.note), "") for one in meant
                ]


_READ: WeakKeyDictionary[Entities, Names] = WeakKeyDictionary()


def names_of(entities: Entities) -> Names:
    """Return the names of entities, made once for each set of them."""
    known = _READ.get(entities)
    if known is None:
        known = Names(entities)
        _READ[entities] = known
    return known


def allowed_distance(text: str) -> int:
    """Return how many letters may be wrong in a text of this length: short words must be exact."""
    length = len(text)
    if length < SHORTEST_CORRECTED:
        return 0
    return 1 if length < 8 else 2 if length < 16 else 3


def _with_kinds(entities: Entities) -> Iterator[tuple[Entity, frozenset[str]]]:
    kinds: dict[int, set[str]] = defaultdict(set)
    known: dict[int, Entity] = {}
    for kind in KINDS:
        for entity in entities.of_kind(kind).values():
            known[id(entity)] = entity
            kinds[id(entity)].add(kind)
    for key, entity in known.items():
        if entity.labels.isdisjoint(_UNNAMED):
            yield entity, frozenset(kinds[key])


def _forms_of(entity: Entity, kinds: frozenset[str]) -> Iterator[_Form]:
    written = [(entity.id, "id"), (entity.name, "name"), *((name, "other name") for name in entity.other_names)]
    for name, how in written:
        form = _form(entity, kinds, name, how)
        if form is not None:
            yield form
    if "resolution" in kinds:
        # A/RES/73/27 is known as 73/27.
        yield _Form(Candidate(entity, kinds, "other name", "/".join(keys_of(entity.name)[-2:])), "")


def _form(entity: Entity, kinds: frozenset[str], name: str, how: str) -> _Form | None:
    keys = keys_of(name)
    single = len(keys) == 1
    if not keys or (single and not entity.labels.isdisjoint(_GENERIC) and how != "id"):
        return None
    if not entity.labels.isdisjoint({"Provision"}) and how != "id":
        return None
    if "team" in kinds:
        return _Form(Candidate(entity, kinds, "name", name), "exact")
    if len(keys) > 1 and keys[-1] in _MEMBER_WORDS and how == "other name":
        # 'EU members' is the EU and the word 'members'.
        return None
    code = single and "state" in kinds and len(name) <= _CODE_LENGTH and name.isupper()
    abbreviation = single and name.isupper() and len(name) <= _ABBREVIATION_LENGTH
    kind_of_name: How = "code" if code else "abbreviation" if abbreviation and how != "name" else how  # type: ignore[assignment]
    capitals = single and (keys[0] in EXACT_WORDS or (code and keys[0] not in SMALL_CODES))
    return _Form(Candidate(entity, kinds, kind_of_name, name), "capitals" if capitals else "")


def _correctable(keys: Keys, forms: Iterable[_Form]) -> bool:
    return len("".join(keys)) >= SHORTEST_CORRECTED and len(keys) <= 8 and not any(form.needs for form in forms)


def _corrected(candidate: Candidate, distance: int) -> Candidate:
    return Candidate(candidate.entity, candidate.kinds, "corrected", candidate.name, distance, candidate.note)


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return one candidate an entity; an id or a name takes precedence over another name."""
    ranks: Mapping[str, int] = {"id": 0, "code": 0, "name": 0}
    best: dict[tuple[str, frozenset[str]], Candidate] = {}
    for candidate in candidates:
        key = (candidate.entity.id, candidate.entity.labels)
        if key not in best or ranks.get(candidate.how, 1) < ranks.get(best[key].how, 1):
            best[key] = candidate
    # A code of two letters is hardly ever meant when it is also somebody's name: AU, EU.
    named = [one for one in best.values() if not (one.how == "code" and len(one.name) < _CODE_LENGTH)]
    return tuple(named or best.values())


def _lengths(forms: Iterable[Keys]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for keys in forms:
        lengths[keys[0]].add(len(keys))
    return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}
