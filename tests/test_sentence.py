"""The sentence that answers a question is computed from rows and parameters."""

from __future__ import annotations

import pytest

from tracker.library.articles import begin, with_article
from tracker.library.values import join_names, write_value
from tracker.sentence import parse_template

ROWS = [
    {"party": "AAA", "status": "party", "votes": 1200, "eu": True, "topics": ["x", "y"], "since": "2006-01"},
    {"party": "BBB", "status": "party", "votes": 34, "eu": False, "topics": ["y"], "since": "2007"},
    {"party": "AAA", "status": "signatory", "votes": None, "eu": False, "topics": [], "since": None},
]
TYPES = {"party": "party", "status": "status", "votes": "integer", "eu": "boolean", "topics": "topics", "since": "date"}
NAMES = {"AAA": "Aland", "BBB": "Bland"}


def fill(text: str, rows: list[dict[str, object]] | None = None, **parameters: str | None) -> str:
    return parse_template(text).fill(
        ROWS if rows is None else rows, parameters, lambda column, value: write_value(value, TYPES[column], NAMES)
    )


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        ("{count} {count|State is|States are} in", "3 States are in"),
        ("{distinct.party} {distinct.party|State|States}", "2 States"),
        ("{distinct.topics} topics", "2 topics"),
        ("{sum.votes} votes", "1,234 votes"),
        ("{count.status=party} and {count.status=signatory|one signs|some sign}", "2 and one signs"),
        ("{count.eu=true} of {count.eu=false}", "1 of 2"),
        (
            "first {first.party}, {first.since}; last {last.status}{last.since}",
            "first Aland, January 2006; last signatory",
        ),
        ("{first.votes} {first.votes|vote|votes}", "1,200 votes"),
        ("no slot", "no slot"),
    ],
)
def test_slots_are_filled_from_the_rows(template: str, sentence: str) -> None:
    assert fill(template) == sentence


def test_number_words_follow_the_number() -> None:
    template = "{count|none|* State|* States}"
    assert [fill(template, rows=ROWS[:number]) for number in (0, 1, 2)] == ["none", "1 State", "2 States"]
    template = "{count|State is|States are}"
    assert [fill(template, rows=ROWS[:number]) for number in (0, 1, 2)] == ["States are", "State is", "States are"]


def test_an_optional_parameter_chooses_its_words() -> None:
    template = "shares {strength|* commitments|commitments}"
    assert fill(template, strength="binding") == "shares binding commitments"
    assert fill(template, strength=None) == "shares commitments"


def test_first_and_last_of_no_rows_say_nothing() -> None:
    assert fill("[{first.party}{last.votes}]", rows=[]) == "[]"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{count", "brace is left open"),
        ("count}", "brace is left open"),
        ("{a{b}}", "brace is left open"),
        ("{}", "names neither a parameter nor a column"),
        ("{count|one}", "two or three wordings or none"),
        ("{count|one|two|three|four}", "two or three wordings or none"),
        ("{count.status}", "lacks the value to count"),
        ("{mean.votes}", "is no slot"),
        ("{sum.}", "names neither a parameter nor a column"),
    ],
)
def test_a_template_of_no_known_form_is_refused(template: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_template(template)


@pytest.mark.parametrize(
    ("value", "type_name", "written"),
    [
        (None, "party", ""),
        ("AAA", "party", "Aland"),
        ("ZZZ", "party", "ZZZ"),
        (["AAA", "BBB", "ZZZ"], "parties", "Aland, Bland and ZZZ"),
        ([], "parties", ""),
        (2019, "year", "2019"),
        (2019, "integer", "2,019"),
        (12.5, "number", "12.5"),
        (12.0, "number", "12"),
        (61.25, "percent", "61.2%"),
        (True, "boolean", "yes"),
        ("bound-as-member", "status", "bound as a member"),
        ("definitive-signature", "act", "definitive signature"),
        ("2006-01", "date", "January 2006"),
        ("party", "text", "party"),
    ],
)
def test_a_value_is_written_by_its_type(value: object, type_name: str, written: str) -> None:
    assert write_value(value, type_name, NAMES) == written


def test_names_are_joined_as_in_english() -> None:
    assert [join_names(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(
    ("name", "kind", "spoken"),
    [
        ("Budapest Convention", "agreement", "the Budapest Convention"),
        ("CIS Agreement 2001", "agreement", "the CIS Agreement 2001"),
        ("Convention 108+", "agreement", "Convention 108+"),
        ("DORA", "agreement", "DORA"),
        ("United States", "party", "the United States"),
        ("Niger", "party", "Niger"),
        ("Kenya", "party", "Kenya"),
        ("Paris Call", "", "Paris Call"),
    ],
)
def test_names_that_are_read_with_the_article(name: str, kind: str, spoken: str) -> None:
    assert with_article(name, kind) == spoken
    assert begin(f"{spoken} is") == f"{spoken[0].upper()}{spoken[1:]} is"
