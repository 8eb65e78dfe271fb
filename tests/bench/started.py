"""A process that starts the window as the program does and tells when it was first painted; see `tests.bench.start`.

`python -m tests.bench.started FILE` prints the monotonic time of the first paint, and the processor's seconds and the
memory in kilobytes up to it. Without a file it shows the yardstick, an empty window.
"""

from __future__ import annotations

import gc
import sys
import time
from datetime import date
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

TODAY = date(2026, 11, 24)
SIZE = (1440, 900)


def main(path: str | None = None) -> int:
    app, window = _program(path) if path else _empty()
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstPaint(QObject):
        """Ends the program once everything that the first paint asked for was painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False

    def tell() -> None:
        print(time.monotonic(), time.process_time(), _memory())  # noqa: T201
        sys.stdout.flush()
        app.quit()

    watcher = FirstPaint()
    window.installEventFilter(watcher)
    return app.exec()


def _memory() -> int:
    """The most that was in memory so far; what `resource` tells counts what the parent had when it forked, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def _empty() -> tuple[QApplication, QWidget]:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["started"])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    return app, window


def _program(path: str) -> tuple[QApplication, QWidget]:
    gc.disable()  # as `main` does, and so the next line
    from ui.loading import load_qt

    load_qt()
    from ui.app import start

    app = start(Path(path), TODAY)
    assert app is not None
    window = app.property("window")
    window.resize(*SIZE)  # it would bound itself by the screen that is not there
    return app, window


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
