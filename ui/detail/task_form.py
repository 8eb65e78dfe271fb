"""A task in one line: what is to be done, and by when."""

from __future__ import annotations

from typing import Any, Final

from tracker.records import Task
from ui.day_field import DayField, Today
from ui.detail.forms import Add, Edit, RecordForm
from ui.editing import LineField
from ui.icons import Icons

FRAMED: Final = ""


class TaskForm(RecordForm):
    """Edits `title` and `due`."""

    def __init__(self, add: Add, edit: Edit, *, today: Today, icons: Icons) -> None:
        super().__init__(add, edit, enter_finishes=True)
        self.title = LineField(
            self.tr("Task"), self.writer("title"), placeholder=self.tr("What is to be done?"), role=FRAMED
        )
        self.due = DayField(
            self.tr("Due"),
            self.writer("due"),
            today=today,
            icons=icons,
            placeholder=self.tr("due, e.g. Fri"),
            role=FRAMED,
        )
        self.lay_out({"title": self.title, "due": self.due}, (self.title, self.due))
        self.setFocusProxy(self.title)


def task_values(task: Task) -> dict[str, Any]:
    """The values of a task by the names of the form."""
    return {"title": task.title, "due": task.due}
