"""How assistants reach the server: over standard input and output, or over HTTP on this machine."""

from __future__ import annotations

import errno
import logging
import socket
import sys
from collections.abc import Sequence
from typing import Any

import anyio
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

from tracker.errors import SettingError

PATH = "/mcp"
_LOGGED = ("mcp", "uvicorn", "tracker")
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def serve_stdio(server: Server[Any]) -> None:
    """Serve the client that started this process until it closes the input."""
    _log_to_errors()

    async def serve() -> None:
        async with stdio_server() as (incoming, outgoing):
            await server.run(incoming, outgoing, server.create_initialization_options())

    anyio.run(serve)


def listen(host: str, port: int) -> socket.socket:
    """Take a port; from then on connections wait.

    Args:
        host: Address of this machine.
        port: The port; 0 for any free one.

    Raises:
        SettingError: The port is taken or the address is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        where = f"{host}, port {port}"
        if error.errno == errno.EADDRINUSE:
            raise SettingError(
                f"{where}, is taken by another program: stop it, or give another --port (0 takes any free one)."
            ) from error
        raise SettingError(f"cannot listen on {where} ({error.strerror or error}): check --host and --port.") from error


def address_of(listening: socket.socket, host: str) -> str:
    """Return the address that a client is given."""
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{listening.getsockname()[1]}{PATH}"


def serve_http(server: Server[Any], listening: socket.socket, names: Sequence[str]) -> None:
    """Serve whoever connects until the process is told to stop.

    Args:
        server: The server.
        listening: The port that was taken.
        names: Names, with or without port, under which this machine is also called; requests for other names are
            refused, so that no page in a browser can reach the server through a name of its own.
    """
    import uvicorn

    _log_to_errors()
    application = server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True, transport_security=security(names)
    )
    config = uvicorn.Config(application, log_config=None, access_log=False, timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])


def security(names: Sequence[str]) -> TransportSecuritySettings:
    """Return which names and origins are served: those of this machine, with any port, and those that are given."""
    hosts = [*_LOOPBACK, *names]
    patterns = [pattern for host in hosts for pattern in (host, f"{host}:*")]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=patterns,
        allowed_origins=[f"{scheme}://{pattern}" for pattern in patterns for scheme in ("http", "https")],
    )


def _log_to_errors() -> None:
    """Send what the server logs to standard error: standard output carries the protocol."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    for name in _LOGGED:
        logger = logging.getLogger(name)
        logger.setLevel(logging.WARNING)
        logger.addHandler(handler)
