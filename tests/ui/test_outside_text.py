"""Text from outside is TEXT in every view and dialog: no label, tooltip, item, button or document renders it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.detail.test_hostile import fill
from tests.ui.walker import flaws, words
from tracker import backups, rotation
from tracker.database import Database
from tracker.fields import COLUMNS
from tracker.operations import applications, naming, roles
from tracker.records import Layout
from tracker.settings import Preferences
from ui.capture_list import CaptureListDialog
from ui.compare_offers import CompareDialog
from ui.dialogs import TagDialog
from ui.export_dialog import ExportDialog
from ui.given import Given, GivenKind
from ui.imports import ImportPage
from ui.mail import MailDialog
from ui.main_window import MainWindow
from ui.new_application import NewApplicationDialog
from ui.session import Session
from ui.theme import Themes
from ui.tray import Tray
from ui.views import MAKERS

TEXT = "<img src='/dev/zero'><a href='file:///etc/passwd'>x</a> R&D &amp; <b>Co</b>"
SOON = 10_000  # ms for work on a worker


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on applications of which every field holds the TEXT, in each state that a view shows."""
    store = session.store
    first, trashed = (build.application(store, TEXT, TEXT, stage="Offer").id for _ in range(2))
    fill(store, first, TEXT)
    for number in range(5):
        build.application(store, f"{TEXT}{number}", TEXT, source=TEXT)
    applications.trash(store, [trashed])
    naming.add_view(store, TEXT, layout=Layout.TABLE, query="")
    roles.add_blank(store, TEXT)
    with closing(Database(store.path)) as database:
        backups.keep(database, rotation.AUTOMATIC)
    made = MainWindow(session, themes, Preferences())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitSignal(made.finished, timeout=SOON):
        made.show()
    yield made
    made.tasks.wait()
    made.close()


def check_plain(root: QWidget) -> int:
    """Look at every widget below; returns how many texts there are."""
    assert flaws(root) == []
    return sum(1 for text in words(root) if text)


@pytest.mark.parametrize("page", list(MAKERS))
def test_no_view_renders_it(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    QApplication.processEvents()
    window.tasks.wait()
    QApplication.processEvents()
    assert check_plain(window) > 5


def test_the_details_and_the_page_of_a_company_do_not_render_it(window: MainWindow) -> None:
    window.session.select([1], 1)
    window.open_detail()
    for index in range(window.detail.tabs.count()):
        window.detail.tabs.setCurrentIndex(index)
        QApplication.processEvents()
        assert check_plain(window.detail) > 5
    window.detail.show_company()
    QApplication.processEvents()
    check_plain(window.detail)


def test_the_palette_shows_it_as_it_is(window: MainWindow) -> None:
    palette = window.palette_panel
    palette.open()
    palette.line.setText(TEXT[:4])
    QApplication.processEvents()
    assert any(TEXT[:10] in line.entry.text for line in palette.rows.records)
    check_plain(window)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "compare": lambda window: CompareDialog(window.context, window.chosen, window),
    "tags": lambda window: TagDialog(window.session, window),
    "export": lambda window: ExportDialog(window.context, window.tasks, [COLUMNS["company"]], [1], window),
    "new": lambda window: NewApplicationDialog(window.context, window, tasks=window.tasks),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_renders_it(window: MainWindow, name: str) -> None:
    window.session.select([1], 1)
    dialog = DIALOGS[name](window)
    dialog.show()
    QApplication.processEvents()
    assert check_plain(dialog) > 0
    dialog.close()


def test_what_was_captured_is_listed_as_it_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "posting.txt"
    file.write_text(f"{TEXT} Engineer\n{TEXT} GmbH\nLocation: {TEXT}\n", encoding="utf-8")
    given = [Given(GivenKind.TEXT, f"Engineer at {TEXT}\nLocation: {TEXT}"), Given(GivenKind.FILE, str(file))]
    dialog = CaptureListDialog(window.context, given, window, tasks=window.tasks)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.capturing.is_busy, timeout=SOON)
    assert check_plain(dialog) > 0
    dialog.close()


def test_an_e_mail_is_shown_as_it_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    mail = tmp_path / "one.eml"
    head = f'From: "{TEXT}" <jobs@harbor.example>\nSubject: Your application for {TEXT}\n'
    mail.write_text(f"{head}\nThank you for applying: {TEXT}\n", encoding="utf-8")
    dialog = MailDialog(window.context, [mail], window, tasks=window.tasks)
    dialog.show()
    qtbot.waitUntil(dialog.progress.isHidden, timeout=SOON)
    assert check_plain(dialog) > 0
    dialog.close()


def test_an_import_shows_it_as_it_is_on_each_of_its_steps(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / f"{TEXT.replace('/', '')}.csv"
    file.write_text(
        f'Company,Title,Status,{TEXT.replace(",", "")}\n"{TEXT}","{TEXT}",Applied,"{TEXT}"\n', encoding="utf-8"
    )
    window.show_page("import")
    page = window.page("import")
    assert isinstance(page, ImportPage)
    page.open_file(file)
    qtbot.waitUntil(lambda: not page.job.is_working, timeout=SOON)
    for index in range(page.stack.count()):
        page.stack.setCurrentIndex(index)
        QApplication.processEvents()
        assert check_plain(page) > 0
    page.job.forget()


class Desktop(QSystemTrayIcon):
    """Takes the notifications that a desktop would show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def showMessage(self, *words: object) -> None:
        self.shown += [str(word) for word in words[:2]]


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_a_notification_holds_nothing_that_a_desktop_could_render(window: MainWindow) -> None:
    tray = Tray(window)
    tray.icon = desktop = Desktop()
    tray.notify(TEXT, TEXT)
    assert len(desktop.shown) == 2
    assert not any(sign in words for words in desktop.shown for sign in "<>&")
    assert "img src" in desktop.shown[0]
