"""What the user prefers, and how the window was left: two small JSON files, never pickled."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from tracker import files, paths

Look = Literal["system", "light", "dark"]
LOOKS: tuple[Look, ...] = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user chose. Values that a file cannot have been given by us fall back to these."""

    look: Look = "system"


def load_preferences(folder: Path | None = None) -> Preferences:
    stored = load(_preferences(folder))
    known = {field.name: stored[field.name] for field in fields(Preferences) if field.name in stored}
    if known.get("look") not in LOOKS:
        known.pop("look", None)
    return Preferences(**known)


def save_preferences(preferences: Preferences, folder: Path | None = None) -> None:
    save(_preferences(folder), asdict(preferences))


def window_state(folder: Path | None = None) -> Path:
    """The file of sizes, columns and the like, which is no preference and may go without loss."""
    return (folder or paths.config()) / "window.json"


def load(path: Path) -> dict[str, Any]:
    """The JSON object in a file; empty where there is none that can be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def save(path: Path, values: dict[str, Any]) -> None:
    """Replace the file, whole."""
    files.make_private_folder(path.parent)
    with files.replacing(path) as side:
        side.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")


def _preferences(folder: Path | None) -> Path:
    return (folder or paths.config()) / "preferences.json"
