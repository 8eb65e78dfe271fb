"""What the window tells of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.test_main_window import window
from tracker import __version__, whats_new
from ui.about import AboutDialog, report
from ui.main_window import MainWindow

__all__ = ["window"]


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> AboutDialog:
    dialog = AboutDialog(tmp_path / "<b>my</b> jobs.db")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: AboutDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_version_licence_and_the_place_of_the_data_are_told(dialog: AboutDialog, tmp_path: Path) -> None:
    texts = shown(dialog)
    assert f"Pursuit {__version__}" in texts
    assert str(tmp_path / "<b>my</b> jobs.db") in texts
    assert any(text.startswith("MIT") for text in texts)
    assert any(text.startswith(qVersion()) for text in texts)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if label.text())


def test_what_is_new_is_the_newest_section_of_the_list_of_changes(dialog: AboutDialog) -> None:
    section = whats_new.newest()
    assert section
    assert dialog.changes.toPlainText() == section.plain
    assert dialog.changes.isReadOnly()
    assert dialog.changes.accessibleName() == dialog.news.text() != ""


def test_a_report_gets_the_versions_and_no_path(dialog: AboutDialog, tmp_path: Path) -> None:
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == report()
    assert f"Pursuit {__version__}\n" in copied
    assert str(tmp_path) not in copied


def test_escape_closes_it(dialog: AboutDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_menu_opens_it_for_the_database_of_the_window(window: MainWindow, qapp: QApplication) -> None:
    seen: list[list[str]] = []

    def read_and_close() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, AboutDialog)
        seen.append(shown(dialog))
        dialog.reject()

    QTimer.singleShot(0, read_and_close)
    window.shared_actions["about"].trigger()
    assert str(window.session.store.path) in seen[0]
