"""Commands that serve the pages: ``run`` makes everything ready first, ``web`` serves a graph that is there.

Flask and what draws pictures are imported when a command runs, since every other command imports this module too.
"""

from __future__ import annotations

import errno
import logging
from typing import TYPE_CHECKING

import click

from tracker.errors import SettingError
from tracker.graph import Graph
from tracker.progress import progress_for
from tracker.settings import Settings, read_settings

if TYPE_CHECKING:
    from flask import Flask
    from waitress.server import BaseWSGIServer, MultiSocketServer

THREADS = 8


@click.command()
def run() -> None:
    """Make the graph ready (start Neo4j, load the data) and serve the pages."""
    from tracker.ready import ready_graph

    settings = read_settings()
    progress = progress_for()
    try:
        graph = ready_graph(settings, progress)
    finally:
        progress.close()
    with graph:
        serve(settings, graph)


@click.command()
def web() -> None:
    """Serve the pages over the graph that is running."""
    settings = read_settings()
    with Graph.open(settings) as graph:
        serve(settings, graph)


def serve(settings: Settings, graph: Graph) -> None:
    """Serve the pages until the user stops them.

    Args:
        settings: Where to listen.
        graph: The graph to ask.

    Raises:
        SettingError: The port is taken or the address is none of this machine's.
    """
    from web.app import create_app
    from web.warming import Warming

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    app = create_app(settings, graph)
    server = listen(settings, app)
    warming = Warming(app)
    warming.start()
    click.echo(f"Open {address(settings, server)} in a browser. Stop with Ctrl-C.")
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        warming.stop()
        server.close()
    click.echo("Stopped.")


def listen(settings: Settings, app: Flask) -> BaseWSGIServer | MultiSocketServer:
    """Take the port; from then on connections are accepted."""
    import waitress

    try:
        return waitress.create_server(
            app,
            host=settings.web_host,
            port=settings.web_port,
            threads=THREADS,
            ident="tracker",
            **trusted(settings.proxies),
        )
    except OSError as error:
        where = f"{settings.web_host}, port {settings.web_port}"
        if error.errno == errno.EADDRINUSE:
            raise SettingError(
                f"{where}, is taken by another program: stop it, or set TRACKER_WEB_PORT to another port "
                "(0 takes any free one)."
            ) from error
        raise SettingError(
            f"cannot listen on {where} ({error.strerror or error}): check TRACKER_WEB_HOST and TRACKER_WEB_PORT."
        ) from error


def trusted(proxies: int) -> dict[str, object]:
    """Return how waitress reads the headers of proxies; without any, it takes them away.

    Args:
        proxies: Number of proxies that every request comes through.
    """
    if not proxies:
        return {}
    headers = {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"}
    return {"trusted_proxy": "*", "trusted_proxy_count": proxies, "trusted_proxy_headers": headers}


def address(settings: Settings, server: BaseWSGIServer | MultiSocketServer) -> str:
    """Return the address at which the pages answer."""
    from waitress.server import MultiSocketServer

    port = server.effective_listen[0][1] if isinstance(server, MultiSocketServer) else server.effective_port
    host = f"[{settings.web_host}]" if ":" in settings.web_host else settings.web_host
    return f"http://{host}:{port}/"


commands: list[click.Command] = [run, web]
