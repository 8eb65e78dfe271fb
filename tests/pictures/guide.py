"""The pictures of the guide: what each shows. Their names are those of the files in docs/pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.pictures.studio import Picture
from tests.ui.scenes import SCENES, application_of, import_step
from tracker.operations import applications, timeline
from tracker.records import EventKind
from tracker.settings import Language, Look
from ui.main_window import MainWindow
from ui.undo_history import HistoryDialog

Arrange = Callable[[MainWindow], QWidget]

MORE: Final = """\
Company,Job Title,Status,Date Applied,Location
Quarry,Data Engineer,Pending,2026-10-14,Leeds
Harbor Systems,Platform Engineer,Interviewing,2026-10-09,Rotterdam
Lantern,Back-End Engineer,Rejected,2026-09-30,Remote
Ferry Works,Senior Engineer,Applied,2026-11-12,Bristol
"""
FLAT: Final = (1280, 440)  # for parts with few lines
LOW: Final = (1280, 640)


def _scene(name: str) -> Arrange:
    """A view, a tab or a dialog by itself."""
    return SCENES[name]


def _in_window(name: str) -> Arrange:
    """The same within the whole window."""

    def arrange(window: MainWindow) -> QWidget:
        SCENES[name](window)
        return window

    return arrange


def _board(window: MainWindow) -> QWidget:
    window.show_page("board")
    chosen = application_of(window, "Brightline")
    window.session.select([chosen], chosen)
    window.open_detail()
    window.detail.tabs.setCurrentIndex(0)
    return window


def _palette(window: MainWindow) -> QWidget:
    window.show_page("board")
    SCENES["palette"](window)
    return window


def _search(text: str, view: str = "table") -> Arrange:
    def arrange(window: MainWindow) -> QWidget:
        window.show_page(view)
        window.session.search_for(text)
        return window

    return arrange


def _insights(window: MainWindow) -> QWidget:
    SCENES["insights"](window)
    bar = window.insights.area.verticalScrollBar()
    bar.setValue(bar.minimum())
    return window


def _insights_below(window: MainWindow) -> QWidget:
    SCENES["insights"](window)
    QApplication.processEvents()
    bar = window.insights.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return window


def _import(step: int) -> Arrange:
    """A step of the import of a sheet with a word that could mean several things."""

    def arrange(window: MainWindow) -> QWidget:
        import_step(window, step, "my applications.csv", MORE)
        return window

    return arrange


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


def _history(window: MainWindow) -> QWidget:
    """Some steps of two days of work, the last of which is undone."""
    ids = [application_of(window, name) for name in ("Copperleaf", "Larkspur", "Tidewater")]
    day = window.session.overview.today
    window.session.run(applications.edit, ids[:1], {"excitement": 5})
    window.session.run(timeline.add_event, ids[1], EventKind.CALL, "Asked whether it arrived", day=day)
    window.session.run(applications.change_tags, ids, add=["november"])
    window.session.run(applications.set_archived, ids[2:], True)
    window.session.undo()
    return _shown(HistoryDialog(window.context, window))


PICTURES: Final[dict[str, Picture]] = {
    "first-start": Picture(_in_window("board"), database="empty"),
    "board": Picture(_board, size=(1440, 900)),
    "board-dark": Picture(_in_window("board"), "dark"),
    "bulk": Picture(_in_window("bulk")),
    "new-stage": Picture(_scene("new stage")),
    "table": Picture(_in_window("table")),
    "table-dark": Picture(_in_window("table"), "dark", size=(1440, 900)),
    "search": Picture(_search("remote: salary:>90k")),
    "agenda": Picture(_in_window("agenda")),
    "details": Picture(_scene("overview")),
    "interview": Picture(_scene("interview")),
    "posting": Picture(_scene("posting"), size=LOW),
    "files": Picture(_scene("files"), size=FLAT),
    "people": Picture(_scene("people")),
    "company": Picture(_scene("company")),
    "offer": Picture(_scene("offer"), size=FLAT),
    "offers-compared": Picture(_scene("offers")),
    "new-application": Picture(_scene("new application")),
    "looks-like-another": Picture(_scene("new application, alike")),
    "capture-list": Picture(_scene("capture list")),
    "e-mails": Picture(_scene("e-mails")),
    "import-columns": Picture(_import(1)),
    "import-words": Picture(_import(2)),
    "import-preview": Picture(_import(3)),
    "export": Picture(_scene("export, csv")),
    "readiness": Picture(_in_window("readiness"), size=(1440, 900)),
    "skills": Picture(_in_window("skills")),
    "gaps": Picture(_in_window("gaps")),
    "role-templates": Picture(_scene("role template")),
    "fit": Picture(_scene("fit")),
    "fit-read-large": Picture(_in_window("reading"), size=(1440, 900)),
    "requirement": Picture(_scene("requirement")),
    "insights": Picture(_insights),
    "insights-below": Picture(_insights_below, "dark"),
    "trash": Picture(_in_window("trash")),
    "back-ups": Picture(_in_window("back-ups"), database="worked"),
    "history": Picture(_history, database="worked"),
    "palette": Picture(_palette),
    "shortcuts": Picture(_scene("shortcuts")),
    "settings": Picture(_in_window("settings")),
    "german": Picture(_in_window("agenda"), language="de"),
}


def chosen(look: Look, language: Language) -> dict[str, Picture]:
    """The pictures of the guide that are taken in one look and language."""
    return {name: one for name, one in PICTURES.items() if (one.look, one.language) == (look, language)}


def every_scene(size: tuple[int, int]) -> dict[str, Picture]:
    """Every view and dialog of the example, and the views of a database with nothing in it."""
    views = ("board", "table", "agenda", "readiness", "insights", "trash")
    scenes = {name.replace(" ", "-"): Picture(arrange, size=size) for name, arrange in SCENES.items()}
    empty = {f"{name}-empty": Picture(_in_window(name), database="empty", size=size) for name in views}
    return scenes | empty
