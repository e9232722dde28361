"""Writing an export: all of it or nothing, with a list of what is inside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import ParameterError
from tracker.export.folder import MARK, new_folder
from tracker.export.formats import FORMATS, Format, Job
from tracker.export.release import Release, same_release
from tracker.graph import Graph
from tracker.progress import Progress
from tracker.settings import Settings

README = "README.txt"


@dataclass(frozen=True)
class Written:
    """A file that was written.

    Attributes:
        path: Its path inside the export.
        size: Bytes.
        sha256: Its checksum.
    """

    path: str
    size: int
    sha256: str


def export(
    graph: Graph,
    settings: Settings,
    target: Path,
    progress: Progress,
    *,
    formats: Sequence[str] = (),
    force: bool = False,
) -> list[Written]:
    """Write the release as files.

    Args:
        graph: The graph.
        settings: Names the data package that the graph was made from.
        target: Folder to make.
        progress: Told what is being written.
        formats: Names of formats; all when empty.
        force: Replace an earlier export.

    Returns:
        The files, by path.

    Raises:
        ParameterError: There is no such format.
        SettingError: The folder is in use, or cannot be written.
        NotFoundError: The graph holds no data.
        DataError: Graph and package hold different releases, or the package cannot be read.
    """
    chosen = _chosen(formats)
    with new_folder(target, force=force) as folder:
        job = Job(graph, settings.data, same_release(graph, settings))
        for number, item in enumerate(chosen):
            progress.step(f"Writing {item.path}")
            progress.advance(number, len(chosen), "formats")
            _write(folder / item.path, item, job)
        (folder / README).write_text(_readme(job.release, chosen), encoding="utf-8")
        files = [_written(path, folder) for path in sorted(folder.rglob("*")) if path.is_file()]
        (folder / MARK).write_text(_mark(job.release, chosen, files), encoding="utf-8")
        return [*files, _written(folder / MARK, folder)]


def _chosen(formats: Sequence[str]) -> list[Format]:
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise ParameterError("format", f"there is no format {unknown[0]!r}; choose from {', '.join(FORMATS)}")
    return [found for name, found in FORMATS.items() if not formats or name in formats]


def _write(path: Path, item: Format, job: Job) -> None:
    if item.path.endswith("/"):
        path.mkdir()
    item.write(path, job)


def _written(path: Path, folder: Path) -> Written:
    content = path.read_bytes()
    return Written(path.relative_to(folder).as_posix(), len(content), hashlib.sha256(content).hexdigest())


def _mark(release: Release, chosen: Sequence[Format], files: Sequence[Written]) -> str:
    about = {**release.to_json(), "formats": [item.name for item in chosen], "files": [vars(file) for file in files]}
    return json.dumps(about, ensure_ascii=False, indent=2) + "\n"


def _readme(release: Release, chosen: Sequence[Format]) -> str:
    lines = [
        release.title,
        "=" * len(release.title),
        "",
        release.description,
        "",
        f"Release   {release.id}, version {release.version}, of {release.created}",
        f"Licence   {release.licence} ({release.licence_url})",
        f"Cite as   {release.citation}",
        "",
        "What is here",
        "------------",
        *(f"{item.path:<16}{item.about}" for item in chosen),
        f"{MARK:<16}The release, and every file with its size and SHA-256.",
        "",
        "How to read it",
        "--------------",
        "Every fact names its source, how far the source speaks (as_of), and its evidence: documented means that a",
        "page that says so was read, undocumented that it was entered from general knowledge. A day known to its year",
        "or month only is written so; it counts from its last possible day. A start that is not known counts from the",
        "source's as_of.",
        "The European Union is a party of its own kind and is never counted as a State.",
        "Names, codes and boundaries imply no position on the status of any territory.",
        "",
    ]
    return "\n".join(lines)
