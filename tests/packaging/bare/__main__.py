"""Tries the built folder in a root without Python: `python -m tests.packaging.bare [FOLDER] [--pictures DIR]`.

On Linux, as root, with debootstrap, Xvfb and xdotool. The root is made once, in build/bare. Each line that is printed
was seen to be so; the first that is not ends it.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from resources.packaging.recipe import ROOT
from tests.packaging.bare.machine import HOME, TOOLS, Machine, Screen, make_root, screen, wait_until
from tracker import __version__
from tracker.capture.clipper.browsers import CHROMIUM_ORIGIN

SAMPLES: Final = ROOT / "tests" / "data"
SIGNS: Final = {"csv": b"id,", "xlsx": b"PK", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "json": b"{", "zip": b"PK"}
SIGN_OF_CALENDAR: Final = b"BEGIN:VCALENDAR"
EXAMPLE: Final = 40  # applications


class Broken(Exception):
    """Something is not as it must be."""


def main(words: list[str]) -> int:
    """Try everything; the exit code is 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(prog="python -m tests.packaging.bare", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "dist" / "pursuit", help="the built folder")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the screen")
    asked = parser.parse_args(words)
    if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
        parser.error(f"install what is missing here: {', '.join(missing)}")
    if os.geteuid() != 0:
        parser.error("only root may make a root")
    with tempfile.TemporaryDirectory() as nowhere:
        return _try(asked.folder.resolve(), asked.pictures or Path(nowhere))


def _try(folder: Path, pictures: Path) -> int:
    root = ROOT / "build" / "bare"
    make_root(root)
    with screen() as display:
        machine, seen = Machine(root, folder, display), Screen(display)
        try:
            _try_commands(machine)
            _try_files(machine)
            _try_clipper(machine)
            _try_window(machine, seen, pictures)
            _try_german(machine, seen, pictures)
        except Broken as broken:
            sys.stdout.write(f"BROKEN: {broken}\n")
        except subprocess.CalledProcessError as error:
            sys.stdout.write(f"BROKEN: {' '.join(error.cmd)}: {error.stderr.decode('utf-8', 'replace')}\n")
        else:
            return 0
    return 1


def _see(is_so: bool, words: str) -> None:
    if not is_so:
        raise Broken(words)
    sys.stdout.write(f"{words}\n")


def _try_commands(machine: Machine) -> None:
    _see(machine.pythons() == [], "the root has no Python")
    _see(machine.run("--version") == f"pursuit {__version__}\n", "the version is told")
    machine.run("demo")
    _see(_count(machine) == EXAMPLE, "demo and list")
    role = json.loads(machine.run("roles", "list", "--json"))[0]["name"]
    _see("score" in machine.run("ready", role, "--json"), f"ready for {role}")
    _see("Overdue" in machine.run("agenda"), "agenda")
    machine.run("insights", "--svg", "charts")
    _see(len([*(machine.home / "charts").glob("*.svg")]) > 3, "insights as pictures")
    machine.run("interviews", "add", "30", "--on", "2027-03-01", "--at", "10:00", "--zone", "Asia/Tokyo")
    _see("Asia/Tokyo" in machine.run("interviews", "--json"), "an interview in another time zone")


def _try_files(machine: Machine) -> None:
    for ending, sign in {**SIGNS, "ics": SIGN_OF_CALENDAR}.items():
        machine.run("export", f"all.{ending}")
        data = (machine.home / f"all.{ending}").read_bytes().removeprefix(b"\xef\xbb\xbf")
        _see(data.startswith(sign) and len(data) > 500, f"export of {ending}: {len(data)} bytes")
    machine.put(SAMPLES / "imports" / "huntr.csv")
    machine.run("import", "huntr.csv")
    _see(_count(machine) > EXAMPLE, "import of a CSV file")
    machine.run("undo")
    machine.run("import", "all.xlsx")
    _see(_count(machine) == EXAMPLE, "undo, and import of the own workbook: all there already")
    for name in ("greenhouse.html", "columns.pdf", "amt.pdf"):
        machine.put(SAMPLES / "capture" / "samples" / name)
        (draft,) = json.loads(machine.run("capture", name, "--json"))
        _see(bool(draft["title"]), f"capture of {name}: {draft['title']}")


def _try_clipper(machine: Machine) -> None:
    machine.run("clipper", "install")
    launcher = f"{HOME}/.local/share/pursuit/clipper/pursuit-clipper"
    page = (SAMPLES / "capture" / "samples" / "ashby.html").read_text(encoding="utf-8")
    message = {"type": "capture", "url": "https://jobs.example/1", "html": page}
    answer = _talk(machine, launcher, message)
    _see(answer["ok"] is True, f"the clipper: {answer['words']}")
    machine.run("undo")


def _talk(machine: Machine, launcher: str, message: dict[str, str]) -> dict[str, Any]:
    """What the launcher answers to a message, as a browser sends it."""
    data = json.dumps(message).encode()
    said = machine.run_file(launcher, CHROMIUM_ORIGIN, given=struct.pack("=I", len(data)) + data)
    answer: dict[str, Any] = json.loads(said[4:])
    return answer


def _try_window(machine: Machine, seen: Screen, pictures: Path) -> None:
    with _window(machine, seen, "Pursuit"):
        _picture(seen, pictures, "board")
        second = machine.start()
        _, told = second.communicate(timeout=30)
        is_raised = second.returncode == 0 and b"brought to the front" in told
        _see(is_raised, "a second start raises the window")
        seen.press("ctrl+n", "Tab")
        seen.write("Quince Systems")
        seen.press("Tab")
        seen.write("Platform Engineer")
        _picture(seen, pictures, "new")
        seen.press("Return")
        _see(wait_until(lambda: _count(machine) == EXAMPLE + 1), "an application added by keys")
        seen.focus("Pursuit")
        seen.press("ctrl+z")
        _see(wait_until(lambda: _count(machine) == EXAMPLE), "and taken back by a key")
        _ask_what_it_is(seen, "about", "About Pursuit")
        _picture(seen, pictures, "about")
        seen.press("Escape")
        seen.focus("Pursuit")
        seen.press("ctrl+5")
        _picture(seen, pictures, "insights")
    machine.run("check")
    _see("automatic" in machine.run("backup", "--list"), "sound afterwards, and backed up by itself")


def _try_german(machine: Machine, seen: Screen, pictures: Path) -> None:
    with _window(machine, seen, "Pursuit", language="de_DE"):
        _picture(seen, pictures, "german")
        _ask_what_it_is(seen, "ber Pursuit", ".+ber Pursuit")
        _picture(seen, pictures, "german about")
        seen.press("Escape")


@contextmanager
def _window(machine: Machine, seen: Screen, title: str, language: str = "C") -> Iterator[None]:
    """The window, which is there for what is inside and must then end by Ctrl+Q, with nothing to complain about."""
    began = time.monotonic()
    process = machine.start(language=language)
    try:
        _see(wait_until(lambda: seen.has(title)), f"the window opens in {time.monotonic() - began:.1f} s ({language})")
        seen.focus(title)
        yield
        seen.focus(title)
        seen.press("ctrl+q")
        _, told = process.communicate(timeout=20)
        _see(process.returncode == 0 and not told, f"it ends by a key, and complains of nothing {told.decode()}")
    finally:
        process.kill()


def _ask_what_it_is(seen: Screen, words: str, title: str) -> None:
    seen.press("ctrl+k")
    time.sleep(0.5)
    seen.write(words)
    seen.press("Return")
    _see(wait_until(lambda: seen.has(title)), f"the palette leads to “{words}”")


def _picture(seen: Screen, pictures: Path, name: str) -> None:
    time.sleep(1.0)  # until all is painted
    pictures.mkdir(parents=True, exist_ok=True)
    seen.keep_picture(pictures / f"{name}.png")


def _count(machine: Machine) -> int:
    return len(json.loads(machine.run("list", "--json")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
