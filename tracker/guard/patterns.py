"""Regular expressions whose matching takes a time that can be foreseen.

Java's matcher tries every way in which a pattern can fit and cannot be stopped: ``'aaaa…!' =~ '(a+)+b'`` keeps a server
busy for years.
"""

from __future__ import annotations

import re

MOST_REPEATS = 3
MOST_CHOICES = 5
LONGEST = 200
# How many steps a match may take when everything fails: length of the text to the power of the repeats.
MOST_STEPS = 1e12

_PIECE = re.compile(
    r"\\[1-9k]|\\Q|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\)\s*[*+{]|\(\?[a-z]+\)|\(\??|[*+}]\?|[*+?]|\{\d*,\d*\}|\{\d{3,}\}|.",
    re.DOTALL,
)


def fault_of(pattern: str, longest_text: int) -> str | None:
    """Return why a pattern is refused, or None.

    Args:
        pattern: The regular expression.
        longest_text: Length of the longest text that it may be tried on.
    """
    if len(pattern) > LONGEST:
        return f"a pattern of {len(pattern):,} characters; at most {LONGEST} are taken"
    repeats = choices = 0
    for piece in _PIECE.findall(pattern):
        if re.fullmatch(r"\\[1-9k]|\\Q", piece):
            return "a pattern that refers back to a group or quotes with \\Q"
        if piece.startswith(")") and len(piece) > 1:
            return "a pattern in which a group is repeated; its matching may never end"
        repeats += piece[0] in "*+" or (piece.startswith("{") and len(piece) > 1)
        choices += piece in ("?", "(", "(?")
    if repeats > MOST_REPEATS:
        return f"a pattern with {repeats} repeats (* + {{n,}}); at most {MOST_REPEATS} are taken"
    if choices > MOST_CHOICES:
        return f"a pattern with {choices} groups and optional parts; at most {MOST_CHOICES} are taken"
    if float(longest_text) ** repeats > MOST_STEPS:
        return "a pattern with several repeats on a text that may be long"
    return None
