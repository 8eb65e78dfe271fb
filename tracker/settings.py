"""What the user prefers, and how the window was left: two small JSON files, never pickled."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

from tracker import files, paths

Look = Literal["system", "light", "dark"]
Language = Literal["system", "en", "de"]
WeekStart = Literal["language", "monday", "sunday", "saturday"]
DAYS: Final = ("follow_up_days", "thank_you_days", "answer_offer_days", "most_follow_ups")
MOST_DAYS: Final = 365
SWITCHES: Final = ("reminders", "stay_in_tray")
GOALS: Final = ("applications_a_week", "contacts_a_week")
MOST_A_WEEK: Final = 200  # of a goal
SMALLEST, USUAL, LARGEST = 80, 100, 200  # percent of the text's size
MOST_KEYS, KEY_LENGTH = 4, 60  # of one command
LONGEST_NAME: Final = 200  # characters
LONGEST_PATH: Final = 4096  # characters
LARGEST_FILE: Final = 5_000_000  # bytes
LOOKS: tuple[Look, ...] = ("system", "light", "dark")
LANGUAGES: tuple[Language, ...] = ("system", "en", "de")
WEEK_STARTS: tuple[WeekStart, ...] = ("language", "monday", "sunday", "saturday")


class Preferences(NamedTuple):
    """What the user chose. Values that a file cannot have been given by us fall back to these.

    After how many days the cadence proposes a step, 0 for never (`tracker.cadence`); `currency` is the one in which
    offers are compared, empty for that of the newest offer. `reminders` shows them by the desktop, where it can. The
    goals of the insights are so many applications and contacts a week, 0 for none. `zoom` is the size of the text in
    percent, `default_search` the name of the search that a new application belongs to, empty for the newest that runs.
    `backup_folder` is an absolute path under which back-ups are kept, empty for beside each database.
    `week_start` is the day on which a week begins. `shortcuts` are the keys of commands that are not the usual ones, by
    the name of the command.
    """

    look: Look = "system"
    language: Language = "system"
    week_start: WeekStart = "language"
    follow_up_days: int = 7
    thank_you_days: int = 1
    answer_offer_days: int = 1
    most_follow_ups: int = 2
    currency: str = ""
    reminders: bool = True
    stay_in_tray: bool = False
    applications_a_week: int = 0
    contacts_a_week: int = 0
    zoom: int = USUAL
    default_search: str = ""
    backup_folder: str = ""
    shortcuts: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def load_preferences(folder: Path | None = None) -> Preferences:
    stored = load(_preferences(folder))
    known = {name: stored[name] for name, is_sound in SOUND.items() if name in stored and is_sound(stored[name])}
    return Preferences(**known | {"shortcuts": _shortcuts(stored.get("shortcuts"))})


def _is_one_of(*known: str) -> Callable[[Any], bool]:
    return lambda value: type(value) is str and value in known


def _is_number(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


def _is_switch(value: Any) -> bool:
    return type(value) is bool


def _is_currency(value: Any) -> bool:
    return type(value) is str and re.fullmatch("[A-Z]{3}", value) is not None


def _is_name(value: Any) -> bool:
    return type(value) is str and len(value) <= LONGEST_NAME


def _is_folder(value: Any) -> bool:
    return type(value) is str and len(value) <= LONGEST_PATH and (not value or Path(value).is_absolute())


# What each value in the file must be; another one counts for nothing.
SOUND: Final[Mapping[str, Callable[[Any], bool]]] = {
    "look": _is_one_of(*LOOKS),
    "language": _is_one_of(*LANGUAGES),
    "week_start": _is_one_of(*WEEK_STARTS),
    **dict.fromkeys(DAYS, _is_number(0, MOST_DAYS)),
    "currency": _is_currency,
    **dict.fromkeys(SWITCHES, _is_switch),
    **dict.fromkeys(GOALS, _is_number(0, MOST_A_WEEK)),
    "zoom": _is_number(SMALLEST, LARGEST),
    "default_search": _is_name,
    "backup_folder": _is_folder,
}


def _shortcuts(stored: Any) -> dict[str, tuple[str, ...]]:
    """What may be keys of commands, without what cannot."""
    entries = stored.items() if isinstance(stored, dict) else ()
    return {name: tuple(keys) for name, keys in entries if _are_keys(keys)}


def _are_keys(keys: Any) -> bool:
    if not isinstance(keys, list) or len(keys) > MOST_KEYS:
        return False
    return all(isinstance(key, str) and len(key) <= KEY_LENGTH for key in keys)


def change_preferences(folder: Path | None = None, **changes: Any) -> Preferences:
    """Change some of what is kept now, which others may have changed meanwhile, and return all of it."""
    changed = load_preferences(folder)._replace(**changes)
    save_preferences(changed, folder)
    return changed


def save_preferences(preferences: Preferences, folder: Path | None = None) -> None:
    save(_preferences(folder), preferences._asdict() | {"shortcuts": dict(preferences.shortcuts)})


def window_state(folder: Path | None = None) -> Path:
    """The file of sizes, columns and the like, which is no preference and may go without loss."""
    return (folder or paths.config()) / "window.json"


def load(path: Path) -> dict[str, Any]:
    """The JSON object in a file; empty where there is none that can be read."""
    try:
        with files.open_plain(path) as file:
            stored = json.loads(file.read(LARGEST_FILE).decode("utf-8"))
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
