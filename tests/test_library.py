"""Question files are well formed, and every fault is refused with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tracker.errors import NotFoundError, QuestionError
from tracker.library import Library
from tracker.library.file import read_question
from tracker.library.types import COLUMN_TYPES, KINDS, LISTS, PARAMETER_TYPES, misfits
from tracker.settings import PROJECT

HEADER: dict[str, object] = {
    "title": "Members",
    "question": "Who is in {group}?",
    "parameters": {
        "group": {"type": "organisation", "example": "united-nations", "help": "The group"},
        "as_of": {"type": "date", "default": "today", "help": "The day"},
    },
    "columns": {"party": {"type": "party", "help": "The member"}},
    "grain": "one row per member",
    "sentence": "{group} has {count} members on {as_of}.",
    "ask": ["who is in {group}"],
}
QUERY = "MATCH (member:Party) WHERE $group = member.id RETURN member.id AS party"


def write(folder: Path, header: object, query: str = QUERY, name: str = "members") -> Path:
    text = header if isinstance(header, str) else yaml.safe_dump(header, sort_keys=False, allow_unicode=True)
    lines = ["// ---", *(f"// {line}".rstrip() for line in text.splitlines()), "// ---", query, ""]
    path = folder / "groups" / f"{name}.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def change(path: str, value: object) -> dict[str, object]:
    """Return the good header with one part set, or taken out when the value is None."""
    header: dict[str, object] = yaml.safe_load(yaml.safe_dump(HEADER, sort_keys=False))
    part: dict[str, object] = header
    *way, last = path.split("/")
    for step in way:
        part = part.setdefault(step, {})  # type: ignore[assignment]
    if value is None:
        del part[last]
    else:
        part[last] = value
    return header


def refusal(path: Path) -> str:
    with pytest.raises(QuestionError) as caught:
        read_question(path)
    return str(caught.value)


def test_a_good_file_is_read(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, HEADER))
    assert (question.name, question.theme, question.header.title) == ("members", "groups", "Members")
    assert question.cypher.endswith(f"{QUERY}\n")
    assert question.cypher.startswith("// ---\n")
    assert question.header.parameters["group"].required
    assert not question.header.parameters["as_of"].required
    assert question.header.columns["party"].is_entity


def test_words_that_yaml_takes_for_other_things_stay_text(tmp_path: Path) -> None:
    header = change("parameters/country", {"type": "state", "default": "NO", "help": "on"})
    path = write(tmp_path, yaml.safe_dump(header, sort_keys=False).replace("'NO'", "NO").replace("'on'", "on"))
    country = read_question(path).header.parameters["country"]
    assert (country.default, country.help) == ("NO", "on")


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("title", None, "the key 'title' is missing"),
        ("columns", None, "the key 'columns' is missing"),
        ("grain", None, "the key 'grain' is missing"),
        ("ask", None, "the key 'ask' is missing"),
        ("sentence", None, "the key 'sentence' is missing"),
        ("titel", "x", "unknown key 'titel'"),
        ("parameters/group/defualt", "x", "unknown key 'parameters.group.defualt'"),
        ("columns/party/kind", "x", "unknown key 'columns.party.kind'"),
        ("columns/party", {"type": "party", "help": "x", "y z": "null"}, "between quotation marks"),
        ("columns", {}, "columns: "),
        ("ask", [], "ask: "),
        ("title", "", "title: "),
        ("chart", "pie", "chart: "),
        ("columns/Party", {"type": "party", "help": "x"}, "columns.Party"),
        ("parameters/as-of", {"type": "date", "default": "today", "help": "x"}, "parameters.as-of"),
        ("parameters/group/help", None, "the key 'parameters.group.help' is missing"),
        ("columns/party/help", None, "the key 'columns.party.help' is missing"),
        ("parameters/group/type", "country", "no parameter has the type 'country'"),
        ("columns/party/type", "flag", "no column has the type 'flag'"),
        ("parameters/as_of/default", "2019", "as_of must be {type: date, default: today}"),
        ("parameters/group/example", None, "needs an example"),
        ("parameters/group/optional", "perhaps", "parameters.group.optional"),
        ("parameters/group/choices", ["a"], "of type choice, and no other, lists its choices"),
        ("parameters/as_of/optional", "true", "cannot be optional too"),
        ("parameters/count", {"type": "integer", "default": "1", "help": "x"}, "'count' is taken"),
        ("parameters/n", {"type": "integer", "default": "many", "help": "x"}, "parameters.n.default"),
        ("parameters/y", {"type": "year", "default": "1900", "help": "x"}, "the year 1900 is outside"),
        ("parameters/d", {"type": "date", "default": "2023-02-30", "help": "x"}, "February 2023 has days"),
        ("parameters/c", {"type": "choice", "default": "a", "help": "x"}, "lists its choices"),
        (
            "parameters/c",
            {"type": "choice", "choices": ["a"], "default": "b", "help": "x"},
            "'b' is none of the choices",
        ),
        ("question", "Who is in {grupe}?", "question: {grupe} is not a parameter"),
        ("ask", ["who is in {grupe}"], "ask: {grupe} is not a parameter"),
        ("sentence", "{grupe}", "no parameter is called 'grupe'"),
        ("sentence", "{count.status=party}", "no column is called 'status'"),
        ("sentence", "{sum.party}", "only a column of numbers has a sum"),
        ("sentence", "{group|in *|out}", "it is always given"),
        ("sentence", "{count", "a brace is left open"),
        ("sentence", "{first.party} leads", "needs an 'empty' sentence"),
        ("empty", "{count} rows", "with no rows only parameters can be named"),
        ("columns/since_precision", {"type": "text", "help": "x"}, "'since' is, which is missing"),
        ("columns/recorded", {"type": "text", "help": "x"}, "its type is date"),
        ("columns/evidence", {"type": "text", "help": "x"}, "has the type evidence"),
        ("columns/source", {"type": "source", "help": "x"}, "also has the columns 'recorded' and 'evidence'"),
    ],
)
def test_a_header_that_is_not_right_is_refused(path: str, value: object, reason: str, tmp_path: Path) -> None:
    assert reason in refusal(write(tmp_path, change(path, value)))


@pytest.mark.parametrize(
    ("column", "sentence", "reason"),
    [
        ({"type": "status", "help": "x"}, "{count.extra=ratified}", "never holds 'ratified'"),
        ({"type": "boolean", "help": "x"}, "{count.extra=yes}", "never holds 'yes'"),
        ({"type": "text", "help": "x"}, "{first.extra|one|many}", "only a number chooses"),
    ],
)
def test_a_slot_must_fit_its_column(column: object, sentence: str, reason: str, tmp_path: Path) -> None:
    header = change("columns/extra", column) | {"sentence": sentence, "empty": "None."}
    assert reason in refusal(write(tmp_path, header))


def test_an_optional_parameter_needs_both_wordings(tmp_path: Path) -> None:
    header = change("parameters/topic", {"type": "topic", "optional": "true", "help": "x"}) | {
        "sentence": "On {topic}."
    }
    assert "an optional parameter is written {topic|words with *|words without}" in refusal(write(tmp_path, header))


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    header = change("columns/party/type", "flag") | {"titel": "x"}
    path = write(tmp_path, header)
    lines = path.read_text(encoding="utf-8").splitlines()
    flag = next(number for number, line in enumerate(lines, 1) if "type: flag" in line)
    titel = next(number for number, line in enumerate(lines, 1) if "titel" in line)
    message = refusal(path)
    assert f"groups/members.cypher, line {flag}: columns.party.type: no column" in message
    assert f"groups/members.cypher, line {titel}: unknown key 'titel'" in message


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("MATCH (n) RETURN n", 1, "must begin with the fence"),
        ("// ---\n// title: x\n", 2, "no closing fence"),
        ("// ---\ntitle: x\n// ---\nRETURN 1", 2, "must begin with '// '"),
        ("// ---\n// title: x: y\n// ---\nRETURN 1", 2, "the header is not YAML"),
        ("// ---\n// - title\n// ---\nRETURN 1", 1, "a list of keys and values"),
        ("// ---\n// title: x\n// title: y\n// ---\nRETURN 1", 3, "'title' is declared twice"),
        (
            "// ---\n// columns:\n//   a: {type: text, help: x}\n//   a: {type: date, help: y}\n// ---\nRETURN 1",
            4,
            "'a' is",
        ),
        ("// ---\n// title: x\n// ---\n// only a comment\n", 4, "there is no query"),
    ],
)
def test_a_file_of_another_shape_is_refused(text: str, line: int, reason: str, tmp_path: Path) -> None:
    path = write(tmp_path, HEADER)
    path.write_text(text, encoding="utf-8")
    message = refusal(path)
    assert message.startswith(f"groups/members.cypher, line {line}: ")
    assert reason in message


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER)
    path.write_bytes(path.read_bytes() + b"\xff")
    assert "the file is not UTF-8" in refusal(path)


@pytest.mark.parametrize("name", ["Members", "members_of", "-members", "membres-é"])
def test_a_file_name_that_is_no_name_is_refused(name: str, tmp_path: Path) -> None:
    assert "is no name" in refusal(write(tmp_path, HEADER, name=name))


def test_a_library_lists_every_faulty_file(tmp_path: Path) -> None:
    write(tmp_path, HEADER)
    write(tmp_path, change("titel", "x"), name="first")
    write(tmp_path, change("chart", "pie"), name="second")
    with pytest.raises(QuestionError) as caught:
        Library.read(tmp_path)
    assert "groups/first.cypher" in str(caught.value)
    assert "groups/second.cypher" in str(caught.value)


def test_one_name_in_two_themes_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "people" / "members.cypher"
    other.parent.mkdir()
    other.write_text(write(tmp_path, HEADER).read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(
        QuestionError, match=r"people/members\.cypher, line 1: groups/members\.cypher has the same name"
    ):
        Library.read(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="holds no question"):
        Library.read(tmp_path)


def test_an_unknown_question_is_answered_with_close_names(tmp_path: Path) -> None:
    write(tmp_path, HEADER)
    library = Library.read(tmp_path)
    assert (len(library), library.themes, library["members"].theme) == (1, ("groups",), "groups")
    with pytest.raises(NotFoundError, match=r"no question called 'membres'. Did you mean members\?"):
        library["membres"]


def test_every_shipped_question_is_read() -> None:
    files = sorted(path.stem for path in (PROJECT / "cypher" / "questions").rglob("*.cypher"))
    assert sorted(question.name for question in Library.read()) == files


def test_every_list_type_is_the_list_of_a_kind() -> None:
    assert set(LISTS.values()) <= set(KINDS)
    assert set(KINDS) | set(LISTS) <= PARAMETER_TYPES & COLUMN_TYPES


@pytest.mark.parametrize(
    ("value", "type_name", "fit"),
    [
        (None, "integer", True),
        (1, "integer", True),
        (True, "integer", False),
        (1.5, "integer", False),
        (1.5, "number", True),
        (100.1, "percent", False),
        (-1, "percent", False),
        ("2006-13", "date", False),
        ("2006-12", "date", True),
        ("AAA", "party", True),
        (["AAA"], "party", False),
        (["AAA"], "parties", True),
        ([None], "parties", False),
        ("ratified", "status", False),
        ("signatory", "status", True),
        ("accession", "act", True),
        ("joined", "act", False),
        ("documented", "evidence", True),
        ("read", "evidence", False),
        (1, "text", False),
        (0, "boolean", False),
    ],
)
def test_a_cell_holds_only_what_its_type_allows(value: object, type_name: str, fit: bool) -> None:
    assert (misfits([value], type_name) == []) is fit
