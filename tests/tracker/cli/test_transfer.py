"""`export`: the right rows in the right file, and a no in words."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.tracker.cli.conftest import CommandLine, process


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_csv_holds_every_application_with_every_column(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    pursuit.done("archive", 1)
    pursuit.done("delete", 2)
    file = tmp_path / "jobs.csv"
    assert pursuit.done("export", file) == f"Wrote {file}\n"
    assert [row["id"] for row in rows(file)] == [str(id) for id in range(1, 41) if id != 2]
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid,company,title,location,source,via,url,stage,kind,")
    listed = {one["id"]: one for one in pursuit.json("list", "--archived")}
    for row in rows(file):
        one = listed[int(row["id"])]
        for key in ("company", "title", "stage", "outcome", "applied_on", "salary_text", "created_at"):
            assert row[key] == (one[key] or ""), key
        assert row["salary_min"] == ("" if one["salary_min"] is None else str(one["salary_min"]))
        assert row["tags"] == "; ".join(one["tags"])


def test_a_view_and_columns_choose_what_is_written_as_list_prints_it(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    file = tmp_path / "view.csv"
    for options in (
        ["--view", "Remote, 100k+"],
        ["--view", "Berlin", "--columns", "title,quiet,next,in"],
        ["--columns", "id,next,salary,quiet_days,in_stage_days,tags,search,stage,kind,archived,trashed"],
    ):
        pursuit.done("export", file, *options)
        assert file.read_bytes().decode("utf-8-sig") == pursuit.done("list", "--csv", *options)


def test_the_history_goes_into_a_second_file(pursuit: CommandLine, tmp_path: Path) -> None:
    first = pursuit.add("=Harbor", stage="applied", on="2026-11-02")
    second = pursuit.add("Opal", location="Berlin")
    pursuit.done("note", first, "+1 from Dana", "--at", "9:00", "--zone", "Europe/Berlin")
    pursuit.done("views", "add", "Berlin", "--query", "location:berlin")
    file, history = tmp_path / "jobs.csv", tmp_path / "jobs-history.csv"
    assert pursuit.done("export", file, "--with-history") == f"Wrote {file}\nWrote {history}\n"
    assert [list(row.values()) for row in rows(history)] == [
        [
            "1", "'=Harbor", "Engineer", "2026-11-02", "", "", "stage", "Applied", "applied", "", "",
            "2026-11-24T12:00:00Z",
        ],
        [
            "1", "'=Harbor", "Engineer", "2026-11-24", "09:00", "Europe/Berlin", "note", "", "", "", "'+1 from Dana",
            "2026-11-24T12:00:00Z",
        ],
        ["2", "Opal", "Engineer", "2026-11-24", "", "", "stage", "Saved", "saved", "", "", "2026-11-24T12:00:00Z"],
    ]  # fmt: skip
    pursuit.done("export", file, "--with-history", "--view", "Berlin")
    assert {row["application"] for row in rows(history)} == {str(second)}


def test_json_holds_everything(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    pursuit.done("delete", 1)
    file = tmp_path / "all.json"
    pursuit.done("export", file)
    tables = json.loads(file.read_text("utf-8"))["tables"]
    assert len(tables["application"]) == 40
    assert tables["application"][0]["trashed_at"] == "2026-11-24T12:00:00Z"
    assert len(tables["change_set"]) == 2
    assert pursuit.done("export", tmp_path / "ALL.JSON")


def test_what_cannot_be_written_is_refused_in_words(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add()
    link = tmp_path / "link.csv"
    link.symlink_to(pursuit.path)
    assert "is the database" in pursuit.refused("export", link)
    assert "no folder" in pursuit.refused("export", tmp_path / "none" / "x.csv")
    (tmp_path / "folder.csv").mkdir()
    assert "is a folder" in pursuit.refused("export", tmp_path / "folder.csv")
    assert "too long" in pursuit.refused("export", tmp_path / ("x" * 300 + ".csv"))
    assert "no view" in pursuit.refused("export", tmp_path / "x.csv", "--view", "Berlin")
    assert ".csv, .xlsx, .json, .ics, .html, .pdf, .zip." in pursuit.refused("export", tmp_path / "x.doc", code=2)
    assert "give the earlier day first" in pursuit.refused(
        "export", tmp_path / "x.html", "--from", "2026-11-02", "--to", "2026-11-01"
    )
    assert "export to .html" in pursuit.refused("export", tmp_path / "x.pdf")  # nothing here can print
    left = {path.name for path in tmp_path.iterdir()} - {"jobs.db", "jobs.db-journal"}
    assert left == {"folder.csv", "link.csv"}
    assert pursuit.done("check").endswith("is sound.\n")


@pytest.mark.parametrize("file", ["all.json", "jobs.csv"])
def test_a_text_that_is_none_is_told_and_nothing_is_exported(pursuit: CommandLine, tmp_path: Path, file: str) -> None:
    """Rows are read while the file is written, so a damaged one shows late."""
    pursuit.done("demo")
    with closing(sqlite3.connect(pursuit.path, isolation_level=None)) as connection:
        connection.execute("UPDATE event SET text = CAST(x'ff' AS TEXT) WHERE id = (SELECT max(id) FROM event)")
    (tmp_path / file).write_text("what was there before")
    history = ["--with-history"] if file.endswith(".csv") else []
    assert "damaged" in pursuit.refused("export", tmp_path / file, *history)
    assert (tmp_path / file).read_text() == "what was there before"


@pytest.mark.parametrize(
    ("ending", "option"),
    [
        (".json", ["--columns", "id"]),
        (".json", ["--from", "today"]),
        (".csv", ["--to", "today"]),
        (".xlsx", ["--without-log"]),
        (".html", ["--with-history"]),
        (".pdf", ["--view", "Berlin"]),
        (".ics", ["--view", "Berlin"]),
        (".zip", ["--from", "today"]),
    ],
)
def test_an_option_that_means_nothing_for_a_kind_of_file_is_refused(
    pursuit: CommandLine, tmp_path: Path, ending: str, option: list[str]
) -> None:
    pursuit.add()
    said = pursuit.refused("export", tmp_path / f"x{ending}", *option, code=2)
    assert f"{option[0]} is for " in said
    assert f"means nothing for {ending}." in said
    assert not (tmp_path / f"x{ending}").exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "ics", "html", "zip"])
def test_every_kind_is_written_whole_and_for_its_owner_alone(pursuit: CommandLine, tmp_path: Path, ending: str) -> None:
    pursuit.done("demo")
    file = tmp_path / f"out.{ending}"
    for _ in range(2):
        assert pursuit.done("export", file) == f"Wrote {file}\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} <= {"jobs.db", "jobs.db-journal", "jobs-documents", file.name}


def test_the_proof_is_printed_without_a_screen(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    file = tmp_path / "proof.pdf"
    done = process("--db", pursuit.path, "export", file, "--from", "2026-09-01", DISPLAY="", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"Wrote {file}\n", "")
    assert "Harbor Systems" in " ".join(PdfReader(file).pages[0].extract_text().split())


def test_a_workbook_comes_back_as_it_went_out_and_twice_changes_nothing(
    pursuit: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pursuit.done("demo")
    odd = pursuit.add("'=Harbor", "=1+1", location="'t Hooft")
    pursuit.done("note", odd, "'+1")
    with closing(sqlite3.connect(pursuit.path, isolation_level=None)) as connection:
        connection.execute("UPDATE application SET created_at = '2026-07-01T00:00:00Z' WHERE id = ?", (odd,))
    book, other = tmp_path / "all.xlsx", CommandLine(tmp_path / "other.db", capsys, monkeypatch)
    pursuit.done("export", book)
    assert other.done("import", book).startswith("41 new, 0 updated, 0 same, 0 needs an answer, 0 refused")
    assert other.done("import", book).startswith("0 new, 0 updated, 41 same, 0 needs an answer, 0 refused")
    kept = ("company", "title", "stage", "outcome", "applied_on", "location", "salary_text", "tags", "created_at")
    for key in kept:
        assert [one[key] for one in other.json("list")] == [one[key] for one in pursuit.json("list")], key
    assert [event["text"] for event in other.shown(odd)["events"]] == [None, "'+1"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are always fonts")
def test_where_there_are_no_fonts_the_pdf_is_refused_and_html_is_named(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add(stage="applied")
    none, file = tmp_path / "fonts.conf", tmp_path / "proof.pdf"
    none.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    done = process("--db", pursuit.path, "export", file, FONTCONFIG_FILE=str(none))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "no fonts" in done.stderr
    assert ".html" in done.stderr
    assert not file.exists()


def test_an_archive_is_restored_in_the_place_of_the_database(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    archive = tmp_path / "all.zip"
    pursuit.done("export", archive)
    before = pursuit.json("list")
    pursuit.done("delete", 1, 2, 3)
    said = pursuit.done("restore", archive)
    assert said.startswith(f"Restored {pursuit.path} from {archive}\nThe file that was there is kept as ")
    assert pursuit.json("list") == before
    assert pursuit.done("check").endswith("is sound.\n")
    pursuit.done("undo")
    (tmp_path / "not.zip").write_bytes(b"PK\x03\x04")
    assert "no zip file" in pursuit.refused("restore", tmp_path / "not.zip")
    assert "no file" in pursuit.refused("restore", tmp_path / "none.zip")


def test_the_proof_is_in_the_language_that_was_asked_for(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("add", "--company", "Opal", "--title", "Engineer", "--stage", "Applied")
    file = tmp_path / "nachweis.html"
    pursuit.done("export", file, "--language", "de")
    assert "Noch keine Antwort" in file.read_text(encoding="utf-8")
    assert "choose one of en, de" in pursuit("export", file, "--language", "tlh").err
