"""Ports of the local server: free, or a message that says how to choose others."""

from __future__ import annotations

import socket
from collections.abc import Container

from tracker.errors import ServerError

LOOPBACK = "127.0.0.1"


def choose_port(wanted: int, setting: str, purpose: str, taken: Container[int] = ()) -> int:
    """Return the wanted port, or any free one when 0 is wanted.

    Args:
        wanted: Port number; 0 for any.
        setting: Name of the setting that holds it.
        purpose: What it is for, used in the message.
        taken: Ports already given away.

    Raises:
        ServerError: The wanted port is in use.
    """
    while True:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, wanted))
            except OSError as error:
                raise ServerError(
                    f"Port {wanted} for {purpose} cannot be used ({error.strerror}). Another program has it, perhaps "
                    f"another Neo4j. Set {setting} to another port, or to 0 for any free one."
                ) from error
            port = int(probe.getsockname()[1])
        if port not in taken:
            return port
        if wanted:
            raise ServerError(f"Port {wanted} is asked for twice: set {setting} to another port.")


def answers(port: int) -> bool:
    """Tell whether anything accepts connections on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOOPBACK, port)) == 0
