"""An e-mail read and understood: its letter, its kind with the reasons, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from tracker.capture.mail.classifying import Verdict, classify
from tracker.capture.mail.facts import Facts, facts_of
from tracker.capture.mail.letter import Letter
from tracker.capture.mail.parsing import read_letter


@dataclass(frozen=True, slots=True)
class Understood:
    """A letter with what it is and says. `day` is when it was written, where the user is; never after today."""

    source: str
    letter: Letter
    verdict: Verdict
    facts: Facts
    day: date


def understand(data: bytes, source: str, today: date, zone: tzinfo | None = None) -> Understood:
    """Read the bytes of one e-mail. Raises InvalidInput where they are none; `zone` is where the user is."""
    letter = read_letter(data)
    day = min(letter.day(zone) or today, today)
    verdict = classify(letter)
    return Understood(source, letter, verdict, facts_of(letter, verdict.kind, day), day)
