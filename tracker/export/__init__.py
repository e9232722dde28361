"""The release as files: for spreadsheets, statistics, network programs, the semantic web, and another Neo4j."""

from tracker.export.folder import check_target
from tracker.export.formats import FORMATS, Format
from tracker.export.writer import Written, export

__all__ = ["FORMATS", "Format", "Written", "check_target", "export"]
