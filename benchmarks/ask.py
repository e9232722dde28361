"""How well and how fast plain words are understood: run with ``python -m benchmarks.ask``."""

from __future__ import annotations

import statistics
import time

from tests.ask import Phrasing, outcome_of, read_phrasings
from tracker.ask import Outcome
from tracker.library import Library


def measure(part: str, library: Library) -> str:
    """Return the accuracy and the times of a part of the phrasings.

    Args:
        part: ``rules`` (used while the rules were written) or ``held-out`` (not used).
        library: The questions.
    """
    cases = read_phrasings(part)
    results = [_timed(case, library) for case in cases]
    right = sum(case.right(outcome) for case, (outcome, _) in zip(cases, results, strict=True))
    misled = sum(case.misled(outcome) for case, (outcome, _) in zip(cases, results, strict=True))
    offered = sum(
        any(case.fits(reading) for reading in outcome.readings) and not case.right(outcome)
        for case, (outcome, _) in zip(cases, results, strict=True)
    )
    times = sorted(seconds * 1000 for _, seconds in results)
    return (
        f"{part}: {len(cases)} phrasings, {right / len(cases):.1%} right, {offered} more with the right reading among "
        f"those offered, {misled} taken for something else; median {statistics.median(times):.1f} ms, "
        f"95th percentile {times[int(0.95 * len(times))]:.1f} ms, longest {times[-1]:.1f} ms"
    )


def _timed(case: Phrasing, library: Library) -> tuple[Outcome, float]:
    start = time.perf_counter()
    outcome = outcome_of(case.text, library)
    return outcome, time.perf_counter() - start


def main() -> None:
    """Print the measures of both parts."""
    library = Library.read()
    outcome_of("warm up", library)
    for part in ("rules", "held-out"):
        print(measure(part, library))  # noqa: T201


if __name__ == "__main__":
    main()
