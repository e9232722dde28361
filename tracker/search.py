"""Search over everything that can be named: by id, code, name and other names; typing errors are forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.entities import Entities, Entity
from tracker.suggest import fold, suggestions

LEAST_CHARACTERS = 2
# What a node is said to be when it is of several kinds, such as the European Union: the first that fits.
SEARCHED = (
    "organisation",
    "agreement",
    "process",
    "initiative",
    "state",
    "norm",
    "cbm",
    "catalogue",
    "topic",
    "strategy",
    "standard",
    "team",
    "position",
    "indicator",
    "provision",
    "source",
)


@dataclass(frozen=True)
class Found:
    """Something found.

    Attributes:
        id: Its id.
        name: Its name.
        kind: Its kind, a key of :data:`tracker.library.types.KINDS`.
        by: The other name that was matched, when it was not the name or the id.
        close: Whether it is only close to what was looked for.
    """

    id: str
    name: str
    kind: str
    by: str = ""
    close: bool = False


def search(entities: Entities, text: str, kinds: Iterable[str] = SEARCHED) -> Sequence[Found]:
    """Return what a text names, best first; what is close to it when it names nothing.

    Args:
        entities: Everything that can be named.
        text: What the user wrote; less than two characters name nothing.
        kinds: Where to look, in the order in which hits of equal rank come.
    """
    wanted = fold(text)
    if len(wanted) < LEAST_CHARACTERS:
        return []
    known = {entity.id: (kind, entity) for kind in reversed(tuple(kinds)) for entity in entities.of_kind(kind).values()}
    ranked = [(*rank(wanted, entity), kind, entity) for kind, entity in known.values()]
    hits = sorted((hit for hit in ranked if hit[0]), key=lambda hit: (-hit[0], _order(hit[2]), hit[3].name))
    if hits:
        return [Found(entity.id, entity.name, kind, by) for _, by, kind, entity in hits]
    return _close(wanted, known)


def rank(wanted: str, entity: Entity) -> tuple[int, str]:
    """Return how well an entity fits a folded text (0: not at all), and the other name that fits."""
    best, by = 0, ""
    for name in (entity.name, entity.id, *entity.other_names):
        folded = fold(name)
        fit = 4 if folded == wanted else 3 if folded.startswith(wanted) else 2 if f" {wanted}" in f" {folded}" else 0
        if fit > best:
            best, by = fit, "" if name in (entity.name, entity.id) else name
    return best, by


def _close(wanted: str, known: Mapping[str, tuple[str, Entity]]) -> Sequence[Found]:
    names = {key: (entity.name, *entity.other_names) for key, (_, entity) in known.items()}
    found = [known[key] for key in suggestions(wanted, names)]
    return [Found(entity.id, entity.name, kind, close=True) for kind, entity in found]


def _order(kind: str) -> int:
    return SEARCHED.index(kind) if kind in SEARCHED else len(SEARCHED)
