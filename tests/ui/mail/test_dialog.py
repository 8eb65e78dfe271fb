"""E-mails that are dropped: shown with their reasons, mended with a click, and done as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui import drops
from tracker import paths, rotation
from tracker.records import Application, Interview, Kind, Message, Outcome, Stage
from tracker.settings import Preferences
from ui.mail import MailDialog
from ui.main_window import MainWindow
from ui.pages import Context
from ui.session import Session
from ui.tasks import Tasks
from ui.theme import Themes

FOLDER = Path(__file__).resolve().parents[2] / "data" / "capture" / "mail"
Opens = Callable[..., MailDialog]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opens(context: Context, qtbot: QtBot) -> Iterator[Opens]:
    """Opens the dialog on e-mails by their names, or on files, and waits until they are read."""
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)

    def open_dialog(*what: str | Path) -> MailDialog:
        paths = [FOLDER / f"{one}.eml" if isinstance(one, str) else one for one in what]
        dialog = MailDialog(context, paths, window, tasks=tasks)
        dialog.show()
        qtbot.waitUntil(dialog.progress.isHidden)
        return dialog

    yield open_dialog
    tasks.wait()
    window.close()


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A mailbox as Thunderbird keeps it, without an ending."""
    path = tmp_path / "Inbox"
    parts = [(FOLDER / f"{name}.eml").read_bytes() for name in ("interview-en-1", "other-en-3", "offer-en-1")]
    path.write_bytes(b"".join(b"From x Mon Nov 23 2026\n" + part + b"\n" for part in parts))
    return path


def press(dialog: MailDialog, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)


def kind_of(context: Context, id: int) -> Kind:
    store = context.session.store
    return store.records(Stage)[store.records(Application)[id].stage].kind


def shown(dialog: MailDialog) -> str:
    return "\n".join([label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)])


def boxes(dialog: MailDialog) -> list[QCheckBox]:
    return dialog.view.boxes


def test_an_e_mail_is_explained_and_done_with_one_click(opens: Opens, context: Context, qtbot: QtBot) -> None:
    id = build.application(context.session.store, "Harbor Systems", "Platform Engineer", entered_on=build.TODAY).id
    build.put(context.session.store, context.session.store.records(Application)[id])
    dialog = opens("rejection-en-1")
    words = shown(dialog)
    assert "Rejection" in words
    assert "Because it says “Unfortunately, we have decided to move forward with other candidates" in words
    assert dialog.view.chooser.name.text() == "Platform Engineer · Harbor Systems"
    assert "Found by the company, the title" in words
    assert dialog.list.isHidden()
    steps = {box.text(): box.isChecked() for box in boxes(dialog)}
    assert steps["Close as Rejected, 10 Nov"] is False  # it was entered after that day
    (close,) = (box for box in boxes(dialog) if box.text().startswith("Close"))
    QTest.mouseClick(close, LEFT, pos=QPoint(8, close.height() // 2))
    assert close.isChecked()
    press(dialog, qtbot)
    assert len(context.session.store.all(Message)) == 1
    assert context.session.current == id
    context.session.undo()
    assert context.session.store.all(Message) == []


def test_a_step_without_its_tick_is_not_done(opens: Opens, context: Context, qtbot: QtBot) -> None:
    dialog = opens("held-interview-en-1")
    (meeting,) = (box for box in boxes(dialog) if "Technical interview" in box.text())
    assert meeting.text() == "Add: Technical interview, 17 Nov, 15:00, Europe/London"
    more = "90 minutes, with Grace Okafor, Tom Finch, Leila Haddad, https://meet.brightwater.example/abc-defg"
    qtbot.waitUntil(lambda: more in shown(dialog))
    QTest.mouseClick(meeting, LEFT, pos=QPoint(8, meeting.height() // 2))
    press(dialog, qtbot)
    store = context.session.store
    (new,) = store.records(Application).values()
    assert (new.company, kind_of(context, new.id)) == ("Brightwater", Kind.INTERVIEWING)
    assert not store.records(Interview)


def test_the_wrong_application_costs_one_search_to_mend(opens: Opens, context: Context, qtbot: QtBot) -> None:
    store = context.session.store
    wrong = build.application(store, "Harbor Systems", "Platform Engineer", entered_on=build.TODAY).id
    right = build.application(store, "Harbour Lights", "Engineer", stage="Saved").id
    dialog = opens("rejection-en-1")
    chooser = dialog.view.chooser
    QTest.mouseClick(chooser.change_button, LEFT)
    QTest.keyClicks(chooser.search, "lights")
    QTest.keyClick(chooser.search, Qt.Key.Key_Return)
    assert chooser.name.text() == "Engineer · Harbour Lights"
    press(dialog, qtbot)
    assert store.records(Application)[right].outcome is Outcome.REJECTED
    assert store.records(Application)[wrong].outcome is None


def test_where_two_may_be_meant_nothing_is_done_until_one_is_chosen(
    opens: Opens, context: Context, qtbot: QtBot
) -> None:
    ids = [build.application(context.session.store, "Stackpier", title).id for title in ("Backend", "Frontend")]
    dialog = opens("assessment-en-2")
    assert not dialog.do_button.isEnabled()
    listed = dialog.view.chooser.list
    assert [listed.item(row).text() for row in range(listed.count())][:2] == [
        "Frontend · Stackpier",
        "Backend · Stackpier",
    ]
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(1)).center())
    assert dialog.do_button.isEnabled()
    press(dialog, qtbot)
    assert [kind_of(context, id) for id in ids] == [Kind.ASSESSMENT, Kind.APPLIED]


def test_a_mailbox_lists_what_is_about_applications_to_tick(
    opens: Opens, context: Context, box: Path, qtbot: QtBot
) -> None:
    dialog = opens(box)
    assert dialog.heading.text() == "2 e-mails about applications: tick those to take in. 1 other was left aside."
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines == [
        "Interview invitation, 9 Nov: New: Senior Data Engineer · Fjord Robotics",
        "Offer, 23 Nov: New: Compiler Engineer · Quillstone",
    ]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.do_button.text() == "Take in 1 e-mail"
    press(dialog, qtbot)
    assert [one.company for one in context.session.store.records(Application).values()] == ["Quillstone"]


def test_several_e_mails_are_taken_in_after_a_back_up_or_not_at_all(
    opens: Opens, context: Context, box: Path, qtbot: QtBot
) -> None:
    store = context.session.store
    build.application(store)
    paths.backups(store.path).write_text("in the way", encoding="utf-8")
    dialog = opens(box)
    QTest.mouseClick(dialog.do_button, LEFT)
    qtbot.waitUntil(lambda: "No back-up could be made first" in dialog.problem.text())
    assert len(store.records(Application)) == 1
    paths.backups(store.path).unlink()
    press(dialog, qtbot)
    assert [(copy.why, rotation.contents(copy.path).applications) for copy in rotation.kept(store.path)] == [
        (rotation.BEFORE_IMPORT, 1)
    ]
    assert len(store.records(Application)) == 3


def test_an_e_mail_that_was_taken_in_before_is_told(opens: Opens, context: Context, qtbot: QtBot) -> None:
    press(opens("offer-en-1"), qtbot)
    dialog = opens("offer-en-1")
    assert "You have taken this e-mail in before." in shown(dialog)
    assert not dialog.do_button.isEnabled()


def test_what_cannot_be_read_is_told_in_the_dialog(opens: Opens, tmp_path: Path) -> None:
    broken = tmp_path / "x.eml"
    broken.write_text("Dear diary")
    dialog = opens(broken)
    assert "This is no e-mail" in dialog.problem.text()
    assert not dialog.do_button.isEnabled()


def test_reading_can_be_ended(context: Context, box: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(window)
    dialog = MailDialog(context, [box], window, tasks=tasks)
    dialog.show()
    QTest.mouseClick(dialog.cancel_button, LEFT)
    tasks.wait()
    QApplication.processEvents()
    assert dialog.list.count() == 0
    assert not context.session.store.records(Application)


def test_what_an_e_mail_says_is_shown_as_it_is(opens: Opens, tmp_path: Path) -> None:
    evil = tmp_path / "evil.eml"
    evil.write_text(
        "From: <b>Eve</b> <eve@x.example>\nTo: me@y.example\nDate: Mon, 23 Nov 2026 12:00:00 +0000\n"
        "Subject: Your application for <img src='file:///dev/zero'> Engineer at AT&T\n\n"
        "Unfortunately, we have decided to move forward with other candidates for <a href='x'>the role</a>.\n"
    )
    dialog = opens(evil)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    assert "<img src='file:///dev/zero'>" in dialog.view.subject.text()


def test_a_dropped_e_mail_opens_the_dialog_from_the_window(session: Session, themes: Themes, qtbot: QtBot) -> None:
    window = MainWindow(session, themes, Preferences())
    qtbot.addWidget(window)
    window.show()
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MailDialog) and dialog.progress.isHidden():
            seen.append(dialog.view.kind.text())
            dialog.reject()

    timer = QTimer(window, interval=10)
    timer.timeout.connect(look)
    timer.start()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(FOLDER / "offer-en-1.eml"))])
    drops.drop(window, QPoint(50, 50), mime)
    qtbot.waitUntil(lambda: seen == ["Offer"])
    timer.stop()
    window.close()
