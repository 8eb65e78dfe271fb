"""Makes a release from a tag: `python -m resources.packaging.release v0.1.0 [--prepare | --dry-run] [--into DIST]`.

Refuses, naming all that is wrong, unless nothing is uncommitted, the tag is the commit at hand, it names the version
of `tracker/__init__.py`, and CHANGELOG.md begins with that version, its day and what it brought. Then it builds the
source archive, the wheel and the folder of this system, looks whether the wheel is whole, and writes what is new, what
is in the folder by others, and SHA256SUMS beside them. The same commit gives the same bytes again.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from resources.packaging import build, recipe
from resources.packaging.recipe import ROOT
from tracker import __version__, whats_new
from tracker.clock import Clock

SUMS: Final = "SHA256SUMS"
VERSION_FILE: Final = Path("tracker", "__init__.py")
VERSION: Final = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
NUMBERS: Final = re.compile(r"v(\d+\.\d+\.\d+)")


@dataclass(frozen=True, slots=True)
class Checkout:
    """What must agree before a release: the files that are not committed, two commits, the version, the changes."""

    changed: tuple[str, ...]
    head: str
    tagged: str  # the commit of the tag; empty where there is no such tag
    version: str
    changelog: str


def main(argv: Sequence[str] | None = None) -> int:
    """Check, then build all or, with --dry-run, say what would be built."""
    parser = argparse.ArgumentParser(prog="python -m resources.packaging.release", description="Make a release.")
    parser.add_argument("tag", help="the tag of the version, such as v0.1.0")
    parser.add_argument("--prepare", action="store_true", help="only write the version and its day where they stand")
    parser.add_argument("--dry-run", action="store_true", help="only check, and say what would be made")
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="the folder for the files (dist)")
    options = parser.parse_args(argv)
    if options.prepare:
        return _prepare(options.tag)
    found = problems(options.tag, read_checkout(options.tag))
    if found:
        sys.stderr.write("".join(f"{problem}\n" for problem in found))
        return 1
    if options.dry_run:
        sys.stdout.write(f"All is well. Into {options.into} would go: sdist, wheel, the folder, notes, {SUMS}.\n")
        return 0
    return _make(options.into)


def _prepare(tag: str) -> int:
    try:
        prepare(tag, Clock().today())
    except build.BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"Look at the changes, commit them, then: git tag {tag}\n")
    return 0


def prepare(tag: str, today: date, root: Path = ROOT) -> None:
    """Write the version of a tag into the sources, and it and its day over what CHANGELOG.md has as not released."""
    numbers, changelog = NUMBERS.fullmatch(tag), root / whats_new.FILE
    if numbers is None:
        raise build.BuildError(f"A tag is v and three numbers, such as v0.2.0, not {tag}.")
    newest = next(iter(whats_new.sections(changelog.read_text(encoding="utf-8"))), None)
    if newest is None or newest.heading != whats_new.UNRELEASED or not newest.text:
        raise build.BuildError(f"{changelog.name} must begin with “## {whats_new.UNRELEASED}” and what is new.")
    _replace(changelog, f"## {whats_new.UNRELEASED}", f"## {numbers[1]}, {today}")
    version = VERSION.search((root / VERSION_FILE).read_text(encoding="utf-8"))
    _replace(root / VERSION_FILE, version[0] if version else "", f'__version__ = "{numbers[1]}"')


def _replace(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8", newline="\n")


def _make(into: Path) -> int:
    try:
        for file in make(into):
            sys.stdout.write(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB\n")
    except build.BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def read_checkout(tag: str, root: Path = ROOT) -> Checkout:
    """The state of the checkout at `root`."""
    return Checkout(
        changed=tuple(line[3:] for line in _git(root, "status", "--porcelain").splitlines()),
        head=_git(root, "rev-parse", "HEAD").strip(),
        tagged=_git(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}").strip(),
        version=__version__,
        changelog=(root / whats_new.FILE).read_text(encoding="utf-8"),
    )


def problems(tag: str, checkout: Checkout) -> list[str]:
    """All that keeps `tag` from being released, each with what to do."""
    newest = next(iter(whats_new.sections(checkout.changelog)), None)
    found = []
    if checkout.changed:
        found.append(f"Not everything is committed: {', '.join(checkout.changed)}. Commit it or put it away.")
    if not checkout.tagged:
        found.append(f"There is no tag {tag}; make it on the commit to release: git tag {tag}")
    elif checkout.tagged != checkout.head:
        found.append(f"The tag {tag} is another commit than the one at hand; run: git checkout {tag}")
    if tag != f"v{checkout.version}":
        found.append(
            f"The version is {checkout.version} (tracker/__init__.py), so the tag must be v{checkout.version}."
        )
    if newest is None or newest.version != checkout.version or newest.day is None:
        found.append(f"{whats_new.FILE} must begin with “## {checkout.version}, ” and the day, such as 2026-03-31.")
    elif not newest.text:
        found.append(f"{whats_new.FILE} says nothing below “## {newest.heading}”; write what the version brings.")
    return found


def make(into: Path) -> list[Path]:
    """Build everything into the folder `into`, which must hold no other release; returns the files."""
    build.check_machine()
    into.mkdir(parents=True, exist_ok=True)
    if any(into.iterdir()):
        raise build.BuildError(f"There are files in {into} already; empty it, or name another folder with --into.")
    moment = moment_of_commit()
    os.environ.update(SOURCE_DATE_EPOCH=str(moment), PYTHONHASHSEED="0")  # read by all that packs
    build.run([sys.executable, "-m", "build", "--outdir", str(into)])
    (sdist,), (wheel,) = into.glob("*.tar.gz"), into.glob("*.whl")
    pack_evenly(sdist, moment)
    with zipfile.ZipFile(wheel) as content:
        _refuse("wheel", missing_in_wheel(content.namelist()))
    with tarfile.open(sdist) as source:
        _refuse("source archive", missing_in_source(source.getnames()))
    folder = build.build(ROOT / "build" / "folder")
    build.archive(folder, into, moment)
    _write_notes(into)
    return write_sums(into)


def _refuse(what: str, missing: list[str]) -> None:
    if missing:
        raise build.BuildError(f"The {what} is not whole; it lacks {', '.join(missing)}.")


def moment_of_commit(root: Path = ROOT) -> int:
    """When the commit at hand was made, in seconds since 1970: the date of all files in a release."""
    return int(_git(root, "log", "-1", "--format=%ct") or 0)


def pack_evenly(archive: Path, moment: int) -> None:
    """Pack a `.tar.gz` anew so that it depends on its content alone, not on when and by whom it was made."""
    beside = archive.with_suffix(".even")
    with tarfile.open(archive) as source, build.even_archive(beside, moment) as tar:
        for member in sorted(source.getmembers(), key=lambda member: member.name):
            tar.addfile(build.evened(member, moment), source.extractfile(member))
    beside.replace(archive)


def _write_notes(into: Path) -> None:
    """What is new, and what others made of what is in the folder."""
    newest = whats_new.newest(ROOT / whats_new.FILE)
    name = f"pursuit-{__version__}"
    (into / f"{name}-notes.md").write_text(newest.text + "\n" if newest else "", encoding="utf-8", newline="\n")
    shutil.copy(ROOT / "build" / "folder" / "pursuit" / "licences" / "NOTICE.txt", into / f"{name}-notice.txt")


def missing_in_wheel(names: Iterable[str], root: Path = ROOT) -> list[str]:
    """The modules and resources of the tree that are not among the names in a wheel; sorted."""
    code = [root / "main.py", *(root / "tracker").rglob("*.py"), *(root / "ui").rglob("*.py")]
    wanted = {file.relative_to(root).as_posix() for file in [*code, *recipe.resource_files(root)]}
    return sorted(wanted - set(names))


def missing_in_source(names: Iterable[str], root: Path = ROOT) -> list[str]:
    """The files of the repository that are not among the names in a source archive, but for hidden ones; sorted."""
    inside = {name.partition("/")[2] for name in names}
    tracked = _git(root, "ls-files", "-z").split("\0")
    return sorted(name for name in tracked if name and not name.startswith(".") and name not in inside)


def write_sums(folder: Path) -> list[Path]:
    """Write SHA256SUMS for the files in a folder, as `sha256sum --check` reads it; returns the files and it."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="ascii", newline="\n")
    return [*files, sums]


def _git(root: Path, *words: str) -> str:
    """What git says; nothing where it refuses."""
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode == 0 else ""


if __name__ == "__main__":
    sys.exit(main())
