"""Reads, checks and loads the data package into the graph."""
