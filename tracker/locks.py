"""Who holds a file, where the system tells."""

from __future__ import annotations

import os
from pathlib import Path


def holders(path: Path) -> list[str]:
    """The other processes that hold a lock on the file, as `name (process 123)`; empty where the system does not tell.

    Linux lists locks in /proc/locks. Opening the file itself to ask would drop SQLite's own locks on it.
    """
    try:
        inode = str(path.stat().st_ino)
        lines = Path("/proc/locks").read_text().splitlines()
    except OSError:
        return []
    pids = {fields[4] for line in lines if (fields := line.split())[5:] and fields[5].rpartition(":")[2] == inode}
    return [f"{_name(pid)} (process {pid})" for pid in sorted(pids) if pid not in {str(os.getpid()), "-1"}]


def _name(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip() or "a program"
    except OSError:
        return "a program"
