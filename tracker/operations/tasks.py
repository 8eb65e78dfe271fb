"""Things to do, with or without an application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text
from tracker.records import ProposalAnswer, Task
from tracker.store import Store
from tracker.text import checked


@dataclass(frozen=True, slots=True)
class TaskChanges:
    """What an edit of a task sets; None leaves a field as it is, `no_due` takes the date away."""

    title: str | None = None
    due: date | None = None
    no_due: bool = False
    note: str | None = None


def add(
    store: Store, title: str, *, application: int | None = None, due: date | None = None, note: str = ""
) -> ChangeSet:
    """Add a task, for an application where one is given."""
    with store.transaction() as write:
        if application is not None:
            lookup.applications(store, [application])
        task = Task(0, checked_title(title), application, due, note=long_text(note, "The note"))
        write.label = Label("add_task", {"title": task.title})
        write.insert(task)
    return write.changes


def edit(store: Store, id: int, changes: TaskChanges) -> ChangeSet:
    return _change(store, id, "edit_task", lambda task: _edited(task, changes))


def complete(store: Store, id: int, *, on: date) -> ChangeSet:
    """Note that a task was done on a day."""
    return _change(store, id, "complete_task", lambda task: task._replace(done_on=on))


def reopen(store: Store, id: int) -> ChangeSet:
    return _change(store, id, "reopen_task", lambda task: task._replace(done_on=None))


def snooze(store: Store, id: int, *, to: date) -> ChangeSet:
    """Move the day on which a task is due."""
    return _change(store, id, "snooze_task", lambda task: task._replace(due=to))


def remove(store: Store, id: int) -> ChangeSet:
    """Take a task away; one that was proposed is not proposed again."""
    with store.transaction() as write:
        task = lookup.by_id(store, Task, id)
        write.label = Label("remove_task", {"title": task.title})
        for answer in store.related(ProposalAnswer, "task", [id]):
            write.put(answer._replace(task=None))
        write.delete(task)
    return write.changes


def _change(store: Store, id: int, key: str, change: Callable[[Task], Task]) -> ChangeSet:
    with store.transaction() as write:
        task = change(lookup.by_id(store, Task, id))
        write.label = Label(key, {"title": task.title})
        write.put(task)
    return write.changes


def _edited(task: Task, changes: TaskChanges) -> Task:
    return task._replace(
        title=task.title if changes.title is None else checked_title(changes.title),
        due=None if changes.no_due else changes.due or task.due,
        note=task.note if changes.note is None else long_text(changes.note, "The note"),
    )


def checked_title(text: str) -> str:
    """The title of a task as typed, without blanks around it; refused when nothing is left."""
    title = checked(text, "The task").strip()
    if not title:
        raise errors.InvalidInput("The task is empty; say what is to be done.")
    return title
