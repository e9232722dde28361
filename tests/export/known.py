"""What the tests of the export know."""

import rdflib

from tests.packages import WORLD
from tracker.export.release import Release
from tracker.export.tables import read_tables

TERM = rdflib.Namespace("urn:cyber-commitments:term:")
ENTITY = rdflib.Namespace("urn:cyber-commitments:")
SCHEMA = rdflib.Namespace("https://schema.org/")
TABLES = read_tables(WORLD)
RELEASE = Release("abc", "1", "Title & more", "About", "2026-01-01", "CC-BY-4.0", "https://example.org/by", "Cite <me>")
HOSTILE = [
    "it's",
    'say "no"',
    "back\\slash",
    "ends in \\",
    "\\u0027 + 'x",
    "\\\\u0027",
    "line\nbreak\r\ttab",
    "';\nMATCH (n) DETACH DELETE n; //",
    "`tick` {brace} $dollar",
    "Ω 東京 🌍 \u2028",
    "",
]
