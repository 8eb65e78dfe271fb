"""An open database, dressed, for tests of the window; the locale is the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from tests.tracker.build import new_store, open_store
from ui.actions import Actions
from ui.icons import Icons
from ui.pages import Context
from ui.session import Session
from ui.theme import Themes


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """What tests leave to be deleted later goes at once: nothing else does that, and each new look dresses it too."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """Days and money as in Britain, whatever the computer's locale is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def themes(qapp: QApplication) -> Themes:
    return Themes(qapp, "light")


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """The session of a new database on 24 November 2026; like the window, it hardly waits for a busy file."""
    new_store(tmp_path / "pursuit.db").close()
    opened = Session(open_store(tmp_path / "pursuit.db"))
    yield opened
    opened.close()


@pytest.fixture
def context(session: Session, themes: Themes) -> Iterator[Context]:
    """What a part of the window is given, with actions that belong to a window of their own."""
    window = QWidget()
    icons = Icons(themes, window)
    yield Context(session, themes, icons, Actions(icons, window))
    window.deleteLater()


class Opened(QObject):
    """Takes the links that would be opened by the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.links.append(url.toString())


@pytest.fixture
def opened_links(qapp: QApplication) -> Iterator[list[str]]:
    """The links that were handed to the desktop."""
    opened = Opened()
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, opened, "take")  # type: ignore[arg-type]  # the stub asks for bytes, Qt for a name
    yield opened.links
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def answer(qapp: QApplication) -> Iterator[list[str]]:
    """Answers each message box that opens by its default button; the texts that were asked."""
    asked: list[str] = []

    def press_default() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            default: QPushButton | None = box.defaultButton()
            (box.buttons()[0] if default is None else default).click()

    timer = QTimer(interval=5)
    timer.timeout.connect(press_default)
    timer.start()
    yield asked
    timer.stop()
