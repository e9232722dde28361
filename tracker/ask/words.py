"""A text as words that can be compared: without case and accents, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Longest first: dotted abbreviations (U.S.), contracted negations (hasn't), one sign a word in scripts without
# spaces, words with digits and a closing plus (NIS2, 108+), and the ampersand.
_WORD = re.compile(
    r"(?P<dotted>\b(?:[^\W\d_]\.){2,})"
    r"|(?P<negated>\b[^\W\d_]+n['’]t\b)"
    r"|(?P<sign>[㐀-鿿぀-ヿ])"
    r"|(?P<word>[^\W_]+\+?)"
    r"|(?P<and>&)"
)
_POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")


@dataclass(frozen=True)
class Token:
    """One word of a text.

    Attributes:
        text: As written.
        key: As compared: without case, accents and dots.
        start: Place of its first character in the text.
        end: Place behind its last character.
    """

    text: str
    key: str
    start: int
    end: int


def plain(text: str) -> str:
    """Return a text without case and accents."""
    kept = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "".join(kept).casefold()


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order; a possessive ending is no word.

    Args:
        text: Any text; places refer to it as it stands.
    """
    # The possessive is blanked, not cut, so that the places stay those of the text.
    blanked = _POSSESSIVE.sub(lambda match: " " * len(match[0]), text)
    return tuple(_token(match) for match in _WORD.finditer(blanked))


def keys_of(text: str) -> tuple[str, ...]:
    """Return the words of a name as compared, without a leading article."""
    keys = tuple(token.key for token in tokens_of(text))
    return keys[1:] if len(keys) > 1 and keys[0] == "the" else keys


def _token(match: re.Match[str]) -> Token:
    text = match[0]
    if match.lastgroup == "and":
        key = "and"
    elif match.lastgroup == "dotted":
        text = text.replace(".", "")
        key = plain(text)
    else:
        key = plain(text).replace("’", "'")
    return Token(text, key, match.start(), match.end())
