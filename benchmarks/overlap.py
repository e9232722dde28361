"""How long overlap takes on the data that the graph holds: ``python benchmarks/overlap.py``.

Measures every score over all pairs of States and of commitments, reading included, and prints one line each.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from tracker.notebook import Tracker
from tracker.overlap import communities, measures, nodf

T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> T:
    """Run some work, print how many milliseconds it took, and return what it gave."""
    begun = time.perf_counter()
    result = work()
    sys.stdout.write(f"{1000 * (time.perf_counter() - begun):9.1f} ms  {what}\n")
    return result


def main() -> None:
    """Run the benchmark."""
    with Tracker() as tracker:
        incidence = timed("incidence of all UN members, first time", tracker.incidence)
        timed("incidence of all UN members, again", tracker.incidence)
        timed("all spells of the release", tracker.history)
        for side in ("parties", "commitments"):
            pairs = tracker.pairs(compare=side)
            sys.stdout.write(f"{side}: {len(pairs.ids)} · {len(pairs.ids) * (len(pairs.ids) - 1) // 2} pairs\n")
            timed("the four counts", lambda pairs=pairs: pairs.counts)
            for name, item in measures().items():
                if side == "commitments" or item.needs != "subjects":
                    timed(name, lambda pairs=pairs, item=item: item.compute(pairs))
        timed("nestedness", lambda: nodf(incidence.held))
        timed("communities of States", lambda: communities(incidence))
        timed("panel of pairs and years since 2001", tracker.dyads)


if __name__ == "__main__":
    main()
