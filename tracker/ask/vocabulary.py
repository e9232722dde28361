"""What the words of a question mean, declared as data: ideas, each with the words that people use for it.

An idea that is matched weighs more the fewer questions speak of it; :data:`WEIGHTS` overrides that for words that
say little (list, how many) or change everything (not).
"""

from __future__ import annotations

from collections.abc import Mapping

# Words that carry no meaning of their own here.
EMPTY = frozenset(
    """
    a an the of in on at to for by with from and or as is are was were be been being am do does did has have had
    having will would shall should this that these those there here it its itself they them their he she i me you
    your please kindly tell show give see display find get want know like let which what who whom whose where how
    s t d l le la les de du des el los las et y also any some each just into within under per than
    then so such very really exactly currently still already ever far hi hello dear thanks thank overview inside among
    amongst between upon over using via concerning regarding anything cyber cybersecurity well more most only but once
    """.split()  # noqa: SIM905
)

# Expressions that are mere politeness.
POLITE = (
    "can you", "could you", "could you tell me", "can you tell me", "would you", "may i", "can i", "i would like",
    "i want", "do you", "do you know", "tell us", "show us", "give us", "let us", "i need", "can we", "could we",
)

# Idea -> words and expressions; the longest expression that fits is taken.
IDEAS: Mapping[str, tuple[str, ...]] = {
    "not": (
        "not", "no", "never", "without", "lack", "lacks", "lacking", "missing", "miss", "outside", "absent", "non",
        "has yet to", "have yet to", "had yet to", "yet to", "not yet", "is not", "are not", "not in", "none", "nor",
        "outsider", "outsiders", "hold out", "holdout", "holdouts", "hold outs", "cannot", "neither", "gap", "gaps",
        "nonparty", "nonparties", "isn't", "aren't", "hasn't", "haven't", "didn't", "doesn't", "don't", "wasn't",
        "weren't", "hadn't", "can't", "unratified", "still has to", "still have to", "remain outside", "left out",
    ),
    "list": ("list", "lists", "list of", "all", "every", "enumerate", "catalogue of"),
    "party": (
        "party", "parties", "party to", "bound", "bound by", "bind", "binds", "binding on", "ratify", "ratified",
        "ratifies", "ratification", "ratifications", "ratifying", "accede", "acceded", "accession", "accessions",
        "acceding", "join", "joined", "joins", "joining", "adhere", "adhered", "adherence", "accept", "accepted",
        "acceptance", "approve", "approved", "approval", "state party", "state parties", "states parties",
        "states party", "contracting party", "contracting parties", "contracting state", "contracting states",
        "consent", "consented", "become party", "became party", "become a party",
        "became a party", "apply to", "applies to", "part of", "member to",
    ),
    "sign": ("sign", "signed", "signs", "signing", "signature", "signatures", "signatory", "signatories"),
    "signed-not-bound": (
        "signed but not ratified", "signed not ratified", "signed and not ratified", "signed but never ratified",
        "signed but have not ratified", "signed but has not ratified", "signed but haven't ratified",
        "signed but hasn't ratified", "signed but not bound", "signed but not yet ratified", "signature only",
        "signed without ratifying", "only signed", "only signatory", "only signatories", "just signed",
        "merely signed", "signatories only", "mere signatories", "not yet ratified their signature",
    ),
    "member": (
        "member", "members", "member state", "member states", "member country", "member countries",
        "participating state", "participating states", "belong", "belongs", "belonging", "belongs to", "belong to",
    ),
    "membership": ("membership", "memberships"),
    "state": ("state", "states", "country", "countries", "nation", "nations", "government", "governments"),
    "agreement": (
        "agreement", "agreements", "treaty", "treaties", "convention", "conventions", "instrument", "instruments",
        "pact", "pacts", "legal instrument", "legal instruments", "protocol treaty",
    ),
    "commitment": ("commitment", "commitments", "committed", "commit", "obligation", "obligations", "commits"),
    "overlap": ("overlap", "overlaps", "overlapping", "intersection", "intersect", "venn"),
    "share": (
        "share", "shares", "shared", "sharing", "in common", "common", "both", "together", "jointly", "joint",
        "alike", "mutual", "have both",
    ),
    "partner": (
        "partner", "partners", "partnership with", "closest partner", "closest partners", "allies", "ally",
        "like minded", "likeminded",
    ),
    "similar": (
        "similar", "similarity", "similar to", "most like", "closest", "closest to", "nearest", "close to", "resemble",
        "resembles", "same way", "same as", "like",
    ),
    "compare": ("vs", "versus", "against", "compare", "comparison", "compared", "comparing", "side by side", "differ", "difference", "differences", "contrast"),
    "endorse": (
        "endorse", "endorses", "endorsed", "endorsement", "endorsements", "support", "supports", "supported",
        "supporter", "supporters", "endorser", "endorsers", "endorsing", "back", "backs", "backed", "signed up to",
    ),
    "adopt": ("adopt", "adopts", "adopted", "adopter", "adopters", "adoption", "adoptions", "adopting"),
    "norm": ("norm", "norms", "norm of", "rule of behaviour", "norms of behaviour"),
    "cbm": (
        "cbm", "cbms", "confidence building measure", "confidence building measures", "confidence building",
        "measure", "measures", "trust building measures",
    ),
    "no-cbm": (
        "no cbm", "no cbms", "without cbm", "without cbms", "without a cbm", "without any cbm", "lack a cbm", "no measure",
        "no measures", "without measures", "without a measure", "without a confidence building measure",
        "without confidence building measures", "no confidence building measure", "no confidence building measures",
        "lacks a cbm", "not have a cbm",
    ),
    "no-norm": (
        "no norm", "no norms", "without norm", "without a norm", "without norms", "without any norm", "carry no norm",
        "carries no norm", "not carry a norm", "support no norm",
    ),
    "carry": (
        "carry", "carries", "carried", "carrying", "operationalise", "operationalises", "operationalised",
        "operationalize", "operationalizes", "implement", "implements", "implementing", "put into practice",
    ),
    "harden": ("harden", "hardens", "hardened", "hard law", "made binding", "legally binding form"),
    "ladder": ("ladder", "rungs"),
    "duplicate": ("duplicate", "duplicates", "duplicated", "duplication", "repeat", "repeats", "repeated", "twin", "twins"),
    "vote": ("vote", "votes", "voted", "voting", "voters"),
    "change": (
        "change", "changes", "changed", "what happened", "happened", "happen", "happening", "what is new", "new",
        "what was new", "develop", "development", "anything new", "what's new", "done",
    ),
    "recent": ("recent", "recently", "latest", "lately", "last act", "last acts", "newest", "most recent"),
    "act": ("act", "acts", "action", "actions"),
    "withdraw": (
        "withdraw", "withdraws", "withdrew", "withdrawn", "withdrawal", "withdrawals", "denounce", "denounced",
        "denunciation", "denunciations", "leave", "left", "quit", "pulled out", "exit", "exited",
    ),
    "force": (
        "entry into force", "entries into force", "enter into force", "enters into force", "entered into force",
        "entering into force", "in force", "come into force", "came into force", "took effect", "take effect",
    ),
    "need": ("need", "needs", "needed", "how many more", "more needed", "required", "still needed", "threshold", "still need", "how many further"),
    "timeline": ("timeline", "chronology", "history", "over time", "curve", "over the years", "time line", "growth", "evolution"),
    "count": ("how many", "number of", "count of", "how much", "count", "counts"),
    "when": ("when", "since when", "what date", "which date", "date", "dates", "on what day", "which day", "which year"),
    "coverage": ("coverage", "cover", "covered", "covers", "reach", "map", "universality", "uptake"),
    "status": ("status", "stand", "stands", "standing", "position towards", "stood", "stand on", "stand towards"),
    "can": (
        "can", "could", "may", "might", "able to", "open to", "open for", "eligible", "eligible for", "entitled to",
        "allowed to", "possible", "next", "available", "available to", "candidate", "candidates",
    ),
    "invite": ("invite", "invited", "invitation", "invitations", "invitee", "invitees", "invites"),
    "deadline": (
        "deadline", "deadlines", "close", "closes", "closing", "expire", "expires", "lapse", "lapses", "until when",
        "closing date", "last day", "last chance",
    ),
    "declare": (
        "declaration", "declarations", "reservation", "reservations", "declared", "objection", "objections",
        "interpretative declaration", "interpretative declarations", "reserve", "reserved",
    ),
    "provision": ("provision", "provisions", "article", "articles", "clause", "clauses", "text of"),
    "topic": ("about", "topic", "topics", "subject", "subjects", "matter", "matters", "theme", "themes", "offences", "offenses", "issue", "issues"),
    "address": ("address", "addresses", "addressed", "deal with", "deals with", "dealing with", "treat", "regulate", "regulates", "speak of", "on the topic of"),
    "protocol": ("protocol", "protocols", "supplement", "supplements", "additional protocols"),
    "neighbour": ("neighbour", "neighbours", "neighbor", "neighbors", "neighbouring", "subregion", "neighbors have", "neighbours have"),
    "complete": ("complete", "nearly complete", "almost complete", "universal", "nearly universal", "complete the picture", "almost all"),
    "participant": ("participant", "participants", "participate", "participated", "took part", "take part", "participation", "expert", "experts", "seat", "seats", "attended"),
    "team": (
        "team", "teams", "cert", "certs", "csirt", "csirts", "response team", "response teams",
        "incident response team", "incident response teams", "national cert", "national csirt", "national team",
        "national teams", "national certs", "national csirts",
    ),
    "contact": (
        "contact point", "contact points", "point of contact", "points of contact", "poc", "pocs",
        "24 7 contact point", "24 7 contact points", "24 7 point of contact", "24 7 points of contact", "24 7",
    ),
    "programme": ("programme", "programmes", "program", "programs", "project", "projects"),
    "initiative": ("initiative", "initiatives"),
    "organisation": ("organisation", "organisations", "organization", "organizations", "body", "bodies", "institution", "institutions"),
    "profile": ("profile", "tell me about", "country card", "card", "what is", "what are", "describe", "information on", "information about", "fact sheet", "factsheet", "facts about", "summary of"),
    "position": (
        "position on law", "legal position", "legal positions", "international law", "view on international law",
        "views on international law", "position on international law", "positions on international law",
        "position paper", "published position", "published positions", "how international law applies",
    ),
    "undocumented": ("undocumented", "general knowledge", "unsourced", "not documented", "without a source", "without source", "not sourced"),
    "disagree": ("disagreement", "disagreements", "disputed", "dispute", "contradict", "contradicts", "disagree", "conflict", "conflicting", "contradictory"),
    "correct": ("correction", "corrections", "correct", "corrected", "departures"),
    "source": ("source", "sources", "evidence", "says so", "cite", "citation"),
    "depositary": ("depositary", "depositaries", "depositary's", "depository"),
    "quality": ("quality", "reliable", "reliability", "trustworthy"),
    "stale": ("stale", "old", "older", "older than", "outdated", "out of date", "fresh", "freshness", "up to date"),
    "population": ("population", "people", "inhabitants", "world population"),
    "share-of": ("share of", "percentage", "percent", "proportion", "fraction"),
    "region": ("region", "regions", "by region", "per region", "regional", "continent", "by continent"),
    "any-route": ("any route", "by any route", "any way", "in any way"),
    "combination": ("combination", "combinations", "sets", "upset", "draw the sets", "set diagram"),
    "bilateral": ("bilateral", "bilaterally", "bilateral agreement", "bilateral agreements", "mou", "mous"),
    "network": ("network", "networks"),
    "conference": ("conference", "conferences", "summit", "summits"),
    "index": ("index", "score", "scores", "rank", "ranking", "gci"),
    "none-at-all": ("at least one", "no binding", "nothing binding", "nothing", "at all", "any binding"),
    "only-vote": ("only by a vote", "only by vote", "only through a vote", "only by voting", "only through consensus", "only through a resolution"),
    "own-statement": ("own statement", "own statements", "by its own statement", "by their own statement", "in their own name", "individually"),
    "basis": ("common basis", "common ground", "legal basis", "shared basis"),
    "duration": ("how long", "days", "median", "time between", "delay", "speed", "how quickly", "how fast", "time to ratify"),
    "release": ("release", "version", "edition"),
    "expected": ("expected", "expected counts", "match", "our numbers", "your counts", "official count", "official counts"),
    "pair": ("but not in", "but not", "and not in", "who is where"),
    "contain": ("contain", "contains", "containing", "contained", "subset", "subsets", "nested", "same club"),
}

# Ideas whose weight does not follow from how many questions speak of them.
WEIGHTS: Mapping[str, float] = {
    "not": 2.5,
    "list": 0.25,
    "count": 0.3,
    "when": 0.35,
    "state": 0.3,
    "agreement": 0.4,
    "profile": 0.3,
    "can": 1.2,
    "act": 0.5,
    "party": 1.6,
}

# Words of everyday speech for the legal act, and what they are read as.
LAY_WORDS: Mapping[str, str] = {
    "join": "consented to be bound",
    "joined": "consented to be bound",
    "joining": "consented to be bound",
    "ratified": "consented to be bound by any form of consent, not by ratification alone",
    "ratify": "consented to be bound by any form of consent, not by ratification alone",
    "acceded": "consented to be bound by any form of consent, not by accession alone",
    "accede": "consented to be bound by any form of consent, not by accession alone",
    "adhered": "consented to be bound",
}

# Words that point at the person who asks, whom the tracker does not know.
ASKER = frozenset({"us", "we", "our", "ours", "my", "mine", "ourselves"})
