"""Opens other databases, each in a window of its own, or brings the window to the front that has one open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint

from tracker import errors, files, paths, recent
from ui.one_window import raise_other
from ui.sentences import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window import MainWindow

BESIDE: Final = QPoint(40, 40)  # px, where a further window opens
DATABASES: Final = "SQLite (*.db *.sqlite *.sqlite3);;* (*)"


class Databases(QObject):
    """Knows the windows of this program by their databases. `make` makes one, `show` shows it."""

    def __init__(
        self, first: MainWindow, make: Callable[[Path], MainWindow], show: Callable[[MainWindow], object]
    ) -> None:
        super().__init__(first)
        self._make = make
        self._show = show
        self.windows: dict[Path, MainWindow] = {}
        self.take(first)

    def open(self, path: Path, beside: MainWindow) -> None:
        """Open a database, or raise the window that has it; what stands in the way is told in the window `beside`."""
        real = _real(path)
        if window := self.windows.get(real):
            window.come_to_front()
        elif not real.is_file():
            beside.session.tell(self.tr("There is no file {path}; choose another one.").format(path=path))
        elif not raise_other(real):
            self._open_new(real, beside)

    def _open_new(self, path: Path, beside: MainWindow) -> None:
        try:
            window = self._make(path)
        except errors.PursuitError as error:
            beside.session.tell(translated(error))
            return
        self.take(window)
        window.move(beside.pos() + BESIDE)
        self._show(window)

    def take(self, window: MainWindow) -> None:
        """Know a window from now on."""
        path = _real(window.session.store.path)
        self.windows[path] = window
        window.database_wanted.connect(lambda path: self.open(path, window))
        window.another_wanted.connect(lambda: self._ask(window))
        window.chosen.changed.connect(lambda: self._share(window))
        if path != _real(paths.example()):
            window.finished.connect(lambda: recent.remember(path))

    def _ask(self, window: MainWindow) -> None:
        from PySide6.QtWidgets import QFileDialog  # few open another one

        folder = str(window.session.store.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(window, self.tr("Open another database"), folder, DATABASES)
        if chosen:
            self.open(Path(chosen), window)

    def _share(self, source: MainWindow) -> None:
        """Let all windows know what was chosen in one."""
        for window in self.windows.values():
            window.chosen.take(source.chosen.value)


def _real(path: Path) -> Path:
    return Path(files.real(path.absolute()))
