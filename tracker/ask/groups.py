"""Names that the data does not hold: regions meant by a group, short forms, names of several things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# Words after a name that make it a group: “ASEAN states”.
GROUP_WORDS = ("countries", "states", "nations", "members", "governments", "country", "state", "region")


@dataclass(frozen=True)
class Stand:
    """What a name that the data does not hold stands for.

    Attributes:
        ids: The one thing it is read as, or the things it may mean.
        note: What the reader must know.
    """

    ids: tuple[str, ...]
    note: str


def read_table(name: str) -> Mapping[str, Any]:
    """Return one of the tables beside this module; every value is text.

    Args:
        name: Name of the file without its ending.
    """
    text = Path(__file__).with_name(f"{name}.yml").read_text(encoding="utf-8")
    # The base loader keeps every scalar as text: 'no' is a word here, not a boolean.
    table: Mapping[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    return table


def _stands(table: Mapping[str, Any]) -> Iterator[tuple[str, Stand]]:
    for region in table["regions"]:
        for name in region["names"]:
            note = f"“{name}” is read as the members of {region['called']}; organisations are counted, not continents"
            for word in GROUP_WORDS:
                yield f"{name} {word}", Stand((region["group"],), note)
    for row in table["stands"]:
        for name in row["names"]:
            yield name, Stand(tuple(row["ids"]), row["note"])


_TABLE = read_table("names")

# Name in small letters -> what it stands for.
STANDS: Mapping[str, Stand] = dict(_stands(_TABLE))

# Names of the data that are everyday words: understood only in capitals.
EXACT_WORDS = frozenset(_TABLE["exact_words"])

# Codes of States that people also write in small letters.
SMALL_CODES = frozenset(_TABLE["small_codes"])

# Names of the data that would be found in ordinary sentences.
LEFT_OUT = frozenset(_TABLE["left_out"])
