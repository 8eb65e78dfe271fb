"""Export from the window: what is chosen is what is written."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from tests.tracker import build
from tracker.errors import PursuitError
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.fields import parse_columns
from tracker.records import Application
from ui.export_choices import ArchivePanel, Panel, ProofPanel, SheetPanel
from ui.export_dialog import Export, ExportDialog
from ui.pages import Context
from ui.tasks import Tasks


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog says to write; it is given no ending."""
    chosen = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(chosen), ""))
    return chosen


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> Iterator[ExportDialog]:
    """The dialog over two of three applications, with two columns."""
    store = context.session.store
    ids = [build.application(store, company, title="=1+1").id for company in ("Acme", "Beta", "Gamma")]
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(context, Tasks(window), parse_columns("company,title"), ids[:2], window)
    dialog.show()
    yield dialog
    window.close()


def choose(dialog: ExportDialog, kind: str) -> Panel:
    """Click a kind of file; its options."""
    dialog.kinds[kind].click()
    assert dialog.panel.isVisible()
    return dialog.panel


def press(dialog: ExportDialog) -> None:
    (button,) = (button for button in dialog.findChildren(QPushButton) if button.text() == "Export…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def export(dialog: ExportDialog, context: Context, qtbot: QtBot) -> str:
    """Press the button; what the window says when it is done."""
    with qtbot.waitSignal(context.session.told) as told:
        press(dialog)
    assert told.args
    return str(told.args[0])


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_what_is_shown_is_written_with_its_columns(
    dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot
) -> None:
    assert export(dialog, context, qtbot) == f"Exported to {target}.csv"
    assert rows(target.with_suffix(".csv")) == [["company", "title"], ["Acme", "'=1+1"], ["Beta", "'=1+1"]]


def test_all_is_written_with_every_column_and_the_timelines(
    dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot
) -> None:
    panel = choose(dialog, "csv")
    assert isinstance(panel, SheetPanel)
    panel.all.click()
    panel.all_columns.click()
    panel.history.click()
    export(dialog, context, qtbot)
    heading, *lines = rows(target.with_suffix(".csv"))
    assert (len(lines), heading[0], heading[-1]) == (3, "id", "updated_at")
    assert len(rows(target.with_name("mine-history.csv"))) == 4


def test_a_workbook_holds_what_is_shown_and_its_timelines(
    dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot
) -> None:
    choose(dialog, "xlsx")
    export(dialog, context, qtbot)
    book = CalamineWorkbook.from_path(target.with_suffix(".xlsx"))
    assert book.get_sheet_by_name("Applications").to_python() == [
        ["Company", "Title"],
        ["Acme", "=1+1"],
        ["Beta", "=1+1"],
    ]
    assert len(book.get_sheet_by_name("History").to_python()) == 3


def test_a_calendar_holds_the_interviews(dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot) -> None:
    store = context.session.store
    build.interview(store, store.records(Application)[1], date(2026, 12, 1), at="14:00", zone="Europe/Berlin")
    choose(dialog, "ics")
    export(dialog, context, qtbot)
    (event,) = Calendar.from_ical(target.with_suffix(".ics").read_bytes()).events
    assert event.start == datetime(2026, 12, 1, 13, tzinfo=UTC)


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_the_proof_is_of_the_period_that_was_typed(
    dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot, form: str
) -> None:
    build.application(context.session.store, "Long ago", entered_on=date(2026, 1, 2))
    panel = choose(dialog, "pdf")
    assert isinstance(panel, ProofPanel)
    QTest.keyClicks(panel.first.line, "2026-01-01")
    QTest.keyClicks(panel.last.line, "2026-01-31")
    (panel.pdf if form == "pdf" else panel.html).click()
    export(dialog, context, qtbot)
    file = target.with_suffix(f".{form}")
    found = PdfReader(file).pages[0].extract_text() if form == "pdf" else file.read_text(encoding="utf-8")
    text = " ".join(found.split())
    assert "1 Jan 2026 to 31 Jan 2026" in text
    assert "Long ago" in text
    assert "Acme" not in text


def test_a_period_that_cannot_be_is_said_beside_it_and_the_dialog_stays(
    dialog: ExportDialog, target: Path, context: Context
) -> None:
    panel = choose(dialog, "pdf")
    assert isinstance(panel, ProofPanel)
    QTest.keyClicks(panel.first.line, "someday")
    press(dialog)
    assert "someday" in panel.first.problem.text()
    panel.first.line.clear()
    QTest.keyClicks(panel.first.line, "2026-02-01")
    QTest.keyClicks(panel.last.line, "2026-01-01")
    press(dialog)
    assert panel.problem.isVisible()
    assert dialog.isVisible()
    assert not target.with_suffix(".pdf").exists()


@pytest.mark.parametrize("with_log", [True, False])
def test_everything_is_written_with_the_log_or_without(
    dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot, with_log: bool
) -> None:
    panel = choose(dialog, "zip")
    assert isinstance(panel, ArchivePanel)
    if not with_log:
        panel.log.click()
    export(dialog, context, qtbot)
    with zipfile.ZipFile(target.with_suffix(".zip")) as archive:
        tables = json.loads(archive.read("everything.json"))["tables"]
    assert len(tables["application"]) == 3
    assert bool(tables["change_set"]) == with_log


def test_everything_is_written_as_json(dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot) -> None:
    choose(dialog, "json")
    export(dialog, context, qtbot)
    assert len(json.loads(target.with_suffix(".json").read_text(encoding="utf-8"))["tables"]["application"]) == 3


def test_the_arrows_walk_over_the_kinds_and_show_their_options(dialog: ExportDialog) -> None:
    dialog.kinds["csv"].setFocus()
    seen = []
    for _ in dialog.kinds:
        seen.append(next(kind for kind, panel in dialog.panels.items() if panel.isVisible()))
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert seen == list(dialog.kinds)


def test_an_export_can_be_cancelled_and_the_old_file_stays(context: Context, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_text("old")
    build.application(context.session.store)
    under_way = Export(None)
    under_way.cancel()
    with pytest.raises(PursuitError, match="cancelled; nothing was written"):
        export_csv(context.session.store.path, file, Sheet(), today=build.TODAY, progress=under_way.watch)
    assert file.read_text() == "old"


def test_a_folder_that_is_not_there_is_told(
    dialog: ExportDialog, tmp_path: Path, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "no" / "x.csv"), ""))
    assert export(dialog, context, qtbot) == f"There is no folder {tmp_path / 'no'}; make it first, or choose another."


@pytest.mark.parametrize("has_documents", [True, False])
def test_the_file_is_offered_where_the_user_has_documents(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_documents: bool
) -> None:
    documents = tmp_path / "Documents"
    if has_documents:
        documents.mkdir()
    offered: list[str] = []

    def ask(*arguments: str) -> tuple[str, str]:
        offered.append(arguments[2])
        return "", ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _which: str(documents))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    for kind in dialog.kinds:
        choose(dialog, kind)
        press(dialog)
    names = ("applications.csv", "applications.xlsx", "calendar.ics", "proof-of-search.pdf", "everything.zip")
    folder = documents if has_documents else Path.home()
    assert offered == [str(folder / name) for name in (*names, "everything.json")]
