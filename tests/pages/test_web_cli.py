"""The commands that serve the pages."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from urllib.request import Request, urlopen

from flask import Flask, request

from tests.servers import local_environment
from tracker.graph import Graph
from tracker.settings import Settings
from web.cli import address, listen


def environment(settings: Settings, port: int) -> dict[str, str]:
    """Return the environment of a command that serves the graph of this test run."""
    return local_environment(settings.instance, TRACKER_WEB_PORT=str(port), PYTHONWARNINGS="ignore")


def test_the_pages_are_served_and_end_cleanly(server_settings: Settings, real_graph: Graph) -> None:
    command = [sys.executable, "-m", "tracker.cli", "run"]
    with subprocess.Popen(command, env=environment(server_settings, 0), stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        assert line.startswith("Open http://127.0.0.1:"), line
        with urlopen(line.split()[1], timeout=30) as response:
            assert response.status == 200
            assert b"<h1>" in response.read()
        os.kill(server.pid, signal.SIGINT)
        assert server.wait(timeout=20) == 0
        assert server.stdout.read() == "Stopped.\n"


def test_a_port_that_is_taken_is_named(server_settings: Settings, real_graph: Graph) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [sys.executable, "-m", "tracker.cli", "web"]
        done = subprocess.run(
            command, env=environment(server_settings, port), capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 2
    assert f"port {port}" in done.stderr
    assert "TRACKER_WEB_PORT" in done.stderr
    assert "Traceback" not in done.stderr


def seen_through(settings: Settings, proxies: int) -> tuple[str, str]:
    """Return the visitor and the site that a request with the headers of two proxies seems to come from."""
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: f"{request.remote_addr} {request.host_url}")
    server = listen(replace(settings, web_port=0, proxies=proxies), app)
    threading.Thread(target=server.run, daemon=True).start()
    forwarded = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7", "X-Forwarded-Proto": "https"}
    wanted = Request(address(settings, server), headers={**forwarded, "Host": "cyber.example"})
    with urlopen(wanted, timeout=30) as response:
        visitor, site = response.read().decode().split()
    server.close()
    return visitor, site


def test_visitors_behind_proxies_are_told_apart(server_settings: Settings) -> None:
    assert seen_through(server_settings, 0) == ("127.0.0.1", "http://cyber.example/")
    assert seen_through(server_settings, 1) == ("198.51.100.7", "https://cyber.example/")
    assert seen_through(server_settings, 2)[0] == "203.0.113.9"
