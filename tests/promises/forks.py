"""Work in a process of its own that is killed at any instant, and what it had acknowledged by then."""

from __future__ import annotations

import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Final

Say = Callable[[str], None]
Work = Callable[[Say], object]

PATIENCE: Final = 60.0  # seconds for the first word of a process


def run(work: Work) -> tuple[list[str], float]:
    """Let the work end by itself; what it said, and how many seconds it took after its first word."""
    pid, reader = _start(work)
    lines, began = _first_words(reader)
    while data := os.read(reader, 65536):
        lines += data
    took = time.monotonic() - began
    os.close(reader)
    _pid, status = os.waitpid(pid, 0)
    if status:
        raise AssertionError(f"The work ended with {status}.")
    return lines.decode().splitlines(), took


def killed(work: Work, after: float) -> list[str]:
    """Kill the work `after` so many seconds from its first word on; the lines that it had said whole by then."""
    pid, reader = _start(work)
    lines, began = _first_words(reader)
    while (left := began + after - time.monotonic()) > 0:
        if select.select([reader], [], [], left)[0]:
            data = os.read(reader, 65536)
            lines += data
            if not data:  # it was quicker
                break
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    _pid, status = os.waitpid(pid, 0)
    if status not in {0, signal.SIGKILL}:
        raise AssertionError(f"The work ended by itself with {status}.")
    while data := os.read(reader, 65536):
        lines += data
    os.close(reader)
    return [line.decode() for line in lines.split(b"\n")[:-1]]


def _start(work: Work) -> tuple[int, int]:
    """Fork: this process has one thread, and all that the work needs is loaded, so that the kill meets the work."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    code = 1
    try:
        os.close(reader)
        work(partial(_say, writer))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _say(writer: int, line: str) -> None:
    os.write(writer, f"{line}\n".encode())


def _first_words(reader: int) -> tuple[bytes, float]:
    if not select.select([reader], [], [], PATIENCE)[0]:
        raise AssertionError("The work said nothing.")
    return os.read(reader, 65536), time.monotonic()
