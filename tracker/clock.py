"""The one place where the program learns what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import NamedTuple


class Clock(NamedTuple):
    """Tells the day and the moment. With a `day`, it stands at noon UTC of that day (tests, examples, `--today`)."""

    day: date | None = None

    def today(self) -> date:
        """The user's local calendar day."""
        return self.day or date.today()

    def now(self) -> datetime:
        """The present moment in UTC, in whole seconds."""
        if self.day:
            return datetime.combine(self.day, time(12), UTC)
        return datetime.now(UTC).replace(microsecond=0)


def moment_text(moment: datetime) -> str:
    """A UTC moment as it is stored and printed: `2026-11-24T06:54:41Z`."""
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
