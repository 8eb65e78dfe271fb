"""What the user prefers, in a file that several programs change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker import settings
from tracker.settings import Preferences


def test_one_choice_keeps_what_others_chose_meanwhile(tmp_path: Path) -> None:
    settings.save_preferences(Preferences(), tmp_path)
    settings.change_preferences(tmp_path, look="dark")
    changed = settings.change_preferences(tmp_path, applications_a_week=5)
    assert changed == settings.load_preferences(tmp_path) == Preferences(look="dark", applications_a_week=5)


@pytest.mark.parametrize("goal", [-1, 201, 2.5, "5", None, True])
def test_a_goal_that_cannot_be_is_no_goal(tmp_path: Path, goal: object) -> None:
    settings.save(tmp_path / "preferences.json", {"applications_a_week": goal, "contacts_a_week": 200})
    kept = settings.load_preferences(tmp_path)
    assert (kept.applications_a_week, kept.contacts_a_week) == (0, 200)


@pytest.mark.parametrize("kept", [None, 5, ["Ctrl+J"], {"find": "Ctrl+J"}, {"find": [5]}, {"find": ["x" * 100]}])
def test_shortcuts_that_cannot_be_are_left_out(tmp_path: Path, kept: object) -> None:
    settings.save(tmp_path / "preferences.json", {"shortcuts": kept, "zoom": 125})
    assert settings.load_preferences(tmp_path) == Preferences(zoom=125)


def test_shortcuts_come_back_as_they_were_kept(tmp_path: Path) -> None:
    chosen = Preferences(shortcuts={"find": ("F3", "Ctrl+F"), "palette": ()})
    settings.save_preferences(chosen, tmp_path)
    assert settings.load_preferences(tmp_path) == chosen


@pytest.mark.parametrize(
    ("name", "value"),
    [("zoom", 79), ("zoom", 201), ("zoom", True), ("look", "grey"),
     ("default_search", 5), ("default_search", "x" * 201), ("look", []), ("currency", "eur")],
)  # fmt: skip
def test_a_choice_that_cannot_be_falls_back(tmp_path: Path, name: str, value: object) -> None:
    settings.save(tmp_path / "preferences.json", {name: value})
    assert settings.load_preferences(tmp_path) == Preferences()
