"""`export`: files out, of the kind that the ending says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click

from tracker import fields
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.listing import Choice, find, sheet_of
from tracker.exporting.everything import export_json
from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet, export_csv
from tracker.exporting.target import Progress, nobody
from tracker.store import Store

ENDINGS: Final = (".csv", ".json")


@click.command("export", cls=Command)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--view", metavar="NAME", help="CSV: only what a saved view shows, in its order and with its columns.")
@click.option("--columns", default="", metavar="A,B", help="CSV: these columns.")
@click.option("--with-history", is_flag=True, help="CSV: a second file, NAME-history.csv, with a row for each event.")
@click.pass_obj
def export(call: Call, file: Path, view: str | None, columns: str, with_history: bool) -> None:
    """Write applications to a CSV file, or all to JSON.

    CSV holds all applications but those in the trash, unless a view is named. JSON holds every table, the trash and
    the log of changes included.

    \b
    Example:
      pursuit export jobs.csv --view Berlin --with-history
      pursuit export everything.json
    """
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        raise click.UsageError(f"The ending of {file} says no format; choose one of {', '.join(ENDINGS)}.")
    if ending == ".json" and (view or columns or with_history):
        raise click.UsageError("JSON always holds everything; --view, --columns and --with-history are for CSV.")
    with call.opened() as store:
        sheet = _sheet(store, view, columns)
        with _progress() as progress:
            if ending == ".json":
                export_json(store.path, file, now=call.clock.now(), progress=progress)
                written = [file]
            else:
                written = export_csv(
                    store.path, file, sheet, today=call.today, with_history=with_history, progress=progress
                )
    for path in written:
        output.say(f"Wrote {path}")


def _sheet(store: Store, view: str | None, columns: str) -> Sheet:
    if view is None:
        return Sheet(fields.parse_columns(columns) or ALL_COLUMNS)
    return sheet_of(find(store, Choice(view=view, columns=columns)))


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield nobody
        return
    with click.progressbar(length=1, file=sys.stderr, label="Exporting") as bar:

        def show(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield show


COMMANDS: Final = (export,)
