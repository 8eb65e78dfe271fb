"""What happened, newest first; every entry can be edited and backdated, and the stage of the application follows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint

from tracker import queries
from tracker.operations import interviews, timeline
from tracker.operations.timeline import EventChanges
from tracker.overview import Row
from tracker.queries import Entry
from tracker.records import Event, EventKind, Interview
from ui.detail.entry_section import EntrySection
from ui.detail.event_form import EventForm, event_values
from ui.detail.forms import RecordForm, Then
from ui.detail.happenings import entry_key, happened_look
from ui.detail.interview_form import InterviewForm, interview_values
from ui.detail.menus import popup
from ui.detail.rounds import add_interview, edit_interview
from ui.detail.section import column, heading, inset, link_button
from ui.detail.steps import Key
from ui.editing import tried, tried_then
from ui.pages import Context
from ui.places import stage_places

NEW_ENTRY: Final[Key] = ("event", 0)


class Timeline(EntrySection):
    """The events of the application that is shown, and its interviews that are over."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Timeline"))
        self.add = link_button(self.tr("+ Entry"), self.new_entry, spoken=self.tr("Add to the timeline"))
        self._entries: dict[Key, Entry] = {}
        box = column(self)
        box.addWidget(inset(heading(self.tr("Timeline"), self.add)))
        box.addWidget(self.entries)
        box.addWidget(inset(self.refusal))

    def show_row(self, row: Row) -> None:
        is_other = self.begin(row.id)
        events = self.session.store.of_applications(Event, [row.id])
        found = queries.timeline(events, self._past_interviews(row.id), self.session.overview.stages)
        self._entries = {entry_key(entry): entry for entry in found}
        first = next((entry for entry in reversed(found) if entry.stage), None)
        theme, today = self.context.themes.theme, self.today()
        looks = [(entry_key(entry), happened_look(entry, row, entry is first, theme, today)) for entry in found]
        self.entries.show_entries(looks, is_other=is_other)
        self.refresh_open_form()

    def new_entry(self) -> None:
        """Open the form for a new entry, of today unless another day is given."""
        values = {"kind": EventKind.NOTE, "place": None, "day": self.today(), "at": None, "text": ""}
        self.open_form(NEW_ENTRY, lambda form: form.open_new(self.owner, values))

    def make_form(self, kind: str) -> RecordForm:
        icons = self.context.icons
        if kind == "event":
            return EventForm(self._add, self._edit, today=self.today, icons=icons)
        return InterviewForm(
            self.context,
            lambda values, then: add_interview(self.session, self.owner or 0, values, then),
            partial(edit_interview, self.session),
            today=self.today,
        )

    def refresh_form(self, form: RecordForm, key: Key) -> None:
        record = self._record(key)
        if isinstance(record, Interview):
            form.show_stored(self._values(record))
        elif isinstance(record, Event):
            form.show_stored(event_values(record))

    def edit(self, key: Key) -> None:
        record = self._record(key)
        if isinstance(record, Interview):
            self.open_form(key, lambda form: form.open_record(record.id, self._values(record)))
        elif isinstance(record, Event):
            self.open_form(key, lambda form: self._open_event(form, record))

    def remove(self, key: Key) -> None:
        operation = interviews.remove if key[0] == "interview" else timeline.remove_event
        self.refuse(tried(self.session, operation, key[1]))

    def show_menu(self, key: Key, place: QPoint) -> None:
        popup(self, [(self.tr("Edit"), partial(self.edit, key)), (self.tr("Remove"), partial(self.remove, key))], place)

    def _past_interviews(self, application: int) -> list[Interview]:
        """The interviews that are not among the next steps."""
        today = self.today()
        own = self.session.overview.interviews.of(application)
        return [interview for interview in own if interview.result is not None or interview.day < today]

    def _record(self, key: Key) -> Event | Interview | None:
        entry = self._entries.get(key)
        return entry.record if entry else None

    def _open_event(self, form: RecordForm, event: Event) -> None:
        assert isinstance(form, EventForm)
        stages = queries.stages_in_order(self.session.overview.stages)
        form.place.set_choices(stage_places(stages))
        form.open_record(event.id, event_values(event))

    def _add(self, values: Mapping[str, Any], then: Then) -> str:
        if values["day"] is None:
            return self.tr("An entry needs a day; write one such as yesterday or 26 Nov.")
        return tried_then(
            self.session,
            then,
            timeline.add_event,
            self.owner or 0,
            values["kind"],
            values["text"],
            day=values["day"],
            at=values["at"],
        )

    def _edit(self, id: int, values: Mapping[str, Any]) -> str:
        if "day" in values and values["day"] is None:
            return self.tr("An entry needs a day; write one such as yesterday or 26 Nov.")
        stage, outcome = values.get("place") or (None, None)
        at = (values["at"] or "") if "at" in values else None
        changes = EventChanges(day=values.get("day"), at=at, text=values.get("text"), stage=stage, outcome=outcome)
        return tried(self.session, timeline.edit_event, id, changes, today=self.today())

    def _values(self, interview: Interview) -> dict[str, Any]:
        return interview_values(interview, self.session.overview.detail(interview))
