"""How much is read from outside at most; all of it is asked before anything is read."""

from __future__ import annotations

from typing import Final

MOST_BYTES: Final = 5_000_000  # of a page, a text or a PDF
MOST_CHARACTERS: Final = 1_000_000  # of the text of a posting that is kept
MOST_SOURCES: Final = 200  # in one go
