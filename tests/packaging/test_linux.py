"""What menus and software centres of Linux read, and the script that puts it there."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import pytest

from resources.packaging import build
from resources.packaging.build import LINUX, METAINFO
from resources.packaging.icons import SIZES_OF_HICOLOR
from resources.packaging.recipe import APP_ID, ROOT
from tracker.whats_new import Section

DESKTOP: Final = LINUX / "pursuit.desktop"
RELEASED: Final = Section("0.1.0, 2026-11-24", "- All of it.")
ON_LINUX: Final = pytest.mark.skipif(sys.platform != "linux", reason="a script for Linux")


def test_the_desktop_file_says_what_a_menu_needs() -> None:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # its keys have capitals
    parser.read_string(DESKTOP.read_text(encoding="utf-8"))
    entry = dict(parser["Desktop Entry"])
    assert (entry["Type"], entry["Exec"], entry["Icon"], entry["Terminal"]) == (
        "Application", "pursuit", "pursuit", "false",
    )  # fmt: skip
    assert entry["Categories"] == "Office;ProjectManagement;"
    assert entry["StartupWMClass"] == "pursuit"


def test_the_name_of_the_desktop_file_is_the_one_that_the_window_gives() -> None:
    told = (ROOT / "ui" / "app.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{DESKTOP.stem}")' in told


@pytest.mark.parametrize("newest", [None, Section("Unreleased", "- More."), RELEASED])
def test_the_metadata_keeps_the_rules_of_appstream(newest: Section | None) -> None:
    root = ElementTree.fromstring(build.metainfo(newest))
    assert (root.tag, root.get("type")) == ("component", "desktop-application")
    assert (root.findtext("id"), METAINFO.name) == (APP_ID, f"{APP_ID}.metainfo.xml")
    assert root.findtext("metadata_license") == "CC0-1.0"
    assert root.findtext("project_license") == "MIT"
    assert root.findtext("launchable[@type='desktop-id']") == DESKTOP.name
    summary = root.findtext("summary", "")
    assert 10 < len(summary) < 80
    assert not summary.endswith(".")
    paragraphs = [*root.iterfind("description/p"), *root.iterfind("description/ul/li")]
    assert len(paragraphs) > 3
    assert root.find("content_rating[@type='oars-1.1']") is not None


def test_a_release_stands_in_the_metadata_with_its_day() -> None:
    root = ElementTree.fromstring(build.metainfo(RELEASED))
    (release,) = root.iterfind("releases/release")
    assert (release.get("version"), release.get("date")) == ("0.1.0", "2026-11-24")
    assert ElementTree.fromstring(build.metainfo(Section("0.2.0", ""))).find("releases") is None


@pytest.mark.parametrize(
    "command", [["appstreamcli", "validate", "--no-net", str(METAINFO)], ["desktop-file-validate", str(DESKTOP)]],
    ids=lambda command: command[0],
)  # fmt: skip
def test_the_tools_of_the_standards_have_nothing_to_say(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built folder, with a program that only says its name."""
    folder = tmp_path / "my programs" / "pursuit"
    folder.mkdir(parents=True)
    (folder / "pursuit").write_text("#!/bin/sh\necho started\n", encoding="utf-8")
    (folder / "pursuit").chmod(0o755)
    build.add_desktop_files(folder)
    return folder


def install(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {"HOME": str(home), "PATH": os.environ["PATH"]}
    return subprocess.run([folder / "install.sh", *words], env=environ, capture_output=True, text=True, check=False)


def files(home: Path) -> list[str]:
    return sorted(str(file.relative_to(home)) for file in home.rglob("*") if not file.is_dir())


@ON_LINUX
def test_the_script_puts_the_program_into_menu_and_path_and_takes_it_back(folder: Path, home: Path) -> None:
    done = install(folder, home)
    assert (done.returncode, done.stderr) == (0, "")
    assert files(home) == [
        ".local/bin/pursuit",
        ".local/share/applications/pursuit.desktop",
        *sorted(f".local/share/icons/hicolor/{size}x{size}/apps/pursuit.png" for size in SIZES_OF_HICOLOR),
        ".local/share/icons/hicolor/scalable/apps/pursuit.svg",
        f".local/share/metainfo/{APP_ID}.metainfo.xml",
    ]
    started = subprocess.run([home / ".local/bin/pursuit"], capture_output=True, text=True, check=True)
    assert started.stdout == "started\n"
    entry = (home / ".local/share/applications/pursuit.desktop").read_text(encoding="utf-8")
    assert f'\nExec="{folder}/pursuit"\n' in entry
    assert install(folder, home, "--remove").returncode == 0
    assert files(home) == []


@ON_LINUX
def test_the_script_overwrites_no_program_of_that_name(folder: Path, home: Path) -> None:
    own = home / ".local" / "bin" / "pursuit"
    own.parent.mkdir(parents=True)
    own.write_text("something else", encoding="utf-8")
    done = install(folder, home)
    assert done.returncode == 1
    assert "is there already" in done.stderr
    assert files(home) == [".local/bin/pursuit"]


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_what_the_program_opens_does_not_look_into_its_folder(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/pursuit/_internal")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(LINUX.parent / "runtime_environment.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
