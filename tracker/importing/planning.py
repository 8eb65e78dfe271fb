"""What an import would do, row by row, before it does anything: new, an update, the same, a question, or refused."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker.database import Database, explained
from tracker.exporting.target import Progress, nobody
from tracker.importing import restoring
from tracker.importing.cells import posting_key, unnamed
from tracker.importing.changing import Change, Changes
from tracker.importing.drafts import Draft, Maker
from tracker.importing.limits import Unreadable
from tracker.importing.mapping import Mapping as Understanding
from tracker.importing.ours import OwnMaker
from tracker.importing.proposing import Stages, stages_of
from tracker.importing.source import EVERYTHING, Source
from tracker.importing.stored import Match, StoredApplications
from tracker.importing.timelines import Timeline, merged
from tracker.importing.waiting import Waiting
from tracker.sentences import Sentence

LONGEST_NOTE: Final = 1_000_000


class Result(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    NEEDS_ANSWER = "needs_answer"
    REFUSED = "refused"


LEFT_OUT: Final = (Result.NEEDS_ANSWER, Result.REFUSED)
WRITTEN: Final = (Result.NEW, Result.UPDATED)


class Decision(StrEnum):
    """What the user may say of one row, by its number."""

    NEW = "new"
    MERGE = "merge"
    MOVE_BACK = "move_back"
    KEEP_STAGE = "keep_stage"
    SKIP = "skip"


class PlannedRow(NamedTuple):
    """One row and what becomes of it. `application` is the stored one that it is, or may be (`choices` say so).

    A `doubt` is the part of the `reason` that is worth a look though the row was taken.
    """

    number: int
    table: int
    line: int
    result: Result
    reason: str
    company: str
    title: str
    stage: str
    outcome: str | None
    applied_on: date | None
    url: str | None
    application: int | None
    choices: tuple[Decision, ...]
    doubt: str = ""

    @property
    def id(self) -> int:
        """What a list of rows knows it by."""
        return self.number

    @property
    def wants_a_look(self) -> bool:
        """Whether it was left out, or taken with a doubt."""
        return self.result in LEFT_OUT or (self.result in WRITTEN and bool(self.doubt))


class Plan:
    """What an import would do. What it would write waits in a private temporary file until `close`."""

    def __init__(self, source: Source, mapping: Understanding, rows: Sequence[PlannedRow], state: Any) -> None:
        self.source = source
        self.mapping = mapping
        self.rows = rows
        self.state = state

    @property
    def counts(self) -> dict[Result, int]:
        """How many rows have each result; every result is a key."""
        found = dict.fromkeys(Result, 0)
        for row in self.rows:
            found[row.result] += 1
        return found

    @property
    def to_write(self) -> int:
        """How many rows change something."""
        return self.counts[Result.NEW] + self.counts[Result.UPDATED]

    def close(self) -> None:
        """Remove what was kept for applying it."""
        self.state.close()


class _State(NamedTuple):
    """What applying a plan needs: the waiting new ones, the changes by row, and what the database was."""

    waiting: Waiting
    changes: Sequence[tuple[Draft, Change]]
    stages: Stages
    version: tuple[int, int]
    everything: Any = None

    def close(self) -> None:
        self.waiting.close()


def make_plan(
    database: Path,
    source: Source,
    mapping: Understanding,
    *,
    today: date,
    decisions: Mapping[int, Decision] | None = None,
    progress: Progress = nobody,
) -> Plan:
    """Work out what becomes of each row of a source; nothing is written to the database.

    `decisions` are what the user said of rows, by their number. Raises Unreadable where the source holds no
    applications or cannot be read to its end; what `progress` raises ends the work.
    """
    opened = Database(database)
    try:
        with opened.reading(), explained(Path(tempfile.gettempdir())):
            if any(table.kind == EVERYTHING for table in source.tables):
                return _plan_of_everything(opened, source, mapping, decisions or {})
            return _Planner(opened, source, mapping, today, decisions or {}).plan(progress)
    finally:
        opened.close()


def version_of(database: Database) -> tuple[int, int]:
    """What tells whether the database is still as it was: its newest step, and how many applications there are."""
    steps = database.rows("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change_set'")[0][0]
    return int(steps), int(database.rows("SELECT count(*) FROM application")[0][0])


def _plan_of_everything(
    database: Database, source: Source, mapping: Understanding, decisions: Mapping[int, Decision]
) -> Plan:
    assert source.everything is not None
    found = restoring.compare(database, source.everything(), source.name)
    rows = [
        PlannedRow(
            number, 0, one.line, Result(one.result), one.reason, one.company, one.title, one.stage, one.outcome,
            date.fromisoformat(one.applied_on) if one.applied_on else None, one.url, one.application, (),
        )
        for number, one in enumerate(found.rows)
    ]  # fmt: skip
    waiting = Waiting([source.name])
    waiting.finish()
    return Plan(source, mapping, rows, _State(waiting, (), stages_of(database), version_of(database), found))


class _Shown(NamedTuple):
    """What a preview shows of a timeline."""

    stage: str
    outcome: str | None
    reason: str


class _Planner:
    """Makes one plan."""

    def __init__(
        self,
        database: Database,
        source: Source,
        mapping: Understanding,
        today: date,
        decisions: Mapping[int, Decision],
    ) -> None:
        self._database = database
        self._source = source
        self._mapping = mapping
        self._today = today
        self._decisions = decisions
        self._stages = stages_of(database)
        self._known = StoredApplications(database)
        headers = [
            {column.field: column.header for column in mapping.of_table(number) if column.field}
            if not table.is_ours
            else {name: name for name in table.header}
            for number, table in enumerate(source.tables)
        ]
        self._changes = Changes(database, headers)
        self._waiting = Waiting([f"{table.name}" for table in source.tables])
        self._rows: list[PlannedRow] = []
        self._changed: list[tuple[Draft, Change]] = []
        self._joining: dict[
            str, tuple[int, Timeline, tuple[int, str]]
        ] = {}  # the new ones of earlier tables, by their posting

    def plan(self, progress: Progress) -> Plan:
        try:
            self._check_columns()
            if self._known:
                self._known.reserve(enumerate(chain.from_iterable(self._drafts())))
            for drafts in self._drafts():
                self._take(drafts)
                progress(len(self._rows), 0)
            self._waiting.finish()
        except BaseException:
            self._waiting.close()
            raise
        if not self._rows:
            raise Unreadable("{name} has headers but no rows; nothing was changed.", name=self._source.name)
        state = _State(self._waiting, self._changed, self._stages, version_of(self._database))
        return Plan(self._source, self._mapping, self._rows, state)

    def _check_columns(self) -> None:
        for number, table in enumerate(self._source.tables):
            fields = {column.field for column in self._mapping.of_table(number)}
            if not table.is_ours and not fields & {"company", "title", "company_title", "url"}:
                raise Unreadable(
                    "{name} holds no applications that can be told: no column is a company or a title. Say which one "
                    "is, such as --map “Name=company”.",
                    name=table.name,
                )

    def _drafts(self) -> Iterator[list[Draft]]:
        for number, table in enumerate(self._source.tables):
            if table.is_ours:
                yield from OwnMaker(number, table, self._stages, self._today)
            else:
                yield from Maker(number, table, self._mapping, self._stages, self._today)

    def _take(self, drafts: Sequence[Draft]) -> None:
        """Say what becomes of each row of a block; the new ones wait together."""
        new: list[tuple[Draft, Timeline]] = []
        first = self._waiting.count
        for draft in drafts:
            planned = self._decide(draft, first + len(new))
            if planned.result is Result.NEW:
                new.append((self._named(draft), draft.timeline))
            self._rows.append(planned)
        if new:
            self._waiting.add([draft for draft, _ in new], [timeline for _, timeline in new])

    def _named(self, draft: Draft) -> Draft:
        if draft.company or draft.title:
            return draft
        return draft._replace(company=unnamed(draft.url) or "")

    def _decide(self, draft: Draft, place: int) -> PlannedRow:
        number = len(self._rows)
        decision = self._decisions.get(number)
        if problem := self._problem(draft):
            return self._row(draft, Result.REFUSED, problem)
        if decision is Decision.SKIP:
            return self._row(draft, Result.REFUSED, Sentence("left out, as you said"))
        if draft.timeline.question:
            return self._row(draft, Result.NEEDS_ANSWER, draft.timeline.question)
        if joined := self._join(draft):
            return joined
        match = self._known.match(number, draft) if self._known and decision is not Decision.NEW else None
        if match and (not match.is_repost or decision is Decision.MERGE):
            return self._matched(draft, match, decision)
        if len(self._source.tables) > 1 and (key := posting_key(draft.url)):
            self._joining.setdefault(key, (place, draft.timeline, (draft.line, self._source.tables[draft.table].name)))
        return self._new(draft, match)

    def _new(self, draft: Draft, repost: Match | None) -> PlannedRow:
        reasons = [self._shown(draft.timeline).reason]
        if not draft.company and not draft.title:
            reasons.append(Sentence("the posting names no company and no title"))
            draft = self._named(draft)
        if repost:
            reasons.append(
                Sentence("looks like application {id} of {day} posted again", id=repost.known.id, day=_day_of(repost))
            )
        row = self._row(draft, Result.NEW, Sentence.joined(reasons))
        if repost is None:
            return row
        return row._replace(
            application=repost.known.id,
            choices=(Decision.NEW, Decision.MERGE, Decision.SKIP),
            doubt=Sentence.joined((row.doubt, reasons[-1])),
        )

    def _problem(self, draft: Draft) -> str:
        if draft.problem:
            return draft.problem
        if not draft.company and not draft.title and not unnamed(draft.url):
            return Sentence("no company and no title")
        if draft.timeline.problem:
            return draft.timeline.problem
        if draft.notes and len(draft.notes) > LONGEST_NOTE:
            return Sentence(
                "has a note of {size:,} characters; at most {most:,} can be kept",
                size=len(draft.notes),
                most=LONGEST_NOTE,
            )
        if _span_is_wrong(draft):
            return Sentence("has a salary that cannot be")
        return ""

    def _join(self, draft: Draft) -> PlannedRow | None:
        """The row of a posting that an earlier list holds: one application, whose timeline has both."""
        key = posting_key(draft.url) if self._joining else ""
        if not key or key not in self._joining:
            return None
        place, timeline, where = self._joining[key]
        if where[1] == self._source.tables[draft.table].name:
            return None
        whole = merged(timeline, draft.timeline)
        self._joining[key] = (place, whole, where)
        self._waiting.join(place, draft, whole, whole.steps[: len(whole.steps) - len(timeline.steps)])
        return self._row(
            draft._replace(timeline=whole),
            Result.SAME,
            Sentence("the posting of line {line} of {name}, one application", line=where[0], name=where[1]),
        )

    def _matched(self, draft: Draft, match: Match, decision: Decision | None) -> PlannedRow:
        known = match.known
        if match.how == "row":
            return self._same(draft, known.id, "")
        if known.is_trashed:
            return self._same(draft, known.id, Sentence("it is in the trash"))
        change = self._changes.of(
            match, draft, moves_back=decision is Decision.MOVE_BACK, keeps_stage=decision is Decision.KEEP_STAGE
        )
        if change.asks:
            row = self._row(draft, Result.NEEDS_ANSWER, change.asks)
            return row._replace(
                application=known.id,
                stage=_arrow(known.stage_name, row.stage),
                choices=(Decision.MOVE_BACK, Decision.KEEP_STAGE, Decision.NEW, Decision.SKIP),
            )
        if not change:
            return self._same(draft, known.id, "")
        self._changed.append((draft, change))
        row = self._row(draft, Result.UPDATED, _what_changes(change))
        stage = (
            _arrow(known.stage_name, self._stages.name_of(change.moves_to.stage))
            if change.moves_to
            else known.stage_name
        )
        return row._replace(application=known.id, stage=stage)

    def _same(self, draft: Draft, application: int, reason: str) -> PlannedRow:
        return self._row(draft, Result.SAME, reason)._replace(application=application)

    def _row(self, draft: Draft, result: Result, reason: str) -> PlannedRow:
        shown = self._shown(draft.timeline)
        return PlannedRow(
            len(self._rows), draft.table, draft.line, result, reason, draft.company, draft.title, shown.stage,
            shown.outcome, draft.timeline.applied_on, draft.url, None, (), draft.timeline.doubt,
        )  # fmt: skip

    def _shown(self, timeline: Timeline) -> _Shown:
        """How a timeline is shown; it is kept with it, as many rows share one."""
        found = timeline.__dict__.get("shown")
        if not isinstance(found, _Shown):
            found = timeline.__dict__["shown"] = self._show(timeline)
        return found

    def _show(self, timeline: Timeline) -> _Shown:
        if not timeline.steps:
            return _Shown(f"{timeline.status}?" if timeline.status else "", None, timeline.remark)
        name, outcome = self._stages.name_of(timeline.last.stage), timeline.last.outcome
        is_other = bool(timeline.status) and str(timeline.status).casefold() != name.casefold()
        word = Sentence("“{status}”", status=timeline.status) if timeline.has_status and is_other else ""
        return _Shown(name, outcome.value if outcome else None, Sentence.joined((word, timeline.remark)))


def _span_is_wrong(draft: Draft) -> bool:
    low, high = draft.salary_min, draft.salary_max
    return any(end is not None and not 0 <= end < 1e12 for end in (low, high))


def _arrow(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _day_of(match: Match) -> date:
    return match.known.applied_on or match.known.entered_on


def _what_changes(change: Change) -> str:
    """What an update does, in few words."""
    parts = (
        [Sentence("stage moves on")]
        if change.moves_to
        else ([Sentence("adds to the timeline")] if change.steps or change.events else [])
    )
    names = [name.replace("_", " ") for name in change.fields]
    names += [name for name in ("notes", "posting", "tags") if getattr(change, name)]
    return ", ".join([*parts, *names])
