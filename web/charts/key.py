"""The key of a picture in a file: each status with its sign and how often it occurs, several beside each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from web.charts.places import Entry

LINE, COLUMN = 28, 240


@dataclass(frozen=True)
class Key:
    """A key.

    Attributes:
        legend: Each status and how often it occurs; a picture without statuses has none.
        width: Pixels that there are.
    """

    legend: Sequence[Entry]
    width: int

    @property
    def columns(self) -> int:
        """How many stand beside each other."""
        return max(1, self.width // COLUMN)

    @property
    def height(self) -> int:
        """Height in pixels; 0 without statuses."""
        return LINE * math.ceil(len(self.legend) / self.columns)

    @property
    def lines(self) -> Sequence[tuple[Entry, int, int]]:
        """Each status and how often it occurs, with its pixel."""
        return [
            (entry, place % self.columns * COLUMN, place // self.columns * LINE)
            for place, entry in enumerate(self.legend)
        ]
