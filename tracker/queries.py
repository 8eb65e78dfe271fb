"""From rows to what the views show: pure functions, lists in, lists out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, NamedTuple

from tracker.overview import Overview, Row
from tracker.records import Event, Interview, Kind, Outcome, Stage
from tracker.text import name_key, order_key

NAMES_KEPT: Final = 20_000


class Column(NamedTuple):
    """A column of the board with its cards from the top down, and how many days each has been there.

    At a glance it has no more rows than its first ones.
    """

    stage: Stage
    rows: list[Row]
    days: list[int]

    @property
    def size(self) -> int:
        """How many cards there are, also at a glance."""
        return len(self.days)

    @property
    def median_days(self) -> int | None:
        """How long its cards have been in it, half of them longer; None for an empty one."""
        days = sorted(self.days)
        return (days[(len(days) - 1) // 2] + days[len(days) // 2]) // 2 if days else None

    def by_outcome(self) -> dict[Outcome | None, list[Row]]:
        """The cards of a closed column by how they ended, each outcome there; those without one under None."""
        found: dict[Outcome | None, list[Row]] = {outcome: [] for outcome in Outcome}
        for row in self.rows:
            found.setdefault(row.application.outcome, []).append(row)
        return found


class GroupBy(StrEnum):
    """What the table can be grouped by."""

    STAGE = "stage"
    COMPANY = "company"
    SEARCH = "search"


class Group(NamedTuple):
    """Rows that have something in common, by its name; None for those that have nothing there."""

    name: str | None
    rows: list[Row]


class Entry(NamedTuple):
    """One line of a timeline. `stage` is the one that a stage event entered."""

    day: date
    at: str | None
    record: Event | Interview
    stage: Stage | None = None


class Counts(NamedTuple):
    """How many applications there are: open and in all, without the archive and the trash, and in each of these."""

    open: int
    total: int
    archived: int
    trashed: int


def stages_in_order(stages: Mapping[int, Stage]) -> list[Stage]:
    """The stages of the board from left to right, without those that were removed."""
    return sorted((stage for stage in stages.values() if not stage.removed), key=_place)


def board(rows: Iterable[Row], stages: Iterable[Stage]) -> list[Column]:
    """A column for each stage, in the order given; rows of any other stage come in columns behind them."""
    columns = {stage.id: Column(stage, [], []) for stage in stages}
    for row in sorted(sorted(rows, key=attrgetter("id")), key=attrgetter("application.position")):
        stage = row.application.stage
        if stage not in columns:
            columns[stage] = Column(row.stage, [], [])
        columns[stage].rows.append(row)
        columns[stage].days.append(row.in_stage_days)
    return list(columns.values())


def board_at_a_glance(overview: Overview, stages: Iterable[Stage], ids: Collection[int], first: int) -> list[Column]:
    """The `board` of the shown applications in the stages with these ids, with the first rows of each column alone.

    Asked first, it reads no more than that.
    """
    columns = {stage.id: Column(stage, [], []) for stage in stages}
    heads: dict[int, list[int]] = {}
    for stage, _, id, day in overview.places(ids):
        if stage not in columns:
            columns[stage] = Column(overview.stage(stage), [], [])
        columns[stage].days.append(overview.days_since(day))
        heads.setdefault(stage, []).append(id)
    rows = overview.some_rows([id for found in heads.values() for id in found[:first]])
    for stage, found in heads.items():
        columns[stage].rows.extend(rows[id] for id in found[:first])
    return list(columns.values())


def table_at_a_glance(overview: Overview, first: int) -> list[Row]:
    """So many shown applications from the top of a table by stage, the newest of each stage first.

    Asked first, it reads no more than that. It gives none where closed ones would be among them: their outcomes order
    those, and who has so few open ones has no more than can be read at once.
    """
    ids: list[int] = []
    for stage in sorted(overview.stages.values(), key=_place):
        if stage.kind is Kind.CLOSED:
            return []
        newest = sorted((id for _, _, id, _ in overview.places({stage.id})), reverse=True)
        ids += newest[: first - len(ids)]
        if len(ids) == first:
            rows = overview.some_rows(ids)
            return [rows[id] for id in ids]
    return []


def open_rows(rows: Iterable[Row]) -> list[Row]:
    """The applications that are still running: not closed, archived or trashed."""
    return [row for row in rows if row.is_shown and row.is_open]


def trash(rows: Iterable[Row]) -> list[Row]:
    """The applications in the trash, those that went there last first."""
    trashed = [(moment, row.id, row) for row in rows if (moment := row.application.trashed_at)]
    return [row for _, _, row in sorted(trashed, key=lambda entry: entry[:2], reverse=True)]


def grouped(rows: Iterable[Row], by: GroupBy) -> list[Group]:
    """The rows in groups: stages as on the board, companies and searches by name, those without one last.

    Within a group the rows stay in their order.
    """
    groups: dict[Any, Group] = {}
    for row in rows:
        key, name = _GROUPS[by](row)
        groups.setdefault(key, Group(name, [])).rows.append(row)
    return [groups[key] for key in sorted(groups)]


def _by_stage(row: Row) -> tuple[Any, str | None]:
    return _place(row.stage), row.stage.name


def _by_company(row: Row) -> tuple[Any, str | None]:
    return _by_name(row.application.company)


def _by_search(row: Row) -> tuple[Any, str | None]:
    return _by_name(row.search_name)


@lru_cache(maxsize=NAMES_KEPT)
def _by_name(name: str | None) -> tuple[Any, str | None]:
    key = name_key(name or "")
    return (not key, order_key(key), key), name if key else None


_GROUPS: Final[Mapping[GroupBy, Callable[[Row], tuple[Any, str | None]]]] = {
    GroupBy.STAGE: _by_stage,
    GroupBy.COMPANY: _by_company,
    GroupBy.SEARCH: _by_search,
}


def _place(stage: Stage) -> tuple[float, int]:
    return stage.position, stage.id


def timeline(events: Iterable[Event], interviews: Iterable[Interview], stages: Mapping[int, Stage]) -> list[Entry]:
    """The events and interviews of one application, newest first; of one day, those without a time are the oldest."""
    entries: list[tuple[date, str, datetime, int, Entry]] = []
    for event in events:
        stage = stages.get(event.stage) if event.stage else None
        entry = Entry(event.day, event.at, event, stage)
        entries.append((event.day, event.at or "", event.recorded_at, event.id, entry))
    for interview in interviews:
        assert interview.created_at is not None
        entry = Entry(interview.day, interview.at, interview)
        entries.append((interview.day, interview.at or "", interview.created_at, interview.id, entry))
    return [entry for *_, entry in sorted(entries, key=lambda place: place[:4], reverse=True)]


def counts(overview: Overview) -> Counts:
    """The figures for the side bar."""
    places = overview.tally.by_place.items()
    shown = [(place, number) for place, number in places if place.is_shown]
    trashed = sum(number for place, number in places if place.trashed)
    total = sum(number for _, number in shown)
    return Counts(
        open=sum(number for place, number in shown if overview.stage(place.stage).kind is not Kind.CLOSED),
        total=total,
        archived=sum(number for _, number in places) - total - trashed,
        trashed=trashed,
    )


def rows_of(overview: Overview, ids: Sequence[int]) -> list[Row]:
    """The rows with these ids, in this order; ids that are gone are left out."""
    return [row for id in ids if (row := overview.row(id))]
