"""Records to rows and back: which table holds which record, and how each field is written."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import Enum
from operator import attrgetter
from types import UnionType
from typing import Any, Final

from tracker import records
from tracker.clock import moment_text
from tracker.records import Record

Value = str | int | float | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of record is stored.

    `resident` records are kept in memory. `owner` is the field that names the application to which a record belongs,
    and `indexed` are the fields that full-text search reads.
    """

    record: type[Record]
    table: str
    resident: bool = True
    owner: str | None = None
    indexed: tuple[str, ...] = ()


APPLICATION_TEXTS = ("company", "title", "location", "source", "via", "url", "salary_text", "status_word")

KINDS: Final = (
    Kind(records.Stage, "stage"),
    Kind(records.Search, "search"),
    Kind(records.Application, "application", owner="id", indexed=APPLICATION_TEXTS),
    Kind(records.Posting, "posting", resident=False, owner="id", indexed=("text",)),
    Kind(records.Notes, "notes", resident=False, owner="id", indexed=("text",)),
    Kind(records.Event, "event", resident=False, owner="application", indexed=("text",)),
    Kind(records.Task, "task", owner="application"),
    Kind(records.Interview, "interview", owner="application"),
    Kind(records.Company, "company"),
    Kind(records.Contact, "contact", indexed=("name",)),
    Kind(records.ApplicationContact, "application_contact", owner="application", indexed=("application", "contact")),
    Kind(records.Tag, "tag", indexed=("name",)),
    Kind(records.ApplicationTag, "application_tag", owner="application", indexed=("application", "tag")),
    Kind(records.View, "saved_view"),
)


def _to_bool(value: Value) -> bool:
    return bool(value)


def _bare(hint: Any) -> Any:
    """The type inside `X | None`."""
    if isinstance(hint, UnionType):
        return next(part for part in typing.get_args(hint) if part is not type(None))
    return hint


def _parser(hint: Any) -> Callable[[Any], Any] | None:
    bare = _bare(hint)
    if bare is date or bare is datetime:
        return typing.cast("Callable[[Any], Any]", bare.fromisoformat)
    if isinstance(bare, type) and issubclass(bare, Enum):
        return {member.value: member for member in bare}.__getitem__
    return _to_bool if bare is bool else None


def _writer(hint: Any) -> Callable[[Any], Value] | None:
    bare = _bare(hint)
    if bare is datetime:
        return moment_text
    if bare is date:
        return date.isoformat
    if isinstance(bare, type) and issubclass(bare, Enum):
        return lambda member: typing.cast("Value", member.value)
    return {bool: int, float: float}.get(bare)


class Codec:
    """Turns the records of one kind into rows of its table and back."""

    def __init__(self, kind: Kind) -> None:
        hints = typing.get_type_hints(kind.record)
        self.kind = kind
        self.names = tuple(field.name for field in fields(kind.record))
        self.columns = ", ".join(self.names)
        self._parsers = [(i, p) for i, name in enumerate(self.names) if (p := _parser(hints[name]))]
        self._writers = [(i, w) for i, name in enumerate(self.names) if (w := _writer(hints[name]))]
        self._get = typing.cast("Callable[[Record], Row]", attrgetter(*self.names))

    def records(self, rows: Iterable[Sequence[Any]]) -> list[Record]:
        """Records from rows in the order of the fields."""
        build, parsers = typing.cast("Callable[..., Record]", self.kind.record), self._parsers
        found = []
        for row in rows:
            values = list(row)
            for i, parse in parsers:
                if values[i] is not None:
                    values[i] = parse(values[i])
            found.append(build(*values))
        return found

    def row(self, record: Record) -> Row:
        values: list[Any] = list(self._get(record))
        for i, write in self._writers:
            if values[i] is not None:
                values[i] = write(values[i])
        return tuple(values)

    def image(self, record: Record) -> str:
        """The record as JSON, as the change log keeps it."""
        return json.dumps(dict(zip(self.names, self.row(record), strict=True)), ensure_ascii=False)

    def from_image(self, image: str) -> Record:
        values = json.loads(image)
        return self.records([[values[name] for name in self.names]])[0]

    def digest(self, record: Record) -> str:
        """A short fingerprint of the content, to tell whether a record is still as a step left it."""
        from hashlib import blake2b  # brings OpenSSL, which a start without a write need not wait for

        text = json.dumps(self.row(record), ensure_ascii=False)
        return blake2b(text.encode("utf-8"), digest_size=8).hexdigest()

    def owner(self, record: Record) -> int | None:
        """The id of the application to which the record belongs."""
        return getattr(record, self.kind.owner) if self.kind.owner else None

    def indexed_text(self, record: Record | None) -> tuple[Any, ...] | None:
        """What full-text search reads of a record; None where it reads nothing."""
        if record is None:
            return None
        texts = tuple(getattr(record, name) for name in self.kind.indexed)
        return texts if any(texts) else None


CODECS: Final[dict[type[Record], Codec]] = {kind.record: Codec(kind) for kind in KINDS}
BY_TABLE: Final[dict[str, Codec]] = {codec.kind.table: codec for codec in CODECS.values()}
