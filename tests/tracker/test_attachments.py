"""Files are kept by their content, whole or not at all, and found again as they were."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import attachments, errors, paths
from tracker.attachments import Library, State
from tracker.changes import ChangeSet
from tracker.operations import documents
from tracker.operations.documents import Kept
from tracker.records import Attachment, Document, Use
from tracker.store import Store

HOUR = 3600


@pytest.fixture
def library(store: Store) -> Library:
    return Library(store.path)


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "Lebenslauf & <b>äöü.pdf"
    path.write_bytes(b"%PDF-1.7 resume")
    return path


def stored(store: Store, kept: Kept) -> Document:
    documents.add(store, kept, on=TODAY)
    found = documents.find(store, kept.hash)
    assert found is not None
    return found


def test_a_file_is_kept_by_the_hash_of_its_content_for_its_owner_alone(library: Library, resume: Path) -> None:
    kept = library.keep(resume)
    path = library.path_of(kept.hash)
    assert kept == (hashlib.sha256(resume.read_bytes()).hexdigest(), 15, resume.name, "application/pdf")
    assert path.read_bytes() == resume.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.folder.stat().st_mode) == 0o700
    assert [entry.name for entry in library.folder.iterdir()] == [kept.hash]


def test_what_was_kept_stays_when_the_users_file_changes_or_goes(store: Store, library: Library, resume: Path) -> None:
    document = stored(store, library.keep(resume))
    resume.write_bytes(b"another")
    assert library.state(document) is State.THERE
    resume.unlink()
    assert library.state(document) is State.THERE


def test_the_same_content_is_kept_once_under_whatever_name(library: Library, resume: Path) -> None:
    first = library.keep(resume)
    second = library.keep_bytes(resume.read_bytes(), "other.pdf")
    assert first.hash == second.hash
    assert len(list(library.folder.iterdir())) == 1


def test_a_file_that_vanished_is_said_and_leaves_nothing(library: Library, tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidInput, match="not there any more"):
        library.keep(tmp_path / "gone.pdf")
    assert not library.folder.exists()


def test_two_gigabytes_are_refused_before_they_are_read(library: Library, tmp_path: Path) -> None:
    large = tmp_path / "video.mkv"
    with large.open("wb") as file:
        file.truncate(2 * 10**9)  # a hole, which takes no room
    begin = time.monotonic()
    with pytest.raises(errors.InvalidInput, match=r"“video.mkv” has 2\.0 GB, and at most 100 MB are kept"):
        library.keep(large)
    assert time.monotonic() - begin < 1
    assert not library.folder.exists()


def test_a_file_that_grows_beyond_the_limit_while_it_is_copied_leaves_nothing(
    library: Library, resume: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 20)
    monkeypatch.setattr(attachments, "BLOCK", 8)

    def grow(done: int, _of: int) -> None:
        if done == 8:
            with resume.open("ab") as file:
                file.write(b" and much more than before")

    with pytest.raises(errors.InvalidInput, match="at most 20 bytes"):
        library.keep(resume, grow)
    assert list(library.folder.iterdir()) == []


def test_a_copy_that_is_cancelled_leaves_nothing(library: Library, resume: Path) -> None:
    def cancel(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.keep(resume, cancel)
    assert list(library.folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="pipes are of POSIX")
def test_what_is_no_plain_file_is_refused_without_waiting(library: Library, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(errors.InvalidInput, match=r"single plain file|cannot be read"):
            library.keep(path)


def test_missing_and_changed_files_are_found_and_said(store: Store, library: Library, resume: Path) -> None:
    document = stored(store, library.keep(resume))
    path = library.path_of(document.hash)
    assert list(library.findings([document])) == []
    path.write_bytes(b"%PDF-1.7 resumE")  # of the same size
    assert library.state(document) is State.CHANGED
    assert "is not what was kept" in next(library.findings([document]))
    path.write_bytes(b"short")
    assert library.state(document) is State.CHANGED
    path.unlink()
    assert library.state(document) is State.MISSING
    assert "is missing" in next(library.findings([document]))


def test_a_changed_file_is_mended_by_adding_it_again(store: Store, library: Library, resume: Path) -> None:
    document = stored(store, library.keep(resume))
    library.path_of(document.hash).write_bytes(b"spoilt")
    library.keep(resume)
    assert library.state(document) is State.THERE


def test_a_copy_to_open_has_its_own_name_and_never_another_content(
    store: Store, library: Library, resume: Path, tmp_path: Path
) -> None:
    document = stored(store, library.keep(resume))
    out = tmp_path / "out"
    first, second = library.copy_out(document, out), library.copy_out(document, out)
    assert first.name == "Lebenslauf &  b äöü.pdf"
    assert second.name == "Lebenslauf &  b äöü-2.pdf"
    assert first.read_bytes() == second.read_bytes() == resume.read_bytes()
    library.path_of(document.hash).write_bytes(b"spoilt")
    with pytest.raises(errors.InvalidInput, match="not what was kept"):
        library.copy_out(document, out)
    assert len(list(out.iterdir())) == 2


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\con.txt", "C  Windows con.txt"),
        ("con", "_con"),
        ("NUL.pdf", "_NUL.pdf"),
        (".bashrc", "bashrc"),
        ("...", "document"),
        ("a\0b\n.pdf", "a b .pdf"),
        ("\u202egpj.exe", "gpj.exe"),
        ("株式会社.pdf", "株式会社.pdf"),
    ],
)
def test_a_name_from_outside_is_no_path_no_device_and_hides_nothing(name: str, safe: str) -> None:
    assert attachments.safe_name(name) == safe


def test_a_long_name_keeps_its_ending_and_fits_every_file_system() -> None:
    made = attachments.safe_name("語" * 300 + ".pdf")
    assert made.endswith("語.pdf")
    assert len(made.encode("utf-8")) <= 200


@pytest.mark.parametrize("name", ["a.exe", "a.pdf.EXE", "a.exe.", "page.html", "a.desktop", "macro.docm", "a.exe .txt"])
def test_what_can_run_is_asked_about(name: str) -> None:
    assert attachments.may_run(name)


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "exe", "resume.docx", "a"])
def test_what_cannot_run_is_not(name: str) -> None:
    assert not attachments.may_run(name)


def test_only_old_files_that_nothing_needs_are_orphans(store: Store, library: Library, resume: Path) -> None:
    needed, orphan = library.keep(resume), library.keep_bytes(b"draft", "draft.txt")
    documents.add(store, needed, on=TODAY)
    wanted = {needed.hash}
    (library.folder / "mine.txt").write_text("put there by the user")
    now = library.path_of(orphan.hash).stat().st_mtime
    assert library.orphans(wanted, now + HOUR - 1) == []
    (found,) = library.orphans(wanted, now + HOUR + 1)
    assert (found.path.name, found.size) == (orphan.hash, 5)
    library.sweep([found])
    assert sorted(path.name for path in library.folder.iterdir()) == sorted([needed.hash, "mine.txt"])


# What operations make of it


def test_what_was_sent_is_frozen_under_the_name_that_it_had(store: Store, library: Library, resume: Path) -> None:
    harbor = build.application(store)
    kept = library.keep(resume)
    documents.attach(store, harbor.id, kept, Use.RESUME, on=TODAY)
    documents.send(store, 1, on=TODAY)
    documents.edit(store, 1, {"name": "New name.pdf"})
    sent = store.records(Attachment)[1]
    assert (sent.name, sent.sent_on) == (resume.name, TODAY)
    refused: list[Callable[[], ChangeSet]] = [
        lambda: documents.detach(store, 1),
        lambda: documents.edit_attachment(store, 1, used_as=Use.PORTFOLIO),
        lambda: documents.send(store, 1, on=TODAY),
        lambda: documents.remove(store, 1),
    ]
    for operation in refused:
        with pytest.raises(errors.InvalidInput, match="was sent on 2026-11-24"):
            operation()
    documents.edit_attachment(store, 1, note="By e-mail")


def test_versions_of_one_family_are_counted_on(store: Store, library: Library) -> None:
    for number, family in enumerate(("Resume", "RESUME", "Letter", "resume "), 1):
        kept = library.keep_bytes(bytes([number]), f"{number}.txt")
        documents.add(store, kept, on=TODAY, family=family)
    assert [(document.family, document.version) for document in store.all(Document)] == [
        ("Resume", 1),
        ("RESUME", 2),
        ("Letter", 1),
        ("resume", 3),
    ]


def test_the_same_file_is_one_document_for_many_applications(store: Store, library: Library, resume: Path) -> None:
    for name in "AB":
        documents.attach(store, build.application(store, name).id, library.keep(resume), Use.RESUME, on=TODAY)
    assert len(store.all(Document)) == 1
    with pytest.raises(errors.InvalidInput, match="kept already, as document 1"):
        documents.add(store, library.keep(resume), on=TODAY)


def test_nothing_is_sent_tomorrow(store: Store, library: Library, resume: Path) -> None:
    harbor = build.application(store)
    with pytest.raises(errors.InvalidInput, match="still to come"):
        documents.attach(store, harbor.id, library.keep(resume), Use.RESUME, on=TODAY, sent_on=TODAY.replace(day=25))
    assert store.all(Document) == []


def test_a_hash_that_is_none_is_refused_by_the_file_itself(store: Store) -> None:
    document = Document(0, "a", "f" * 64, 1, "text/plain", TODAY, "a")
    for hash in ("../../../etc/passwd", "F" * 64, "g" * 64, ""):
        with pytest.raises(Exception, match="CHECK"):
            build.insert(store, document._replace(hash=hash))


def test_nothing_is_said_to_be_an_orphan_while_a_back_up_cannot_be_read(store: Store, library: Library) -> None:
    kept = library.keep_bytes(b"draft", "draft.txt")
    documents.add(store, kept, on=TODAY)
    documents.remove(store, 1)
    assert attachments.needed_hashes(store.path) == {kept.hash}  # undo brings it back
    folder = paths.backups(store.path)
    folder.mkdir()
    (folder / "spoilt.db").write_bytes(b"no database at all, but long enough for a header" * 9)
    with pytest.raises(errors.InvalidInput, match="none was deleted"):
        attachments.needed_hashes(store.path)
