"""Databases to measure with, the window on one of them, and the table at the end."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.big import fill
from tests.bench.desk import Desk
from tests.bench.report import Line, table

TODAY = date(2026, 11, 24)
LINES = pytest.StashKey[list[Line]]()
Database = Callable[[int], Path]
Add = Callable[[Line], None]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database with so many applications, which nobody changes: made when it is first asked for."""
    folder = tmp_path_factory.mktemp("databases")

    @cache
    def made(count: int) -> Path:
        path = folder / f"{count}.db"
        fill(path, count)
        return path

    return made


@pytest.fixture
def own_database(database: Database, tmp_path: Path) -> Database:
    """The same as a copy that a benchmark may change."""

    def copied(count: int) -> Path:
        return Path(shutil.copy(database(count), tmp_path / f"{count}.db"))

    return copied


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Callable[[Path, str], Desk]]:
    """Opens the window on a database, at a page; it is closed in the end."""
    opened: list[Desk] = []

    def open_it(path: Path, page: str) -> Desk:
        opened.append(Desk(qapp, path, TODAY, page))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def add(pytestconfig: pytest.Config) -> Add:
    """Puts a line into the table."""
    return pytestconfig.stash.setdefault(LINES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if lines := config.stash.get(LINES, []):
        terminalreporter.write_line("")
        terminalreporter.write_line(table(lines))
