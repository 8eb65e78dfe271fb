"""`export`: files out, of the kind that the ending says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from tracker import errors, fields
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.listing import Choice, find, sheet_of
from tracker.cli.parameters import FILE, day_option
from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet
from tracker.exporting.target import Progress
from tracker.store import Store


@dataclass(frozen=True, slots=True)
class Wish:
    """What the options of one export ask for."""

    file: Path
    view: str | None = None
    columns: str = ""
    with_history: bool = False
    first: date | None = None
    last: date | None = None
    without_log: bool = False
    language: str | None = None


@click.command("export", cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--view", metavar="NAME", help="CSV, XLSX: what a saved view shows, in its order and with its columns.")
@click.option("--columns", default="", metavar="A,B", help="CSV, XLSX: these columns.")
@click.option("--with-history", is_flag=True, help="CSV: a second file, NAME-history.csv, with a row for each event.")
@day_option("--from", "HTML, PDF: the first day of the period.")
@day_option("--to", "HTML, PDF: the last day of the period.")
@click.option("--language", metavar="CODE", help="HTML, PDF: the language of the paper, en or de; en unless given.")
@click.option("--without-log", is_flag=True, help="ZIP: without the log of changes, from which Undo works.")
@click.pass_obj
def export(call: Call, /, file: Path, **options: Any) -> None:
    """Write applications to a file, of the kind that its ending says.

    \b
    .csv   all applications but those in the trash, or a view
    .xlsx  the same with real days and numbers, and all events on a second sheet
    .html  the proof of search for a period: day, company, role, channel, result; no notes
    .pdf   the same on paper
    .ics   interviews, tasks and deadlines for a calendar
    .json  every table, the trash and the log of changes included
    .zip   every table and all documents, for “pursuit restore”

    \b
    Example:
      pursuit export jobs.csv --view Berlin --with-history
      pursuit export proof.pdf --from 2026-09-01 --to 2026-09-30
      pursuit export everything.zip
    """
    ending = file.suffix.lower()
    if ending not in KINDS:
        raise click.UsageError(f"The ending of {file} says no format; choose one of {', '.join(KINDS)}.")
    _check_options(ending, options)
    wish = Wish(file, first=options.pop("from"), last=options.pop("to"), **options)
    with call.opened() as store, output.progress("Exporting") as progress:
        written = KINDS[ending].write(call, store, wish, progress)
    for path in written:
        output.say(f"Wrote {path}")


def _check_options(ending: str, options: Mapping[str, Any]) -> None:
    """Each kind of file has options of its own."""
    for name, value in options.items():
        if value and name not in KINDS[ending].options:
            fitting = ", ".join(kind for kind, about in KINDS.items() if name in about.options)
            raise click.UsageError(f"--{name.replace('_', '-')} is for {fitting}, and means nothing for {ending}.")


def _csv(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.spreadsheet import export_csv

    sheet, history = _sheet(store, wish), wish.with_history
    return export_csv(store.path, wish.file, sheet, today=call.today, with_history=history, progress=progress)


def _xlsx(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.workbook import export_xlsx

    export_xlsx(store.path, wish.file, _sheet(store, wish), today=call.today, progress=progress)
    return [wish.file]


def _json(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.everything import export_json

    export_json(store.path, wish.file, now=call.clock.now(), progress=progress)
    return [wish.file]


def _zip(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.archive import export_zip

    with_log = not wish.without_log
    export_zip(store.path, wish.file, now=call.clock.now(), with_log=with_log, progress=progress)
    return [wish.file]


def _ics(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.calendar import export_ics

    export_ics(store.path, wish.file, now=call.clock.now(), progress=progress)
    return [wish.file]


def _html(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.proof import Period
    from tracker.exporting.proof_page import export_proof

    period, language = Period(wish.first, wish.last), _language(wish)
    export_proof(store.path, wish.file, period, today=call.today, language=language, progress=progress)
    return [wish.file]


def _pdf(call: Call, store: Store, wish: Wish, progress: Progress) -> Sequence[Path]:
    from tracker.exporting.proof import Period
    from tracker.exporting.proof_page import export_proof

    if call.printer is None:
        raise errors.InvalidInput("Nothing here can print a PDF; export to .html, and print that from a browser.")
    period, language, printer = Period(wish.first, wish.last), _language(wish), call.printer
    export_proof(store.path, wish.file, period, today=call.today, language=language, printer=printer, progress=progress)
    return [wish.file]


def _language(wish: Wish) -> str:
    from tracker.exporting.proof_words import WORDS

    language = wish.language or "en"
    if language not in WORDS:
        raise click.UsageError(f"“{language}” is no language of the paper; choose one of {', '.join(WORDS)}.")
    return language


@dataclass(frozen=True, slots=True)
class _Kind:
    """How files of a kind are written, and the options that say what goes into them."""

    write: Callable[[Call, Store, Wish, Progress], Sequence[Path]]
    options: frozenset[str] = frozenset()


OF_PROOF: Final = frozenset({"from", "to", "language"})
KINDS: Final[Mapping[str, _Kind]] = {
    ".csv": _Kind(_csv, frozenset({"view", "columns", "with_history"})),
    ".xlsx": _Kind(_xlsx, frozenset({"view", "columns", "with_history"})),  # which always has it
    ".json": _Kind(_json),
    ".ics": _Kind(_ics),
    ".html": _Kind(_html, OF_PROOF),
    ".pdf": _Kind(_pdf, OF_PROOF),
    ".zip": _Kind(_zip, frozenset({"without_log"})),
}
"""By ending."""


def _sheet(store: Store, wish: Wish) -> Sheet:
    if wish.view is None:
        return Sheet(fields.parse_columns(wish.columns) or ALL_COLUMNS)
    return sheet_of(find(store, Choice(view=wish.view, columns=wish.columns)))


COMMANDS: Final = (export,)
