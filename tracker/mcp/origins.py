"""The sources of an answer: those of its rows or, where rows only count, those of the facts that are counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.answers import Answer, Row
from tracker.citations import CitedSource, cite
from tracker.entities import Entities
from tracker.graph import Graph
from tracker.library.types import entity_kind
from tracker.lookups import lookup

MOST_SOURCES = 15
# What a fact is about, beside the parties; a party is taken only where the answer names nothing else.
_ABOUT = ("commitment", "provision", "norm", "cbm", "topic", "strategy", "indicator", "standard")


@dataclass(frozen=True)
class Origins:
    """Where an answer comes from.

    Attributes:
        sources: The pages.
        note: How they relate to the answer; empty when each row names its own.
    """

    sources: Sequence[CitedSource]
    note: str = ""


def origins_of(graph: Graph, answer: Answer, rows: Sequence[Row], entities: Entities) -> Origins:
    """Return where rows of an answer come from.

    Args:
        graph: The graph.
        answer: The answer.
        rows: The rows that are given.
        entities: Everything that can be named.
    """
    named = set(_ids(rows, [name for name, col in answer.columns.items() if entity_kind(col.type) == "source"]))
    if named:
        return Origins([source for source in answer.sources if source.id in named])
    found = graph.read(lookup("origins"), {"ids": _subjects(answer, rows, entities)})
    if not found:
        return release_as_origin(graph)
    shown = found[:MOST_SOURCES]
    undocumented = sum(int(str(row["undocumented"])) for row in found)
    return Origins(
        cite(graph, [(str(row["source"]), _text(row["as_of"])) for row in shown], answer.release),
        "The answer is worked out from many facts. These are the sources of the facts about what it names, the most "
        f"used first ({len(shown)} of {len(found)}); {undocumented:,} of those facts are undocumented.",
    )


def release_as_origin(graph: Graph) -> Origins:
    """Return the data release itself as the source of an answer that speaks of the data as a whole."""
    row = graph.read(lookup("release-card"))[0]
    card: Mapping[str, object] = {**row, **dict(row["card"])}  # type: ignore[call-overload]  # a map of the query
    title, citation = str(card.get("title") or "Data release"), str(card.get("citation") or "")
    source = CitedSource(
        f"release-{row['id']}",
        citation or f"{title}, release {card.get('version')}",
        "Cyber Commitments Tracker",
        None,
        _text(card.get("created")),
    )
    return Origins([source], "This speaks of the data as a whole: cite the release.")


def _subjects(answer: Answer, rows: Sequence[Row], entities: Entities) -> list[str]:
    given = [dict(answer.parameters)]
    asked = answer.question.header.parameters
    ids = [
        *_ids(rows, [name for name, column in answer.columns.items() if column.is_entity]),
        *_ids(given, [name for name, parameter in asked.items() if entity_kind(parameter.type)]),
    ]
    about = [one for one in ids if any(one in entities.of_kind(kind) for kind in _ABOUT)]
    parties = [one for one in _ids(given, list(asked)) if one in entities.of_kind("party")]
    return list(dict.fromkeys(about or parties))


def _ids(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    for row in rows:
        for name in columns:
            value = row[name]
            yield from (str(item) for item in (value if isinstance(value, list) else [value]) if item is not None)


def _text(value: object) -> str | None:
    return None if value is None else str(value)[:10]
