"""What the tests of the guard share."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tracker.guard import Guard, GuardError
from tracker.library import Library

COUNTS = "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS ties"
LIBRARY = Library.read()


def refused(guard: Guard, query: str, parameters: Mapping[str, object] | None = None) -> GuardError:
    """Return why a query is refused."""
    with pytest.raises(GuardError) as caught:
        guard.run(query, parameters)
    return caught.value
