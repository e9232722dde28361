"""``python -m tracker.cli`` is the command ``tracker``."""

from tracker.cli import main

main()
