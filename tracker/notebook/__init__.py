"""The tracker in a notebook.

    >>> from tracker.notebook import Tracker                                  # doctest: +SKIP
    >>> tracker = Tracker()                                                   # doctest: +SKIP
    >>> tracker.question("partners-of-state", state="KEN").attrs["sentence"]  # doctest: +SKIP

Every DataFrame has in ``.attrs`` the help of its columns, the day, the release, and what else is needed to quote it.
"""

from tracker.notebook.client import Tracker

__all__ = ["Tracker"]
