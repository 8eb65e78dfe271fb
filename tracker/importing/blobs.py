"""The bytes to read: a file, or a member of a zip, which is never unpacked onto the disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Final, NamedTuple

from tracker import files
from tracker.importing.limits import Limits, Unreadable, check_size

SMALL: Final = 1_000_000  # bytes that a member may unpack to whatever its ratio
PIECE: Final = 1 << 16
NOT_OURS: Final = ("__MACOSX/", ".DS_Store")


class Blob(NamedTuple):
    """Something with a name, a size in bytes, and a way to read it from its beginning as often as needed."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]

    @property
    def ending(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    def head(self, count: int = 8192) -> bytes:
        """The first bytes."""
        with self.open() as file:
            return file.read(count)


def of_file(path: Path, limits: Limits, name: str | None = None) -> Blob:
    """A file on the disk. Raises Unreadable where it is empty, too large, or may not be read."""
    shown = name or files.shown_name(path)
    with _opened_file(path) as file:
        size = files.size_of(file)
    check_size(shown, size, limits)
    return Blob(shown, size, lambda: _opened_file(path))


def _opened_file(path: Path) -> BinaryIO:
    try:
        return files.open_plain(path)
    except FileNotFoundError:
        raise Unreadable("There is no file {path}; look at its name and folder.", path=path) from None
    except OSError as error:
        raise Unreadable("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from None


def of_folder(path: Path, limits: Limits) -> list[Blob]:
    """The files of a folder and those below it, in order of their names; empty and hidden ones are left out."""
    found = sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
    if len(found) > limits.members:
        raise Unreadable(
            "{path} holds more than {most:,} files; choose a folder with the export alone.",
            path=path,
            most=limits.members,
        )
    return [of_file(file, limits, file.relative_to(path).as_posix()) for file in found if file.stat().st_size]


def of_zip(blob: Blob, limits: Limits) -> list[Blob]:
    """The members of a zip in order of their names. Raises Unreadable for one that is broken, locked or a bomb."""
    with _opened(blob) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir() and not _is_foreign(info.filename)]
        if len(infos) > limits.members:
            raise Unreadable(
                "{name} holds more than {most:,} files, so it is no export; unpack it.",
                name=blob.name,
                most=limits.members,
            )
        if sum(info.file_size for info in infos) > limits.unpacked:
            raise Unreadable(
                "{name} would unpack to more than {size:,.0f} MB, so it was not opened.",
                name=blob.name,
                size=limits.unpacked / 1e6,
            )
        for info in infos:
            _check_member(blob, info, limits)
    ordered = sorted(infos, key=lambda info: info.filename)
    return [Blob(info.filename, info.file_size, _opener(blob, info, limits)) for info in ordered if info.file_size]


def _is_foreign(name: str) -> bool:
    return name.startswith(NOT_OURS[0]) or name.endswith(NOT_OURS[1])


def _check_member(blob: Blob, info: zipfile.ZipInfo, limits: Limits) -> None:
    if info.flag_bits & 1:
        raise Unreadable(
            "{name} is locked with a password; unpack it yourself and import what is in it.", name=blob.name
        )
    if info.file_size > SMALL and info.file_size > limits.ratio * max(1, info.compress_size):
        raise Unreadable(
            "“{member}” in {name} unpacks to {times} times its size, so it was not opened.",
            member=info.filename,
            name=blob.name,
            times=limits.ratio,
        )


@contextmanager
def _opened(blob: Blob) -> Iterator[zipfile.ZipFile]:
    try:
        with blob.open() as file, zipfile.ZipFile(file) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise broken_zip(blob.name) from error


def broken_zip(name: str) -> Unreadable:
    """What to say of a zip that cannot be read to its end."""
    return Unreadable("{name} is a broken or unfinished zip; download it once more.", name=name)


def _opener(blob: Blob, info: zipfile.ZipInfo, limits: Limits) -> Callable[[], IO[bytes]]:
    """Reads a member into memory; never more than the zip said it would be."""

    def read() -> IO[bytes]:
        check_size(info.filename, info.file_size, limits)
        with _opened(blob) as archive, archive.open(info) as member:
            content = member.read(info.file_size + 1)
        if len(content) != info.file_size:
            raise broken_zip(blob.name)
        return io.BytesIO(content)

    return read
