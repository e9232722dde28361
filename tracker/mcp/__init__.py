"""The tracker for assistants: its questions, search, model and read-only Cypher over the Model Context Protocol.

An assistant gets what a reader of the pages gets: the sentence, the day, the release, rows with names, the sources, and
a mark on every fact that was not yet read on a page.
"""
