"""What comes next for an application: tasks to tick, interviews, the deadline; and what is added to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Signal

from tracker.operations import interviews, tasks
from tracker.operations.tasks import TaskChanges
from tracker.overview import Row
from tracker.records import Interview, Task
from ui.detail.entry_section import EntrySection
from ui.detail.forms import RecordForm, Then
from ui.detail.interview_form import InterviewForm, interview_values, new_interview_values
from ui.detail.menus import Choices, popup
from ui.detail.rounds import add_interview, edit_interview
from ui.detail.section import column, heading, inset, link_button
from ui.detail.steps import Key, done_looks, step_looks
from ui.detail.task_form import TaskForm, task_values
from ui.editing import tried, tried_then
from ui.pages import Context
from ui.snooze import snooze_days

NEW_TASK: Final[Key] = ("task", 0)
NEW_INTERVIEW: Final[Key] = ("interview", 0)
DAYS_OF_A_WEEK: Final = 7


class NextSteps(EntrySection):
    """The next steps of the application that is shown."""

    deadline_asked = Signal()
    offer_asked = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Next"), has_lines=True)
        self.add_task = link_button(self.tr("+ Task"), self.new_task, spoken=self.tr("Add a task"))
        self.add_interview = link_button(self.tr("+ Interview"), self.new_interview, spoken=self.tr("Add an interview"))
        self.done = link_button("", self._toggle_done)
        self._is_done_shown = False
        self.entries.ticked.connect(self._tick)
        box = column(self)
        box.addWidget(inset(heading(self.tr("Next"), self.add_task, self.add_interview)))
        box.addWidget(self.entries)
        box.addWidget(inset(self.refusal))
        box.addWidget(inset(self.done, is_left=True))

    def show_row(self, row: Row) -> None:
        is_other = self.begin(row.id)
        self._is_done_shown = self._is_done_shown and not is_other
        own, today = self.session.overview.tasks.of(row.id), self.today()
        looks = list(step_looks(row, own, self.session.overview.interviews.of(row.id), today))
        if self._is_done_shown:
            looks += done_looks(own, today)
        self.entries.show_entries(looks, is_other=is_other)
        self._show_done_button(sum(1 for task in own if task.done_on))
        self.refresh_open_form()

    def new_task(self) -> None:
        """Open the form for a new task."""
        self.open_form(NEW_TASK, lambda form: form.open_new(self.owner, {"title": "", "due": None}))

    def new_interview(self) -> None:
        """Open the form for a new round of interviews."""
        in_a_week = self.today() + timedelta(DAYS_OF_A_WEEK)
        self.open_form(NEW_INTERVIEW, lambda form: form.open_new(self.owner, new_interview_values(in_a_week)))

    def make_form(self, kind: str) -> RecordForm:
        icons = self.context.icons
        if kind == "task":
            return TaskForm(self._add_task, self._edit_task, today=self.today, icons=icons)
        return InterviewForm(
            self.context,
            lambda values, then: add_interview(self.session, self.owner or 0, values, then),
            partial(edit_interview, self.session),
            today=self.today,
        )

    def refresh_form(self, form: RecordForm, key: Key) -> None:
        if key[0] == "task" and (task := self._task(key)):
            form.show_stored(task_values(task))
        elif key[0] == "interview" and (interview := self._interview(key)):
            form.show_stored(self._values(interview))

    def edit(self, key: Key) -> None:
        if task := self._task(key):
            self.open_form(key, lambda form: form.open_record(task.id, task_values(task)))
        elif interview := self._interview(key):
            self.open_form(key, lambda form: form.open_record(interview.id, self._values(interview)))
        elif key[0] == "offer":
            self.offer_asked.emit(key[1])
        else:
            self.deadline_asked.emit()

    def remove(self, key: Key) -> None:
        if self._task(key):
            self.refuse(tried(self.session, tasks.remove, key[1]))
        elif self._interview(key):
            self.refuse(tried(self.session, interviews.remove, key[1]))

    def show_menu(self, key: Key, place: QPoint) -> None:
        popup(self, self._choices(key), place)

    def _choices(self, key: Key) -> Choices:
        if self._task(key):
            for text, day in snooze_days(self.today()):
                yield text, partial(self._snooze, key, day)
            yield self.tr("Snooze until a day…"), partial(self._snooze_by_calendar, key)
            yield "", None
        yield self.tr("Edit"), partial(self.edit, key)
        if self._task(key) or self._interview(key):
            yield self.tr("Remove"), partial(self.remove, key)

    def _snooze(self, key: Key, day: date) -> None:
        self.refuse(tried(self.session, tasks.snooze, key[1], to=day))

    def _snooze_by_calendar(self, key: Key) -> None:
        self.edit(key)
        form = self.form("task")
        assert isinstance(form, TaskForm)
        form.due.setFocus()
        form.due.open_calendar()

    def _tick(self, key: Key, is_done: bool) -> None:
        if is_done:
            self.refuse(tried(self.session, tasks.complete, key[1], on=self.today()))
        else:
            self.refuse(tried(self.session, tasks.reopen, key[1]))

    def _add_task(self, values: Mapping[str, Any], then: Then) -> str:
        return tried_then(self.session, then, tasks.add, values["title"], application=self.owner, due=values["due"])

    def _edit_task(self, id: int, values: Mapping[str, Any]) -> str:
        has_no_day = "due" in values and values["due"] is None
        changes = TaskChanges(title=values.get("title"), due=values.get("due"), no_due=has_no_day)
        return tried(self.session, tasks.edit, id, changes)

    def _show_done_button(self, done: int) -> None:
        self.done.setText(self.tr("Hide what is done") if self._is_done_shown else self.tr("%n done", "", done))
        self.done.setVisible(done > 0)

    def _toggle_done(self) -> None:
        self._is_done_shown = not self._is_done_shown
        if self.owner is not None and (row := self.session.overview.row(self.owner)):
            self.show_row(row)

    def _task(self, key: Key) -> Task | None:
        return self.session.store.records(Task).get(key[1]) if key[0] == "task" else None

    def _interview(self, key: Key) -> Interview | None:
        return self.session.store.records(Interview).get(key[1]) if key[0] == "interview" else None

    def _values(self, interview: Interview) -> dict[str, Any]:
        return interview_values(interview, self.session.overview.detail(interview))
