"""The command that serves assistants."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from tracker.library import Library
from tracker.progress import PlainProgress, progress_for
from tracker.settings import read_settings

if TYPE_CHECKING:
    from mcp.server import Server

    from tracker.mcp.desk import Desk

HOST, PORT = "127.0.0.1", 8001
LOOPBACK = (HOST, "localhost", "::1")


@click.command()
@click.option("--http", is_flag=True, help="Serve over streamable HTTP instead of standard input and output.")
@click.option("--host", default=HOST, show_default=True, help="Address to listen on, with --http.")
@click.option("--port", type=click.IntRange(0, 65_535), default=PORT, show_default=True, help="Port (0: any free one).")
@click.option("--name", "names", multiple=True, metavar="HOST", help="Name under which clients may also call it.")
@click.option(
    "--tools",
    type=click.Choice(["all", "core"]),
    default="all",
    show_default=True,
    help="Every question as a tool of its own, or only the most asked: for assistants that take few tools.",
)
def mcp(http: bool, host: str, port: int, names: tuple[str, ...], tools: str) -> None:
    """Serve assistants over the Model Context Protocol: questions, search, model and read-only Cypher.

    An assistant starts this command by itself and speaks to it over standard input and output. With --http it is
    started once and serves every assistant of this machine.

    \b
    Example:
      tracker mcp --http --port 8001
    """  # noqa: D301
    if not http and (names or host != HOST or port != PORT):
        raise click.UsageError("--host, --port and --name go with --http.")
    # Imported here, so that other commands do not wait for what serves assistants.
    from tracker.mcp.desk import Desk
    from tracker.mcp.server import Assistant

    # A bar that moves is for a person; whoever starts this command to speak with it reads lines.
    progress = progress_for() if http else PlainProgress(sys.stderr)
    desk = Desk(read_settings(), Library.read(), progress)
    server = Assistant(desk, "core" if tools == "core" else "all").server()
    try:
        if http:
            _over_http(server, desk, host, port, names)
        else:
            _over_stdio(server, desk)
    finally:
        desk.close()


commands: list[click.Command] = [mcp]


def _over_stdio(server: Server[Any], desk: Desk) -> None:
    from tracker.mcp.transports import serve_stdio

    if sys.stdin.isatty():
        click.echo(
            "An assistant speaks to this command over standard input; Ctrl-C ends it. For a server of its own: --http",
            err=True,
        )
    desk.begin()
    serve_stdio(server)


def _over_http(server: Server[Any], desk: Desk, host: str, port: int, names: tuple[str, ...]) -> None:
    from tracker.mcp.transports import address_of, listen, serve_http

    with listen(host, port) as listening:
        desk.make_ready()
        if host not in LOOPBACK:
            click.echo("Note: whoever reaches this address can ask; there is no login.", err=True)
        click.echo(f"Assistants connect to {address_of(listening, host)} . Stop with Ctrl-C.")
        with suppress(KeyboardInterrupt):
            serve_http(server, listening, [host, *names])
    click.echo("Stopped.")
