"""The whole program without a network: every command of the guide, or the window through its views.

Python asks an audit hook before each socket; the hook cannot be taken off again, and ends the work where a socket is
not one of this computer's own files. Files are made as if the user let everybody read them.
"""

from __future__ import annotations

import os
import shlex
import socket
import sys
from pathlib import Path
from typing import Any, Final

REFUSED: Final = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind")
LOCAL: Final = getattr(socket, "AF_UNIX", None)  # the door of an open window


def forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """End the process on any way into a network."""
    if (event == "socket.__new__" and arguments[1] != LOCAL) or (event in REFUSED and not _is_local(arguments[0])):
        _end(event, arguments)


def _is_local(target: object) -> bool:
    return isinstance(target, socket.socket) and target.family == LOCAL


def _end(event: str, arguments: tuple[Any, ...]) -> None:
    sys.stderr.write(f"network: {event} {arguments!r}\n")
    sys.stderr.flush()
    os._exit(99)


def commands() -> int:
    """Every command of the guide, in its order."""
    from tests.examples import put_files
    from tests.test_docs import blocks
    from tracker.cli import run

    put_files(Path.cwd())
    for line in blocks("sh"):
        if code := run(shlex.split(line)[1:]):
            sys.stderr.write(f"{line} ended with {code}\n")
            return code
    return 0


def window() -> int:
    """The window on the example, page by page, with the details, the palette and its search."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from tracker import demo, paths
    from tracker.clock import Clock
    from ui import app
    from ui.main_window import PAGES

    demo.make(paths.database(), Clock())
    program = app.start()
    assert isinstance(program, QApplication)
    main = program.property("window")

    def walk() -> None:
        for page in PAGES:
            main.show_page(page)
            program.processEvents()
            main.grab()
        main.session.search_for("engineer")
        main.session.select([1], 1)
        main.open_detail()
        program.processEvents()
        main.grab()
        main.tasks.wait()
        QTimer.singleShot(0, main.quit)

    main.finished.connect(walk)
    code = program.exec()
    sys.stdout.write("walked\n")
    return code


if __name__ == "__main__":
    os.umask(0)
    sys.addaudithook(forbid)
    sys.exit({"commands": commands, "window": window}[sys.argv[1]]())
