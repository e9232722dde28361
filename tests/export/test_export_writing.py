"""What is written where, completely or not at all."""

import dataclasses
import subprocess
import sys

import pytest

from tests.export.known import TABLES
from tests.packages import DATA, WORLD
from tests.servers import local_environment
from tracker.cli.export import FORMAT_NAMES
from tracker.errors import DataError, ParameterError, SettingError
from tracker.export import FORMATS, export
from tracker.export.folder import check_target, new_folder
from tracker.progress import SilentProgress


def test_only_the_formats_asked_for(world, settings, tmp_path):
    files = export(world, settings, tmp_path / "x", SilentProgress(), formats=["parquet", "csv"])
    assert {file.path.partition("/")[0] for file in files} == {"datapackage", "parquet", "README.txt", "release.json"}
    with pytest.raises(ParameterError, match="no format 'docx'; choose from csv, xlsx"):
        export(world, settings, tmp_path / "y", SilentProgress(), formats=["docx"])
    assert not (tmp_path / "y").exists()


def test_another_release_than_the_graphs_is_refused(world, settings, tmp_path):
    with pytest.raises(DataError, match="would contradict each other"):
        export(world, dataclasses.replace(settings, data=DATA), tmp_path / "x", SilentProgress())
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_leaves_nothing(world, settings, tmp_path, monkeypatch):
    export(world, settings, tmp_path / "x", SilentProgress(), formats=["csv"])
    before = (tmp_path / "x" / "release.json").read_text(encoding="utf-8")

    def fail(path, job):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tracker.export.writer.FORMATS", {"csv": FORMATS["csv"], "xlsx": dataclasses.replace(FORMATS["xlsx"], write=fail)})  # fmt: skip  # noqa: E501
    with pytest.raises(SettingError, match="nothing is changed there"):
        export(world, settings, tmp_path / "x", SilentProgress(), force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x" / "release.json").read_text(encoding="utf-8") == before


def test_folders_that_are_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(SettingError, match="is a file"):
        check_target(tmp_path / "file", force=True)
    with pytest.raises(SettingError, match="cannot be written to"), new_folder(tmp_path / "file" / "x", force=False):
        pass
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    with pytest.raises(SettingError, match=r"not empty and holds no export .*nothing in it is touched"):
        check_target(tmp_path / "mine", force=True)
    monkeypatch.chdir(tmp_path / "mine")
    with pytest.raises(SettingError, match="the folder you are in"):
        check_target(tmp_path, force=True)
    assert check_target(tmp_path / "new", force=False) == tmp_path / "new"


def test_an_earlier_export_is_replaced_only_by_force(tmp_path):
    target = tmp_path / "x"
    target.mkdir()
    for number, force in enumerate((False, True)):
        with new_folder(target, force=force) as folder:
            (folder / "release.json").write_text(str(number), encoding="utf-8")
    assert (target / "release.json").read_text(encoding="utf-8") == "1"
    with pytest.raises(SettingError, match="add --force"), new_folder(target, force=False):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_the_command_says_what_it_wrote(server_settings, world, tmp_path):
    assert world
    assert tuple(FORMATS) == FORMAT_NAMES
    environment = local_environment(server_settings.instance, TRACKER_DATA=str(WORLD))
    command = [sys.executable, "-m", "tracker.cli", "export", str(tmp_path / "x"), "--format", "csv"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert f"in {tmp_path / 'x'}" in done.stdout
    assert f"{len(TABLES) + 1} files" in done.stdout
    again = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert again.returncode == SettingError.exit_code
    assert again.stderr.startswith("Error: ")
    assert "add --force" in again.stderr
