"""What each version brought, as CHANGELOG.md tells it: one section for a version, the newest first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

FILE: Final = "CHANGELOG.md"
SHARED: Final = Path("share", "doc", "pursuit", FILE)  # below the folder of an environment that it is installed into
UNRELEASED: Final = "Unreleased"  # the heading of what no version has brought yet
HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)
LINE_END: Final = re.compile(r"(?<!\n)\n *(?![-#\s])")  # within a paragraph or a point
DATED: Final = re.compile(r"(?P<version>\d+(?:\.\d+)+\S*)(?:, (?P<day>\d{4}-\d{2}-\d{2}))?")


@dataclass(frozen=True, slots=True)
class Section:
    """What one version brought: the heading (`0.1.0, 2026-11-24`, or `Unreleased`) and the text below it."""

    heading: str
    text: str

    @property
    def plain(self) -> str:
        """The text with each paragraph and each point on one line, to be wrapped by whoever shows it."""
        return LINE_END.sub(" ", self.text)

    @property
    def version(self) -> str:
        """The version that the heading names; empty for what is not released."""
        match = DATED.fullmatch(self.heading)
        return match["version"] if match else ""

    @property
    def day(self) -> date | None:
        """The day of the release, where the heading names one that there is."""
        match = DATED.fullmatch(self.heading)
        try:
            return date.fromisoformat(match["day"]) if match and match["day"] else None
        except ValueError:
            return None


def sections(changelog: str) -> list[Section]:
    """The sections of a list of changes in their order."""
    _, *rest = HEADING.split(changelog)
    return [Section(heading.strip(), text.strip()) for heading, text in zip(rest[::2], rest[1::2], strict=True)]


def newest(file: Path | None = None) -> Section | None:
    """What the newest version brought; None where the list of changes is not installed."""
    found = file or changes_file()
    return next(iter(sections(found.read_text(encoding="utf-8"))), None) if found else None


def changes_file() -> Path | None:
    """Where the list of changes is: beside the program in a checkout and a built folder, else in its environment."""
    return next((file for file in _places() if file.is_file()), None)


def _places() -> list[Path]:
    import sysconfig

    beside = Path(__file__).resolve().parents[1] / FILE
    user = sysconfig.get_path("data", sysconfig.get_preferred_scheme("user"))
    return [beside, Path(sysconfig.get_path("data")) / SHARED, Path(user) / SHARED]
