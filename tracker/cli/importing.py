"""`import`: applications from the files of other trackers, spreadsheets and our own exports."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import click

from tracker import errors, opening
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import FILE
from tracker.exporting.target import Progress, nobody
from tracker.importing.applying import apply_plan
from tracker.importing.mapping import Column, Mapping, Meaning
from tracker.importing.opening import open_source
from tracker.importing.planning import Plan, PlannedRow, Result, make_plan
from tracker.importing.proposing import field_given, propose, read_stages, with_words_of
from tracker.importing.source import Source, header_key
from tracker.records import Kind, Outcome
from tracker.text import name_key

WORDS: Final = {
    Result.NEW: "new",
    Result.UPDATED: "updated",
    Result.SAME: "same",
    Result.NEEDS_ANSWER: "needs an answer",
    Result.REFUSED: "refused",
}
MOST_LINES: Final = 50  # rows that need a look, in the report for people
LEFT_OUT: Final = "left-out"


@click.command("import", cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option(
    "--map",
    "columns",
    metavar="COLUMN=FIELD",
    multiple=True,
    help="Take a column for a field: “Firm=company”; “When=applied_on:dmy” tells the order of days; “Name=” for none.",
)
@click.option(
    "--status",
    "words",
    metavar="WORD=STAGE",
    multiple=True,
    help="What a status word means: a stage, a kind or an outcome; “ignore” for none of them.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def import_(call: Call, file: Path, dry_run: bool, columns: Sequence[str], words: Sequence[str], as_json: bool) -> None:
    """Take in applications from a file, a zip or a folder.

    CSV in any dialect, XLSX, ODS, tables of Markdown, JSON of Trello and of Pursuit, and the archives of LinkedIn,
    Huntr, Teal, Simplify, JobSync, Notion and Airtable. Rows that need an answer wait until you give it with --map or
    --status; the answers are remembered for the next file of that shape. Undo takes the whole import back.

    \b
    Example:
      pursuit import applications.csv --dry-run
      pursuit import applications.csv --map "Firm=company" --status "Pending=applied"
    """
    source = open_source(file)
    with _database(call, dry_run) as database:
        with _progress("Reading") as progress:
            mapping = _mapping(database, source, columns, words, progress)
            plan = make_plan(database, source, mapping, today=call.today, progress=progress)
        with closing(plan):
            step = None if dry_run else _apply(call, plan)
            _report(source, plan, step, is_dry=dry_run, as_json=as_json)


@contextmanager
def _database(call: Call, dry_run: bool) -> Iterator[Path]:
    """The database, sound and up to date. Where there is none yet, a dry run looks at a new one that goes again."""
    if dry_run and not call.database.exists():
        with TemporaryDirectory(prefix="pursuit-") as folder:
            opening.create(Path(folder) / "new.db")
            yield Path(folder) / "new.db"
        return
    with call.opened(create=not dry_run):
        pass
    yield call.database


def _apply(call: Call, plan: Plan) -> int | None:
    with _progress("Importing") as progress:
        return apply_plan(call.database, plan, clock=call.clock, progress=progress).step


def _mapping(
    database: Path, source: Source, columns: Sequence[str], words: Sequence[str], progress: Progress
) -> Mapping:
    mapping = propose(database, source, progress=progress)
    for text in columns:
        name, field = _pair(text, "COLUMN=FIELD")
        mapping = _with_column(mapping, name, field)
    if columns:
        mapping = with_words_of(mapping, source, database)
    for text in words:
        word, stage = _pair(text, "WORD=STAGE")
        mapping = mapping.with_meaning(word, _meaning(database, mapping, stage))
    return mapping


def _pair(text: str, form: str) -> tuple[str, str]:
    name, sign, value = text.rpartition("=")
    if not sign or not name.strip():
        raise click.UsageError(f"“{text}” is no {form}.")
    return name.strip(), value.strip()


def _with_column(mapping: Mapping, name: str, field: str) -> Mapping:
    found = _columns_named(mapping, name)
    chosen, order = field_given(field)
    for column in found:
        mapping = mapping.with_field(column, chosen or None)
        if order:
            mapping = mapping.with_order(column, order)
    return mapping


def _columns_named(mapping: Mapping, name: str) -> list[Column]:
    exact = [column for column in mapping.columns if column.header == name]
    found = exact or [column for column in mapping.columns if header_key(column.header) == header_key(name)]
    if not found:
        known = ", ".join(dict.fromkeys(f"“{column.header}”" for column in mapping.columns))
        raise errors.NotFound(f"There is no column “{name}”; there are {known}.")
    return found


def _meaning(database: Path, mapping: Mapping, text: str) -> Meaning:
    """What a stage's name, a kind, an outcome, `ignore` or `left-out` stands for."""
    key = name_key(text).replace(" ", "_")
    if key == "ignore":
        return Meaning()
    if key.replace("_", "-") == LEFT_OUT:
        return Meaning(is_left_out=True)
    if found := next((choice for choice in mapping.choices if _is_named(choice, key)), None):
        return found
    if key in set(Kind) and key != Kind.CLOSED:
        return Meaning(read_stages(database).of_kind(Kind(key)))
    names = dict.fromkeys(choice.stage for choice in mapping.choices if choice.stage and not choice.outcome)
    raise errors.NotFound(f"There is no stage “{text}”; there are {', '.join([*names, *Outcome])}, and ignore.")


def _is_named(choice: Meaning, key: str) -> bool:
    if choice.stage is None:
        return False
    return key == (choice.outcome or name_key(choice.stage).replace(" ", "_"))


def _report(source: Source, plan: Plan, step: int | None, *, is_dry: bool, as_json: bool) -> None:
    if as_json:
        output.say_json(_as_json(plan, step))
        return
    counts = plan.counts
    output.say(", ".join(f"{counts[result]} {WORDS[result]}" for result in Result))
    output.say(source.description)
    for note in source.notes:
        output.say(note)
    looks = [row for row in plan.rows if row.wants_a_look]
    for row in looks[:MOST_LINES]:
        output.say(f"{_where(source, row)}: {WORDS[row.result]}: {row.doubt or row.reason}")
    if len(looks) > MOST_LINES:
        output.say(f"… and {len(looks) - MOST_LINES} more; --json lists all.")
    if is_dry:
        output.say("Nothing was changed (--dry-run).")
    elif step is not None:
        output.say(f"“pursuit undo” takes the whole import back (step {step}).")


def _where(source: Source, row: PlannedRow) -> str:
    named = f" of {source.tables[row.table].name}" if len(source.tables) > 1 else ""
    what = " · ".join(filter(None, (row.company, row.title)))
    return f"Line {row.line}{named}{f' ({what})' if what else ''}"


def _as_json(plan: Plan, step: int | None) -> dict[str, Any]:
    return {
        **{result.value: count for result, count in plan.counts.items()},
        "rows": [
            {
                "line": row.line,
                "result": row.result.value,
                "reason": row.reason or None,
                "company": row.company or None,
                "title": row.title or None,
                "stage": _stage(row),
                "outcome": row.outcome,
                "applied_on": row.applied_on.isoformat() if row.applied_on else None,
                "url": row.url,
            }
            for row in plan.rows
        ],
        "undo": step,
    }


def _stage(row: PlannedRow) -> str | None:
    """The stage that the row leads to; None where that is the question."""
    if row.result in {Result.NEEDS_ANSWER, Result.REFUSED}:
        return None
    return row.stage.rpartition(" → ")[2] or None


@contextmanager
def _progress(label: str) -> Iterator[Progress]:
    """A bar on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield nobody
        return
    with click.progressbar(length=1, file=sys.stderr, label=label) as bar:

        def show(done: int, of: int) -> None:
            bar.length = of or max(done, 1)
            bar.update(done - bar.pos)

        yield show


COMMANDS: Final = (import_,)
