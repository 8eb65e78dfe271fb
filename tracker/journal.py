"""The change log: every step with the images it replaced, append-only, and what can be undone from it.

A change stores only the image that it replaced (none for an insert) and a fingerprint of what it left. To reverse a
step is to exchange each image with the row that is there, which is itself a step.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from tracker import errors
from tracker.changes import Change, Label, Mode, Step
from tracker.clock import moment_text
from tracker.codec import BY_TABLE, CODECS, Codec, Row
from tracker.database import Database
from tracker.records import Record

KEPT_STEPS: Final = 2000
KEPT_DAYS: Final = 400
PRUNED_EVERY: Final = 100  # steps
LAST: Final = 2**63 - 1  # above every id

LoggedRow = tuple[str, int, int | None, str | None, str | None]  # table, id, owner, image, fingerprint


class Logged(NamedTuple):
    """One logged change: the record that it touched, the image of what it replaced, a fingerprint of what it left."""

    codec: Codec
    record: int
    image: str | None
    left_as: str | None


class Image(NamedTuple):
    """What was there before a logged change."""

    kind: type[Record]
    id: int
    before: Record | None


class UndoOrder:
    """What undo and redo would take next, kept in step as the log grows.

    A new step clears what could be redone. A reversal whose original was pruned can still be reversed itself.
    """

    def __init__(self, log: Iterable[Step] = ()) -> None:
        self.newest: Step | None = None
        self._undo: dict[int, Step] = {}
        self._redo: dict[int, Step] = {}
        for step in log:
            self.take(step)

    def take(self, step: Step) -> None:
        """Learn of one more step."""
        self.newest = step
        if step.mode is Mode.DO:
            self._undo[step.id] = step
            self._redo.clear()
        elif step.mode is Mode.UNDO:
            self._undo.pop(step.reverses or 0, None)
            self._redo[step.id] = step
        else:
            self._redo.pop(step.reverses or 0, None)
            self._undo[step.id] = step

    @property
    def undoable(self) -> tuple[Step, ...]:
        """The steps in effect, oldest first."""
        return tuple(self._undo.values())

    @property
    def redoable(self) -> tuple[Step, ...]:
        """The undone steps, the one to redo next last."""
        return tuple(self._redo.values())


def prunes(step: int) -> bool:
    """Whether the log forgets its oldest steps with this one, by its id."""
    return step % PRUNED_EVERY == 0


def last_id(database: Database) -> int:
    """The id of the newest step ever written; pruning does not lower it."""
    rows = database.rows("SELECT seq FROM sqlite_sequence WHERE name = 'change_set'")
    return int(rows[0][0]) if rows else 0


def add_step(database: Database, at: datetime, origin: str, label: Label, mode: Mode, reverses: int | None) -> Step:
    """Write the line of one step; its changes follow."""
    arguments = json.dumps(dict(label.arguments), ensure_ascii=False)
    id = database.run(
        "INSERT INTO change_set (at, origin, label, arguments, mode, reverses) VALUES (?, ?, ?, ?, ?, ?)",
        (moment_text(at), origin, label.key, arguments, mode, reverses),
    ).lastrowid
    assert id is not None
    return Step(id, at, origin, label, mode, reverses)


def add_changes(database: Database, step: Step, changes: Iterable[LoggedRow]) -> None:
    """Write what a step changed, each record at most once."""
    database.run_many(
        "INSERT INTO change (change_set, kind, record, owner, image, left_as) VALUES (?, ?, ?, ?, ?, ?)",
        [(step.id, *change) for change in changes],
    )


def add_inserted(database: Database, step: Step, codec: Codec, first: int) -> None:
    """Add to a step all rows of a table from an id on, as inserted by it."""
    table = codec.kind.table
    for rows in database.blocks(f"SELECT {codec.columns} FROM {table} WHERE id >= ? ORDER BY id", (first,)):
        digests = zip(rows, codec.digests(rows), strict=True)
        add_changes(database, step, ((table, row[0], codec.owner(row), None, digest) for row, digest in digests))


def prune_at(database: Database, step: Step) -> None:
    """Forget the oldest steps where it is time to."""
    if prunes(step.id):
        prune(database, step.at)


def size(database: Database, step: int) -> int:
    """How many changes a step has."""
    return int(database.rows("SELECT count(*) FROM change WHERE change_set = ?", (step,))[0][0])


def size_after(database: Database, step: int) -> int:
    """How many changes the steps after one have."""
    return int(database.rows("SELECT count(*) FROM change WHERE change_set > ?", (step,))[0][0])


def prune(database: Database, now: datetime) -> None:
    """Forget the oldest steps, by age and by count.

    Age counts from the earliest of the newest steps, and none goes before those that it follows: a clock that ran ahead
    by years for a while must not make all that was done in the right year look old.
    """
    [(earliest,)] = database.rows(
        "SELECT min(at) FROM (SELECT at FROM change_set ORDER BY id DESC LIMIT ?)", (PRUNED_EVERY,)
    )
    kept_from = min(now, datetime.fromisoformat(earliest or moment_text(now))) - timedelta(days=KEPT_DAYS)
    first_kept = "SELECT min(id) FROM change_set WHERE at >= ?"
    database.run(f"DELETE FROM change_set WHERE id < ({first_kept})", (moment_text(kept_from),))
    database.run("DELETE FROM change_set WHERE id <= ?", (last_id(database) - KEPT_STEPS,))


def steps(database: Database, *, after: int = 0, owner: int | None = None) -> list[Step]:
    """The logged steps in order: those after an id, or those that touched one application."""
    touching = "AND id IN (SELECT change_set FROM change WHERE owner = :owner)" if owner is not None else ""
    rows = database.rows(
        "SELECT id, at, origin, label, arguments, mode, reverses FROM change_set"
        f" WHERE id > :after {touching} ORDER BY id",
        {"after": after, "owner": owner},
    )
    return [
        Step(id, datetime.fromisoformat(at), origin, _label(key, arguments), Mode(mode), reverses)
        for id, at, origin, key, arguments, mode, reverses in rows
    ]


def images(database: Database, step_ids: Iterable[int]) -> list[Image]:
    """What the steps replaced, in the order of writing; Damaged where it cannot be read."""
    rows = database.rows(
        "SELECT kind, record, image FROM change WHERE change_set IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(step_ids)),),
    )
    return [
        Image(codec.kind.record, record, _record(database, codec, image))
        for kind, record, image in rows
        for codec in (_codec(database, kind),)
    ]


def changes_in_blocks(database: Database, step: int, size: int) -> Iterator[list[Logged]]:
    """What a step changed, the last first, so many at a time: more may be written in between."""
    last = LAST
    while rows := database.rows(
        "SELECT id, kind, record, image, left_as FROM change WHERE change_set = ? AND id < ? ORDER BY id DESC LIMIT ?",
        (step, last, size),
    ):
        last = rows[-1][0]
        codecs = {kind: _codec(database, kind) for kind in {row[1] for row in rows}}
        yield [Logged(codecs[kind], record, image, left_as) for _, kind, record, image, left_as in rows]


def rows_of(database: Database, codec: Codec, images: Sequence[str]) -> list[Row]:
    """The rows of which these images were made; Damaged where they cannot be read."""
    try:
        return codec.rows_of_images(images)
    except (KeyError, ValueError, TypeError) as error:
        raise _damaged(database) from error


def changes_of(database: Database, step: Step, owner: int | None = None) -> list[Change]:
    """What a step changed. What it left is the image that the next step on the same record replaced, or the row."""
    rows = database.rows(
        "SELECT id, kind, record, image FROM change WHERE change_set = ? AND (?2 IS NULL OR owner = ?2) ORDER BY id",
        (step.id, owner),
    )
    found: list[Change] = []
    for id, kind, record, image in rows:
        codec = _codec(database, kind)
        before = _record(database, codec, image)
        after = _image_after(database, codec, id, record)
        if before or after:
            found.append(Change(before, after))
    return found


def _image_after(database: Database, codec: Codec, change: int, record: int) -> Record | None:
    later = database.rows(
        "SELECT image FROM change WHERE kind = ? AND record = ? AND id > ? ORDER BY id LIMIT 1",
        (codec.kind.table, record, change),
    )
    if later:
        return _record(database, codec, later[0][0])
    rows = database.rows(f"SELECT {codec.columns} FROM {codec.kind.table} WHERE id = ?", (record,))
    return codec.record(rows[0]) if rows else None


def logged(change: Change) -> LoggedRow:
    """What the log keeps of a change."""
    record = change.record
    codec = CODECS[type(record)]
    image = codec.image(change.before) if change.before else None
    left_as = codec.digest(change.after) if change.after else None
    return codec.kind.table, record.id, codec.owner(record), image, left_as


def _label(key: str, arguments: str) -> Label:
    """The label of a step; one whose arguments are damaged has no words, but does not stand in the way of others."""
    try:
        found = json.loads(arguments)
    except ValueError:
        found = None
    return Label(key, found) if isinstance(found, dict) else Label("unknown")


def _codec(database: Database, table: str) -> Codec:
    if (codec := BY_TABLE.get(table)) is None:
        raise _damaged(database)
    return codec


def _record(database: Database, codec: Codec, image: str | None) -> Record | None:
    try:
        return codec.from_image(image) if image else None
    except (KeyError, ValueError, TypeError) as error:
        raise _damaged(database) from error


def _damaged(database: Database) -> errors.Damaged:
    return errors.Damaged(
        "The log of changes in {path} is damaged, so what this step changed can be neither shown nor reversed; "
        "nothing was changed. Run “pursuit check” to see what is wrong.",
        path=database.path,
    )
