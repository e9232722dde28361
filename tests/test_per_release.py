"""What is remembered for a release is read once, whoever asks, and anew for the next release."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tracker.graph import Graph
from tracker.per_release import PerRelease


def test_threads_that_ask_at_once_wait_for_one_reading(world: Graph) -> None:
    kept: PerRelease[int] = PerRelease()
    readings: list[int] = []

    def read() -> int:
        readings.append(1)
        time.sleep(0.2)
        return len(readings)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda _: kept.get(world, "one", read), range(8))) == [1] * 8
    assert kept.get(world, "two", read) == 2
    assert kept.get(world, "two", read) == 2


def test_a_reading_that_fails_is_tried_again(world: Graph) -> None:
    kept: PerRelease[int] = PerRelease()
    with pytest.raises(ZeroDivisionError):
        kept.get(world, "one", lambda: 1 // 0)
    assert kept.get(world, "one", lambda: 5) == 5
