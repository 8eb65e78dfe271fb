"""What each column and each status word of a source is taken for; what is not certain is a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.errors import InvalidInput
from tracker.importing.columns import FIELDS, is_dated
from tracker.importing.dates import DateOrder
from tracker.importing.words import word_key
from tracker.records import Outcome
from tracker.sentences import Sentence

SHOWN_WORD: Final = 40  # characters of a word in a sentence


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a status word stands for: a stage of the database by its name, with the outcome if that one is closed.

    Without a stage the word says nothing of one; `is_left_out`: a row with it is no application at all.
    """

    stage: str | None = None
    outcome: Outcome | None = None
    is_left_out: bool = False

    @property
    def words(self) -> str:
        """In few English words."""
        if self.stage is None:
            return Sentence("Not an application") if self.is_left_out else Sentence("Not a status")
        return f"{self.stage}: {self.outcome.value.replace('_', ' ')}" if self.outcome else self.stage


IGNORED: Final = Meaning()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of the source, by their places, with what it is taken for and how that was found.

    `how` is alias, near, remembered, given or own; `order` is only there for columns of days.
    """

    table: int
    place: int
    header: str
    samples: tuple[str, ...] = ()
    field: str | None = None
    order: DateOrder | None = None
    how: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A status word as it was first seen, how often it is there, and what it is taken for; None asks.

    `reached`, `tag` and `source` are what else the word tells.
    """

    text: str
    count: int
    meaning: Meaning | None = None
    how: str = ""
    reached: str | None = None
    tag: str | None = None
    source: str | None = None

    @property
    def key(self) -> str:
        return word_key(self.text)


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only the user can tell, about a column or a word."""

    text: str
    column: Column | None = None
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a source is understood. Each `with_...` gives another one; nothing is changed in place."""

    columns: tuple[Column, ...]
    words: tuple[Word, ...] = ()
    choices: tuple[Meaning, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What still has no answer; rows that need it will wait."""
        return (*self._of_columns(), *self._of_orders(), *self._of_words())

    def with_field(self, column: Column, field: str | None) -> Mapping:
        """The column taken for a field of `FIELDS`, or for none. InvalidInput where another column is already."""
        if field is not None and field not in FIELDS:
            raise InvalidInput(
                "There is no field “{field}”; choose among {fields}.", field=field, fields=", ".join(FIELDS)
            )
        present = self._present(column)
        for other in self.columns:
            if field and other.field == field and other.table == column.table and other.place != column.place:
                raise InvalidInput(
                    "“{header}” is taken for {field} already; a field can come from one column only.",
                    header=other.header,
                    field=Sentence(FIELDS[field]),
                )
        order = (present.order or DateOrder.UNDECIDED) if is_dated(field) else None
        return self._with(replace(present, field=field, order=order, how="given"))

    def with_order(self, column: Column, order: DateOrder) -> Mapping:
        """The days of the column read in an order."""
        return self._with(replace(self._present(column), order=order))

    def with_meaning(self, word: str, meaning: Meaning | None) -> Mapping:
        """The word taken for a stage; None asks again. InvalidInput where no row has the word."""
        key = word_key(word)
        if key not in {found.key for found in self.words}:
            raise InvalidInput(
                "No row has the status “{word}”; there are {known}.",
                word=word,
                known=_listed(found.text for found in self.words),
            )
        words = (replace(found, meaning=meaning, how="given") if found.key == key else found for found in self.words)
        return replace(self, words=tuple(words))

    def of_table(self, table: int) -> list[Column]:
        """The columns of one table, in order."""
        return [column for column in self.columns if column.table == table]

    def _with(self, changed: Column) -> Mapping:
        place = (changed.table, changed.place)
        return replace(self, columns=tuple(changed if (c.table, c.place) == place else c for c in self.columns))

    def _present(self, column: Column) -> Column:
        return next(c for c in self.columns if (c.table, c.place) == (column.table, column.place))

    def _of_columns(self) -> Iterator[Question]:
        for table in sorted({column.table for column in self.columns}):
            fields = {column.field for column in self.of_table(table)}
            if not fields & {"company", "title", "company_title", "url"}:
                yield Question(Sentence("Which column holds the company, and which the title?"))

    def _of_orders(self) -> Iterator[Question]:
        for column in self.columns:
            if column.order is DateOrder.UNDECIDED:
                sample = next(iter(column.samples), "")
                yield Question(
                    Sentence(
                        "Is “{sample}” in “{header}” written day first or month first?",
                        sample=sample,
                        header=column.header,
                    ),
                    column,
                )

    def _of_words(self) -> Iterator[Question]:
        for word in self.words:
            if word.meaning is None:
                yield Question(Sentence("What does “{word}” mean?", word=_cut(word.text)), word=word)


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_WORD else f"{text[: SHOWN_WORD - 1]}…"


def _listed(texts: Iterator[str] | Sequence[str]) -> str:
    return ", ".join(f"“{_cut(text)}”" for text in texts) or "none"
