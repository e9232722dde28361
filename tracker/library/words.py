"""The words that answers use, each with its meaning: statuses, acts, evidence, strengths, and terms beside them."""

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
    "ratification": Word("ratification", "Consent to be bound, given after signature (VCLT art. 2(1)(b), 14(1))."),
    "acceptance": Word("acceptance", "Consent to be bound on conditions like those of ratification (VCLT art. 14(2))."),
    "approval": Word("approval", "Consent to be bound on conditions like those of ratification (VCLT art. 14(2))."),
    "accession": Word(
        "accession", "Consent to be bound without an earlier signature, where that is allowed (VCLT art. 15)."
    ),
    "succession": Word(
        "succession", "Notice of a successor State that it considers itself bound by a treaty of its predecessor."
    ),
    "consent": Word("consent, form not stated", "Consent to be bound of which the source does not give the form."),
    "invitation": Word("invitation to accede", "Given by those inside; it is no consent of the invited."),
    "provisional-application": Word(
        "provisional application", "Applied before its entry into force, as agreed (VCLT art. 25)."
    ),
    "withdrawal": Word("withdrawal", "Ends being bound, as the agreement allows (VCLT art. 54)."),
    "denunciation": Word(
        "denunciation", "Ends being bound by notice of the party, as far as allowed (VCLT art. 54, 56)."
    ),
    "withdrawal-of-ratification": Word("withdrawal of ratification", "It leaves the signature as it is."),
    "adoption": Word("adoption", "Adoption of a text that is not ratified."),
    "membership-binding": Word("bound as a member", "Bound as a member of the organisation whose law it is."),
    "incorporation": Word("incorporation", "Bound because the act was taken into another agreement."),
    "cessation": Word("cessation", "Ceased to be bound because membership or a transition ended."),
}

# From the firmest to the loosest.
STRENGTHS: Mapping[str, Word] = {
    "binding": Word("binding", "Bound in law: a party to an agreement that binds, or bound as a member."),
    "political": Word(
        "political",
        "Endorsed norms, adopted measures or a political arrangement, or takes part in an initiative of that kind; not "
        "binding in law.",
    ),
    "technical": Word("technical", "Takes part in working cooperation, such as a network of response teams."),
    "institutional": Word(
        "institutional", "Belongs to an organisation, which by itself is no commitment on cyber security."
    ),
}

EVIDENCE: Mapping[str, Word] = {
    "documented": Word("documented", "A page that says so was read."),
    "undocumented": Word("undocumented", "Entered from general knowledge; check it before quoting."),
}

# Terms of treaty law and of the field that are no values of a vocabulary.
TERMS: Mapping[str, Word] = {
    "treaty": Word(
        "treaty",
        "Agreement between States in writing under international law, whatever it is called (VCLT art. 2(1)(a)). "
        "International organisations conclude treaties too.",
    ),
    "consent-to-be-bound": Word(
        "consent to be bound",
        "Given by signature, exchange of instruments, ratification, acceptance, approval, accession or as agreed "
        "(VCLT art. 11).",
    ),
    "deposit": Word(
        "deposit",
        "Handing over the instrument of ratification, acceptance, approval or accession; it establishes the consent "
        "unless the treaty says otherwise (VCLT art. 16).",
    ),
    "entry-into-force": Word(
        "entry into force",
        "Of an agreement: the day on which it begins to bind, as it provides (VCLT art. 24(1)). For a party that "
        "consents later: a day of its own (art. 24(3)). The two are never mixed here.",
    ),
    "reservation": Word(
        "reservation",
        "Statement made when signing or consenting, by which a State means to exclude or modify the legal effect of "
        "provisions for itself (VCLT art. 2(1)(d), 19 to 23).",
    ),
    "interpretative-declaration": Word(
        "interpretative declaration",
        "Statement of how a provision is understood, which does not change its effect; the VCLT has no word for it "
        "(ILC Guide to Practice on Reservations to Treaties, guideline 1.2).",
    ),
    "objection": Word(
        "objection",
        "Answer to a reservation of another State; the treaty still enters into force between the two unless the "
        "objecting State says otherwise (VCLT art. 20(4)(b), 21(3)).",
    ),
    "territorial-application": Word(
        "territorial application",
        "A treaty binds a party for its entire territory unless another intention appears (VCLT art. 29); some let "
        "it name territories.",
    ),
    "depositary": Word(
        "depositary",
        "Keeps the treaty, receives signatures and instruments and informs the parties (VCLT art. 76 and 77).",
    ),
    "third-state": Word(
        "third State",
        "Not a party to the treaty, which binds it in nothing without its consent (VCLT art. 2(1)(h), 34).",
    ),
    "protocol": Word("protocol", "Treaty that adds to another one; it has parties of its own."),
    "norm": Word(
        "norm of responsible State behaviour",
        "Voluntary and not binding; it does not limit or prohibit what international law allows (A/70/174, para. 10).",
    ),
    "cbm": Word(
        "confidence-building measure (CBM)",
        "Voluntary step, such as a contact point or an exchange of views, that makes States predictable to each other "
        "and lowers the risk of conflict.",
    ),
    "endorsement": Word(
        "endorsement",
        "Support of a State for norms or measures. Its form is always given, such as own statement, vote, or consensus "
        "of a group or body in which it sat.",
    ),
}


def label_of(value: str) -> str:
    """Return what a reader sees for a value of any of the vocabularies, or the value itself when it is in none."""
    for vocabulary in (STATUSES, ACTS, EVIDENCE):
        if value in vocabulary:
            return vocabulary[value].label
    return value
