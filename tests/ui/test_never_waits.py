"""Whatever comes in, the window answers meanwhile. The limit is wide; `python -m tests.ui.waits` prints the figures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desks import made_window
from tests.ui.waits import WAITS, waited
from ui.main_window import MainWindow
from ui.theme import Themes

MOST: Final = 0.9  # seconds of the processor in one go: many times what is usual, on a computer that is busy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pipes as on Linux")


@pytest.fixture(scope="module")
def window(qapp: QApplication, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    home = tmp_path_factory.mktemp("waits")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME", "USERPROFILE", "APPDATA"):
            patch.setenv(name, str(home))
        with made_window(home, themes) as made:
            yield made


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", WAITS)
def test_the_window_goes_on_while_something_hostile_comes_in(window: MainWindow, tmp_path: Path, name: str) -> None:
    assert waited(window, WAITS[name], tmp_path) < MOST
