"""What all sides share: settings, errors, the graph, the question library and answers."""
