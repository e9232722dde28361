"""The REST API: all that the pages show, for programs. One list of operations makes addresses and description."""

from web.api import docs
from web.api.views import blueprint

__all__ = ["blueprint", "docs"]
