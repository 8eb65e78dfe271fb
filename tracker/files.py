"""Writing files such that there is never half a file, and reading none that is no file."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, BinaryIO, Final, TypeVar

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

T = TypeVar("T")

RANDOM: Final = 4  # bytes in the name of a side file
FOLDER: Final = "making-"
LEFT_OVER: Final = 24 * 3600  # seconds after which nobody can be writing to a side file any more
PAUSES: Final = (0.02, 0.08, 0.4)  # seconds between tries where Windows says that somebody has the file open


class NotSafe(OSError):
    """The file is whole and has its name, but its disk failed while that was made safe."""


def shown_name(path: Path) -> str:
    """The name of a file as text that can be stored, whatever encoding the system has it in."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


class NoPlainFile(OSError):
    """What is at the path is no plain file, or no path."""


def open_plain(path: Path, buffering: int = -1) -> BinaryIO:
    """Open a file to read it. A folder, a pipe or a device is refused, not waited for: OSError with its reason."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, flags)
    except ValueError as error:  # NUL, or half of a character
        raise NoPlainFile(errno.EINVAL, "no file can have this name", str(path)) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):  # before Python makes a file of it, which a folder cannot become
        os.close(handle)
        raise NoPlainFile(errno.EINVAL, "it is no plain file", str(path))
    return os.fdopen(handle, "rb", buffering)


def size_of(file: BinaryIO) -> int:
    """The bytes of an open file, as it is now."""
    return os.fstat(file.fileno()).st_size


@contextmanager
def replacing(path: Path, *, only_if_new: bool = False) -> Iterator[Path]:
    """Yield the path of a private side file; at the end it takes the place of `path`, whole and on disk, or goes.

    The side file exists, empty and readable by its owner alone. The caller may fill it or replace its content. With
    `only_if_new`, a file that has come to be at `path` meanwhile stays: FileExistsError. A folder, a pipe or a device
    always stays: NoPlainFile. NotSafe where only its name could not be made safe.
    """
    _check_replaceable(path)
    side = path.with_name(f".{path.name}.{os.urandom(RANDOM).hex()}")
    os.close(os.open(side, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield side
        sync(side)
        if only_if_new:
            _take_free_name(side, path)
        else:
            once_let_go(lambda: side.replace(path))
    except BaseException:
        with contextlib.suppress(OSError):
            side.unlink()
        raise
    make_name_safe(path)


def _check_replaceable(path: Path) -> None:
    """A rename would put a file in the place of a device, for who may do so, and those who use it would go astray."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
            raise NoPlainFile(errno.EINVAL, "it is no plain file", str(path))


def _take_free_name(side: Path, path: Path) -> Path:
    """A rename would silently replace what another process has put there."""
    try:
        path.hardlink_to(side)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        return side.rename(path)
    with contextlib.suppress(OSError):  # it is done, and what is left goes later
        side.unlink()
    return path


def once_let_go(work: Callable[[], T]) -> T:
    """Do what Windows refuses while somebody has the file open: a virus scanner or a reader is soon done with it."""
    for pause in PAUSES if sys.platform == "win32" else ():
        try:
            return work()
        except PermissionError:
            sleep(pause)
    return work()


def private_folder_beside(path: Path) -> TemporaryDirectory[str]:
    """A folder of one's own for what will take the place of `path`; it goes at the end."""
    from tempfile import TemporaryDirectory  # few restore

    return TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.{FOLDER}")


def remove_left_over(path: Path, now: float) -> None:
    """Remove what a crash has left of files that were to take the place of `path`, once it is a day old.

    `now` is the time in seconds, as the system's clock has it. What does not go is left.
    """
    named = re.compile(re.escape(f".{path.name}.") + f"([0-9a-f]{{{2 * RANDOM}}}|{FOLDER}.+)")
    with contextlib.suppress(OSError):
        remove_old((side for side in path.parent.iterdir() if named.fullmatch(side.name)), now)


def remove_old(sides: Iterable[Path], now: float) -> None:
    """Remove those in which nothing was written for a day."""
    for side in sides:
        with contextlib.suppress(OSError):
            if now - side.lstat().st_mtime > LEFT_OVER:
                _remove(side)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        import shutil  # hardly ever

        shutil.rmtree(path)
    else:
        path.unlink()


def make_name_safe(path: Path) -> None:
    """Wait until the file's name is on disk; raises NotSafe."""
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise NotSafe(error.errno, error.strerror, str(path)) from error


def sync(path: Path) -> None:
    """Wait until the file's content is on disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        _flush(handle)
    finally:
        os.close(handle)


def _flush(handle: int) -> None:
    """What macOS calls fsync leaves the content in the disk's own memory, which a power cut empties."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # a disk elsewhere may not know how
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on disk; where the system has no such thing, do nothing."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _flush(handle)
    finally:
        os.close(handle)


def real(path: Path) -> Path:
    """The file itself where the path is a link: what replaces it must not take the place of the link."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # no path at all, which is for whoever uses it to say
        return path


def make_private_folder(folder: Path) -> None:
    """Make the folder, and those above it that are missing, for its owner alone."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except FileExistsError:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
        sync_folder(folder.parent)
