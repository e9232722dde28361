"""Names that the data does not hold: regions that people mean by a group, short forms, and names of several things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Stand:
    """What a name that the data does not hold stands for.

    Attributes:
        ids: The one thing it is read as, or the things it may mean.
        note: What the reader must know.
    """

    ids: tuple[str, ...]
    note: str


_WORLD_WORDS = ("countries", "states", "nations", "members", "governments", "country", "state", "region")


def _region(names: str, group: str, group_name: str) -> dict[str, Stand]:
    """Return a stand for each name followed by a word for States: the tracker knows organisations, not continents."""
    found = {}
    for name in names.split("|"):
        note = f"“{name}” is read as the members of {group_name}; the tracker counts by organisation, not by continent"
        found |= {f"{name} {word}": Stand((group,), note) for word in _WORLD_WORDS}
    return found


_EUROPE = Stand(("EUE", "council-of-europe", "osce"), "“Europe” can be the European Union, the Council of Europe or the OSCE")
_KOREA = Stand(("KOR", "PRK"), "there are two Koreas")
_CONGO = Stand(("COG", "COD"), "there are two Congos")
_DOMINICAN = Stand(("DOM", "DMA"), "Dominica and the Dominican Republic share this adjective")
_GGE = Stand(
    ("un-gge-2015", "un-gge-2021", "un-gge-2013", "un-gge-2010", "un-gge-2017", "un-gge-2005"), "there were six GGEs"
)
_ARTICLE_35 = Stand(("budapest-24-7-network",), "the network under Article 35 of the Budapest Convention")
_ELEVEN = Stand(("un-gge-2015",), "the eleven norms of the 2015 report")

# Name in small letters -> what it stands for. A name of the data wins over one of these.
STANDS: Mapping[str, Stand] = {
    **_region("african|africa's", "african-union", "the African Union"),
    **_region("arab", "arab-league", "the Arab League"),
    **_region("southeast asian|south east asian|south-east asian", "asean", "ASEAN"),
    **_region("south asian", "saarc", "SAARC"),
    **_region("pacific|pacific island", "pif", "the Pacific Islands Forum"),
    **_region("caribbean", "caricom", "CARICOM"),
    **_region("central american", "sica", "SICA"),
    **_region("american hemisphere|latin american|south american|inter-american", "oas", "the Organization of American States"),
    **_region("west african", "ecowas", "ECOWAS"),
    **_region("east african", "eac", "the East African Community"),
    **_region("southern african", "sadc", "SADC"),
    **_region("islamic", "oic", "the Organisation of Islamic Cooperation"),
    **_region("francophone|french speaking|french-speaking", "oif", "the Francophonie"),
    **_region("portuguese speaking|lusophone", "cplp", "the CPLP"),
    **{f"european {word}": _EUROPE for word in _WORLD_WORDS},
    "africa": Stand(("african-union",), "“Africa” is read as the members of the African Union"),
    "latin america": Stand(("oas",), "“Latin America” is read as the Organization of American States, which has more members"),
    "the americas": Stand(("oas",), "“the Americas” is read as the Organization of American States"),
    "southeast asia": Stand(("asean",), "“Southeast Asia” is read as ASEAN"),
    "west africa": Stand(("ecowas",), "“West Africa” is read as ECOWAS"),
    "east africa": Stand(("eac",), "“East Africa” is read as the East African Community"),
    "southern africa": Stand(("sadc",), "“Southern Africa” is read as SADC"),
    "south asia": Stand(("saarc",), "“South Asia” is read as SAARC"),
    "caribbean": Stand(("caricom",), "“the Caribbean” is read as CARICOM"),
    "europe": _EUROPE,
    "european": _EUROPE,
    "korea": _KOREA,
    "korean": _KOREA,
    "koreas": _KOREA,
    "congo": _CONGO,
    "congolese": _CONGO,
    "dominican": _DOMINICAN,
    "dominicans": _DOMINICAN,
    "gge": _GGE,
    "un gge": _GGE,
    "2015 norms": _ELEVEN,
    "norms of 2015": _ELEVEN,
    "un norms of 2015": _ELEVEN,
    "gge norms of 2015": _ELEVEN,
    "un ones": Stand(("un-global-cbms", "un-gge-2015"), "the UN has norms and measures"),
    **{f"{name} {noun}": Stand((f"{name}-cbms",), f"the measures of {name.upper()}")
       for name in ("oas", "osce", "arf") for noun in ("measures", "cbms", "confidence building measures")},
    "article 35 network": _ARTICLE_35,
    "cybercrime treaty": Stand(("budapest-convention", "un-convention-against-cybercrime"), "there are two such treaties"),
    "cybercrime convention": Stand(
        ("budapest-convention", "un-convention-against-cybercrime"), "there are two such conventions"
    ),
    "convention 185": Stand(("budapest-convention",), "ETS No. 185"),
    "convenio de budapest": Stand(("budapest-convention",), "Spanish name"),
    "convention de budapest": Stand(("budapest-convention",), "French name"),
    "convention de malabo": Stand(("malabo-convention",), "French name"),
    "convenio de malabo": Stand(("malabo-convention",), "Spanish name"),
    "convencion de budapest": Stand(("budapest-convention",), "Spanish name"),
    "onu": Stand(("un",), "French and Spanish name of the UN"),
    "union europeenne": Stand(("EUE",), "French name"),
    "union europea": Stand(("EUE",), "Spanish name"),
    "union africaine": Stand(("african-union",), "French name"),
    "otan": Stand(("nato",), "French and Spanish name of NATO"),
    "oea": Stand(("oas",), "French and Spanish name of the OAS"),
    "e evidence": Stand(("electronic-evidence",), "the topic electronic evidence"),
    "digital evidence": Stand(("electronic-evidence",), "the topic electronic evidence"),
    "data retention": Stand(("expedited-preservation",), "the nearest topic"),
    "critical infrastructure": Stand(("critical-infrastructure",), "the topic critical infrastructure"),
    "mutual legal assistance": Stand(("mutual-assistance",), "the topic mutual legal assistance"),
    "mla": Stand(("mutual-assistance",), "the topic mutual legal assistance"),
    "hacking": Stand(("illegal-access",), "the topic illegal access"),
    "fraud": Stand(("computer-fraud",), "the topic computer-related fraud"),
    "racism": Stand(("hate-speech",), "the topic racist and xenophobic acts"),
    "information sharing": Stand(("information-sharing",), "the strategy"),
    "public private partnerships": Stand(("public-private",), "the strategy"),
    "public private partnership": Stand(("public-private",), "the strategy"),
    "ppp": Stand(("public-private",), "the strategy"),
}

# Names of the data that are everyday words: they are understood only as written here.
EXACT_WORDS = frozenset(
    """
    us it who car is no in be to at am so my me by as do la de es et pa all can are and per ben cub dom fin geo gin
    guy lie mac mar men nam nor pan pol ton tun sen sun sap first cert san cap top act aid arm art din ria ipa iap iec
    acs csr wic cta cri soc ega uni one go us
    """.split()  # noqa: SIM905
)

# Codes of States that people also write in small letters.
SMALL_CODES = frozenset({"uk", "nz", "uae", "usa", "drc", "dprk", "prc", "png", "ksa", "rok", "eu"})

# Names of the data that would be found in ordinary sentences, and are left out.
LEFT_OUT = frozenset({"states", "union", "world", "all states", "treaties", "standards", "the world", "protocol"})
