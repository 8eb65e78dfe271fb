"""What the user prefers, and how the window was left: two small JSON files, never pickled."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

from tracker import files, paths

Look = Literal["system", "light", "dark"]
Language = Literal["system", "en", "de"]
DAYS: Final = ("follow_up_days", "thank_you_days", "answer_offer_days", "most_follow_ups")
MOST_DAYS: Final = 365
SWITCHES: Final = ("reminders", "stay_in_tray")
MOST_A_WEEK: Final = 200  # of a goal
LOOKS: tuple[Look, ...] = ("system", "light", "dark")
LANGUAGES: tuple[Language, ...] = ("system", "en", "de")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user chose. Values that a file cannot have been given by us fall back to these.

    After how many days the cadence proposes a step, 0 for never (`tracker.cadence`); `currency` is the one in which
    offers are compared, empty for that of the newest offer. `reminders` shows them by the desktop, where it can. The
    goals of the insights are so many applications and contacts a week, 0 for none.
    """

    look: Look = "system"
    language: Language = "system"
    follow_up_days: int = 7
    thank_you_days: int = 1
    answer_offer_days: int = 1
    most_follow_ups: int = 2
    currency: str = ""
    reminders: bool = True
    stay_in_tray: bool = False
    applications_a_week: int = 0
    contacts_a_week: int = 0


def load_preferences(folder: Path | None = None) -> Preferences:
    stored = load(_preferences(folder))
    known = {field.name: stored[field.name] for field in fields(Preferences) if field.name in stored}
    for name, choices in (("look", LOOKS), ("language", LANGUAGES)):
        if known.get(name) not in choices:
            known.pop(name, None)
    for name in DAYS:
        if type(known.get(name)) is not int or not 0 <= known[name] <= MOST_DAYS:
            known.pop(name, None)
    if not re.fullmatch("[A-Z]{3}", str(known.get("currency"))):
        known.pop("currency", None)
    for name in SWITCHES:
        if type(known.get(name)) is not bool:
            known.pop(name, None)
    for goal in ("applications_a_week", "contacts_a_week"):
        if type(known.get(goal)) is not int or not 0 <= known[goal] <= MOST_A_WEEK:
            known.pop(goal, None)
    return Preferences(**known)


def change_preferences(folder: Path | None = None, **changes: Any) -> Preferences:
    """Change some of what is kept now, which others may have changed meanwhile, and return all of it."""
    changed = replace(load_preferences(folder), **changes)
    save_preferences(changed, folder)
    return changed


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
