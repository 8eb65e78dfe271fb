"""The window on the example, with everything made, for tests and figures that need all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.windows import example_at, finished_window, opened
from ui.main_window import MainWindow
from ui.theme import Themes


@contextmanager
def made_window(home: Path, themes: Themes | None = None) -> Iterator[MainWindow]:
    """A window that is shown and complete; it goes at the end."""
    app = QApplication.instance() or QApplication(["pursuit"])
    assert isinstance(app, QApplication)
    with finished_window(opened(example_at(home)), themes or Themes(app, "light")) as made:
        yield made
