"""Our own files read back exactly: no cell is interpreted, and the history beside a file gives the whole timeline."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from json.encoder import encode_basestring
from typing import Final

from tracker.importing import cells as read
from tracker.importing.dates import DateOrder
from tracker.importing.drafts import Draft, Own, OwnEvent, fingerprint
from tracker.importing.proposing import Stages, blocks
from tracker.importing.source import SourceRow, Table
from tracker.importing.timelines import Step, Timeline
from tracker.importing.words import find_sense
from tracker.records import Employment, EventKind, Kind, Outcome, Period, WorkMode

Cells = Mapping[str, str]
NEVER_MADE: Final = frozenset({Kind.SAVED, Kind.CLOSED})
DEFAULT_KIND: Final = Kind.APPLIED


class OwnMaker:
    """Makes the drafts of one table that this program wrote."""

    def __init__(self, number: int, table: Table, stages: Stages, today: date) -> None:
        self.table = table
        self._number = number
        self._stages = stages
        self._today = today
        self._kinds: dict[str, Kind] = {}
        self._events = self._read_events()

    def __iter__(self) -> Iterator[list[Draft]]:
        for rows in blocks(self.table.rows()):
            yield [self._draft(row) for row in rows]

    def _read_events(self) -> dict[str, list[OwnEvent]] | None:
        """The rows of the history by the id of their application; None where there is none beside the file."""
        if self.table.events is None:
            return None
        for row in self.table.rows():
            cells = dict(zip(self.table.header, row.cells, strict=False))
            if cells.get("kind") and cells.get("stage"):
                self._stage(cells["stage"], cells["kind"])
        header, rows = self.table.events
        found: dict[str, list[OwnEvent]] = {}
        for row in rows():
            cells = dict(zip(header, row.cells, strict=False))
            found.setdefault(cells["application"], []).append(self._event(cells))
        return found

    def _event(self, cells: Cells) -> OwnEvent:
        stage = self._stage_of_event(cells) if cells["kind"] == EventKind.STAGE else None
        return OwnEvent(
            EventKind(cells["kind"]).value, cells["on"], cells["recorded_at"], cells["at"] or None,
            cells["zone"] or None, stage, cells["outcome"] or None, cells["text"],
        )  # fmt: skip

    def _stage_of_event(self, cells: Cells) -> int:
        name = cells["stage"]
        kind = cells.get("stage_kind") or (Kind.CLOSED if cells["outcome"] else "")
        if not kind and not self._stages.named(name):
            found = find_sense(name)
            kind = found.sense.kind if found and found.sense.kind in set(Kind) else DEFAULT_KIND
        return self._stage(name, kind or DEFAULT_KIND)

    def _stage(self, name: str, kind: str) -> int:
        found = self._stages.named_or_new(name, Kind(kind))
        self._kinds[name] = found[1]
        return found[0]

    def _draft(self, row: SourceRow) -> Draft:
        cells = dict(zip(self.table.header, row.cells, strict=False))
        get = partial(_get, cells)
        pairs = (f"{encode_basestring(name)}: {encode_basestring(cell)}" for name, cell in cells.items())
        original = "{" + ", ".join(pairs) + "}"
        try:
            own, timeline, problem = self._own(cells), Timeline(), ""
            timeline = self._timeline(cells, own)
        except (ValueError, KeyError) as error:
            own, timeline, problem = Own(None, None, None), Timeline(), f"is not as this program writes it ({error})"
        day = partial(_day, today=self._today)
        return Draft(
            self._number, row.line, problem, cells.get("company", ""), cells.get("title", ""), get("url"), timeline,
            get("location"), _choice(WorkMode, get("work_mode")), _choice(Employment, get("employment")),
            _number(get("salary_min")), _number(get("salary_max")), get("currency"),
            _choice(Period, get("period")), get("salary_text") or get("salary"), get("source"), get("via"),
            int(_number(get("excitement")) or 0) if get("excitement") else None, day(get("deadline")),
            cells.get("archived") == "yes", get("notes"), get("posting"),
            tuple(filter(None, (cells.get("tags") or "").split("; "))), get("search"), get("role"), None, None, None,
            original, fingerprint(original), "", own,
        )  # fmt: skip

    def _own(self, cells: Cells) -> Own:
        id = int(cells["id"]) if cells.get("id") else None
        events = tuple(self._events.get(cells.get("id", ""), ())) if self._events is not None else None
        return Own(
            id, cells.get("created_at") or None, cells.get("updated_at") or None, cells.get("trashed") == "yes",
            events or None,
        )  # fmt: skip

    def _timeline(self, cells: Cells, own: Own) -> Timeline:
        status = cells.get("status_word") or None
        if own.events:
            steps = tuple(_step(event, self._stages) for event in own.events if event.stage is not None)
            return Timeline(steps, has_status=True, status=status)
        return Timeline(tuple(self._steps(cells)), has_status=bool(cells.get("stage")), status=status)

    def _steps(self, cells: Cells) -> list[Step]:
        """What the columns say of the past where there is no history: applying, the furthest stage, the present one."""
        applied = _day(cells.get("applied_on"), today=self._today)
        days_there = cells.get("in_stage_days")
        entered = self._today - timedelta(days=int(days_there)) if days_there else applied or self._today
        if applied and entered < applied:
            entered = applied
        outcome = _choice(Outcome, cells.get("outcome"))
        stage, kind = self._present(cells, applied)
        steps: list[Step] = []
        reached = _choice(Kind, cells.get("reached"))
        if applied and (kind in NEVER_MADE or applied < entered):
            steps.append(self._of_kind(Kind.APPLIED, applied))
        if reached and not any(step.kind is reached for step in steps) and kind is Kind.CLOSED:
            steps.append(self._of_kind(reached, applied or entered))
        return [*steps, Step(entered, None, stage, kind, outcome if kind is Kind.CLOSED else None)]

    def _present(self, cells: Cells, applied: date | None) -> tuple[int, Kind]:
        name, kind = cells.get("stage"), cells.get("kind")
        if name and (kind or self._stages.named(name)):
            return self._stages.named_or_new(name, Kind(kind or DEFAULT_KIND))
        usual = self._of_kind(Kind.APPLIED if applied else Kind.SAVED, self._today)
        if not name:
            return usual.stage, usual.kind
        raise ValueError(f"there is no stage “{name}”")

    def _of_kind(self, kind: Kind, day: date) -> Step:
        found = self._stages.named(self._stages.of_kind(kind))
        assert found is not None
        return Step(day, None, found[0], found[1])


def _step(event: OwnEvent, stages: Stages) -> Step:
    assert event.stage is not None
    outcome = Outcome(event.outcome) if event.outcome else None
    return Step(date.fromisoformat(event.day), event.at, event.stage, stages.kind_of(event.stage), outcome, event.text)


def _get(cells: Cells, name: str) -> str | None:
    return cells.get(name) or None


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _day(text: str | None, *, today: date) -> date | None:
    """A day as we write it, or as a spreadsheet has saved it meanwhile."""
    return typing.cast("date | None", read.day(text, DateOrder.YMD, today)) if text else None


def _choice(kind: type[typing.Any], text: str | None) -> typing.Any:
    return kind(text) if text else None
