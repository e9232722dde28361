"""Cypher on the site: a console that only reads, and the model of the graph."""

from web.console.views import blueprint

__all__ = ["blueprint"]
