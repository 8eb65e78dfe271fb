"""A computer made from scratch: a root with what a plain desktop has and no Python, a user, and a screen to look at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PACKAGES: Final = (
    "libgl1",
    "libegl1",
    "fontconfig-config",
    "fonts-dejavu-core",
    "locales",
)  # beside Debian's smallest system
TOOLS: Final = ("debootstrap", "unshare", "chroot", "Xvfb", "xdotool")
HOME: Final = "/home/robin"
PLACE: Final = "/opt/pursuit"  # where the folder is seen in the root
SCREEN: Final = "1440x900x24"
PATIENCE: Final = 20.0  # seconds for a window to come or go
PAUSE: Final = 0.05  # seconds between two looks

# Mounts end with the namespace; the folder can only be read.
ENTER: Final = f"""set -e
mount --types proc proc "$ROOT/proc"
mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
mount --bind --options ro "$FOLDER" "$ROOT{PLACE}"
exec chroot --userspec=robin:robin "$ROOT" env --ignore-environment "$@"
"""
GRAB: Final = """import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["grab", "-platform", "xcb"])
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


def make_root(root: Path) -> None:
    """Make the root, which takes a minute and the network; one that is whole already stays."""
    if (root / "whole").exists():
        return
    shutil.rmtree(root, ignore_errors=True)
    packages = f"--include={','.join(PACKAGES)}"
    release, place = _debian()
    subprocess.run(["debootstrap", "--variant=minbase", packages, release, root, place], check=True)
    subprocess.run(["chroot", root, "useradd", "robin"], check=True)
    subprocess.run(["chroot", root, "localedef", "-i", "de_DE", "-f", "UTF-8", "de_DE.UTF-8"], check=True)
    shutil.rmtree(root / "usr" / "share" / "zoneinfo", ignore_errors=True)  # newer systems come without
    for folder in (PLACE, "/tmp/.X11-unix"):
        Path(f"{root}{folder}").mkdir(parents=True)
    (root / "whole").touch()


def _debian() -> tuple[str, str]:
    """The release that this computer's packages are of, and where they are taken from."""
    asked = ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    release, place = next(line for line in told if "-" not in line.partition(" ")[0]).split()
    return release, place


class Machine:
    """The root with a new, empty home, the folder in it, and perhaps a screen."""

    def __init__(self, root: Path, folder: Path, display: str) -> None:
        self._root = root
        self._folder = folder
        self._display = display
        self.home = Path(f"{root}{HOME}")
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        self._give_to_user(self.home)

    def pythons(self) -> list[str]:
        """The interpreters and Python libraries of the root."""
        found = [*self._root.glob("**/bin/python*"), *self._root.glob("**/libpython*")]
        return [str(path) for path in found if not path.is_relative_to(f"{self._root}{PLACE}")]

    def put(self, *files: Path) -> None:
        """Copy files into the user's home."""
        for file in files:
            self._give_to_user(Path(shutil.copy(file, self.home)))

    def start(self, *words: str, language: str = "C") -> subprocess.Popen[bytes]:
        """Start the program of the folder as the user, in the home."""
        return self._start(f"{PLACE}/pursuit", *words, language=language)

    def run(self, *words: str) -> str:
        """What a command of the program prints; raises CalledProcessError where it refuses."""
        return self.run_file(f"{PLACE}/pursuit", *words).decode("utf-8")

    def run_file(self, *command: str, given: bytes = b"") -> bytes:
        """What any program in the root prints."""
        process = self._start(*command)
        out, err = process.communicate(given, timeout=60)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command, out, err)
        return out

    def _start(self, *command: str, language: str = "C") -> subprocess.Popen[bytes]:
        user = [f"HOME={HOME}", "PATH=/usr/bin:/bin", f"LANG={language}.UTF-8", f"DISPLAY={self._display}"]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            ["unshare", "--mount", "sh", "-c", ENTER, "enter", *user, "env", f"--chdir={HOME}", *command],
            env={**os.environ, "ROOT": str(self._root), "FOLDER": str(self._folder)},
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
        )

    def _give_to_user(self, path: Path) -> None:
        robin = (self._root / "home").stat().st_uid, 0
        for line in (self._root / "etc" / "passwd").read_text(encoding="ascii").splitlines():
            if line.startswith("robin:"):
                robin = int(line.split(":")[2]), int(line.split(":")[3])
        os.chown(path, *robin)


class Screen:
    """A virtual screen: waits for windows by their titles, presses keys, takes pictures."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}

    def has(self, title: str) -> bool:
        """Whether a window is shown whose title begins so."""
        return self._xdotool("search", "--onlyvisible", "--name", f"^{title}").returncode == 0

    def focus(self, title: str) -> None:
        """Give a window the keyboard, as a window manager does when a dialog before it closes."""
        self._xdotool("search", "--onlyvisible", "--name", f"^{title}", "windowfocus", "--sync")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by xdotool's names."""
        self._xdotool("key", "--delay", "80", *keys)

    def write(self, text: str) -> None:
        self._xdotool("type", "--delay", "30", text)

    def keep_picture(self, file: Path) -> None:
        subprocess.run([sys.executable, "-c", GRAB, file], env=self._environment, check=True)

    def _xdotool(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["xdotool", *words], env=self._environment, capture_output=True, check=False)


@contextmanager
def screen() -> Iterator[str]:
    """The name of a new screen, such as `:7`, which goes at the end."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def wait_until(is_so: Callable[[], bool]) -> bool:
    """Whether it came to be so, looked at again and again for a while."""
    until = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(PAUSE)
    return True
