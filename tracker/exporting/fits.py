"""The fits of many applications at once: their requirements read as one short text each, equal ones scored once.

What a fit is, `tracker.fits` and `tracker.readiness` define; here only the way from the file to them is shorter. To
build a record for each requirement takes longer than all the rest of an export.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Final

from tracker import checklist
from tracker.checklist import Reader
from tracker.database import Database
from tracker.fits import Fit
from tracker.readiness import Group, Kind, Levels, Option, score, shown
from tracker.records import RequirementState

Needed = tuple[int, tuple[str, ...]]  # so many of these options, each as ASKED writes it

BETWEEN: Final = "\0"  # two options; no text holds it
KINDS: Final = {kind.value[0]: kind for kind in Kind}
STATES: Final = {state.value[0]: state for state in RequirementState}

# An option in characters: its level, then of the requirement the importance, kind and state by their first letters,
# and the skill. Where there is a choice, before it which requirement it is and how many are needed.
ASKED: Final = """SELECT application, group_concat({}char(
    48 + level, 48 + importance, unicode(kind), unicode(state)) || skill, ?)
FROM requirement CROSS JOIN requirement_option AS o ON o.requirement = requirement.id
WHERE application IN (SELECT value FROM json_each(?)) GROUP BY application"""
ALONE: Final = ASKED.format("")
CHOICES: Final = ASKED.format("requirement.id || ' ' || k || ' ' || ")
WITH_CHOICE: Final = """SELECT DISTINCT application FROM requirement WHERE application IS NOT NULL
AND id IN (SELECT requirement FROM requirement_option GROUP BY requirement HAVING count(*) > 1)"""


class QuickFits:
    """The fits of applications by their ids, as they are in the file on a day. Use it inside a read transaction."""

    def __init__(self, database: Database, reader: Reader, today: date) -> None:
        self._database = database
        self._reader = reader
        self._today = today
        self._alone = cache(self._fit_alone)
        self._of_list: dict[tuple[Needed, ...], Fit | None] = {}

    def of(self, applications: Sequence[int]) -> list[Fit | None]:
        """The fit of each application, None where nothing is known to be asked for."""
        plain = [id for id in applications if id not in self._with_choice]
        found = self._found(ALONE, plain, self._alone)
        if len(plain) < len(applications):
            some = [id for id in applications if id in self._with_choice]
            found |= self._found(CHOICES, some, lambda text: self._fit(_by_requirement(text)))
        return list(map(found.get, applications))

    @cached_property
    def _with_choice(self) -> frozenset[int]:
        """The applications that somewhere ask for one of several skills."""
        return frozenset(id for (id,) in self._database.rows(WITH_CHOICE))

    @cached_property
    def _levels(self) -> Levels:
        return checklist.levels(self._reader, self._today)

    def _found(self, sql: str, applications: Sequence[int], fit: Callable[[str], Fit | None]) -> dict[int, Fit | None]:
        rows = self._database.rows(sql, (BETWEEN, json.dumps(applications)))
        ids, texts = zip(*rows, strict=True) if rows else ((), ())
        return dict(zip(ids, map(fit, texts), strict=True))

    def _fit_alone(self, text: str) -> Fit | None:
        """The fit where each option is a requirement of its own."""
        return self._fit((1, [option]) for option in text.split(BETWEEN))

    def _fit(self, asked: Iterable[tuple[int, list[str]]]) -> Fit | None:
        """The fit of requirements: how many of which options; their order does not matter."""
        key = tuple(sorted((k, tuple(sorted(options))) for k, options in asked))
        if key not in self._of_list:
            self._of_list[key] = self._scored(key)
        return self._of_list[key]

    def _scored(self, asked: Iterable[Needed]) -> Fit | None:
        requirements = [_requirement(k, options) for k, options in asked]
        counting = [group for group, state in requirements if state is not RequirementState.DISMISSED]
        exact = score(counting, self._levels)
        confirmed = all(state is not RequirementState.PROPOSED for _, state in requirements)
        return None if exact is None else Fit(shown(exact), exact, confirmed)


def _by_requirement(text: str) -> Iterable[tuple[int, list[str]]]:
    """How many of which options each requirement needs, from a text of `CHOICES`."""
    found: dict[str, tuple[int, list[str]]] = {}
    for part in text.split(BETWEEN):
        which, k, option = part.split(" ", 2)
        found.setdefault(which, (int(k), []))[1].append(option)
    return found.values()


def _requirement(k: int, options: Sequence[str]) -> tuple[Group, RequirementState]:
    first = options[0]
    found = tuple(Option(option[4:], int(option[0])) for option in options)
    return Group(KINDS[first[2]], found, int(first[1]), min(k, len(found))), STATES[first[3]]
