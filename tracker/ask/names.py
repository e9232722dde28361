"""All names under which the things of the graph are recognised in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from tracker.ask.forms import CODE_LENGTH, Candidate, Form, forms_of
from tracker.ask.groups import LEFT_OUT, STANDS
from tracker.ask.words import Token, keys_of
from tracker.entities import Entities, Entity
from tracker.library.types import KINDS

Keys = tuple[str, ...]

SHORTEST_CORRECTED = 5
_SHORT, _LONG = 7, 16
_NEAR, _MOST_NEAR = 75, 3
_LONGEST_CORRECTED = 8
_WIDE, _NARROW = frozenset({"topic", "strategy"}), frozenset({"norm", "cbm"})
_UNNAMED = frozenset({"Position"})


class Names:
    """The names of one set of entities.

    Args:
        entities: Everything that can be named.
    """

    def __init__(self, entities: Entities) -> None:
        self._forms: dict[Keys, list[Form]] = defaultdict(list)
        self._by_id: dict[str, list[Candidate]] = defaultdict(list)
        for entity, kinds in _with_kinds(entities):
            self._by_id[entity.id].append(Candidate(entity, kinds, "id", entity.id))
            for form in forms_of(entity, kinds):
                self._add(form)
        self._add_stands()
        self._lengths = _lengths(self._forms)
        self._correctable = [keys for keys, forms in self._forms.items() if _correctable(keys, forms)]
        self._joined = [" ".join(keys) for keys in self._correctable]
        self._by_length = _by_length(self._correctable)

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
        scored = [
            pair
            for length in range(len(wanted) - most, len(wanted) + most + 1)
            for pair in self._close(wanted, length, most)
        ]
        least = min((distance for distance, _ in scored), default=0)
        corrected = [
            replace(form.candidate, how="corrected", distance=distance)
            for distance, keys in scored
            if distance == least > 0
            for form in self._forms[keys]
        ]
        return _best(corrected)

    def _close(self, wanted: str, length: int, most: int) -> Iterator[tuple[int, Keys]]:
        """Yield the names of a length that differ from a text by at most so many letters."""
        names, keys = self._by_length.get(length, ((), ()))
        found = process.extract(wanted, names, scorer=OSA.distance, score_cutoff=most, limit=None)
        return (
            (int(distance), keys[place])
            for name, distance, place in found
            # Two letters of seven may be wrong, but not the first.
            if distance < 2 or len(wanted) > _SHORT or name[0] == wanted[0]
        )

    def near(self, key: str) -> list[str]:
        """Return a few names that look like a word that nothing is called.

        Args:
            key: The word as compared.
        """
        found = process.extract(key, self._joined, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST_NEAR)
        names = [self._forms[self._correctable[place]][0].candidate.entity.name for _, _, place in found]
        return list(dict.fromkeys(names))

    def by_id(self, entity_id: str) -> tuple[Candidate, ...]:
        """Return the things of an id; there can be several of different kinds."""
        return tuple(self._by_id.get(entity_id, ()))

    def _add(self, form: Form) -> None:
        keys = keys_of(form.candidate.name)
        if keys and " ".join(keys) not in LEFT_OUT:
            self._forms[keys].append(form)

    def _add_stands(self) -> None:
        for name, stand in STANDS.items():
            keys = keys_of(name)
            known = self._forms.get(keys, [])
            if len(stand.ids) == 1 and any(not form.candidate.kinds <= _NARROW for form in known):
                continue
            meant = [candidate for entity_id in stand.ids for candidate in self.by_id(entity_id)]
            if len(stand.ids) > 1 and len({candidate.entity.id for candidate in meant}) < len(stand.ids):
                continue
            if meant:
                self._forms[keys] = [
                    Form(Candidate(one.entity, one.kinds, "stands for", name, note=stand.note), "") for one in meant
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
    return 1 if length < _SHORT else 2 if length < _LONG else 3


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


def _correctable(keys: Keys, forms: Iterable[Form]) -> bool:
    return (
        len("".join(keys)) >= SHORTEST_CORRECTED
        and len(keys) <= _LONGEST_CORRECTED
        and not any(form.needs for form in forms)
    )


def _best(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return one candidate an entity; an id or a name takes precedence over another name."""
    ranks: Mapping[str, int] = {"id": 0, "code": 0, "name": 0}
    best: dict[tuple[str, frozenset[str]], Candidate] = {}
    for candidate in candidates:
        key = (candidate.entity.id, candidate.entity.labels)
        if key not in best or ranks.get(candidate.how, 1) < ranks.get(best[key].how, 1):
            best[key] = candidate
    # A code of two letters is hardly ever meant when it is also somebody's name: AU, EU.
    named = [one for one in best.values() if not (one.how == "code" and len(one.name) < CODE_LENGTH)]
    # A norm or measure called after a topic or a strategy is hardly ever meant by that name alone.
    wide = [one for one in named if one.kinds & _WIDE]
    return tuple((wide if wide and all(one.kinds & (_WIDE | _NARROW) for one in named) else named) or best.values())


def _by_length(names: Iterable[Keys]) -> dict[int, tuple[list[str], list[Keys]]]:
    found: dict[int, tuple[list[str], list[Keys]]] = {}
    for keys in names:
        joined = " ".join(keys)
        texts, all_keys = found.setdefault(len(joined), ([], []))
        texts.append(joined)
        all_keys.append(keys)
    return found


def _lengths(forms: Iterable[Keys]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for keys in forms:
        lengths[keys[0]].add(len(keys))
    return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}
