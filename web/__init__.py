"""The pages: Flask over the question library; no Cypher here, each page states which questions it asks."""
