"""The recipes of the README, as they stand there."""

from __future__ import annotations

import re

from tracker.settings import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")

_BLOCK = re.compile(r"^```(\w*)\n(.+?)^```", re.DOTALL | re.MULTILINE)


def recipe(words: str, language: str = "") -> str:
    """Return the block of the README that holds some words.

    Args:
        words: Words of the block.
        language: Language that the block declares.
    """
    (found,) = (block for declared, block in _BLOCK.findall(README) if declared == language and words in block)
    return str(found)
