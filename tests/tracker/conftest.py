"""A database of its own for each test, on a fixed day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tracker import build
from tracker.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store on a new file."""
    opened = build.new_store(tmp_path / "test.db")
    yield opened
    opened.close()


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    """The same file, opened a second time as another process would."""
    opened = build.open_store(store.path, origin="elsewhere")
    yield opened
    opened.close()
