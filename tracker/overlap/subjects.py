"""Overlap in subjects: the topics that the provisions of two commitments address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tracker.overlap.counts import divide
from tracker.overlap.incidence import FloatMatrix


@dataclass(frozen=True, eq=False)
class Subjects:
    """How many provisions of each commitment address each topic.

    Attributes:
        commitments: Ids, one a row.
        topics: Ids, one a column.
        provisions: The numbers.
    """

    commitments: tuple[str, ...]
    topics: tuple[str, ...]
    provisions: npt.NDArray[np.int64]

    @classmethod
    def from_tags(cls, commitments: Sequence[str], tags: Iterable[tuple[str, str]]) -> Subjects:
        """Count tags.

        Args:
            commitments: The commitments to compare, in the order of the rows.
            tags: (commitment, topic), one for each provision that addresses the topic; others' tags are left out.
        """
        place = {commitment: row for row, commitment in enumerate(commitments)}
        known = [(place[commitment], topic) for commitment, topic in tags if commitment in place]
        topics = tuple(sorted({topic for _, topic in known}))
        column = {topic: number for number, topic in enumerate(topics)}
        provisions = np.zeros((len(commitments), len(topics)), dtype=np.int64)
        for row, topic in known:
            provisions[row, column[topic]] += 1
        return cls(tuple(commitments), topics, provisions)


def subject_jaccard(subjects: Subjects) -> FloatMatrix:
    """Return topics of both over topics of either; not a number where one has no topic recorded."""
    addressed = (subjects.provisions > 0).astype(np.float64)
    size = addressed.sum(axis=1)
    both = addressed @ addressed.T
    return _known(divide(both, size[:, None] + size[None, :] - both), size)


def subject_cosine(subjects: Subjects) -> FloatMatrix:
    """Return the cosine between the numbers of provisions by topic; not a number where one has no topic recorded."""
    numbers = subjects.provisions.astype(np.float64)
    length = np.sqrt((numbers**2).sum(axis=1))
    return np.minimum(divide(numbers @ numbers.T, length[:, None] * length[None, :]), 1.0)


def _known(score: FloatMatrix, size: npt.NDArray[np.float64]) -> FloatMatrix:
    # A commitment without recorded topics has unknown subjects, not none.
    silent = size == 0
    return np.where(silent[:, None] | silent[None, :], np.nan, score)
