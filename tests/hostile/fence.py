"""A fence around what is tried: Python asks it before each write, and nothing outside some folders is touched.

`python -m tests.hostile.fence FOLDER MODULE_OR_FILE [WORD ...]` runs a program inside. What it may not do ends it.
"""

from __future__ import annotations

import os
import runpy
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final
from urllib.parse import unquote

WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES: Final = {  # which of the arguments of an event are paths that are changed
    "os.rename": (0, 1), "os.remove": (0,), "os.mkdir": (0,), "os.rmdir": (0,), "os.link": (1,), "os.symlink": (1,),
    "os.chmod": (0,), "os.chown": (0,), "os.mkfifo": (0,), "os.utime": (0,),
}  # fmt: skip
HARMLESS: Final = ("/dev/null", "/proc/self/clear_refs")

_allowed: list[str] = []
_crossed: list[str] = []
_is_hooked = False


class Crossed(BaseException):
    """Something outside would have been changed. Not an Exception, so that nothing takes it for an error."""


@contextmanager
def fenced(*folders: str | os.PathLike[str]) -> Iterator[list[str]]:
    """Let nothing be written outside these folders meanwhile; yields what was tried all the same."""
    global _is_hooked  # noqa: PLW0603  (a hook cannot be taken off again)
    if not _is_hooked:
        sys.addaudithook(_ask)
        _is_hooked = True
    _crossed.clear()
    compiles, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    _allowed[:] = [os.path.realpath(folder) for folder in folders]
    try:
        yield _crossed
    finally:
        _allowed.clear()
        sys.dont_write_bytecode = compiles


def _ask(event: str, arguments: tuple[Any, ...]) -> None:
    written = [path for path in _written(event, arguments) if not _is_refused(event, path)] if _allowed else []
    if not all(map(_is_inside, written)):
        _crossed.append(f"{event} {written}")
        raise Crossed(f"{event} {written}")


def _written(event: str, arguments: tuple[Any, ...]) -> Sequence[Any]:
    if event == "open":
        path, mode, flags = arguments
        is_write = bool(flags & WRITES) if isinstance(flags, int) else any(sign in str(mode) for sign in "wax+")
        return [path] if is_write and not isinstance(path, int) and path not in HARMLESS else []
    if event == "sqlite3.connect":
        path = unquote(str(arguments[0]).removeprefix("file:").partition("?")[0])
        return [] if path in {"", ":memory:"} else [path]
    paths = (arguments[place] for place in CHANGES.get(event, ()) if not isinstance(arguments[place], int))
    return [_below(path, arguments[-1]) for path in paths]


def _is_refused(event: str, path: Any) -> bool:
    """Whether the system itself will say no: below what is no folder, or a folder in the place of what is there."""
    folder = os.path.dirname(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100, PTH120
    is_below_a_file = os.path.lexists(folder) and not os.path.isdir(folder)  # noqa: PTH112
    return is_below_a_file or (event == "os.mkdir" and os.path.lexists(path))


def _below(path: Any, folder: Any) -> str:
    """A path that may be relative to an open folder; the number of that comes last, -1 for none."""
    text = os.fsdecode(path)
    if isinstance(folder, int) and folder >= 0 and os.path.exists(f"/proc/self/fd/{folder}"):  # noqa: PTH110
        return os.path.join(os.readlink(f"/proc/self/fd/{folder}"), text)  # noqa: PTH115, PTH118
    return text


def _is_inside(path: Any) -> bool:
    text = os.fsdecode(path)
    folder = os.path.realpath(os.path.dirname(os.path.abspath(text)))  # noqa: PTH100, PTH120  (any text)
    real = os.path.join(folder, os.path.basename(text))  # noqa: PTH118, PTH119
    return any(real == one or real.startswith(f"{one}{os.sep}") for one in _allowed)


def homes() -> list[str]:
    """The folders of this process's own user, where they are such of a test."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    places = (os.path.realpath(os.environ[name]) for name in names if os.environ.get(name))
    return [place for place in places if place.startswith(os.path.realpath(tempfile.gettempdir()) + os.sep)]


def main(words: list[str]) -> None:
    """Run a program inside a folder."""
    folder, program, *sys.argv[1:] = words
    sys.argv[0] = program
    with fenced(folder):
        runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
