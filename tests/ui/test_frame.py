"""What surrounds every view: the search box in the top bar, the side bar, the status line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications
from ui.frame.sidebar import Entry, SideBar
from ui.frame.statusline import StatusLine
from ui.frame.topbar import SearchBox
from ui.pages import Context

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def search_box(context: Context, qtbot: QtBot) -> SearchBox:
    box = SearchBox(context)
    qtbot.addWidget(box)
    box.resize(420, 30)
    box.show()
    box.setFocus()
    return box


def offers(box: SearchBox) -> list[str]:
    popup = box.completions.popup()
    assert popup is not None
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())] if popup.isVisible() else []


def choose_first(box: SearchBox) -> None:
    popup = box.completions.popup()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)


def test_after_a_field_was_chosen_its_values_are_offered(context: Context, qtbot: QtBot) -> None:
    box = search_box(context, qtbot)
    QTest.keyClicks(box, "harbor outc")
    assert offers(box) == ["outcome:"]
    choose_first(box)
    assert box.text() == "harbor outcome:"
    assert offers(box)[:2] == ["accepted", "declined"]
    choose_first(box)
    assert (box.text(), offers(box)) == ("harbor outcome:accepted", [])


def test_tab_takes_the_first_offer(context: Context, qtbot: QtBot) -> None:
    box = search_box(context, qtbot)
    QTest.keyClicks(box, "outcome:acc")
    popup = box.completions.popup()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Tab)
    assert (box.text(), offers(box)) == ("outcome:accepted", [])


def test_what_was_wrong_with_a_search_is_said_no_longer_than_it_is_so(context: Context, qtbot: QtBot) -> None:
    box, status = search_box(context, qtbot), StatusLine(context)
    qtbot.addWidget(status)
    QTest.keyClicks(box, "salary:>")
    assert "such as salary:>10" in status.sentence.text()
    QTest.keyClicks(box, "1")
    assert status.sentence.text() == ""
    context.session.tell("Exported")
    QTest.keyClicks(box, "00k")
    assert status.sentence.text() == "Exported"


def test_the_keys_of_the_search_are_shown_where_nothing_else_needs_the_room(context: Context, qtbot: QtBot) -> None:
    box = search_box(context, qtbot)
    (hint,) = (label for label in box.findChildren(type(StatusLine(context).counts)) if "Ctrl" in label.text())
    assert hint.isVisible()
    QTest.keyClicks(box, "x")
    assert not hint.isVisible()
    box.clear()
    assert hint.isVisible()
    box.resize(160, 30)
    assert not hint.isVisible()


def test_the_status_line_shortens_what_is_too_long_and_tells_all_of_it(context: Context, qtbot: QtBot) -> None:
    status = StatusLine(context)
    qtbot.addWidget(status)
    record = build.application(context.session.store, title="Very long " * 100)
    applications.set_archived(context.session.store, [record.id], True)
    status.show_undo(context.session.undo_step())
    assert status.minimumSizeHint().width() < 400
    assert status.undo.toolTip().endswith("Very long”</qt>")


def test_the_button_that_folds_the_side_bar_unfolds_it_again(context: Context, qtbot: QtBot) -> None:
    bar = SideBar(context)
    qtbot.addWidget(bar)
    bar.show_icons()
    bar.show_entries([Entry("board", "Board", "columns-3")], [Entry("trash", "Trash", "trash-2")])
    context.actions["sidebar"].triggered.connect(lambda: bar.fold(not bar.is_folded))
    bar.resize(bar.width(), 400)
    bar.show()
    button = bar.findChild(QToolButton)
    assert button is not None
    for is_folded, tip in ((True, "Unfold the side bar"), (False, "Fold the side bar")):
        QTest.mouseClick(button, Left)
        assert (bar.is_folded, button.toolTip()) == (is_folded, f"<qt>{tip}</qt>")
        assert bar.rect().contains(button.geometry())


def test_the_menu_key_is_about_the_entry_where_the_keyboard_is(context: Context, qtbot: QtBot) -> None:
    bar = SideBar(context)
    qtbot.addWidget(bar)
    bar.show_entries([Entry("board", "Board"), Entry("view:1", "First"), Entry("view:2", "Second")], [])
    bar.resize(bar.width(), 600)
    bar.show()
    asked: list[str] = []
    bar.menu_asked.connect(lambda id, _place: asked.append(id))
    bar.above.setCurrentIndex(bar.above.model().index(1, 0))

    def ask(reason: QContextMenuEvent.Reason, place: QPoint) -> None:
        QApplication.sendEvent(bar.above.viewport(), QContextMenuEvent(reason, place, bar.above.mapToGlobal(place)))

    ask(QContextMenuEvent.Reason.Keyboard, bar.above.rect().center())
    ask(QContextMenuEvent.Reason.Mouse, bar.above.visualRect(bar.above.model().index(2, 0)).center())
    ask(QContextMenuEvent.Reason.Mouse, bar.above.rect().bottomRight())
    assert asked == ["view:1", "view:2"]


def test_what_is_wrong_with_the_file_stays_in_the_status_line_below_other_sentences(
    context: Context, qtbot: QtBot
) -> None:
    status = StatusLine(context)
    qtbot.addWidget(status)
    context.session.notice.emit("The file is gone.")
    context.session.tell("Something else.")
    assert status.sentence.text() == "Something else."
    context.session.tell("")
    assert status.sentence.text() == "The file is gone."
    context.session.notice.emit("")
    assert status.sentence.text() == ""
