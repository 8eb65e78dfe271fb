"""Back-ups that the window makes by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import paths, rotation
from tracker.records import Tag
from ui.safekeeping import Safekeeping
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def keeping(session: Session) -> Iterator[Safekeeping]:
    owner = QObject()
    tasks = Tasks(owner)
    yield Safekeeping(session, tasks, owner)
    tasks.wait()


def test_an_open_window_backs_up_what_was_done(keeping: Safekeeping, session: Session, qtbot: QtBot) -> None:
    build.insert(session.store, Tag(0, "one"))
    keeping.start()
    qtbot.waitUntil(lambda: len(rotation.kept(session.store.path)) == 1)
    [copy] = rotation.kept(session.store.path)
    assert rotation.contents(copy.path) == rotation.contents(session.store.path)


def test_what_stands_in_the_way_is_told_once(keeping: Safekeeping, session: Session, qtbot: QtBot) -> None:
    paths.backups(session.store.path).write_text("in the way", encoding="utf-8")
    with qtbot.waitSignal(session.told) as told:
        keeping.keep()
    assert "No back-up could be made" in told.args[0]
    with qtbot.assertNotEmitted(session.told, wait=200):
        keeping.keep()
