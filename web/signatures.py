"""The chart of signatures: what each party did and when, in the columns in which depositaries print it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from tracker.answers import Answer
from tracker.library.words import label_of
from web.cells import Row, evidence_mark, source_cell, write_day
from web.flags import WriteFlag

SIGNING = frozenset({"signature"})
CONSENTING = frozenset(
    {
        "definitive-signature", "ratification", "acceptance", "approval", "accession", "succession", "consent",
        "adoption", "membership-binding", "incorporation",
    }
)  # fmt: skip


@dataclass
class PartyActs:
    """The acts of one party, sorted into the columns of the chart, each in order of time.

    Attributes:
        signature: Signatures.
        consent: Consents to be bound.
        other: All other acts.
        numbers: Each act with the number of its row.
    """

    signature: list[Row] = field(default_factory=list)
    consent: list[Row] = field(default_factory=list)
    other: list[Row] = field(default_factory=list)
    numbers: list[tuple[int, Row]] = field(default_factory=list)

    def column(self, act: str) -> list[Row]:
        """Return the column that an act belongs to."""
        if act in SIGNING:
            return self.signature
        return self.consent if act in CONSENTING else self.other

    @property
    def all(self) -> Sequence[Row]:
        """Every act."""
        return [*self.signature, *self.consent, *self.other]


def chart_of_signatures(answer: Answer) -> list[tuple[str, PartyActs]]:
    """Return each party with its acts, by name.

    Args:
        answer: One row an act, with ``party``, ``act``, ``on``, ``effective_on`` and evidence.
    """
    parties: dict[str, PartyActs] = {}
    for number, row in enumerate(answer.rows, start=1):
        acts = parties.setdefault(str(row["party"]), PartyActs())
        acts.column(str(row["act"])).append(row)
        acts.numbers.append((number, row))
    return sorted(parties.items(), key=lambda pair: answer.labels.get(pair[0], pair[0]))


def act_mark(row: Row, named: bool = True) -> Markup:
    """Return one act: its day, its name unless the column says it, and the mark of evidence.

    Args:
        row: The act.
        named: Whether the name of the act is written.
    """
    day = write_day(str(row["on"])) if row["on"] else Markup('<span class="none">day not recorded</span>')
    parts = [day + evidence_mark(row)]
    if named:
        parts.append(Markup('<span class="act">{}</span>').format(label_of(str(row["act"]))))
    parts += [_detail(row, name, words) for name, words in _DETAILS.items() if row.get(name)]
    return Markup(" ").join(parts)


def acts_sources(answer: Answer, acts: PartyActs) -> Markup:
    """Return the sources of the acts of a party, each once."""
    rows: Mapping[object, Row] = {(row["source"], row["recorded"]): row for row in acts.all}
    return Markup(" ").join(source_cell(answer, row["source"], row) for row in rows.values() if row["source"])


def acts_flags(flag: WriteFlag, name: str, acts: PartyActs) -> Markup:
    """Return the flag of each act of a party.

    Args:
        flag: What writes the flags of the answer.
        name: Name of the party.
        acts: Its acts.
    """
    return Markup("").join(flag(number, f"{name}, {label_of(str(row['act']))}") for number, row in acts.numbers)


_DETAILS = {"instrument_on": "instrument of", "valid_until": "open until"}


def _detail(row: Row, name: str, words: str) -> Markup:
    return Markup('<span class="act">({} {})</span>').format(words, write_day(str(row[name])))
