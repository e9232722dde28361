"""The commands that list and ask questions, run as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

import tracker.cli
from tracker.cli import COMMANDS_GROUP, main
from tracker.cli.questions import questions as questions_command
from tracker.errors import NotFoundError, ParameterError, QuestionError, ServerError, TrackerError
from tracker.graph import Graph
from tracker.library import Library
from tracker.settings import SETTINGS, Settings

LIBRARY = Library.read()
NAME = "parties-to-agreement"
# A way of asking that is known to give rows: the first case of that question.
CASES = Path(__file__).parent / "answers" / f"{NAME}.yml"


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def environment(world: Graph, server_settings: Settings) -> dict[str, str]:
    ours = {setting.name for setting in SETTINGS}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | {"TRACKER_HOME": str(server_settings.home), "TRACKER_INSTANCE": server_settings.instance}


@pytest.fixture(scope="module")
def asked() -> list[str]:
    given = yaml.load(CASES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)[0]["given"]
    return [f"{name}={value}" for name, value in given.items()]


def run(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli", *words], env=environment, capture_output=True, text=True, timeout=60
    )


def all_commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        yield name, command


def test_every_command_and_every_option_has_help() -> None:
    silent = [name for name, command in all_commands() if not command.help]
    silent += [
        f"{name} {option.name}"
        for name, command in all_commands()
        for option in command.params
        if isinstance(option, click.Option) and not option.help
    ]
    assert silent == []
    assert {"question", "questions"} <= {name for name, _ in all_commands()}


def test_version(runner: CliRunner) -> None:
    found = runner.invoke(main, ["--version"])
    assert (found.exit_code, found.output.startswith("tracker, version 0")) == (0, True)


def test_the_list_has_every_question_with_its_parameters(runner: CliRunner) -> None:
    found = runner.invoke(main, ["questions"])
    listed = json.loads(found.stdout)
    assert [item["name"] for item in listed] == [question.name for question in LIBRARY]
    one = next(item for item in listed if item["name"] == NAME)
    assert (one["theme"], one["parameters"]["as_of"]["default"]) == ("coverage", "today")
    assert list(one) == ["name", "theme", "question", "parameters"]


def test_the_list_as_a_table_of_one_theme(runner: CliRunner) -> None:
    found = runner.invoke(main, ["questions", "--theme", "coverage", "--format", "table"])
    assert found.exit_code == 0
    assert NAME in found.stdout
    assert "status-of-agreement" not in found.stdout
    assert "[as_of]" in found.stdout


def test_an_unknown_theme_is_refused_with_the_themes(runner: CliRunner) -> None:
    found = runner.invoke(main, ["questions", "--theme", "weather"])
    assert found.exit_code == 2
    assert "coverage, " in found.stderr


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_question_is_described_without_a_database(form: str, runner: CliRunner) -> None:
    found = runner.invoke(main, ["question", NAME, "--describe", "--format", form])
    header = LIBRARY[NAME].header
    assert found.exit_code == 0
    for part in (header.title, header.grain, *header.parameters, *header.columns):
        assert part in found.stdout


def test_a_piped_answer_is_json(environment: dict[str, str], asked: Sequence[str]) -> None:
    found = run(environment, "question", NAME, *asked)
    assert found.returncode == 0, found.stderr
    answer = json.loads(found.stdout)
    assert answer["question"] == NAME
    assert answer["rows"]
    assert set(answer["rows"][0]) == {column["name"] for column in answer["columns"]}


def test_csv_and_table(environment: dict[str, str], asked: Sequence[str]) -> None:
    answer = json.loads(run(environment, "question", NAME, *asked).stdout)
    lines = list(csv.DictReader(io.StringIO(run(environment, "question", NAME, *asked, "--format", "csv").stdout)))
    assert [line["party"] for line in lines] == [row["party"] for row in answer["rows"]]
    assert [line["party_name"] for line in lines] == [answer["labels"][row["party"]] for row in answer["rows"]]
    table = run(environment, "question", NAME, *asked, "--format", "table").stdout
    assert " ".join(answer["sentence"].split()) in " ".join(table.split())
    for line in lines:
        assert line["party_name"] in table
    assert f"[{len(answer['sources'])}] " in table


def test_on_a_terminal_an_answer_is_a_table(environment: dict[str, str], asked: Sequence[str]) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tracker.cli", "question", NAME, *asked]
    process = subprocess.Popen(command, env=environment | {"COLUMNS": "200"}, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    text = b""
    # A terminal whose other end is closed is an input error, which is its end of file.
    while chunk := read_some(ours):
        text += chunk
    os.close(ours)
    assert process.wait(60) == 0
    assert "Release" in text.decode()
    assert not text.lstrip().startswith(b"{")


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""


def test_a_graph_that_lacks_what_a_question_names_is_told_in_one_line(
    runner: CliRunner, world: Graph, environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theme" / "unknown.cypher"
    path.parent.mkdir()
    path.write_text(
        "// ---\n// title: x\n// question: x\n// columns:\n//   a: {type: text, help: x}\n// grain: x\n"
        '// sentence: "{count} rows."\n// ask: [x]\n// ---\nMATCH (n:NoSuchLabel) RETURN n.id AS a\n',
        encoding="utf-8",
    )
    library = Library.read(tmp_path)
    monkeypatch.setattr("tracker.cli.questions.Library.read", lambda: library)
    found = runner.invoke(main, ["question", "unknown"], env=environment)
    assert json.loads(found.stdout)["sentence"] == "0 rows."
    warned = [line for line in found.stderr.splitlines() if "may be incomplete" in line]
    assert len(warned) == 1
    assert "The label `NoSuchLabel` does not exist" in warned[0]


def test_a_wrong_parameter_ends_in_a_message_and_its_code(environment: dict[str, str]) -> None:
    found = run(environment, "question", NAME, "agreement=no-such-treaty-anywhere")
    assert found.returncode == ParameterError.exit_code
    assert found.stdout == ""
    assert "Error: agreement: no agreement is called 'no-such-treaty-anywhere'" in found.stderr
    assert "Traceback" not in found.stderr


def test_an_unknown_question_ends_in_a_message_and_its_code(runner: CliRunner) -> None:
    found = runner.invoke(main, ["question", "partys-to-agreement"])
    assert found.exit_code == NotFoundError.exit_code
    assert "Did you mean parties-to-agreement" in found.stderr


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["agreement"], "write key=value"),
        (["=x"], "write key=value"),
        (["agreement=a", "agreement=b"], "given twice"),
        (["--describe", "--format", "csv"], "a description has no rows"),
    ],
)
def test_words_that_are_no_parameters_are_refused(words: list[str], reason: str, runner: CliRunner) -> None:
    found = runner.invoke(main, ["question", NAME, *words])
    assert found.exit_code == 2
    assert reason in found.stderr


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (QuestionError("a.cypher, line 3: wrong"), 5, "Error: a.cypher, line 3: wrong"),
        (ServerError("no server"), 3, "Error: no server"),
        (KeyboardInterrupt(), 130, "Interrupted."),
    ],
)
def test_errors_end_in_their_exit_code(
    error: BaseException, code: int, message: str, runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr("tracker.cli.questions.Library.read", fail)
    found = runner.invoke(main, ["questions"])
    assert (found.exit_code, found.stdout) == (code, "")
    assert message in found.stderr


def test_every_error_has_an_exit_code_of_its_own() -> None:
    # Errors of the web pages end in a page, never in an exit.
    errors = [error for error in TrackerError.__subclasses__() if not error.__module__.startswith("web.")]
    codes = [error.exit_code for error in errors]
    assert len(codes) > 7
    assert len(codes) == len(set(codes))
    assert not {0, 1, 2 if click.UsageError.exit_code != 2 else 0} & set(codes)


def test_a_reader_that_has_gone_is_no_error(environment: dict[str, str]) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "tracker.cli", "questions"]
    process = subprocess.Popen(command, env=environment, stdout=theirs, stderr=subprocess.PIPE, text=True)
    os.close(theirs)
    _, errors = process.communicate(timeout=60)
    assert errors == ""


def test_a_part_that_cannot_be_imported_leaves_the_others(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [
        EntryPoint("broken", "tracker.no_such_module:commands", COMMANDS_GROUP),
        EntryPoint("questions", "tracker.cli.questions:commands", COMMANDS_GROUP),
    ]
    monkeypatch.setattr(tracker.cli, "entry_points", lambda group: parts)
    monkeypatch.setattr(main, "commands", {})
    found = runner.invoke(main, ["questions"])
    assert found.exit_code == 0
    assert "Warning: the commands of 'broken' are missing" in found.stderr
    assert main.commands["questions"] is questions_command


def test_the_contract_is_checked_by_command(environment: dict[str, str]) -> None:
    # One theme: test_questions.py checks the contract of every question.
    found = run(environment, "questions", "--check", "--theme", "changes")
    number = sum(question.theme == "changes" for question in LIBRARY)
    assert (found.returncode, found.stdout) == (0, f"{number} questions keep the contract.\n"), found.stderr
