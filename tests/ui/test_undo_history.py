"""The history of changes as a list, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.tracker.build import open_store
from tracker.operations import naming
from tracker.records import Tag
from ui.pages import Context
from ui.paint import text_width
from ui.record_table import PADDING
from ui.undo_history import HistoryDialog

Key = Qt.Key


def tags(context: Context) -> set[str]:
    return {tag.name for tag in context.session.store.records(Tag).values()}


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> HistoryDialog:
    """The history of four tags, the third of which was added on the command line."""
    for name in ("go", "rust", "qt", "sql"):
        if name == "qt":
            beside = open_store(context.session.store.path)
            beside.origin = "command line"
            naming.add_tag(beside, name)
            beside.close()
        else:
            context.session.store.origin = "window"
            naming.add_tag(context.session.store, name)
    made = HistoryDialog(context)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(dialog: HistoryDialog, column: int) -> list[str]:
    return [dialog.rows.index(row, column).data() for row in range(dialog.rows.rowCount())]


def press(dialog: HistoryDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.table, key)


def test_the_steps_are_listed_newest_first_with_their_words_and_origin(dialog: HistoryDialog) -> None:
    assert [words for name, words in zip(("sql", "qt", "rust", "go"), texts(dialog, 0), strict=False) if name in words]
    assert texts(dialog, 2) == ["window", "command line", "window", "window", ""]
    assert "24 Nov" in texts(dialog, 1)[0] or build.TODAY.isoformat() in texts(dialog, 1)[0]
    assert not dialog.go.isEnabled()


def test_a_chosen_step_first_says_what_would_be_taken_back(dialog: HistoryDialog, context: Context) -> None:
    press(dialog, Key.Key_Down, Key.Key_Down)
    assert dialog.preview.text().startswith("Takes back 2 steps")
    assert "sql" in dialog.preview.text()
    assert "qt" in dialog.preview.text()
    assert texts(dialog, 3) == ["would be taken back", "would be taken back", "", "", ""]
    assert tags(context) == {"go", "rust", "qt", "sql"}


def test_enter_goes_back_and_a_click_goes_forth_again(dialog: HistoryDialog, context: Context, qtbot: QtBot) -> None:
    press(dialog, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    qtbot.waitUntil(lambda: tags(context) == {"go", "rust"} and not dialog.is_jumping)
    assert texts(dialog, 3) == ["undone", "undone", "", "", ""]
    assert dialog.table.currentIndex().row() == 2
    press(dialog, Key.Key_Up)
    assert "qt" in dialog.preview.text()
    assert dialog.go.text() == "Do again up to here"
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tags(context) == {"go", "rust", "qt"} and not dialog.is_jumping)


def test_the_last_row_takes_everything_back(dialog: HistoryDialog, context: Context, qtbot: QtBot) -> None:
    press(dialog, Key.Key_End, Key.Key_Down)
    QTest.keyClick(dialog.table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: not tags(context) and not dialog.is_jumping)
    assert texts(dialog, 3) == ["undone"] * 4 + [""]


def test_it_stops_with_a_sentence_where_a_step_no_longer_fits(context: Context, qtbot: QtBot) -> None:
    store = context.session.store
    naming.add_tag(store, "go")
    step = store.order().undoable[-1].id
    added = next(iter(store.records(Tag)))
    naming.rename_tag(store, added, "golang")
    naming.add_tag(store, "rust")
    renamed = store.order().undoable[-2].id
    dialog = HistoryDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    dialog.way = [row for row in dialog.way if row.id != renamed]  # as if the log had lost the one between
    assert step in {row.id for row in dialog.way}
    press(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.is_jumping)
    assert dialog.problem.isVisible()
    assert "changed" in dialog.problem.text()
    assert tags(context) == {"golang"}


def test_what_is_done_meanwhile_is_in_the_list(dialog: HistoryDialog, context: Context) -> None:
    naming.add_tag(context.session.store, "late")
    assert "late" in texts(dialog, 0)[0]


def test_the_moments_are_shown_whole(dialog: HistoryDialog, context: Context) -> None:
    widest = max(text_width(words, context.themes.fonts.body) for words in texts(dialog, 1))
    assert dialog.table.columnWidth(1) >= widest + 2 * PADDING


def test_a_double_click_on_the_edge_of_a_heading_fits_the_column(dialog: HistoryDialog, context: Context) -> None:
    header = dialog.table.horizontalHeader()
    dialog.table.setColumnWidth(2, 300)
    edge = QPoint(header.sectionPosition(2) + header.sectionSize(2) - 1, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    widest = max(text_width(words, context.themes.fonts.body) for words in texts(dialog, 2))
    assert widest + 2 * PADDING <= dialog.table.columnWidth(2) < 300
