"""A step reversed: what it replaced and what is there change places, a block of rows at a time.

No record is made of a row unless somebody wants to hear of it, so that an import of any size is taken back within
seconds and in little memory. Within a block the rows of one table go together, first those that leave: what stood there
when the step was done never stands in the way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from tracker import consistency, errors, fulltext, journal
from tracker.changes import Change, ChangeSet, Mode, Step
from tracker.codec import CODECS, Codec, Row
from tracker.database import Database
from tracker.journal import Logged, LoggedRow
from tracker.labels import words
from tracker.records import Application, Event, Record
from tracker.sentences import Sentence

BLOCK: Final = 5_000  # changes
MOST_LISTED: Final = 5_000  # changes; of more than that, whoever keeps records reads all of them anew

Remember = Callable[[Codec, int, Record | None], None]


class Exchange(NamedTuple):
    """Rows of one table that change, by their ids: as they are in the file, and as the log has them, or None."""

    codec: Codec
    ids: Sequence[int]
    present: Sequence[Row | None]
    logged: Sequence[Row | None]

    @property
    def owners(self) -> list[int | None]:
        """The applications to which the rows belong."""
        return [self.codec.owner(row or other or ()) for row, other in zip(self.logged, self.present, strict=True)]


class Reversal:
    """The one transaction that reverses a step. It is logged as a step of its own, so it can be reversed as well."""

    def __init__(self, database: Database, remember: Remember, mode: Mode, origin: str, moment: datetime) -> None:
        self.changes = ChangeSet(None, ())
        self._database = database
        self._remember = remember
        self._mode = mode
        self._origin = origin
        self._moment = moment
        self._step: Step | None = None
        self._is_listed = True
        self._listed: list[Change] = []
        self._kinds: set[type[Record]] = set()
        self._applications: set[int] = set()
        self._to_index: set[int] = set()

    def run(self, step: Step) -> None:
        """Exchange everything that the step changed. Raises StaleStep where that does not fit any more."""
        log = journal.add_step(self._database, self._moment, self._origin, step.label, self._mode, step.id)
        count = journal.size(self._database, step.id)
        if not count:
            raise stale(step, Sentence("the log does not say any more what it changed"))
        self._is_listed, self._step = count <= MOST_LISTED, log
        with self._database.for_much():
            for block in journal.changes_in_blocks(self._database, step.id, BLOCK):
                for codec, logged in _by_table(block):
                    self._exchange(step, codec, logged)
        if problem := next(consistency.broken(self._database, self._kinds, self._applications), None):
            raise errors.InvalidInput(problem)

    def finish(self, database: Database) -> None:
        """Bring the index and memory in step, before the commit."""
        assert self._step is not None
        fulltext.index_again(database, self._to_index)
        journal.prune_at(database, self._step)
        for change in self._listed:
            self._remember(CODECS[type(change.record)], change.record.id, change.after)
        self.changes = ChangeSet(self._step, tuple(self._listed), is_everything=not self._is_listed)

    def forget(self) -> None:
        """Take back from memory what was rolled back in the file."""
        for change in self._listed if self.changes else ():
            self._remember(CODECS[type(change.record)], change.record.id, change.before)
        self.changes = ChangeSet(None, ())

    def _exchange(self, step: Step, codec: Codec, logged: Sequence[Logged]) -> None:
        assert self._step is not None
        exchange = self._read(step, codec, logged)
        owners = exchange.owners
        _write(self._database, exchange)
        journal.add_changes(self._database, self._step, _logged_rows(exchange, owners))
        self._note(exchange, owners)

    def _read(self, step: Step, codec: Codec, logged: Sequence[Logged]) -> Exchange:
        """What changes places, if each row is still as the step left it."""
        ids = [change.record for change in logged]
        rows = self._database.rows(
            f"SELECT {codec.columns} FROM {codec.kind.table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        )
        digests = {row[0]: digest for row, digest in zip(rows, codec.digests(rows), strict=True)}
        if list(map(digests.get, ids)) != [change.left_as for change in logged]:
            raise stale(step, Sentence("the record has changed since"))
        present = {row[0]: row for row in rows}
        images = [change.image for change in logged]
        found = iter(journal.rows_of(self._database, codec, [image for image in images if image]))
        return Exchange(codec, ids, list(map(present.get, ids)), [next(found) if image else None for image in images])

    def _note(self, exchange: Exchange, owners: Sequence[int | None]) -> None:
        """Keep in mind what follows from the exchange: whose rules and texts have to be looked at, and who is told."""
        codec = exchange.codec
        self._kinds.add(codec.kind.record)
        if codec.kind.record in {Application, Event}:
            self._applications.update(filter(None, owners))
        texts, others = map(codec.indexed_text, exchange.present), map(codec.indexed_text, exchange.logged)
        for id, owner, text, other in zip(exchange.ids, owners, texts, others, strict=True):
            if text != other:
                self._to_index.update(fulltext.concerned(self._database, codec, id, owner))
        if self._is_listed:
            rows = zip(exchange.present, exchange.logged, strict=True)
            self._listed += (Change(_record(codec, present), _record(codec, logged)) for present, logged in rows)


def stale(step: Step, reason: Sentence) -> errors.StaleStep:
    return errors.StaleStep(
        "“{step}” cannot be reversed, since {reason}; nothing was changed.", step=words(step.label), reason=reason
    )


def _by_table(block: Iterable[Logged]) -> Iterator[tuple[Codec, list[Logged]]]:
    found: dict[Codec, list[Logged]] = {}
    for change in block:
        found.setdefault(change.codec, []).append(change)
    yield from found.items()


def _write(database: Database, exchange: Exchange) -> None:
    codec = exchange.codec
    rows = list(zip(exchange.ids, exchange.present, exchange.logged, strict=True))
    gone = json.dumps([id for id, _, logged in rows if logged is None])
    database.run(f"DELETE FROM {codec.kind.table} WHERE id IN (SELECT value FROM json_each(?))", (gone,))
    database.run_many(codec.update, [(*logged[1:], id) for id, present, logged in rows if logged and present])
    database.run_many(codec.insert, [logged for _, present, logged in rows if logged and not present])


def _logged_rows(exchange: Exchange, owners: Sequence[int | None]) -> Iterator[LoggedRow]:
    """What the log keeps of an exchange: the image of what was there, and the fingerprint of what is there now."""
    codec = exchange.codec
    images = iter(codec.images(list(filter(None, exchange.present))))
    digests = iter(codec.digests(list(filter(None, exchange.logged))))
    for id, owner, present, logged in zip(exchange.ids, owners, exchange.present, exchange.logged, strict=True):
        yield codec.kind.table, id, owner, next(images) if present else None, next(digests) if logged else None


def _record(codec: Codec, row: Row | None) -> Record | None:
    return codec.record(row) if row else None
