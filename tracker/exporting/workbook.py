"""XLSX: the applications with real days and numbers on one sheet, their events on another, no text ever a formula."""

from __future__ import annotations

import tempfile
import typing
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from math import isfinite
from pathlib import Path
from typing import Any, Final

from tracker import errors
from tracker.database import Database
from tracker.exporting.columns import blocks, count, selection, values
from tracker.exporting.spreadsheet import HISTORY_COLUMNS, Sheet, history
from tracker.exporting.target import Progress, nobody, writing
from tracker.fields import FieldKind

if typing.TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS: Final = 1_048_575  # below the heading
LONGEST_CELL: Final = 32_767  # UTF-16 units
CUT: Final = "…"
FIRST_DAY: Final = date(1900, 3, 1)  # before it, Excel's days and the calendar's differ
LARGEST_NUMBER: Final = 10**15  # a number of a sheet has 15 digits
PLAIN: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
NAMES: Final = {"id": "ID", "url": "URL"}
WIDTHS: Final = {"id": 6, "company": 26, "title": 34, "url": 36, "next": 34, "location": 20, "salary": 22, "text": 60}
WIDTH_BY_KIND: Final = {FieldKind.NUMBER: 10, FieldKind.DAY: 12, FieldKind.MOMENT: 19, FieldKind.FLAG: 10}
USUAL_WIDTH: Final = 16
HISTORY_KINDS: Final = {"application": FieldKind.NUMBER, "on": FieldKind.DAY, "recorded_at": FieldKind.MOMENT}

Write = Callable[[int, int, Any], object]


def export_xlsx(database: Path, target: Path, sheet: Sheet, *, today: date, progress: Progress = nobody) -> None:
    """Write applications of an open database to `target`, with all of their events on a second sheet.

    Moments are in UTC. A text that is longer than a cell may be ends in an ellipsis. Reads through a connection of its
    own, so it may run on any thread. Raises a `PursuitError` where something stands in the way; then what was there
    before is untouched.
    """
    with (
        closing(Database(database)) as source,
        writing(target, database) as side,
        _workbook(side, today) as workbook,
        source.reading(),
    ):
        total, events = count(source, sheet.ids), _count_events(source, sheet.ids)
        _check_size(max(total, events))
        writers = _Writers(workbook)
        writers.write_applications(source, sheet, today, lambda done, _: progress(done, total + events))
        writers.write_history(source, sheet.ids, lambda done, _: progress(total + done, total + events))


class _Writers:
    """Writes both sheets of a workbook, row by row."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._heading = workbook.add_format({"bold": True, "bottom": 1})
        self._formats = {
            FieldKind.DAY: workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
            FieldKind.MOMENT: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"}),
        }

    def write_applications(self, database: Database, sheet: Sheet, today: date, progress: Progress) -> None:
        page = self._page("Applications", [(field.key, field.kind) for field in sheet.columns])
        writers = [self._writer(page, field.kind) for field in sheet.columns]
        row = 1
        for block in blocks(database, today, sheet.ids):
            columns = [values(field, block) for field in sheet.columns]
            row = _write_rows(writers, row, zip(*columns, strict=True))
            progress(row - 1, 0)
        page.autofilter(0, 0, max(row - 1, 0), max(len(sheet.columns) - 1, 0))

    def write_history(self, database: Database, ids: Sequence[int] | None, progress: Progress) -> None:
        kinds = [(key, HISTORY_KINDS.get(key, FieldKind.TEXT)) for key in HISTORY_COLUMNS]
        page = self._page("History", kinds)
        writers = [self._writer(page, kind) for _, kind in kinds]
        row = 1
        for rows in history(database, ids):
            row = _write_rows(writers, row, rows)
            progress(row - 1, 0)
        page.autofilter(0, 0, row - 1, len(kinds) - 1)

    def _page(self, name: str, columns: Sequence[tuple[str, FieldKind]]) -> Worksheet:
        page = self._workbook.add_worksheet(name)
        page.freeze_panes(1, 0)
        for place, (key, kind) in enumerate(columns):
            width = WIDTHS.get(key) or WIDTH_BY_KIND.get(kind, USUAL_WIDTH)
            page.set_column(place, place, max(width, len(_title(key)) + 3))
            page.write_string(0, place, _title(key), self._heading)
        return page

    def _writer(self, page: Worksheet, kind: FieldKind) -> Write:
        """What writes the cells of a column; None stays empty, and what is no real day or number becomes text."""

        def write_text(row: int, column: int, value: Any) -> None:
            page.write_string(row, column, fitting(str(value)))

        def write_number(row: int, column: int, value: Any) -> None:
            exact = isinstance(value, int | float) and isfinite(value) and abs(value) <= LARGEST_NUMBER
            page.write_number(row, column, value) if exact else write_text(row, column, value)

        def write_day(row: int, column: int, value: Any) -> None:
            day = date.fromisoformat(value)
            page.write_datetime(row, column, day, look) if day >= FIRST_DAY else write_text(row, column, value)

        def write_moment(row: int, column: int, value: Any) -> None:
            moment = datetime.fromisoformat(value).replace(tzinfo=None)
            real = moment.date() >= FIRST_DAY
            page.write_datetime(row, column, moment, look) if real else write_text(row, column, value)

        look = self._formats.get(kind)
        writers: dict[FieldKind, Write] = {
            FieldKind.NUMBER: write_number, FieldKind.DAY: write_day, FieldKind.MOMENT: write_moment
        }  # fmt: skip
        return writers.get(kind, write_text)


def fitting(text: str) -> str:
    """The text as a cell can hold it: cut, with an ellipsis, where it is too long."""
    if len(text) * 2 <= LONGEST_CELL or len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + CUT


def _write_rows(writers: Sequence[Write], row: int, rows: Any) -> int:
    """Write rows from a row on; returns the next free one."""
    for cells in rows:
        for column, (write, value) in enumerate(zip(writers, cells, strict=True)):
            if value is not None and value != "":
                write(row, column, value)
        row += 1
    return row


def _title(key: str) -> str:
    return NAMES.get(key, key.replace("_", " ").capitalize())


def _count_events(database: Database, ids: Sequence[int] | None) -> int:
    chosen, parameters = selection(ids)
    sql = f"SELECT count(*) FROM ({chosen}) AS chosen JOIN event ON event.application = chosen.id"
    return int(database.rows(sql, parameters)[0][0])


def _check_size(rows: int) -> None:
    if rows > MOST_ROWS:
        raise errors.InvalidInput(
            "A sheet holds {most:,} rows, and there are {rows:,}; export to .csv instead.",
            most=MOST_ROWS,
            rows=rows,
        )


@contextmanager
def _workbook(path: Path, today: date) -> Iterator[Workbook]:
    """A workbook to fill from the top down, kept on disk until it is put together at the end."""
    from xlsxwriter import Workbook  # takes long to import
    from xlsxwriter.exceptions import FileCreateError

    with tempfile.TemporaryDirectory() as rows:
        workbook = Workbook(str(path), {"constant_memory": True, "tmpdir": rows, **PLAIN})
        made = datetime(today.year, today.month, today.day)  # noqa: DTZ001  (a file of this kind knows no zones)
        workbook.set_properties({"title": "Applications", "created": made})
        try:
            yield workbook
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from None  # the system's own error
        finally:
            for page in workbook.worksheets():
                page.row_data_fh.close()
