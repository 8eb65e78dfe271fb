"""The window on the example, with everything made, for tests and figures that need all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.tracker.build import TODAY
from tests.ui.scenes import until
from tracker.cli import run
from tracker.clock import Clock
from tracker.settings import Preferences
from ui.app import make_window, open_store
from ui.main_window import MainWindow
from ui.theme import Themes


@contextmanager
def made_window(home: Path, themes: Themes | None = None) -> Iterator[MainWindow]:
    """A window that is shown and complete; it goes at the end."""
    app = QApplication.instance() or QApplication(["pursuit"])
    assert isinstance(app, QApplication)
    path = home / "pursuit.db"
    run(["--db", str(path), "--today", TODAY.isoformat(), "demo"])
    made = make_window(open_store(path, Clock(TODAY)), themes or Themes(app, "light"), Preferences())
    finished: list[bool] = []
    made.finished.connect(lambda: finished.append(True))
    made.resize(1440, 900)
    made.show()
    until(lambda: bool(finished))
    try:
        yield made
    finally:
        made.close()
        made.tasks.wait()
        made.session.close()
        made.deleteLater()
        QApplication.processEvents()
