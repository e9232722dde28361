"""The pages that the rows of an answer rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.dates import parse_partial
from tracker.errors import QuestionError
from tracker.graph import Graph
from tracker.lookups import lookup
from tracker.packed import read_packed
from tracker.per_release import PerRelease


@dataclass(frozen=True)
class CitedSource:
    """A page that rows of an answer rest on.

    Attributes:
        id: Its id.
        title: What it is.
        publisher: Who publishes it.
        url: Its address, or None for general knowledge.
        as_of: How far it speaks: the latest day, month or year of the facts that rest on it; None when not known.
    """

    id: str
    title: str
    publisher: str
    url: str | None
    as_of: str | None


_READ: PerRelease[Mapping[str, Mapping[str, object]]] = PerRelease()


def cite(graph: Graph, uses: Iterable[tuple[str, str | None]], release: str) -> Sequence[CitedSource]:
    """Return the sources that facts rest on, in the order of their first use.

    Args:
        graph: The graph.
        uses: Id of the source and how far it speaks (a partial date), for each fact.
        release: Id of the release that the graph holds.

    Raises:
        QuestionError: A column of sources holds an id that is no source.
    """
    latest: dict[str, str | None] = {}
    for source, recorded in uses:
        latest[source] = _later(latest.get(source), recorded)
    if not latest:
        return []
    found = _sources(graph, release)
    unknown = [source for source in latest if source not in found]
    if unknown:
        raise QuestionError(
            f"a column of sources holds {', '.join(unknown)}, which the graph does not have as a source"
        )
    return [
        CitedSource(source, str(row["title"]), str(row["publisher"]), None if url is None else str(url), as_of)
        for source, as_of in latest.items()
        for row in (found[source],)
        for url in (row["url"],)
    ]


def _sources(graph: Graph, release: str) -> Mapping[str, Mapping[str, object]]:
    """Return all sources of a release by id, read once: every answer needs some of them."""
    return _READ.get(graph, release, lambda: _read(graph))


def _read(graph: Graph) -> Mapping[str, Mapping[str, object]]:
    return {str(row["id"]): row for row in read_packed(graph, lookup("sources"), ("id", "title", "publisher", "url"))}


def _later(one: str | None, other: str | None) -> str | None:
    known = [text for text in (one, other) if text is not None]
    return max(known, key=lambda text: parse_partial(text).latest, default=None)
