"""Brings in Qt for the window."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Import PySide6 without the hook that it leaves in Python's imports.

    The hook is there for `from __feature__ import ...`, which this program does not use; it reads the source text of
    each module that is imported after it, which took 7 ms of the start and memory for as many texts.
    """
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
