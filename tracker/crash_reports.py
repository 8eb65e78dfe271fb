"""What is kept of a bug: where in the program it showed and of which kind, and nothing that the user has written.

A message of an exception may quote a cell, a path or a search, so none is kept: only names of files of the program,
numbers of lines, names of functions and of kinds of errors, and versions.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import sqlite3
import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from tracker import __version__, files, paths
from tracker.clock import moment_text

LIMIT: Final = 200_000  # bytes of the file; what is older stays in a second one of that size
FRAMES: Final = 40  # of one error: a recursion without end has a thousand
CHAIN: Final = 5  # errors that led to each other
ENDED: Final = "The run before this one was ended by the system; the newest call of each thread comes first."
FRAME: Final = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+) in (?P<name>.+)')
FATAL: Final = re.compile(r"Fatal Python error: ([A-Za-z ]+)")
THREAD: Final = re.compile(r"((?:Current t|T)hread)\b")
ROOT: Final = Path(__file__).resolve().parents[1]


def report_of(error: BaseException, moment: datetime, versions: Mapping[str, str] | None = None) -> str:
    """What is said of an error that nothing has caught; `versions` are those of what else takes part, by name."""
    return "\n".join([*_heading(moment, versions or {}), *_told(error)]) + "\n"


def report_of_words(words: str, moment: datetime, versions: Mapping[str, str] | None = None) -> str:
    """The same for a complaint without an error. The words must hold nothing that the user has written."""
    return "\n".join([*_heading(moment, versions or {}), words]) + "\n"


def report_of_end(words: str, moment: datetime, versions: Mapping[str, str] | None = None) -> str:
    """The same for the last words of a run that the system has ended: its kind, and where each thread was."""
    return "\n".join([*_heading(moment, versions or {}), ENDED, *_shortened(list(_last_places(words)))]) + "\n"


def place(error: BaseException) -> str:
    """Where an error was raised and of what kind it is: the same for each time that it is."""
    frames = _frames(error.__traceback__)
    return f"{_kind(error)}{frames[-1] if frames else ''}"


def keep(report: str) -> Path | None:
    """Add a report to the file of them, which only its user can read; where that cannot be, None."""
    path = log_file()
    with suppress(OSError):
        files.make_private_folder(path.parent)
        if path.exists() and path.stat().st_size > LIMIT:
            path.replace(path.with_suffix(".older.log"))
        with open(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a", encoding="utf-8") as log:  # noqa: PTH123  (with its mode)
            log.write(report[:LIMIT] + "\n")
        return path
    return None


def log_file() -> Path:
    """Where reports are kept."""
    return paths.state() / "crashes.log"


def _last_places(words: str) -> Iterator[str]:
    """Of what Python's faulthandler writes, the lines that are known."""
    for line in words.splitlines():
        if frame := FRAME.fullmatch(line):
            yield f"  {_short(frame['file'])}:{frame['line']} in {frame['name']}"
        elif known := FATAL.match(line) or THREAD.match(line):
            yield known[1]


def _heading(moment: datetime, versions: Mapping[str, str]) -> list[str]:
    known = {
        "Pursuit": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        **versions,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }
    return [f"{moment_text(moment)}", ", ".join(f"{name} {version}" for name, version in known.items())]


def _told(error: BaseException) -> Iterator[str]:
    """The error and those that led to it, the newest first."""
    cause: BaseException | None = error
    for number in range(CHAIN):
        if cause is None:
            return
        yield f"{'' if number == 0 else 'after '}{_kind(cause)}"
        yield from _shortened(_frames(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__


def _kind(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}{_number(error)}"


def _number(error: BaseException) -> str:
    """What the system or SQLite calls the error, which is safe to tell."""
    if isinstance(error, OSError) and error.errno is not None and error.errno in errno.errorcode:
        return f" ({errno.errorcode[error.errno]})"
    if isinstance(error, sqlite3.Error) and (name := getattr(error, "sqlite_errorname", None)):
        return f" ({name})"
    return ""


def _frames(trace: TracebackType | None) -> list[str]:
    """Read without their source, which a traceback would show as it is now."""
    walked = traceback.walk_tb(trace)
    return [f"  {_short(frame.f_code.co_filename)}:{line} in {frame.f_code.co_qualname}" for frame, line in walked]


def _shortened(frames: list[str]) -> list[str]:
    if len(frames) <= FRAMES:
        return frames
    half = FRAMES // 2
    return [*frames[:half], f"  … {len(frames) - 2 * half} more …", *frames[-half:]]


def _short(file: str) -> str:
    """A file of the program by its place in it, any other by its name: where it lies would tell the user's name."""
    path = Path(file)
    if path.is_relative_to(ROOT) and "site-packages" not in path.parts:
        return path.relative_to(ROOT).as_posix()
    parts = path.parts
    inside = parts.index("site-packages") + 1 if "site-packages" in parts else len(parts) - 1
    return "/".join(parts[inside:])
