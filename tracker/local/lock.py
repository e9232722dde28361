"""The lock file: which files Neo4j consists of, each with its size and checksum."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ServerError

LOCK_FILE = Path(__file__).with_name("neo4j.lock")
HEADER = """\
# Neo4j and what it needs, in class path order: sha256, bytes, Maven coordinates (group:name:version[:classifier]).
# Written by "python -m tracker.local.relock"; not to be edited by hand.
"""


@dataclass(frozen=True)
class Artifact:
    """One jar of the class path.

    Attributes:
        group: Maven group, such as ``org.neo4j``.
        name: Maven artifact id.
        version: Exact version.
        classifier: Variant, such as ``linux-x86_64``, or empty.
        sha256: Checksum, 64 hexadecimal digits.
        size: Bytes.
    """

    group: str
    name: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def coordinates(self) -> str:
        """Return group:name:version[:classifier]."""
        return ":".join(part for part in (self.group, self.name, self.version, self.classifier) if part)

    @property
    def file_name(self) -> str:
        """Return the name of the jar."""
        return "-".join(part for part in (self.name, self.version, self.classifier) if part) + ".jar"

    @property
    def repository_path(self) -> str:
        """Return the path of the jar in every Maven repository."""
        return "/".join((*self.group.split("."), self.name, self.version, self.file_name))


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def read_lock(path: Path = LOCK_FILE) -> tuple[Artifact, ...]:
    """Read the lock file.

    Raises:
        ServerError: The file is missing or a line of it cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ServerError(f"The list of Neo4j's files cannot be read ({error}): install the project again.") from error
    return tuple(
        _artifact(path, number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")
    )


def write_lock(path: Path, artifacts: Sequence[Artifact]) -> None:
    """Write the lock file.

    Raises:
        ServerError: Two jars would have the same file name.
    """
    if len({artifact.file_name for artifact in artifacts}) != len(artifacts):
        raise ServerError("Two artifacts have the same file name: the artifacts folder cannot be flat any more.")
    lines = [f"{artifact.sha256} {artifact.size} {artifact.coordinates}" for artifact in artifacts]
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def _artifact(path: Path, number: int, line: str) -> Artifact:
    try:
        sha256, size, coordinates = line.split()
        group, name, version, *rest = coordinates.split(":")
        (classifier,) = rest or [""]
        return Artifact(group, name, version, classifier, sha256, int(size))
    except ValueError as error:
        raise ServerError(f"{path.name}, line {number} is damaged: {line!r}. Install the project again.") from error
