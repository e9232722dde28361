"""Pages by theme, one blueprint each."""
