"""The Flask application: one factory, one blueprint a theme."""

from __future__ import annotations

from flask import Flask

from tracker.graph import Graph
from tracker.library import Library
from tracker.settings import Settings
from web import as_of, caching, cells, errors, flags, pages, paging, security, tables
from web.api import blueprint as api
from web.console import blueprint as console
from web.desk import Desk
from web.views import ask, boards, definitions, home, profiles, questions, reports


def create_app(settings: Settings, graph: Graph | None = None) -> Flask:
    """Make the application.

    Args:
        settings: Where the graph is, when none is given.
        graph: An open graph; when None, the server that the settings name is opened at the first request.

    Returns:
        The application, ready to serve; it keeps no state but caches that follow the release of the graph.
    """
    app = Flask(__name__)
    app.url_map.strict_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the order of an answer's keys is part of its contract
    app.extensions["desk"] = Desk(settings, Library.read(), graph)
    for part in (errors, as_of, caching, security, pages, cells, flags, paging, tables):
        part.init_app(app)
    for view in (home, ask, questions, boards, definitions, reports, profiles):
        app.register_blueprint(view.blueprint)
    app.register_blueprint(console)
    app.register_blueprint(api)
    return app
