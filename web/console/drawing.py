"""The model as a picture: every type of relationship is one arrow from what it starts at to what it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.model import Model, RelationshipType

WIDTH, BOX, STEP, GAP = 880, 200, 22, 12

PARTIES = frozenset({"State", "Entity", "Organisation"})
COMMITMENTS = frozenset({"Agreement", "Process", "Initiative", "CbmCatalogue", "Organisation"})
_FEW = 2
_LONGEST = 24


@dataclass(frozen=True)
class Arrow:
    """A type of relationship: its height in the picture, and what is written on it."""

    type: RelationshipType
    y: int


@dataclass(frozen=True)
class Box:
    """What arrows start at or lead to: words, all labels it stands for, the label to read on at, and its place."""

    words: str
    labels: str
    label: str | None
    top: int
    height: int


@dataclass(frozen=True)
class _Row:
    """A type of relationship with the words for its ends."""

    start: str
    end: str
    type: RelationshipType


@dataclass(frozen=True)
class Drawing:
    """A drawn model.

    Attributes:
        arrows: The types from the top.
        starts: Boxes at the left.
        ends: Boxes at the right.
        height: Height in pixels.
    """

    arrows: Sequence[Arrow]
    starts: Sequence[Box]
    ends: Sequence[Box]
    height: int
    box: int = BOX
    step: int = STEP
    width: int = WIDTH


def draw(model: Model) -> Drawing:
    """Draw a model, what most types start at first.

    Args:
        model: The model.
    """
    rows = [_Row(_family(_ends(kind, 0)), _family(_ends(kind, 1)), kind) for kind in model.types]
    starting = Counter(row.start for row in rows)
    leading = Counter((row.start, row.end) for row in rows)
    rows.sort(
        key=lambda row: (
            (-starting[row.start], row.start),
            (-leading[row.start, row.end], row.end),
            (row.type.derived, row.type.name),
        )
    )
    known = {label.name for label in model.labels}
    arrows: list[Arrow] = []
    starts, ends, top = [], [], 0
    for start, of_start in groupby(rows, key=lambda row: row.start):
        first, beginning = top, len(arrows)
        for end, of_end in groupby(of_start, key=lambda row: row.end):
            kinds = [row.type for row in of_end]
            ends.append(_box(end, kinds, 1, known, (top, top + STEP * len(kinds))))
            arrows += [Arrow(kind, top + STEP * place + STEP // 2) for place, kind in enumerate(kinds)]
            top += STEP * len(kinds) + 2
        starts.append(_box(start, [arrow.type for arrow in arrows[beginning:]], 0, known, (first, top - 2)))
        top += GAP
    return Drawing(arrows, starts, ends, top)


def _box(words: str, kinds: Iterable[RelationshipType], side: int, known: set[str], place: tuple[int, int]) -> Box:
    labels = sorted({label for kind in kinds for label in _ends(kind, side)})
    top, bottom = place
    return Box(words, ", ".join(labels), words if words in known else None, top, bottom - top)


def _ends(kind: RelationshipType, side: int) -> set[str]:
    """Return the labels at the start (0) or the end (1) of a type."""
    return {pair[side] for pair in kind.ends}


def _family(labels: Iterable[str]) -> str:
    """Return a few words for several labels."""
    names = sorted(labels)
    for family, members in (("Party", PARTIES), ("Commitment", COMMITMENTS)):
        if len(names) > 1 and members.issuperset(names):
            return family
    words = ", ".join(names)
    return words if len(names) <= _FEW and len(words) <= _LONGEST else f"any of {len(names)} labels"
