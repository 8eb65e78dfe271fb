"""Where an export goes: beside its target first, then whole into its place, and what the system says if it cannot."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tracker import backup_folder, errors, files, locks
from tracker.database import not_safe
from tracker.sentences import Sentence

Progress = Callable[[int, int], object]
"""Told how many rows are done, and of how many; what it raises ends the export, and the old file stays."""


@contextmanager
def writing(target: Path, database: Path) -> Iterator[Path]:
    """Yield the path to write to; at the end it takes the target's place. Raises a `DatabaseError` in one sentence.

    A link is followed. The database itself and its back-ups are refused as a target. What a crash has left of an
    export to the same target goes, once it is a day old.
    """
    final = _checked(target, database)
    files.remove_left_over(final, time.time())
    try:
        with files.replacing(final) as side:
            yield side
    except files.NotSafe as error:
        raise not_safe(target) from error
    except OSError as error:
        raise _explained(error, target) from error


def nobody(_done: int, _of: int) -> None:
    """The progress that nobody watches."""


def _checked(target: Path, database: Path) -> Path:
    final = Path(os.path.realpath(target))
    kept = (database, database.with_name(f"{database.name}-journal"), *_back_ups(database))
    if any(_is_same(final, path) for path in kept):
        raise errors.InvalidInput("{target} is the database or a back-up of it; export to another file.", target=target)
    if final.is_dir():
        raise errors.InvalidInput("{target} is a folder; name a file in it.", target=target)
    return final


def _back_ups(database: Path) -> list[Path]:
    return [copy for folder in backup_folder.folders(database) if folder.is_dir() for copy in folder.iterdir()]


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.realpath(other) == str(one) or one.samefile(other)
    except OSError:
        return False


def _explained(error: OSError, target: Path) -> errors.DatabaseError:
    if sentence := locks.in_use(error, target):
        return errors.Locked(sentence)
    kind, sentence = _SENTENCES.get(
        error.errno or 0,
        (
            errors.InputOutputError,
            Sentence("{target} could not be written: {reason}. What was there before is untouched."),
        ),
    )
    return kind(sentence, target=target, folder=target.parent, reason=error.strerror or error)


_READ_ONLY: Final = (
    errors.ReadOnly,
    Sentence("{folder} may not be written to, so nothing was exported; choose another folder."),
)
_FULL: Final = (
    errors.DiskFull,
    Sentence("The disk that holds {folder} is full, so nothing was exported; what was there before is untouched."),
)
_SENTENCES: Final[dict[int, tuple[type[errors.DatabaseError], Sentence]]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: (errors.Missing, Sentence("There is no folder {folder}; make it first, or choose another.")),
    errno.ENOTDIR: (errors.Missing, Sentence("{folder} is not a folder; choose another.")),
    errno.ENAMETOOLONG: (
        errors.InputOutputError,
        Sentence("The name {target} is too long for the system; choose a shorter one."),
    ),
}
