"""The closed vocabularies that answers use: statuses, acts and evidence, each with the words a reader sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One value of a vocabulary.

    Attributes:
        label: What a reader sees.
        help: What it means, with the article of the Vienna Convention on the Law of Treaties where one speaks of it.
    """

    label: str
    help: str


# From the strongest to the weakest tie; lists are shown in this order.
STATUSES: Mapping[str, Word] = {
    "party": Word("party", "Has consented to be bound and the agreement is in force for it (VCLT art. 2(1)(g))."),
    "bound-as-member": Word("bound as a member", "Bound by the law of an organisation or an agreement it belongs to."),
    "contracting": Word(
        "contracting, not yet in force for it", "Has consented to be bound, in force or not (VCLT art. 2(1)(f))."
    ),
    "signatory": Word("signatory", "Has signed and is not, or not yet, bound (VCLT art. 18)."),
    "invited": Word("invited to accede", "Invited to accede; the invitation is open on that day."),
    "former": Word("formerly bound", "Was a party, or bound as a member, and is no longer (VCLT art. 54, 56, 70)."),
    "eligible": Word("eligible, no act", "May sign, ratify or accede by its own act and has done nothing."),
    "by-invitation": Word("may be invited", "May accede only once those inside invite it."),
    "not-eligible": Word("not eligible", "The agreement does not open itself to it on that day."),
}

ACTS: Mapping[str, Word] = {
    "signature": Word("signature", "Signature subject to consent by a later act (VCLT art. 18)."),
    "definitive-signature": Word("definitive signature", "Signature that itself expresses consent (VCLT art. 12)."),
    "ratification": Word("ratification", "Ratification (VCLT art. 14)."),
    "acceptance": Word("acceptance", "Acceptance (VCLT art. 14(2))."),
    "approval": Word("approval", "Approval (VCLT art. 14(2))."),
    "accession": Word("accession", "Accession (VCLT art. 15)."),
    "succession": Word("succession", "Succession of States."),
    "consent": Word("consent, form not stated", "Consent to be bound of which the source does not give the form."),
    "invitation": Word("invitation to accede", "Invitation to accede."),
    "provisional-application": Word("provisional application", "Provisional application (VCLT art. 25)."),
    "withdrawal": Word("withdrawal", "Withdrawal from the agreement (VCLT art. 54)."),
    "denunciation": Word("denunciation", "Denunciation (VCLT art. 56)."),
    "withdrawal-of-ratification": Word("withdrawal of ratification", "It leaves the signature as it is."),
    "adoption": Word("adoption", "Adoption of a text that is not ratified."),
    "membership-binding": Word("bound as a member", "Bound as a member of the organisation whose law it is."),
    "incorporation": Word("incorporation", "Bound because the act was taken into another agreement."),
    "cessation": Word("cessation", "Ceased to be bound because membership or a transition ended."),
}

EVIDENCE: Mapping[str, Word] = {
    "documented": Word("documented", "A page that says so was read."),
    "undocumented": Word("undocumented", "Entered from general knowledge; check it before quoting."),
}


def label_of(value: str) -> str:
    """Return what a reader sees for a value of any of the vocabularies, or the value itself when it is in none."""
    for vocabulary in (STATUSES, ACTS, EVIDENCE):
        if value in vocabulary:
            return vocabulary[value].label
    return value
