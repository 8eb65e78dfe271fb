"""Lists of words that the program ships for reading e-mails."""

from __future__ import annotations

import json
from functools import cache
from typing import Final

import resources

FILE: Final = "mail/words.json"


def words(name: str) -> frozenset[str]:
    """A list of words by its name, in small letters."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = json.loads(resources.path(FILE).read_text(encoding="utf-8"))
    return lists
