"""Scores of a pair from its four counts, each with what it says and where it misleads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import cast

from tracker.overlap import FourCounts, Measure, measures

COUNTS = ("both", "only_a", "only_b", "neither")


def scores(row: Mapping[str, object]) -> Sequence[tuple[Measure, str]]:
    """Return every measure that the four counts are enough for, with its value in words.

    Args:
        row: A row with ``both``, ``only_a``, ``only_b`` and ``neither``.
    """
    counts = FourCounts.of(*(cast("int", row[name]) for name in COUNTS))
    return [
        (measure, _words(float(measure.from_counts(counts))))
        for measure in measures().values()
        if measure.from_counts is not None
    ]


def _words(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.2f}"
