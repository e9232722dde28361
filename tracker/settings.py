"""Settings, read once from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

from tracker.errors import SettingError

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, its default as text, and what it does."""

    name: str
    default: str
    help: str


SETTINGS: tuple[Setting, ...] = (
    Setting("NEO4J_URI", "", "Server or cluster to use, such as neo4j+s://… ; empty: the local server is started."),
    Setting("NEO4J_USER", "neo4j", "User of that server."),
    Setting("NEO4J_PASSWORD", "", "Password of that user."),
    Setting("NEO4J_READ_USER", "", "User that can only read, for Cypher of users; empty: the same user."),
    Setting("NEO4J_READ_PASSWORD", "", "Password of that user."),
    Setting("NEO4J_DATABASE", "neo4j", "Database on that server."),
    Setting("TRACKER_HOME", "", "Folder of the local server and its downloads; empty: the user's cache folder."),
    Setting("TRACKER_INSTANCE", "default", "Name of the local server: each has its own data, password and ports."),
    Setting("TRACKER_MAVEN_REPOSITORY", "", "Maven repository to take Neo4j from; empty: Maven Central."),
    Setting("TRACKER_DATA", "", "Data package to load; empty: the shipped one in data/."),
    Setting("TRACKER_BOLT_PORT", "7687", "Port of the local server for Bolt (0: any free port)."),
    Setting("TRACKER_HTTP_PORT", "7474", "Port of the local server for Neo4j Browser (0: any free port)."),
    Setting("TRACKER_MEMORY_MB", "1024", "Heap of the local server in megabytes; the page cache is a quarter of it."),
    Setting("TRACKER_WEB_HOST", "127.0.0.1", "Address that the web page listens on."),
    Setting("TRACKER_WEB_PORT", "8000", "Port that the web page listens on (0: any free port)."),
    Setting("TRACKER_PROXIES", "0", "Proxies that every request comes through, which name visitor and site."),
    Setting(
        "TRACKER_REPORT_TO", "", "Where mistakes are reported: a mail address, or the https address of an issue form."
    ),
)


@dataclass(frozen=True)
class Settings:
    """All settings, typed.

    Attributes:
        uri: Bolt or neo4j address, or None when the local server is to be used.
        user: User name on the server.
        password: Password, or None when none was given.
        read_user: User for Cypher that users write, or None for the same user.
        read_password: Password of that user.
        database: Name of the database.
        home: Folder of the local servers: ``artifacts`` (shared) and ``instances/<name>`` (data, password, logs).
        instance: Name of the local server to use.
        maven_repository: Address of the Maven repository to download from, or None for Maven Central.
        data: Folder of the data package.
        bolt_port: Port of the local server; 0 means any free port.
        http_port: Port of Neo4j Browser on the local server; 0 means any free port.
        memory_mb: Heap of the local server in megabytes.
        web_host: Address of the web page.
        web_port: Port of the web page; 0 means any free port.
        proxies: Number of proxies before the web page that are trusted to name the visitor and the site.
        report_to: Mail address or ``https`` address of a form to which mistakes are reported, or None.
    """

    uri: str | None
    user: str
    password: str | None
    read_user: str | None
    read_password: str | None
    database: str
    home: Path
    instance: str
    maven_repository: str | None
    data: Path
    bolt_port: int
    http_port: int
    memory_mb: int
    web_host: str
    web_port: int
    proxies: int
    report_to: str | None


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Args:
        environment: Variables to read; the process environment when None.

    Returns:
        The typed settings.

    Raises:
        SettingError: A number is no number or out of range, or a server is named without a password.
    """
    values = dict(os.environ if environment is None else environment)
    text = {setting.name: values.get(setting.name, "").strip() or setting.default for setting in SETTINGS}
    uri = text["NEO4J_URI"] or None
    if uri and not text["NEO4J_PASSWORD"]:
        raise SettingError("NEO4J_URI is set but NEO4J_PASSWORD is not: set it to the password of NEO4J_USER.")
    if text["NEO4J_READ_USER"] and not text["NEO4J_READ_PASSWORD"]:
        raise SettingError("NEO4J_READ_USER is set but NEO4J_READ_PASSWORD is not: set it to that user's password.")
    return Settings(
        uri=uri,
        user=text["NEO4J_USER"],
        password=text["NEO4J_PASSWORD"] or None,
        read_user=text["NEO4J_READ_USER"] or None,
        read_password=text["NEO4J_READ_PASSWORD"] or None,
        database=text["NEO4J_DATABASE"],
        home=Path(text["TRACKER_HOME"]).expanduser() if text["TRACKER_HOME"] else user_cache_path("cyber-tracker"),
        instance=_name("TRACKER_INSTANCE", text),
        maven_repository=text["TRACKER_MAVEN_REPOSITORY"].rstrip("/") or None,
        data=Path(text["TRACKER_DATA"]).expanduser() if text["TRACKER_DATA"] else PROJECT / "data",
        bolt_port=_port("TRACKER_BOLT_PORT", text),
        http_port=_port("TRACKER_HTTP_PORT", text),
        memory_mb=_number("TRACKER_MEMORY_MB", text, low=256, high=65_536),
        web_host=text["TRACKER_WEB_HOST"],
        web_port=_port("TRACKER_WEB_PORT", text),
        proxies=_number("TRACKER_PROXIES", text, low=0, high=8),
        report_to=_report_to(text) or None,
    )


def _name(name: str, text: Mapping[str, str]) -> str:
    value = text[name]
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,31}", value):
        raise SettingError(
            f"{name} must be 1 to 32 lower-case letters, digits and hyphens, starting with a letter or digit, "
            f"but is {value!r}."
        )
    return value


def _report_to(text: Mapping[str, str]) -> str:
    value = text["TRACKER_REPORT_TO"]
    if value and not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+|https://[\w.-]+(:\d+)?(/[^\s<>\"#]*)?", value, re.ASCII):
        raise SettingError(
            f"TRACKER_REPORT_TO must be a mail address or the https address of a form, but is {value!r}."
        )
    return value


def _port(name: str, text: Mapping[str, str]) -> int:
    return _number(name, text, low=0, high=65_535)


def _number(name: str, text: Mapping[str, str], low: int, high: int) -> int:
    value = text[name]
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise SettingError(f"{name} must be a whole number from {low} to {high}, but is {value!r}.")
    return int(value)
