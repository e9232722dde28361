"""An answer carries everything needed to read, quote and check it."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.answers import Answer, ask
from tracker.entities import Entities, Entity
from tracker.errors import NotFoundError, ParameterError, QuestionError
from tracker.graph import Graph
from tracker.library import Question
from tracker.library.file import read_question
from tracker.lookups import current_release
from tracker.packed import packed
from tracker.settings import Settings

TODAY = dt.date(2026, 3, 1)

# Four parties, a group and two pages that stand beside the small world while this module runs.
SMALL = """
CREATE (:AnswerTest:Party:State {id: 'QAA', name: 'Qáland', iso2: 'qa', official_name: 'Kingdom of Qáland'}),
       (:AnswerTest:Party:State {id: 'QBB', name: 'Qbland', aliases: ['Old Qbland', 'Twin']}),
       (:AnswerTest:Party:Entity {id: 'QCC', name: 'Qcland, Republic of', aliases: ['Twin']}),
       (:AnswerTest:Organisation:Commitment {id: 'q-union', name: 'Q Union'}),
       (:AnswerTest:Process:Commitment {id: 'q-resolution', name: 'Q resolution', kind: 'resolution'}),
       (:AnswerTest:Process:Commitment {id: 'q-talks', name: 'Q talks', kind: 'oewg'}),
       (:AnswerTest:Source {id: 'q-page', title: 'A page', publisher: 'Q Union', url: 'https://q.example/page'}),
       (:AnswerTest:Source {id: 'q-recalled', title: 'General knowledge', publisher: 'none'})
"""

ROWS = """
// ---
// title: Rows
// question: What about {party} and {parties}?
// parameters:
//   party: {type: party, example: QAA, help: A party}
//   parties: {type: parties, optional: true, help: Several}
//   word: {type: choice, choices: [Small, Large], default: Small, help: A word}
//   year: {type: year, default: 2020, help: A year}
//   number: {type: integer, default: 1, help: A number}
//   resolution: {type: resolution, optional: true, help: A resolution}
//   text: {type: text, optional: true, help: A text}
//   as_of: {type: date, default: today, help: The day}
// columns:
//   member: {type: party, help: The member}
//   others: {type: parties, help: The others}
//   since: {type: date, help: Since when}
//   since_precision: {type: text, help: How precise}
//   share: {type: percent, help: A share}
//   in_force: {type: boolean, help: Whether in force}
//   source: {type: source, help: The page}
//   recorded: {type: date, help: How far it speaks}
//   evidence: {type: evidence, help: Whether it was read}
// grain: one row per row
// sentence: "In {year}, {party} has {count} {count|row|rows} on {as_of}{parties|, with *|}."
// empty: "Nothing on {as_of}."
// ask: ["rows of {party}"]
// ---
UNWIND [
  {member: 'QAA', others: ['QBB', 'QCC'], since: date('2006-01-10'), precision: 'day', share: 12.5, in_force: true,
   source: 'q-page', recorded: '2019', evidence: 'documented'},
  {member: 'QBB', others: [], since: '2007', precision: 'year', share: 100, in_force: false,
   source: 'q-recalled', recorded: '2018-05', evidence: 'undocumented'},
  {member: 'QCC', since: '2008-02', precision: 'month', source: 'q-page', recorded: '2019-03-01',
   evidence: 'documented'}
] AS row
WITH row WHERE $number > 0 AND $party IS NOT NULL AND ($parties IS NULL OR row.member IN $parties)
  AND $year > 0 AND $word <> '' AND ($text IS NULL OR $text <> '') AND ($resolution IS NULL OR $resolution <> '')
  AND $as_of IS NOT NULL
RETURN row.member AS member, row.others AS others, row.since AS since, row.precision AS since_precision,
       row.share AS share, row.in_force AS in_force, row.source AS source, row.recorded AS recorded,
       row.evidence AS evidence
"""


@pytest.fixture(scope="module")
def small(world: Graph, server_settings: Settings) -> Iterator[Graph]:
    """A connection of its own, so that nothing read earlier is remembered."""
    world.run(SMALL)
    try:
        with Graph.open(server_settings) as opened:
            yield opened
    finally:
        world.run("MATCH (n:AnswerTest) DETACH DELETE n")


@pytest.fixture
def rows(tmp_path: Path) -> Question:
    return write_question(tmp_path, ROWS)


@pytest.fixture
def answer(small: Graph, rows: Question) -> Answer:
    return ask(small, rows, {"party": "QAA", "as_of": "2019-03-01"}, TODAY)


def write_question(folder: Path, text: str) -> Question:
    path = folder / "theme" / "rows.cypher"
    path.parent.mkdir(parents=True)
    path.write_text(text.lstrip(), encoding="utf-8")
    return read_question(path)


def test_the_json_has_exactly_the_promised_parts(answer: Answer, small: Graph) -> None:
    found = answer.to_json()
    assert list(found) == [
        "question", "parameters", "as_of", "release", "sentence", "columns", "rows", "labels", "sources"
    ]  # fmt: skip
    assert found["question"] == "rows"
    assert found["parameters"] == {
        "party": "QAA",
        "parties": None,
        "word": "Small",
        "year": 2020,
        "number": 1,
        "resolution": None,
        "text": None,
        "as_of": "2019-03-01",
    }
    assert found["as_of"] == "2019-03-01"
    assert found["release"] == current_release(small)
    assert found["sentence"] == "In 2020, Qáland has 3 rows on 1 March 2019."
    assert found["columns"][0] == {"name": "member", "type": "party", "help": "The member"}  # type: ignore[index]
    assert found["rows"][0] == {  # type: ignore[index]
        "member": "QAA",
        "others": ["QBB", "QCC"],
        "since": "2006-01-10",
        "since_precision": "day",
        "share": 12.5,
        "in_force": True,
        "source": "q-page",
        "recorded": "2019",
        "evidence": "documented",
    }
    assert found["labels"] == {"QAA": "Qáland", "QBB": "Qbland", "QCC": "Qcland, Republic of"}


def test_sources_are_cited_once_with_the_latest_day_they_speak_of(answer: Answer) -> None:
    # 2019 can mean 31 December 2019, which is later than 1 March 2019.
    assert answer.to_json()["sources"] == [
        {"id": "q-page", "title": "A page", "publisher": "Q Union", "url": "https://q.example/page", "as_of": "2019"},
        {"id": "q-recalled", "title": "General knowledge", "publisher": "none", "url": None, "as_of": "2018-05"},
    ]


def test_csv_has_a_name_beside_every_id(answer: Answer) -> None:
    lines = list(csv.reader(io.StringIO(answer.to_csv())))
    assert lines[0] == [
        "member", "member_name", "others", "others_name", "since", "since_precision", "share", "in_force",
        "source", "source_name", "recorded", "evidence",
    ]  # fmt: skip
    assert lines[1] == [
        "QAA", "Qáland", "QBB;QCC", "Qbland; Qcland, Republic of", "2006-01-10", "day", "12.5", "true", "q-page",
        "A page", "2019", "documented",
    ]  # fmt: skip
    assert lines[2][2:8] == ["", "", "2007", "year", "100", "false"]
    assert lines[3][2:8] == ["", "", "2008-02", "month", "", ""]
    assert len(lines) == 4


def test_a_frame_carries_the_help_of_its_columns(answer: Answer) -> None:
    frame = answer.to_frame()
    assert list(frame.columns[:4]) == ["member", "member_name", "others", "others_name"]
    assert frame["member_name"].tolist() == ["Qáland", "Qbland", "Qcland, Republic of"]
    assert frame.loc[0, "others"] == ["QBB", "QCC"]
    assert frame.loc[0, "since"] == dt.date(2006, 1, 10)
    assert frame.attrs["columns"]["share"] == "A share"
    assert frame.attrs["as_of"] == "2019-03-01"
    assert frame.attrs["sentence"] == answer.sentence


def test_the_day_of_an_answer_is_today_when_none_is_given(small: Graph, rows: Question) -> None:
    found = ask(small, rows, {"party": "QAA"}, TODAY)
    assert (found.as_of, found.parameters["as_of"]) == (TODAY, TODAY)
    assert found.sentence == "In 2020, Qáland has 3 rows on 1 March 2026."


def test_no_rows_have_a_sentence_of_their_own(small: Graph, rows: Question) -> None:
    found = ask(small, rows, {"party": "QAA", "number": "0", "as_of": "2019"}, TODAY)
    assert (found.sentence, found.rows, found.sources) == ("Nothing on 31 December 2019.", [], [])
    assert found.to_csv().count("\n") == 1


@pytest.mark.parametrize(
    ("given", "party"),
    [
        ("QAA", "QAA"),
        ("qaa", "QAA"),
        (" QA ", "QAA"),
        ("Qáland", "QAA"),
        ("QALAND", "QAA"),
        ("the kingdom of  qaland", "QAA"),
        ("old qbland", "QBB"),
        ("Qcland, Republic of", "QCC"),
    ],
)
def test_a_party_is_found_by_id_code_name_and_alias(given: str, party: str, small: Graph, rows: Question) -> None:
    assert ask(small, rows, {"party": given}, TODAY).parameters["party"] == party


@pytest.mark.parametrize(
    ("given", "parties"),
    [
        ("QBB,QAA", ["QBB", "QAA"]),
        ("qbland; Qcland, Republic of", ["QBB", "QCC"]),
        ("Qcland, Republic of", ["QCC"]),
        ("QAA,,qáland, QAA", ["QAA"]),
    ],
)
def test_a_list_is_separated_by_commas_or_semicolons(
    given: str, parties: list[str], small: Graph, rows: Question
) -> None:
    found = ask(small, rows, {"party": "QAA", "parties": given}, TODAY)
    assert found.parameters["parties"] == parties
    assert sorted(str(row["member"]) for row in found.rows) == sorted(parties)


def test_a_list_is_named_in_the_sentence(small: Graph, rows: Question) -> None:
    found = ask(small, rows, {"party": "QAA", "parties": "QAA,QBB"}, TODAY)
    assert found.sentence == "In 2020, Qáland has 2 rows on 1 March 2026, with Qáland and Qbland."


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({}, "party: is missing: A party (for example party=QAA)"),
        ({"party": " "}, "party: is missing"),
        ({"party": "QAA", "partys": "x"}, "partys: the question 'rows' has no such parameter; it takes party, parties"),
        ({"party": "Qbaland"}, "party: no party is called 'Qbaland'; did you mean"),
        ({"party": "twin"}, "party: 'twin' names more than one party: Qbland (QBB), Qcland, Republic of (QCC)"),
        ({"party": "q-union"}, "party: no party is called 'q-union'"),
        ({"party": "QAA", "parties": ";"}, "parties: the list is empty"),
        ({"party": "QAA", "parties": "QAA,Qbladn"}, "parties: no party is called 'Qbladn'; did you mean Qbland (QBB)"),
        ({"party": "QAA", "word": "huge"}, "word: 'huge' is none of Small, Large"),
        ({"party": "QAA", "year": "1900"}, "year: the year 1900 is outside what is covered"),
        ({"party": "QAA", "year": "MMXX"}, "year: 'MMXX' is not a whole number"),
        ({"party": "QAA", "number": "1.5"}, "number: '1.5' is not a whole number"),
        ({"party": "QAA", "number": "-1"}, "number: '-1' is not a whole number of 0 or more"),
        ({"party": "QAA", "number": "٣"}, "number: '٣' is not a whole number"),
        ({"party": "QAA", "as_of": "2023-02-30"}, "as_of: '2023-02-30' is not a date: February 2023 has days 01 to 28"),
        ({"party": "QAA", "as_of": "yesterday"}, "as_of: 'yesterday' is not a date"),
        ({"party": "QAA", "resolution": "q-talks"}, "resolution: no resolution is called 'q-talks'"),
        ({"party": "QAA", "text": "x" * 1001}, "text: has 1,001 characters; at most 1,000 are read"),
    ],
)
def test_a_parameter_that_cannot_be_is_refused(
    given: dict[str, str], reason: str, small: Graph, rows: Question
) -> None:
    with pytest.raises(ParameterError) as caught:
        ask(small, rows, given, TODAY)
    assert reason in str(caught.value)
    assert caught.value.parameter == reason.partition(":")[0]


def test_at_most_five_names_are_suggested() -> None:
    parties = [Entity(f"P{number}", f"Aland {number}", frozenset({"Party"}), None, ()) for number in range(9)]
    with pytest.raises(NotFoundError) as caught:
        Entities("r", parties).find("Alland", "party")
    assert str(caught.value).count("(P") == 5


def test_choices_and_resolutions_are_understood(small: Graph, rows: Question) -> None:
    given = {"party": "QAA", "word": "LARGE", "resolution": "q resolution", "text": "a 'quoted\" text"}
    found = ask(small, rows, given, TODAY).parameters
    assert (found["word"], found["resolution"], found["text"]) == ("Large", "q-resolution", "a 'quoted\" text")


def test_the_european_union_is_asked_for_beside_states_but_other_organisations_are_not() -> None:
    labels = frozenset({"Organisation", "Party", "Commitment"})
    both = [Entity("EUE", "European Union", labels, None, ("eu",)), Entity("q-bank", "Q Bank", labels, None, ())]
    entities = Entities("r", both)
    assert list(entities.of_kind("state")) == ["EUE"]
    assert list(entities.of_kind("party")) == ["EUE", "q-bank"]
    assert [entities.find("EU", kind).id for kind in ("state", "party", "organisation", "commitment")] == ["EUE"] * 4


def test_a_query_of_several_parts_runs_as_it_stands(small: Graph, tmp_path: Path) -> None:
    header, _, query = ROWS.rpartition("// ---\n")
    several = f"{header}// ---\n{query.rstrip()}\nUNION ALL\n{query}"
    assert packed(several, ("member",)) is None
    rows = ask(small, write_question(tmp_path / "one", ROWS), {"party": "QAA"}, TODAY).rows
    assert ask(small, write_question(tmp_path, several), {"party": "QAA"}, TODAY).rows == [*rows, *rows]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("row.share AS share", "'much' AS share", "column 'share' holds 'much', which is no percent"),
        ("row.share AS share", "row.share AS part", "gives member, others, since, since_precision, part"),
        ("row.others AS others", "'QAA' AS others", "column 'others' holds 'QAA', which is no parties"),
        ("row.source AS source", "'q-none' AS source", "holds q-none, which the graph does not have as a source"),
    ],
)
def test_a_query_that_gives_something_else_than_declared_is_refused(
    old: str, new: str, reason: str, small: Graph, tmp_path: Path
) -> None:
    with pytest.raises(QuestionError) as caught:
        ask(small, write_question(tmp_path, ROWS.replace(old, new)), {"party": "QAA"}, TODAY)
    assert reason in str(caught.value)
