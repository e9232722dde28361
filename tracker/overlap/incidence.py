"""Who holds what on a day, as two matrices of equal shape: held and eligible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from tracker.errors import ParameterError

BoolMatrix = npt.NDArray[np.bool_]
FloatMatrix = npt.NDArray[np.float64]

# What is compared: parties by the commitments they hold, or commitments by the parties that hold them.
Side = Literal["parties", "commitments"]
SIDES: tuple[Side, ...] = ("parties", "commitments")


@dataclass(frozen=True, eq=False)
class Incidence:
    """Parties by commitments on one day.

    Attributes:
        parties: Ids, one a row. The European Union is not among them unless it was asked for.
        commitments: Ids, one a column.
        held: True where the party is committed.
        eligible: True where the party is committed or could be; a party that cannot join does not count as outside.
        as_of: The day.
        release: Id of the data release.
    """

    parties: tuple[str, ...]
    commitments: tuple[str, ...]
    held: BoolMatrix
    eligible: BoolMatrix
    as_of: dt.date
    release: str

    def __post_init__(self) -> None:
        shape = (len(self.parties), len(self.commitments))
        for name, matrix in (("held", self.held), ("eligible", self.eligible)):
            if matrix.shape != shape or matrix.dtype != np.bool_:
                raise ValueError(f"{name} must be a matrix of booleans of shape {shape}")
        for name, ids in (("parties", self.parties), ("commitments", self.commitments)):
            if len(set(ids)) != len(ids):
                raise ValueError(f"{name} holds an id twice")
        if (self.held & ~self.eligible).any():
            raise ValueError("whoever holds a commitment is eligible for it")

    @classmethod
    def from_rows(
        cls, rows: Iterable[Mapping[str, object]], parties: Sequence[str], as_of: dt.date, release: str
    ) -> Incidence:
        """Build the matrices from the rows of the question ``incidence``.

        Args:
            rows: One a commitment, with ``commitment``, ``parties`` and ``eligible`` (lists of party ids).
            parties: The universe in the order of the rows of the matrices; whoever is not in it is left out.
            as_of: The day.
            release: Id of the data release.
        """
        columns = list(rows)
        place = {party: row for row, party in enumerate(parties)}
        held = np.zeros((len(parties), len(columns)), dtype=np.bool_)
        eligible = np.zeros_like(held)
        for number, row in enumerate(columns):
            held[_places(row["parties"], place), number] = True
            eligible[_places(row["eligible"], place), number] = True
        ids = tuple(str(row["commitment"]) for row in columns)
        return cls(tuple(parties), ids, held, eligible | held, as_of, release)

    def ids(self, side: Side) -> tuple[str, ...]:
        """Return the ids of one side."""
        return self.parties if _checked(side) == "parties" else self.commitments

    def sets(self, side: Side) -> tuple[BoolMatrix, BoolMatrix]:
        """Return held and eligible with one row a set of the side that is compared."""
        if _checked(side) == "parties":
            return self.held, self.eligible
        return self.held.T, self.eligible.T

    def only(self, parties: Iterable[str] | None = None, commitments: Iterable[str] | None = None) -> Incidence:
        """Return the part with the given parties and commitments, in the given order.

        Args:
            parties: Ids to keep; all when None.
            commitments: Ids to keep; all when None.

        Raises:
            ParameterError: An id is not in the incidence.
        """
        rows = _chosen("parties", self.parties, parties)
        columns = _chosen("commitments", self.commitments, commitments)
        return Incidence(
            tuple(self.parties[row] for row in rows),
            tuple(self.commitments[column] for column in columns),
            self.held[np.ix_(rows, columns)],
            self.eligible[np.ix_(rows, columns)],
            self.as_of,
            self.release,
        )

    def to_frame(self) -> pd.DataFrame:
        """Return the held matrix as a table of booleans: parties by commitments.

        ``.attrs`` has ``as_of`` and ``release``.
        """
        frame = pd.DataFrame(self.held, index=list(self.parties), columns=list(self.commitments))
        frame.index.name = "party"
        frame.columns.name = "commitment"
        frame.attrs = {"as_of": self.as_of.isoformat(), "release": self.release}
        return frame


def _checked(side: Side) -> Side:
    if side not in SIDES:
        raise ParameterError("compare", f"{side!r} cannot be compared; choose {' or '.join(SIDES)}")
    return side


def _places(value: object, place: Mapping[str, int]) -> list[int]:
    return [place[party] for party in cast("list[str]", value) if party in place]


def _chosen(name: str, known: Sequence[str], wanted: Iterable[str] | None) -> list[int]:
    if wanted is None:
        return list(range(len(known)))
    place = {entity: number for number, entity in enumerate(known)}
    chosen = list(wanted)
    unknown = [entity for entity in chosen if entity not in place]
    if unknown:
        raise ParameterError(name, f"not in this incidence: {', '.join(map(repr, unknown))}")
    return [place[entity] for entity in chosen]
