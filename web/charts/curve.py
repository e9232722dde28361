"""A number over time: a line of steps, since a count of parties changes on days and not between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.answers import Answer
from web.cells import Row, write_day
from web.charts.columns import DATES, NUMBERS, number, of_type
from web.charts.scale import Scale, round_ticks, year_of, year_ticks

WIDTH, HEIGHT = 960, 330
LEFT, RIGHT, TOP, BOTTOM = 46, 190, 14, 32
LABEL, MOST_LINES = 17, 3
THINNEST = 0.3
# What a count is out of is no line beside it.
WHOLES = ("universe", "percent")


@dataclass(frozen=True)
class Line:
    """One line of steps.

    Attributes:
        name: What it counts.
        path: Its path.
        last: Pixel and value of its end.
        label: Height at which its name stands, clear of the other names.
    """

    name: str
    path: str
    last: tuple[float, float, int]
    label: float


@dataclass(frozen=True)
class Step:
    """The time from one row to the next.

    Attributes:
        left: Pixel at which it begins.
        width: Pixels until the next.
        words: The day and the counts from that day on.
    """

    left: float
    width: float
    words: str


@dataclass(frozen=True)
class Curve:
    """A drawn curve.

    Attributes:
        lines: The line of the count, then perhaps others to compare it with.
        steps: What the lines say between two rows, for whoever points at them.
        years: Pixel and words of each mark of the time axis.
        values: Pixel and words of each mark of the other axis.
    """

    lines: Sequence[Line]
    steps: Sequence[Step]
    years: Sequence[tuple[float, int]]
    values: Sequence[tuple[float, int]]
    width: int = WIDTH
    height: int = HEIGHT


def draw(answer: Answer) -> Curve | None:
    """Draw an answer with a date, a count and perhaps others beside it in each row.

    Args:
        answer: Rows in order of time.
    """
    dates, counts = of_type(answer, DATES, ("recorded",)), of_type(answer, NUMBERS, WHOLES)[:MOST_LINES]
    rows = [row for row in answer.rows if dates and row[dates[0]]]
    if not rows or not counts:
        return None
    times = [year_of(str(row[dates[0]])) for row in rows]
    end = max(year_of(answer.as_of), times[-1])
    ticks = round_ticks(max(number(row[name]) for row in rows for name in counts))
    x = Scale(min(times[0], end - 1), end, LEFT, WIDTH - RIGHT)
    y = Scale(0, ticks[-1], HEIGHT - BOTTOM, TOP)
    ends = {name: y(number(rows[-1][name])) for name in counts if _says_something(name, counts, rows)}
    labels = _apart(ends)
    names = {name: _name(answer, name) for name in ends}
    lines = [
        _line(words, times, [number(row[name]) for row in rows], (x, y), labels[name]) for name, words in names.items()
    ]
    years = [(x(year), year) for year in year_ticks(int(x.low) + 1, int(end))]
    pixels = [*(x(time) for time in times), x(x.high)]
    steps = [
        Step(left, round(right - left, 1), _said(row, dates[0], names))
        for row, (left, right) in zip(rows, pairwise(pixels), strict=True)
        if right - left >= THINNEST
    ]
    return Curve(lines, steps, years, [(y(value), value) for value in ticks])


def _line(
    name: str, times: Sequence[float], values: Sequence[float], scales: tuple[Scale, Scale], label: float
) -> Line:
    x, y = scales
    steps = [f"M{x(times[0])} {y(0)}V{y(values[0])}"]
    steps += [f"H{x(time)}V{y(value)}" for time, value in zip(times[1:], values[1:], strict=True)]
    steps.append(f"H{x(x.high)}")
    return Line(name, "".join(steps), (x(x.high), y(values[-1]), int(values[-1])), label)


def _said(row: Row, date: str, names: Mapping[str, str]) -> str:
    counts = ", ".join(f"{row[name]} {words}" for name, words in names.items())
    return f"{write_day(str(row[date])).striptags()}: {counts}"


def _name(answer: Answer, column: str) -> str:
    """Return what a line counts; what counts the first or second of two things is called by its name."""
    for suffix in ("_a", "_b"):
        named = [value for name, value in answer.parameters.items() if name.endswith(suffix)]
        if column.endswith(suffix) and named:
            return answer.labels.get(str(named[0]), str(named[0]))
    return column.replace("_", " ")


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Return a height for each name near the end of its line, so that no two names lie on each other."""
    heights: dict[str, float] = {}
    lowest = float(HEIGHT - BOTTOM)
    for name, end in sorted(ends.items(), key=lambda item: -item[1]):
        heights[name] = min(end, lowest)
        lowest = heights[name] - LABEL
    return heights


def _says_something(name: str, counts: Sequence[str], rows: Sequence[Row]) -> bool:
    """Return whether a line is the first or ever leaves zero."""
    return name == counts[0] or any(row[name] for row in rows)
