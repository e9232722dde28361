"""Whatever can be named: parties, commitments and the rest, found by id, code, name or alias."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from tracker.errors import NotFoundError
from tracker.graph import Graph
from tracker.library.types import KINDS
from tracker.lookups import lookup
from tracker.packed import read_packed
from tracker.per_release import PerRelease
from tracker.suggest import fold, suggestions


@dataclass(frozen=True)
class Entity:
    """A node that can be named.

    Attributes:
        id: Its id.
        name: Its short name as shown.
        labels: Its labels in the graph.
        kind: Its property ``kind``, or None.
        other_names: Codes, full titles and aliases.
    """

    id: str
    name: str
    labels: frozenset[str]
    kind: str | None
    other_names: tuple[str, ...]

    @cached_property
    def folded_names(self) -> tuple[tuple[str, str], ...]:
        """The name, the id and the other names, each with its folded form: a search compares them all."""
        return tuple((name, fold(name)) for name in (self.name, self.id, *self.other_names))


class Entities:
    """All entities of one release.

    Args:
        release: Id of the release.
        entities: The entities; two nodes may share an id when they are of different kinds.
    """

    def __init__(self, release: str, entities: Iterable[Entity]) -> None:
        self.release = release
        self._all = tuple(entities)
        self._kinds: dict[str, dict[str, Entity]] = {}
        self._names: dict[str, dict[str, list[Entity]]] = {}

    def of_kind(self, kind: str) -> Mapping[str, Entity]:
        """Return the entities of a kind by id.

        Args:
            kind: A key of :data:`tracker.library.types.KINDS`.
        """
        if kind not in self._kinds:
            holds = KINDS[kind].holds
            self._kinds[kind] = {item.id: item for item in self._all if holds(item.id, item.labels, item.kind)}
        return self._kinds[kind]

    def find(self, text: str, kind: str) -> Entity:
        """Return the entity of a kind that a text names.

        Args:
            text: Id, code, name, official name or alias, whatever its case and accents.
            kind: A key of :data:`tracker.library.types.KINDS`.

        Raises:
            NotFoundError: Nothing or more than one thing of that kind has the name; what it could be is listed.
        """
        wanted = text.strip()
        known = self.of_kind(kind)
        if wanted in known:
            return known[wanted]
        found = self._named(kind).get(fold(wanted), [])
        if len(found) == 1:
            return found[0]
        noun = KINDS[kind].noun
        if found:
            raise NotFoundError(f"{wanted!r} names more than one {noun}: {_listed(found)}", (item.id for item in found))
        close = suggestions(wanted, {item.id: (item.name, *item.other_names) for item in known.values()})
        hint = f"; did you mean {_listed(known[close_id] for close_id in close)}?" if close else ""
        raise NotFoundError(f"no {noun} is called {wanted!r}{hint}", close)

    def _named(self, kind: str) -> Mapping[str, list[Entity]]:
        """Return the entities of a kind by folded name; an id takes precedence over a name, a name over an alias."""
        if kind not in self._names:
            tiers: tuple[dict[str, list[Entity]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
            for entity in self.of_kind(kind).values():
                for tier, names in zip(tiers, ([entity.id], [entity.name], entity.other_names), strict=True):
                    for name in {fold(name) for name in names}:
                        tier[name].append(entity)
            by_id, by_name, by_other_name = tiers
            self._names[kind] = {**by_other_name, **by_name, **by_id}
        return self._names[kind]


_COLUMNS = ("id", "labels", "kind", "name", "other_names")

_READ: PerRelease[Entities] = PerRelease()


def entities_of(graph: Graph, release: str) -> Entities:
    """Return the entities of a release, read once for a graph and release.

    Args:
        graph: The graph.
        release: Id of the release that the graph holds now.
    """
    return _READ.get(graph, release, lambda: _read(graph, release))


def _read(graph: Graph, release: str) -> Entities:
    return Entities(release, map(_entity, read_packed(graph, lookup("entities"), _COLUMNS)))


def _entity(row: Mapping[str, object]) -> Entity:
    kind = row["kind"]
    return Entity(
        id=str(row["id"]),
        name=str(row["name"]),
        labels=frozenset(cast("list[str]", row["labels"])),
        kind=None if kind is None else str(kind),
        other_names=tuple(cast("list[str]", row["other_names"])),
    )


def _listed(entities: Iterable[Entity]) -> str:
    return ", ".join(f"{entity.name} ({entity.id})" for entity in entities)
