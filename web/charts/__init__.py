"""Pictures of answers, drawn on the server as SVG that stands alone and that the style sheet recolours on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from tracker.answers import Answer
from web.charts import bars, curve, heat, matrix, network, tiles, timeline, upset, world
from web.charts.places import Entry


class Model(Protocol):
    """What every arranged picture has: a size in pixels."""

    @property
    def width(self) -> int:
        """Width."""

    @property
    def height(self) -> int:
        """Height."""


# How each kind of picture that a question may ask for is arranged; None when the answer has nothing to draw.
DRAW: Mapping[str, Callable[[Answer], Model | None]] = {
    "tile-map": tiles.draw,
    "world-map": world.draw,
    "matrix": matrix.draw,
    "heat-map": heat.draw,
    "bars": bars.draw,
    "curve": curve.draw,
    "timeline": timeline.draw,
    "network": network.draw,
    "upset": upset.draw,
}

# What is drawn once more for a phone, where words have no room beside what they name.
DRAW_NARROW: Mapping[str, Callable[[Answer], Model | None]] = {
    "curve": curve.draw_narrow,
    "timeline": timeline.draw_narrow,
}

# What serves in place of a network when an answer is not about one thing.
OTHERWISE: Mapping[str, tuple[str, ...]] = {"network": ("bars", "timeline")}


# What must be said of a picture wherever it is shown.
NOTES: Mapping[str, str] = {
    "world-map": "Boundaries and names on the map imply no position. A dot is a State too small for a shape; "
    "the palest areas are not asked about. Shapes: Natural Earth.",
    "tile-map": "One square a State, all of one size, near where it lies in its region. "
    "Place and order say nothing about borders or rank.",
}


@dataclass(frozen=True)
class Picture:
    """A picture of an answer, arranged and ready to be written by ``templates/charts/<kind>.html``.

    Attributes:
        kind: Kind of picture.
        model: Where everything stands.
        answer: The answer that it shows.
    """

    kind: str
    model: Model
    answer: Answer

    @property
    def note(self) -> str:
        """What must be said of it, or nothing."""
        return NOTES.get(self.kind, "")

    @property
    def legend(self) -> Sequence[Entry]:
        """Each status that occurs and how often; nothing where a picture shows none."""
        legend: Sequence[Entry] = getattr(self.model, "legend", ())
        return legend

    @property
    def letters(self) -> Sequence[tuple[str, str]]:
        """Each letter that is no status's own, with what it stands for."""
        letters: Sequence[tuple[str, str]] = getattr(self.model, "letters", ())
        return letters

    @cached_property
    def narrow(self) -> Model | None:
        """The same for a phone, where that is another picture."""
        return DRAW_NARROW[self.kind](self.answer) if self.kind in DRAW_NARROW else None


def picture_of(answer: Answer, kind: str | None = None) -> Picture | None:
    """Return the picture of an answer.

    Args:
        answer: The answer.
        kind: Kind of picture; the one that the question asks for when None.

    Returns:
        The picture, or None when there is nothing to draw.
    """
    kind = kind or answer.question.header.chart
    if kind is None or not answer.rows:
        return None
    for drawn in (kind, *OTHERWISE.get(kind, ())):
        if (model := DRAW[drawn](answer)) is not None:
            return Picture(drawn, model, answer)
    return None
