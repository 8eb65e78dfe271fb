"""The only door to the database: the small records in memory, every write in a transaction, every change logged."""

from __future__ import annotations

import json
import sqlite3
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeVar

from tracker import errors, fulltext, journal, opening
from tracker.changes import Change, ChangeSet, Label, Mode, Step
from tracker.clock import Clock
from tracker.codec import CODECS, Codec, Value
from tracker.database import Database, Parameters
from tracker.records import Application, Record
from tracker.sentences import Sentence

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Listener = Callable[[ChangeSet], None]

NO_LABEL = Label("unknown")
NO_NEWS: Final = ChangeSet(None, ())
NO_VERSION: Final = -1  # of a file of which nothing was read yet
MOST_NEWS: Final = 2_000  # changes; to read all records anew is quicker than to take in more of them one by one
ALL: Final = -1  # no limit, for SQLite
EACH: Final = "1 ORDER BY id"
IN: Final = "{} IN (SELECT value FROM json_each(?))"


class Finished(Protocol):
    """What a transaction ends: told before the commit, or that nothing came of it."""

    changes: ChangeSet

    def finish(self, database: Database) -> None: ...

    def forget(self) -> None: ...


W = TypeVar("W", bound=Finished)


class _Known:
    """The records of one kind that are in memory: all of them, or those that were asked for so far."""

    def __init__(self) -> None:
        self.by_id: dict[int, Record] = {}
        self.read_to = 0  # all up to this id are here
        self.is_all = False


class Store:
    """The user's records. Listeners hear one ChangeSet for each committed transaction, and for news from elsewhere.

    `origin` names this surface in the log (window, command line, import). A store belongs to one thread.
    """

    def __init__(self, database: Database, *, clock: Clock | None = None, origin: str = "command line") -> None:
        self.clock = clock or Clock()
        self.origin = origin
        self._database = database
        self._memory: dict[type[Record], _Known] = {}
        self._writer: Finished | None = None
        self._listeners: list[Listener] = []
        self._order: journal.UndoOrder | None = None
        with database.reading():
            self._version = database.version()
            self._see(journal.last_id(database))

    @classmethod
    def open(cls, path: Path, *, clock: Clock | None = None, origin: str = "command line", wait: float = 5.0) -> Store:
        """Open the database at the path after all checks, or raise the `DatabaseError` that says what is wrong.

        `wait` is how many seconds another process may be in the way, then and later; 0 is not at all.
        """
        return cls(opening.open_database(path, wait=wait), clock=clock, origin=origin)

    @property
    def path(self) -> Path:
        return self._database.path

    def wait_at_most(self, seconds: float) -> None:
        """From now on, wait so long for another process."""
        self._database.wait_at_most(seconds)

    def reopen(self, *, wait: float) -> None:
        """Go on with the file that took the place of the one that was opened, after all checks.

        Everything is read anew, and the listeners are told. Where that file cannot be opened, the `DatabaseError` says
        why, and the store stays as it was: what is written to it is refused.
        """
        if self._writer is not None:
            raise RuntimeError("a file is not exchanged within a transaction")
        database = opening.open_database(self.path, wait=wait)
        self._database.close()
        self._database, self._version = database, NO_VERSION
        with database.reading():
            news = self._read_everything_anew()
            self._see(journal.last_id(database))
            self._version = database.version()
        self._tell(news)

    def put_down(self) -> None:
        """Let another file take the place of this one, until `reopen`: Windows exchanges none that is open.

        Whatever is asked of the store meanwhile is refused, as when another file is there already.
        """
        self._database.close()

    def close(self) -> None:
        is_as_checked = self._database.is_left_alone()
        self._database.close()
        if is_as_checked:
            opening.remember_as_checked(self.path)

    def subscribe(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def records(self, kind: type[R]) -> Mapping[int, R]:
        """A live, read-only view of all records of a resident kind, by id."""
        while not self.read_on(kind):
            pass
        return MappingProxyType(typing.cast("dict[int, R]", self._memory[kind].by_id))

    def read_on(self, kind: type[Record], limit: int = ALL) -> bool:
        """Bring so many more records of a resident kind into memory; returns whether all of them are there now.

        Nobody has to: `records` reads whatever is missing. But a program that has a moment can read ahead.
        """
        known = self._known(kind)
        if not known.is_all:
            rows = self._take_in(kind, "id > ? ORDER BY id LIMIT ?", (known.read_to, limit))
            known.read_to = rows[-1][0] if rows else known.read_to
            if limit == ALL or len(rows) < limit:
                known.by_id, known.is_all = dict(sorted(known.by_id.items())), True
        return known.is_all

    def some(self, kind: type[R], field: str, values: Iterable[Value]) -> list[R]:
        """The records of a resident kind that have one of these values in a field, in order of id.

        Of a kind that is not in memory, no others are read.
        """
        known, wanted = self._known(kind), set(values)
        if not known.is_all:
            self._take_in(kind, IN.format(field), (json.dumps(list(wanted)),))
        found = [record for record in known.by_id.values() if getattr(record, field) in wanted]
        return typing.cast("list[R]", found if known.is_all else sorted(found, key=attrgetter("id")))

    def count(self, kind: type[Record], *fields: str) -> Counter[tuple[Any, ...]]:
        """How many records of a resident kind have which values in these fields, two or more; without reading them."""
        known, codec = self._known(kind), CODECS[kind]
        if known.is_all:
            return Counter(map(attrgetter(*fields), known.by_id.values()))
        names = ", ".join(fields)
        with self._in_step():
            rows = self._database.rows(f"SELECT {names}, count(*) FROM {codec.kind.table} GROUP BY {names}")
        found = codec.values(fields, [row[:-1] for row in rows])
        return Counter({values: row[-1] for values, row in zip(found, rows, strict=True)})

    def glance(
        self, kind: type[Record], fields: Sequence[str], field: str, values: Iterable[Value]
    ) -> list[tuple[Any, ...]]:
        """What the records with one of these values in a field hold in some other fields, two or more, in no order.

        Of a kind that is not in memory, nothing else is read.
        """
        known, codec, wanted, get = self._known(kind), CODECS[kind], set(values), attrgetter(*fields)
        if known.is_all:
            return [get(record) for record in known.by_id.values() if getattr(record, field) in wanted]
        sql = f"SELECT {', '.join(fields)} FROM {codec.kind.table} WHERE {IN.format(field)}"
        with self._in_step():
            return codec.values(fields, self._database.rows(sql, (json.dumps(list(wanted)),)))

    def get(self, kind: type[R], id: int) -> R | None:
        """The record with this id, of any kind, or None."""
        if CODECS[kind].kind.resident:
            found = self._known(kind).by_id.get(id)
            return typing.cast("R", found) if found else self.records(kind).get(id)
        return next(iter(self._read(kind, "id", [id])), None)

    def of_applications(self, kind: type[R], ids: Iterable[int]) -> list[R]:
        """The records of a kind that belong to these applications, in order of id."""
        owner = CODECS[kind].kind.owner
        assert owner is not None
        return self._read(kind, owner, list(ids))

    def related(self, kind: type[R], field: str, values: Iterable[int | str]) -> list[R]:
        """The records of a kind that have one of these values in a field, in order of id."""
        return self._read(kind, field, list(values))

    def all(self, kind: type[R]) -> list[R]:
        """Every record of a kind, in order of id, read from the file if it is not in memory."""
        if CODECS[kind].kind.resident:
            return sorted(self.records(kind).values(), key=attrgetter("id"))
        return typing.cast("list[R]", CODECS[kind].records(self._rows(kind, EACH)))

    def raw(self, kind: type[Record], fields: Sequence[str], field: str, values: Iterable[Value]) -> list[Any]:
        """What the records with one of these values in a field hold in some fields, as the file has it.

        No records are made of it: for when there are very many.
        """
        sql = f"SELECT {', '.join(fields)} FROM {CODECS[kind].kind.table} WHERE {IN.format(field)}"
        with self._in_step():
            return self._database.rows(sql, (json.dumps(list(values)),))

    def containing(self, word: str) -> set[int]:
        """The ids of the applications that have a word beginning like this in any of their texts."""
        return fulltext.containing(self._database, word)

    @contextmanager
    def transaction(self, label: Label = NO_LABEL, *, moment: datetime | None = None) -> Iterator[Writer]:
        """Commit everything written inside as one step, or nothing at all; `moment` defaults to the clock's.

        What is looked up inside is what the file holds now, also by other processes, and memory at once shows what was
        written. A block whose label depends on what it finds sets the writer's `label` itself. After the block, the
        writer's `changes` hold what it did.
        """
        with self._transaction(Writer(self, label, moment or self.clock.now())) as writer:
            yield writer

    def undo(self, step: int | None = None) -> ChangeSet:
        """Undo the newest step in effect, or the one named. Raises `StaleStep` where it does not fit any more."""
        return self._reverse(Mode.UNDO, step)

    def redo(self) -> ChangeSet:
        """Do again what was undone last."""
        return self._reverse(Mode.REDO)

    def order(self) -> journal.UndoOrder:
        """What undo and redo would take next, whichever surface did it."""
        if self._order is None:
            self._order = journal.UndoOrder(step for step in journal.steps(self._database) if step.id <= self._seen)
        return self._order

    def history(self, application: int | None = None) -> list[tuple[Step, list[Change]]]:
        """Every logged step, oldest first, with what it changed; of one application where one is named."""
        with self._database.reading():
            steps = journal.steps(self._database, owner=application)
            return [(step, journal.changes_of(self._database, step, application)) for step in steps]

    def catch_up(self) -> ChangeSet | None:
        """Learn what other processes wrote, without waiting, and tell the listeners.

        Returns None when there is no news, or when the file is busy: then ask again later.
        """
        try:
            with self._database.without_waiting():
                if self._database.version() == self._version:
                    return None
                with self._database.reading():
                    news = self._news()
        except errors.Locked:
            return None
        self._tell(news)
        return news or None

    @contextmanager
    def with_rows_of(self, path: Path) -> Iterator[None]:
        """Inside, and only begun outside a transaction, `Writer.insert_selected` can read the tables of another
        database as `waiting.table`."""
        with self._database.attached(path, "waiting"):
            yield

    def backup(self, target: Path) -> None:
        """Write a verified copy of the database to `target`."""
        from tracker import backups

        backups.write(self._database, target)

    @contextmanager
    def _transaction(self, writer: W) -> Iterator[W]:
        if self._writer is not None:
            raise RuntimeError("transactions do not nest")
        news = NO_NEWS
        try:
            with self._database.write():
                news = self._news()
                self._writer = writer
                yield writer
                writer.finish(self._database)
        except sqlite3.IntegrityError as error:
            writer.forget()
            raise _refusal(error) from error
        except errors.DatabaseError as error:
            step = writer.changes.step
            writer.forget()
            if step and self._is_logged(step.id):
                self._version = NO_VERSION  # the next look for news takes it in
                raise errors.InputOutputError(
                    "The change is done, but the disk of {path} failed while it was made safe, so a power cut may "
                    "take it back. See that the disk works.",
                    path=self.path,
                ) from error
            raise
        except BaseException:
            writer.forget()
            raise
        finally:
            self._writer = None
            self._tell(news)
        if writer.changes.step:
            self._learn([writer.changes.step])
        if writer.changes.is_everything:
            with self._database.reading():
                self._read_everything_anew()
        self._tell(writer.changes)

    def _is_logged(self, step: int) -> bool:
        """Whether a step is in the file though its commit was refused: then only the last sync of it has failed."""
        try:
            return bool(self._database.rows("SELECT 1 FROM change_set WHERE id = ?", (step,)))
        except errors.DatabaseError:
            return False

    def _reverse(self, mode: Mode, id: int | None = None) -> ChangeSet:
        from tracker.reversing import Reversal, stale  # most starts undo nothing

        reversal = Reversal(self._database, self.remember, mode, self.origin, self.clock.now())
        step = None
        try:
            with self._transaction(reversal):
                step = self._to_reverse(mode, id)
                reversal.run(step)
        except (errors.InvalidInput, sqlite3.IntegrityError) as error:
            assert step is not None
            reason = Sentence("something else now depends on what it changed, or has taken its place")
            raise stale(step, reason) from error
        return reversal.changes

    def _to_reverse(self, mode: Mode, id: int | None) -> Step:
        """The step that undo or redo means: the one named, or the newest. Call it when the news are taken in."""
        steps = self.order().undoable if mode is Mode.UNDO else self.order().redoable
        if id is None and steps:
            return steps[-1]
        found = next((step for step in steps if step.id == id), None)
        if found is None:
            raise errors.NotFound(_nothing_to_reverse(mode, id))
        return found

    def _known(self, kind: type[Record]) -> _Known:
        if not CODECS[kind].kind.resident:
            raise TypeError(f"{kind.__name__} records are not kept in memory")
        return self._memory.setdefault(kind, _Known())

    def _rows(self, kind: type[Record], condition: str, parameters: Parameters = ()) -> list[Any]:
        codec = CODECS[kind]
        return self._database.rows(f"SELECT {codec.columns} FROM {codec.kind.table} WHERE {condition}", parameters)

    def _take_in(self, kind: type[Record], condition: str, parameters: Parameters) -> list[Any]:
        """Read rows of the file into memory, where what is there already is the same or newer; returns the rows."""
        known = self._memory[kind].by_id
        with self._in_step():
            rows = self._rows(kind, condition, parameters)
            records = CODECS[kind].records([row for row in rows if row[0] not in known])
            known.update((record.id, record) for record in records)
        return rows

    @contextmanager
    def _in_step(self) -> Iterator[None]:
        """What is read inside is of one state of the file, of which memory and the listeners know."""
        if self._writer is not None:
            yield
            return
        news = NO_NEWS
        try:
            with self._database.reading():
                news = self._news()
                yield
        finally:
            self._tell(news)

    def _read(self, kind: type[R], field: str, ids: Sequence[int | str]) -> list[R]:
        if CODECS[kind].kind.resident:
            wanted = set(ids)
            found = [record for record in self.records(kind).values() if getattr(record, field) in wanted]
            return sorted(found, key=attrgetter("id"))
        rows = self._rows(kind, f"{IN.format(field)} ORDER BY id", (json.dumps(ids),))
        return typing.cast("list[R]", CODECS[kind].records(rows))

    def database_to_write(self) -> Database:
        """The database, for the writer of the transaction that is open; there is no other way to write."""
        if self._writer is None:
            raise RuntimeError("write outside a transaction")
        return self._database

    def stored(self, codec: Codec, id: int) -> Record | None:
        """The record as the file has it now."""
        rows = self._rows(codec.kind.record, "id = ?", (id,))
        return codec.record(rows[0]) if rows else None

    def remember(self, codec: Codec, id: int, record: Record | None) -> None:
        """Bring memory in step with one written record."""
        known = self._memory.get(codec.kind.record)
        if known is None:
            return
        if record is None:
            known.by_id.pop(id, None)
        else:
            known.by_id[id] = record

    def _news(self) -> ChangeSet:
        """Take in what others wrote since the last look. Call it inside a transaction."""
        version = self._database.version()
        if version == self._version:
            return NO_NEWS
        news = self._read_news()
        self._version = version
        return news

    def _read_news(self) -> ChangeSet:
        """From the steps in the log, if they go on from the last one that was seen; else everything is read anew.

        They do not where some were pruned, where a hand wrote into the file, or where another file was copied into it.
        """
        newest = journal.last_id(self._database)
        steps = journal.steps(self._database, after=self._seen - 1)
        last = steps.pop(0) if steps and steps[0].id == self._seen else None
        is_whole = last == self._newest and steps and steps[-1].id == newest == self._seen + len(steps)
        if is_whole and journal.size_after(self._database, self._seen) <= MOST_NEWS:
            news = ChangeSet(steps[-1], tuple(self._changes_of(steps)))
            self._learn(steps)
        else:
            news = self._read_everything_anew()
            self._see(newest)
        return news

    def _see(self, newest: int) -> None:
        """Take the log as it is, up to this step, for known."""
        self._seen, self._newest, self._order = newest, self._logged(newest), None

    def _logged(self, step: int) -> Step | None:
        """The step of this id, unless it was pruned."""
        return next((found for found in journal.steps(self._database, after=step - 1) if found.id == step), None)

    def _changes_of(self, steps: list[Step]) -> Iterator[Change]:
        first: dict[tuple[type[Record], int], Record | None] = {}
        for image in journal.images(self._database, [step.id for step in steps]):
            first.setdefault((image.kind, image.id), image.before)
        for (kind, id), logged in first.items():
            codec = CODECS[kind]
            known = self._memory.get(kind)
            before = known.by_id.get(id, None if known.is_all else logged) if known else logged
            after = self.stored(codec, id)
            self.remember(codec, id, after)
            if before != after:
                yield Change(before, after)

    def _read_everything_anew(self) -> ChangeSet:
        changes: list[Change] = []
        for kind, known in self._memory.items():
            old, new = known.by_id, {record.id: record for record in CODECS[kind].records(self._rows(kind, EACH))}
            pairs = ((old.get(id), new.get(id)) for id in {**old, **new})
            changes += [Change(before, after) for before, after in pairs if before != after]
            old.clear()
            old.update(new)
            known.is_all = True
        return ChangeSet(None, tuple(changes), is_everything=True)

    def _learn(self, steps: Sequence[Step]) -> None:
        """Note steps that memory has already; an order in which some were pruned is read again when asked for."""
        self._newest = steps[-1]
        self._seen = steps[-1].id
        if any(journal.prunes(step.id) for step in steps):
            self._order = None
        elif self._order:
            for step in steps:
                self._order.take(step)

    def _tell(self, changes: ChangeSet) -> None:
        if changes:
            for listener in list(self._listeners):
                listener(changes)


class Writer:
    """The writes of one transaction. Each record's first image is kept for the log, memory follows at once."""

    def __init__(self, store: Store, label: Label, moment: datetime) -> None:
        self.label = label
        self.moment = moment
        self.changes = ChangeSet(None, ())
        self._store = store
        self._first: dict[tuple[type[Record], int], Record | None] = {}
        self._now: dict[tuple[type[Record], int], Record | None] = {}
        self._to_index: set[int] = set()
        self._inserted: dict[type[Record], int] = {}  # the first id of those that were inserted in bulk

    def insert(self, record: R) -> R:
        """Store a new record and return it with its id; created and updated moments are set here."""
        codec = CODECS[type(record)]
        stamps = {name: self.moment for name in ("created_at", "updated_at") if name in codec.names}
        missing = {name: moment for name, moment in stamps.items() if getattr(record, name) is None}
        stamped = record._replace(**missing)
        stored = stamped._replace(id=self._write(codec, None, stamped))
        self._note(codec, None, stored)
        return stored

    def next_id(self, kind: type[Record]) -> int:
        """The id that the next new record of a kind may get, above all that were ever given."""
        table = CODECS[kind].kind.table
        rows = self._store.database_to_write().rows(
            f"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0),"
            f" coalesce((SELECT max(id) FROM {table}), 0)) + 1",
            (table,),
        )
        return int(rows[0][0])

    def insert_selected(self, kind: type[Record], columns: Sequence[str], select: str, parameters: Parameters) -> None:
        """Store a new record for each row of a SELECT, thousands at once, with ids from `next_id` on.

        The columns that are not named are empty. They are logged and found like any other, but `changes` does not
        list them (it `is_everything`). It must be the last thing that inserts records of this kind.
        """
        self._inserted.setdefault(kind, self.next_id(kind))
        database = self._store.database_to_write()
        with database.for_bulk():
            database.run(f"INSERT INTO {CODECS[kind].kind.table} ({', '.join(columns)}) {select}", parameters)

    def amend_inserted(self, kind: type[Record], id: int, field: str, value: Value) -> None:
        """Set a field of a record that `insert_selected` has stored in this transaction."""
        assert id >= self._inserted[kind]
        self._store.database_to_write().run(
            f"UPDATE {CODECS[kind].kind.table} SET {field} = ? WHERE id = ?", (value, id)
        )

    def asked(self, question: Callable[[Database], T]) -> T:
        """The answer of a function that looks something up in the file as it is now."""
        return question(self._store.database_to_write())

    def put(self, record: Record) -> None:
        """Replace the stored record of this id. One that is the same but for its update moment is not a change."""
        codec = CODECS[type(record)]
        before = self._present(codec, record.id)
        if before is None:
            noun = Sentence(codec.kind.table.replace("_", " "))
            raise errors.NotFound("There is no {noun} {id} any more.", noun=noun, id=record.id)
        if "updated_at" in codec.names:
            same = record._replace(updated_at=typing.cast("Any", before).updated_at)
            record = same if same == before else same._replace(updated_at=self.moment)
        self._exchange(codec, record.id, before, record)

    def put_text(self, record: Record) -> None:
        """Insert or replace a record whose id is that of its application (posting, notes); an empty text removes it."""
        codec = CODECS[type(record)]
        after = record if typing.cast("Any", record).text else None
        self._exchange(codec, record.id, self._present(codec, record.id), after)

    def put_beside(self, record: Record) -> None:
        """Insert or replace a record whose id is that of another one, such as what else is kept of an interview."""
        codec = CODECS[type(record)]
        self._exchange(codec, record.id, self._present(codec, record.id), record)

    def delete(self, record: Record) -> None:
        codec = CODECS[type(record)]
        self._exchange(codec, record.id, self._present(codec, record.id), None)

    def written(self) -> tuple[Change, ...]:
        """What was changed so far, each record once."""
        return tuple(Change(before, self._now[key]) for key, before in self._first.items() if before != self._now[key])

    def finish(self, database: Database) -> None:
        """Log the step and bring the index in step, before the commit."""
        changes = self.written()
        if not changes and not self._inserted:
            return
        first = self._inserted.get(Application)
        if first is not None:
            fulltext.index_from(database, first)
        if to_index := {id for id in self._to_index if first is None or id < first}:
            fulltext.index_again(database, to_index)
        step = journal.add_step(database, self.moment, self._store.origin, self.label, Mode.DO, None)
        journal.add_changes(database, step, map(journal.logged, changes))
        with database.for_bulk():
            for kind, first_id in self._inserted.items():
                journal.add_inserted(database, step, CODECS[kind], first_id)
        journal.prune_at(database, step)
        self.changes = ChangeSet(step, changes, is_everything=bool(self._inserted))

    def forget(self) -> None:
        """Take back from memory what was rolled back in the file."""
        for (kind, id), before in self._first.items():
            self._store.remember(CODECS[kind], id, before)
        self.changes = ChangeSet(None, ())

    def _present(self, codec: Codec, id: int) -> Record | None:
        key = (codec.kind.record, id)
        return self._now[key] if key in self._now else self._store.get(codec.kind.record, id)

    def _exchange(self, codec: Codec, id: int, before: Record | None, after: Record | None) -> None:
        if before != after:
            self._write(codec, before, after)
            self._note(codec, before, after)

    def _write(self, codec: Codec, before: Record | None, after: Record | None) -> int:
        """Write one row; returns the id that SQLite gave to a new one."""
        database = self._store.database_to_write()
        self._mark_for_index(codec, before, after)
        if after is None:
            assert before is not None
            database.run(f"DELETE FROM {codec.kind.table} WHERE id = ?", (before.id,))
            return before.id
        row = codec.row(after)
        if before is None:
            return database.run(codec.insert, (row[0] or None, *row[1:])).lastrowid or 0
        database.run(codec.update, (*row[1:], after.id))
        return after.id

    def _note(self, codec: Codec, before: Record | None, after: Record | None) -> None:
        record = after or before
        assert record is not None
        key = (codec.kind.record, record.id)
        self._first.setdefault(key, before)
        self._now[key] = after
        self._store.remember(codec, record.id, after)
        if before is None:
            self._mark_for_index(codec, before, after)

    def _mark_for_index(self, codec: Codec, before: Record | None, after: Record | None) -> None:
        """Note whose index entries change. A link that goes is followed while it is still there."""
        if codec.indexed_text(before) != codec.indexed_text(after):
            for record in (before, after):
                if record is not None and record.id:
                    database, owner = self._store.database_to_write(), codec.owner(record)
                    self._to_index.update(fulltext.concerned(database, codec, record.id, owner))


def _refusal(error: sqlite3.IntegrityError) -> Exception:
    """A reference that leads nowhere, or a pair that is there already, is the user's to hear of; any other broken rule
    is a bug of ours."""
    if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return errors.InvalidInput("Something that this change refers to, or that refers to it, stands in its way.")
    if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        return errors.InvalidInput(
            "What this change adds is there already ({error}); nothing was changed.", error=error
        )
    return error


def _nothing_to_reverse(mode: Mode, id: int | None) -> Sentence:
    if mode is Mode.UNDO:
        return Sentence("There is no step {id} to undo.", id=id) if id else Sentence("There is nothing to undo.")
    return Sentence("There is no step {id} to redo.", id=id) if id else Sentence("There is nothing to redo.")
