"""All ways in, and what they answer to all that is brought to them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.hostile import databases, postings, tables, words
from tests.hostile.way import Broken, Way, answer

WAYS: Final[Sequence[Way]] = (*tables.WAYS, *postings.WAYS, *databases.WAYS, *words.WAYS)
BROKEN: Final = "BROKEN: "


def answers(ways: Sequence[Way] = WAYS) -> list[tuple[str, str, str]]:
    """(way, sample, what came of it) for everything: `taken`, its sentence, or what is wrong after `BROKEN`."""
    return list(each_answer(ways))


def each_answer(ways: Sequence[Way] = WAYS, part: slice = slice(None)) -> Iterator[tuple[str, str, str]]:
    """The same one by one; `part` chooses among the samples of each way."""
    for way in ways:
        for sample in list(way.samples)[part]:
            with _folder() as folder:
                try:
                    yield way.name, sample, answer(way, sample, folder)
                except Broken as wrong:
                    yield way.name, sample, f"{BROKEN}{wrong}"


class _folder:  # noqa: N801  (used as a function)
    """A folder that goes with all that is in it, whatever its names are."""

    def __enter__(self) -> Path:
        self._path = tempfile.mkdtemp(prefix="hostile-")
        return Path(self._path)

    def __exit__(self, *_error: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)
