"""What the built folder says about the work of others in it: a list with versions and licences, and their texts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Final

from resources.packaging.recipe import ROOT, UNUSED_MODULES

TEXTS: Final = Path(__file__).parent / "licences"
NAME: Final = re.compile(r"[\w.-]+")
IS_TEXT: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
LONGEST_NAME: Final = 80  # characters; some packages give the whole text in place of the name
HEAD: Final = """Pursuit is under the MIT licence (LICENSE). This folder also holds the work of others.

Qt and its binding PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which refers
to GPL-3.0.txt). They are separate files in the folder _internal/PySide6, which you may replace by other builds of the
same version; their source is published by the Qt Project.

The program's starter is PyInstaller's, under the GPL with an exception that lets programs under any licence use it.
"""


DOCUMENTS: Final = Path("/usr/share/doc")  # where Debian keeps the copyright of each package
PYTHON: Final = Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "LICENSE.txt")


def write(folder: Path, libraries: Path) -> None:
    """Write NOTICE.txt and the texts of the licences into `folder`, which is made.

    `libraries` is the folder in which those lie that were taken from the system.
    """
    shutil.copytree(TEXTS, folder, dirs_exist_ok=True)
    packages = sorted(shipped_packages(), key=lambda package: package.name.lower())
    lines = [f"{package.name} {package.version}: {licence_of(package)}" for package in packages]
    lines.append(f"Python {sys.version.split()[0]}: PSF-2.0")
    for package in packages:
        _copy_texts(package, folder / package.name)
    if PYTHON.is_file():
        shutil.copy(PYTHON, folder / "Python.txt")
    lines += _copy_texts_of_system(libraries, folder / "system")
    (folder / "NOTICE.txt").write_text(f"{HEAD}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def shipped_packages() -> list[metadata.Distribution]:
    """The installed packages that the program needs, and those that these need in turn."""
    waiting = _declared()
    found: dict[str, metadata.Distribution] = {}
    while waiting:
        requirement = waiting.pop()
        key = _key(requirement)
        if key in found or key in UNUSED_MODULES or "extra ==" in requirement:
            continue
        try:
            found[key] = metadata.distribution(key)
        except metadata.PackageNotFoundError:  # one for another system or another Python
            continue
        waiting += found[key].requires or []
    return list(found.values())


def licence_of(package: metadata.Distribution) -> str:
    """The name of a package's licence, as far as it tells it."""
    for field in ("License-Expression", "License"):
        told = next(iter(package.metadata.get_all(field, [])), "")
        if told and "\n" not in told and len(told) <= LONGEST_NAME:
            return str(told)
    kinds = [kind for kind in package.metadata.get_all("Classifier", []) if kind.startswith("License ::")]
    return kinds[0].rpartition(":: ")[2] if kinds else "see its own texts"


def _declared() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])


def _key(requirement: str) -> str:
    match = NAME.match(requirement)
    return re.sub(r"[-_.]+", "-", match[0] if match else requirement).lower()


def _copy_texts(package: metadata.Distribution, folder: Path) -> None:
    for file in package.files or []:
        if ".dist-info" in file.parts[0] and IS_TEXT.search(file.name):
            folder.mkdir(exist_ok=True)
            shutil.copy(Path(str(file.locate())), folder / file.name)


def _copy_texts_of_system(libraries: Path, folder: Path) -> list[str]:
    """Copy what Debian says of each library that was taken from it; returns a line for each."""
    owners = _owners([file.name for file in libraries.glob("lib*.so*")])
    for package in {*owners.values()}:
        folder.mkdir(exist_ok=True)
        shutil.copy(DOCUMENTS / package / "copyright", folder / f"{package}.txt")
    return [f"{name}: of Debian's package {package}, system/{package}.txt" for name, package in sorted(owners.items())]


def _owners(names: list[str]) -> dict[str, str]:
    """The package of this system that each library is from; without those that are from none, such as Qt's."""
    if not names or shutil.which("dpkg-query") is None:
        return {}
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in names)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = {
        Path(path).name: package.partition(":")[0]
        for package, _, path in (line.partition(": ") for line in told.splitlines())
    }
    return {name: package for name, package in found.items() if (DOCUMENTS / package / "copyright").is_file()}
