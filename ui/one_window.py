"""One window for each database: a second start raises the first window instead of opening another.

The open window listens at a name that follows from the path of its database: a socket that only its user can reach, on
Windows a named pipe. What knocks needs no Qt, since it does so before anything is brought in.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import adler32, crc32

from PySide6.QtCore import QObject, Signal

from tracker import errors, files, paths
from tracker.sentences import Sentence

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

KNOCK: Final = b"raise\n"
ANSWER: Final = b"raised\n"
PATIENCE: Final = 2.0  # seconds for the other window to answer


def raise_other(database: Path) -> bool:
    """Ask the window that has this database open, if there is one, to come to the front; whether it did."""
    name = _name(database)
    try:
        return _knock_at_pipe(name) if sys.platform == "win32" else _knock_at_socket(name)
    except (OSError, errors.InvalidInput):
        return False


class Doorbell(QObject):
    """Listens for other starts on the same database while the window is open."""

    rung = Signal()

    def __init__(self, database: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = _name(database)
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Listen from now on. Where the system has no place for it, every start opens a window of its own."""
        from PySide6.QtNetwork import QLocalServer  # the first picture does without

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        with suppress(OSError):
            if sys.platform != "win32":
                files.make_private_folder(Path(self._name).parent)
            QLocalServer.removeServer(self._name)  # what a crash has left
            if server.listen(self._name):
                self._server = server

    def close(self) -> None:
        if self._server:
            self._server.close()

    def _answer(self) -> None:
        while self._server and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            if caller.bytesAvailable():
                self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if bytes(caller.readAll().data()) == KNOCK:
            caller.write(ANSWER)
            caller.flush()
            self.rung.emit()
        caller.disconnectFromServer()


def _name(database: Path) -> str:
    path = os.fsencode(files.real(database.absolute()))
    sums = f"{crc32(path):08x}{adler32(path):08x}"  # hashlib would bring OpenSSL, which each start would wait for
    return f"pursuit-{sums}" if sys.platform == "win32" else str(paths.cache() / "windows" / sums)


def _knock_at_socket(name: str) -> bool:
    if not os.path.exists(name):  # noqa: PTH110  (each start passes here)
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(PATIENCE)
        door.connect(name)
        door.sendall(KNOCK)
        return door.recv(len(ANSWER)) == ANSWER


def _knock_at_pipe(name: str) -> bool:
    """Windows waits without end for a window that hangs, so another thread does."""
    from tracker.capture.patience import within

    return within(PATIENCE, lambda: _is_answered(Path(rf"\\.\pipe\{name}")), Sentence(""))


def _is_answered(pipe: Path) -> bool:
    with pipe.open("r+b", buffering=0) as door:
        door.write(KNOCK)
        return door.read(len(ANSWER)) == ANSWER
