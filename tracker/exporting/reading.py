"""What an archive of everything holds, read as what may have come from anywhere: within limits, to the letter."""

from __future__ import annotations

import io
import json
import typing
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tracker import errors, files, schema
from tracker.database import explained
from tracker.exporting.archive import CHUNK, DOCUMENT, DOCUMENTS, EVERYTHING
from tracker.exporting.everything import FORMAT, TABLES
from tracker.sentences import Sentence

MOST_MEMBERS: Final = 100_000
MOST_BYTES: Final = 64 << 30  # of all that is in it
MOST_TIMES: Final = 250  # that something may be larger than it is packed; long runs of one letter are not ours
SMALL: Final = 64 << 20  # bytes that may be packed in any way
LONGEST_LINE: Final = 256 << 20  # bytes of one row
ENCRYPTED: Final = 0x1


class Head(NamedTuple):
    """What an archive says of itself. `last_ids` and `migrations` are as it has them: not yet believed."""

    schema: int
    last_ids: dict[str, Any]
    migrations: dict[str, Any]


class Archive:
    """An archive whose directory was found to be ours. Raises a `PursuitError` in one sentence for all that is not."""

    def __init__(self, path: Path, archive: ZipFile, packed: int) -> None:
        self._path = path
        self._packed = packed
        self._archive = archive
        self._members = self._checked_members()
        self.read, self.size = 0, self._members[EVERYTHING].file_size  # bytes of the tables

    @property
    def documents(self) -> dict[str, ZipInfo]:
        """The documents by their path below the folder of documents."""
        return {name.removeprefix(DOCUMENTS): member for name, member in self._members.items() if _is_document(name)}

    @contextmanager
    def opened(self, member: ZipInfo) -> Iterator[IO[bytes]]:
        """The bytes of a member, which are checked against its sum when they are read to the end."""
        with self._explained(), self._archive.open(member) as stream:
            yield stream

    @contextmanager
    def tables(self) -> Iterator[tuple[Head, Iterator[tuple[str, dict[str, Any]]]]]:
        """The head, and every row with the name of its table, in the order of `everything.TABLES`."""
        with self._explained(), self._archive.open(self._members[EVERYTHING]) as stream:
            lines = self._lines(stream)
            yield self._head(next(lines, "")), self._rows(lines)

    def refusal(self, what: str, /, **values: object) -> errors.Damaged:
        """The archive is ours, but not as we write it."""
        return errors.Damaged(
            "{path} is not whole: {what}. Nothing was restored; use another copy of it.",
            path=self._path,
            what=Sentence(what, **values),
        )

    def _checked_members(self) -> dict[str, ZipInfo]:
        members = self._archive.infolist()
        found = {member.filename: member for member in members}
        if EVERYTHING not in found:
            raise errors.Foreign(
                "{path} was not written by “pursuit export”: it holds no {everything}. Nothing was changed; what "
                "other programs wrote comes in by “pursuit import”.",
                path=self._path,
                everything=EVERYTHING,
            )
        if len(members) > MOST_MEMBERS or len(found) < len(members):
            raise self.refusal("it names too many files, or one of them twice")
        for member in members:
            self._check(member)
        self._check_size(sum(member.file_size for member in members), self._packed)
        return found

    def _check(self, member: ZipInfo) -> None:
        if member.flag_bits & ENCRYPTED:
            raise self.refusal("it is protected by a password, which Pursuit never does")
        if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise self.refusal("it is packed in a way that Pursuit does not use")
        self._check_size(member.file_size, member.compress_size)

    def _check_size(self, unpacked: int, packed: int) -> None:
        if unpacked > MOST_BYTES:
            raise self.refusal("unpacked, it would take more than {most} GB", most=MOST_BYTES >> 30)
        if unpacked > SMALL and unpacked > MOST_TIMES * packed:
            raise self.refusal("it is packed far too well to be real")

    def _head(self, line: str) -> Head:
        head = self._json(line.removesuffix(",") + "}")
        if not isinstance(head, dict) or not isinstance(head.get("pursuit"), int):
            raise self.refusal("{everything} does not begin as it must", everything=EVERYTHING)
        version = head.get("schema")
        if head["pursuit"] > FORMAT or (isinstance(version, int) and version > schema.VERSION):
            raise errors.Newer(
                "{path} was written by a newer version of Pursuit; nothing was changed. Update Pursuit to restore it.",
                path=self._path,
            )
        ids, migrations = head.get("last_ids"), head.get("migrations")
        if not (isinstance(version, int) and version > 0 and isinstance(ids, dict) and isinstance(migrations, dict)):
            raise self.refusal("{everything} does not begin as it must", everything=EVERYTHING)
        return Head(version, ids, migrations)

    def _rows(self, lines: Iterator[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The rows, a line each; anything that is not where it must be ends it all."""
        table, to_come = "", {"tables", *TABLES}
        for line in lines:
            if line.startswith("{") and table:
                yield table, self._row(line.rstrip(",]"))
                table = "" if line.endswith(("]", "],")) else table
            elif line == "}}" and not table:
                return
            else:
                name, bracket = _opening(line)
                if name not in to_come or table:
                    raise self.refusal("{everything} is not as Pursuit writes it", everything=EVERYTHING)
                to_come.remove(name)
                table = name if bracket == "[" else ""
        raise self.refusal("it ends too early")

    def _row(self, text: str) -> dict[str, Any]:
        row = self._json(text)
        if not isinstance(row, dict):
            raise self.refusal("{everything} is not as Pursuit writes it", everything=EVERYTHING)
        return row

    def _json(self, text: str) -> Any:
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            raise self.refusal("{everything} holds a line that cannot be read", everything=EVERYTHING) from None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
            raise self.refusal("it was cut or changed on its way here") from error

    def _lines(self, stream: IO[bytes]) -> Iterator[str]:
        """The lines without their ends."""
        buffered = io.BufferedReader(typing.cast("io.RawIOBase", stream), CHUNK)
        while line := buffered.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise self.refusal("a row in it is longer than {most} MB", most=LONGEST_LINE >> 20)
            self.read += len(line)
            yield line.decode("utf-8").removesuffix("\n")


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The archive at the path. Raises a `PursuitError` where there is none, or one that is not ours."""
    with ExitStack() as stack:
        with explained(path):
            if not path.exists():
                raise errors.Missing("There is no file {path}.", path=path)
            file = stack.enter_context(files.open_plain(path))
        try:
            archive = stack.enter_context(ZipFile(file))
        except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError):
            raise errors.Damaged(
                "{path} is no zip file, or only a part of one; nothing was restored. Use another copy of it.", path=path
            ) from None
        yield Archive(path, archive, files.size_of(file))


def _opening(line: str) -> tuple[str, str]:
    """The name in a line that begins a table, and the bracket at its end."""
    name, _, rest = line.removeprefix('"').partition('": ')
    return name, rest[-1:]


def _is_document(name: str) -> bool:
    return name.startswith(DOCUMENTS) and DOCUMENT.fullmatch(name.removeprefix(DOCUMENTS)) is not None
