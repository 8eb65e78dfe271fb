"""Export from the window: what is chosen is what is written."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.fields import parse_columns
from ui.export_dialog import ExportDialog
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
    dialog = ExportDialog(context.session, Tasks(window), parse_columns("company,title"), ids[:2], window)
    dialog.show()
    yield dialog
    window.close()


def export(dialog: ExportDialog, context: Context, qtbot: QtBot) -> str:
    """Press the button; what the window says when it is done."""
    (button,) = (button for button in dialog.findChildren(QPushButton) if button.text() == "Export…")
    with qtbot.waitSignal(context.session.told) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
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
    dialog.all.click()
    dialog.all_columns.click()
    dialog.history.click()
    export(dialog, context, qtbot)
    heading, *lines = rows(target.with_suffix(".csv"))
    assert (len(lines), heading[0], heading[-1]) == (3, "id", "updated_at")
    assert len(rows(target.with_name("mine-history.csv"))) == 4


def test_everything_is_written_as_json(dialog: ExportDialog, target: Path, context: Context, qtbot: QtBot) -> None:
    dialog.everything.click()
    assert not dialog.all_columns.isEnabled()
    export(dialog, context, qtbot)
    assert len(json.loads(target.with_suffix(".json").read_text(encoding="utf-8"))["tables"]["application"]) == 3


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
    (button,) = (button for button in dialog.findChildren(QPushButton) if button.text() == "Export…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert offered == [str((documents if has_documents else Path.home()) / "applications.csv")]
