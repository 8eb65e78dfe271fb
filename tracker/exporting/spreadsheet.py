"""CSV for spreadsheets: UTF-8 with a BOM, quoted as RFC 4180 says, lines ending in CRLF, no cell a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TextIO

from tracker.database import Database
from tracker.exporting.cells import guarded_all
from tracker.exporting.columns import blocks, cells, count, selection
from tracker.exporting.target import Progress, nobody, writing
from tracker.fields import LISTED, Field

BOM: Final = "\ufeff"  # without it Excel takes the file for one in the old encoding of its country
ALL_COLUMNS: Final = tuple(field for field in LISTED if field.is_column)
HISTORY_COLUMNS: Final = (
    "application", "company", "title", "on", "at", "zone", "kind", "stage", "stage_kind", "outcome", "text",
    "recorded_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a CSV file holds: the columns in order, and the applications by their ids in order.

    Without ids it is every application that is not in the trash.
    """

    columns: Sequence[Field] = ALL_COLUMNS
    ids: Sequence[int] | None = None


def export_csv(
    database: Path,
    target: Path,
    sheet: Sheet,
    *,
    today: date,
    with_history: bool = False,
    progress: Progress = nobody,
) -> list[Path]:
    """Write applications of an open database to `target`; returns the files that were written.

    It reads through a connection of its own, so it may run on any thread, beside the window's. With the history, a
    second file beside the target (see `history_file`) has a row for each event of these applications. Raises a
    `PursuitError` where something stands in the way; then what was there before is untouched.
    """
    targets = [target, history_file(target)] if with_history else [target]
    source = Database(database)
    try:
        with _text_files(targets, database) as outputs, source.reading():
            write_sheet(outputs[0], source, sheet, today=today, progress=progress)
            if with_history:
                write_history(outputs[1], source, sheet.ids)
    finally:
        source.close()
    return targets


def history_file(target: Path) -> Path:
    """The file beside `jobs.csv` that has its events: `jobs-history.csv`."""
    return target.with_name(f"{target.stem}-history{target.suffix}")


def write_sheet(output: TextIO, database: Database, sheet: Sheet, *, today: date, progress: Progress = nobody) -> None:
    """Write the header and the rows. Call it inside a read transaction."""
    writer = csv.writer(output)
    writer.writerow([field.key for field in sheet.columns])
    done, total = 0, count(database, sheet.ids)
    for block in blocks(database, today, sheet.ids):
        writer.writerows(zip(*(cells(field, block) for field in sheet.columns), strict=True))
        done += len(block.rows)
        progress(done, total)


def write_history(output: TextIO, database: Database, ids: Sequence[int] | None) -> None:
    """Write a row for each event, by application and day. Call it inside a read transaction."""
    writer = csv.writer(output)
    writer.writerow(HISTORY_COLUMNS)
    for rows in history(database, ids):
        writer.writerows(_guarded_rows(rows))


def history(database: Database, ids: Sequence[int] | None) -> Iterator[list[tuple[Any, ...]]]:
    """The events of the applications as `HISTORY_COLUMNS` has them, some at a time, by application and day."""
    return database.blocks(*_events(ids))


def _events(ids: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    chosen, parameters = selection(ids)
    return (
        "SELECT chosen.id, company, title, event.day, event.at, event.zone, event.kind, stage.name, stage.kind,"
        f" event.outcome, event.text, event.recorded_at FROM ({chosen}) AS chosen"
        " JOIN event ON event.application = chosen.id LEFT JOIN stage ON stage.id = event.stage"
        " ORDER BY chosen.id, event.day, event.id",
        parameters,
    )


def _guarded_rows(rows: Sequence[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    ids, *texts = zip(*rows, strict=True)
    return zip(ids, *map(guarded_all, texts), strict=True)


@contextmanager
def _text_files(targets: Sequence[Path], database: Path) -> Iterator[list[TextIO]]:
    """A file to write for each target; they take their places at the end."""
    with ExitStack() as stack:
        sides = [stack.enter_context(writing(target, database)) for target in targets]
        outputs = [stack.enter_context(side.open("w", encoding="utf-8", newline="")) for side in sides]
        for output in outputs:
            output.write(BOM)
        yield list(outputs)
