"""An entry of the agenda as a line of the list."""

from __future__ import annotations

from typing import Final

from tracker.agenda import Entry, Matter
from tracker.overview import Overview
from ui.agenda.lines import Answer, Line
from ui.agenda_words import entry_badge, entry_particulars, entry_text
from ui.theme import Theme

WAYS: Final[dict[Matter, tuple[Answer, ...]]] = {Matter.INTERVIEW: (Answer.PREPARE,), Matter.OFFER: (Answer.COMPARE,)}
"""What the window offers before the answers: to look first."""


def line_of(entry: Entry, overview: Overview, theme: Theme) -> Line:
    """An entry as it is shown."""
    stage = overview.stages.get(entry.stage or 0)
    badge, tone = entry_badge(entry, overview.today)
    ways = () if entry.is_over else WAYS.get(entry.matter, ())
    return Line(
        entry.key,
        entry,
        entry_text(entry, overview.today),
        entry_particulars(entry),
        badge,
        tone,
        theme.stage(stage.kind, stage.color).name() if stage else "",
        (*ways, *(Answer(answer.value) for answer in entry.answers)),
        is_soft=entry.matter is Matter.PROPOSAL,
    )
