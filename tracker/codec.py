"""Records to rows and back: which table holds which record, and how each field is written."""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cached_property, partial
from itertools import repeat
from json.encoder import encode_basestring
from operator import itemgetter
from types import NoneType
from typing import Any, Final, NamedTuple, get_args

from tracker import records
from tracker.clock import moment_text
from tracker.records import Record

Value = str | int | float | None
Row = tuple[Value, ...]


class Kind(NamedTuple):
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
    Kind(records.Role, "role"),
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
    Kind(records.Skill, "skill"),
    Kind(records.SkillRating, "skill_rating"),
    Kind(records.Evidence, "evidence", owner="application"),
    Kind(records.Requirement, "requirement", resident=False, owner="application"),
    Kind(records.RequirementOption, "requirement_option", resident=False),
    Kind(records.ConditionAsked, "condition_asked", resident=False, owner="application"),
    Kind(records.Profile, "profile"),
    Kind(records.InterviewDetail, "interview_detail", owner="application", indexed=("preparation",)),
    Kind(records.Question, "question", resident=False, owner="application", indexed=("text", "answer", "note")),
    Kind(records.ContactDetail, "contact_detail"),
    Kind(records.ContactChannel, "contact_channel"),
    Kind(records.EventContact, "event_contact", resident=False, owner="application"),
    Kind(records.Document, "document"),
    Kind(records.Attachment, "attachment", owner="application", indexed=("name",)),
    Kind(records.Offer, "offer", owner="application", indexed=("benefits", "note")),
    Kind(records.Rate, "rate"),
    Kind(records.Snooze, "snooze", owner="application"),
    Kind(records.ProposalAnswer, "proposal_answer", owner="application"),
    Kind(records.Message, "message", resident=False, owner="application"),
    Kind(records.ImportedRow, "imported_row", resident=False, owner="application", indexed=("unmapped",)),
)


def _to_bool(value: Value) -> bool:
    return bool(value)


def _to_float(value: float) -> float:
    """The number as SQLite gives it back, which knows only one zero."""
    return float(value) + 0.0


def _without_none(kind: Any) -> Any:
    """The type of a field that may be empty, or the type as it is."""
    return next((one for one in get_args(kind) if one is not NoneType), kind)


def _parser(kind: Any) -> Callable[[Any], Any] | None:
    if kind is date or kind is datetime:
        return typing.cast("Callable[[Any], Any]", kind.fromisoformat)
    if issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return _to_bool if kind is bool else None


def _writer(kind: Any) -> Callable[[Any], Value] | None:
    if kind is datetime:
        return moment_text
    if kind is date:
        return date.isoformat
    if issubclass(kind, Enum):
        return lambda member: typing.cast("Value", member.value)
    return int if kind is bool else _to_float if kind is float else None


class _Parsed(dict[Any, Any]):
    """What the values of a column mean, each parsed once: a column holds few different days and words."""

    def __init__(self, parse: Callable[[Any], Any]) -> None:
        super().__init__({None: None})
        self._parse = parse

    def __missing__(self, value: Any) -> Any:
        parsed = self[value] = self._parse(value)
        return parsed


def _cells(rows: Sequence[Row]) -> Iterable[tuple[str, ...]]:
    """The values of rows in JSON."""
    return zip(*map(_written, zip(*rows, strict=True)), strict=True)


def _written(column: Sequence[Value]) -> Iterable[str]:
    """The values of a column in JSON. Most columns hold values of one type, written without a look at each."""
    kinds = set(map(type, column))
    if len(kinds) == 1:
        return _WRITERS[kinds.pop()](column)
    return [_WRITERS_OF_ONE[type(value)](value) for value in column]


_WRITERS_OF_ONE: Final[Mapping[Any, Callable[[Any], str]]] = {
    str: encode_basestring,
    int: int.__repr__,
    float: float.__repr__,
    type(None): lambda _: "null",
}
_WRITERS: Final[Mapping[Any, Callable[[Sequence[Any]], Iterable[str]]]] = {
    str: partial(map, encode_basestring),
    int: partial(map, int.__repr__),
    float: partial(map, float.__repr__),
    type(None): lambda column: repeat("null", len(column)),
}


class Codec:
    """Turns the records of one kind into rows of its table and back."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        record: Any = kind.record
        self.names: tuple[str, ...] = record._fields
        self.defaults: dict[str, Any] = record._field_defaults
        self.columns = ", ".join(self.names)

    @cached_property
    def insert(self) -> str:
        """The statement that adds a row."""
        return f"INSERT INTO {self.kind.table} ({self.columns}) VALUES ({', '.join('?' * len(self.names))})"

    @cached_property
    def update(self) -> str:
        """The statement that gives a row other values: those behind its id, and the id last.

        To set an id to what it is would have SQLite look into every table that refers to this one.
        """
        return f"UPDATE {self.kind.table} SET {', '.join(f'{name} = ?' for name in self.names[1:])} WHERE id = ?"

    @cached_property
    def _owner_place(self) -> int | None:
        return self.names.index(self.kind.owner) if self.kind.owner else None

    @cached_property
    def _indexed_places(self) -> tuple[int, ...]:
        return tuple(map(self.names.index, self.kind.indexed))

    @cached_property
    def _types(self) -> dict[str, Any]:
        """The types of the fields, without `| None`."""
        return {name: _without_none(kind) for name, kind in self.kind.record.__annotations__.items()}

    @cached_property
    def _parsers(self) -> dict[str, Callable[[Any], Any]]:
        return {name: parse for name, kind in self._types.items() if (parse := _parser(kind))}

    @cached_property
    def _writers(self) -> list[tuple[int, Callable[[Any], Value]]]:
        return [(i, write) for i, name in enumerate(self.names) if (write := _writer(self._types[name]))]

    def records(self, rows: Sequence[Sequence[Any]]) -> list[Record]:
        """Records from rows in the order of the fields."""
        make: Any = partial(tuple.__new__, self.kind.record)
        return list(map(make, zip(*self._columns(self.names, rows), strict=True)))

    def record(self, row: Sequence[Any]) -> Record:
        """One record from a row in the order of the fields."""
        return self.records([row])[0]

    def values(self, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
        """What the rows of some columns mean."""
        return list(zip(*self._columns(names, rows), strict=True))

    def _columns(self, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Iterable[Any]]:
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for i, name in enumerate(names if rows else ()):
            if parse := self._parsers.get(name):
                columns[i] = map(_Parsed(parse).__getitem__, columns[i])
        return columns

    def row(self, record: Record) -> Row:
        values: list[Any] = list(typing.cast("Row", record))
        for i, write in self._writers:
            if values[i] is not None:
                values[i] = write(values[i])
        return tuple(values)

    def image(self, record: Record) -> str:
        """The record as JSON, as the change log keeps it."""
        return json.dumps(dict(zip(self.names, self.row(record), strict=True)), ensure_ascii=False)

    def from_image(self, image: str) -> Record:
        values = json.loads(image)
        return self.record([values[name] for name in self.names])

    def digest(self, record: Record) -> str:
        """A short fingerprint of the content, to tell whether a record is still as a step left it."""
        from hashlib import blake2b  # brings OpenSSL, which a start without a write need not wait for

        text = json.dumps(self.row(record), ensure_ascii=False)
        return blake2b(text.encode("utf-8"), digest_size=8).hexdigest()

    def images(self, rows: Sequence[Row]) -> list[str]:
        """The `image` of each of many rows, made column by column."""
        template = "{" + ", ".join(f'"{name}": %s' for name in self.names) + "}"
        return [template % cells for cells in _cells(rows)]

    def rows_of_images(self, images: Sequence[str]) -> list[Row]:
        """Many rows from their images. Raises KeyError, TypeError or ValueError where one is none of this kind."""
        get = itemgetter(*self.names)
        rows: list[Row] = list(map(get, json.loads(f"[{','.join(images)}]")))
        self.records(rows)  # which says whether they can be read
        return rows

    def digests(self, rows: Sequence[Row]) -> list[str]:
        """The `digest` of each of many rows, made column by column, which takes a fifth of the time."""
        from hashlib import blake2b

        texts = (f"[{', '.join(cells)}]".encode() for cells in _cells(rows))
        return [blake2b(text, digest_size=8).hexdigest() for text in texts]

    def owner(self, record: Record | Row) -> int | None:
        """The id of the application to which a record, or its row, belongs."""
        return typing.cast("Any", record)[self._owner_place] if self._owner_place is not None else None

    def indexed_text(self, record: Record | Row | None) -> Row | None:
        """What full-text search reads of a record, or of its row; None where it reads nothing."""
        if record is None:
            return None
        values = typing.cast("Row", record)
        texts = tuple([values[place] for place in self._indexed_places])
        return texts if any(texts) else None


CODECS: Final[dict[type[Record], Codec]] = {kind.record: Codec(kind) for kind in KINDS}
BY_TABLE: Final[dict[str, Codec]] = {codec.kind.table: codec for codec in CODECS.values()}
