"""A full disk, a read-only folder, a lock, a stranger: said in words, nothing is lost, the next try works."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.promises import obstacles

SEED = 20261124

mounting = pytest.mark.skipif(
    os.name != "posix" or not obstacles.may_mount(), reason="no disks of one's own can be mounted"
)


@mounting
def test_a_full_disk_is_named_and_the_next_try_works_once_there_is_room(tmp_path: Path) -> None:
    assert obstacles.full(tmp_path, 1, SEED)["refused in a sentence"] == obstacles.REFUSALS


@mounting
def test_what_cannot_be_written_can_be_read_exported_and_says_so(home: Path, tmp_path: Path) -> None:
    assert obstacles.read_only(tmp_path, 1, SEED)["done afterwards"] == 1


def test_a_lock_that_does_not_go_away_is_named_with_its_process(tmp_path: Path) -> None:
    assert obstacles.locked(tmp_path, 2, SEED)["done afterwards"] == 2


def test_newer_and_foreign_files_are_refused_by_every_door_and_left_as_they_are(tmp_path: Path) -> None:
    found = obstacles.strange(tmp_path, len(obstacles.STRANGERS), SEED)
    assert found["refused in a sentence"] == len(obstacles.STRANGERS) * len(obstacles.DOORS)
