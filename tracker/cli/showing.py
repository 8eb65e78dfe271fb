"""`show`: everything about one application."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import click

from tracker import fields
from tracker.cli import output, shapes
from tracker.cli.call import Call, Command
from tracker.cli.listing import cell, counted, heading
from tracker.cli.parameters import application_id, as_json
from tracker.dealings import past_with, past_words
from tracker.errors import NotFound
from tracker.operations import contacts
from tracker.overview import Overview, Row
from tracker.pay import salary_words
from tracker.records import Attachment, Interview, Notes, Offer, Posting, Question, Stage, Task
from tracker.store import Store

FACTS: Final = (
    "next", "applied_on", "quiet_days", "location", "work_mode", "employment", "salary", "salary_text", "excitement",
    "deadline", "source", "via", "url", "role", "search", "tags",
)  # fmt: skip
INDENT: Final = "  "


@click.command("show", cls=Command)
@application_id
@as_json
@click.pass_obj
def show(call: Call, id: int, as_json: bool) -> None:
    """Show everything about one application.

    Its facts, timeline, tasks, interviews, offers, documents, people, questions, notes and posting, and what happened
    before at its company.

    \b
    Example:
      pursuit show 7
      pursuit show 7 --json
    """
    with call.opened() as store:
        row = Overview(store).row(id)
        if row is None:
            raise NotFound(f"There is no application {id}.")
        if as_json:
            output.say_json(fields.listing(row) | shapes.details(store, row))
        else:
            _say(call, store, row)


def _say(call: Call, store: Store, row: Row) -> None:
    application = row.application
    output.say(application.title or application.company)
    output.say(f"{application.company}  (ID {row.id})")
    output.say("")
    output.say_facts(_facts(call, row))
    _say_part("Timeline", _timeline(store, row.id))
    _say_part("Tasks", _tasks(store, row.id))
    _say_part("Interviews", _interviews(store, row.id))
    _say_part("Offers", _offers(store, row.id))
    _say_part("Documents", _documents(store, row.id))
    _say_part("People", _people(store, row.id))
    _say_part("Questions", _questions(store, row.id))
    _say_part("Before at this company", _before(store, row))
    _say_text("Notes", store.get(Notes, row.id))
    _say_text("Posting", store.get(Posting, row.id))


def _facts(call: Call, row: Row) -> Iterator[tuple[str, str]]:
    stage = cell(fields.COLUMNS["stage"], row, call.today)
    yield "Stage", f"{stage}, {counted(row.in_stage_days, 'day')}"
    for key in FACTS:
        field = fields.COLUMNS[key]
        yield heading(field), cell(field, row, call.today)
    yield "Archived", "yes" if row.application.archived else ""
    yield "In the trash", "yes" if row.application.trashed_at else ""


def _timeline(store: Store, id: int) -> list[list[str]]:
    stages = store.records(Stage)
    return [
        [str(number), event.day.isoformat(), _time(event.at, event.zone), shapes.event_words(event, stages)]
        for number, event in enumerate(shapes.timeline(store, id), 1)
    ]


def _tasks(store: Store, id: int) -> list[list[str]]:
    return [
        [str(task.id), task.due.isoformat() if task.due else "", "done" if task.done_on else "", task.title]
        for task in store.of_applications(Task, [id])
    ]


def _interviews(store: Store, id: int) -> list[list[str]]:
    return [
        [
            str(interview.id),
            interview.day.isoformat(),
            shapes.when_words(interview),
            interview.kind.replace("_", " "),
            interview.result or "",
            ", ".join(filter(None, (interview.people, interview.place))),
        ]
        for interview in store.of_applications(Interview, [id])
    ]


def _offers(store: Store, id: int) -> list[list[str]]:
    return [
        [
            str(offer.id),
            offer.day.isoformat(),
            salary_words(offer.base, offer.base, offer.currency, offer.period),
            f"answer by {offer.deadline}" if offer.deadline else "",
            f"revises {offer.revises}" if offer.revises else "",
        ]
        for offer in store.of_applications(Offer, [id])
    ]


def _documents(store: Store, id: int) -> list[list[str]]:
    return [
        [str(one.id), one.used_as.replace("_", " "), one.name, f"sent {one.sent_on}" if one.sent_on else "not sent"]
        for one in store.of_applications(Attachment, [id])
    ]


def _questions(store: Store, id: int) -> list[list[str]]:
    return [[str(one.id), one.text, one.answer] for one in store.of_applications(Question, [id])]


def _before(store: Store, row: Row) -> list[list[str]]:
    found = past_with(Overview(store), row.application.company, but=row.id) if row.application.company else []
    return [[f"{past_words(past)}.", past.title, f"ID {past.application}"] for past in found]


def _people(store: Store, id: int) -> list[list[str]]:
    return [
        [str(person.id), person.name, ", ".join(filter(None, (person.title, person.email, person.phone)))]
        for person in contacts.contacts_of(store, id)
    ]


def _time(at: str | None, zone: str | None) -> str:
    return " ".join(filter(None, (at, zone)))


def _say_part(title: str, rows: list[list[str]]) -> None:
    if rows:
        output.say("")
        output.say(title)
        output.say_rows(rows, indent=INDENT)


def _say_text(title: str, record: Any) -> None:
    if record:
        output.say("")
        output.say(title)
        output.say_text(record.text, indent=INDENT)


COMMANDS: Final = (show,)
