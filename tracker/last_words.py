"""What a run says when the system ends it, as at a fault in memory: Python's own words, told at the next start."""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from tracker import files, paths

LIMIT: Final = 200_000  # bytes


class LastWords(NamedTuple):
    """What an earlier run has said, and when (UTC). The words name files by their full paths."""

    words: str
    moment: datetime


def listen() -> LastWords | None:
    """Keep the last words of this run, should it come to that; returns those of an earlier run, which are forgotten.

    Where there is no place for them, they are lost.
    """
    with suppress(OSError):
        files.make_private_folder(_file().parent)
        handle = os.open(_file(), os.O_CREAT | os.O_APPEND | os.O_RDWR, 0o600)
        before = _taken(handle)
        faulthandler.enable(handle)  # which keeps it open
        return before
    return None


def _taken(handle: int) -> LastWords | None:
    """Read and empty the file. Another program that is open appends to it, so nothing of its words is lost later."""
    status = os.fstat(handle)
    words = os.read(handle, min(status.st_size, LIMIT))
    os.ftruncate(handle, 0)
    if not words:
        return None
    return LastWords(words.decode("utf-8", "replace"), datetime.fromtimestamp(status.st_mtime, UTC))


def _file() -> Path:
    return paths.state() / "last-words.log"
