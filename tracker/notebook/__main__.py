"""Write worked notebooks as documents: ``python -m tracker.notebook notebooks/*.py``."""

from __future__ import annotations

import sys
from pathlib import Path

from tracker.notebook.document import write_document

for name in sys.argv[1:]:
    for written in write_document(Path(name), Path(name).parent):
        sys.stdout.write(f"{written}\n")
