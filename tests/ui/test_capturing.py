"""A link, a posting, a page or files that are pasted or dropped fill a new application with guesses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.bench.capture import SAMPLES
from tests.tracker import build
from tests.tracker.capture.servers import HOME, page, serving
from tests.ui import drops
from tracker.capture.fetching import NotFetched, fetch
from tracker.capture.sources import Source, checked, from_text
from tracker.operations import applications
from tracker.records import Application, ApplicationContact, Contact, Employment, Posting, Search, WorkMode
from tracker.records import Event as Entry
from tracker.settings import Preferences
from ui.capture_list import CaptureListDialog
from ui.capturing import IsCancelled, load
from ui.given import Given, GivenKind, given_in
from ui.main_window import MainWindow
from ui.new_application import NewApplicationDialog
from ui.pages import Context
from ui.session import Session
from ui.tasks import Tasks
from ui.theme import Themes

Key, Ctrl, Left = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
TEXT = (SAMPLES / "text_en_1.txt").read_text(encoding="utf-8")
PAGE = (SAMPLES / "greenhouse.html").read_bytes()
LINK = "https://boards.example/jobs/42"


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


def opened(context: Context, qtbot: QtBot, tasks: Tasks, **options: object) -> NewApplicationDialog:
    dialog = NewApplicationDialog(context, tasks=tasks, **options)  # type: ignore[arg-type]
    qtbot.addWidget(dialog, before_close_func=lambda widget: widget.done(0))
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(context: Context, qtbot: QtBot, tasks: Tasks) -> Iterator[NewApplicationDialog]:
    made = opened(context, qtbot, tasks)
    yield made
    made.done(0)


def paste(dialog: NewApplicationDialog, text: str) -> None:
    dialog.intake.setFocus()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(dialog.intake.text, Key.Key_V, Ctrl)


def read(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.capturing.is_busy)


def only(session: Session) -> Application:
    (found,) = session.store.records(Application).values()
    return found


def test_a_pasted_posting_fills_the_rest_with_guesses(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    paste(dialog, TEXT)
    read(dialog, qtbot)
    assert (dialog.company.line.text(), dialog.title.line.text()) == ("Larkfield Software", "Senior Backend Engineer")
    assert dialog.salary.line.text() == "70,000–85,000 GBP per year"
    assert {name for name, mark in dialog.marks.items() if mark.is_shown} == {
        "company", "title", "location", "salary_text", "work_mode", "employment", "deadline", "contact_name",
        "contact_email",
    }  # fmt: skip
    assert dialog.marks["company"].button.text() == "from the text  ×"
    QTest.keyClick(dialog.company.line, Key.Key_Return)
    new = only(session)
    assert (new.work_mode, new.employment, new.salary_max) == (WorkMode.HYBRID, Employment.FULL_TIME, 85_000)
    assert session.store.get(Posting, new.id) == Posting(new.id, TEXT)
    (contact,) = session.store.records(Contact).values()
    assert (contact.name, contact.email, contact.company) == (
        "Priya Shah", "priya.shah@larkfield.example", "Larkfield Software",
    )  # fmt: skip
    assert len(session.store.records(ApplicationContact)) == 1


def test_all_of_it_is_one_step(dialog: NewApplicationDialog, session: Session, qtbot: QtBot) -> None:
    paste(dialog, TEXT)
    read(dialog, qtbot)
    dialog.accept()
    session.undo()
    assert (dict(session.store.records(Application)), dict(session.store.records(Contact))) == ({}, {})


def test_a_click_takes_a_guess_away(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    paste(dialog, TEXT)
    read(dialog, qtbot)
    QTest.mouseClick(dialog.marks["location"].button, Left)
    assert (dialog.location.line.text(), dialog.marks["location"].is_shown) == ("", False)
    assert dialog.location.line.hasFocus()


def test_a_click_into_a_guess_lets_it_be_typed_over(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    paste(dialog, TEXT)
    read(dialog, qtbot)
    QTest.mouseClick(dialog.title.line, Left, pos=QPoint(60, 12))
    qtbot.waitUntil(dialog.title.line.hasSelectedText)
    QTest.keyClicks(dialog.title.line, "Staff Engineer")
    assert (dialog.title.line.text(), dialog.marks["title"].is_shown) == ("Staff Engineer", False)
    assert dialog.title.line.property("guess") == "false"
    dialog.accept()
    assert only(session).title == "Staff Engineer"


def test_what_was_typed_is_not_replaced_by_a_guess(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.company.line, "Mine")
    paste(dialog, TEXT)
    read(dialog, qtbot)
    assert (dialog.company.line.text(), dialog.marks["company"].is_shown) == ("Mine", False)


def test_a_second_posting_replaces_only_the_guesses_of_the_first(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    dialog.take(Given(GivenKind.FILE, str(SAMPLES / "lever.html")))
    read(dialog, qtbot)
    QTest.mouseClick(dialog.marks["title"].button, Left)
    QTest.keyClicks(dialog.title.line, "My own")
    dialog.take(Given(GivenKind.FILE, str(SAMPLES / "ashby.html")))
    read(dialog, qtbot)
    assert (dialog.company.line.text(), dialog.title.line.text()) == ("Tallowtree", "My own")
    assert dialog.posting.text.toPlainText().startswith("## About Tallowtree")


def test_a_link_is_not_fetched_until_the_button_is_pressed(
    context: Context, session: Session, qtbot: QtBot, tasks: Tasks
) -> None:
    with serving(page(PAGE)) as server:

        def load_here(given: Given, is_cancelled: IsCancelled) -> Source:
            if given.kind is not GivenKind.LINK:
                return load(given, is_cancelled)
            found = fetch(
                given.value, is_cancelled=is_cancelled, allowed=[server.place], resolve=lambda _host, _port: [HOME]
            )
            return checked(Source(given.value, found.data, found.url, found.media_type, found.charset))

        dialog = opened(context, qtbot, tasks, loads=load_here)
        link = f"http://boards.example:{server.port}/jobs/42"
        paste(dialog, link)
        assert dialog.reading.fetch.isVisible()
        assert "boards.example" in dialog.reading.words.text()
        assert server.asked == []
        QTest.mouseClick(dialog.reading.fetch, Left)
        read(dialog, qtbot)
        assert len(server.asked) == 1
    assert (dialog.company.line.text(), dialog.url.line.text()) == ("Harbor Systems", link)
    assert dialog.marks["company"].button.text() == "from the page  ×"
    assert not dialog.reading.isVisible()


def test_why_a_page_could_not_be_had_is_said_beside_the_button(context: Context, qtbot: QtBot, tasks: Tasks) -> None:
    def refuse(_given: Given, _is_cancelled: IsCancelled) -> Source:
        raise NotFetched("boards.example answers 404 instead of the page; paste its text instead.")

    dialog = opened(context, qtbot, tasks, loads=refuse)
    paste(dialog, LINK)
    QTest.mouseClick(dialog.reading.fetch, Left)
    qtbot.waitUntil(lambda: "404" in dialog.reading.words.text())
    assert dialog.reading.fetch.isVisible()
    assert dialog.url.line.text() == LINK


def test_fetching_can_be_cancelled(context: Context, qtbot: QtBot, tasks: Tasks) -> None:
    ended = Event()

    def hang(_given: Given, is_cancelled: IsCancelled) -> Source:
        while not is_cancelled():
            ended.wait(0.01)
        ended.set()
        raise NotFetched("Fetching was cancelled.")

    dialog = opened(context, qtbot, tasks, loads=hang)
    paste(dialog, LINK)
    QTest.mouseClick(dialog.reading.fetch, Left)
    qtbot.waitUntil(dialog.reading.cancel.isVisible)
    assert "Reading" in dialog.reading.words.text()
    QTest.mouseClick(dialog.reading.cancel, Left)
    qtbot.waitUntil(ended.is_set)
    assert (dialog.reading.fetch.isVisible(), dialog.company.line.text()) == (True, "")


def test_a_dialog_that_is_closed_stops_what_it_reads(context: Context, qtbot: QtBot, tasks: Tasks) -> None:
    ended = Event()

    def hang(_given: Given, is_cancelled: IsCancelled) -> Source:
        while not is_cancelled():
            ended.wait(0.01)
        ended.set()
        return from_text(TEXT)

    dialog = opened(context, qtbot, tasks, loads=hang)
    dialog.take(Given(GivenKind.FILE, "x"))
    dialog.done(0)
    qtbot.waitUntil(ended.is_set)
    tasks.wait()
    QApplication.processEvents()
    assert dialog.company.line.text() == ""


def test_one_that_is_there_can_be_answered_as_a_repost(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    first = applications.added_id(
        applications.add(
            session.store, {"company": "Larkfield Software Ltd", "title": "Senior Back-End Engineer"}, on=build.TODAY
        )
    )
    paste(dialog, TEXT)
    read(dialog, qtbot)
    qtbot.waitUntil(dialog.notice.isVisible)
    words = " ".join(label.text() for label in dialog.notice.findChildren(QLabel))
    assert "The company there is Larkfield Software Ltd." in words
    QTest.mouseClick(dialog.notice.rows[0].repost, Left)
    second = next(id for id in session.store.records(Application) if id != first)
    texts = {
        event.application: event.text for event in session.store.of_applications(Entry, [first, second]) if event.text
    }
    assert texts[second].startswith("A repost of “Senior Back-End Engineer")
    assert texts[first].startswith("Posted again")


def test_one_that_is_there_can_be_added_anyway(dialog: NewApplicationDialog, session: Session, qtbot: QtBot) -> None:
    applications.add(
        session.store, {"company": "Larkfield Software", "title": "Senior Backend Engineer"}, on=build.TODAY
    )
    paste(dialog, TEXT)
    read(dialog, qtbot)
    qtbot.waitUntil(dialog.notice.isVisible)
    QTest.mouseClick(dialog.notice.add_anyway, Left)
    assert (len(session.store.records(Application)), dialog.isVisible()) == (2, False)


def test_the_notice_goes_when_the_words_are_taken_back(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    applications.add(session.store, {"company": "Harbor", "title": "Engineer"}, on=build.TODAY)
    QTest.keyClicks(dialog.company.line, "Harbor")
    QTest.keyClicks(dialog.title.line, "Engineer")
    qtbot.waitUntil(dialog.notice.isVisible)
    dialog.title.line.clear()  # as a suggestion that is taken does: without typing
    qtbot.waitUntil(lambda: not dialog.notice.isVisible())


def test_a_salary_without_an_amount_says_that_it_is_kept_as_text(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.company.line, "Harbor")
    dialog.salary.setFocus()
    QTest.keyClicks(dialog.salary.line, "a lot")
    dialog.title.setFocus()
    qtbot.waitUntil(lambda: "kept as text" in dialog.salary.problem.text())
    dialog.salary.setFocus()
    dialog.salary.line.selectAll()
    QTest.keyClicks(dialog.salary.line, "90k EUR")
    dialog.title.setFocus()
    qtbot.waitUntil(lambda: not dialog.salary.problem.text())
    dialog.accept()
    assert only(session).salary_text == "90k EUR"


def test_escape_asks_once_and_takes_nothing_back(dialog: NewApplicationDialog, answer: list[str]) -> None:
    QTest.keyClicks(dialog.company.line, "Harbor")
    QTest.keyClick(dialog.company.line, Key.Key_Escape)
    assert answer == ["What is here is not added yet."]
    assert (dialog.company.line.text(), dialog.isVisible()) == ("Harbor", True)


def test_hostile_text_is_shown_as_it_is(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    paste(
        dialog, 'Engineer at Harbor\nLocation: <img src="/dev/zero"> & Co\nContact: <b>Ada</b> Byron, ada@x.example\n'
    )
    read(dialog, qtbot)
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    dialog.grab()


def mime(*, text: str = "", html: str = "", urls: list[str] | None = None) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (mime(text=LINK), [Given(GivenKind.LINK, LINK)]),
        (mime(text="Engineer\nat Harbor"), [Given(GivenKind.TEXT, "Engineer\nat Harbor")]),
        (mime(urls=[LINK]), [Given(GivenKind.LINK, LINK)]),
        (mime(urls=["file:///tmp/a.pdf", LINK]), [Given(GivenKind.FILE, "/tmp/a.pdf"), Given(GivenKind.LINK, LINK)]),
        (mime(urls=["ftp://x.example/a", "javascript:alert(1)", "data:text/html,x"]), []),
        (mime(text="  "), []),
        (mime(), []),
    ],
)
def test_what_can_be_given(data: QMimeData, expected: list[Given]) -> None:
    assert given_in(data) == expected


def test_mark_up_that_was_copied_alone_is_a_page() -> None:
    data = QMimeData()
    data.setData("text/html", b"<h1>Engineer</h1>")
    assert [given.kind for given in given_in(data)] in ([GivenKind.PAGE], [GivenKind.TEXT])


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(session, themes, Preferences())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.finished):
        made.show()
    made.activateWindow()
    yield made
    made.tasks.wait()


class Watch:
    """Looks at each dialog that opens, and closes it."""

    def __init__(self) -> None:
        self.seen: list[QDialog] = []
        self.texts: list[str] = []
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, NewApplicationDialog) and not dialog.capturing.is_busy:
            self.seen.append(dialog)
            self.texts.append(dialog.company.line.text() or dialog.url.line.text())
            dialog.done(0)
        elif isinstance(dialog, CaptureListDialog) and not dialog.capturing.is_busy:
            self.seen.append(dialog)
            self.texts += [dialog.list.item(row).text() for row in range(dialog.list.count())]
            dialog.done(0)

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    yield made
    made.stop()


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Drop onto the middle of the window as another program does; whether it may be let go there."""
    return drops.drop(window, window.rect().center(), data)


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (mime(text=TEXT), "Larkfield Software"),
        (mime(text=LINK), LINK),
        (mime(urls=[QUrl.fromLocalFile(str(SAMPLES / "letterhead.pdf")).toString()]), "Gannet Process Control Ltd"),
        (mime(urls=[QUrl.fromLocalFile(str(SAMPLES / "lever.html")).toString()]), "Kestrel Robotics"),
    ],
    ids=["text", "link", "pdf", "page"],
)
def test_what_is_dropped_on_the_window_opens_the_dialog_filled(
    window: MainWindow, qtbot: QtBot, watch: Watch, data: QMimeData, shown: str
) -> None:
    assert drop(window, data)
    qtbot.waitUntil(lambda: watch.texts == [shown])


def test_a_drop_on_the_cards_of_the_board_is_for_the_window(window: MainWindow, watch: Watch, qtbot: QtBot) -> None:
    below = window.childAt(window.rect().center())
    assert below is not None
    assert below is not window
    data = mime(text=TEXT)
    enter = drops.entering(below.rect().center(), data)
    QApplication.sendEvent(below, enter)
    assert enter.isAccepted()
    drop(window, data)
    qtbot.waitUntil(lambda: watch.texts == ["Larkfield Software"])


def test_what_is_pasted_on_the_window_opens_the_dialog_filled(window: MainWindow, watch: Watch, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_V, Ctrl)
    qtbot.waitUntil(lambda: watch.texts == ["Larkfield Software"])


def test_pasting_into_the_search_box_stays_there(window: MainWindow, watch: Watch) -> None:
    window.shared_actions["find"].trigger()
    QGuiApplication.clipboard().setText("harbor")
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_V, Ctrl)
    QApplication.processEvents()
    assert watch.seen == []


def test_what_cannot_be_captured_is_said_in_the_status_line(window: MainWindow, watch: Watch) -> None:
    told: list[str] = []
    window.session.told.connect(told.append)
    window.capture(mime(urls=["ftp://x.example/a"]))
    assert (len(told), watch.seen) == (1, [])
    assert "copy a link" in told[0]


def test_several_files_come_as_a_list(window: MainWindow, qtbot: QtBot, watch: Watch) -> None:
    names = ("lever.html", "text_de_1.txt", "expected.json")
    assert drop(window, mime(urls=[QUrl.fromLocalFile(str(SAMPLES / name)).toString() for name in names]))
    qtbot.waitUntil(lambda: bool(watch.texts))
    assert watch.texts[0] == "lever.html: Robotics Software Engineer · Kestrel Robotics · Bristol, UK"
    assert watch.texts[1].startswith("text_de_1.txt: Softwareentwickler Backend (m/w/d) · Rheinwerk Software GmbH")


@pytest.fixture
def several(context: Context, qtbot: QtBot, tasks: Tasks, window: MainWindow, tmp_path: Path) -> CaptureListDialog:
    """A list of two postings, a link and a file that is not there, read as far as it can be without the net."""
    given = [
        Given(GivenKind.FILE, str(SAMPLES / "lever.html")),
        Given(GivenKind.LINK, LINK),
        Given(GivenKind.FILE, str(tmp_path / "gone.pdf")),
        Given(GivenKind.TEXT, TEXT),
    ]

    def load_here(given: Given, is_cancelled: IsCancelled) -> Source:
        if given.kind is GivenKind.LINK:
            return Source(given.value, PAGE, given.value, "text/html", "utf-8")
        return load(given, is_cancelled)

    dialog = CaptureListDialog(window.context, given, window, tasks=tasks, loads=load_here)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.capturing.is_busy)
    return dialog


def lines(dialog: CaptureListDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_list_fetches_no_link_by_itself_and_says_what_cannot_be_read(several: CaptureListDialog) -> None:
    shown = lines(several)
    assert shown[1] == f"{LINK}: not fetched yet"
    assert "There is no file" in shown[2]
    assert several.fetch_button.isVisible()


def test_the_ticked_ones_of_a_list_are_added(several: CaptureListDialog, window: MainWindow, qtbot: QtBot) -> None:
    running = build.insert(window.session.store, Search(0, "Autumn"))
    QTest.mouseClick(several.fetch_button, Left)
    qtbot.waitUntil(lambda: not several.capturing.is_busy)
    several.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    QTest.mouseClick(several.add_button, Left)
    added = window.session.store.records(Application).values()
    companies = sorted(one.company for one in added)
    assert (companies, several.isVisible()) == (["Harbor Systems", "Larkfield Software"], False)
    assert {one.search for one in added} == {running.id}
    assert len(window.session.selection) == 2


def test_one_of_a_list_that_is_there_already_is_not_ticked(window: MainWindow, qtbot: QtBot, tasks: Tasks) -> None:
    applications.add(
        window.session.store, {"company": "Larkfield Software", "title": "Senior Backend Engineer"}, on=build.TODAY
    )
    given = [Given(GivenKind.TEXT, TEXT), Given(GivenKind.FILE, str(SAMPLES / "lever.html"))]
    dialog = CaptureListDialog(window.context, given, window, tasks=tasks)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.capturing.is_busy)
    states = [dialog.list.item(row).checkState() for row in range(2)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    assert "looks like one that is there" in lines(dialog)[0]


def test_lines_that_are_all_links_are_that_many_links() -> None:
    found = given_in(mime(text=f"{LINK}\n\n{LINK}/2\n"))
    assert found == [Given(GivenKind.LINK, LINK), Given(GivenKind.LINK, f"{LINK}/2")]


def test_rows_of_a_spreadsheet_are_a_table() -> None:
    text = "Harbor\tEngineer\nKestrel\tDeveloper\n"
    assert given_in(mime(text=text)) == [Given(GivenKind.TABLE, text)]


def test_rows_pasted_into_the_dialog_say_where_to_paste_them(context: Context, qtbot: QtBot) -> None:
    dialog = NewApplicationDialog(context)
    qtbot.addWidget(dialog)
    dialog.intake.text.pasted.emit("Harbor\tEngineer\nKestrel\tDeveloper\n")  # type: ignore[attr-defined]
    assert "paste them on the window" in dialog.intake.problem.text()
    dialog.done(0)
