"""Where the back-ups of a database are: beside it, or in a folder that the user has chosen for all of them."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

from tracker import files, paths, settings


def for_new(database: Path) -> Path:
    """The folder into which a back-up is written now; beside the database while the chosen one is not there."""
    return folders(database)[0]


def folders(database: Path) -> list[Path]:
    """All folders that may hold back-ups of a database, that for new ones first; none of them need be there."""
    beside, chosen = paths.backups(database), settings.load_preferences().backup_folder
    if not chosen or not Path(chosen).is_dir():
        return [beside]
    real = files.real(database.absolute())
    own = f"{beside.name}-{crc32(str(real).encode('utf-8', 'surrogateescape')):08x}"  # two may have the same name
    return [Path(chosen) / own, beside]
