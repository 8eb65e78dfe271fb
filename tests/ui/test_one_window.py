"""One window for each database: a second start brings the first one to the front."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.one_window import Doorbell, raise_other
from ui.session import Session
from ui.tasks import Tasks

ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the place of the socket is set as on Linux")


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for sockets, whose names must be short."""
    with tempfile.TemporaryDirectory(prefix="p-") as folder:
        monkeypatch.setenv("XDG_CACHE_HOME", folder)
        yield Path(folder)


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    for doorbell in made.findChildren(Doorbell):
        doorbell.close()


def test_a_start_on_an_open_database_rings_there(cache: Path, session: Session, owner: QObject, qtbot: QtBot) -> None:
    doorbell, answers = Doorbell(session.store.path, owner), list[object]()
    doorbell.listen()
    with qtbot.waitSignal(doorbell.rung):
        Tasks(owner).start(partial(raise_other, session.store.path), answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == [True])


def test_another_database_and_a_closed_one_have_no_window(cache: Path, session: Session, owner: QObject) -> None:
    doorbell = Doorbell(session.store.path, owner)
    doorbell.listen()
    assert not raise_other(session.store.path.with_name("other.db"))
    doorbell.close()
    assert not raise_other(session.store.path)


def test_what_a_crash_left_behind_is_in_nobodys_way(
    cache: Path, session: Session, owner: QObject, qtbot: QtBot
) -> None:
    Doorbell(session.store.path, owner).listen()
    [door] = (cache / "pursuit" / "windows").iterdir()
    door.unlink()
    door.write_text("left behind", encoding="utf-8")
    assert not raise_other(session.store.path)
    again = Doorbell(session.store.path, owner)
    again.listen()
    with qtbot.waitSignal(again.rung):
        Tasks(owner).start(partial(raise_other, session.store.path), lambda _raised: None, lambda _sentence: None)


def test_the_second_process_says_so_and_ends(cache: Path, session: Session, owner: QObject, qtbot: QtBot) -> None:
    doorbell = Doorbell(session.store.path, owner)
    doorbell.listen()
    command = [sys.executable, "main.py", "--db", str(session.store.path)]
    second = subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stderr=subprocess.PIPE, text=True)
    with qtbot.waitSignal(doorbell.rung, timeout=20_000):
        pass
    _, said = second.communicate(timeout=20)
    assert second.returncode == 0
    assert "brought to the front" in said
