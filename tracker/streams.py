"""Input and output where a program was started without: by `>&-`, or on Windows without a terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def open_missing() -> None:
    """Let what is said go nowhere, instead of into the next file that is opened, or into an error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  (till the end)
