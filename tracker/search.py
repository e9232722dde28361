"""Search over everything that can be named: by id, code, name and other names; typing errors are forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tracker.entities import Entities, Entity
from tracker.suggest import fold

LEAST_CHARACTERS = 2
# Per cent of letters that a name shares with a text that is close to it.
LEAST_ALIKE = 78
MOST_CLOSE = 20
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
    order = {kind: place for place, kind in enumerate(kinds)}
    known = {entity.id: (kind, entity) for kind in reversed(order) for entity in entities.of_kind(kind).values()}
    ranked = [(*rank(wanted, entity), kind, entity) for kind, entity in known.values()]
    hits = sorted((hit for hit in ranked if hit[0]), key=lambda hit: (-hit[0], order[hit[2]], hit[3].name))
    if hits:
        return [Found(entity.id, entity.name, kind, by) for _, by, kind, entity in hits]
    return _close(wanted, known.values())


def rank(wanted: str, entity: Entity) -> tuple[int, str]:
    """Return how well an entity fits a folded text (0: not at all), and the other name that fits."""
    best, by = 0, ""
    for name, folded in entity.folded_names:
        if wanted not in folded:
            continue
        fit = 4 if folded == wanted else 3 if folded.startswith(wanted) else 2 if f" {wanted}" in folded else 0
        if fit > best:
            best, by = fit, "" if name in (entity.name, entity.id) else name
    return best, by


def _close(wanted: str, known: Iterable[tuple[str, Entity]]) -> Sequence[Found]:
    """Return what has a name that differs from a folded text in few letters, closest first."""
    names = [(kind, entity, name, folded) for kind, entity in known for name, folded in entity.folded_names]
    alike = process.extract(
        wanted, [folded for *_, folded in names], scorer=fuzz.ratio, limit=MOST_CLOSE, score_cutoff=LEAST_ALIKE
    )
    found: dict[str, Found] = {}
    for _, _, place in alike:
        kind, entity, name, _ = names[place]
        by = "" if name in (entity.name, entity.id) else name
        found.setdefault(entity.id, Found(entity.id, entity.name, kind, by, close=True))
    return list(found.values())
