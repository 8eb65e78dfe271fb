"""Telling the user's browsers where Pursuit is, and taking it back: no port, no service, two small files."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import tracker
from tracker import files, paths
from tracker.capture.clipper import registry
from tracker.capture.clipper.browsers import BROWSERS, HOST, Browser, System, this_system
from tracker.errors import InputOutputError

LAUNCHER: Final = "pursuit-clipper"
BATCH_START: Final = "@echo off\r\nchcp 65001 >nul\r\n"  # what follows is UTF-8, such as the user's name in a path


class State(NamedTuple):
    """Whether a browser knows where Pursuit is: the manifest and, where something is wrong, what."""

    browser: Browser
    manifest: Path
    is_installed: bool
    problem: str = ""


def install(database: Path | None = None, system: System | None = None) -> list[State]:
    """Write the launcher and a manifest for each browser. With a `database`, the clipper saves into that one."""
    system = system or this_system()
    launcher = launcher_path(system)
    try:
        files.make_private_folder(launcher.parent)
        _write(launcher, launcher_text(database, system), mode=0o700)
        for browser in BROWSERS:
            manifest = manifest_path(browser, system)
            files.make_private_folder(manifest.parent)
            _write(manifest, json.dumps(browser.manifest(launcher), indent=1) + "\n", mode=0o600)
            if system == "win32":
                registry.register(browser, manifest)
    except OSError as error:
        raise InputOutputError(
            "{path} cannot be written: {reason}.", path=error.filename or launcher, reason=error.strerror or error
        ) from error
    return status(system)


def remove(system: System | None = None) -> int:
    """Take the launcher and the manifests away; returns how many manifests there were."""
    system = system or this_system()
    removed = 0
    try:
        for browser in BROWSERS:
            manifest = manifest_path(browser, system)
            removed += manifest.exists()
            manifest.unlink(missing_ok=True)
            if system == "win32":
                registry.forget(browser)
        launcher_path(system).unlink(missing_ok=True)
    except OSError as error:
        raise InputOutputError(
            "{path} cannot be removed: {reason}.", path=error.filename, reason=error.strerror or error
        ) from error
    return removed


def status(system: System | None = None) -> list[State]:
    """What each browser knows."""
    system = system or this_system()
    return [_state(browser, system) for browser in BROWSERS]


def launcher_path(system: System) -> Path:
    return paths.clipper() / (f"{LAUNCHER}.bat" if system == "win32" else LAUNCHER)


def manifest_path(browser: Browser, system: System) -> Path:
    folder = browser.folder(system)
    return folder / f"{HOST}.json" if folder else paths.clipper() / f"{HOST}-{browser.name.lower()}.json"


def launcher_text(database: Path | None, system: System) -> str:
    """The script that the browser starts: this very program, whatever the browser's own folder is."""
    words = [*_this_program(), *(["--db", str(database.absolute())] if database else []), "clipper", "host"]
    if system == "win32":
        return f"{BATCH_START}{_command(words, system)} %*\r\n"
    return f'#!/bin/sh\nexec {_command(words, system)} "$@"\n'


def _command(words: list[str], system: System) -> str:
    """The words as the system's shell reads them; that of Windows looks for variables in quotes too."""
    if system == "win32":
        return " ".join(f'"{word}"' for word in words).replace("%", "%%")
    return shlex.join(words)


def _this_program() -> list[str]:
    """A Python and its file, or the one file that a built program is: the one with a terminal, where there are two."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(program.name.replace("pursuitw", "pursuit")))]
    return [sys.executable, str(Path(tracker.__file__).resolve().parents[1] / "main.py")]


def _state(browser: Browser, system: System) -> State:
    manifest = manifest_path(browser, system)
    if not manifest.exists():
        return State(browser, manifest, False)
    return State(browser, manifest, True, next(_problems(browser, manifest, system), ""))


def _problems(browser: Browser, manifest: Path, system: System) -> Iterator[str]:
    """What keeps an installed manifest from working; each is mended by installing again."""
    launcher = launcher_path(system)
    try:
        written = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        yield "its manifest cannot be read"
        return
    if written != browser.manifest(launcher):
        yield "its manifest leads to another place or extension"
    if not launcher.exists():
        yield "the launcher is gone"
    elif _command(_this_program(), system) not in launcher.read_text(encoding="utf-8"):
        yield "the launcher starts another Pursuit"
    if system == "win32" and not registry.is_registered(browser, manifest):
        yield "the registry does not name it"


def _write(path: Path, text: str, *, mode: int) -> None:
    with files.replacing(path) as side:
        side.write_text(text, encoding="utf-8", newline="")
        side.chmod(mode)
