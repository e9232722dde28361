"""Pages are the same for everyone on the same day of the same release: so they are made once and sent compressed."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

from flask import Flask, Response, g, request

from web.desk import desk

BYTES_KEPT = 64 * 1024 * 1024
SMALLEST_COMPRESSED = 1024
COMPRESSED_TYPES = ("text/", "application/json", "application/ld+json", "image/svg+xml")
# What a response says of its body; the other headers are the same for all.
HEADERS_KEPT = ("Content-Type", "Content-Disposition", "Content-Location", "Link", "X-Total-Count")


@dataclass(frozen=True)
class Kept:
    """A finished response.

    Attributes:
        headers: What it says of its body.
        body: The body.
        packed: Whether the body is compressed.
    """

    headers: list[tuple[str, str]]
    body: bytes
    packed: bool


class Shelf:
    """Finished responses by tag; the least used leave when the shelf is full.

    Args:
        bytes_kept: How much the bodies may take together.
    """

    def __init__(self, bytes_kept: int) -> None:
        self._room = bytes_kept
        self._items: OrderedDict[str, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, tag: str) -> Kept | None:
        """Return a response, or None."""
        with self._lock:
            if tag in self._items:
                self._items.move_to_end(tag)
            return self._items.get(tag)

    def put(self, tag: str, kept: Kept) -> None:
        """Keep a response."""
        with self._lock:
            if tag in self._items:
                return
            self._items[tag] = kept
            self._room -= len(kept.body)
            while self._room < 0:
                self._room += len(self._items.popitem(last=False)[1].body)


def init_app(app: Flask) -> None:
    """Answer from the shelf before a page is made and fill it afterwards."""
    shelf = Shelf(BYTES_KEPT)

    @app.before_request
    def answer_from_shelf() -> Response | None:
        if request.method not in ("GET", "HEAD") or request.endpoint in (None, "static"):
            return None
        g.tag = tag_of_request()
        if request.if_none_match.contains_weak(g.tag):
            return Response(status=304)
        g.kept = shelf.get(g.tag)
        return None if g.kept is None else Response(headers=g.kept.headers)

    @app.after_request
    def finish(response: Response) -> Response:
        if request.endpoint == "static" and response.status_code == 200:
            return static_compressed(response)
        tag = g.get("tag")
        if tag is None or response.status_code not in (200, 304):
            return response
        if response.status_code == 200:
            kept = g.kept or packed(response)
            shelf.put(tag, kept)
            fill(response, kept)
        response.set_etag(tag, weak=True)
        response.headers["Cache-Control"] = "no-cache"
        return response


def tag_of_request() -> str:
    """Return what makes the response what it is: code, release, settings, day, address with the name of the site."""
    arguments = sorted(request.args.items(multi=True))
    now = (code_version(), desk().release(), desk().settings.report_to or "", dt.date.today().isoformat())
    # The forms of one address differ by what the client accepts, where the address does not say it.
    form = request.headers.get("Accept", "") if request.blueprint == "api" else ""
    parts = (*now, request.base_url, repr(arguments), form)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]


@cache
def code_version() -> str:
    """Return a digest of the templates and static files, so that a new version is never answered from an old copy."""
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".html", ".css", ".js", ".svg", ".csv", ".bib", ".txt"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def packed(response: Response) -> Kept:
    """Return what to keep of a response: its body is compressed once, where that pays, and not for every reader."""
    headers = [(name, value) for name, value in response.headers if name in HEADERS_KEPT]
    body = response.get_data()
    if len(body) < SMALLEST_COMPRESSED or not response.headers["Content-Type"].startswith(COMPRESSED_TYPES):
        return Kept(headers, body, packed=False)
    return Kept(headers, gzip.compress(body, compresslevel=6), packed=True)


def fill(response: Response, kept: Kept) -> None:
    """Give a response the body that is kept, in the form that the reader takes."""
    body = kept.body
    if kept.packed:
        response.vary.add("Accept-Encoding")
        if request.accept_encodings["gzip"]:
            response.headers["Content-Encoding"] = "gzip"
        else:
            body = gzip.decompress(body)
    response.set_data(body)


def compressed(response: Response) -> Response:
    """Compress a response that is not kept."""
    if response.status_code == 200:
        fill(response, packed(response))
    return response


def static_compressed(response: Response) -> Response:
    """Compress a static file, which a browser then keeps for ever; its tag no longer stands for the very bytes."""
    response.direct_passthrough = False
    response.set_etag(response.get_etag()[0] or "", weak=True)
    return compressed(response)
