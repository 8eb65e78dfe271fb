"""The databases that were open last: a small file beside the preferences, which may go without loss."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tracker import files, paths, settings

MOST: Final = 5


def databases(folder: Path | None = None) -> list[Path]:
    """The newest first; those that are gone are left out."""
    stored = settings.load(_file(folder)).get("databases")
    texts = [text for text in stored if isinstance(text, str)] if isinstance(stored, list) else []
    return [path for path in map(Path, texts[:MOST]) if _is_there(path)]


def remember(database: Path, folder: Path | None = None) -> None:
    """Put a database first. That it could not be kept is no loss worth a word."""
    real = Path(files.real(database.absolute()))
    known = [real, *(path for path in databases(folder) if path != real)]
    try:
        settings.save(_file(folder), {"databases": [str(path) for path in known[:MOST]]})
    except OSError:
        return


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # what a file says need not be a path
        return False


def _file(folder: Path | None) -> Path:
    return (folder or paths.config()) / "databases.json"
