"""Files kept by the hash of their content, in a folder beside the database; what they are called is only shown."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import os
import re
import stat
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from tracker import backup_folder, errors, files, paths
from tracker.database import Database, explained
from tracker.header import check_header
from tracker.operations.documents import Kept
from tracker.records import Document
from tracker.text import checked

LARGEST: Final = 100_000_000  # bytes
BLOCK: Final = 2**20
FIRST_WITH_DOCUMENTS: Final = 3  # the version of the schema
YOUNG: Final = 3600.0  # seconds for which a file that no document names may belong to one that is just being added
LONGEST_NAME: Final = 200  # bytes of a name on disk, less than every file system takes
UNKNOWN: Final = "application/octet-stream"
OURS: Final = re.compile(r"[0-9a-f]{64}|\.incoming\.[0-9a-f]+|\.[0-9a-f]{64}\.[0-9a-f]+")  # kept, or left by a crash
FORBIDDEN: Final = frozenset('<>:"/\\|?*')
DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))})
CAN_RUN: Final = frozenset(
    f".{ending}"
    for line in (
        "app bat cmd com command cpl desktop dll docm exe hta htm html jar js jse lnk msi pif ps1 py pyw reg run scr",
        "sh svg url vb vbe vbs webloc wsf xhtml xlsm",
    )
    for ending in line.split()
)

Progress = Callable[[int, int], object]


class State(StrEnum):
    """How a document's file is found."""

    THERE = "there"
    MISSING = "missing"
    CHANGED = "changed"


class Orphan(NamedTuple):
    """A file that the library has put there and that no document names."""

    path: Path
    size: int


def nobody(_done: int, _total: int) -> None:
    """Who is told of progress when nobody wants to know."""


class Library:
    """The files beside one database. It knows nothing of records, and any thread may use it."""

    def __init__(self, database: Path) -> None:
        self.folder = paths.documents(database)

    def keep(self, source: Path, progress: Progress = nobody) -> Kept:
        """Copy a file into the library, whole, and return what a document needs to know of it.

        Raises InvalidInput for what is no file, is not there any more or is too large; nothing is left of it then.
        What `progress` raises stops the copy likewise.
        """
        with _opened(source) as (file, size):
            _check_size(size, source.name)
            hash, copied = self._take_in(file, size, source.name, progress)
        name = checked(files.shown_name(source), "The name of the file")
        return Kept(hash, copied, name, media_type(name))

    def keep_bytes(self, content: bytes, name: str) -> Kept:
        """Keep content that is no file of its own, such as a part of an e-mail."""
        import io

        _check_size(len(content), name)
        hash, size = self._take_in(io.BytesIO(content), len(content), name, nobody)
        return Kept(hash, size, checked(name, "The name of the file"), media_type(name))

    def path_of(self, hash: str) -> Path:
        """Where the content with this hash is, if it is there."""
        return self.folder / hash

    def state(self, document: Document) -> State:
        """Whether the file is there as it was kept; it is read whole unless its size tells already."""
        try:
            with self.path_of(document.hash).open("rb") as file:
                if os.fstat(file.fileno()).st_size != document.size:
                    return State.CHANGED
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return State.MISSING
        return State.THERE if found == document.hash else State.CHANGED

    def copy_out(self, document: Document, folder: Path) -> Path:
        """Copy a document into a folder under its own name, to open or to send it; returns the path.

        Raises NotFound where its file is missing, and InvalidInput where it was changed.
        """
        state = self.state(document)
        if state is not State.THERE:
            raise self._refusal(document, state)
        import shutil

        with explained(folder):
            files.make_private_folder(folder)
            target = _free_name(folder / safe_name(document.name))
            with files.replacing(target) as side:
                shutil.copyfile(self.path_of(document.hash), side)
        return target

    def findings(self, documents: Collection[Document]) -> Iterator[str]:
        """What is wrong with the files of these documents, a sentence each."""
        for document in documents:
            state = self.state(document)
            if state is not State.THERE:
                yield str(self._refusal(document, state))

    def orphans(self, wanted: Collection[str], now: float) -> list[Orphan]:
        """The files that have none of the wanted hashes and were not put there within the last hour.

        `now` is the time in seconds, as the system's clock has it.
        """
        found = []
        for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
            status = path.lstat()
            is_ours = stat.S_ISREG(status.st_mode) and OURS.fullmatch(path.name)
            if is_ours and path.name not in wanted and status.st_mtime < now - YOUNG:
                found.append(Orphan(path, status.st_size))
        return found

    def sweep(self, orphans: Collection[Orphan]) -> None:
        """Delete files that no document names."""
        for orphan in orphans:
            with explained(orphan.path):
                orphan.path.unlink(missing_ok=True)

    def _take_in(self, file: BinaryIO, size: int, name: str, progress: Progress) -> tuple[str, int]:
        """Copy to a side file while hashing, then give it the hash for its name. It may replace a damaged one."""
        with explained(self.folder):
            files.make_private_folder(self.folder)
            with _side_file(self.folder) as side:
                hash, copied = _copy(file, side, size, name, progress)
                files.sync(side)
                side.replace(self.path_of(hash))
            files.make_name_safe(self.path_of(hash))
        return hash, copied

    def _refusal(self, document: Document, state: State) -> errors.PursuitError:
        if state is State.MISSING:
            return errors.NotFound(
                "The file of document {id} “{name}” is missing from {folder}; put it back from a copy of that "
                "folder, or add the same file again.",
                id=document.id,
                name=document.name,
                folder=self.folder,
            )
        return errors.InvalidInput(
            "The file of document {id} “{name}” is not what was kept: {path} was changed; put it back from a copy, "
            "or add the same file again.",
            id=document.id,
            name=document.name,
            path=self.path_of(document.hash),
        )


def needed_hashes(path: Path) -> set[str]:
    """The hashes that the database at a path, what can be undone in it, or a back-up of it names.

    Raises InvalidInput where a back-up cannot be read, since nobody knows then what it needs.
    """
    needed = _named_in(path)
    copies = (copy for folder in backup_folder.folders(path) if folder.is_dir() for copy in folder.glob("*.db"))
    for copy in sorted(copies):
        try:
            needed |= _named_in(copy)
        except errors.DatabaseError as error:
            raise errors.InvalidInput(
                "It is not known which files a back-up needs, so none was deleted: {error}", error=error
            ) from None
    return needed


def _named_in(path: Path) -> set[str]:
    if check_header(path).user_version < FIRST_WITH_DOCUMENTS:
        return set()
    with closing(Database(path)) as database, database.reading():
        kept = {hash for (hash,) in database.rows("SELECT hash FROM document")}
        images = database.rows("SELECT image FROM change WHERE kind = 'document' AND image IS NOT NULL")
    return kept | {json.loads(image)["hash"] for (image,) in images}


def media_type(name: str) -> str:
    """What kind of file a name tells of."""
    return mimetypes.guess_type(name)[0] or UNKNOWN


def may_run(name: str) -> bool:
    """Whether opening a file of this name may run what is in it, so that it should be asked for first."""
    return any(suffix.lower().strip() in CAN_RUN for suffix in Path(name.rstrip(". ")).suffixes)


def safe_name(name: str) -> str:
    """The name as every system can have it in a folder: no path, no device, nothing hidden, not too long."""
    plain = "".join(" " if letter in FORBIDDEN or not letter.isprintable() else letter for letter in name)
    plain = plain.strip(" .") or "document"
    stem, dot, ending = plain.rpartition(".")
    if (stem or plain).split(".")[0].strip().lower() in DEVICES:
        plain = f"_{plain}"
        stem, dot, ending = plain.rpartition(".")
    if len(plain.encode("utf-8")) <= LONGEST_NAME:
        return plain
    tail = dot + ending if stem and len(ending.encode("utf-8")) < LONGEST_NAME // 4 else ""
    room = LONGEST_NAME - len(tail.encode("utf-8"))
    return (stem or plain).encode("utf-8")[:room].decode("utf-8", "ignore") + tail


def size_words(size: int) -> str:
    """`2.0 GB`, `340 kB`: a size in few words."""
    amount = float(size)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" or amount >= 10 else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


@contextmanager
def _opened(source: Path) -> Iterator[tuple[BinaryIO, int]]:
    """A plain file with its size."""
    try:
        file = files.open_plain(source)
    except FileNotFoundError:
        raise errors.InvalidInput("{source} is not there any more; choose the file again.", source=source) from None
    except files.NoPlainFile:
        raise errors.InvalidInput(
            "{source} is no file that can be kept; choose a single plain file.", source=source
        ) from None
    except OSError as error:
        reason = error.strerror or error
        raise errors.InvalidInput("{source} cannot be read: {reason}.", source=source, reason=reason) from None
    with file:
        yield file, files.size_of(file)


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        raise errors.InvalidInput(
            "“{name}” has {size}, and at most {most} are kept; make it smaller, or note where it is instead.",
            name=name,
            size=size_words(size),
            most=size_words(LARGEST),
        )


@contextmanager
def _side_file(folder: Path) -> Iterator[Path]:
    """A private file that goes unless it was renamed."""
    side = folder / f".incoming.{os.urandom(6).hex()}"
    os.close(os.open(side, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield side
    finally:
        with suppress(OSError):
            side.unlink(missing_ok=True)


def _copy(file: BinaryIO, side: Path, size: int, name: str, progress: Progress) -> tuple[str, int]:
    """The hash and the size of what was copied; it may have grown or shrunk since it was opened."""
    digest, copied = hashlib.sha256(), 0
    with side.open("wb") as output:
        while block := file.read(BLOCK):
            copied += len(block)
            _check_size(copied, name)
            digest.update(block)
            output.write(block)
            progress(copied, size)
    return digest.hexdigest(), copied


def _free_name(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
