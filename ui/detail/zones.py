"""The time zones that there are, and this computer's own."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTimeZone


def local_zone() -> str | None:
    """The name of this computer's time zone, where it has one."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or None


@cache
def zone_names() -> tuple[str, ...]:
    """The names of all time zones, such as Europe/Berlin."""
    from zoneinfo import available_timezones

    return tuple(sorted(available_timezones()))
