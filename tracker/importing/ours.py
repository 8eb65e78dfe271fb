"""Our own files read back exactly: no cell is interpreted, and the history beside a file gives the whole timeline."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from json.encoder import encode_basestring
from typing import Final

from tracker.clock import moment_text
from tracker.days import read_time
from tracker.errors import InvalidInput
from tracker.importing import cells as read
from tracker.importing.dates import DateOrder
from tracker.importing.drafts import Draft, Own, OwnEvent, fingerprint, problem_of
from tracker.importing.limits import Unreadable
from tracker.importing.proposing import Stages, blocks
from tracker.importing.source import SourceRow, Table
from tracker.importing.timelines import Step, Timeline
from tracker.importing.words import find_sense
from tracker.records import Employment, EventKind, Kind, Outcome, Period, WorkMode
from tracker.sentences import Sentence

Cells = Mapping[str, str]
NEVER_MADE: Final = frozenset({Kind.SAVED, Kind.CLOSED})
DEFAULT_KIND: Final = Kind.APPLIED
MOST_EXCITED: Final = 5


BLANK: Final = Draft(
    table=0, line=0, problem="", company="", title="", url=None, timeline=Timeline(), location=None, work_mode=None,
    employment=None, salary_min=None, salary_max=None, currency=None, period=None, salary_text=None, source=None,
    via=None, excitement=None, deadline=None, archived=False, notes=None, posting=None, tags=(), search=None, role=None,
    contact=None, follow_up=None, document=None, original="", digest="", unmapped="",
)  # fmt: skip


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
            try:
                found.setdefault(cells["application"], []).append(self._event(cells))
            except (ValueError, KeyError):
                raise Unreadable(
                    "Line {line} of the history of {name} is not as this program writes it; move that file away, or "
                    "export both again.",
                    line=row.line,
                    name=self.table.name,
                ) from None
        return found

    def _event(self, cells: Cells) -> OwnEvent:
        stage = self._stage_of_event(cells) if cells["kind"] == EventKind.STAGE else None
        return OwnEvent(
            EventKind(cells["kind"]).value, _past_day(cells["on"], self._today).isoformat(),
            _moment(cells["recorded_at"]), _time(cells["at"]), cells["zone"] or None, stage,
            Outcome(cells["outcome"]).value if cells["outcome"] else None, cells["text"],
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
        pairs = (f"{encode_basestring(name)}: {encode_basestring(cell)}" for name, cell in cells.items())
        original = "{" + ", ".join(pairs) + "}"
        start = BLANK._replace(
            table=self._number, line=row.line, company=cells.get("company", ""), title=cells.get("title", ""),
            original=original, digest=fingerprint(original),
        )  # fmt: skip
        if problem := problem_of(row, len(self.table.header), start.digest):
            return start._replace(problem=problem)
        try:
            return self._filled(start, cells)
        except (ValueError, KeyError, OverflowError, InvalidInput) as error:
            return start._replace(problem=Sentence("is not as this program writes it ({error})", error=error))

    def _filled(self, start: Draft, cells: Cells) -> Draft:
        """The draft with all that the cells say; a ValueError or the like where one cannot be of ours."""
        get = partial(_get, cells)
        own = self._own(cells)
        return start._replace(
            url=get("url"), timeline=self._timeline(cells, own), location=get("location"),
            work_mode=_choice(WorkMode, get("work_mode")), employment=_choice(Employment, get("employment")),
            salary_min=_number(get("salary_min")), salary_max=_number(get("salary_max")),
            currency=_code(get("currency")), period=_choice(Period, get("period")),
            salary_text=get("salary_text") or get("salary"), source=get("source"), via=get("via"),
            excitement=_rating(get("excitement")), deadline=_day(get("deadline"), today=self._today),
            archived=cells.get("archived") == "yes", notes=get("notes"), posting=get("posting"),
            tags=tuple(filter(None, (cells.get("tags") or "").split("; "))), search=get("search"), role=get("role"),
            own=own,
        )  # fmt: skip

    def _own(self, cells: Cells) -> Own:
        id = int(cells["id"]) if cells.get("id") else None
        events = tuple(self._events.get(cells.get("id", ""), ())) if self._events is not None else None
        return Own(
            id, _moment(cells.get("created_at")), _moment(cells.get("updated_at")), cells.get("trashed") == "yes",
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
        raise ValueError(Sentence("there is no stage “{name}”", name=name))

    def _of_kind(self, kind: Kind, day: date) -> Step:
        found = self._stages.named(self._stages.of_kind(kind))
        assert found is not None
        return Step(day, None, found[0], found[1])


def _step(event: OwnEvent, stages: Stages) -> Step:
    assert event.stage is not None
    outcome = Outcome(event.outcome) if event.outcome else None
    return Step(date.fromisoformat(event.day), event.at, event.stage, stages.kind_of(event.stage), outcome, event.text)


def _moment(text: str | None) -> str | None:
    """A moment as we write it; one that a spreadsheet has made something else of is not known."""
    try:
        return text if text and moment_text(datetime.fromisoformat(text)) == text else None
    except ValueError:
        return None


def _past_day(text: str, today: date) -> date:
    day = _day(text, today=today)
    if day is None:
        raise ValueError(text)
    return day


def _time(text: str) -> str | None:
    return read_time(text) if text else None


def _code(text: str | None) -> str | None:
    return text if text and re.fullmatch("[A-Z]{3}", text) else None


def _rating(text: str | None) -> int | None:
    if not text:
        return None
    rating = int(float(text))
    if not 0 <= rating <= MOST_EXCITED:
        raise ValueError(text)
    return rating


def _get(cells: Cells, name: str) -> str | None:
    return cells.get(name) or None


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def _day(text: str | None, *, today: date) -> date | None:
    """A day as we write it, or as a spreadsheet has saved it meanwhile."""
    return typing.cast("date | None", read.day(text, DateOrder.YMD, today)) if text else None


def _choice(kind: type[typing.Any], text: str | None) -> typing.Any:
    return kind(text) if text else None
