"""The folder of one local server and what is in it."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ServerError
from tracker.settings import Settings

USER = "neo4j"


@dataclass(frozen=True)
class Instance:
    """One local server: its own data, password, ports and logs. The jars are shared by all of them.

    Attributes:
        folder: Folder of this server.
        artifacts: Folder of the jars.
    """

    folder: Path
    artifacts: Path

    @classmethod
    def of(cls, settings: Settings) -> Instance:
        """Return the instance that the settings name."""
        home = settings.home.resolve()
        return cls(folder=home / "instances" / settings.instance, artifacts=home / "artifacts")

    @property
    def data(self) -> Path:
        """Return the folder of the database files."""
        return self.folder / "data"

    @property
    def logs(self) -> Path:
        """Return the folder of the logs."""
        return self.folder / "logs"

    @property
    def imports(self) -> Path:
        """Return the import folder, which stays empty so that no query can read a file."""
        return self.folder / "import"

    @property
    def plugins(self) -> Path:
        """Return the plugin folder, which stays empty."""
        return self.folder / "plugins"

    @property
    def console(self) -> Path:
        """Return the file that catches what the Java process itself prints."""
        return self.logs / "console.log"

    @property
    def configuration(self) -> Path:
        """Return the configuration file of the server."""
        return self.folder / "neo4j.conf"

    @property
    def arguments(self) -> Path:
        """Return the Java argument file; its name on a command line tells that a process is this server."""
        return self.folder / "java.args"

    @property
    def password_file(self) -> Path:
        """Return the file that holds the password."""
        return self.folder / "password"

    @property
    def record(self) -> Path:
        """Return the file that says which process runs this server."""
        return self.folder / "server.json"

    @property
    def training(self) -> Path:
        """Return where the Java process leaves a new ahead-of-time cache."""
        return self.folder / "training.aot"

    @property
    def is_initialised(self) -> bool:
        """Tell whether the server has been started before, so that its password is set."""
        return (self.data / "databases" / "system").exists()

    def make_folders(self) -> None:
        """Create the folders, readable by the user only.

        Raises:
            ServerError: The home folder cannot be written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for folder in (self.artifacts, self.data, self.logs, self.imports, self.plugins):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ServerError(
                f"The folder of the local server cannot be made: {error}. Set TRACKER_HOME to a folder you may write."
            ) from error

    def password(self) -> str | None:
        """Return the kept password, or None when there is none."""
        try:
            return self.password_file.read_text(encoding="utf-8").strip() or None
        except FileNotFoundError:
            return None

    def password_or_new(self) -> str:
        """Return the kept password; make and keep a random one for a server that was never started.

        Raises:
            ServerError: The server has data but its password is gone.
        """
        password = self.password()
        if password:
            return password
        if self.is_initialised:
            raise ServerError(
                f"The local server has data in {self.data}, but its password is gone ({self.password_file}).\n"
                f"Put that file back, or delete the folder {self.data}: the graph is then loaded anew."
            )
        password = secrets.token_hex(16)
        write_private(self.password_file, password + "\n")
        return password


def write_private(path: Path, text: str) -> None:
    """Write a file that only the user may read, in one piece."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    part.replace(path)
