"""The API without its limit, which has a test of its own."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.guard.limits import Limits
from tracker.guard.slots import Turns
from web.api.traffic import TURNS


@pytest.fixture(autouse=True)
def unhurried(app: Flask) -> None:
    """Let the tests ask as often as they like."""
    app.extensions[TURNS] = Turns(Limits(asked=1_000_000))
