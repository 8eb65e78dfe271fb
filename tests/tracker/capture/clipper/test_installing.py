"""What `clipper install` writes for the browsers, and takes back."""

from __future__ import annotations

import json
import os
import stat
import struct
import sys
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import CommandLine, pursuit
from tracker.capture.clipper.browsers import BROWSERS, CHROMIUM_ID, CHROMIUM_ORIGIN, FIREFOX_ID, HOST, extension_folder
from tracker.capture.clipper.installing import launcher_path, launcher_text

__all__ = ["pursuit"]
EXTENSION = json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(os.name != "posix", reason="modes are those of Unix")
def test_each_browser_is_told_who_may_start_what(pursuit: CommandLine, home: Path) -> None:
    pursuit.done("clipper", "install")
    for browser in pursuit.json("clipper", "status"):
        manifest = Path(browser["manifest"])
        assert manifest.is_relative_to(home)
        written = json.loads(manifest.read_text(encoding="utf-8"))
        assert (written["name"], written["type"], manifest.stem) == (HOST, "stdio", HOST)
        assert written.get("allowed_origins") or written["allowed_extensions"] == [FIREFOX_ID]
        launcher = Path(written["path"])
        assert launcher.is_absolute()
        assert stat.S_IMODE(launcher.stat().st_mode) == 0o700
        assert (browser["installed"], browser["problem"]) == (True, None)


def test_what_was_installed_is_removed_whole(pursuit: CommandLine) -> None:
    pursuit.done("clipper", "install")
    assert pursuit.done("clipper", "remove") == "Removed from 3 browsers.\n"
    assert not launcher_path("linux").exists()
    assert {browser["installed"] for browser in pursuit.json("clipper", "status")} == {False}
    assert pursuit.done("clipper", "remove") == "It was installed in no browser.\n"


def test_what_does_not_work_any_more_is_told(pursuit: CommandLine) -> None:
    pursuit.done("clipper", "install")
    manifest = Path(pursuit.json("clipper", "status")[0]["manifest"])
    manifest.write_text("{")
    launcher_path("linux").unlink()
    problems = [browser["problem"] for browser in pursuit.json("clipper", "status")]
    assert problems == ["its manifest cannot be read", "the launcher is gone", "the launcher is gone"]


def test_a_folder_that_cannot_be_made_is_told(pursuit: CommandLine, home: Path) -> None:
    (home / ".mozilla").write_text("a file in its place")
    assert ".mozilla" in pursuit.refused("clipper", "install")


def test_browsers_are_found_where_each_system_keeps_them() -> None:
    home = {"HOME": "/home/robin"}
    assert [str(browser.folder("linux", home)) for browser in BROWSERS] == [
        "/home/robin/.config/chromium/NativeMessagingHosts",
        "/home/robin/.config/google-chrome/NativeMessagingHosts",
        "/home/robin/.mozilla/native-messaging-hosts",
    ]
    mac = [str(browser.folder("darwin", home)) for browser in BROWSERS]
    support = "/home/robin/Library/Application Support"
    assert mac == [
        f"{support}/Chromium/NativeMessagingHosts",
        f"{support}/Google/Chrome/NativeMessagingHosts",
        f"{support}/Mozilla/NativeMessagingHosts",
    ]
    assert [browser.windows.split("\\")[1] for browser in BROWSERS] == ["Chromium", "Google", "Mozilla"]


def test_on_windows_the_launcher_is_a_batch_file(tmp_path: Path) -> None:
    text = launcher_text(tmp_path / "100 % Jörg.db", "win32")
    assert text.startswith("@echo off\r\nchcp 65001 >nul\r\n")
    assert '"clipper" "host" %*' in text
    assert f'"{tmp_path / "100 %% Jörg.db"}"' in text


def test_on_windows_the_launcher_starts_the_program_that_a_browser_can_talk_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/programs/pursuitw.exe")
    assert '"/programs/pursuit.exe" "clipper" "host" %*' in launcher_text(None, "win32")


def test_the_launcher_of_a_built_program_starts_that_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/my programs/pursuit")
    assert launcher_text(None, "linux") == "#!/bin/sh\nexec '/opt/my programs/pursuit' clipper host \"$@\"\n"


def test_the_extension_asks_for_no_more_than_its_button_needs() -> None:
    assert EXTENSION["manifest_version"] == 3
    assert sorted(EXTENSION["permissions"]) == ["activeTab", "nativeMessaging", "scripting"]
    assert not {"host_permissions", "content_scripts", "externally_connectable"} & EXTENSION.keys()
    assert EXTENSION["background"] == {"service_worker": "background.js", "scripts": ["background.js"]}
    assert HOST in (extension_folder() / "background.js").read_text(encoding="utf-8")


def test_the_id_of_the_extension_follows_from_its_key() -> None:
    assert f"chrome-extension://{CHROMIUM_ID}/" == CHROMIUM_ORIGIN
    assert len(CHROMIUM_ID) == 32
    assert set(CHROMIUM_ID) <= set("abcdefghijklmnop")


@pytest.mark.parametrize("size", [16, 32, 48, 128])
def test_the_icons_have_the_sizes_that_they_say(size: int) -> None:
    data = (extension_folder() / EXTENSION["icons"][str(size)]).read_bytes()
    assert struct.unpack(">II", data[16:24]) == (size, size)
