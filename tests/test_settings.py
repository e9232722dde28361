from __future__ import annotations

from pathlib import Path

import pytest

from tracker.errors import SettingError
from tracker.settings import PROJECT, SETTINGS, read_settings


def test_without_any_variable_the_local_server_and_the_shipped_data_are_used() -> None:
    settings = read_settings({})
    assert settings.uri is None
    assert settings.data == PROJECT / "data"
    assert (settings.bolt_port, settings.http_port) == (7687, 7474)
    assert settings.instance == "default"
    assert settings.home.name == "cyber-tracker"


def test_an_empty_variable_counts_as_not_set() -> None:
    assert read_settings({"TRACKER_BOLT_PORT": " ", "NEO4J_URI": ""}).bolt_port == 7687


def test_a_home_may_start_with_a_tilde() -> None:
    assert read_settings({"TRACKER_HOME": "~/graph"}).home == Path.home() / "graph"


def test_a_server_needs_a_password() -> None:
    with pytest.raises(SettingError, match="NEO4J_PASSWORD is not"):
        read_settings({"NEO4J_URI": "bolt://127.0.0.1:1"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TRACKER_BOLT_PORT", "65536"),
        ("TRACKER_HTTP_PORT", "-1"),
        ("TRACKER_WEB_PORT", "eighty"),
        ("TRACKER_WEB_PORT", "８０"),
        ("TRACKER_MEMORY_MB", "255"),
        ("TRACKER_INSTANCE", "../other"),
        ("TRACKER_INSTANCE", "Upper"),
        ("TRACKER_REPORT_TO", "javascript:alert(1)"),
        ("TRACKER_REPORT_TO", "http://forge.example/new"),
        ("TRACKER_REPORT_TO", "one@example.org?bcc=other@example.org"),
        ("TRACKER_REPORT_TO", "somebody"),
    ],
)
def test_a_wrong_value_is_named_with_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_settings({name: value})
    assert name in str(caught.value)
    assert repr(value) in str(caught.value)


def test_every_setting_has_help_and_a_default_that_is_allowed() -> None:
    assert all(setting.help.endswith(".") for setting in SETTINGS)
    assert read_settings({setting.name: setting.default for setting in SETTINGS}) == read_settings({})


@pytest.mark.parametrize("value", ["corrections@example.org", "https://forge.example:8443/x/issues/new?labels=data"])
def test_mistakes_are_reported_to_a_mail_address_or_a_form(value: str) -> None:
    assert read_settings({"TRACKER_REPORT_TO": value}).report_to == value
    assert read_settings({}).report_to is None
