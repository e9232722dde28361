"""Resolve Neo4j anew and write the lock file: a developer's step when the version changes.

Run ``python -m tracker.local.relock`` and commit the lock file. It names coordinates and checksums, never a host.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from jgo.maven import MavenContext
from jgo.parse import Endpoint

from tracker.local.lock import LOCK_FILE, Artifact, checksum, write_lock

NEO4J_VERSION = "2026.08.1"
BROWSER_VERSION = "5.24.0"
COORDINATES = (
    f"org.neo4j:neo4j:{NEO4J_VERSION}",
    f"org.neo4j.app:neo4j-server:{NEO4J_VERSION}",
    f"org.neo4j.client:neo4j-browser:{BROWSER_VERSION}",
)


def resolve(cache: Path) -> list[Artifact]:
    """Resolve the coordinates with all they need at run time, download them and take their checksums.

    Args:
        cache: Empty folder for what Maven's repository sends.

    Returns:
        The artifacts in class path order.
    """
    context = MavenContext(repo_cache=cache, timeout=60)
    wanted = [
        context.create_dependency(replace(coordinate, scope="compile"))
        for coordinate in Endpoint.parse("+".join(COORDINATES)).coordinates
    ]
    direct, transitive = context.resolver.resolve(wanted)
    needed = [*direct, *(dependency for dependency in transitive if dependency.scope in ("compile", "runtime"))]
    artifacts = []
    for dependency in needed:
        found = dependency.artifact
        path = Path(found.resolve())
        artifacts.append(
            Artifact(
                group=found.groupId,
                name=found.artifactId,
                version=found.version,
                classifier=found.classifier or "",
                sha256=checksum(path),
                size=path.stat().st_size,
            )
        )
    return artifacts


def main() -> None:
    """Write the lock file next to this module."""
    with tempfile.TemporaryDirectory() as cache:
        artifacts = resolve(Path(cache))
    write_lock(LOCK_FILE, artifacts)
    sys.stderr.write(f"{len(artifacts)} artifacts, {sum(a.size for a in artifacts) / 1e6:.0f} MB -> {LOCK_FILE.name}\n")


if __name__ == "__main__":
    main()
