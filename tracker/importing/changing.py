"""What a row changes of the application that it is: what the file says anew, and what was empty; it takes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tracker.codec import CODECS
from tracker.database import Database
from tracker.importing.drafts import Draft, OwnEvent
from tracker.importing.source import header_key
from tracker.importing.stored import Known, Match, originals
from tracker.importing.timelines import ORDER, Step
from tracker.records import Application, Kind, Outcome
from tracker.sentences import Sentence
from tracker.text import name_key

FIELDS: Final[Mapping[str, str]] = {
    "company": "company", "title": "title", "location": "location", "work_mode": "work_mode",
    "employment": "employment", "salary_min": "salary", "salary_max": "salary", "currency": "salary",
    "period": "salary", "salary_text": "salary", "source": "source", "via": "via", "url": "url",
    "excitement": "excitement", "deadline": "deadline",
}  # fmt: skip
"""The fields of an application that a row may change, and the field of the mapping from whose column they come."""

CODEC: Final = CODECS[Application]
CLOSED: Final = ORDER[Kind.CLOSED]


@dataclass(frozen=True, slots=True)
class Change:
    """What one row changes of one application; `asks` is the question that stands in the way."""

    application: int
    fields: Mapping[str, Any]
    steps: tuple[Step, ...] = ()
    events: tuple[OwnEvent, ...] = ()
    notes: str | None = None
    posting: str | None = None
    tags: tuple[str, ...] = ()
    asks: str = ""
    moves_to: Step | None = None

    def __bool__(self) -> bool:
        return bool(self.fields or self.steps or self.events or self.notes or self.posting or self.tags)


class Changes:
    """Works out what rows change; reads the applications concerned from the database."""

    def __init__(self, database: Database, headers: Sequence[Mapping[str, str]]) -> None:
        self._database = database
        self._headers = headers  # of each table: by field, the header of its column

    def of(self, match: Match, draft: Draft, *, moves_back: bool, keeps_stage: bool) -> Change:
        """What a row changes of the application that it matches."""
        known = match.known
        before = next(iter(originals(self._database, known.id)), None) if draft.own is None else None
        fresh = None if before is None else self._changed_fields(draft, before)
        is_newer = draft.own is not None and (draft.own.updated_at or "") >= known.updated_at
        steps, asks, moves_to = self._steps(known, draft, fresh, moves_back=moves_back, keeps_stage=keeps_stage)
        return Change(
            known.id,
            dict(self._fields(known, draft, fresh, is_newer)),
            () if asks else steps,
            self._events(known, draft),
            self._text("notes", known, draft.notes, draft, fresh),
            self._text("posting", known, draft.posting, draft, fresh),
            self._tags(known, draft),
            asks,
            moves_to,
        )

    def _changed_fields(self, draft: Draft, before: Mapping[str, str]) -> set[str]:
        """The fields whose cells are not what they were in the row of the import before."""
        import json

        now: dict[str, str] = json.loads(draft.original)
        old = {header_key(name): text for name, text in before.items()}
        changed = {name for name, text in now.items() if old.get(header_key(name), "") != text}
        return {field for field, header in self._headers[draft.table].items() if header in changed}

    def _fields(self, known: Known, draft: Draft, fresh: set[str] | None, is_newer: bool) -> Iterator[tuple[str, Any]]:
        stored = self._stored(known.id)
        headers = self._headers[draft.table]
        if any(draft_value is not None for draft_value in (draft.salary_min, draft.salary_max)):
            headers = {**headers, "salary": headers.get("salary") or headers.get("salary_text") or "salary"}
        for name, column in FIELDS.items():
            new = getattr(draft, name)
            old = getattr(stored, name)
            if draft.own is not None and is_newer and name in headers:
                if new != old and not (name == "salary_text" and "salary_text" not in headers):
                    yield name, new
            elif (new not in (None, "") and old in (None, "")) or (
                fresh is not None and new not in (None, "") and new != old and self._is_fresh(column, fresh)
            ):
                yield name, new
        if draft.own is not None and is_newer and "archived" in headers and draft.archived != stored.archived:
            yield "archived", draft.archived

    def _is_fresh(self, column: str, fresh: set[str]) -> bool:
        return (
            column in fresh
            or (column in {"company", "title"} and "company_title" in fresh)
            or (
                column == "salary"
                and any(field.startswith("salary") or field in {"currency", "period"} for field in fresh)
            )
        )

    def _stored(self, id: int) -> Any:
        rows = self._database.rows(f"SELECT {CODEC.columns} FROM application WHERE id = ?", (id,))
        return CODEC.record(rows[0])

    def _text(self, table: str, known: Known, text: str | None, draft: Draft, fresh: set[str] | None) -> str | None:
        """The whole text after the change, or None where it stays: what is new comes below what is there."""
        if not text or (fresh is not None and table not in fresh):
            return None
        rows = self._database.rows(f"SELECT text FROM {table} WHERE id = ?", (known.id,))
        stored = rows[0][0] if rows else ""
        if text in stored:
            return None
        return f"{stored}\n\n{text}" if stored and table == "notes" else None if stored else text

    def _tags(self, known: Known, draft: Draft) -> tuple[str, ...]:
        wanted = (*draft.tags, *([draft.timeline.tag] if draft.timeline.tag else []))
        if not wanted:
            return ()
        rows = self._database.rows(
            "SELECT name FROM application_tag JOIN tag ON tag.id = tag WHERE application = ?", (known.id,)
        )
        there = {name_key(name) for (name,) in rows}
        return tuple(name for name in wanted if name_key(name) not in there)

    def _events(self, known: Known, draft: Draft) -> tuple[OwnEvent, ...]:
        """The entries of our history that the timeline does not have."""
        if draft.own is None or draft.own.events is None:
            return ()
        rows = self._database.rows(
            "SELECT kind, day, recorded_at, at, zone, stage, outcome, text FROM event WHERE application = ?",
            (known.id,),
        )
        there = {OwnEvent(*row) for row in rows}
        return tuple(event for event in draft.own.events if event not in there)

    def _steps(
        self, known: Known, draft: Draft, fresh: set[str] | None, *, moves_back: bool, keeps_stage: bool
    ) -> tuple[tuple[Step, ...], str, Step | None]:
        """The stages to enter, the question where that would be a step back, and the new present stage."""
        timeline = draft.timeline
        if not timeline.steps or (draft.own is not None and draft.own.events is not None):
            return (), "", None
        last = timeline.last
        entered = self._entered(known.id)
        missing = tuple(step for step in timeline.steps if step.stage not in entered and _is_before(step, known))
        if keeps_stage or (last.stage, last.outcome) == (known.stage, known.outcome):
            return missing, "", None
        is_said = timeline.has_status and (fresh is None or bool(fresh & {"stage", "outcome"}))
        if _is_forward(last, known) and (is_said or last.stage not in entered):
            final = last._replace(day=max(last.day, known.entered_on))
            return (*missing, final), "", final
        if not is_said or last.kind is known.kind:
            return missing, "", None
        final = last._replace(day=max(last.day, known.entered_on))
        if moves_back:
            return (*missing, final), "", final
        return (
            (),
            Sentence("would move back from {stage} to {kind}", stage=known.stage_name, kind=last.kind.value),
            final,
        )

    def _entered(self, application: int) -> set[int]:
        rows = self._database.rows(
            "SELECT DISTINCT stage FROM event WHERE application = ? AND stage IS NOT NULL", (application,)
        )
        return {stage for (stage,) in rows}


def _is_before(step: Step, known: Known) -> bool:
    """Whether a step is of the past of the present stage, so that it stays the present one."""
    return step.day < known.entered_on and step.kind is not Kind.CLOSED and ORDER[step.kind] < ORDER[known.kind]


def _is_forward(step: Step, known: Known) -> bool:
    if step.kind is Kind.CLOSED and known.kind is Kind.CLOSED:
        return known.outcome in {Outcome.NO_REPLY, Outcome.EXPIRED} and step.outcome not in {None, known.outcome}
    return ORDER[step.kind] > ORDER[known.kind]
