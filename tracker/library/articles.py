"""The definite article before names in a sentence: "the Budapest Convention", "the United States", but "Kenya"."""

from __future__ import annotations

import re

# Names that end in a common noun are read with the article, abbreviations and pledges by their name are not.
_COMMON_NOUNS = re.compile(
    r"^Directive on |\b(?:Convention|convention|Protocol|Treaty|Agreement|Directive|Regulation|Act|Arrangement"
    r"|Memorandum|MoU|MoC|Pact|Framework|Partnership|Dialogue|commitment|understanding|CBMs"
    r"|against Cybercrime)(?: \d{4})?$"
)
# States and entities whose short name is read with the article in running text.
_STATES = re.compile(
    r"^(?:United |British Virgin |State of |Micronesia \()|Republic of| (?:Islands|Republic|Federation|Emirates|Union)$"
    r"|^(?:Bahamas|Comoros|Congo|Gambia|Holy See|Maldives|Netherlands|Philippines)$"
)


def with_article(name: str, kind: str) -> str:
    """Return a name as it stands in running text.

    Args:
        name: The short name, such as ``Budapest Convention``.
        kind: Kind of the entry: ``agreement`` or ``party``; other kinds never take the article.
    """
    takes_it = (kind == "agreement" and _COMMON_NOUNS.search(name)) or (kind == "party" and _STATES.search(name))
    return f"the {name}" if takes_it else name


def begin(sentence: str) -> str:
    """Return a sentence that begins with a capital letter where it begins with an article."""
    return f"The{sentence[3:]}" if sentence.startswith("the ") else sentence
