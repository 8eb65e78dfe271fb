"""What a file must pass before it is opened, and how a new one is made.

Opening reads; it writes nothing until every check has passed, and never to a file that is not ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from tracker import backups, errors, files, paths, schema, stage_names
from tracker.database import Database, connect, explained, not_safe
from tracker.header import check_header, read_header
from tracker.records import Kind
from tracker.soundness import check_schema, integrity_problems

REMEMBERED_FILES: Final = 20

DEFAULT_STAGES: Final = (
    # kind, quiet after days, folded
    (Kind.SAVED, None, 0),
    (Kind.APPLIED, 14, 0),
    (Kind.SCREENING, 7, 0),
    (Kind.ASSESSMENT, 7, 0),
    (Kind.INTERVIEWING, 7, 0),
    (Kind.OFFER, 5, 0),
    (Kind.CLOSED, None, 1),
)


def default_stages(language: str) -> tuple[tuple[Any, ...], ...]:
    """(name, kind, quiet after days, folded) of each stage of a new database, named in a language."""
    names = stage_names.NAMES[language]
    return tuple((names[kind], kind.value, *rest) for kind, *rest in DEFAULT_STAGES)


def create(path: Path, language: str = "en") -> None:
    """Make a new database with the default stages, named in a language; whole, or not at all.

    Raises InvalidInput where there is a file.
    """
    path = files.real(path)
    with explained(path):
        files.make_private_folder(path.parent)
        with _new_file(path) as side, closing(connect(side, journal="MEMORY")) as connection:
            schema.apply(connection)
            connection.executemany(
                "INSERT INTO stage (name, kind, quiet_after, folded, position, removed) VALUES (?, ?, ?, ?, ?, 0)",
                [(*stage, float(i)) for i, stage in enumerate(default_stages(language), 1)],
            )


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    try:
        if path.exists():
            raise FileExistsError(path)
        with files.replacing(path, only_if_new=True) as side:
            yield side
    except FileExistsError:
        raise errors.InvalidInput("{path} is already there; choose another name or open it.", path=path) from None


def open_database(path: Path, **options: float) -> Database:
    """Open the file after all checks; raise the `DatabaseError` that says what is wrong otherwise."""
    path = files.real(path)
    check_header(path)
    database = Database(path, **options)
    try:
        if database.rows("PRAGMA user_version")[0][0] < schema.VERSION:
            _migrate(database)
        elif stamp(path) not in _remembered():
            check_content(database)
    except BaseException:
        database.close()
        raise
    return database


def check_content(database: Database) -> None:
    """Refuse a file whose pages, references or schema are not as they must be."""
    if problems := integrity_problems(database):
        raise errors.Damaged(
            "The database {path} is damaged ({problem}), so it was left untouched. Run “pursuit check” to see all, "
            "and “pursuit restore” to go back to a back-up.",
            path=database.path,
            problem=problems[0],
        )
    check_schema(database)


def _migrate(database: Database) -> None:
    """Bring an older file up to date, after a verified copy of it is safe."""
    if problems := integrity_problems(database):
        raise errors.Damaged(
            "The database {path} is damaged ({problem}), so it was left untouched.",
            path=database.path,
            problem=problems[0],
        )
    check_schema(database)
    backups.keep(database, "before-update")
    try:
        database.ask(lambda connection: schema.apply(connection, approve=lambda: check_schema(database)))
    except errors.DatabaseError as error:
        if database.rows("PRAGMA user_version")[0][0] == schema.VERSION:  # only the last sync has failed
            raise not_safe(database.path) from error
        raise


def stamp(path: Path) -> str:
    """What changes whenever the file does."""
    status = path.stat()
    counter = read_header(path).change_counter
    return f"{path.absolute()} {status.st_ino} {status.st_size} {status.st_mtime_ns} {counter} {schema.FINGERPRINT}"


def remember_as_checked(path: Path) -> None:
    """Note that the file is sound as it is, after a clean end, so that the next start need not check it again."""
    try:
        present = stamp(path)
        known = _remembered()
        if present in known:
            return
        others = [entry for entry in known if not entry.startswith(f"{path.absolute()} ")]
        files.make_private_folder(paths.cache())
        with files.replacing(_memory()) as side:
            side.write_text(json.dumps([*others, present][-REMEMBERED_FILES:]))
    except (OSError, errors.DatabaseError):
        return  # only a convenience: the next start checks again


def _memory() -> Path:
    return paths.cache() / "checked.json"


def _remembered() -> list[str]:
    try:
        known = json.loads(_memory().read_text())
    except (OSError, ValueError, RecursionError):
        return []
    return [entry for entry in known if isinstance(entry, str)] if isinstance(known, list) else []
