"""The databases that were open last."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker import recent, settings


def test_the_newest_come_first_and_no_more_than_five(tmp_path: Path) -> None:
    known = [tmp_path / f"{number}.db" for number in range(7)]
    for path in [*known, known[3]]:
        path.touch()
        recent.remember(path, tmp_path)
    assert [path.name for path in recent.databases(tmp_path)] == ["3.db", "6.db", "5.db", "4.db", "2.db"]


def test_one_that_is_gone_is_left_out(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        (tmp_path / name).touch()
        recent.remember(tmp_path / name, tmp_path)
    (tmp_path / "b.db").unlink()
    assert recent.databases(tmp_path) == [tmp_path / "a.db"]


@pytest.mark.parametrize("kept", [None, 5, "a.db", [5, "", "\0", "nowhere"], {"a": 1}])
def test_a_file_that_cannot_be_ours_names_none(tmp_path: Path, kept: object) -> None:
    settings.save(tmp_path / "databases.json", {"databases": kept})
    assert recent.databases(tmp_path) == []
