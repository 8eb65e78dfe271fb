"""Spreadsheets: XLSX and ODS, read without running or fetching anything in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any, Final, TypeVar

from tracker.exporting.cells import plain
from tracker.importing.blobs import Blob
from tracker.importing.delimited import is_our_header
from tracker.importing.headers import Header, find_header, says_twice
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.source import SHEET, SourceRow, Table, limited
from tracker.importing.workbooks import broken, check_workbook, locked

T = TypeVar("T")
MOMENTS: Final = frozenset({"created_at", "updated_at", "recorded_at"})

SAMPLE_ROWS: Final = 60


def read_sheets(blob: Blob, limits: Limits) -> list[Table]:
    """The tables of a workbook, one for each sheet that holds applications. Raises Unreadable where none does."""
    check_workbook(blob, limits)
    found: list[Table] = []
    reasons: list[Unreadable] = []
    names = _sheet_names(blob)
    for name in names:
        try:
            found.append(_table(blob, name, limits, is_only=len(names) == 1))
        except Unreadable as reason:
            reasons.append(reason)
    if not found:
        raise reasons[0] if reasons else Unreadable("{name} has no sheet with applications.", name=blob.name)
    return found


def _table(blob: Blob, sheet: str, limits: Limits, *, is_only: bool) -> Table:
    name = blob.name if is_only else f"{blob.name}, {sheet}"
    rows = _rows(blob, sheet)
    header = find_header(name, rows[:SAMPLE_ROWS])
    titled = _our_keys(header.names)
    is_ours = is_our_header(titled or header.names)
    width = max((len(row.cells) for row in rows), default=0)
    if width > limits.columns:
        raise Unreadable(
            "{name} has {width:,} columns; at most {most} are read.", name=name, width=width, most=limits.columns
        )

    def read() -> Iterator[SourceRow]:
        body = _body(name, _rows(blob, sheet), header, is_ours and not titled, limits)
        yield from limited(_with_moments(body, titled) if titled else body, name, limits)

    return Table(name, SHEET, titled or header.names, header.line, read, is_ours=is_ours)


def _our_keys(names: Sequence[str]) -> tuple[str, ...]:
    """The keys of a sheet that this program wrote, whose headers are titles of them; none of any other sheet."""
    keys = tuple(name.lower().replace(" ", "_") for name in names)
    return keys if keys != tuple(names) and is_our_header(keys) and {"id", "application"} & set(keys) else ()


def _with_moments(rows: Iterable[SourceRow], keys: Sequence[str]) -> Iterator[SourceRow]:
    """The rows with their moments as we write them as text: a sheet knows no zone."""
    places = {place for place, key in enumerate(keys) if key in MOMENTS}
    for row in rows:
        cells = [_moment(cell) if cell and n in places else cell for n, cell in enumerate(row.cells)]
        yield SourceRow(row.line, cells)


def _moment(cell: str) -> str:
    """A moment as we write it as text; midnight is read as a bare day."""
    day, _, at = cell.partition(" ")
    return f"{day}T{at or '00:00:00'}Z"


def _body(name: str, rows: list[SourceRow], header: Header, is_ours: bool, limits: Limits) -> Iterator[SourceRow]:
    width = len(header.names)
    for row in rows:
        if row.line <= header.line or not any(row.cells):
            continue
        if says_twice(header, row.cells):
            raise Unreadable(
                "Line {line} of {name} is a second row of headers; remove one of them.", line=row.line, name=name
            )
        if any(len(cell) > limits.cell or "\0" in cell for cell in row.cells):
            raise Unreadable(
                "Line {line} of {name} has a cell that is too long or holds a NUL character.", line=row.line, name=name
            )
        cells = [plain(cell) for cell in row.cells] if is_ours else list(row.cells)
        while len(cells) > width and not cells[-1]:
            cells.pop()
        yield SourceRow(row.line, cells)


def _sheet_names(blob: Blob) -> list[str]:
    return _asked(blob, lambda book: [str(name) for name in book.sheet_names])


def _rows(blob: Blob, sheet: str) -> list[SourceRow]:
    def read(book: Any) -> list[SourceRow]:
        found = book.get_sheet_by_name(sheet)
        cells = found.to_python(skip_empty_area=False)
        return [SourceRow(number, [_text(cell) for cell in row]) for number, row in enumerate(cells, 1)]

    return _asked(blob, read)


def _asked(blob: Blob, question: Callable[[Any], T]) -> T:
    """The answer of calamine, with its many errors in our words."""
    import python_calamine as calamine

    try:
        with blob.open() as file:
            return question(calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.read())))
    except calamine.PasswordError:
        raise locked(blob.name) from None
    except (calamine.CalamineError, OSError, ValueError, KeyError, IndexError) as error:
        raise broken(blob.name) from error


def _text(value: Any) -> str:
    """A cell as people would have typed it; days are written so that nobody can mistake their order."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def is_zip_broken(blob: Blob) -> bool:
    """Whether a zip cannot even be listed."""
    try:
        with blob.open() as file, zipfile.ZipFile(file):
            return False
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return True
