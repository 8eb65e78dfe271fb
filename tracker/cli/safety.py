"""`backup` and `restore`: verified copies of the database."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Final

import click

from tracker import backups, errors, paths, recovery, rotation, schema
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.listing import counted
from tracker.cli.parameters import FILE, as_json
from tracker.cli.rules import document_findings
from tracker.clock import moment_text
from tracker.database import Database
from tracker.header import check_header
from tracker.records import Document


@click.command("backup", cls=Command)
@click.argument("file", metavar="[FILE]", type=FILE, required=False)
@click.option("--list", "lists", is_flag=True, help="Only list the back-ups that there are, newest first.")
@as_json
@click.pass_obj
def backup(call: Call, file: Path | None, lists: bool, as_json: bool) -> None:
    """Write a verified copy of the database.

    It goes to FILE, or beside the database under a name that tells the moment. The window backs up by itself, when it
    opens and every half an hour in which something was done. The files of documents are not in a back-up: they never
    change, and stay beside the database; `export FILE.zip` holds everything.

    \b
    Example:
      pursuit backup
      pursuit backup /media/stick/jobs.db
      pursuit backup --list
    """
    if as_json and not lists:
        raise click.UsageError("--json goes with --list.")
    if lists:
        if file:
            raise click.UsageError("--list takes no file.")
        copies = [_shown(copy) for copy in rotation.kept(call.database)]
        output.say_records(copies, ("file", "made", "why", "applications"), as_json=as_json, none="No back-ups yet.")
        return
    with call.opened() as store:
        if file is None:
            with closing(Database(store.path)) as database:
                file = backups.keep(database, rotation.BY_HAND)
        else:
            _check_replaceable(file)
            store.backup(file)
        documents = len(store.records(Document))
    output.say(f"Backed up to {file}")
    if documents:
        folder = paths.documents(call.database)
        output.say(f"The files of {counted(documents, 'document')} are not in it: they stay in {folder}.")


@click.command("restore", cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.pass_obj
def restore(call: Call, file: Path) -> None:
    """Put a back-up, or what “pursuit export” wrote into a .zip, in the place of the database.

    It is verified first, and the file that was there is kept.

    \b
    Example:
      pursuit restore pursuit-backups/pursuit-20261124-065441-by-hand.db
      pursuit restore everything.zip
    """
    path = call.database
    if file.suffix.lower() == ".zip":
        _restore_archive(call, file)
        return
    with call.interrupts.held():
        _say_restored(path, file, backups.put_back(file, path))


def _restore_archive(call: Call, file: Path) -> None:
    from tracker.exporting import restoring

    with (
        output.progress("Restoring") as progress,
        restoring.prepared(file, call.database, progress=progress) as restored,
        call.interrupts.held(),
    ):
        _say_restored(call.database, file, restored.put_in_place(call.database))


def _say_restored(path: Path, file: Path, aside: Path | None) -> None:
    output.say(f"Restored {path} from {file}")
    if aside:
        output.say(f"The file that was there is kept as {aside}; restore it to take this back.")
    for finding in _missing_files(path):
        output.warn(finding)


def _missing_files(path: Path) -> list[str]:
    """Which documents of the restored database have no file beside it, so that the user can bring them back."""
    if check_header(path).user_version < schema.VERSION:
        return []
    with closing(Database(path)) as database:
        return list(document_findings(database))


@click.command("recover", cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.argument("new", metavar="NEW", type=FILE)
@as_json
@click.pass_obj
def recover(call: Call, file: Path, new: Path, as_json: bool) -> None:
    """Read what can still be read of a damaged database into a new one.

    FILE is left untouched. First look whether a back-up is there: it is whole. What was lost is said for each kind of
    record; the undo steps are not carried over.

    \b
    Example:
      pursuit recover ~/.local/share/pursuit/pursuit.db rescued.db
    """
    with call.interrupts.held():
        found = recovery.recover(file, new)
    if as_json:
        output.say_json([part._asdict() for part in found])
        return
    rows = [(part.table.replace("_", " "), str(part.read), str(part.refused + part.lost)) for part in found]
    output.say_table(
        ("Records", "Read", "Lost"), [row for row in rows if row[1:] != ("0", "0")], right=("Read", "Lost")
    )
    output.say(f"Recovered into {new}. Look at it with “pursuit check --db {new}”.")
    documents = paths.documents(file.absolute())
    if documents.is_dir():
        output.say(f"The files of its documents stay in {documents}; copy them to {paths.documents(new.absolute())}.")


def _shown(copy: rotation.Kept) -> dict[str, Any]:
    try:
        applications: int | None = rotation.contents(copy.path).applications
    except errors.DatabaseError:
        applications = None
    made = moment_text(copy.moment)
    return {"file": str(copy.path), "made": made, "why": copy.why, "size": copy.size, "applications": applications}


def _check_replaceable(file: Path) -> None:
    """A back-up replaces an older one, and no other file."""
    if file.exists():
        try:
            check_header(file)
        except errors.DatabaseError:
            raise errors.InvalidInput(f"{file} is no database of Pursuit; choose a name that is free.") from None


COMMANDS: Final = (backup, restore, recover)
