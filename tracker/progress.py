"""How long work tells a person where it stands."""

from __future__ import annotations

import sys
from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress


class Progress(Protocol):
    """What a long piece of work needs to report; the work never prints by itself."""

    def step(self, text: str) -> None:
        """Begin a new step.

        Args:
            text: What is being done, such as ``Starting Neo4j``.
        """

    def advance(self, done: int, total: int, unit: str = "") -> None:
        """Say how far the current step is.

        Args:
            done: How much is done.
            total: How much there is to do.
            unit: What is counted, such as ``MB`` or ``rows``.
        """

    def close(self) -> None:
        """End the last step."""


class SilentProgress:
    """Says nothing."""

    def step(self, text: str) -> None:
        """Ignore the step."""

    def advance(self, done: int, total: int, unit: str = "") -> None:
        """Ignore the progress."""

    def close(self) -> None:
        """Do nothing."""


class PlainProgress:
    """One line a step and one a quarter of it, for logs and pipes.

    Args:
        stream: Where to write.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._quarter = 0

    def step(self, text: str) -> None:
        """Write the step on a line of its own."""
        self._quarter = 0
        self._write(text)

    def advance(self, done: int, total: int, unit: str = "") -> None:
        """Write a line when another quarter is done."""
        quarter = 4 * done // total if total else 4
        if quarter > self._quarter:
            self._quarter = quarter
            self._write(f"  {done} of {total} {unit}".rstrip())

    def close(self) -> None:
        """Do nothing: every line is complete."""

    def _write(self, line: str) -> None:
        self._stream.write(line + "\n")
        self._stream.flush()


class TerminalProgress:
    """A line a step with a bar that moves, for a terminal.

    Args:
        console: The terminal to draw on.
    """

    def __init__(self, console: Console) -> None:
        self._bars = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TextColumn("{task.fields[unit]}"),
            TimeElapsedColumn(),
            console=console,
        )
        self._task = None if not self._bars.tasks else self._bars.tasks[0].id

    def step(self, text: str) -> None:
        """Finish the bar of the step before and begin one."""
        self._finish()
        self._bars.start()
        self._task = self._bars.add_task(text, total=None, unit="")

    def advance(self, done: int, total: int, unit: str = "") -> None:
        """Move the bar."""
        if self._task is not None:
            self._bars.update(self._task, completed=done, total=total, unit=unit)

    def close(self) -> None:
        """Finish the last bar and leave the terminal as it was."""
        self._finish()
        self._bars.stop()

    def _finish(self) -> None:
        if self._task is not None:
            task = self._bars.tasks[self._task]
            self._bars.update(self._task, total=task.total or 1, completed=task.total or 1)
            self._task = None


def progress_for(stream: TextIO | None = None) -> Progress:
    """Return the fitting progress: a moving bar on a terminal, plain lines elsewhere.

    Args:
        stream: Where to write; standard error when None, so that standard output carries answers only.
    """
    target = sys.stderr if stream is None else stream
    if target.isatty():
        return TerminalProgress(Console(file=target))
    return PlainProgress(target)
