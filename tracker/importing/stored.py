"""What is in the database already, as far as rows of a file are matched with it: one to one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.database import Database
from tracker.duplicates import company_key
from tracker.importing.cells import posting_key
from tracker.importing.drafts import Draft
from tracker.records import Kind, Outcome
from tracker.text import name_key

ANOTHER: Final = -1  # the number of no row
SAME_DAYS: Final = timedelta(days=3)


class Known(NamedTuple):
    """An application that is stored, as far as matching needs it."""

    id: int
    company: str
    title: str
    url: str | None
    stage: int
    stage_name: str
    kind: Kind
    outcome: Outcome | None
    entered_on: date
    applied_on: date | None
    is_trashed: bool
    created_at: str
    updated_at: str


class Match(NamedTuple):
    """The stored application that a row is, or (`is_repost`) that it may be a new posting of."""

    known: Known
    how: str
    is_repost: bool = False


class StoredApplications:
    """All applications of a database, found by digest of a row, by link, or by company, title and day.

    Each is given to one row only; those that some row matches better are kept for it (`reserve`).
    """

    def __init__(self, database: Database) -> None:
        rows = database.rows(
            "SELECT application.id, company, title, url, stage, stage.name, stage.kind, outcome, entered_on,"
            " applied_on, trashed_at IS NOT NULL, created_at, updated_at FROM application"
            " JOIN stage ON stage.id = stage ORDER BY application.id"
        )
        self.by_id = {row[0]: _known(row) for row in rows}
        self._by_link: dict[str, list[int]] = {}
        self._by_name: dict[tuple[str, str], list[int]] = {}
        self._by_birth: dict[tuple[str, str, str], list[int]] = {}
        for known in self.by_id.values():
            self._note(known)
        self._by_digest: dict[str, list[int]] = {}
        for digest, application in database.rows("SELECT digest, application FROM imported_row ORDER BY id"):
            self._by_digest.setdefault(digest, []).append(application)
        self._taken: set[int] = set()
        self._reserved: dict[int, int] = {}

    def __bool__(self) -> bool:
        return bool(self.by_id)

    def reserve(self, numbered: Iterable[tuple[int, Draft]]) -> None:
        """Keep applications for the rows that are surely theirs, however late they come in the file."""
        for number, draft in numbered:
            same = self._of_digest(draft)
            if same:
                self._reserved.update(dict.fromkeys(same, ANOTHER))
                continue
            for candidates in (self._of_birth(draft), self._of_link(draft)):
                if free := next((id for id in candidates if id not in self._reserved), None):
                    self._reserved[free] = number
                    break

    def match(self, number: int, draft: Draft) -> Match | None:
        """The application that a row is; what is found is taken."""
        if self._of_digest(draft):
            found = self._by_digest[draft.digest].pop(0)  # the rows of two lists may be one application
            self._taken.add(found)
            return Match(self.by_id[found], "row")
        for how, candidates in self._candidates(draft):
            for id in candidates:
                if id not in self._taken and self._reserved.get(id, number) == number:
                    self._taken.add(id)
                    return Match(self.by_id[id], how)
        return self._repost(draft)

    def _candidates(self, draft: Draft) -> Iterator[tuple[str, list[int]]]:
        yield "own", self._of_birth(draft)
        yield "link", self._of_link(draft)
        yield "name", [id for id in self._of_name(draft) if _is_near(self.by_id[id], draft)]

    def _of_digest(self, draft: Draft) -> list[int]:
        return self._by_digest.get(draft.digest, [])

    def _of_birth(self, draft: Draft) -> list[int]:
        if draft.own is None or draft.own.created_at is None:
            return []
        same = self._by_birth.get((draft.own.created_at, draft.company, draft.title), [])
        theirs = draft.own.id
        return sorted(same, key=lambda id: id != theirs)

    def _of_link(self, draft: Draft) -> list[int]:
        return self._by_link.get(posting_key(draft.url), []) if draft.url else []

    def _of_name(self, draft: Draft) -> list[int]:
        """Those of the same company and title; one with another link is another posting."""
        found = self._by_name.get(_name(draft.company, draft.title), [])
        key = posting_key(draft.url)
        return [id for id in found if not key or not self.by_id[id].url or posting_key(self.by_id[id].url) == key]

    def _repost(self, draft: Draft) -> Match | None:
        found = [id for id in self._by_name.get(_name(draft.company, draft.title), []) if id not in self._taken]
        return Match(self.by_id[found[-1]], "name", is_repost=True) if found and draft.company else None

    def _note(self, known: Known) -> None:
        if key := posting_key(known.url):
            self._by_link.setdefault(key, []).append(known.id)
        self._by_name.setdefault(_name(known.company, known.title), []).append(known.id)
        self._by_birth.setdefault((known.created_at, known.company, known.title), []).append(known.id)


def _known(row: tuple[object, ...]) -> Known:
    id, company, title, url, stage, name, kind, outcome, entered, applied, trashed, created, updated = row
    return Known(
        int(str(id)), str(company), str(title), str(url) if url else None, int(str(stage)), str(name), Kind(str(kind)),
        Outcome(str(outcome)) if outcome else None, date.fromisoformat(str(entered)),
        date.fromisoformat(str(applied)) if applied else None, bool(trashed), str(created), str(updated),
    )  # fmt: skip


def _name(company: str, title: str) -> tuple[str, str]:
    return company_key(company) if company else "", name_key(title)


def _is_near(known: Known, draft: Draft) -> bool:
    """Whether both are of about one day; a row that says no day is of any."""
    if not draft.company:
        return False
    theirs = [known.applied_on or known.entered_on, known.entered_on]
    dated = [step.day for step in draft.timeline.steps]
    if not dated or "no date" in draft.timeline.remark:
        return True
    ours = [draft.timeline.applied_on or dated[0], dated[0]]
    return any(abs(one - other) <= SAME_DAYS for one in ours for other in theirs)


def originals(database: Database, application: int) -> list[dict[str, str]]:
    """The rows from which an application was imported before, the newest first."""
    rows = database.rows("SELECT original FROM imported_row WHERE application = ? ORDER BY id DESC", (application,))
    found = (_object(text) for (text,) in rows)
    return [row for row in found if row is not None]


def _object(text: str) -> dict[str, str] | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
