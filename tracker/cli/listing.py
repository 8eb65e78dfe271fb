"""`list`: the applications that a search, a stage or a saved view asks for, as a table, JSON or CSV."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from tracker import fields
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import as_json
from tracker.database import Database
from tracker.errors import InvalidInput, NotFound
from tracker.exporting.snapshot import overview_of
from tracker.fields import Field, FieldKind
from tracker.operations import lookup
from tracker.overview import Overview, Row
from tracker.queries import stages_in_order
from tracker.records import Outcome, Stage, View
from tracker.store import Store
from tracker.text import name_key

if TYPE_CHECKING:
    from tracker.exporting.spreadsheet import Sheet

HEADINGS: Final = {"id": "ID", "in_stage_days": "In stage", "quiet_days": "Quiet", "url": "URL"}
TABLE_COLUMNS: Final = ("id", *(key for key in fields.USUAL_COLUMNS if key != "fit"))  # which takes long to work out
ALIGNED_RIGHT: Final = frozenset({FieldKind.NUMBER, FieldKind.MONEY})


@dataclass(frozen=True, slots=True)
class Choice:
    """Which applications are asked for, in what order and with which columns; empty for what is usual."""

    query: str = ""
    stage: str | None = None
    view: str | None = None
    sort: str = ""
    columns: str = ""
    archived: bool = False
    trash: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Stages by their ids, or all that is closed with an outcome."""

    stages: tuple[int, ...] = ()
    outcome: Outcome | None = None

    def has(self, row: Row) -> bool:
        application = row.application
        return application.outcome is self.outcome if self.outcome else application.stage in self.stages


@dataclass(frozen=True, slots=True)
class Listing:
    """What a choice found: the rows in order, and the columns if it names any."""

    rows: list[Row]
    columns: list[Field]


@click.command("list", cls=Command, context_settings={"ignore_unknown_options": True})
@click.argument("query", nargs=-1)
@click.option("--stage", metavar="STAGE", help="Only this stage: its name, a kind, or an outcome.")
@click.option("--view", metavar="NAME", help="The search, order and columns of a saved view.")
@click.option("--sort", default="", metavar="FIELD,-FIELD", help="The order, - for downwards.")
@click.option("--columns", default="", metavar="A,B", help="The columns of the table and of CSV.")
@click.option("--archived", is_flag=True, help="Archived ones too.")
@click.option("--trash", is_flag=True, help="What is in the trash instead.")
@as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV, as `export` writes it.")
@click.pass_obj
def list_(
    call: Call,
    query: tuple[str, ...],
    stage: str | None,
    view: str | None,
    sort: str,
    columns: str,
    archived: bool,
    trash: bool,
    as_json: bool,
    as_csv: bool,
) -> None:
    """List applications. QUERY is a search as in the window: words, and filters such as tag:go or applied:<30d.

    \b
    Example:
      pursuit list --stage interviewing --sort next
      pursuit list "remote: salary:>100k -company:acme" --json
    """
    if unknown := next((word for word in query if word.startswith("--")), None):
        raise click.NoSuchOption(unknown)  # a single dash is part of a search: -company:acme
    if as_json and as_csv:
        raise click.UsageError("Choose one of --json and --csv.")
    choice = Choice(" ".join(query), stage, view, sort, columns, archived, trash)
    with call.opened() as store:
        found = find(store, choice)
        if as_json:
            output.say_json_list(map(fields.listing, found.rows))
        elif as_csv:
            _say_csv(call, sheet_of(found))
        else:
            _say_table(found, call.today)


def find(store: Store, choice: Choice) -> Listing:
    """The applications of a choice. Raises a `PursuitError` for a name that there is not, or a search that is none."""
    view = lookup.by_name(store, View, choice.view) if choice.view is not None else None
    sort = fields.parse_sort(choice.sort or (view.sort if view else ""))
    columns = fields.parse_columns(choice.columns or (view.columns if view else ""))
    query = " ".join(filter(None, (view.query if view else "", choice.query)))
    stage = None if choice.stage is None else _meant(store, choice.stage)
    if stage and not query:
        rows = _shown(_overview_of(store, stage), choice)
    else:
        rows = _matching(query, store, choice) if query else _shown(Overview(store), choice)
    chosen = rows if stage is None else list(filter(stage.has, rows))
    return Listing(fields.sort_rows(chosen, sort), columns)


def sheet_of(found: Listing) -> Sheet:
    """What CSV writes of a listing: its columns, or all where it names none."""
    from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet

    return Sheet(found.columns or ALL_COLUMNS, [row.id for row in found.rows])


def heading(field: Field) -> str:
    return HEADINGS.get(field.key, field.key.replace("_", " ").capitalize())


def cell(field: Field, row: Row, today: date) -> str:
    """A field in words, as a table for people has it."""
    if field.key == "stage" and row.application.outcome:
        return row.status.replace("_", " ").capitalize()
    if field.key == "next" and row.next and row.next.late:
        return f"{field.csv(row)} ({counted((today - row.next.on).days, 'day')} late)"
    return field.csv(row)


def counted(number: int, noun: str) -> str:
    """`1 day`, `2 days`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _matching(text: str, store: Store, choice: Choice) -> list[Row]:
    from tracker import search  # costs as much as a tenth of a list without one

    overview = Overview(store)
    query = search.parse(text, overview)
    if query.problems:
        raise InvalidInput(query.problems[0])
    return search.matching(query, overview, store, archived=choice.archived, trash=choice.trash)


def _shown(overview: Overview, choice: Choice) -> list[Row]:
    """What a search for nothing finds."""
    if choice.trash:
        return [row for row in overview.rows if row.application.trashed_at is not None]
    if choice.archived:
        return [row for row in overview.rows if row.application.trashed_at is None]
    return list(overview.shown)


def _meant(store: Store, name: str) -> _Place:
    """The stage of this name, or those of this kind, or an outcome."""
    key = name_key(name.replace("_", " "))
    stages = store.records(Stage)
    present = stages_in_order(stages)
    named = [stage.id for stage in present if name_key(stage.name.replace("_", " ")) == key]
    if ids := named or [stage.id for stage in stages.values() if stage.kind == key]:
        return _Place(stages=tuple(ids))
    outcome = next((outcome for outcome in Outcome if outcome == key.replace(" ", "_")), None)
    if outcome is None:
        raise NotFound(f"There is no stage “{name}”; there are {', '.join([*(s.name for s in present), *Outcome])}.")
    return _Place(outcome=outcome)


def _overview_of(store: Store, place: _Place) -> Overview:
    """Only what is there: to read ten thousand applications takes longer than everything else that a list does."""
    with closing(Database(store.path)) as database, database.reading():
        if place.outcome:
            found = overview_of(database, store.clock, "outcome = ?", (place.outcome,))
        else:
            marks = ", ".join("?" * len(place.stages))
            found = overview_of(database, store.clock, f"stage IN ({marks})", place.stages)
    found.read_fits_from(store)
    return found


def _say_table(found: Listing, today: date) -> None:
    columns = found.columns or [fields.COLUMNS[key] for key in TABLE_COLUMNS]
    right = {heading(field) for field in columns if field.kind in ALIGNED_RIGHT}
    cells = [[cell(field, row, today) for field in columns] for row in found.rows]
    if cells:
        output.say_table([heading(field) for field in columns], cells, right=right)
    else:
        output.say("No applications.")


def _say_csv(call: Call, sheet: Sheet) -> None:
    from tracker.exporting.spreadsheet import write_sheet

    with closing(Database(call.database)) as database, database.reading(), output.raw_text() as stream:
        write_sheet(stream, database, sheet, today=call.today)


COMMANDS: Final = (list_,)
