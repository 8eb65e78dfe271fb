"""Which back-ups there are, when another one is due, and which of them have had their time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from glob import escape
from pathlib import Path
from typing import Final, NamedTuple

from tracker import backup_folder, backups, errors, files
from tracker.database import Database, explained
from tracker.header import check_header
from tracker.sentences import Sentence

AUTOMATIC: Final = "automatic"
BEFORE_IMPORT: Final = "before-import"
BY_HAND: Final = "by-hand"  # these stay until the user removes them
NAME: Final = re.compile(r"(?P<stem>.+)-(?P<moment>\d{8}-\d{6})-(?P<why>[a-z-]+?)(-\d+)?\.db")

ALL_OF: Final = timedelta(days=2)
# Of what is older: the newest of each of so many days, weeks and months.
SERIES: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (12, lambda moment: moment.date()),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)


class Kept(NamedTuple):
    """A back-up in the folder: when (UTC) and why it was made, and its bytes."""

    path: Path
    moment: datetime
    why: str
    size: int


class Contents(NamedTuple):
    """What a database holds: applications that are not in the trash, and its newest step with its moment."""

    applications: int
    last_step: int
    last_at: str | None


def kept(database: Path) -> list[Kept]:
    """The back-ups of a database, newest first."""
    found = [copy for folder in backup_folder.folders(database) for copy in _all_in(folder)]
    mine = (copy for copy in found if copy and NAME.fullmatch(copy.path.name)["stem"] == database.stem)  # type: ignore[index]
    return sorted(mine, key=lambda copy: (copy.moment, copy.path.name), reverse=True)


def _all_in(folder: Path) -> list[Kept | None]:
    with explained(folder):
        return [_read(path) for path in folder.iterdir()] if folder.is_dir() else []


def newest_sound(database: Path) -> Kept | None:
    """The newest back-up that can be restored, found by looking at every page of it."""
    for copy in kept(database):
        with suppress(errors.DatabaseError):
            backups.verify(copy.path)
            return copy
    return None


def keep_before(database: Path, why: str) -> None:
    """See to it that a verified copy of the present state is there before much of it changes.

    Raises a `DatabaseError` where there can be none: then nothing may be begun.
    """
    try:
        keep_if_changed(database, datetime.now(UTC), why)
    except errors.DatabaseError as error:
        sentence = Sentence("No back-up could be made first, so nothing was begun: {reason}", reason=error.args[0])
        raise type(error)(sentence) from error


def contents(path: Path) -> Contents:
    """What a database or a back-up of any version holds. Raises a `DatabaseError` where that cannot be read."""
    check_header(path)
    with closing(Database(path)) as database:
        applications = database.rows("SELECT count(*) FROM application WHERE trashed_at IS NULL")[0][0]
        newest = database.rows("SELECT id, at FROM change_set ORDER BY id DESC LIMIT 1")
        last_step, last_at = newest[0] if newest else (0, None)
        return Contents(applications, last_step, last_at)


def keep_if_changed(database: Path, now: datetime, why: str = AUTOMATIC) -> Path | None:
    """Make a back-up if anything was done since the newest one; then let go of those that have had their time.

    Raises a `DatabaseError`, and lets none go, where the database is damaged or the copy cannot be written.
    """
    if not _has_changed(database):
        return None
    with closing(Database(database)) as source:
        made = backups.keep(source, why, now)
    thin(database, now)
    return made


def thin(database: Path, now: datetime) -> list[Path]:
    """Remove the back-ups that have had their time; returns which. One that was made by hand never has.

    What a crash has left of copies, or of a database that was to be restored, goes too, once it is a day old.
    """
    _remove_left_over(database, now)
    going = outdated(kept(database), now)
    for copy in going:
        with explained(copy.path):
            for ending in ("", *backups.SIDE_FILES):
                copy.path.with_name(copy.path.name + ending).unlink(missing_ok=True)
    return [copy.path for copy in going]


def _remove_left_over(database: Path, now: datetime) -> None:
    for folder in backup_folder.folders(database):
        with explained(folder):
            files.remove_old(folder.glob(f".{escape(database.stem)}-*.db.*"), now.timestamp())
    files.remove_left_over(database, now.timestamp())


def outdated(copies: Iterable[Kept], now: datetime) -> list[Kept]:
    """Those that are neither of the last two days nor the newest of a day, week or month that still counts."""
    newest_first = sorted((copy for copy in copies if copy.why != BY_HAND), key=lambda copy: copy.moment, reverse=True)
    staying = {copy.path for copy in newest_first if now - copy.moment <= ALL_OF}
    for count, period in SERIES:
        newest_of = {period(copy.moment): copy.path for copy in reversed(newest_first)}
        staying |= {newest_of[key] for key in sorted(newest_of, reverse=True)[:count]}  # type: ignore[type-var]
    return [copy for copy in newest_first if copy.path not in staying]


def _has_changed(database: Path) -> bool:
    copies = kept(database)
    if not copies:
        return True
    try:
        return contents(copies[0].path) != contents(database)
    except errors.DatabaseError:
        return True  # the newest back-up is of no use, or it is for the new one to say what is wrong


def _read(path: Path) -> Kept | None:
    if (name := NAME.fullmatch(path.name)) is None:
        return None
    with suppress(ValueError, FileNotFoundError):
        moment = datetime.strptime(name["moment"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
        return Kept(path, moment, name["why"], path.stat().st_size)
    return None
