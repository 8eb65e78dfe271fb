"""A process that starts the window as the program does, paints it, and ends: see `words.WINDOW`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main() -> int:
    """Start, wait until all is there, close; what a start refuses goes to the standard error."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMessageBox

    from ui.app import start

    refused: list[str] = []

    def take(box: QMessageBox) -> int:
        refused.append(box.text())
        return 0

    QMessageBox.exec = take  # type: ignore[method-assign,assignment]
    app = start(None, None)
    if app is None:
        sys.stderr.write(f"pursuit: {refused[0] if refused else 'It did not start.'}\n")
        return 1
    window = app.property("window")
    window.finished.connect(lambda: QTimer.singleShot(0, window.quit))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
