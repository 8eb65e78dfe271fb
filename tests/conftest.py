"""No test needs a screen, and none sees what belongs to the user who runs it."""

from __future__ import annotations

import gc
import itertools
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for taste in ("QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI"):
    os.environ.pop(taste, None)

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # other work may slow the machine down
settings.register_profile("pursuit", PATIENT)
settings.register_profile("pursuit-ci", PATIENT, derandomize=True, database=None)
settings.load_profile("pursuit-ci" if os.environ.get("CI") else "pursuit")

XDG_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
_numbers = itertools.count()


def pytest_collection_finish() -> None:
    """Let the collector pass over the thousands of tests, which stay to the end, each time that it looks at all."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all the homes that tests get."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test: data, settings and caches go below it, the default database too."""
    home = homes / str(next(_numbers))
    home.mkdir(mode=0o700)
    for variable in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in XDG_FOLDERS:
        monkeypatch.setenv(variable, str(home / variable.lower()))
    monkeypatch.setenv("PURSUIT_DB", str(home / "pursuit.db"))
    return home
