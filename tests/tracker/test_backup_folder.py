"""Back-ups go where the user wants them, and are found wherever they have gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import backup_folder, backups, paths, rotation, settings
from tracker.database import Database
from tracker.store import Store

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = build.new_store(tmp_path / "pursuit.db")
    yield made
    made.close()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The folder that was chosen."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings.change_preferences(backup_folder=str(folder))
    return folder


def kept(store: Store, moment: datetime = NOW) -> Path:
    with closing(Database(store.path)) as database:
        return backups.keep(database, rotation.BY_HAND, moment)


def test_without_a_choice_they_are_beside_the_database(store: Store) -> None:
    assert backup_folder.folders(store.path) == [paths.backups(store.path)]
    assert kept(store).parent == paths.backups(store.path)


def test_they_go_into_the_chosen_folder_and_old_ones_are_still_found(store: Store, tmp_path: Path) -> None:
    before = kept(store)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    settings.change_preferences(backup_folder=str(folder))
    after = kept(store, NOW.replace(hour=13))
    assert after.is_relative_to(folder)
    assert [copy.path for copy in rotation.kept(store.path)] == [after, before]


def test_two_databases_of_one_name_have_folders_of_their_own(elsewhere: Path, tmp_path: Path) -> None:
    one, other = (backup_folder.for_new(tmp_path / folder / "pursuit.db") for folder in ("mine", "yours"))
    assert one != other
    assert {one.parent, other.parent} == {elsewhere}


def test_while_the_chosen_folder_is_not_there_they_are_kept_beside_the_database(store: Store, elsewhere: Path) -> None:
    elsewhere.rmdir()
    assert kept(store).parent == paths.backups(store.path)


@pytest.mark.parametrize("folder", ["relative/folder", 7, "/" + "x" * 5000, None])
def test_a_folder_that_cannot_be_one_counts_for_nothing(folder: object, store: Store) -> None:
    settings.save(paths.config() / "preferences.json", {"backup_folder": folder})
    assert backup_folder.for_new(store.path) == paths.backups(store.path)


def test_restoring_finds_a_copy_there_and_keeps_what_it_replaces_beside_the_database(
    store: Store, elsewhere: Path
) -> None:
    copy = kept(store)
    store.close()
    aside = backups.put_back(copy, store.path)
    assert aside
    assert aside.parent == paths.backups(store.path)
    assert {one.path for one in rotation.kept(store.path)} == {copy, aside}
