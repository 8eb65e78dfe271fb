"""Documents are dropped on an application, kept as they are, noted as sent, opened with care, and missed when gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from tests.tracker import build
from tests.ui import drops
from tests.ui.detail.conftest import Desk, choose, press, type_over
from tracker.records import Attachment, Document, Use
from ui.detail.file_form import FileForm
from ui.detail.files import Files
from ui.detail.panel import FILES

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Copy, Plain = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def files(desk: Desk) -> Files:
    desk.panel.tabs.setCurrentIndex(FILES)
    return desk.panel.files


def made(folder: Path, name: str, content: str = "A resume.") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def drop(files: Files, *links: QUrl) -> bool:
    """Drop files on the page, as a file manager does; whether they may be let go there."""
    mime = QMimeData()
    mime.setUrls(list(links))
    return drops.drop(files, QPoint(20, 20), mime)


def add(desk: Desk, files: Files, path: Path) -> None:
    """Drop a file and wait until it is kept."""
    before = len(desk.session.store.records(Attachment))
    assert drop(files, QUrl.fromLocalFile(str(path)))
    desk.qtbot.waitUntil(lambda: len(desk.session.store.records(Attachment)) == before + 1)


def shown(files: Files) -> list[tuple[str, str, str]]:
    looks = [row.entry.look for row in files.entries.rows if row.isVisible()]
    return [(look.text, look.second, look.right) for look in looks]


def open_menu(files: Files, row: int = 0) -> None:
    entry = files.entries.rows[row]
    files.entries.menu_asked.emit(entry.key, entry.mapToGlobal(QPoint(5, 5)))


def test_a_dropped_file_is_kept_with_the_application(desk: Desk, files: Files, tmp_path: Path) -> None:
    path = made(tmp_path, "Resume backend.pdf")
    add(desk, files, path)
    path.unlink()
    (attachment,) = desk.session.store.records(Attachment).values()
    assert (attachment.application, attachment.used_as) == (desk.session.current, Use.RESUME)
    assert shown(files) == [("Resume backend.pdf", "Resume · 9 bytes", "")]
    assert not files.empty.isVisible()


def test_one_step_takes_a_dropped_file_away_again(desk: Desk, files: Files, tmp_path: Path) -> None:
    steps = desk.steps()
    add(desk, files, made(tmp_path, "cv.pdf"))
    assert desk.steps() == steps + 1
    desk.session.undo()
    assert shown(files) == []


def test_links_and_folders_are_not_taken_for_files(desk: Desk, files: Files, tmp_path: Path) -> None:
    assert not drop(files, QUrl("https://example.com/cv.pdf"))
    assert drop(files, QUrl.fromLocalFile(str(tmp_path)))
    desk.qtbot.waitUntil(files.refusal.isVisible)
    assert "no file that can be kept" in files.refusal.text()
    assert desk.session.store.records(Attachment) == {}


def test_a_file_that_is_too_large_is_refused_in_words(desk: Desk, files: Files, tmp_path: Path) -> None:
    huge = tmp_path / "video.mov"
    with huge.open("wb") as file:
        file.truncate(2 * 2**30)
    drop(files, QUrl.fromLocalFile(str(huge)))
    desk.qtbot.waitUntil(files.refusal.isVisible)
    assert files.refusal.text().startswith("“video.mov” has 2.1 GB")
    assert desk.session.store.records(Attachment) == {}


def test_what_was_sent_says_when_and_stays_as_it_was(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    open_menu(files)
    choose("Sent today")
    assert [right for _, _, right in shown(files)] == ["sent 24 Nov"]
    files.edit(("file", 1))
    form = files.form("file")
    assert isinstance(form, FileForm)
    assert not form.used_as.isEnabled()
    assert form.sent.text().splitlines()[0] == "Sent to Harbor on 24 Nov"
    desk.window.activateWindow()  # without a screen, no window is active after a menu
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    type_over(form.note, "By e-mail")
    desk.leave()
    assert desk.session.store.records(Attachment)[1].note == "By e-mail"


def test_the_day_of_sending_can_be_typed(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    files.edit(("file", 1))
    form = files.form("file")
    assert isinstance(form, FileForm)
    type_over(form.sent_on, "20 Nov")
    press(Key.Key_Return)
    sent = desk.session.store.records(Attachment)[1].sent_on
    assert sent is not None
    assert (build.TODAY - sent).days == 4


def test_a_document_kept_before_goes_with_another_application_too(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    other = desk.add("Kestrel")
    desk.show(other)
    QTest.mouseClick(files.known_button, Left)
    choose("cv.pdf")
    assert [name for name, _, _ in shown(files)] == ["cv.pdf"]
    assert len(desk.session.store.records(Document)) == 1
    assert not files.known_button.isVisible()


def test_versions_of_one_document_are_counted(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    files.add_files([made(tmp_path, "cv-new.pdf", "Another resume.")], family="cv")
    desk.qtbot.waitUntil(lambda: len(desk.session.store.records(Document)) == 2)
    assert [second for _, second, _ in shown(files)] == [
        "Resume · version 2 of 2 · 15 bytes",
        "Resume · version 1 of 2 · 9 bytes",
    ]


def test_a_file_that_vanished_is_said(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    (document,) = desk.session.store.records(Document).values()
    files.library.path_of(document.hash).unlink()
    desk.panel.refresh()
    ((name, second, right),) = shown(files)
    assert (name, right) == ("cv.pdf", "missing")
    assert second.startswith("Its file is not in the folder")
    open_menu(files)
    choose("Open")
    desk.qtbot.waitUntil(files.refusal.isVisible)
    assert "missing" in files.refusal.text()


def test_a_file_opens_as_a_copy_under_its_own_name(
    desk: Desk, files: Files, tmp_path: Path, opened_links: list[str]
) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    open_menu(files)
    choose("Open")
    desk.qtbot.waitUntil(lambda: bool(opened_links))
    opened = Path(QUrl(opened_links[0]).toLocalFile())
    assert opened.name == "cv.pdf"
    assert opened.read_text(encoding="utf-8") == "A resume."
    assert opened.parent != files.library.folder


def test_what_may_run_asks_before_it_is_opened(
    desk: Desk, files: Files, tmp_path: Path, opened_links: list[str], answer: list[str]
) -> None:
    add(desk, files, made(tmp_path, "setup.exe"))
    open_menu(files)
    choose("Open")
    assert answer == ["“setup.exe” is of a kind that may run something when it is opened. Open it?"]
    assert opened_links == []


def test_a_document_is_taken_off_unless_it_was_sent(desk: Desk, files: Files, tmp_path: Path) -> None:
    add(desk, files, made(tmp_path, "cv.pdf"))
    files.remove(("file", 1))
    assert shown(files) == []
    desk.session.undo()
    open_menu(files)
    choose("Sent today")
    files.remove(("file", 1))
    assert "was sent" in files.refusal.text()
