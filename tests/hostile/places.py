"""What stands where a file should: pipes, devices, folders, loops, and files that change while they are read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.hostile.way import Make

_watched: dict[str, list[Callable[[], object]]] = {}
_hooks: list[Callable[[str, tuple[Any, ...]], None]] = []


def _on_open(event: str, arguments: tuple[Any, ...]) -> None:
    """Python asks before each opening of a file, which is the moment at which a file changes at the worst."""
    if event == "open" and _watched and isinstance(arguments[0], str) and (steps := _watched.get(arguments[0])):
        steps.pop(0)()


@dataclass(frozen=True)
class Changing:
    """A file that changes just before it is opened for so many a time."""

    name: str
    content: bytes
    opening: int
    change: Callable[[Path], object]
    changes_itself = True

    def __call__(self, folder: Path) -> Path:
        if not _hooks:
            _hooks.append(_on_open)
            sys.addaudithook(_on_open)
        path = folder / self.name
        path.write_bytes(self.content)
        _watched.clear()
        _watched[str(path)] = [*[lambda: None] * (self.opening - 1), lambda: self.change(path)]
        return path


def _grow(path: Path) -> None:
    with suppress(OSError), path.open("ab") as file:
        file.write(b"more\0" * 1_000_000)


def _shrink(path: Path) -> None:
    with suppress(OSError):
        os.truncate(path, 3)


def _vanish(path: Path) -> None:
    path.unlink(missing_ok=True)


def _become_a_folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _become_a_pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _pipe(name: str) -> Make:
    def make(folder: Path) -> Path:
        os.mkfifo(folder / name)
        return folder / name

    return make


def _folder(name: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).mkdir()
        return folder / name

    return make


def _loop(name: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).symlink_to(folder / name)
        return folder / name

    return make


def _link_to(name: str, target: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / name).symlink_to(target)
        return folder / name

    return make


def _named(name: str) -> Make:
    return lambda folder: folder / name


def _hole(name: str) -> Make:
    """A file that says to be of a terabyte."""

    def make(folder: Path) -> Path:
        with (folder / name).open("wb") as file:
            file.truncate(1 << 40)
        return folder / name

    return make


def _strange_name(name: bytes, content: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / os.fsdecode(name)
        path.write_bytes(content)
        return path

    return make


def no_files(name: str, content: bytes) -> dict[str, Make]:
    """What is no plain file, or not the one that it was a moment ago, where one of this name is looked for."""
    ending = Path(name).suffix
    devices = {"a pipe": _pipe(name), "a link to a device": _link_to(name, "/dev/zero")} if POSIX else {}
    changing = (
        {
            f"{what} when opened for the {opening}. time": Changing(name, content, opening, change)
            for what, change in CHANGES.items()
            for opening in (1, 2, 3)
        }
        if POSIX
        else {}
    )
    return {
        "nothing there": _named(name),
        "nothing in it": _named("."),
        "a folder": _folder(name),
        "a link in a circle": _loop(name),
        "a link to nothing": _link_to(name, "gone"),
        "a name that is too long": _named("x" * 300 + ending),
        "a name with NUL": _named("a\0b" + ending),
        "a name that is half a character": _named("a\ud83d" + ending),
        "a name in no encoding": _strange_name(b"a\xff\xfe\x1b[31m" + ending.encode(), content),
        "a name of mark-up": _strange_name(b"<img src=x>\n&amp;\xe2\x80\xae" + ending.encode(), content),
        "a file of a terabyte": _hole(name),
        "below a file": _below(name),
        **devices,
        **({"memory of a process": _link_to(name, "/proc/self/mem")} if sys.platform == "linux" else {}),
        **changing,
    }


def _below(name: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / "plain").write_bytes(b"x")
        return folder / "plain" / name

    return make


POSIX: Final = hasattr(os, "mkfifo")
CHANGES: Final = {
    "grows": _grow,
    "shrinks": _shrink,
    "vanishes": _vanish,
    "becomes a folder": _become_a_folder,
    "becomes a pipe": _become_a_pipe,
}
