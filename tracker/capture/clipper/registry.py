"""The keys of the Windows registry that lead browsers to the manifests, of this user alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tracker.capture.clipper.browsers import HOST, Browser


def register(browser: Browser, manifest: Path) -> None:
    """Lead a browser to the manifest."""
    winreg = _winreg()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _key(browser)) as key:
        winreg.SetValueEx(key, "", 0, winreg.REG_SZ, str(manifest))


def forget(browser: Browser) -> None:
    """Remove the key; nothing happens where there is none."""
    winreg = _winreg()
    try:
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, _key(browser))
    except FileNotFoundError:
        return


def is_registered(browser: Browser, manifest: Path) -> bool:
    """Whether a browser is led to the manifest."""
    winreg = _winreg()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _key(browser)) as key:
            return bool(winreg.QueryValueEx(key, "")[0] == str(manifest))
    except FileNotFoundError:
        return False


def _key(browser: Browser) -> str:
    return rf"{browser.windows}\{HOST}"


def _winreg() -> Any:
    """Python's own module, which only Windows has."""
    from importlib import import_module

    return import_module("winreg")
