"""`tasks`: follow-ups and preparations."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import click

from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import ID, as_json, assigned, assignments, day_argument, day_option
from tracker.days import read_day
from tracker.errors import InvalidInput
from tracker.operations import lookup, tasks
from tracker.operations.tasks import TaskChanges
from tracker.records import Task

SHOWN: Final = ("id", "due", "state", "title", "application", "company")
EDITABLE: Final = ("title", "due", "note")

task_id = click.argument("id", metavar="TASK", type=ID)


@click.group("tasks", cls=Noun)
def tasks_() -> None:
    """List, add, edit, remove and complete tasks.

    \b
    Example:
      pursuit tasks
      pursuit tasks add "Send thank-you note" --application 7 --due today
    """


@tasks_.command("list")
@click.option("--application", type=ID, metavar="ID", help="Only those of this application.")
@click.option("--all", "with_done", is_flag=True, help="Those that are done too.")
@as_json
@click.pass_obj
def list_(call: Call, application: int | None, with_done: bool, as_json: bool) -> None:
    """List the open tasks, the most urgent first.

    \b
    Example:
      pursuit tasks list --application 7 --all
    """
    with call.opened() as store:
        if application is not None:
            lookup.applications(store, [application])
        found = [
            task
            for task in store.records(Task).values()
            if (with_done or task.done_on is None) and application in {None, task.application}
        ]
        ordered = sorted(found, key=lambda task: (task.done_on is not None, task.due or date.max, task.id))
        records = [shapes.task_object(store, task) | {"state": _state(task, call.today)} for task in ordered]
        output.say_records(records, SHOWN, as_json=as_json, none="No open tasks.")


@tasks_.command("add")
@click.argument("title", metavar="TITLE")
@click.option("--application", type=ID, metavar="ID", help="The application that it is for.")
@day_option("--due", help="The day when it is due.")
@click.option("--note", default="", metavar="TEXT")
@click.pass_obj
def add(call: Call, title: str, application: int | None, due: date | None, note: str) -> None:
    """Add a task, for an application or on its own, and print its id.

    \b
    Example:
      pursuit tasks add "Ask for feedback" --application 7 --due +3d
    """
    with call.opened(create=True) as store:
        call.add(Task, tasks.add, store, title, application=application, due=due, note=note)


@tasks_.command("edit")
@task_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change the title, due or note of a task; an empty due takes the day away.

    \b
    Example:
      pursuit tasks edit 3 due=2026-12-01 "title=Ask for feedback"
    """
    texts = assigned(assignments)
    if unknown := [name for name in texts if name not in EDITABLE]:
        raise InvalidInput(f"A task has no field “{unknown[0]}”; it has {', '.join(EDITABLE)}.")
    values: dict[str, Any] = {name: text for name, text in texts.items() if name != "due"}
    if "due" in texts:
        values["due"] = read_day(texts["due"], call.today) if texts["due"] else None
        values["no_due"] = not texts["due"]
    with call.opened() as store:
        call.do(tasks.edit, store, id, TaskChanges(**values))


@tasks_.command("done")
@task_id
@day_option("--on", help="The day when it was done; today unless given.")
@click.pass_obj
def done(call: Call, id: int, on: date | None) -> None:
    """Note that a task is done.

    \b
    Example:
      pursuit tasks done 3
    """
    with call.opened() as store:
        call.do(tasks.complete, store, id, on=on or call.today)


@tasks_.command("reopen")
@task_id
@click.pass_obj
def reopen(call: Call, id: int) -> None:
    """Take back that a task is done.

    \b
    Example:
      pursuit tasks reopen 3
    """
    with call.opened() as store:
        call.do(tasks.reopen, store, id)


@tasks_.command("snooze")
@task_id
@day_argument("to")
@click.pass_obj
def snooze(call: Call, id: int, to: date) -> None:
    """Put a task off to another day.

    \b
    Example:
      pursuit tasks snooze 3 +1w
    """
    with call.opened() as store:
        call.do(tasks.snooze, store, id, to=to)


@tasks_.command("remove")
@task_id
@click.pass_obj
def remove(call: Call, id: int) -> None:
    """Remove a task.

    \b
    Example:
      pursuit tasks remove 3
    """
    with call.opened() as store:
        call.do(tasks.remove, store, id)


def _state(task: Task, today: date) -> str | None:
    """`done`, `late`, `today`, or nothing to say."""
    if task.done_on:
        return "done"
    if task.due is None or task.due > today:
        return None
    return "today" if task.due == today else "late"


COMMANDS: Final = (tasks_,)
