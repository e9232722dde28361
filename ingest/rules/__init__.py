"""The rules a data package must keep, one small module a family.

Each rule is a function that takes the contents of a package and yields its faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.rules import accession, dates, evidence, keys, references, text, values
from ingest.table_file import Contents
from tracker.errors import Fault

Rule = Callable[[Contents], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    values.types_and_constraints,
    text.tidy_text,
    keys.unique_keys,
    keys.one_table_an_id,
    references.known_ids,
    dates.real_dates,
    dates.start_before_end,
    dates.acts_after_opening,
    dates.effect_after_act,
    accession.parent_agreement_first,
    evidence.documented_by_a_page,
)
