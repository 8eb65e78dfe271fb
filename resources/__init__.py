"""The data files that the program ships: icons, templates, vocabulary, example data, translations."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def path(name: str) -> Path:
    """Where the resource `name` is, given with forward slashes below this folder; it is not checked to exist."""
    return _FOLDER / name
