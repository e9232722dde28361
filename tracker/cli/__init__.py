"""The command line. Commands come from the entry point group ``tracker.commands``, from every part of the house."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from collections.abc import MutableMapping, Sequence
from importlib.metadata import EntryPoint, entry_points, version
from typing import Any

import click

from tracker.errors import TrackerError

COMMANDS_GROUP = "tracker.commands"
INTERRUPTED = 130

_DISTRIBUTION = "cyber-commitments-tracker"


class Tracker(click.Group):
    """A group that finds its commands among the installed parts and ends errors in a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in alphabetical order."""
        return sorted(self._installed())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        return self._installed().get(cmd_name)

    def main(self, args: Sequence[str] | None = None, *others: Any, **extra: Any) -> Any:
        """Run the command line and end the process with the exit code of what happened."""
        extra["standalone_mode"] = False
        try:
            with warnings.catch_warnings():
                # The notes of the server, such as a label not there yet, are for whoever writes queries.
                warnings.filterwarnings("ignore", message="<GqlStatusObject")
                code = super().main(args, *others, **extra)
            sys.stdout.flush()
        except TrackerError as error:
            click.echo(f"Error: {error}", err=True)
            code = error.exit_code
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except click.Abort:
            click.echo("Interrupted.", err=True)
            code = INTERRUPTED
        except OSError as error:
            if error.errno != errno.EPIPE:
                raise
            code = _close_output()
        sys.exit(code if isinstance(code, int) else 0)

    def _installed(self) -> MutableMapping[str, click.Command]:
        if not self.commands:
            for part in entry_points(group=COMMANDS_GROUP):
                for command in _commands(part):
                    self.add_command(command)
        return self.commands


def _commands(part: EntryPoint) -> Sequence[click.Command]:
    try:
        commands: Sequence[click.Command] = part.load()
    except ImportError as error:
        # One part that cannot be imported must not take the others with it.
        click.echo(f"Warning: the commands of {part.name!r} are missing: {error}", err=True)
        return ()
    return commands


def _close_output() -> int:
    """End quietly when the reader of a pipe has gone; nothing more can be written there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


@click.group(cls=Tracker, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(_DISTRIBUTION), prog_name="tracker")
def main() -> None:
    """Who is committed to what in international cyber security: a dated, sourced graph and its questions."""
