"""How much of a file from outside is read at all: a bomb is refused before it is opened."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.errors import PursuitError


class Unreadable(PursuitError):
    """A file that cannot be imported, with the reason and, where there is one, the line; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a file may hold. `ratio` is how much larger a member of a zip may be than its packed bytes."""

    bytes: int = 300_000_000
    unpacked: int = 600_000_000
    ratio: int = 300
    members: int = 5_000
    depth: int = 2  # zips in zips
    rows: int = 500_000
    columns: int = 500
    cell: int = 1_000_000  # characters
    grid: int = 20_000_000  # cells of a sheet, the empty ones between others included


def check_size(name: str, size: int, limits: Limits) -> None:
    """Refuse what is empty or too large to be anybody's applications."""
    if size == 0:
        raise Unreadable("{name} is empty; choose the file that holds your applications.", name=name)
    if size > limits.bytes:
        raise Unreadable(
            "{name} has {size:,.0f} MB; at most {most:,.0f} MB are read. Split it and import the parts.",
            name=name,
            size=size / 1e6,
            most=limits.bytes / 1e6,
        )
