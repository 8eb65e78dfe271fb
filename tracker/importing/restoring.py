"""Our own JSON with everything: taken into a database beside what is there, or into a new one exactly as it was."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Final, NamedTuple

from tracker import opening, schema, stage_names
from tracker.codec import BY_TABLE, CODECS, Codec
from tracker.database import Database
from tracker.importing.limits import Unreadable
from tracker.operations import lookup, timeline
from tracker.records import (
    Application,
    Company,
    ConditionAsked,
    Contact,
    ContactChannel,
    ContactDetail,
    Document,
    Event,
    InterviewDetail,
    Message,
    Notes,
    Posting,
    Profile,
    ProposalAnswer,
    Rate,
    Record,
    Requirement,
    RequirementOption,
    Role,
    Rule,
    Search,
    Skill,
    Snooze,
    Snoozed,
    Stage,
    Tag,
    View,
)
from tracker.sentences import Sentence
from tracker.stage_names import is_given
from tracker.store import Store, Writer
from tracker.text import name_key

FORMAT: Final = 1
Ids = dict[tuple[str, int], int]

NATURAL: Final[Mapping[type[Record], Callable[[Any], Any]]] = {
    Stage: lambda stage: stage.kind if is_given(stage.name, stage.kind) else name_key(stage.name),
    **{kind: lambda record: name_key(record.name) for kind in (Search, Role, Company, Tag, View, Skill)},
    Contact: lambda record: (name_key(record.name), name_key(record.company or "")),
    Profile: attrgetter("what"),
    Document: attrgetter("hash"),
    Rate: attrgetter("currency", "base", "day"),
    Message: attrgetter("message_id"),
}
"""By what two records of different databases are the same; those of other kinds are when all their content is."""

PARENTS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Requirement: ("role", "application"),
    ConditionAsked: ("role", "application"),
    RequirementOption: ("requirement",),
    ContactChannel: ("contact",),
}
SHARED_IDS: Final[Mapping[type[Record], str]] = {
    Posting: "application",
    Notes: "application",
    InterviewDetail: "interview",
    ContactDetail: "contact",
}
REFERENCES: Final[Mapping[str, str]] = {"revises": "offer"}  # fields that are not called as their table


class Compared(NamedTuple):
    """One application of the file, as a plan shows it."""

    line: int
    result: str
    reason: str
    company: str
    title: str
    stage: str
    outcome: str | None
    applied_on: str | None
    url: str | None
    application: int | None


@dataclass(slots=True)
class Everything:
    """All records of a file by their kind, what becomes of each application, and whether the database is a new one."""

    records: Mapping[type[Record], Sequence[Any]]
    is_new: bool
    rows: list[Compared] = field(default_factory=list)
    matched: dict[int, int] = field(default_factory=dict)  # by the id in the file, the id that is stored
    newer: set[int] = field(default_factory=set)


def compare(database: Database, value: dict[str, Any], name: str) -> Everything:
    """What becomes of each application of a file. Raises Unreadable where the file is not as we write it."""
    everything = Everything(_records(value, name), _is_new(database))
    stages = {stage.id: stage.name for stage in everything.records[Stage]}
    stored: dict[tuple[Any, ...], list[tuple[int, str]]] = {}
    for id, created, company, title, updated in database.rows(
        "SELECT id, created_at, company, title, updated_at FROM application ORDER BY id"
    ):
        stored.setdefault((created, company, title), []).append((id, updated))
    codec = CODECS[Application]
    for number, application in enumerate(everything.records[Application], 1):
        row = dict(zip(codec.names, codec.row(application), strict=True))
        found = stored.get((row["created_at"], row["company"], row["title"]), [])
        known = found.pop(0) if found else None
        if known:
            everything.matched[application.id] = known[0]
        is_newer = known is not None and str(row["updated_at"]) > known[1]
        if is_newer:
            everything.newer.add(application.id)
        everything.rows.append(
            Compared(
                number, "updated" if is_newer else "same" if known else "new",
                Sentence("was changed later") if is_newer else "",
                application.company, application.title, stages.get(application.stage, ""), application.outcome,
                typing.cast("str | None", row["applied_on"]), application.url, known[0] if known else None,
            )
        )  # fmt: skip
    if not everything.rows:
        everything.rows.extend(_without_applications(everything, database))
    return everything


def _without_applications(everything: Everything, database: Database) -> Iterator[Compared]:
    """A file with skills and roles but no application is an import all the same."""
    if everything.is_new and any(records for kind, records in everything.records.items() if kind is not Stage):
        yield Compared(
            1, "new", Sentence("no applications, but skills, roles or the like"), "", "", "", None, None, None, None
        )
    else:
        raise Unreadable("The file holds no applications; nothing was changed.")


def _records(value: dict[str, Any], name: str) -> dict[type[Record], Sequence[Any]]:
    if not isinstance(value.get("schema"), int) or value.get("pursuit") != FORMAT:
        raise Unreadable("{name} is not as this program writes it; export it again.", name=name)
    if value["schema"] > schema.VERSION:
        raise Unreadable(
            "{name} was written by a newer version of Pursuit; update this one and import it then.", name=name
        )
    tables = value["tables"]
    unknown = [table for table in tables if table not in BY_TABLE and table not in {"change_set", "change"}]
    if unknown:
        raise Unreadable(
            "{name} holds a table “{field}” that no version of Pursuit has; nothing was changed.",
            name=name,
            field=unknown[0],
        )
    return {kind: _of_table(codec, tables.get(codec.kind.table, []), name) for kind, codec in CODECS.items()}


def _of_table(codec: Codec, rows: Any, name: str) -> Sequence[Any]:
    table = codec.kind.table
    found = []
    try:
        for row in rows:
            values = [row[column] if column in row else _plain(codec.defaults[column]) for column in codec.names]
            _check_texts(values)
            found.append(codec.record(values))
            if codec.row(found[-1]) != tuple(values):
                raise ValueError
    except (KeyError, ValueError, TypeError, AttributeError):
        raise Unreadable(
            "Row {line} of “{table}” in {name} is not as this program writes it.",
            line=len(found) + 1,
            table=table,
            name=name,
        ) from None
    return found


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, bool) else value


def _check_texts(values: Sequence[Any]) -> None:
    for value in values:
        if isinstance(value, str):
            if "\0" in value:
                raise ValueError
            value.encode("utf-8")


def _is_new(database: Database) -> bool:
    """Whether a database is as it was made: nothing in it but the usual stages."""
    tables = [codec.kind.table for kind, codec in CODECS.items() if kind is not Stage]
    if any(database.rows(f"SELECT 1 FROM {table} LIMIT 1") for table in tables):
        return False
    stages = database.rows("SELECT name, kind, quiet_after, folded FROM stage ORDER BY id")
    return tuple(stages) in map(opening.default_stages, stage_names.NAMES)


def write(store: Store, writer: Writer, everything: Everything) -> None:
    """Store what the database does not have yet, inside a transaction."""
    if everything.is_new:
        _write_as_it_was(store, writer, everything)
    else:
        _Adding(store, writer, everything).run()


def _write_as_it_was(store: Store, writer: Writer, everything: Everything) -> None:
    """Into a new database, with the ids that everything had."""
    present = dict(store.records(Stage))
    theirs = {stage.id: stage for stage in everything.records[Stage]}
    for id, stage in theirs.items():
        if id in present:
            writer.put(stage)
        else:
            writer.insert(stage)
    for kind, records in everything.records.items():
        if kind is not Stage:
            for record in records:
                writer.insert(record)
    for id, stage in present.items():
        if id not in theirs:
            writer.delete(stage)


class _Adding:
    """Takes the records of a file into a database that holds others: each gets an id of its own, or is there."""

    def __init__(self, store: Store, writer: Writer, everything: Everything) -> None:
        self._store = store
        self._writer = writer
        self._everything = everything
        self._ids: Ids = {}
        self._was_there: set[tuple[str, int]] = set()

    def run(self) -> None:
        self._match_applications()
        for kind, records in self._everything.records.items():
            known = self._known(kind) if records else {}
            for record in records:
                self._take(kind, record, known)
        self._bring_up_to_date()

    def _match_applications(self) -> None:
        for theirs, ours in self._everything.matched.items():
            self._ids["application", theirs] = ours
            self._was_there.add(("application", theirs))

    def _known(self, kind: type[Record]) -> dict[Any, int]:
        """The stored records of a kind by what makes them the same."""
        key: Callable[[Any], Any] = NATURAL.get(kind, _content)
        return {key(record): record.id for record in reversed(self._store.all(kind))}

    def _take(self, kind: type[Record], record: Any, known: Mapping[Any, int]) -> None:
        table = CODECS[kind].kind.table
        if (table, record.id) in self._was_there:
            return
        if self._belongs_to_known(kind, record):
            self._was_there.add((table, record.id))
            return
        moved = self._moved(kind, record)
        find_key: Callable[[Any], Any] = NATURAL.get(kind, _content)
        key = find_key(moved)
        has_parent = kind in PARENTS or CODECS[kind].owner(moved) is not None or kind in SHARED_IDS
        if key in known and (kind in NATURAL or not has_parent):
            self._ids[table, record.id] = known[key]
            self._was_there.add((table, record.id))
        else:
            self._ids[table, record.id] = self._writer.insert(moved).id

    def _belongs_to_known(self, kind: type[Record], record: Any) -> bool:
        """Whether it is part of something that was there before: then that stays as it is."""
        if kind in SHARED_IDS:
            return (SHARED_IDS[kind], record.id) in self._was_there
        owners = [*PARENTS.get(kind, ()), *([CODECS[kind].kind.owner] if CODECS[kind].kind.owner else [])]
        return any((owner, getattr(record, owner)) in self._was_there for owner in owners if owner and owner != "id")

    def _moved(self, kind: type[Record], record: Any) -> Any:
        """The record with the ids of this database in the place of those of the other."""
        values: dict[str, Any] = {"id": 0}
        if kind in SHARED_IDS:
            values["id"] = self._ids[SHARED_IDS[kind], record.id]
        for name, value in record._asdict().items():
            table = REFERENCES.get(name, name)
            if table in BY_TABLE and isinstance(value, int) and name != "id":
                values[name] = self._ids[table, value]
        if isinstance(record, Snooze):
            values["record"] = self._subject(_TABLE_OF_SNOOZED.get(record.what), record.record)
        if isinstance(record, ProposalAnswer) and record.subject is not None:
            values["subject"] = self._subject(_TABLE_OF_RULE.get(record.rule), record.subject)
        if kind is Stage:
            values["position"] = max((s.position for s in lookup.stages(self._store)), default=0.0) + 1.0
        return record._replace(**values)

    def _subject(self, table: str | None, id: int) -> int:
        return self._ids.get((table, id), id) if table else id

    def _bring_up_to_date(self) -> None:
        """The applications that were changed later in the other database, with what their timelines have more."""
        for record in self._everything.records[Application]:
            if record.id in self._everything.newer:
                ours = self._everything.matched[record.id]
                kept = lookup.applications(self._store, [ours])[0]
                moved = self._moved(Application, record)._replace(
                    id=ours, position=kept.position,
                    **{name: getattr(kept, name) for name in DERIVED},
                )  # fmt: skip
                self._writer.put(moved)
                self._add_events(record.id, ours)

    def _add_events(self, theirs: int, ours: int) -> None:
        there = {_content(event) for event in self._store.of_applications(Event, [ours])}
        for event in self._everything.records[Event]:
            if event.application == theirs and _content(moved := self._moved(Event, event)) not in there:
                self._writer.insert(moved)
        timeline.settle(self._store, self._writer, lookup.applications(self._store, [ours]))
        for kind in (Notes, Posting):
            for text in self._everything.records[kind]:
                if text.id == theirs:
                    self._writer.put_text(text._replace(id=ours))


DERIVED: Final = ("stage", "outcome", "entered_on", "applied_on", "heard_on", "reached")
_TABLE_OF_SNOOZED: Final = {
    Snoozed.INTERVIEW: "interview", Snoozed.OFFER: "offer",
    Snoozed.QUIET: "application", Snoozed.DEADLINE: "application",
}  # fmt: skip
_TABLE_OF_RULE: Final = {Rule.THANK_YOU: "interview", Rule.ANSWER_OFFER: "offer"}


def _content(record: Any) -> str:
    """All that a record holds but its id."""
    return json.dumps(CODECS[type(record)].row(record)[1:])
