"""A Neo4j of one's own, on this machine: started, found again and stopped."""

from tracker.local.server import Endpoint, start, status, stop

__all__ = ["Endpoint", "start", "status", "stop"]
