"""Where each browser looks for programs that extensions may call, and what it wants to read there."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import resources

HOST: Final = "org.pursuit.clipper"
FOLDER: Final = "clipper"
System = Literal["linux", "darwin", "win32"]


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser: its folder of manifests on Linux and on a Mac below the user's own, its key on Windows."""

    name: str
    linux: str
    mac: str
    windows: str
    is_firefox: bool = False

    def folder(self, system: System, environment: Mapping[str, str] = os.environ) -> Path | None:
        """The folder of the manifests; None on Windows, where a key of the registry leads to one anywhere."""
        home = Path(environment.get("HOME") or Path.home())
        if system == "win32":
            return None
        if system == "darwin":
            return home / "Library" / "Application Support" / self.mac
        config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
        return home / self.linux if self.is_firefox else config / self.linux

    def manifest(self, launcher: Path) -> dict[str, Any]:
        """What the browser reads: which program to start, and who may call it."""
        callers = {"allowed_extensions": [FIREFOX_ID]} if self.is_firefox else {"allowed_origins": [CHROMIUM_ORIGIN]}
        return {
            "name": HOST,
            "description": "Saves postings to Pursuit",
            "path": str(launcher),
            "type": "stdio",
            **callers,
        }


BROWSERS: Final = (
    Browser(
        "Chromium",
        "chromium/NativeMessagingHosts",
        "Chromium/NativeMessagingHosts",
        r"Software\Chromium\NativeMessagingHosts",
    ),
    Browser(
        "Chrome",
        "google-chrome/NativeMessagingHosts",
        "Google/Chrome/NativeMessagingHosts",
        r"Software\Google\Chrome\NativeMessagingHosts",
    ),
    Browser(
        "Firefox",
        ".mozilla/native-messaging-hosts",
        "Mozilla/NativeMessagingHosts",
        r"Software\Mozilla\NativeMessagingHosts",
        is_firefox=True,
    ),
)


def this_system() -> System:
    """The system that this computer runs; every other Unix keeps its files as Linux does."""
    return "win32" if sys.platform == "win32" else "darwin" if sys.platform == "darwin" else "linux"


def extension_folder() -> Path:
    """Where the extension is, to be loaded into a browser."""
    return resources.path(FOLDER)


@cache
def _extension() -> dict[str, Any]:
    extension: dict[str, Any] = json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))
    return extension


def extension_id(key: str) -> str:
    """The id that Chromium gives to an extension with this public key: 32 letters of its fingerprint."""
    fingerprint = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in fingerprint)


CHROMIUM_ID: Final = extension_id(_extension()["key"])
CHROMIUM_ORIGIN: Final = f"chrome-extension://{CHROMIUM_ID}/"
FIREFOX_ID: Final[str] = _extension()["browser_specific_settings"]["gecko"]["id"]
