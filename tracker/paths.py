"""Where the program keeps its files."""

from __future__ import annotations

import os
from pathlib import Path

APP = "pursuit"


def database() -> Path:
    """The database to use: `PURSUIT_DB`, else `pursuit.db` in the platform's user data folder."""
    if chosen := os.environ.get("PURSUIT_DB"):
        return expanded(chosen).absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "pursuit.db"


def example() -> Path:
    """The database of the example search, in the platform's user data folder."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "example.db"


def expanded(text: str) -> Path:
    """The path that was typed, with `~` as the home folder; that of a user who is not there stays as it is."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def config() -> Path:
    """The folder of preferences and window state."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def cache() -> Path:
    """The folder of what can be made again."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP, appauthor=False))


def clipper() -> Path:
    """The folder of what browsers start to reach the program."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "clipper"


def backups(database: Path) -> Path:
    """The folder of a database's back-ups, beside it."""
    return database.with_name(f"{database.stem}-backups")


def documents(database: Path) -> Path:
    """The folder of the files that a database keeps, beside it."""
    return database.with_name(f"{database.stem}-documents")


def state() -> Path:
    """The folder of what the program remembers of its own doings."""
    import platformdirs

    return Path(platformdirs.user_state_dir(APP, appauthor=False))
