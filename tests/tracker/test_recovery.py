"""What can still be read of a damaged database comes into a new one, and what was lost is said."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import errors, recovery
from tracker.cli.rules import findings
from tracker.database import Database
from tracker.operations import applications
from tracker.records import Application, Posting
from tracker.store import Store

COUNT = 400
PAGE = 4096


@pytest.fixture
def filled(store: Store) -> Path:
    """A closed database with many applications, each with a posting."""
    for number in range(COUNT):
        fields = {"company": f"Company {number}", "title": "Engineer"}
        applications.add(store, fields, on=build.TODAY, posting=f"Posting {number} " + "x" * 300)
    store.close()
    return store.path


def damage(path: Path, pages: list[int]) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * PAGE : (page + 1) * PAGE] = b"\xa5" * PAGE
    path.write_bytes(content)


def pages_of(path: Path, table: str) -> list[int]:
    """The leaves of a table, by their places in the file (https://www.sqlite.org/fileformat2.html#b_tree_pages)."""
    with closing(Database(path)) as database:
        [(root,)] = database.rows("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
    content = path.read_bytes()
    start = (root - 1) * PAGE
    assert content[start] == 5, "the table has grown to more than a page"
    cells = int.from_bytes(content[start + 3 : start + 5])
    places = (int.from_bytes(content[start + 12 + 2 * cell : start + 14 + 2 * cell]) for cell in range(cells))
    return [int.from_bytes(content[start + place : start + place + 4]) - 1 for place in places]


def test_a_sound_database_is_recovered_whole(filled: Path, tmp_path: Path) -> None:
    found = recovery.recover(filled, tmp_path / "new.db")
    assert all(part.refused == part.lost == 0 for part in found)
    with closing(Store.open(filled)) as before, closing(Store.open(tmp_path / "new.db")) as after:
        assert after.records(Application) == before.records(Application)
        assert after.all(Posting) == before.all(Posting)
        assert after.containing("399") == {400}


def test_a_damaged_page_takes_only_its_own_rows(filled: Path, tmp_path: Path) -> None:
    leaves = pages_of(filled, "posting")
    damage(filled, [leaves[3], leaves[7]])
    before = filled.read_bytes()
    found = {part.table: part for part in recovery.recover(filled, tmp_path / "new.db")}
    assert filled.read_bytes() == before
    assert found["application"].read == COUNT
    assert 0 < found["posting"].lost < COUNT // 5
    assert found["posting"].read + found["posting"].lost == COUNT
    with closing(Database(tmp_path / "new.db")) as database:
        assert list(findings(database)) == []


def test_what_belonged_to_a_lost_application_goes_with_it(filled: Path, tmp_path: Path) -> None:
    damage(filled, pages_of(filled, "application")[2:4])
    found = {part.table: part for part in recovery.recover(filled, tmp_path / "new.db")}
    assert found["application"].lost
    with closing(Database(tmp_path / "new.db")) as database:
        assert database.rows("PRAGMA foreign_key_check") == []
        assert list(findings(database)) == []


def test_a_file_of_which_nothing_is_left_is_said_to_be_so(filled: Path, tmp_path: Path) -> None:
    damage(filled, [0])
    with pytest.raises(errors.DatabaseError):
        recovery.recover(filled, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_what_is_recovered_never_takes_the_place_of_a_file(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine", encoding="utf-8")
    with pytest.raises(errors.InvalidInput, match="another name"):
        recovery.recover(filled, tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text(encoding="utf-8") == "mine"
