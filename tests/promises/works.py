"""What is tried on a disk that fails, and on one whose power is cut: how it is prepared, done, and looked at."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from tests.promises.kills import NOW, change, large, sound, stored
from tests.tracker import build
from tests.tracker.importing.tools import planned
from tracker import backups, errors, opening, paths, rotation
from tracker.attachments import Library
from tracker.clock import Clock
from tracker.exporting import restoring
from tracker.exporting.archive import export_zip
from tracker.exporting.everything import export_json
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.importing.applying import apply_plan
from tracker.operations import applications
from tracker.store import Store

CHANGES: Final = 8
ROWS: Final = 60  # of what is imported and exported
RELEASED: Final = Path(__file__).resolve().parents[1] / "data" / "version-1.db.gz"
OLD: Final = b"old"

Step = Callable[[], object]


class Work(NamedTuple):
    """Steps, each of which is done or not; `look` tells which of them are, and fails where anything is half done."""

    prepare: Callable[[Path], object]
    steps: Callable[[Path], Iterator[Step]]
    look: Callable[[Path], object]


def database(folder: Path) -> Path:
    return folder / "pursuit.db"


def state(folder: Path) -> object:
    """All applications of a sound database, and how many steps there were; None where there is no database."""
    path = database(folder)
    if not path.exists():
        return None
    sound(path)
    return stored(path)


def new(folder: Path) -> None:
    build.new_store(database(folder)).close()


def filled(folder: Path) -> None:
    path, file = large(folder, ROWS)
    apply_plan(path, planned(path, file), clock=Clock(build.TODAY))
    shutil.rmtree(paths.backups(path))


def create(folder: Path) -> Iterator[Step]:
    yield partial(opening.create, database(folder))


def edits(folder: Path) -> Iterator[Step]:
    with closing(build.open_store(database(folder))) as store:
        for number in range(CHANGES):
            yield partial(_add, store, f"C{number}")


def _add(store: Store, company: str) -> None:
    try:
        change(store, "add", 0, company)
    except errors.DatabaseError as error:
        store.catch_up()
        if "made safe" in str(error) and store.order().newest is None:
            raise AssertionError("What was done is not known to the one who did it.") from error
        raise


def imports(folder: Path) -> Iterator[Step]:
    yield partial(_import, folder)


def _import(folder: Path) -> None:
    path = database(folder)
    with closing(planned(path, folder / "rows.csv")) as plan:
        apply_plan(path, plan, clock=Clock(build.TODAY))


def before_exports(folder: Path) -> None:
    filled(folder)
    for name in EXPORTS:
        (folder / name).write_bytes(OLD)


EXPORTS: Final = ("out.csv", "out.json", "out.zip")


def exports(folder: Path) -> Iterator[Step]:
    path, (table, text, archive) = database(folder), (folder / name for name in EXPORTS)
    yield partial(export_csv, path, table, Sheet(), today=build.TODAY)
    yield partial(export_json, path, text, now=NOW)
    yield partial(export_zip, path, archive, now=NOW)


def exported(folder: Path) -> object:
    return [(folder / name).read_bytes() for name in EXPORTS]


def before_restores(folder: Path) -> None:
    """The copy that is put back is the older one."""
    filled(folder)
    path = database(folder)
    shutil.copyfile(path, folder / "copy.db")
    export_zip(path, folder / "everything.zip", now=NOW)
    with closing(build.open_store(path)) as store:
        applications.set_notes(store, 1, "newer")


def restores(folder: Path) -> Iterator[Step]:
    yield partial(backups.put_back, folder / "copy.db", database(folder))


def restores_of_archives(folder: Path) -> Iterator[Step]:
    yield partial(_restore_archive, folder)


def _restore_archive(folder: Path) -> None:
    path = database(folder)
    with restoring.prepared(folder / "everything.zip", path) as restored:
        restored.put_in_place(path)


def restored(folder: Path) -> object:
    """Whether the newer state was replaced; then it must have been kept."""
    notes = _note(database(folder))
    if notes != "newer" and "newer" not in [_note(copy.path) for copy in rotation.kept(database(folder))]:
        raise AssertionError("What was there before is gone.")
    return notes


def _note(path: Path) -> str:
    sound(path)
    return stored(path)[0][1][2]


def copies(folder: Path) -> Iterator[Step]:
    yield partial(rotation.keep_if_changed, database(folder), NOW)


def copied(folder: Path) -> object:
    for copy in (kept := rotation.kept(database(folder))):
        backups.verify(copy.path)
    return [state(folder), len(kept)]


def released(folder: Path) -> None:
    database(folder).write_bytes(gzip.decompress(RELEASED.read_bytes()))


def migrate(folder: Path) -> Iterator[Step]:
    yield lambda: opening.open_database(database(folder)).close()


def migrated(folder: Path) -> object:
    """The version of the file, looked at as SQLite reads it; what came of a new version must have been kept before."""
    version = header_version(database(folder))
    if version != 1 and not rotation.kept(database(folder)):
        raise AssertionError("There is no copy of the file as it was.")
    for copy in rotation.kept(database(folder)):
        backups.verify(copy.path)
    return version


def header_version(path: Path) -> int:
    """The version of the schema, after SQLite has taken back what was not finished; nothing is migrated for it."""
    from tracker.database import Database

    with closing(Database(path)) as opened:
        return int(opened.rows("PRAGMA user_version")[0][0])


def documents(folder: Path) -> Iterator[Step]:
    yield partial(Library(database(folder)).keep_bytes, b"resume " * 20_000, "resume.pdf")


def kept_documents(folder: Path) -> object:
    """The names, each of which tells the content."""
    found = paths.documents(database(folder))
    whole = [file for file in found.iterdir() if not file.name.startswith(".")] if found.is_dir() else []
    for file in whole:
        if hashlib.sha256(file.read_bytes()).hexdigest() != file.name:
            raise AssertionError(f"{file} is not what its name tells.")
    return len(whole)


WORKS: Final = {
    "a new database": Work(lambda _folder: None, create, state),
    "edits": Work(new, edits, state),
    "an import": Work(lambda folder: large(folder, ROWS), imports, state),
    "an export": Work(before_exports, exports, exported),
    "a restore": Work(before_restores, restores, restored),
    "a restore of a zip": Work(before_restores, restores_of_archives, restored),
    "a back-up": Work(filled, copies, copied),
    "a migration": Work(released, migrate, migrated),
    "a document": Work(new, documents, kept_documents),
}
