"""The lines of the table that a run of the benchmarks prints."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

FRAME: Final = 1 / 60  # seconds
HEADINGS: Final = ("what", "ours", "yardstick", "ratio", "budget")


class Line(NamedTuple):
    """One line, in words; `is_met` is None where there is no budget."""

    what: str
    ours: str
    yardstick: str
    ratio: str
    budget: str
    is_met: bool | None


def line(what: str, ours: float, yardstick: float, named: str, budget: float | None) -> Line:
    """How long something took against its yardstick, both in seconds; the budget is their ratio."""
    ratio = ours / yardstick
    allowed = "" if budget is None else f"{budget:g} x"
    is_met = None if budget is None else ratio <= budget
    return Line(what, _words(ours), f"{_words(yardstick)} ({named})", f"{ratio:.2f} x", allowed, is_met)


def line_of_memory(what: str, ours: float, yardstick: float, named: str, budget: float) -> Line:
    """How much memory something took beyond its yardstick, in megabytes."""
    more = ours - yardstick
    return Line(
        what, f"{ours:.0f} MB", f"{yardstick:.0f} MB ({named})", f"+ {more:.0f} MB", f"+ {budget:g} MB", more <= budget
    )


def table(lines: Sequence[Line]) -> str:
    """The lines as a table of Markdown; what misses its budget is marked."""
    rows = [HEADINGS, *((*found[:4], _verdict(found)) for found in lines)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    written = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    written.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(written)


def quantile(seconds: Sequence[float], share: float) -> float:
    """The time that this share of the measured ones did not exceed."""
    return sorted(seconds)[max(0, ceil(share * len(seconds)) - 1)]


def _verdict(found: Line) -> str:
    return f"{found.budget}, missed" if found.is_met is False else found.budget


def _words(seconds: float) -> str:
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"
