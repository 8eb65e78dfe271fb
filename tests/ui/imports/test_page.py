"""A file is imported step by step; nothing is written before the last, and Undo takes all of it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui import drops
from tracker.importing.planning import Result
from tracker.operations import applications
from tracker.records import Application
from ui.choice_table import ChoiceTable
from ui.imports import ImportPage
from ui.imports.steps import COLUMNS, DONE, FILE, PREVIEW, WORDS
from ui.pages import Context
from ui.session import Session
from ui.tasks import Tasks

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
HEADER = "Company,Job Title,Status,Date Applied\n"
ROWS = "Harbor,Platform Engineer,Applied,2026-10-12\nKüste GmbH,Staff Engineer,Absage,2026-10-13\n"
ASKING = "Quarry,Data Engineer,Pending,2026-10-14\n"
NAMELESS = ",,Applied,2026-10-15\n"


class Wizard:
    """What a person sees of the import and does with it."""

    def __init__(self, page: ImportPage, folder: Path, qtbot: QtBot) -> None:
        self.page = page
        self._folder = folder
        self._qtbot = qtbot

    @property
    def step(self) -> int:
        return self.page.stack.currentIndex()

    def written(self, content: str, name: str = "jobs.csv") -> Path:
        path = self._folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        drops.drop(self.page.file, QPoint(20, 20), data)
        self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: not self.page.job.is_working)

    def press(self, button: str) -> None:
        QTest.mouseClick(getattr(self.page, button), Left)
        self.wait()

    def choose(self, table: ChoiceTable, row: int, key: str, words: str) -> None:
        """Open the menu of a cell by a click, and choose an entry of it."""
        QTest.mouseClick(table.viewport(), Left, pos=table.cell(row, key).center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        self.wait()

    def counts(self) -> dict[str, int]:
        return {result.value: card.count for result, card in self.page.preview.cards.cards.items() if card.count}


@pytest.fixture
def wizard(context: Context, tmp_path: Path, qtbot: QtBot) -> Iterator[Wizard]:
    owner = QObject()
    tasks = Tasks(owner)
    page = ImportPage(context, tasks)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield Wizard(page, tmp_path, qtbot)
    page.job.forget()
    tasks.wait()


def companies(session: Session) -> list[str]:
    return sorted(application.company for application in session.store.records(Application).values())


def test_a_file_that_is_understood_is_previewed_at_once_and_imported_in_one_step(
    wizard: Wizard, session: Session
) -> None:
    wizard.drop(wizard.written(HEADER + ROWS))
    assert wizard.step == PREVIEW
    assert wizard.counts() == {"new": 2}
    assert companies(session) == []
    assert wizard.page.next.text() == "Import 2"
    wizard.press("next")
    assert wizard.step == DONE
    assert wizard.page.done.did.text() == "Imported 2 new and 0 updated applications."
    assert companies(session) == ["Harbor", "Küste GmbH"]
    wizard.press("undo")
    assert companies(session) == []
    assert wizard.step == FILE


def test_a_word_that_can_mean_several_things_is_asked_for_first(wizard: Wizard, session: Session) -> None:
    wizard.drop(wizard.written(HEADER + ROWS + ASKING))
    assert wizard.step == WORDS
    assert "Pending" in wizard.page.words.asks.text()
    row = next(i for i, word in enumerate(wizard.page.words.table.rows.records) if word.id == "Pending")
    wizard.choose(wizard.page.words.table, row, "meaning", "Screening")
    assert not wizard.page.words.asks.isVisible()
    wizard.press("next")
    assert wizard.counts() == {"new": 3}
    wizard.press("next")
    quarry = next(a for a in session.store.records(Application).values() if a.company == "Quarry")
    assert session.overview.stage(quarry.stage).name == "Screening"


def test_a_column_is_taken_for_another_field_by_its_menu(wizard: Wizard, session: Session) -> None:
    wizard.drop(wizard.written("Company,Job Title,Remark\nHarbor,Engineer,Kestrel\n"))
    QTest.mouseClick(wizard.page.line.buttons[COLUMNS], Left)
    columns = wizard.page.columns
    row = next(i for i, line in enumerate(columns.table.rows.records) if line.column.header == "Remark")
    wizard.choose(columns.table, row, "field", "Agency")
    for _ in range(3):
        wizard.press("next")
    [application] = session.store.records(Application).values()
    assert application.via == "Kestrel"


def test_a_field_that_is_taken_already_is_refused_beside_the_buttons(wizard: Wizard) -> None:
    wizard.drop(wizard.written("Company,Job Title,Remark\nHarbor,Engineer,x\n"))
    QTest.mouseClick(wizard.page.line.buttons[COLUMNS], Left)
    wizard.choose(wizard.page.columns.table, 2, "field", "Company")
    assert "Company" in wizard.page.note.text()
    assert wizard.page.note.property("role") == "error"


def test_a_card_narrows_the_preview_to_its_rows(wizard: Wizard) -> None:
    wizard.drop(wizard.written(HEADER + ROWS + NAMELESS))
    table, cards = wizard.page.preview.table, wizard.page.preview.cards
    assert len(table.rows.records) == 3
    QTest.mouseClick(cards.cards[Result.REFUSED], Left)
    assert [row.line for row in table.rows.records] == [4]
    QTest.mouseClick(cards.cards[Result.REFUSED], Left)
    assert len(table.rows.records) == 3


def test_rows_that_were_left_out_are_listed_at_the_end(wizard: Wizard) -> None:
    wizard.drop(wizard.written(HEADER + ROWS + NAMELESS))
    wizard.press("next")
    assert [row.line for row in wizard.page.done.table.rows.records] == [4]


def test_rows_that_were_taken_with_a_doubt_are_listed_at_the_end(wizard: Wizard) -> None:
    wizard.drop(wizard.written(HEADER + ROWS + "Umbra,SRE,Applied,2026-02-31\n"))
    wizard.press("next")
    assert [row.line for row in wizard.page.done.table.rows.records] == [4]
    assert "worth a look" in wizard.page.done.hint.text()


def test_what_was_stored_meanwhile_is_taken_into_the_preview(wizard: Wizard, session: Session) -> None:
    wizard.drop(wizard.written(HEADER + ROWS))
    fields = {"company": "Harbor", "title": "Platform Engineer"}
    stage = build.stage(session.store, "Applied")
    session.run(applications.add, fields, stage=stage, on=build.TODAY.replace(month=10, day=12))
    wizard.wait()
    assert wizard.counts() == {"new": 1, "same": 1}


def test_a_file_whose_columns_say_nothing_asks_which_is_the_company(wizard: Wizard, session: Session) -> None:
    wizard.drop(wizard.written("colour,shape\nred,round\n"))
    assert wizard.step == COLUMNS
    assert "compan" in wizard.page.columns.asks.text()
    wizard.choose(wizard.page.columns.table, 0, "field", "Company")
    assert not wizard.page.columns.asks.isVisible()
    for _ in range(3):
        wizard.press("next")
    assert companies(session) == ["red"]


def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(wizard: Wizard, session: Session) -> None:
    path = wizard.written("")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    wizard.drop(path)
    assert wizard.step == FILE
    assert wizard.page.note.text().endswith(".")
    assert wizard.page.note.property("role") == "error"
    assert companies(session) == []


def test_leaving_the_import_changes_nothing(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    wizard.drop(wizard.written(HEADER + ROWS))
    with qtbot.waitSignal(wizard.page.finished):
        wizard.press("cancel")
    assert companies(session) == []
    assert wizard.step == FILE


def test_the_keyboard_alone_is_enough(wizard: Wizard) -> None:
    wizard.drop(wizard.written(HEADER + ROWS + ASKING))
    table = wizard.page.words.table
    assert QApplication.focusWidget() is table
    for _ in range(2):
        QTest.keyClick(table, Key.Key_Down)
    QTest.keyClick(table, Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert wizard.page.job.mapping
    assert not wizard.page.job.mapping.questions


def test_the_keyboard_goes_from_question_to_question_and_then_to_the_button(wizard: Wizard) -> None:
    table = wizard.page.words.table
    more = "Opal,Engineer,Limbo,2026-10-14\n"
    wizard.drop(wizard.written(HEADER + ROWS + ASKING + more))
    wizard.page.activateWindow()
    assert (wizard.step, table.currentIndex().siblingAtColumn(0).data()) == (WORDS, "Pending")
    wizard.choose(table, table.currentIndex().row(), "meaning", "Saved")
    assert table.currentIndex().siblingAtColumn(0).data() == "Limbo"
    wizard.choose(table, table.currentIndex().row(), "meaning", "Applied")
    assert wizard.page.next.hasFocus()
