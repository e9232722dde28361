"""Search over everything that has a page: by id, code, name, other names; typing errors are forgiven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tracker.search import rank
from tracker.suggest import fold
from web.desk import desk
from web.links import address_of

MOST = 40
CLOSE = 78

# Kinds in the order in which hits of equal rank are shown, with the words above them.
SEARCHED = {
    "state": "States and entities",
    "agreement": "Agreements",
    "organisation": "Organisations",
    "process": "Negotiations and statements",
    "initiative": "Initiatives",
    "norm": "Norms",
    "catalogue": "Catalogues of measures",
    "standard": "Standards",
    "strategy": "Strategies",
    "source": "Sources",
}


@dataclass(frozen=True)
class Hit:
    """Something found.

    Attributes:
        name: Its name.
        address: Page about it.
        kind: Words for its kind.
        other: The other name that was matched, when it was not the name itself.
    """

    name: str
    address: str
    kind: str
    other: str


def search(text: str) -> Sequence[Hit]:
    """Return what a text names, best first.

    Args:
        text: What the reader typed; at least two characters.
    """
    wanted = fold(text)
    if len(wanted) < 2:
        return []
    found: dict[str, tuple[float, Hit]] = {}
    for order, (kind, words) in enumerate(SEARCHED.items()):
        for thing in desk().entities.of_kind(kind).values():
            fit, other = rank(wanted, thing)
            if fit and thing.id not in found and (address := address_of(thing.id, kind)):
                found[thing.id] = (fit * 100 - order, Hit(thing.name, address, words, other))
    hits = [hit for _, hit in sorted(found.values(), key=lambda pair: (-pair[0], pair[1].name))]
    return hits[:MOST] or _close(wanted)


def _close(wanted: str) -> Sequence[Hit]:
    """Return things with a name close to a text that names nothing."""
    names: dict[tuple[str, str], str] = {}
    for kind in ("state", "agreement", "organisation", "process", "initiative"):
        for thing in desk().entities.of_kind(kind).values():
            names |= {(f"{kind}|{thing.id}", name): fold(name) for name in (thing.name, *thing.other_names)}
    hits: dict[str, Hit] = {}
    for _, _, (key, other) in process.extract(wanted, names, scorer=fuzz.ratio, limit=MOST, score_cutoff=CLOSE):
        kind, _, thing_id = key.partition("|")
        thing = desk().entities.of_kind(kind)[thing_id]
        address = address_of(thing_id, kind)
        if address and address not in hits:
            hits[address] = Hit(thing.name, address, SEARCHED[kind], "" if other == thing.name else other)
    return list(hits.values())
