"""`backup`, `restore` and `check`: copies that are sound, and a file that is looked at closely."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import CommandLine
from tracker import schema


def tamper(path: Path, *statements: str) -> None:
    """Change the file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def findings(pursuit: CommandLine) -> list[str]:
    """What `check` finds; what it says and its exit code have to agree, and the file must stay as it is."""
    before = pursuit.path.read_bytes()
    result = pursuit("check")
    assert result.err == ""
    assert pursuit.path.read_bytes() == before
    assert (result.code == 0) == result.out.endswith("is sound.\n")
    return [] if result.code == 0 else result.out.splitlines()


def test_a_back_up_restores_what_was_and_restoring_can_be_taken_back(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add("Old")
    copy = tmp_path / "copy.db"
    assert pursuit.done("backup", copy) == f"Backed up to {copy}\n"
    pursuit.add("New")
    said = pursuit.done("restore", copy)
    assert [one["company"] for one in pursuit.json("list")] == ["Old"]
    (aside,) = (tmp_path / "jobs-backups").iterdir()
    assert str(aside) in said
    pursuit.done("restore", aside)
    assert [one["company"] for one in pursuit.json("list")] == ["Old", "New"]


def test_a_back_up_without_a_name_goes_beside_the_database(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add()
    said = pursuit.done("backup")
    (copy,) = (tmp_path / "jobs-backups").iterdir()
    assert said == f"Backed up to {copy}\n"
    assert findings(CommandLine(copy, pursuit._capsys, pursuit._monkeypatch)) == []


def test_a_back_up_replaces_an_older_one_but_no_other_file(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Dana")
    assert "no database" in pursuit.refused("backup", letter)
    assert letter.read_text() == "Dear Dana"
    copy = tmp_path / "copy.db"
    for _ in range(2):
        pursuit.done("backup", copy)
    assert "choose another file" in pursuit.refused("backup", pursuit.path)


def test_what_is_no_back_up_is_not_restored(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add("Mine")
    letter, other, evil = tmp_path / "letter.txt", tmp_path / "other.db", tmp_path / "evil.db"
    letter.write_text("Dear Dana")
    tamper(other, "CREATE TABLE t (a)")
    pursuit.done("backup", evil)
    tamper(evil, "CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM application; END")
    for file in (letter, other, evil, tmp_path / "none.db", pursuit.path):
        pursuit.refused("restore", file)
    assert [one["company"] for one in pursuit.json("list")] == ["Mine"]


def test_a_back_up_can_be_restored_where_the_database_is_gone_or_ruined(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add("Mine")
    copy = tmp_path / "copy.db"
    pursuit.done("backup", copy)
    pursuit.path.write_bytes(b"ruined" * 1000)
    pursuit.refused("list")
    pursuit.done("restore", copy)
    assert [one["company"] for one in pursuit.json("list")] == ["Mine"]
    pursuit.path.unlink()
    assert "kept as" not in pursuit.done("restore", copy)
    assert [one["company"] for one in pursuit.json("list")] == ["Mine"]


def test_a_sound_database_is_said_to_be_sound(pursuit: CommandLine) -> None:
    pursuit.done("demo")
    for words in (["move", 39, "screening"], ["delete", 1], ["undo"], ["redo"], ["empty-trash"], ["undo"]):
        pursuit.done(*words)
    assert findings(pursuit) == []
    assert pursuit.json("check") == {"database": str(pursuit.path), "sound": True, "findings": [], "advice": []}


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE application SET stage = 6 WHERE id = 1", "not in the stage that its timeline entered last"),
        ("UPDATE application SET outcome = 'accepted' WHERE id = 2", "not in the stage"),
        ("UPDATE application SET entered_on = '2020-01-01' WHERE id = 1", "day of entering"),
        ("UPDATE application SET applied_on = '2020-01-01' WHERE id = 1", "day of applying"),
        ("UPDATE application SET heard_on = '2020-01-01' WHERE id = 1", "heard of on another day"),
        ("UPDATE application SET reached = 'offer' WHERE id = 1", "reached another stage"),
        ("DELETE FROM event WHERE application = 1", "never in any stage"),
        ("UPDATE event SET outcome = NULL WHERE outcome IS NOT NULL", "outcome without being closed"),
        ("UPDATE application SET position = 9e999 WHERE id = 1", "no finite number"),
        ("UPDATE stage SET removed = 1 WHERE kind = 'applied'", "no stage of the kind applied"),
        ("UPDATE stage SET removed = 1 WHERE kind = 'applied'", "in a stage that was removed"),
        ("UPDATE notes SET text = 'other' WHERE id = 1", "search index of application 1 is out of step"),
        ("DELETE FROM application_text WHERE rowid = 2", "search index of application 2 is out of step"),
        ("UPDATE tag SET name = 'other'", "changed without the log"),
        ("DELETE FROM application_tag", "changed without the log"),
        ("UPDATE change SET kind = 'wish' WHERE id = 1", "names a table wish"),
        ("UPDATE change SET image = '{' WHERE kind = 'tag'", "cannot be read"),
        ("UPDATE change_set SET reverses = 99", "does not say what it reverses"),
        ("UPDATE change_set SET arguments = '{'", "has no words"),
        ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'change_set'", "number to a change"),
        ("UPDATE event SET application = 99 WHERE id = 1", "refers to"),
        ("UPDATE application SET excitement = 9 WHERE id = 1", "CHECK constraint failed"),
        ("CREATE TRIGGER t AFTER INSERT ON tag BEGIN SELECT 1; END", "the trigger t"),
        ("DROP INDEX event_stage", "no index event_stage"),
    ],
)
def test_each_broken_rule_is_found(pursuit: CommandLine, statement: str, found: str) -> None:
    pursuit.add(stage="applied", notes="mine", tag="go")
    pursuit.add("Lost", stage="rejected")
    tamper(pursuit.path, statement)
    assert any(found in finding for finding in findings(pursuit)), findings(pursuit)


def test_an_index_that_does_not_fit_its_own_texts_is_found(pursuit: CommandLine) -> None:
    pursuit.add("Harbor")
    tamper(
        pursuit.path,
        "UPDATE application SET company = 'Opal'",
        "UPDATE application_text_content SET c0 = 'Opal'",
    )
    assert "The search index does not fit the texts that it holds." in findings(pursuit)


def test_many_findings_of_one_rule_are_counted(pursuit: CommandLine) -> None:
    pursuit.done("demo")
    tamper(pursuit.path, "DELETE FROM application_text")
    assert findings(pursuit)[-1] == "And 20 more of this kind."


def test_a_file_of_another_kind_is_said_to_be_what_it_is(pursuit: CommandLine) -> None:
    pursuit.add()
    tamper(pursuit.path, f"PRAGMA user_version = {schema.VERSION + 1}")
    assert "newer version" in findings(pursuit)[0]
    tamper(pursuit.path, "PRAGMA application_id = 7")
    assert "another program" in findings(pursuit)[0]
    pursuit.path.write_text("a letter")
    assert "not a database" in findings(pursuit)[0]
    pursuit.path.write_bytes(b"")
    assert "is empty" in findings(pursuit)[0]
    pursuit.path.unlink()
    assert "no database" in pursuit.refused("check")


def test_a_damaged_page_is_found(pursuit: CommandLine) -> None:
    pursuit.done("demo")
    content = bytearray(pursuit.path.read_bytes())
    content[8192 : len(content) // 2] = bytes(len(content) // 2 - 8192)
    pursuit.path.write_bytes(content)
    assert findings(pursuit)
    assert "damaged" in pursuit.refused("list")
    assert "damaged" in pursuit.refused("backup")


def test_the_back_ups_are_listed_with_what_they_hold(pursuit: CommandLine) -> None:
    assert pursuit.done("backup", "--list") == "No back-ups yet.\n"
    pursuit.done("add", "--company", "Acme", "--title", "Engineer")
    said = pursuit.done("backup")
    [copy] = pursuit.json("backup", "--list")
    assert said == f"Backed up to {copy['file']}\n"
    assert (copy["why"], copy["applications"]) == ("by-hand", 1)


def test_what_is_recovered_is_counted_and_can_be_opened(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.add("Harbor")
    said = pursuit.done("recover", pursuit.path, tmp_path / "new.db")
    assert "application     1     0" in said
    assert f"pursuit check --db {tmp_path / 'new.db'}" in said
    assert [row["company"] for row in pursuit.json("list", "--db", tmp_path / "new.db")] == ["Harbor"]


def damage(path: Path) -> None:
    """Overwrite a page in the middle, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(b"\xa5" * 4096)


def test_check_names_the_newest_sound_back_up_of_a_damaged_database(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    pursuit.done("backup")
    (sound,) = (tmp_path / "jobs-backups").iterdir()
    sound = sound.rename(sound.with_name("jobs-20261001-120000-automatic.db"))
    newer = sound.with_name("jobs-20261102-120000-automatic.db")
    newer.write_bytes(sound.read_bytes())
    damage(newer)
    damage(pursuit.path)
    said = findings(pursuit)
    restore = f"“pursuit restore {sound} --db {pursuit.path}”"
    assert said[-2].startswith("The newest sound back-up is of 2026-10-01T12:00:00Z and holds 40 applications.")
    assert restore in said[-2]
    assert f"“pursuit recover {pursuit.path} NEW”" in said[-1]
    pursuit.done("restore", sound)
    assert findings(pursuit) == []


def test_check_without_a_sound_back_up_leads_to_what_can_still_be_read(pursuit: CommandLine, tmp_path: Path) -> None:
    pursuit.done("demo")
    damage(pursuit.path)
    *_, none, recover = findings(pursuit)
    assert none == "There is no sound back-up of it."
    assert recover.startswith(f"“pursuit recover {pursuit.path} NEW” reads what can still be read")
    shown = json.loads(pursuit("check", "--json").out)
    assert shown["advice"] == [none, recover]
    said = pursuit.done("recover", pursuit.path, tmp_path / "new.db")
    documents = [tmp_path / "jobs-documents", tmp_path / "new-documents"]
    assert said.endswith(f"The files of its documents stay in {documents[0]}; copy them to {documents[1]}.\n")
    shutil.copytree(documents[0], documents[1])
    assert findings(CommandLine(tmp_path / "new.db", pursuit._capsys, pursuit._monkeypatch)) == []
