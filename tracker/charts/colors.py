"""The colours of charts, by the names of the tokens of the theme."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

import resources

Look = Literal["light", "dark"]


def color(name: str, look: Look = "light") -> str:
    """`#RRGGBB` for a token such as `ink`, or `stage.applied`."""
    token, _, kind = name.partition(".")
    found: str = _tokens()[look]["stages"][kind] if kind else _tokens()[look][token]
    return found


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(resources.path("theme.json").read_text(encoding="utf-8"))
    return tokens
