"""Whole roles: read from a file and written to one, copied, compared, changed and removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest

from tests.ui.readiness.conftest import Desk, in_dialog
from tracker.operations import roles
from tracker.records import Role
from ui.readiness.role_form import CompareDialog, RoleDialog


def present(desk: Desk) -> list[str]:
    known = sorted(desk.session.overview.roles.values(), key=lambda role: role.position)
    return [role.name for role in known]


def role(desk: Desk) -> Role:
    return next(iter(desk.session.overview.roles.values()))


def test_a_role_reads_back_from_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.page.commands.write_file(role(desk), tmp_path / "role.toml")
    desk.page.commands.remove(role(desk))
    assert present(desk) == []
    desk.page.commands.read_file(tmp_path / "role.toml")
    assert present(desk) == ["Back-End"]
    assert desk.names() == ["Must", "APIs", "A language", "Nice to have", "Git"]


def test_a_wrong_file_is_refused_with_its_line_and_changes_nothing(
    desk: Desk, tmp_path: Path, answer: list[str]
) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('title = "X"\n\n[[groups]]\nkind = "must"\noptions = [{ skill = "Pyhton" }]\n', encoding="utf-8")
    desk.page.commands.read_file(path)
    assert "Line 5" in answer[0]
    assert "Python" in answer[0]
    assert present(desk) == ["Back-End"]


def test_a_file_that_is_no_text_is_refused_in_words(desk: Desk, tmp_path: Path, answer: list[str]) -> None:
    path = tmp_path / "image.toml"
    path.write_bytes(b"\xff\xfe\x00\x80")
    desk.page.commands.read_file(path)
    assert answer[0].endswith("is not UTF-8, as a role file is.")
    desk.page.commands.read_file(tmp_path / "nowhere.toml")
    assert len(answer) == 2


def test_a_copy_is_shown_once_it_is_there_and_undo_takes_it_away(desk: Desk) -> None:
    desk.page.commands.duplicate(role(desk))
    assert present(desk) == ["Back-End", "Back-End copy"]
    assert desk.view.name.text() == "Back-End copy"
    desk.session.undo()
    assert desk.view.name.text() == "Back-End"


def test_a_removed_role_comes_back_by_undo(desk: Desk) -> None:
    desk.page.commands.remove(role(desk))
    assert present(desk) == []
    desk.session.undo()
    assert present(desk) == ["Back-End"]


def test_the_facts_of_a_role_are_changed_in_a_dialog(desk: Desk) -> None:
    def work(dialog: RoleDialog) -> None:
        dialog.name.selectAll()
        QTest.keyClicks(dialog.name, "Senior Back-End")
        QTest.keyClicks(dialog.texts["places"], "Boston")
        dialog.accept()

    in_dialog(RoleDialog, work)
    desk.page.commands.edit(role(desk))
    assert desk.view.name.text() == "Senior Back-End"
    assert "Boston" in desk.view.facts.text()


def test_a_name_that_is_taken_is_refused_beside_it(desk: Desk) -> None:
    sentences: list[str] = []

    def work(dialog: RoleDialog) -> None:
        QTest.keyClicks(dialog.name, "back-end")
        dialog.accept()
        sentences.append(dialog.problem.text())

    in_dialog(RoleDialog, work)
    desk.page.commands.add_blank()
    assert sentences[0]
    assert present(desk) == ["Back-End"]


def test_two_roles_are_compared_skill_by_skill(desk: Desk) -> None:
    desk.page.commands.duplicate(role(desk))
    copy = max(desk.session.overview.roles)
    roles.add_requirement(desk.store, copy, "nice", [("Kafka", 2)])
    shown: list[list[str]] = []

    def work(dialog: CompareDialog) -> None:
        table = dialog.table
        shown.extend(
            [cell.text() for column in range(3) if (cell := table.item(row, column))] for row in range(table.rowCount())
        )

    in_dialog(CompareDialog, work)
    desk.page.commands.compare(role(desk))
    assert shown == [["Kafka", "–", "Nice to have, Working"]]
