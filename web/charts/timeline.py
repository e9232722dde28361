"""Acts over time: one line a thing, one dot an act, on a common axis of years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from tracker.library.words import label_of
from web.cells import Row, in_words, write_day
from web.charts.columns import of_type, things
from web.charts.scale import Scale, year_of, year_ticks
from web.links import address_of

TOP, RIGHT = 26, 20


@dataclass(frozen=True)
class Room:
    """The pixels that a timeline has.

    Attributes:
        width: Its width.
        left: Where the lines begin: behind the names, or under them on a phone.
        step: From one thing to the next.
        drop: From the top of a thing to its line.
        most: How many things are drawn.
    """

    width: int
    left: int
    step: int
    drop: int
    most: int


WIDE, NARROW = Room(960, 250, 24, 11, 60), Room(360, 18, 40, 26, 24)


@dataclass(frozen=True)
class Dot:
    """One act: where it stands and what it says."""

    x: float
    words: str
    undocumented: bool


@dataclass(frozen=True)
class Track:
    """The acts towards one thing."""

    name: str
    address: str | None
    top: int
    dots: Sequence[Dot]


@dataclass(frozen=True)
class Timeline:
    """Drawn acts.

    Attributes:
        tracks: One a thing, in the order of its first act.
        years: Pixel and words of each mark of the time axis.
        left_out: How many things are in the table only.
        room: Where they stand.
    """

    tracks: Sequence[Track]
    years: Sequence[tuple[float, int]]
    left_out: int
    room: Room

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.room.width

    @property
    def height(self) -> int:
        """Height in pixels."""
        return TOP + len(self.tracks) * self.room.step + 4

    @property
    def narrow(self) -> bool:
        """Whether it is drawn for a phone."""
        return self.room is NARROW


def draw_narrow(answer: Answer) -> Timeline | None:
    """Draw the same for a phone."""
    return draw(answer, NARROW)


def draw(answer: Answer, room: Room = WIDE) -> Timeline | None:
    """Draw rows that each have a date and a thing.

    Args:
        answer: Rows such as acts of a State or of an agreement.
        room: The pixels that there are.
    """
    names, dates = things(answer), of_type(answer, ("date",), ("recorded", "until", "valid_until"))
    if not names or not dates:
        return None
    name, date = names[0], dates[0]
    grouped: dict[str, list[Row]] = {}
    for row in sorted((row for row in answer.rows if row[date]), key=lambda row: year_of(str(row[date]))):
        grouped.setdefault(str(row[name]), []).append(row)
    if not grouped:
        return None
    times = [year_of(str(row[date])) for rows in grouped.values() for row in rows]
    x = Scale(int(min(times)), max(year_of(answer.as_of), *times) + 0.3, room.left, room.width - RIGHT)
    tracks = [
        Track(
            answer.labels.get(thing, thing),
            address_of(thing, answer.columns[name].type),
            TOP + place * room.step,
            [_dot(row, date, x) for row in rows],
        )
        for place, (thing, rows) in enumerate(list(grouped.items())[: room.most])
    ]
    years = [(x(year), year) for year in year_ticks(int(x.low), int(x.high))]
    return Timeline(tracks, years, len(grouped) - len(tracks), room)


def _dot(row: Row, date: str, x: Scale) -> Dot:
    what = next((str(row[key]) for key in ("act", "kind", "role", "form", "vote") if row.get(key)), "")
    words = f"{write_day(str(row[date])).striptags()} {in_words(label_of(what))}".strip()
    return Dot(x(year_of(str(row[date]))), words, row.get("evidence") == "undocumented")
