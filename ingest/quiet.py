"""Silence where the server's remarks mean nothing."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.warnings import Neo4jWarning


@contextmanager
def quiet() -> Iterator[None]:
    """Keep remarks about unknown labels and types off while loading: in an empty graph every one of them is unknown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Neo4jWarning)
        yield
