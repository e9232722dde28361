"""A folder that is written completely or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.errors import SettingError

# What marks a folder as an earlier export, which may be replaced.
MARK = "release.json"


@contextmanager
def new_folder(target: Path, *, force: bool) -> Iterator[Path]:
    """Give a folder beside the target to write into; it takes the target's place when the block ends well.

    Args:
        target: The folder that is wanted; its parents are made.
        force: Replace an earlier export.

    Raises:
        SettingError: The target is in use, is a file, holds something else than an export, or cannot be written.
    """
    target = check_target(target, force=force)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise SettingError(f"{target.parent} cannot be written to: {error.strerror}.") from error
    try:
        yield work
        _take_place(work, target)
    except OSError as error:
        raise SettingError(f"{target} could not be written; nothing is changed there. ({error})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def check_target(target: Path, *, force: bool) -> Path:
    """Make sure that a folder may be written, before work begins.

    Args:
        target: The folder that is wanted.
        force: Whether an earlier export may be replaced.

    Returns:
        The folder as an absolute path.

    Raises:
        SettingError: The target is in use, is a file, or holds something else than an export.
    """
    target = target.expanduser().resolve()
    if target.exists():
        _check(target, force)
    return target


def _check(target: Path, force: bool) -> None:
    if not target.is_dir():
        raise SettingError(f"{target} is a file: name a folder.")
    if Path.cwd().resolve().is_relative_to(target):
        raise SettingError(
            f"{target} is the folder you are in, or holds it: name a new folder, such as {target}/export."
        )
    if not any(target.iterdir()):
        return
    if not (target / MARK).is_file():
        raise SettingError(
            f"{target} is not empty and holds no export (no {MARK}); nothing in it is touched. Name a new folder."
        )
    if not force:
        raise SettingError(f"{target} holds an export already: add --force to replace it, or name a new folder.")


def _take_place(work: Path, target: Path) -> None:
    # mkdtemp makes a folder for its owner only; an export is to be shared as any other folder is.
    work.chmod(0o755)
    aside = work.with_name(f"{work.name}-replaced")
    if target.exists():
        target.rename(aside)
    try:
        work.rename(target)
    except OSError:
        if aside.exists():
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)
