"""Pictures of every view with the example data: `python -m tests.pictures DIR`.

Each look and size is drawn by a process of its own, since Qt reads the scale factor once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TODAY: Final = "2026-11-24"
LOOKS: Final = ("light", "dark")
SIZES: Final = ((1280, 800, 1), (1440, 900, 1), (1920, 1080, 2))
FONT: Final = "Inter"


def main(arguments: Sequence[str]) -> int:
    """Draw everything into a folder, or, in a process of our own, one look at one size."""
    if len(arguments) == 1:
        return _draw_all(Path(arguments[0]))
    if len(arguments) == 4:
        folder, look, width, height = arguments
        return _draw(Path(folder), look, int(width), int(height))
    sys.stderr.write("usage: python -m tests.pictures DIR\n")
    return 2


def _draw_all(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    worst = 0
    for width, height, scale in SIZES:
        for look in LOOKS:
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
            command = [sys.executable, "-m", "tests.pictures", str(folder), look, str(width), str(height)]
            worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    return worst


def _draw(folder: Path, look: str, width: int, height: int) -> int:
    from datetime import date

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    from tracker.cli import run
    from tracker.clock import Clock
    from tracker.settings import Preferences
    from ui.app import make_window, open_store
    from ui.theme import Themes

    with tempfile.TemporaryDirectory() as home:
        os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), home)
        app = QApplication(["pictures"])
        QLocale.setDefault(QLocale("en_GB"))
        if FONT in QFontDatabase.families():
            font = QFont(FONT)
            font.setPixelSize(13)
            app.setFont(font)
        themes = Themes(app, "dark" if look == "dark" else "light")
        for name, prepare in (("example", True), ("empty", False)):
            path = Path(home) / f"{name}.db"
            if prepare and run(["--db", str(path), "--today", TODAY, "demo"]):
                return 1
            window = make_window(open_store(path, Clock(date.fromisoformat(TODAY))), themes, Preferences())
            window.resize(width, height)
            window.show()
            for scene, arrange in SCENES[name].items():
                arrange(window)
                _settle()
                window.grab().save(str(folder / f"{scene}-{look}-{width}x{height}.png"))
            window.close()
            window.session.close()
    return 0


def _settle() -> None:
    """Let everything that waits for its turn be done, the counts of saved views too."""
    from PySide6.QtTest import QTest

    QTest.qWait(500)


def _page(name: str) -> Callable[[MainWindow], None]:
    return lambda window: window.show_page(name)


def _board_with_detail(window: MainWindow) -> None:
    from tracker.records import Application

    window.show_page("board")
    known = window.session.store.records(Application).values()
    chosen = next(a for a in known if a.company == "Brightline")
    window.session.select([chosen.id], chosen.id)
    window.open_detail()


def _table(window: MainWindow) -> None:
    window.close_detail()
    window.show_page("table")


def _search(window: MainWindow) -> None:
    window.session.search_for("remote: salary:>90k")


def _readiness(tab: int) -> Callable[[MainWindow], None]:
    def arrange(window: MainWindow) -> None:
        window.session.search_for("")
        window.close_detail()
        window.show_page("readiness")
        window.readiness.tabs.setCurrentIndex(tab)

    return arrange


def _fit(window: MainWindow) -> None:
    _board_with_detail(window)
    window.detail.tabs.setCurrentIndex(1)


def _agenda(window: MainWindow) -> None:
    window.close_detail()
    window.session.search_for("")
    window.show_page("agenda")


def _detail(company: str, tab: int) -> Callable[[MainWindow], None]:
    def arrange(window: MainWindow) -> None:
        from tracker.records import Application

        window.show_page("board")
        known = window.session.store.records(Application).values()
        chosen = next(a for a in known if a.company == company)
        window.session.select([chosen.id], chosen.id)
        window.open_detail()
        window.detail.tabs.setCurrentIndex(tab)

    return arrange


def _company(window: MainWindow) -> None:
    _detail("Harbor Systems", 0)(window)
    window.detail.show_company()


def _insights(is_below: bool) -> Callable[[MainWindow], None]:
    def arrange(window: MainWindow) -> None:
        window.close_detail()
        window.session.search_for("")
        window.show_page("insights")
        window.insights.wait()
        _settle()
        bar = window.insights.area.verticalScrollBar()
        bar.setValue(bar.maximum() if is_below else 0)

    return arrange


def _trash(window: MainWindow) -> None:
    window.close_detail()
    window.session.search_for("")
    window.show_page("trash")


SCENES: Final[dict[str, dict[str, Callable[[MainWindow], None]]]] = {
    "example": {
        "board": _board_with_detail,
        "table": _table,
        "search": _search,
        "readiness": _readiness(0),
        "skills": _readiness(1),
        "gaps": _readiness(2),
        "insights": _insights(False),
        "insights-below": _insights(True),
        "agenda": _agenda,
        "fit": _fit,
        "files": _detail("Harbor Systems", 3),
        "people": _detail("Harbor Systems", 4),
        "offer": _detail("Solstice", 5),
        "company": _company,
        "trash": _trash,
        "settings": _page("settings"),
    },
    "empty": {
        "board-empty": _page("board"),
        "table-empty": _page("table"),
        "agenda-empty": _page("agenda"),
        "readiness-empty": _page("readiness"),
        "insights-empty": _insights(False),
    },
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
