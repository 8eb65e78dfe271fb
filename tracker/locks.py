"""Who holds a file, where the system tells, and how it tells that somebody does."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from tracker.sentences import Sentence

IN_USE: Final = (5, 32, 33)  # what Windows calls ACCESS_DENIED, SHARING_VIOLATION and LOCK_VIOLATION


def holders(path: Path) -> list[str]:
    """The other processes that hold a lock on the file, as `name (process 123)`; empty where the system does not tell.

    Linux lists locks in /proc/locks. Opening the file itself to ask would drop SQLite's own locks on it.
    """
    try:
        inode = str(path.stat().st_ino)
        lines = Path("/proc/locks").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    pids = {fields[4] for line in lines if (fields := line.split())[5:] and fields[5].rpartition(":")[2] == inode}
    return [f"{_name(pid)} (process {pid})" for pid in sorted(pids) if pid not in {str(os.getpid()), "-1"}]


def in_use(error: OSError, path: Path) -> Sentence | None:
    """What to say of an error by which Windows tells that a file is open elsewhere; None for any other.

    It names one error for a file that is open and for one that must not be written.
    """
    if getattr(error, "winerror", None) not in IN_USE:
        return None
    return Sentence(
        "{path} is open in another window or program, or may not be written to; close it there and try again.",
        path=path,
    )


def _name(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip() or "a program"
    except OSError:
        return "a program"
