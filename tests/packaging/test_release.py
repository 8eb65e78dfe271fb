"""When a release may be made, and what stands beside its files."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import tarfile
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from resources.packaging import notices
from resources.packaging.build import BuildError, archive, oldest_c_library
from resources.packaging.release import (
    VERSION_FILE,
    Checkout,
    main,
    missing_in_source,
    moment_of_commit,
    pack_evenly,
    prepare,
    problems,
    read_checkout,
    write_sums,
)
from tracker import __version__

HEAD: Final = "a" * 40
WITH_GIT: Final = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
MOMENT: Final = 1_700_000_000  # seconds since 1970
CHANGES: Final = "# Changes\n\n## 0.3.0, 2026-11-24\n\n- New.\n\n## 0.2.0, 2026-01-01\n\n- Old.\n"


def checkout(
    *, changed: tuple[str, ...] = (), tagged: str = HEAD, version: str = "0.3.0", changelog: str = CHANGES
) -> Checkout:
    return Checkout(changed, HEAD, tagged, version, changelog)


def test_a_clean_tagged_version_with_its_changes_can_be_released() -> None:
    assert problems("v0.3.0", checkout()) == []


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (checkout(changed=("ui/app.py",)), "ui/app.py"),
        (checkout(tagged=""), "git tag v0.3.0"),
        (checkout(tagged="b" * 40), "git checkout v0.3.0"),
        (checkout(version="0.4.0", changelog=CHANGES.replace("0.3.0", "0.4.0")), "the tag must be v0.4.0"),
        (checkout(changelog="# Changes\n\n## Unreleased\n\n- New.\n"), "must begin with “## 0.3.0, ”"),
        (checkout(changelog=CHANGES.replace(", 2026-11-24", "")), "and the day"),
        (checkout(changelog=""), "CHANGELOG.md must begin"),
        (checkout(changelog="# Changes\n\n## 0.3.0, 2026-11-24\n\n## 0.2.0\n\n- Old.\n"), "says nothing below"),
    ],
    ids=["changed", "no tag", "another commit", "another version", "unreleased", "no day", "no changes", "no words"],
)
def test_whatever_does_not_agree_is_named(state: Checkout, words: str) -> None:
    (problem,) = problems("v0.3.0", state)
    assert words in problem


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=Robin", "-c", "user.email=robin@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=root, capture_output=True, check=True)


@WITH_GIT
def test_the_checkout_is_read_from_git(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "All of it")
    git(tmp_path, "tag", "-m", "The third", "v0.3.0")
    clean = read_checkout("v0.3.0", tmp_path)
    assert (clean.changed, clean.version, clean.changelog) == ((), __version__, CHANGES)
    assert clean.head == clean.tagged != ""
    (tmp_path / "new file.py").touch()
    assert missing_in_source(["pursuit-0.3.0/main.py"], tmp_path) == ["CHANGELOG.md"]
    assert missing_in_source(["pursuit-0.3.0/CHANGELOG.md"], tmp_path) == []
    assert moment_of_commit(tmp_path) > MOMENT
    changed = read_checkout("v0.4.0", tmp_path)
    assert (len(changed.changed), changed.tagged) == (1, "")


@WITH_GIT
def test_a_tag_that_is_not_there_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["v0.0.0", "--dry-run", "--into", str(tmp_path / "dist")]) == 1
    assert "There is no tag v0.0.0" in capsys.readouterr().err
    assert not (tmp_path / "dist").exists()


def test_the_sums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "one.whl").write_bytes(b"1")
    (tmp_path / "two.tar.gz").write_bytes(b"2")
    assert [file.name for file in write_sums(tmp_path)] == ["one.whl", "two.tar.gz", "SHA256SUMS"]
    lines = (tmp_path / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    assert lines[0] == f"{hashlib.sha256(b'1').hexdigest()}  one.whl"
    assert len(write_sums(tmp_path)) == 3


def test_the_archive_unpacks_into_one_folder_and_names_no_user(tmp_path: Path) -> None:
    folder = tmp_path / "pursuit"
    folder.mkdir()
    (folder / "pursuit").write_bytes(b"program")
    (folder / "pursuit").chmod(0o755)
    with tarfile.open(archive(folder, tmp_path, MOMENT)) as tar:
        members = tar.getmembers()
    assert {member.name.partition("/")[0].startswith(f"pursuit-{__version__}-") for member in members} == {True}
    assert {(member.uid, member.uname) for member in members} == {(0, "")}
    assert {member.mtime for member in members} == {MOMENT}
    assert members[-1].mode & 0o111


def test_an_archive_that_was_made_at_another_time_by_another_user_gets_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.tar.gz", tmp_path / "second.tar.gz"
    for file, moment, mode, names in ((first, 1, 0o600, "ab"), (second, 2, 0o644, "ba")):
        with tarfile.open(file, "w:gz") as tar:
            for name in names:
                member = tarfile.TarInfo(f"pursuit-0.3.0/{name}")
                member.mtime, member.mode, member.uname, member.size = moment, mode, f"user{moment}", 1
                tar.addfile(member, io.BytesIO(name.encode()))
    assert first.read_bytes() != second.read_bytes()
    for file in (first, second):
        pack_evenly(file, MOMENT)
    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as tar:
        assert [member.name for member in tar if member.isfile()] == ["pursuit-0.3.0/a", "pursuit-0.3.0/b"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A checkout with changes that are not released."""
    (tmp_path / "tracker").mkdir()
    (tmp_path / VERSION_FILE).write_text('"""Pursuit."""\n\n__version__ = "0.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES.replace("0.3.0, 2026-11-24", "Unreleased"), encoding="utf-8")
    return tmp_path


def test_preparing_writes_version_and_day_where_they_stand(tree: Path) -> None:
    prepare("v0.3.0", date(2026, 11, 24), tree)
    assert (tree / "CHANGELOG.md").read_text(encoding="utf-8") == CHANGES
    assert (tree / VERSION_FILE).read_text(encoding="utf-8") == '"""Pursuit."""\n\n__version__ = "0.3.0"\n'


@pytest.mark.parametrize(
    ("tag", "changelog", "words"),
    [
        ("0.3.0", None, "such as v0.2.0"),
        ("v0.3", None, "such as v0.2.0"),
        ("v0.3.0", CHANGES, "must begin with “## Unreleased”"),
        ("v0.3.0", "# Changes\n\n## Unreleased\n\n## 0.2.0\n\n- Old.\n", "and what is new"),
    ],
)
def test_what_cannot_be_prepared_is_left_as_it_is(tree: Path, tag: str, changelog: str | None, words: str) -> None:
    if changelog:
        (tree / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    before = (tree / "CHANGELOG.md").read_text(encoding="utf-8")
    with pytest.raises(BuildError, match=words):
        prepare(tag, date(2026, 11, 24), tree)
    assert (tree / "CHANGELOG.md").read_text(encoding="utf-8") == before
    assert "0.2.0" in (tree / VERSION_FILE).read_text(encoding="utf-8")


def test_the_notices_name_all_that_is_shipped_with_its_licence(tmp_path: Path) -> None:
    notices.write(tmp_path / "licences", tmp_path)
    text = (tmp_path / "licences" / "NOTICE.txt").read_text(encoding="utf-8")
    for line in ("click 8", "lxml ", "PySide6_Essentials 6", "requests 2", "Python 3"):
        assert f"\n{line}" in text
    assert "\npip " not in text
    assert "GNU LESSER" in (tmp_path / "licences" / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert any((tmp_path / "licences" / "click").iterdir())


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="Debian and Ubuntu keep such texts")
def test_the_notices_tell_of_libraries_of_the_system(tmp_path: Path) -> None:
    for name in ("libc.so.6", "libQt6Core.so.6"):
        (tmp_path / name).touch()
    notices.write(tmp_path / "licences", tmp_path)
    text = (tmp_path / "licences" / "NOTICE.txt").read_text(encoding="utf-8")
    assert text.endswith("libc.so.6: of Debian's package libc6, system/libc6.txt\n")
    assert "GNU" in (tmp_path / "licences" / "system" / "libc6.txt").read_text(encoding="utf-8")


def test_the_oldest_c_library_is_the_newest_that_any_file_asks_for(tmp_path: Path) -> None:
    assert oldest_c_library(tmp_path) == ""
    (tmp_path / "pursuit").write_bytes(b"\x7fELF\0GLIBC_2.9\0GLIBC_2.34\0malloc\0")
    (tmp_path / "libssl.so.3").write_bytes(b"\x7fELF\0GLIBC_2.2.5\0GLIBC_2.4\0GLIBC_PRIVATE\0")
    assert oldest_c_library(tmp_path) == "2.34"
