"""Builds the folder that starts without Python: `python -m resources.packaging.build [--into DIST]`.

Run it in an environment that has the packages of pyproject's list `package`. It builds for the system it runs on.
"""

from __future__ import annotations

import argparse
import gzip
import platform
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from resources.packaging import icons, notices
from resources.packaging.recipe import APP_ID, ROOT
from tracker import __version__, display, whats_new

SPEC: Final = Path(__file__).with_name("pursuit.spec")
LINUX: Final = Path(__file__).with_name("linux")
METAINFO: Final = LINUX / f"{APP_ID}.metainfo.xml"
GLIBC: Final = re.compile(rb"\0GLIBC_(\d+(?:\.\d+)+)(?=\0)")
HICOLOR: Final = "icons/hicolor/{size}/apps"
TEXTS: Final = ("CHANGELOG.md", "LICENSE", "README.md")


class BuildError(Exception):
    """It cannot be built here: one sentence that says what to do."""


def main(argv: Sequence[str] | None = None) -> int:
    """Build, and say where the folder is and how large."""
    parser = argparse.ArgumentParser(prog="python -m resources.packaging.build", description="Build the folder.")
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="the folder that it is made in (dist)")
    try:
        folder = build(parser.parse_args(argv).into)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{folder}: {size_of(folder) / 1e6:.0f} MB\n")
    if oldest := oldest_c_library(folder):
        sys.stdout.write(f"It starts on systems with glibc {oldest} or newer.\n")
    return 0


def build(into: Path) -> Path:
    """Make the folder anew below `into`, for the system that this is; returns it. On a Mac it is the application."""
    check_machine()
    work = ROOT / "build" / "pyinstaller"
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(into), "--workpath", str(work)]
    run([sys.executable, "-m", "PyInstaller", *options, str(SPEC)])
    folder = into / "pursuit"
    for name in TEXTS:
        shutil.copy(ROOT / name, folder)
    notices.write(folder / "licences", folder / "_internal")
    if sys.platform == "linux":
        add_desktop_files(folder)
    if sys.platform == "darwin":
        shutil.copytree(folder / "licences", into / "Pursuit.app" / "Contents" / "Resources" / "licences")
        return into / "Pursuit.app"
    return folder


def check_machine() -> None:
    """Refuse where the folder would not be whole."""
    if find_spec("PyInstaller") is None:
        raise BuildError("PyInstaller is not installed; run: python -m pip install '.[package]'")
    if sys.platform != "linux":
        return
    missing = display.missing_libraries("xcb") | display.missing_libraries("wayland")
    if missing:
        sentence = display.install_sentence(missing, has_apt=shutil.which("apt") is not None)
        raise BuildError(f"The folder takes along what Qt needs of this system. {sentence}")


def add_desktop_files(folder: Path) -> None:
    """Give a folder for Linux what menus and software centres read, and the script that puts it there."""
    share = folder / "share"
    applications, infos, scalable = share / "applications", share / "metainfo", share / HICOLOR.format(size="scalable")
    for place in (applications, infos, scalable):
        place.mkdir(parents=True, exist_ok=True)
    shutil.copy(LINUX / "pursuit.desktop", applications)
    shutil.copy(icons.SOURCE, scalable)
    for size in icons.SIZES_OF_HICOLOR:
        icons.write(share / HICOLOR.format(size=f"{size}x{size}") / "pursuit.png", size)
    (infos / METAINFO.name).write_text(metainfo(whats_new.newest(ROOT / whats_new.FILE)), encoding="utf-8")
    shutil.copy(LINUX / "install.sh", folder)  # with its mode


def metainfo(newest: whats_new.Section | None) -> str:
    """The AppStream metadata; a release stands in it once its heading in the list of changes has a day."""
    text = METAINFO.read_text(encoding="utf-8")
    if newest is None or newest.day is None:
        return text
    release = ElementTree.Element("release", version=newest.version, date=newest.day.isoformat(), type="stable")
    releases = f"  <releases>\n    {ElementTree.tostring(release, encoding='unicode')}\n  </releases>\n"
    return text.replace("</component>", f"{releases}</component>")


def archive(folder: Path, into: Path, moment: int) -> Path:
    """Pack a built folder as `.tar.gz` that unpacks into a folder named for version and machine; returns the file.

    `moment` is the date of all in it, in seconds since 1970.
    """
    name = f"pursuit-{__version__}-{sys.platform}-{platform.machine()}"
    target = into / f"{name}.tar.gz"
    with even_archive(target, moment) as tar:
        tar.add(folder, name, filter=partial(evened, moment=moment))  # in the order of the names
    return target


@contextmanager
def even_archive(target: Path, moment: int) -> Iterator[tarfile.TarFile]:
    """A new `.tar.gz` that says of itself when its content was made, and not when it was packed."""
    with (
        target.open("wb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=moment) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        yield tar


def evened(info: tarfile.TarInfo, moment: int) -> tarfile.TarInfo:
    """An entry of an archive without anything that the next one to pack it would write otherwise."""
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mtime = moment
    info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
    info.pax_headers = {}
    return info


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; a link counts nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def oldest_c_library(folder: Path) -> str:
    """The version of glibc that a folder for Linux needs, as its programs and libraries name what they use of it."""
    programs = [folder / "pursuit", *folder.rglob("*.so"), *folder.rglob("*.so.*")]
    named = {version for file in programs if file.is_file() for version in GLIBC.findall(file.read_bytes())}
    return max(
        (version.decode("ascii") for version in named), key=lambda text: [*map(int, text.split("."))], default=""
    )


def run(command: Sequence[str]) -> None:
    """Run a command at the top of the checkout, and refuse to go on where it fails."""
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        raise BuildError(f"{' '.join(command[:4])} ended with {done.returncode}; what it said is above.")


if __name__ == "__main__":
    sys.exit(main())
