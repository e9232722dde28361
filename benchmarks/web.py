"""How long the pages take on the server, and how much they weigh: ``python -m benchmarks.web``.

Each page is asked for twenty times, of a server that is warm. *First*: no answer is remembered. *New day*: the page for
a day that nobody has asked about; what does not depend on the day is remembered. *Cached*: the page is on the shelf.
*Known*: the browser has the page and sends its tag. Every answer is compressed, as browsers ask for.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from flask.testing import FlaskClient

from tracker.graph import Graph
from tracker.settings import read_settings
from web.app import create_app
from web.warming import warm

PAGES = (
    "/",
    "/ask?q=who in ASEAN is not party to Budapest",
    "/coverage",
    "/gaps",
    "/overlap",
    "/overlap-of-group",
    "/combinations",
    "/partners",
    "/compare",
    "/changes",
    "/data",
    "/browse",
    "/definitions",
    "/states",
    "/states/KEN",
    "/agreements",
    "/agreements/budapest-convention",
    "/organisations/african-union",
    "/norms/un-gge-2015-c",
    "/indicators/gci-2024-tier",
    "/questions/",
    "/questions/status-of-agreement?agreement=budapest-convention",
    "/questions/status-of-agreement.svg?agreement=budapest-convention",
    "/questions/status-of-agreement.png?agreement=budapest-convention",
    "/questions/status-of-agreement.xlsx?agreement=budapest-convention",
)
TIMES = 20
BROWSER = {"Accept-Encoding": "gzip"}


def median(work: Callable[[int], object]) -> float:
    """Return the median time of a piece of work in milliseconds.

    Args:
        work: Takes the number of its turn.
    """
    taken = []
    for turn in range(TIMES):
        start = time.perf_counter()
        work(turn)
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def main() -> None:
    """Print one line a page."""
    settings = read_settings()
    with Graph.open(settings) as graph:
        app = create_app(settings, graph)
        warm(app)
        client = app.test_client()
        forget = app.extensions["desk"].forget
        print(f"{'first':>6} {'new day':>8} {'cached':>7} {'known':>6} {'kB':>6} {'gzip':>6}  page (milliseconds)")  # noqa: T201
        for page in PAGES:
            print(line(client, page, forget))  # noqa: T201


def line(client: FlaskClient, page: str, forget: Callable[[], None]) -> str:
    """Return what one page takes and weighs."""
    joint = "&" if "?" in page else "?"

    def first_ever(turn: int) -> None:
        forget()
        client.get(f"{page}{joint}as_of=2026-01-{turn + 1:02}", headers=BROWSER)

    def new_day(turn: int) -> None:
        client.get(f"{page}{joint}as_of=2026-02-{turn + 1:02}", headers=BROWSER)

    first = client.get(page)
    packed = client.get(page, headers=BROWSER)
    known = {**BROWSER, "If-None-Match": first.headers["ETag"]}
    times = [median(first_ever), median(new_day)]
    cached = median(lambda turn: client.get(page, headers=BROWSER))
    tagged = median(lambda turn: client.get(page, headers=known))
    weight, small = len(first.get_data()) / 1000, len(packed.get_data()) / 1000
    return f"{times[0]:6.1f} {times[1]:8.1f} {cached:7.2f} {tagged:6.2f} {weight:6.0f} {small:6.0f}  {page}"


if __name__ == "__main__":
    main()
