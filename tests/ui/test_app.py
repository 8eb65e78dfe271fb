"""How the program starts."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.clock import Clock
from tracker.settings import Preferences
from ui.app import open_store, with_window
from ui.main_window import MainWindow
from ui.theme import Themes


def test_the_window_on_a_new_database_looks_for_garbage_once_all_is_there(
    qapp: QApplication, themes: Themes, tmp_path: Path, qtbot: QtBot
) -> None:
    gc.disable()
    try:
        with_window(qapp, open_store(tmp_path / "new.db", Clock(build.TODAY)), themes, Preferences())
        window = qapp.property("window")
        assert isinstance(window, MainWindow)
        qtbot.addWidget(window)
        assert not gc.isenabled()
        qtbot.waitUntil(gc.isenabled)
        assert window.status.counts.text() == "No applications yet"
        window.session.close()
    finally:
        gc.unfreeze()
        gc.enable()
