"""Which entries of the agenda to remind of now, each at most once, also after a restart and beside another window."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from tracker import files, paths, zones
from tracker.agenda import Entry, Matter, Section

AHEAD: Final = timedelta(minutes=15)  # before an interview
MORNING: Final = "09:00"  # when the day's tasks, deadlines and offers are told of
KEPT_DAYS: Final = 60


class Reminder(NamedTuple):
    """What to say now. `key` is another one when the thing is moved to another day or time, so that it is told anew."""

    key: str
    entry: Entry


def due(
    entries: Sequence[Entry], now: datetime, own: tzinfo | None = None, ahead: timedelta = AHEAD
) -> Iterator[Reminder]:
    """The reminders of this moment: an interview from `ahead` before it until it begins, the rest of today from nine.

    What has no day, what is only proposed and what is quiet is never reminded of.
    """
    today, at = zones.local(now, own)
    for entry in entries:
        if entry.day is None or entry.matter in {Matter.PROPOSAL, Matter.QUIET}:
            continue
        if entry.matter is Matter.INTERVIEW and entry.at:
            begin = zones.moment(entry.day, entry.at, None, own)
            is_now = begin - ahead <= now < begin
        else:
            is_now = entry.section is Section.TODAY and entry.day == today and at >= MORNING and not entry.is_over
        if is_now:
            yield Reminder(f"{entry.key}@{entry.day}T{entry.at or ''}", entry)


class Shown:
    """Which reminders of a database were shown: an empty file for each, so that of two windows only one shows it."""

    def __init__(self, database: Path, folder: Path | None = None) -> None:
        name = blake2b(str(database.absolute()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
        self._folder = (folder or paths.state()) / "reminders" / name

    def take(self, reminder: Reminder) -> bool:
        """Whether the reminder is still to be shown, which it is for one caller only."""
        name = blake2b(reminder.key.encode("utf-8"), digest_size=16).hexdigest()
        try:
            files.make_private_folder(self._folder)
            os.close(os.open(self._folder / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except OSError:  # shown before; or it could not be noted, and then better never than again and again
            return False
        return True

    def forget_old(self, now: datetime) -> None:
        """Take away what was shown long ago."""
        oldest = (now - timedelta(days=KEPT_DAYS)).timestamp()
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
