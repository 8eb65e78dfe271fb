"""One change of a level moves everything that shows it, at once, and undo moves it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications, roles, skills
from tracker.operations.applications import added_id
from tracker.settings import Preferences
from ui.board import BoardPage
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Themes

POSTING = "Requirements:\n- Strong Python\n- Kafka\n- Git\n"
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window over one role and one application for it, which ask for Python; the user is Working in it."""
    monkeypatch.setattr("tracker.settings.save", lambda *_args: None)
    store = session.store
    roles.add_blank(store, "Back-End")
    role = next(iter(session.overview.roles))
    roles.add_requirement(store, role, "must", [("Python", 3)])
    fields = {"company": "Acme", "title": "Engineer"}
    id = added_id(applications.add(store, fields, stage=build.stage(store, "Applied"), on=build.TODAY, posting=POSTING))
    applications.edit(store, [id], {"role": role})
    skills.rate(store, "Python", 1, on=build.TODAY)
    made = MainWindow(session, themes, Preferences())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.finished):
        made.show()
    session.select([id], id)
    yield made
    made.close()


def side_scores(window: MainWindow) -> dict[str, str]:
    entries = window.side.above._rows.records
    return {entry.text: entry.count for entry in entries if entry.id.startswith("role:")}


def card_fit(window: MainWindow) -> int:
    board = window.page("board")
    assert isinstance(board, BoardPage)
    row = window.session.overview.row(window.session.current or 0)
    assert row is not None
    fit = board.deck.of(row).fit
    assert fit is not None
    return fit.shown


def gain(window: MainWindow) -> float:
    readiness = window.readiness
    readiness.tabs.setCurrentIndex(2)
    rows = {row.id: row for row in readiness.gaps_view.table.rows.records}
    readiness.tabs.setCurrentIndex(0)
    return float(rows["Python"].gain) if "Python" in rows else 0.0


def seen(window: MainWindow) -> tuple[int | None, str, int, bool]:
    """What the ring, the side bar, the card and the gaps say of Python."""
    ring = window.readiness.role_view.ring.score
    return ring, side_scores(window)["Back-End"], card_fit(window), gain(window) > 0


def test_one_click_moves_ring_side_bar_cards_and_gaps_and_undo_moves_them_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("readiness")
    qtbot.waitUntil(lambda: side_scores(window).get("Back-End") == "33")
    before = seen(window)
    assert before[0] == 33
    assert before[3]
    view = window.readiness.role_view.list
    line = next(entry for entry in view.rows.records if getattr(entry, "name", "") == "Python")
    QTest.mouseClick(view.viewport(), Left, Plain, view.dot_place(line.id, 4))
    after = seen(window)
    assert after[:2] == (100, "100")
    assert after[2] > before[2]
    assert not after[3]
    window.session.undo()
    assert seen(window) == before


def test_ctrl_4_opens_readiness(window: MainWindow) -> None:
    window.activateWindow()
    window.shared_actions["readiness"].trigger()
    assert window.current_page() is window.readiness
    keys = [key.toString() for key in window.shared_actions["readiness"].shortcuts()]
    assert keys == ["Ctrl+4"]


def test_a_role_of_the_side_bar_opens_its_page(window: MainWindow, session: Session) -> None:
    roles.add_blank(session.store, "Staff")
    role = max(session.overview.roles)
    window.side.opened.emit(f"role:{role}")
    assert window.readiness.role_view.name.text() == "Staff"
    assert window.side.above.delegate.chosen == f"role:{role}"


def test_a_removed_role_goes_from_the_side_bar(window: MainWindow, session: Session) -> None:
    roles.remove(session.store, next(iter(session.overview.roles)))
    assert side_scores(window) == {}
    session.undo()
    assert list(side_scores(window)) == ["Back-End"]


def test_cards_repaint_when_a_level_changes(window: MainWindow, session: Session) -> None:
    window.show_page("board")
    QApplication.processEvents()
    before = window.grab().toImage()
    skills.rate(session.store, "Python", 4, on=build.TODAY)
    skills.rate(session.store, "Kafka", 4, on=build.TODAY)
    QApplication.processEvents()
    assert window.page("board").grab().toImage() != before
    assert card_fit(window) > 33
