"""From a row's status, days and stage columns to the dated stages of an application, each dated as well as is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from tracker.importing.columns import STAGE_PREFIX
from tracker.importing.dates import DateOrder, Stamp, Undecided, read_stamps
from tracker.importing.mapping import Column, Word
from tracker.importing.mapping import Mapping as Understanding
from tracker.importing.proposing import Stages
from tracker.importing.words import NO, YES, find_sense, is_null, trailing_date, word_key
from tracker.records import Kind, Outcome
from tracker.sentences import Sentence

ORDER: Final = {kind: place for place, kind in enumerate(Kind)}
NEVER_APPLIED: Final = frozenset({Outcome.SKIPPED, Outcome.EXPIRED})
_ENTRIES: Final = re.compile(r"[\n;]+|\s(?:→|->|=>|>)\s")
_DAYS: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[t ][\d:.]{4,12}z?)?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?", re.IGNORECASE
)
_EDGE: Final = " \t:-–—,>→=|()[]"


class Step(NamedTuple):
    """One stage that was entered: its id and kind, how it ended if it is closed, what was said of it."""

    day: date
    at: str | None
    stage: int
    kind: Kind
    outcome: Outcome | None = None
    text: str = ""


@dataclass(frozen=True)  # no slots: what follows from it is worked out once
class Timeline:
    """What a row says of the stages, with what follows from them. `problem` refuses the row, `question` asks, and a
    `doubt` is the part of the `remark` that is worth a look: a day that cannot be read.

    `has_status`: the row names its present stage. `planned` are days to come, of interviews. `status` is the raw word.
    """

    steps: tuple[Step, ...] = ()
    has_status: bool = False
    status: str | None = None
    problem: str = ""
    question: str = ""
    remark: str = ""
    doubt: str = ""
    tag: str | None = None
    source: str | None = None
    planned: tuple[Stamp, ...] = ()

    @cached_property
    def last(self) -> Step:
        return self.steps[-1]

    @cached_property
    def applied_on(self) -> date | None:
        """As the operations derive it: the first day in kind applied or later."""
        days = [step.day for step in self.steps if step.kind not in {Kind.SAVED, Kind.CLOSED}]
        return min(days, default=None)

    @cached_property
    def heard_on(self) -> date:
        """The day of its last step."""
        return max(step.day for step in self.steps)

    @cached_property
    def reached(self) -> Kind | None:
        kinds = [step.kind for step in self.steps if step.kind is not Kind.CLOSED]
        return max(kinds, key=ORDER.__getitem__, default=None)


@dataclass(slots=True)
class _Facts:
    """What the cells of one row say, before it is put in order."""

    dated: list[Step]
    undated: list[tuple[Kind, Outcome | None, str]]
    saved_on: date | None = None
    remarks: list[str] | None = None
    planned: list[Stamp] | None = None


class Timelines:
    """Makes timelines from the cells that tell of stages; each combination of cells once."""

    def __init__(self, columns: Sequence[Column], mapping: Understanding, stages: Stages, today: date) -> None:
        self.places = [column.place for column in columns if _tells_of_stages(column.field)]
        self._columns = [column for column in columns if _tells_of_stages(column.field)]
        self._words: Mapping[str, Word] = {word.key: word for word in mapping.words}
        self._stages = stages
        self._today = today
        self._made: dict[tuple[str, ...], Timeline] = {}

    def of(self, cells: tuple[str, ...]) -> Timeline:
        """The timeline of a row, given its cells in the order of `places`."""
        found = self._made.get(cells)
        if found is None:
            found = self._made[cells] = self._make(dict(zip(self._columns, cells, strict=True)))
        return found

    def _make(self, cells: Mapping[Column, str]) -> Timeline:
        try:
            return self._of_facts(cells)
        except Undecided:
            column, cell = next((c, t) for c, t in cells.items() if c.order is DateOrder.UNDECIDED and not is_null(t))
            return Timeline(
                question=Sentence(
                    "is “{cell}” in “{header}” day first or month first?", cell=cell.strip(), header=column.header
                )
            )
        except _Refused as reason:
            return Timeline(problem=str(reason))

    def _of_facts(self, cells: Mapping[Column, str]) -> Timeline:
        facts = _Facts([], [], None, [], [])
        reason = ""
        for column, cell in cells.items():
            if column.field == "reason":
                reason = "" if is_null(cell) else cell.strip()
            elif column.field not in {"stage", "outcome"} and not is_null(cell):
                self._note(facts, column, cell)
        status = self._status(cells)
        word = self._words.get(word_key(status)) if status else None
        if word and word.meaning is None:
            return Timeline(status=status, question=Sentence("what does “{status}” mean?", status=status))
        if word and word.meaning and word.meaning.is_left_out:
            raise _Refused("“{status}” says that it is no application", status=status)
        timeline = self._ordered(facts, word, status, reason)
        return replace(timeline, tag=word.tag if word else None, source=word.source if word else None)

    def _status(self, cells: Mapping[Column, str]) -> str | None:
        """The word that counts: of the outcome where there is one, else of the status."""
        found = {column.field: cell.strip() for column, cell in cells.items() if not is_null(cell)}
        return found.get("outcome") or found.get("stage")

    def _note(self, facts: _Facts, column: Column, cell: str) -> None:
        field, order = column.field or "", column.order or DateOrder.YMD
        if field == "history":
            self._note_history(facts, cell, order)
        elif field == "saved_on":
            facts.saved_on = next((stamp.day for stamp in self._past(cell, order, facts)), None)
        elif field == "applied_on":
            self._note_stage(facts, Kind.APPLIED, None, cell, order, must_be_past=True)
        else:
            kind, outcome = _stage_of(field)
            self._note_stage(facts, kind, outcome, cell, order)

    def _note_stage(
        self,
        facts: _Facts,
        kind: Kind,
        outcome: Outcome | None,
        cell: str,
        order: DateOrder,
        must_be_past: bool = False,
    ) -> None:
        """A cell that says whether or when a stage was reached."""
        word = cell.strip().casefold()
        if word in NO:
            return
        stamps = list(read_stamps(cell, order, self._today))
        ahead = [stamp for stamp in stamps if stamp.day > self._today]
        if ahead and must_be_past:
            raise _Refused("applied on {day}, which is still to come", day=ahead[0].day)
        for stamp in stamps:
            if stamp.day <= self._today:
                facts.dated.append(self._step(stamp, kind, outcome))
        if ahead and facts.planned is not None:
            facts.planned += ahead
            facts.undated.append((kind, outcome, ""))
        if not stamps and (word in YES or kind is not Kind.APPLIED):
            facts.undated.append((kind, outcome, "" if word in YES else cell.strip()))
        elif not stamps and facts.remarks is not None:
            facts.remarks.append(Sentence("“{text}” is no date", text=cell.strip()[:40]))

    def _note_history(self, facts: _Facts, cell: str, order: DateOrder) -> None:
        """Lines of a day and a word, in either order: `2026-01-05 Applied; 12.01.2026: Interview`."""
        for entry in filter(None, map(str.strip, _ENTRIES.split(cell))):
            stamp = next(iter(read_stamps(entry, order, self._today)), None)
            name = _without_day(entry)
            found = self._named(name) if stamp and stamp.day <= self._today else None
            if stamp and found:
                facts.dated.append(Step(stamp.day, stamp.at, *found, ""))

    def _named(self, name: str) -> tuple[int, Kind, Outcome | None] | None:
        """The stage that a word of a history means, as far as that is certain."""
        word = self._words.get(word_key(name))
        sense = find_sense(name)
        meaning = word.meaning if word else None
        if meaning is None and (stage := self._stages.named(name)) and stage[1] is not Kind.CLOSED:
            return (*stage, None)
        if meaning is None and sense:
            meaning = self._stages.meaning(sense.sense)
        if meaning is None or meaning.stage is None:
            return None
        stage = self._stages.named(meaning.stage)
        return (*stage, meaning.outcome) if stage else None

    def _past(self, cell: str, order: DateOrder, facts: _Facts) -> Iterator[Stamp]:
        stamps = list(read_stamps(cell, order, self._today))
        if not stamps and facts.remarks is not None:
            facts.remarks.append(Sentence("“{text}” is no date", text=cell.strip()[:40]))
        return (stamp for stamp in stamps if stamp.day <= self._today)

    def _step(self, stamp: Stamp, kind: Kind, outcome: Outcome | None, text: str = "") -> Step:
        stage = self._stages.named(self._stages.of_kind(kind))
        assert stage is not None
        return Step(stamp.day, stamp.at, stage[0], stage[1], outcome if stage[1] is Kind.CLOSED else None, text)

    def _ordered(self, facts: _Facts, word: Word | None, status: str | None, reason: str) -> Timeline:
        steps = _each_once(sorted(facts.dated, key=_place))
        fallback = steps[0].day if steps else facts.saved_on or self._today
        for kind, outcome, text in sorted(facts.undated, key=lambda entry: ORDER[entry[0]]):
            steps = self._with_undated(steps, kind, outcome, text, fallback)
        final = self._final(word)
        if word and word.reached and not any(step.kind == word.reached for step in steps):
            steps = self._with_undated(steps, Kind(word.reached), None, "", fallback)
        steps = self._with_final(steps, final, word, facts, fallback)
        steps = self._with_saved(steps, facts.saved_on, fallback)
        if reason:
            steps[-1] = steps[-1]._replace(text="\n".join(filter(None, (steps[-1].text, reason))))
        is_dated = bool(facts.dated or facts.saved_on or self._day_of(word))
        is_guessed = not is_dated and final is not None and final[1] is not Kind.SAVED
        remarks = [*(facts.remarks or []), *([Sentence("no date, so today is taken")] if is_guessed else [])]
        remark = Sentence.joined(remarks)
        doubt = remark if facts.remarks else ""
        return Timeline(
            tuple(steps), final is not None, status, remark=remark, doubt=doubt, planned=tuple(facts.planned or ())
        )

    def _final(self, word: Word | None) -> tuple[int, Kind, Outcome | None] | None:
        """The present stage, where the row names it."""
        meaning = word.meaning if word else None
        if meaning is None or meaning.stage is None:
            return None
        stage = self._stages.named(meaning.stage)
        return (*stage, meaning.outcome) if stage else None

    def _with_undated(
        self, steps: list[Step], kind: Kind, outcome: Outcome | None, text: str, fallback: date
    ) -> list[Step]:
        """The steps with one more, on the last day that is known of what comes before it."""
        if any(step.kind is kind and step.outcome is outcome for step in steps):
            return steps
        day = max((step.day for step in steps if ORDER[step.kind] <= ORDER[kind]), default=fallback)
        return sorted([*steps, self._step(Stamp(day), kind, outcome, text)], key=_place)

    def _with_final(
        self,
        steps: list[Step],
        final: tuple[int, Kind, Outcome | None] | None,
        word: Word | None,
        facts: _Facts,
        fallback: date,
    ) -> list[Step]:
        if final is None:
            return steps or [self._step(Stamp(fallback), Kind.SAVED, None)]
        stage, kind, outcome = final
        said = self._day_of(word)
        if steps and (steps[-1].stage, steps[-1].outcome) == (stage, outcome):
            return steps
        furthest = max((ORDER[step.kind] for step in steps), default=-1)
        if kind is not Kind.CLOSED and ORDER[kind] < furthest and not said:
            return steps  # a status that was never brought up to date
        if kind is not Kind.CLOSED and (same := [s for s in steps if s.kind is kind]) and not said:
            return [step._replace(stage=stage) if step is same[-1] else step for step in steps]
        day = max([*(step.day for step in steps), *([facts.saved_on] if facts.saved_on else [])], default=fallback)
        day = said if said and (said >= day or not (steps or facts.saved_on)) else day
        if kind is Kind.CLOSED and outcome not in NEVER_APPLIED and not any(s.kind is not Kind.SAVED for s in steps):
            steps = [*steps, self._step(Stamp(day), Kind.APPLIED, None)]
        return [*steps, Step(day, None, stage, kind, outcome)]

    def _day_of(self, word: Word | None) -> date | None:
        """The day that is glued to the word as it was written."""
        glued = trailing_date(word.text)[1] if word else None
        if glued is None or len(glued) < 8:
            return None
        try:
            found = next(iter(read_stamps(glued, DateOrder.YMD, self._today)), None)
        except Undecided:
            return None
        return found.day if found and found.day <= self._today else None

    def _with_saved(self, steps: list[Step], saved_on: date | None, fallback: date) -> list[Step]:
        """It was saved by its first day at the latest; only a day that was written counts."""
        first = steps[0]
        if saved_on is None or (first.kind is Kind.SAVED and first.day <= saved_on) or saved_on > first.day:
            return steps
        return [self._step(Stamp(saved_on), Kind.SAVED, None), *steps]


class _Refused(Exception):
    """Why a row cannot be imported."""

    def __init__(self, reason: str, /, **values: object) -> None:
        super().__init__(Sentence(reason, **values))


def _each_once(steps: Sequence[Step]) -> list[Step]:
    """The steps without those that another column says too."""
    found: dict[tuple[date, int, Outcome | None], Step] = {}
    for step in steps:
        found.setdefault((step.day, step.stage, step.outcome), step)
    return list(found.values())


def merged(first: Timeline, second: Timeline) -> Timeline:
    """The timeline of one posting that two lists hold: the steps of both, each once."""
    known = {(step.day, step.stage) for step in first.steps}
    start = first.steps[0].day
    earlier = [step for step in second.steps if (step.day, step.stage) not in known and step.day <= start]
    return replace(first, steps=(*earlier, *first.steps))


def _tells_of_stages(field: str | None) -> bool:
    return field in {"stage", "outcome", "applied_on", "saved_on", "history", "reason"} or bool(
        field and field.startswith(STAGE_PREFIX)
    )


def _stage_of(field: str) -> tuple[Kind, Outcome | None]:
    name = field.removeprefix(STAGE_PREFIX)
    return (Kind.CLOSED, Outcome(name)) if name in set(Outcome) else (Kind(name), None)


def _place(step: Step) -> tuple[date, int]:
    return step.day, ORDER[step.kind]


def _without_day(entry: str) -> str:
    """The words of an entry of a history: without digits and what stands between them."""
    bare = re.sub(
        r"\d{4}-\d{2}-\d{2}(?:t[\d:.]+z?)?|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?", " ", entry, flags=re.IGNORECASE
    )
    return " ".join(bare.split()).strip(_EDGE)
