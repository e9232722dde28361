"""Search over everything that has a page: by id, code, name, other names; typing errors are forgiven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.search import search as search_entities
from web.desk import desk
from web.links import address_of

MOST = 40

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
    found = search_entities(desk().entities, text, SEARCHED)
    return [
        Hit(thing.name, address, SEARCHED[thing.kind], thing.by)
        for thing in found[:MOST]
        if (address := address_of(thing.id, thing.kind))
    ]
