"""Small servers on this computer, for tests of fetching: each answers in a way that a page in the net could.

The certificates and their keys were made for these tests and are trusted by nobody else.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

CERTIFICATES: Final = Path(__file__).resolve().parents[2] / "data" / "capture" / "certificates"
HOME: Final = "127.0.0.1"
Answer = Callable[[bytes, socket.socket], None]
"""Writes to a connection what it was asked for; the request's head comes first."""


class Server:
    """Answers every connection on a port of this computer, and remembers what it was asked."""

    def __init__(self, answer: Answer, *, certificate: str = "") -> None:
        self.asked: list[bytes] = []
        self._answer = answer
        self._socket = socket.create_server((HOME, 0))
        self.port: int = self._socket.getsockname()[1]
        self._context: ssl.SSLContext | None = None
        if certificate:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(CERTIFICATES / f"{certificate}.pem", CERTIFICATES / f"{certificate}.key")
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def place(self) -> tuple[str, int]:
        """What `fetch` is told to allow."""
        return HOME, self.port

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            secured = self._context.wrap_socket(connection, server_side=True) if self._context else connection
            with secured:
                head = b""
                while b"\r\n\r\n" not in head and (piece := secured.recv(65_536)):
                    head += piece
                self.asked.append(head)
                self._answer(head, secured)
        except OSError:
            connection.close()


@contextmanager
def serving(answer: Answer, *, certificate: str = "") -> Iterator[Server]:
    """A server for as long as the test needs it."""
    server = Server(answer, certificate=certificate)
    try:
        yield server
    finally:
        server.close()


def page(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> Answer:
    """Answers with a whole page."""
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *headers,
    ]
    whole = "\r\n".join([*lines, "", ""]).encode() + body
    return lambda _head, connection: connection.sendall(whole)


def moved(target: str) -> Answer:
    """Answers that the page is elsewhere."""
    return page(b"", f"Location: {target}", status="302 Found")


def dripping(start: bytes, piece: bytes, *, pause: float) -> Answer:
    """Answers a piece at a time, for ever."""

    def answer(_head: bytes, connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            threading.Event().wait(pause)

    return answer
