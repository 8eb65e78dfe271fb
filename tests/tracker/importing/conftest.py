"""A new database for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker import opening


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A new database, closed."""
    path = tmp_path / "test.db"
    opening.create(path)
    return path
