"""Find out what a file is, by its bytes and not by its name, and what tables of applications are in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from tracker.exporting.spreadsheet import history_file
from tracker.importing import blobs, delimited, jsons, markdown, sheets, workbooks
from tracker.importing.blobs import Blob
from tracker.importing.columns import choose_fields, names_applications
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.source import EVERYTHING, Source, Table
from tracker.sentences import Sentence

TEXTS: Final = (".csv", ".tsv", ".tab", ".txt", ".md", ".markdown", ".json")
SHEETS: Final = (".xlsx", ".xlsm", ".ods")
ARCHIVE: Final = b"PK"
OFFICE: Final = b"\xd0\xcf\x11\xe0"  # old Excel files, and new ones that are locked
OTHER_KINDS: Final = (
    (b"\xff\xd8\xff", Sentence("a photo (JPEG)")),
    (b"\x89PNG", Sentence("a picture (PNG)")),
    (b"GIF8", Sentence("a picture (GIF)")),
    (b"%PDF", Sentence("a PDF")),
    (b"SQLite format 3\0", Sentence("a database")),
    (b"\x1f\x8b", Sentence("packed with gzip")),
    (b"7z\xbc\xaf", Sentence("a 7z archive")),
    (b"Rar!", Sentence("a RAR archive")),
    (b"{\\rtf", Sentence("a text document (RTF)")),
    (b"\x7fELF", Sentence("a program")),
    (b"MZ", Sentence("a program")),
    (b"RIFF", Sentence("a sound, film or picture")),
    (b"OggS", Sentence("a sound")),
    (b"ID3", Sentence("a sound")),
)


def open_source(path: Path, limits: Limits | None = None) -> Source:
    """What is in a file, a zip or a folder. Raises Unreadable in one sentence where nothing in it can be imported."""
    limits = limits or Limits()
    if os.path.isdir(path):  # noqa: PTH112  (False for what cannot be a path, too)
        return _of_many(path, blobs.of_folder(path, limits), limits)
    blob = blobs.of_file(path, limits)
    if _is_archive(blob):
        if sheets.is_zip_broken(blob):
            raise blobs.broken_zip(blob.name)
        if not _is_sheet(blob, limits):
            return _of_many(path, _unpacked(blob, limits, limits.depth), limits)
    tables = _with_history(_tables(blob, limits), path, limits)
    return _source(path, tables, (), blob, limits)


def _source(path: Path, tables: Sequence[Table], notes: Sequence[str], blob: Blob, limits: Limits) -> Source:
    whole = any(table.kind == EVERYTHING for table in tables)
    return Source(path, tuple(tables), tuple(notes), partial(jsons.read_json, blob, limits) if whole else None)


def _is_archive(blob: Blob) -> bool:
    return blob.head(4).startswith(ARCHIVE)


def _is_sheet(blob: Blob, limits: Limits) -> bool:
    names = {member.name for member in blobs.of_zip(blob, limits)}
    return bool(names & {"xl/workbook.xml", "content.xml"})


def _tables(blob: Blob, limits: Limits, *, one_of_many: bool = False) -> list[Table]:
    """The tables of one file. One of many, or a sheet of many, has to look like a list of applications."""
    found = _any_tables(blob, limits)
    if not one_of_many and len(found) == 1:
        return found
    chosen = [table for table in found if table.is_ours or names_applications(table.header)]
    if not chosen:
        raise Unreadable("{name} holds no applications.", name=blob.name)
    return chosen


def _any_tables(blob: Blob, limits: Limits) -> list[Table]:
    head = blob.head()
    if head.startswith(ARCHIVE):
        return _with_history_sheet(sheets.read_sheets(blob, limits))
    if head.startswith(OFFICE):
        raise _old_or_locked(blob)
    if kind := next((words for magic, words in OTHER_KINDS if head.startswith(magic)), None):
        raise Unreadable(
            "{name} is {kind}, not a list of applications; nothing was changed.", name=blob.name, kind=kind
        )
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in {b"{", b"["}:
        return [jsons.read_table(blob, jsons.read_json(blob, limits), limits)]
    if start[:1] == b"<":
        raise Unreadable(
            "{name} is a page or other mark-up, not a list of applications; nothing was changed.", name=blob.name
        )
    if _is_markdown(blob, head):
        return [markdown.read_table(blob, limits)]
    return [delimited.read_table(blob, limits)]


def _old_or_locked(blob: Blob) -> Unreadable:
    with blob.open() as file:
        content = file.read()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return workbooks.locked(blob.name)
    return Unreadable("{name} is in a form of before 2007; save it as XLSX or CSV and import that.", name=blob.name)


def _is_markdown(blob: Blob, head: bytes) -> bool:
    if blob.ending in {".csv", ".tsv", ".tab"}:
        return False
    if blob.ending in {".md", ".markdown"}:
        return True
    with blob.open() as file:
        return markdown.holds_table(file.read(200_000).decode("utf-8", "replace"))


def _unpacked(blob: Blob, limits: Limits, depth: int) -> list[Blob]:
    """The files of a zip, and of the zips in it."""
    found: list[Blob] = []
    for member in blobs.of_zip(blob, limits):
        if member.ending == ".zip" and depth > 1:
            found += _unpacked(member, limits, depth - 1)
        else:
            found.append(member)
    return found


def _of_many(path: Path, members: Sequence[Blob], limits: Limits) -> Source:
    """The tables of applications among many files; whatever else there is, a note says so."""
    if everything := _our_everything(members, limits):
        return _source(
            path, [jsons.read_table(everything, {"pursuit": 1, "tables": {}}, limits)], (), everything, limits
        )
    tables: list[Table] = []
    notes: list[str] = []
    reasons: list[Unreadable] = []
    chosen = [member for member in members if _may_hold_a_table(member)]
    for member in _without_parts(chosen):
        try:
            tables += _tables(member, limits, one_of_many=True)
        except Unreadable as reason:
            reasons.append(reason)
            notes.append(str(reason))
    if not tables:
        if len(reasons) == 1:
            raise Unreadable("In {name}: {reason}", name=path.name, reason=reasons[0])
        raise Unreadable("{name} holds no applications of yours; nothing was changed.", name=path.name)
    return Source(path, tuple(sorted(_paired(tables), key=_place)), tuple(notes))


def _place(table: Table) -> bool:
    """Lists of what was applied for come before lists of what was saved."""
    return "applied_on" not in {field for field, _ in choose_fields(table.header)}


def _our_everything(members: Sequence[Blob], limits: Limits) -> Blob | None:
    for member in members:
        if member.ending == ".json" and b'"pursuit"' in member.head(200) and b'"exported_at"' in member.head(400):
            return member
    return None


def _may_hold_a_table(blob: Blob) -> bool:
    if blob.ending in {".md", ".markdown", ".txt"}:
        with blob.open() as file:
            return markdown.holds_table(file.read(100_000).decode("utf-8", "replace"))
    return blob.ending in (*TEXTS, *SHEETS)


def _without_parts(members: Sequence[Blob]) -> list[Blob]:
    """Without the shorter of two exports of one list, as Notion writes them: `Jobs.csv` beside `Jobs_all.csv`."""
    whole = {member.name.removesuffix("_all.csv") for member in members if member.name.endswith("_all.csv")}
    return [member for member in members if member.name.removesuffix(".csv") not in whole]


def _paired(tables: Sequence[Table]) -> list[Table]:
    """Our tables with their history beside them; a history alone is no list of applications."""
    histories = {table.name: table for table in tables if _is_history(table)}
    found = []
    for table in tables:
        if table.name in histories:
            continue
        beside = histories.get(str(history_file(Path(table.name)).as_posix()))
        found.append(_joined(table, beside) if beside and table.is_ours else table)
    return found


def _with_history(tables: list[Table], path: Path, limits: Limits) -> list[Table]:
    if len(tables) != 1:
        return tables
    if _is_history(tables[0]):
        raise Unreadable(
            "{name} is the history of an export; import the file beside it, which takes it along.", name=path.name
        )
    beside = history_file(path)
    if not tables[0].is_ours or not beside.is_file():
        return tables
    history = delimited.read_table(blobs.of_file(beside, limits), limits)
    return [_joined(tables[0], history)] if _is_history(history) else tables


def _with_history_sheet(tables: list[Table]) -> list[Table]:
    """The sheets of a workbook; that of our history goes with the one of applications before it."""
    histories = [table for table in tables if _is_history(table)]
    ours = [table for table in tables if table.is_ours and table not in histories]
    return [_joined(ours[0], histories[0])] if len(ours) == len(histories) == 1 else tables


def _is_history(table: Table) -> bool:
    return {"application", "on", "kind", "stage", "recorded_at"} <= set(table.header) and "at" in table.header


def _joined(table: Table, history: Table) -> Table:
    return replace(table, events=(history.header, history.read))
