"""A database for each thing that is brought in: made once, and copied."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.tracker import build
from tracker.store import Store


def database(home: Path) -> Path:
    """A database with one application, in this folder."""
    path = home / "pursuit.db"
    path.write_bytes(database_bytes())
    return path


def opened(home: Path) -> Store:
    """The same, open; whoever asks for it closes it."""
    return build.open_store(database(home))


@cache
def database_bytes() -> bytes:
    """What is in its file."""
    with TemporaryDirectory() as folder:
        store = build.new_store(Path(folder) / "pursuit.db")
        build.application(store)
        store.close()
        return (Path(folder) / "pursuit.db").read_bytes()
