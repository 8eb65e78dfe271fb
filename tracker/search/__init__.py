"""The search language: parse a text, find what matches it, complete it, show its filters as chips."""

from __future__ import annotations

from tracker.search.completion import Completion, completions
from tracker.search.matching import matching, prepare
from tracker.search.terms import Query, Term, chips, parse, quoted, with_filter, without

__all__ = [
    "Completion",
    "Query",
    "Term",
    "chips",
    "completions",
    "matching",
    "parse",
    "prepare",
    "quoted",
    "with_filter",
    "without",
]
