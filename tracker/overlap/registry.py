"""The measures of overlap by name, with their documentation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tracker.errors import ParameterError
from tracker.overlap.described_counts import COUNT_MEASURES
from tracker.overlap.described_others import OTHER_MEASURES
from tracker.overlap.described_whole import WHOLE
from tracker.overlap.measure import Description, Measure

# The four counts stand beside every score; these are the scores shown unless others are asked for.
DEFAULT_MEASURES = ("jaccard", "containment-a-in-b", "containment-b-in-a")


@cache
def measures() -> Mapping[str, Measure]:
    """Return all measures of pairs by name, the plain ones first."""
    found = sorted((*COUNT_MEASURES, *OTHER_MEASURES), key=lambda measure: measure.expert)
    return MappingProxyType({measure.name: measure for measure in found})


def measure(name: str) -> Measure:
    """Return one measure of pairs.

    Args:
        name: Its name.

    Raises:
        ParameterError: There is no measure of that name; the names are listed.
    """
    if name not in measures():
        raise ParameterError("measure", f"there is no measure {name!r}; the measures are {', '.join(measures())}")
    return measures()[name]


@cache
def descriptions() -> Mapping[str, Description]:
    """Return what a reader must know of every measure: those of pairs, then those of a whole matrix."""
    return MappingProxyType({item.name: item for item in (*measures().values(), *WHOLE)})
