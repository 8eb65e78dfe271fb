"""The e-mails of an .mbox file, one after the other, whatever its size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from tracker.capture.mail.parsing import SIZE_LIMIT
from tracker.errors import InputOutputError, InvalidInput
from tracker.files import open_plain, size_of

Progress = Callable[[int, int], object]

MOST_MAILS: Final = 100_000
LINE_LIMIT: Final = 1_000_000  # bytes that are read at once
FILE_LIMIT: Final = 8_000_000_000  # bytes of a file
FROM: Final = b"From "


def is_mailbox(head: bytes) -> bool:
    """Whether a file that begins like this holds e-mails one after the other."""
    return head.lstrip(b"\r\n").startswith(FROM)


def mail_in(path: Path) -> bytes:
    """The bytes of a file with one e-mail, no more than can be read of one."""
    try:
        with open_plain(path) as file:
            return file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise InputOutputError("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error


def mails_in(path: Path, progress: Progress | None = None) -> Iterator[bytes]:
    """The bytes of each e-mail in an .mbox file; one that is too large comes with its beginning alone.

    `progress` is called with how many bytes of how many are read, and may raise to end it.
    """
    try:
        with open_plain(path) as file:
            if (size := size_of(file)) > FILE_LIMIT:
                raise InvalidInput(
                    "{name} has {size:,} bytes; at most {most:,} are read. Export less at once.",
                    name=path.name,
                    size=size,
                    most=FILE_LIMIT,
                )
            for number, mail in enumerate(_split(file, lambda: progress and progress(file.tell(), size))):
                if number >= MOST_MAILS:
                    raise InvalidInput(
                        "{name} has more than {most:,} e-mails; export only those of your search.",
                        name=path.name,
                        most=MOST_MAILS,
                    )
                yield mail
    except OSError as error:
        raise InputOutputError("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error


def _split(file: IO[bytes], tell: Callable[[], object]) -> Iterator[bytes]:
    """Part a file at the lines that begin an e-mail: `From ` after an empty line, or at the start."""
    lines: list[bytes] = []
    length, is_after_blank, is_line_start = 0, True, True
    while line := file.readline(LINE_LIMIT):
        if is_line_start and is_after_blank and line.startswith(FROM):
            if lines:
                yield b"".join(lines)
                tell()
            lines, length = [], 0
        elif length < SIZE_LIMIT:
            lines.append(_unescaped(line) if is_line_start else line)
            length += len(line)
        is_after_blank = is_line_start and line in {b"\n", b"\r\n"}
        is_line_start = line.endswith(b"\n")
    if lines:
        yield b"".join(lines)
        tell()


def _unescaped(line: bytes) -> bytes:
    """A line of a body that began with `From ` was written with `>` before it."""
    return line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(FROM) else line
