"""A copy of the small world that a test may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packages import copy_world


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copy_world(tmp_path)
