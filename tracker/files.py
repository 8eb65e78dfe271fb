"""Writing files such that there is never half a file."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path, *, only_if_new: bool = False) -> Iterator[Path]:
    """Yield the path of a private side file; at the end it takes the place of `path`, whole and on disk, or goes.

    The side file exists, empty and readable by its owner alone. The caller may fill it or replace its content. With
    `only_if_new`, a file that has come to be at `path` meanwhile stays: FileExistsError.
    """
    side = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    os.close(os.open(side, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield side
        sync(side)
        (_take_free_name if only_if_new else Path.replace)(side, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            side.unlink()
        raise
    sync_folder(path.parent)


def _take_free_name(side: Path, path: Path) -> Path:
    """A rename would silently replace what another process has put there."""
    try:
        path.hardlink_to(side)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        return side.rename(path)
    side.unlink()
    return path


def sync(path: Path) -> None:
    """Wait until the file's content is on disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on disk; where the system has no such thing, do nothing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def real(path: Path) -> Path:
    """The file itself where the path is a link: what replaces it must not take the place of the link."""
    return Path(os.path.realpath(path))


def make_private_folder(folder: Path) -> None:
    """Make the folder, and those above it that are missing, for its owner alone."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except FileExistsError:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
