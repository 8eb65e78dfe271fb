"""An entry of the timeline: what happened, on which day, and, for a stage, which one was entered."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, Final

from tracker.records import Event, EventKind
from ui.day_field import DayField, TimeField, Today
from ui.detail.forms import Add, Edit, Labelled, RecordForm
from ui.editing import ChoiceField
from ui.icons import Icons
from ui.places import Place
from ui.text_field import TextField
from ui.words import event_kind_name

FRAMED: Final = ""
DAY_WIDTH, TIME_WIDTH = 14, 10  # letters


class EventForm(RecordForm):
    """Edits `kind` (of a new entry only), `place` (of one that entered a stage), `day`, `at` and `text`."""

    def __init__(self, add: Add, edit: Edit, *, today: Today, icons: Icons) -> None:
        super().__init__(add, edit)
        write = self.writer
        self.kind: ChoiceField[EventKind] = ChoiceField(
            self.tr("Kind"),
            write("kind"),
            empty=EventKind.NOTE,
            choices=[(kind, event_kind_name(kind)) for kind in EventKind if kind is not EventKind.STAGE],
            role=FRAMED,
        )
        self.place: ChoiceField[Place | None] = ChoiceField(
            self.tr("Stage"), write("place"), empty=None, choices=[], role=FRAMED
        )
        self.day = DayField(self.tr("Day"), write("day"), today=today, icons=icons, role=FRAMED)
        self.at = TimeField(self.tr("Time"), write("at"), role=FRAMED)
        self.text = TextField(self.tr("What happened"), write("text"), least=2, most=12, role=FRAMED)
        self._kind_part, self._place_part = Labelled(self.kind), Labelled(self.place)
        self.lay_out(
            {"kind": self.kind, "place": self.place, "day": self.day, "at": self.at, "text": self.text},
            (self._kind_part, self._place_part, Labelled(self.day, DAY_WIDTH), Labelled(self.at, TIME_WIDTH)),
            (Labelled(self.text),),
        )

    def open_new(self, owner: Hashable, defaults: Mapping[str, Any]) -> None:
        self._show_parts(is_new=True, is_stage=False)
        super().open_new(owner, defaults)

    def open_record(self, record: int, values: Mapping[str, Any]) -> None:
        self._show_parts(is_new=False, is_stage=values["place"] is not None)
        super().open_record(record, values)

    def _show_parts(self, *, is_new: bool, is_stage: bool) -> None:
        self._kind_part.setVisible(is_new)
        self._place_part.setVisible(is_stage)
        self.setFocusProxy(self.place if is_stage else self.text)


def event_values(event: Event) -> dict[str, Any]:
    """The values of an entry by the names of the form."""
    place = (event.stage, event.outcome) if event.stage is not None else None
    return {"kind": event.kind, "place": place, "day": event.day, "at": event.at, "text": event.text}
