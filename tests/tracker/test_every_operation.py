"""Every verb of the program is one step that can be undone and redone to the same content, in every process.

An operation that is added without its line in `OPERATIONS` fails the first test.
"""

from __future__ import annotations

import inspect
import pkgutil
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.tracker import build
from tracker import agenda, demo, errors, operations, requirements
from tracker.changes import ChangeSet
from tracker.codec import BY_TABLE, CODECS
from tracker.conditions import Condition, What
from tracker.operations import (
    answering,
    applications,
    captured,
    companies,
    contacts,
    documents,
    fit,
    interviews,
    lookup,
    mails,
    naming,
    offers,
    profile,
    proposals,
    questions,
    roles,
    skills,
    snoozes,
    stages,
    tasks,
    timeline,
)
from tracker.operations.contacts import Card, Channel
from tracker.operations.documents import Kept
from tracker.operations.mails import CallOff, Do, Enter, Envelope, Know, Meet, Taken, Write
from tracker.operations.stages import StageChanges
from tracker.operations.tasks import TaskChanges
from tracker.operations.timeline import EventChanges
from tracker.overview import Overview
from tracker.records import (
    ChannelKind,
    ConditionState,
    EventKind,
    InterviewResult,
    Kind,
    Layout,
    Offer,
    Outcome,
    PersonKind,
    RequirementState,
    Rule,
    Snoozed,
    Stage,
    Use,
)
from tracker.store import Store

TODAY = build.TODAY
ODD = "“Łódź” & <b>株式会社</b> \u202e'\"\\ \U0001f980"


POSTING = "Requirements\n- 5+ years with Python or Go\n- PostgreSQL\n- Fjordbus and Kafka"


def ago(days: int) -> Any:
    return TODAY - timedelta(days=days)


def kept(digit: str, name: str) -> Kept:
    return Kept(digit * 64, 9, name, "text/plain")


def of_kind(store: Store, kind: Kind) -> Stage:
    return lookup.stage_of_kind(store, kind)


def entry(store: Store, key: str) -> agenda.Entry:
    """The entry of the agenda with this key."""
    return next(found for found in agenda.entries(Overview(store)) if found.key == key)


OPERATIONS: dict[str, Callable[[Store], ChangeSet]] = {
    "answering.answer": lambda s: answering.answer(
        s, entry(s, "proposal:1:thank_you:1"), agenda.Answer.ADOPT, on=TODAY, title=ODD
    ),
    "applications.add": lambda s: applications.add(
        s,
        {"company": ODD, "title": ODD, "salary_text": "85–100k EUR", "tags": ["go", ODD], "applied_on": ago(9)},
        stage=of_kind(s, Kind.CLOSED),
        outcome=Outcome.NO_REPLY,
        on=TODAY,
        posting=ODD,
        notes=ODD,
    ),
    "applications.edit": lambda s: applications.edit(
        s, [1, 2], {"company": ODD, "applied_on": ago(12), "tags": [ODD], "archived": True, "excitement": 0}
    ),
    "applications.move": lambda s: applications.move(
        s, [3, 1], of_kind(s, Kind.CLOSED), outcome=Outcome.REJECTED, after=applications.TOP, on=TODAY
    ),
    "applications.set_archived": lambda s: applications.set_archived(s, [1, 2, 3], True),
    "applications.trash": lambda s: applications.trash(s, [1, 3]),
    "applications.restore": lambda s: applications.restore(s, [4]),
    "applications.empty_trash": applications.empty_trash,
    "applications.set_notes": lambda s: applications.set_notes(s, 1, ""),
    "applications.set_posting": lambda s: applications.set_posting(s, 2, ODD),
    "applications.change_tags": lambda s: applications.change_tags(s, [1, 2], add=[ODD, "GO"], remove=["Rust"]),
    "captured.add_captured": lambda s: captured.add_captured(
        s,
        {"company": ODD, "title": ODD},
        on=TODAY,
        posting=ODD,
        contact={"name": ODD, "email": "a@b.example"},
        repost_of=1,
    ),
    "companies.add": lambda s: companies.add(s, {"name": ODD, "website": "https://example.org", "note": ODD}),
    "companies.edit": lambda s: companies.edit(s, 1, {"name": ODD, "location": "Bristol"}),
    "companies.remove": lambda s: companies.remove(s, 1),
    "contacts.add": lambda s: contacts.add(s, {"name": ODD, "email": "dana@example.org"}, application=2),
    "contacts.edit": lambda s: contacts.edit(s, 1, {"name": ODD, "phone": "+44"}),
    "contacts.add_channel": lambda s: contacts.add_channel(s, 1, ChannelKind.CHAT, ODD, label=ODD),
    "contacts.import_cards": lambda s: contacts.import_cards(
        s,
        [
            Card({"name": "Dana"}),
            Card({"name": ODD, "email": "a@example.org"}, [Channel(ChannelKind.PHONE, "+44")], PersonKind.REFERRAL),
        ],
        application=2,
    ),
    "contacts.remove_channel": lambda s: contacts.remove_channel(s, 1),
    "contacts.set_kind": lambda s: contacts.set_kind(s, 1, PersonKind.RECRUITER),
    "contacts.remove": lambda s: contacts.remove(s, 1),
    "contacts.link": lambda s: contacts.link(s, 1, 2),
    "contacts.unlink": lambda s: contacts.unlink(s, 1, 1),
    "documents.add": lambda s: documents.add(s, kept("e", ODD), on=TODAY, family="Resume", note=ODD),
    "documents.attach": lambda s: documents.attach(s, 2, kept("f", ODD), Use.RESUME, on=TODAY, sent_on=ago(1)),
    "documents.detach": lambda s: documents.detach(s, 2),
    "documents.edit": lambda s: documents.edit(s, 1, {"name": ODD, "family": ODD, "version": 7, "note": ODD}),
    "documents.edit_attachment": lambda s: documents.edit_attachment(s, 2, used_as=Use.PORTFOLIO, note=ODD),
    "documents.remove": lambda s: documents.remove(s, 3),
    "documents.send": lambda s: documents.send(s, 2, on=TODAY),
    "interviews.complete": lambda s: interviews.complete(s, 1, on=TODAY),
    "interviews.add": lambda s: interviews.add(s, 2, TODAY, {"at": "09:00", "zone": "Asia/Tokyo", "people": ODD}),
    "interviews.edit": lambda s: interviews.edit(s, 1, {"result": InterviewResult.PASSED, "preparation": ODD}),
    "interviews.remove": lambda s: interviews.remove(s, 1),
    "mails.take_in": lambda s: mails.take_in(
        s,
        [
            Taken(
                Envelope("one@example.org", ago(4), "zero@example.org", ODD, ODD),
                1,
                (
                    Write(EventKind.EMAIL, ago(4), ODD, "09:00", "UTC"),
                    Enter(Kind.CLOSED, ago(1), Outcome.REJECTED),
                    Do(ODD, TODAY, ODD),
                    Meet(TODAY, {"at": "10:00", "people": ODD}, uid="a", link="https://example.org"),
                    Meet(TODAY, {"place": ODD}, interview=1),
                    CallOff(2),
                    Know({"name": ODD, "email": "ian@example.org"}),
                    Know(contact=1),
                ),
            ),
            Taken(Envelope("two@example.org", ago(3)), mails.NEW, (), {"company": ODD, "title": ODD}),
        ],
    ),
    "naming.add_tag": lambda s: naming.add_tag(s, ODD),
    "naming.rename_tag": lambda s: naming.rename_tag(s, 1, ODD),
    "naming.remove_tag": lambda s: naming.remove_tag(s, 1),
    "naming.add_search": lambda s: naming.add_search(s, ODD, started_on=ago(90), ended_on=TODAY, note=ODD),
    "naming.edit_search": lambda s: naming.edit_search(s, 1, {"name": ODD, "started_on": None}),
    "naming.remove_search": lambda s: naming.remove_search(s, 1),
    "naming.add_view": lambda s: naming.add_view(s, ODD, layout=Layout.BOARD, query=ODD, sort="-salary"),
    "naming.edit_view": lambda s: naming.edit_view(s, 1, {"columns": "company", "position": 0.5}),
    "naming.remove_view": lambda s: naming.remove_view(s, 1),
    "offers.add": lambda s: offers.add(s, 2, {"base": 90000.0, "benefits": ODD, "note": ODD}, on=TODAY, revises=2),
    "offers.edit": lambda s: offers.edit(s, 1, {"day": ago(3), "equity": 40000.0, "benefits": ODD}),
    "offers.remove": lambda s: offers.remove(s, 1),
    "offers.put_rate": lambda s: offers.put_rate(s, "usd", "EUR", 0.9, on=ago(5), note=ODD),
    "offers.remove_rate": lambda s: offers.remove_rate(s, 1),
    "proposals.adopt": lambda s: proposals.adopt(s, 1, Rule.THANK_YOU, 1, due=TODAY, on=TODAY, title=ODD),
    "proposals.allow": lambda s: proposals.allow(s, 3, Rule.FOLLOW_UP),
    "proposals.decline": lambda s: proposals.decline(s, 1, Rule.FOLLOW_UP, None, on=TODAY),
    "questions.add": lambda s: questions.add(s, 2, ODD, answer=ODD, note=ODD),
    "questions.edit": lambda s: questions.edit(s, 1, {"answer": ODD, "interview": None}),
    "questions.remove": lambda s: questions.remove(s, 1),
    "snoozes.snooze": lambda s: snoozes.snooze(s, 1, Snoozed.QUIET, 1, until=TODAY + timedelta(days=3)),
    "snoozes.wake": lambda s: snoozes.wake(s, 1),
    "stages.add": lambda s: stages.add(s, ODD, Kind.OFFER, changes=StageChanges(color="#aabbcc", quiet_after=3)),
    "stages.edit": lambda s: stages.edit(s, 2, StageChanges(name=ODD, quiet_after=0, folded=True)),
    "stages.reorder": lambda s: stages.reorder(s, [7, 1, 4]),
    "stages.remove": lambda s: stages.remove(s, of_kind(s, Kind.OFFER).id, to=of_kind(s, Kind.SCREENING), on=ago(1)),
    "tasks.add": lambda s: tasks.add(s, ODD, application=2, due=TODAY, note=ODD),
    "tasks.edit": lambda s: tasks.edit(s, 1, TaskChanges(title=ODD, no_due=True)),
    "tasks.complete": lambda s: tasks.complete(s, 1, on=TODAY),
    "tasks.reopen": lambda s: tasks.reopen(s, 2),
    "tasks.snooze": lambda s: tasks.snooze(s, 1, to=TODAY + timedelta(days=7)),
    "tasks.remove": lambda s: tasks.remove(s, 1),
    "fit.read_posting": lambda s: fit.read_posting(s, [3]),
    "fit.confirm_all": lambda s: fit.confirm_all(s, 1),
    "fit.set_state": lambda s: fit.set_state(s, of_first(s), RequirementState.DISMISSED),
    "fit.add_requirement": lambda s: fit.add_requirement(s, 2, "nice", [("Go", 2), ("Rust", 1)], label=ODD),
    "fit.edit_requirement": lambda s: fit.edit_requirement(
        s, of_first(s), "must", [("Rust", 3)], importance=3, label=ODD
    ),
    "fit.remove_requirement": lambda s: fit.remove_requirement(s, of_first(s)),
    "fit.add_unknown_as_skill": lambda s: fit.add_unknown_as_skill(s, 1, "Fjordbus"),
    "fit.set_condition_state": lambda s: fit.set_condition_state(s, 1, ConditionState.MET),
    "profile.set_value": lambda s: profile.set_value(s, "years", ODD),
    "roles.add_blank": lambda s: roles.add_blank(s, ODD),
    "roles.add_from_template": lambda s: roles.add_from_template(s, "staff"),
    "roles.add_from_toml": lambda s: roles.add_from_toml(s, roles.export_toml(s, 1), name=ODD),
    "roles.replace_from_toml": lambda s: roles.replace_from_toml(
        s, 1, roles.export_toml(s, 2).replace("Captain", "Mate")
    ),
    "roles.edit": lambda s: roles.edit(s, 1, {"name": ODD}),
    "roles.duplicate": lambda s: roles.duplicate(s, 1, name=ODD),
    "roles.remove": lambda s: roles.remove(s, 1),
    "roles.add_requirement": lambda s: roles.add_requirement(s, 1, "must", [("COBOL", 3)], label=ODD),
    "roles.move_requirement": lambda s: roles.move_requirement(s, of_role(s, 1)[0], 9.5),
    "roles.set_conditions": lambda s: roles.set_conditions(s, 1, [Condition(What.YEARS, "7+ years", 7)]),
    "skills.rate": lambda s: skills.rate(s, "golang", 4, on=TODAY, last_used="2026-10", note=ODD),
    "skills.add_skill": lambda s: skills.add_skill(s, "Keelbus", aliases=["kb"], implies=["Kafka"]),
    "skills.edit_skill": lambda s: skills.edit_skill(s, 1, {"name": "Harbourbus", "aliases": ["hb"]}),
    "skills.remove_skill": lambda s: skills.remove_skill(s, 1),
    "skills.add_evidence": lambda s: skills.add_evidence(s, "Go", ODD, day=TODAY, application=1, note=ODD),
    "skills.edit_evidence": lambda s: skills.edit_evidence(s, 1, {"title": ODD, "application": None}),
    "skills.remove_evidence": lambda s: skills.remove_evidence(s, 1),
    "timeline.add_event": lambda s: timeline.add_event(
        s, 1, EventKind.CALL, ODD, day=TODAY, at="23:59", zone="UTC", people=[1]
    ),
    "timeline.edit_event": lambda s: timeline.edit_event(s, 3, EventChanges(day=ago(40), text=ODD), today=TODAY),
    "timeline.remove_event": lambda s: timeline.remove_event(s, 3),
}


@pytest.fixture(scope="module")
def furnished(homes: Path) -> Path:
    """A database in which every operation of the table has something to do, made in more steps than a test takes."""
    with closing(build.new_store(homes / "furnished.db")) as store:
        furnish(store)
        return store.path


@pytest.fixture
def desk(furnished: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of its own with what is in that database."""
    opened = build.open_store(Path(shutil.copy(furnished, tmp_path / "desk.db")))
    yield opened
    opened.close()


@pytest.fixture
def other(desk: Store) -> Iterator[Store]:
    """The same file, opened a second time as another process would."""
    opened = build.open_store(desk.path, origin="elsewhere")
    yield opened
    opened.close()


def furnish(store: Store) -> None:
    naming.add_search(store, "Autumn")
    for number, kind in enumerate((Kind.SCREENING, Kind.OFFER, Kind.SAVED, Kind.OFFER), 1):
        values = {"company": f"Harbor {number}", "title": "Engineer", "tags": ["go", "rust"], "search": 1}
        applications.add(store, values, stage=of_kind(store, kind), on=ago(30 - number), notes="kept", posting="Kotlin")
    applications.move(store, [2], of_kind(store, Kind.ASSESSMENT), on=ago(5))
    applications.trash(store, [4])
    contacts.add(store, {"name": "Dana"}, application=1)
    interviews.add(store, 1, ago(3), {"minutes": 45})
    interviews.add(store, 4, ago(3))
    timeline.add_event(store, 1, EventKind.EMAIL, "They wrote", day=ago(2))
    timeline.add_event(store, 4, EventKind.EMAIL, "They wrote", day=ago(2))
    tasks.add(store, "Call", application=1, due=TODAY)
    tasks.add(store, "Write", application=4)
    tasks.complete(store, 2, on=ago(1))
    naming.add_view(store, "Remote", query="remote:")
    applications.move(store, [3], of_kind(store, Kind.OFFER), on=ago(1))
    applications.set_posting(store, 1, POSTING)
    skills.add_skill(store, "Pierbus")
    skills.rate(store, "Go", 3, on=ago(9))
    skills.rate(store, "Pierbus", 2, on=ago(9))
    skills.add_evidence(store, "Pierbus", "Ran it in production", application=2)
    for role in ("Sailor", "Captain"):
        roles.add_blank(store, role)
    roles.add_requirement(store, 1, "must", [("Go", 3), ("Rust", 2)])
    roles.set_conditions(store, 1, [Condition(What.YEARS, "5+ years", 5)])
    roles.add_requirement(store, 2, "nice", [("Kafka", 2)])
    applications.edit(store, [1], {"role": 1})
    fit.remove_requirement(store, requirements.of_application(store, 3)[0].requirement.id)
    surround(store)


def surround(store: Store) -> None:
    """Give the applications, the one in the trash too, some of all that can belong to one."""
    for application, round in ((1, 1), (4, 2)):
        interviews.edit(store, round, {"preparation": "Read their blog", "link": "https://meet.example"})
        questions.add(store, application, "Why a lighthouse?", interview=round)
        timeline.add_event(store, application, EventKind.CALL, "With Dana", day=ago(2), people=[1])
        snoozes.snooze(store, application, Snoozed.QUIET, application, until=TODAY + timedelta(days=2))
    proposals.adopt(store, 4, Rule.THANK_YOU, 2, due=TODAY, on=TODAY)
    proposals.decline(store, 3, Rule.FOLLOW_UP, None, on=TODAY)
    contacts.add_channel(store, 1, ChannelKind.PHONE, "+44 20 7946 0000")
    contacts.set_kind(store, 1, PersonKind.INTERVIEWER)
    documents.attach(store, 4, kept("a", "resume.pdf"), Use.RESUME, on=TODAY, sent_on=ago(3))
    documents.attach(store, 1, kept("b", "letter.txt"), Use.COVER_LETTER, on=TODAY)
    documents.add(store, kept("c", "draft.txt"), on=TODAY)
    for application in (2, 4):
        first = offers.add(store, application, {"currency": "EUR", "base": 80000.0, "benefits": "A boat"}, on=ago(4))
        id = next(change.record.id for change in first.of(Offer))
        offers.add(store, application, {"base": 85000.0}, on=ago(2), revises=id)
    offers.put_rate(store, "USD", "EUR", 0.92, on=ago(5))


def of_first(store: Store) -> int:
    """The id of something that the posting of the first application asks for."""
    return requirements.of_application(store, 1)[0].requirement.id


def of_role(store: Store, role: int) -> list[int]:
    """The ids of what a role asks for."""
    return [one.requirement.id for one in requirements.of_role(store, role)]


def public_operations() -> Iterator[str]:
    """`module.function` of everything in tracker.operations that takes a store and returns a change set."""
    for module in pkgutil.iter_modules(operations.__path__):
        members = vars(import_module(f"{operations.__name__}.{module.name}"))
        for name, function in members.items():
            is_ours = inspect.isfunction(function) and function.__module__.endswith(f".{module.name}")
            if is_ours and not name.startswith("_") and function.__annotations__.get("return") == "ChangeSet":
                yield f"{module.name}.{name}"


def stored(path: Path) -> dict[str, list[Any]]:
    """All rows of all records, and of the search index, as they are in the file."""
    tables = [codec.kind.table for codec in CODECS.values()]
    with closing(sqlite3.connect(path)) as connection:
        index = connection.execute("SELECT rowid, * FROM application_text ORDER BY rowid").fetchall()
        return {"index": index} | {
            table: connection.execute(f"SELECT {BY_TABLE[table].columns} FROM {table} ORDER BY id").fetchall()
            for table in tables
        }


def remembered(store: Store) -> dict[str, list[Any]]:
    """What a store has in memory, as rows."""
    resident = [codec for codec in CODECS.values() if codec.kind.resident]
    return {codec.kind.table: [codec.row(record) for record in store.all(codec.kind.record)] for codec in resident}


def test_every_operation_is_in_the_table() -> None:
    assert sorted(OPERATIONS) == sorted(public_operations())


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_one_step_that_is_undone_and_redone_to_the_same_content(
    desk: Store, other: Store, name: str
) -> None:
    heard: list[ChangeSet] = []
    desk.subscribe(heard.append)
    steps, before = len(desk.history()), stored(desk.path)
    assert remembered(other) == remembered(desk)
    changes = OPERATIONS[name](desk)
    after = stored(desk.path)
    assert heard == [changes]
    assert after != before
    for number, (reverse, expected) in enumerate(
        ((None, after), (desk.undo, before), (desk.redo, after), (desk.undo, before)), 1
    ):
        if reverse:
            reverse()
        assert stored(desk.path) == expected
        assert len(desk.history()) == steps + number
        other.catch_up()
        for store in (desk, other):
            assert remembered(store) == {table: rows for table, rows in expected.items() if table in remembered(store)}


@pytest.mark.parametrize("bad", ["a\0b", "half \ud83d"])
@pytest.mark.parametrize("name", [name for name, function in OPERATIONS.items() if "ODD" in function.__code__.co_names])
def test_a_text_that_no_file_can_keep_is_refused_by_every_operation_that_takes_one(
    desk: Store, name: str, bad: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "ODD", bad)
    before = stored(desk.path)
    with pytest.raises(errors.InvalidInput, match="remove it and try again"):
        OPERATIONS[name](desk)
    assert stored(desk.path) == before


def test_what_is_refused_leaves_every_byte_as_it_was(desk: Store) -> None:
    before = stored(desk.path)
    refused: list[Callable[[], ChangeSet]] = [
        lambda: applications.edit(desk, [1, 99], {"company": "Other"}),
        lambda: applications.move(desk, [1, 99], of_kind(desk, Kind.OFFER), on=TODAY),
        lambda: companies.edit(desk, 1, {"name": "harbor 2"}),
        lambda: contacts.add(desk, {"name": "Ian"}, application=99),
        lambda: stages.remove(desk, of_kind(desk, Kind.OFFER).id, to=None, on=TODAY),
        lambda: naming.rename_tag(desk, 1, "RUST"),
        lambda: applications.edit(desk, [1], {"search": 99, "tags": ["new"]}),
    ]
    for operation in refused:
        with pytest.raises(errors.PursuitError):
            operation()
        assert stored(desk.path) == before


def test_the_example_is_one_step_too(store: Store) -> None:
    before = stored(store.path)
    demo.fill(store)
    after = stored(store.path)
    store.undo()
    assert stored(store.path) == before
    store.redo()
    assert stored(store.path) == after
