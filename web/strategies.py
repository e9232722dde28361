"""The commitments of a State under each of the seven strategies; a strategy with none is shown, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.answers import Answer
from web.cells import Row
from web.desk import desk


@dataclass(frozen=True)
class Served:
    """A strategy with what serves it.

    Attributes:
        strategy: Its id; empty for what serves none.
        commitments: The rows of the commitments.
        memberships: The rows of memberships of organisations, which by themselves commit to nothing.
    """

    strategy: str
    commitments: Sequence[Row]
    memberships: Sequence[Row]


def by_strategy(answer: Answer) -> list[Served]:
    """Return every strategy with the rows that serve it, and last what serves none, if anything does.

    Args:
        answer: One row a commitment, with ``strategies`` and ``strength``.
    """
    served = [
        _served(strategy, [row for row in answer.rows if strategy in _strategies(row)])
        for strategy, _ in desk().names("strategy")
    ]
    others = [row for row in answer.rows if not _strategies(row)]
    return served + ([_served("", others)] if others else [])


def _served(strategy: str, rows: Sequence[Row]) -> Served:
    return Served(
        strategy,
        [row for row in rows if row["strength"] != "institutional"],
        [row for row in rows if row["strength"] == "institutional"],
    )


def strategy_name(strategy: str) -> str:
    """Return the name of a strategy."""
    return desk().entities.of_kind("strategy")[strategy].name


def _strategies(row: Row) -> Sequence[str]:
    value = row["strategies"]
    return [str(item) for item in value] if isinstance(value, list) else []
