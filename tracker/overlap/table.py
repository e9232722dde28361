"""Pairs as a table: the four counts and the chosen scores."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from tracker.errors import ParameterError
from tracker.overlap.pairs import Pairs
from tracker.overlap.registry import DEFAULT_MEASURES, measure

COUNT_HELP = {
    "a": "Id of the first of the pair",
    "b": "Id of the second of the pair",
    "both": "Items that both hold",
    "only_a": "Items that only the first holds",
    "only_b": "Items that only the second holds",
    "neither": "Items that both could hold and neither does",
}


def pair_table(pairs: Pairs, measures: Sequence[str] = DEFAULT_MEASURES, of: str | None = None) -> pd.DataFrame:
    """Return one row a pair with the four counts and the scores.

    Args:
        pairs: What is compared.
        measures: Names of measures.
        of: Only the pairs of this id, which then is A in every row; each unordered pair once when None.

    Returns:
        Columns ``a``, ``b``, ``both``, ``only_a``, ``only_b``, ``neither`` and one a measure, the highest score of the
        first measure first. ``.attrs`` has ``columns`` (help), ``warnings`` (where each score misleads), ``as_of`` and
        ``release``.

    Raises:
        ParameterError: There is no such measure or id, or a measure lacks what it needs.
    """
    chosen = [measure(name) for name in measures]
    rows, columns = _cells(pairs, of)
    ids, counts = np.asarray(pairs.ids, dtype=object), pairs.counts
    data = {"a": ids[rows], "b": ids[columns]}
    for name in ("both", "only_a", "only_b", "neither"):
        data[name] = getattr(counts, name)[rows, columns]
    for item in chosen:
        data[item.name] = item.compute(pairs)[rows, columns]
    frame = pd.DataFrame(data)
    order = [*([chosen[0].name] if chosen else []), "both", "a", "b"]
    frame = frame.sort_values(order, ascending=[name in ("a", "b") for name in order], ignore_index=True)
    frame.attrs = {
        "columns": {**COUNT_HELP, **{item.name: f"{item.title}: {item.says}" for item in chosen}},
        "warnings": {item.name: item.warning for item in chosen},
        "as_of": pairs.incidence.as_of.isoformat(),
        "release": pairs.incidence.release,
    }
    return frame


def _cells(pairs: Pairs, of: str | None) -> tuple[np.ndarray, np.ndarray]:
    if of is None:
        return np.triu_indices(len(pairs.ids), 1)
    if of not in pairs.ids:
        raise ParameterError(pairs.side, f"{of!r} is not in this incidence")
    place = pairs.ids.index(of)
    others = np.delete(np.arange(len(pairs.ids)), place)
    return np.full(len(others), place), others
