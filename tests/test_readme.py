"""The generated blocks of the README are as the project makes them, and its commands exist."""

import re

from click.testing import CliRunner

from tracker.cli import main
from tracker.docs import BLOCK, renewed
from tracker.library import Library
from tracker.settings import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_generated_blocks_are_fresh() -> None:
    assert {match["name"] for match in BLOCK.finditer(README)} == {"data", "questions", "settings"}
    assert renewed(README) == README, "run: python -m tracker.docs"


def test_every_command_in_the_readme_exists() -> None:
    commands = set(re.findall(r"(?<![\w/-])tracker ([a-z]+)", README))
    assert {"question", "questions", "check", "load", "status"} <= commands
    for command in commands:
        result = CliRunner().invoke(main, [command, "--help"])
        assert result.exit_code == 0, f"tracker {command}: {result.output}"


def test_every_question_in_the_readme_exists() -> None:
    library = Library.read()
    named = re.findall(r"tracker question ([a-z-]+)", README)
    assert named
    for name in named:
        assert library[name].name == name
