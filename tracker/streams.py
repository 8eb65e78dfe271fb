"""Input and output that are not there or not for every letter: after `>&-`, without a terminal, on old terminals."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path


def open_missing() -> None:
    """Let what is said go nowhere, instead of into the next file that is opened, or into an error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  (till the end)


def take_every_letter() -> None:
    """Let what an output's encoding has no letters for be written as question marks, and not be an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
