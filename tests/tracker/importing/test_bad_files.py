"""What cannot be imported says so in one clear sentence, with the line where there is one, and changes nothing."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from tests.tracker.importing.tools import DATA, imported, planned, results, stored
from tracker import paths, rotation
from tracker.clock import Clock
from tracker.errors import DatabaseError, InvalidInput, PursuitError
from tracker.importing.applying import apply_plan
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.opening import open_source
from tracker.importing.proposing import propose

OPEN_FILES = Path("/proc/self/fd")
HEAD = "Company,Title,Status,Applied\n"
GOOD = "Harbor,Engineer,Applied,2026-01-05\n"


def a_zip(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def a_sheet(cells: dict[tuple[int, int], str]) -> bytes:
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed)
    sheet = book.add_worksheet()
    for (row, column), text in cells.items():
        sheet.write(row, column, text)
    book.close()
    return packed.getvalue()


def a_bomb() -> bytes:
    return a_zip(**{"a.csv": b"0" * 50_000_000})


def a_sheet_far_apart() -> bytes:
    return a_sheet({(0, 0): "Company", (0, 1): "Title", (1_048_575, 16_383): "x"})


def a_locked_sheet() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


BAD: dict[str, tuple[str, bytes | Callable[[], bytes], str]] = {
    "a photo": ("jobs.csv", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20, "is a photo"),
    "a PDF": ("jobs.csv", b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
    "a database": ("jobs.csv", b"SQLite format 3\0" + b"\0" * 100, "is a database"),
    "a page": ("jobs.csv", b"<!DOCTYPE html><html></html>", "is a page"),
    "nothing": ("jobs.csv", b"", "is empty"),
    "a letter": ("letter.txt", b"Dear Sir or Madam,\nplease find attached.\n", "holds no applications"),
    "a broken zip": ("jobs.zip", a_zip(a=b"x" * 1000)[:-40], "broken or unfinished zip"),
    "a zip without applications": ("jobs.zip", a_zip(**{"a.csv": b"x,y\n1,2\n", "b.txt": b"hello"}), "holds no app"),
    "a bomb": ("jobs.zip", a_bomb, "unpacks to 300 times"),
    "a broken sheet": ("jobs.xlsx", a_sheet({(0, 0): "Company"})[:-300], "broken or unfinished"),
    "a locked sheet": ("jobs.xlsx", a_locked_sheet(), "locked with a password"),
    "an old sheet": ("jobs.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "before 2007"),
    "cells far apart": (
        "jobs.xlsx",
        a_sheet_far_apart,
        "too far apart",
    ),
    "a truncated CSV": ("jobs.csv", f'{HEAD}{GOOD}Kestrel,"Engineer'.encode(), "begins in line 3"),
    "a NUL byte": ("jobs.csv", f"{HEAD}{GOOD}Kes\0trel,Engineer,Applied,\n".encode(), "Line 3 of jobs.csv holds a NUL"),
    "a field without an end": (
        "jobs.csv",
        f'{HEAD}{GOOD}Kestrel,"{"x" * 1_100_000}",Applied,\n'.encode(),
        "Line 3 of jobs.csv has a cell of more than a million",
    ),
    "two rows of headers": ("jobs.csv", f"{HEAD}Firma,Stelle,Status,Datum\n{GOOD}".encode(), "Lines 1 and 2"),
    "headers once more": ("jobs.csv", f"{HEAD}{GOOD}{HEAD}".encode(), "Line 3 of jobs.csv is a second row of headers"),
    "no headers": ("jobs.csv", b"Harbor,Engineer,Applied,2026-01-05\nKestrel,SRE,Saved,2026-02-05\n", "Line 1"),
    "headers alone": ("jobs.csv", HEAD.encode(), "has headers but no rows"),
    "people who applied": (
        "jobs.csv",
        b"Candidate,Job Title,Stage,Date Applied\nDana Reyes,Engineer,Interview,2026-01-05\n",
        "lists people",
    ),
    "broken JSON": ("jobs.json", b'{"cards": [\n{"name": "x",]}', "Line 2 of jobs.json is no JSON"),
    "nested JSON": ("jobs.json", b"[" * 100_000, "is no JSON that can be read"),
    "JSON of something else": ("jobs.json", b'{"weather": [{"sun": 1, "rain": 2}]}', "holds no applications"),
    "a newer file of ours": (
        "jobs.json",
        json.dumps({"pursuit": 1, "schema": 999, "exported_at": "", "tables": {}}).encode(),
        "written by a newer version",
    ),
    "a damaged file of ours": (
        "jobs.json",
        json.dumps({"pursuit": 1, "schema": 3, "tables": {"stage": [{"id": 1, "name": "x"}]}}).encode(),
        "Row 1 of “stage”",
    ),
    "half of a character": ("jobs.csv", f"\ufeff{HEAD}{GOOD}".encode() + "ü".encode()[:1], "ends within a character"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_in_one_sentence(database: Path, tmp_path: Path, what: str) -> None:
    name, content, sentence = BAD[what]
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content())
    before = stored(database)
    with pytest.raises(PursuitError, match=sentence) as refused:
        imported(database, file)
    assert "\n" not in str(refused.value)
    assert name in str(refused.value)
    assert stored(database) == before


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="There is no file"):
        open_source(tmp_path / "missing.csv")


def test_a_file_larger_than_anybody_s_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text(HEAD + GOOD, encoding="utf-8")
    with pytest.raises(Unreadable, match="are read"):
        open_source(file, Limits(bytes=20))


def test_too_many_rows_are_refused(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text(HEAD + GOOD * 4, encoding="utf-8")
    with pytest.raises(Unreadable, match="more than 3 rows"):
        propose(database, open_source(file, Limits(rows=3)))


def test_a_ragged_row_is_refused_with_its_line_and_a_short_one_is_not(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text(f"{HEAD}Harbor, Inc,Engineer,Applied,2026-01-05\nKestrel,SRE\n{GOOD}", encoding="utf-8")
    plan = planned(database, file)
    assert results(plan) == [(2, "refused"), (3, "new"), (4, "new")]
    assert plan.rows[0].reason == "has 5 cells, but the headers name 4 columns"


def test_half_of_a_character_in_json_refuses_its_row(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.json"
    file.write_bytes(
        b'[{"company": "A\\ud83d", "title": "x", "status": ""}, {"company": "B", "title": "y", "status": ""}]'
    )
    assert results(planned(database, file)) == [(1, "refused"), (2, "new")]


def test_a_column_cannot_be_taken_twice(database: Path) -> None:
    mapping = propose(database, open_source(DATA / "german.csv"))
    with pytest.raises(InvalidInput, match="“Firma” is taken for Company already"):
        mapping.with_field(mapping.columns[5], "company")


def test_a_table_without_company_and_title_says_how_to_name_them(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text("Status,Applied,Who\nApplied,2026-01-05,Harbor\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="--map"):
        planned(database, file)
    plan = planned(database, file, lambda mapping: mapping.with_field(mapping.columns[2], "company"))
    assert plan.rows[0].company == "Harbor"


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="only Linux lists the open files of a process")
def test_an_import_that_is_refused_holds_no_file_open(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text("Status,Applied,Who\nApplied,2026-01-05,Harbor\n", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        planned(database, file)
    held = [os.path.realpath(entry) for entry in OPEN_FILES.iterdir()]
    assert not [path for path in held if "pursuit-import-" in path]
    assert refused.value.__traceback__  # which still holds all that took part


def test_rows_that_say_nothing_are_refused_and_their_neighbours_come(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text(f"{HEAD},,Applied,2026-01-05\nKestrel,SRE,Applied,2027-01-05\n{GOOD}", encoding="utf-8")
    plan, _ = imported(database, file)
    assert [(row.line, row.result.value, row.reason) for row in plan.rows] == [
        (2, "refused", "no company and no title"),
        (3, "refused", "applied on 2027-01-05, which is still to come"),
        (4, "new", ""),
    ]


class Stopped(Exception):
    """The user has pressed Cancel."""


@pytest.mark.parametrize("at", range(4))
def test_a_cancelled_import_leaves_not_one_row(database: Path, at: int) -> None:
    calls = 0

    def progress(_done: int, _of: int) -> None:
        nonlocal calls
        calls += 1
        if calls > at:
            raise Stopped

    plan = planned(database, DATA / "linkedin.zip")
    before = stored(database)
    with pytest.raises(Stopped):
        apply_plan(database, plan, clock=Clock(), progress=progress)
    assert stored(database) == before
    apply_plan(database, plan, clock=Clock())
    assert stored(database) != before


def test_a_plan_does_not_fit_a_database_that_was_changed_since(database: Path, tmp_path: Path) -> None:
    plan = planned(database, DATA / "teal.csv")
    imported(database, DATA / "german.csv")
    before = stored(database)
    with pytest.raises(InvalidInput, match="make the preview again"):
        apply_plan(database, plan, clock=Clock())
    assert stored(database) == before


def test_what_waits_to_be_written_is_private_and_goes_with_the_plan(database: Path) -> None:
    plan = planned(database, DATA / "teal.csv")
    folder = plan.state.waiting.path.parent
    assert folder.stat().st_mode & 0o077 == 0
    plan.close()
    assert not folder.exists()


def test_zips_in_zips_are_opened_only_so_deep(database: Path, tmp_path: Path) -> None:
    inner = a_zip(**{"jobs.csv": (HEAD + GOOD).encode()})
    file = tmp_path / "export.zip"
    file.write_bytes(a_zip(**{"part.zip": inner}))
    assert results(planned(database, file)) == [(2, "new")]
    file.write_bytes(a_zip(**{"a.zip": a_zip(**{"b.zip": a_zip(**{"c.zip": inner})})}))
    with pytest.raises(Unreadable, match="holds no applications"):
        open_source(file)


def test_members_are_read_by_content_and_never_unpacked_by_name(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "export.zip"
    file.write_bytes(a_zip(**{"../../evil.csv": (HEAD + GOOD).encode()}))
    imported(database, file)
    assert sorted(entry.name for entry in tmp_path.parent.iterdir() if entry.name == "evil.csv") == []


def test_a_folder_is_read_like_a_zip(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "jobs.csv").write_text(HEAD + GOOD, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert results(planned(database, folder)) == [(2, "new")]


def test_a_verified_copy_is_kept_before_an_import_also_before_one_that_is_cancelled(database: Path) -> None:
    plan = planned(database, DATA / "linkedin.zip")
    before = rotation.contents(database)

    def stop(done: int, _of: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        apply_plan(database, plan, clock=Clock(), progress=stop)
    assert [(copy.why, rotation.contents(copy.path)) for copy in rotation.kept(database)] == [
        (rotation.BEFORE_IMPORT, before)
    ]
    apply_plan(database, plan, clock=Clock())
    assert len(rotation.kept(database)) == 1, "the newest copy held what was there"


def test_without_a_copy_nothing_is_imported(database: Path) -> None:
    plan = planned(database, DATA / "linkedin.zip")
    paths.backups(database).write_text("in the way", encoding="utf-8")
    before = stored(database)
    with pytest.raises(DatabaseError, match="No back-up could be made first, so nothing was begun: "):
        apply_plan(database, plan, clock=Clock())
    assert stored(database) == before
