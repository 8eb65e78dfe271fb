"""What a disk may show after the power went: what was synced, and of the rest any part, names of files included."""

from __future__ import annotations

import os
import random
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

SECTOR: Final = 512  # bytes that a disk writes at once


class Call(NamedTuple):
    """One call to the system that changes a file or a name, or that waits until such changes are safe."""

    what: str
    path: Path
    place: int
    data: bytes


@dataclass(slots=True, eq=False)
class File:
    """A file or a folder without its name: what of it is safe, and what waits."""

    is_folder: bool = False
    content: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)


class Disk:
    """Files below a folder, as the system sees them, and as they are safe.

    A name is safe once its folder was synced; until then, each change of a name may be there or not, alone. A rename is
    one such change: the new name has the file, or still the one before.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: dict[Path, File] = {}
        self._waiting: defaultdict[Path, list[tuple[Path, File | None]]] = defaultdict(list)
        for path in root.rglob("*"):
            is_folder = path.is_dir()
            self._seen[path] = File(is_folder, bytearray() if is_folder else bytearray(path.read_bytes()))
        self._safe = dict(self._seen)

    def do(self, call: Call) -> None:
        """Take in what the program asked of the system."""
        if call.what == "sync":
            self._sync(call.path)
        elif call.what in {"write", "truncate"}:
            if file := self._seen.get(call.path):  # else it has lost its name
                file.waiting.append(call)
        elif call.what in {"create", "folder"}:
            self._name(call.path, File(is_folder=call.what == "folder"))
        elif call.what == "link":
            self._name(call.path, self._seen[Path(os.fsdecode(call.data))])
        elif call.what == "rename":
            old = Path(os.fsdecode(call.data))
            self._name(call.path, self._seen[old])
            self._name(old, None)
        else:
            self._name(call.path, None)

    def _name(self, path: Path, file: File | None) -> None:
        if file is None:
            self._seen.pop(path, None)
        else:
            self._seen[path] = file
        self._waiting[path.parent].append((path, file))

    def _sync(self, path: Path) -> None:
        for name, file in self._waiting.pop(path, []):
            _put(self._safe, name, file)
        if file := self._seen.get(path):
            _write(file.content, file.waiting)
            file.waiting = []

    def cut(self, chance: random.Random) -> bool:
        """Make the folder what the disk may show now; returns whether anything was lost."""
        names, is_lost = dict(self._safe), False
        for waiting in self._waiting.values():
            there = [change for change in waiting if chance.random() < chance.choice([0, 0.5, 1])]
            is_lost |= len(there) < len(waiting)
            for name, file in there:
                _put(names, name, file)
        shutil.rmtree(self._root)
        self._root.mkdir()
        for path, file in sorted(names.items(), key=lambda item: len(item[0].parts)):
            if path.parent.is_dir():  # a folder that was forgotten takes along what is in it
                is_lost |= _materialize(path, file, chance)
        return is_lost


def _materialize(path: Path, file: File, chance: random.Random) -> bool:
    if file.is_folder:
        path.mkdir()
        return False
    content = bytearray(file.content)
    reached = [part for call in file.waiting for part in _parts(call, chance)]
    _write(content, reached)
    path.write_bytes(content)
    path.chmod(0o600)
    return len(reached) < sum(1 + len(call.data) // SECTOR for call in file.waiting)


def _put(names: dict[Path, File], name: Path, file: File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _parts(call: Call, chance: random.Random) -> list[Call]:
    """What of one call reached the disk: all, nothing, or some of its sectors."""
    fate = chance.choice(["all", "nothing", "torn"])
    if fate == "all" or (fate == "torn" and call.what != "write"):
        return [call]
    if fate == "nothing":
        return []
    starts = range(0, len(call.data), SECTOR)
    torn = [Call("write", call.path, call.place + at, call.data[at : at + SECTOR]) for at in starts]
    return [part for part in torn if chance.random() < 0.5]


def _write(content: bytearray, changes: list[Call]) -> None:
    for call in changes:
        if call.what == "truncate":
            del content[call.place :]
            content.extend(bytes(call.place - len(content)))
        else:
            content.extend(bytes(max(0, call.place - len(content))))
            content[call.place : call.place + len(call.data)] = call.data
