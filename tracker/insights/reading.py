"""Reads from the file what is counted: on any thread, through a connection of its own, at one moment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, cast

from tracker import checklist, requirements
from tracker.codec import CODECS
from tracker.database import Database
from tracker.histories import COUNTED_EVENTS, EVENT_FIELDS, INTERVIEW_FIELDS, PLACE, History, histories_of
from tracker.insights.subjects import Pay, Subject
from tracker.pay import Salary
from tracker.readiness import score_over_time, shown
from tracker.records import Application, Event, Interview, Kind, Period, Record, Role, Search, Stage
from tracker.weeks import MONDAY, first_of_week

R = TypeVar("R", bound=Record)

FIELDS: Final = (
    "id", "search", "role", "source", "salary_min", "salary_max", "currency", "period", "archived",
)  # fmt: skip
COUNTED: Final = f"kind IN ({', '.join(map(repr, COUNTED_EVENTS))})"
CONTACTS: Final = "kind IN ('call', 'email') AND day >= ? AND day <= ?"
NOT_TRASHED: Final = "trashed_at IS NULL"


class Trend(NamedTuple):
    """The score of a target role on each day when a level changed, the earliest first."""

    role: str
    points: tuple[tuple[date, int | None], ...]


class Choices(NamedTuple):
    """What can be filtered by: the names of searches and roles, in their order."""

    searches: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: the applications that are not in the trash, archived ones too, with all that is counted of them.

    `histories` are those of all, the trash included. `contacted` are the applications of this week's calls and e-mails,
    one for each. `names` are the user's for the kinds of which there is one stage.
    """

    today: date
    subjects: tuple[Subject, ...]
    histories: Mapping[int, History]
    choices: Choices
    names: Mapping[Kind, str]
    contacted: tuple[int, ...]
    trends: tuple[Trend, ...]
    week_start: int = MONDAY


def read(path: Path, today: date, week_start: int = MONDAY) -> Found:
    """Read the file at one moment; `week_start` is the day on which a week begins (`tracker.weeks`).

    Raises a `DatabaseError` where it cannot be read.
    """
    with closing(Database(path)) as database, database.reading():
        reader = _Reader(database)
        stages = reader.records(Stage)
        kinds = {id: stage.kind for id, stage in stages.items()}
        histories = histories_of(
            _values(database, Event, EVENT_FIELDS, COUNTED), _values(database, Interview, INTERVIEW_FIELDS, "1"), kinds
        )
        searches, roles = reader.records(Search), reader.records(Role)
        rows = _values(database, Application, FIELDS, NOT_TRASHED)
        return Found(
            today,
            tuple(_subjects(rows, histories, _names(searches), _names(roles))),
            histories,
            Choices(
                tuple(search.name for search in searches.values()),
                tuple(role.name for role in sorted(roles.values(), key=lambda role: (role.position, role.id))),
            ),
            _names_of_kinds(stages.values()),
            _contacted(database, first_of_week(today, week_start), today),
            tuple(_trends(reader, today)),
            week_start,
        )


def _values(
    database: Database, kind: type[Record], fields: Sequence[str], condition: str, parameters: Sequence[Any] = ()
) -> list[tuple[Any, ...]]:
    return database.rows(f"SELECT {', '.join(fields)} FROM {CODECS[kind].kind.table} WHERE {condition}", parameters)


def _names(records: Mapping[int, Search] | Mapping[int, Role]) -> dict[int | None, str]:
    return {None: "", **{id: record.name for id, record in records.items()}}


def _subjects(
    rows: Iterable[tuple[Any, ...]],
    histories: Mapping[int, History],
    searches: Mapping[int | None, str],
    roles: Mapping[int | None, str],
) -> Iterable[Subject]:
    pays = _Pays()
    for id, search, role, source, *pay, archived in rows:
        if history := histories.get(id):
            name, aim = searches.get(search, ""), roles.get(role, "")
            yield Subject(id, name, aim, source or "", pays[tuple(pay)], bool(archived), history)


class _Pays(dict[tuple[Any, ...], Pay | None]):
    """What is paid by the year, by the four fields that say it; each worked out once."""

    def __missing__(self, said: tuple[Any, ...]) -> Pay | None:
        low, high, currency, period = said
        found = self[said] = None
        if low is not None or high is not None:
            yearly = Salary(low, high, currency, period and Period(period)).yearly
            found = self[said] = Pay(currency or "", yearly)
        return found


def _names_of_kinds(stages: Iterable[Stage]) -> dict[Kind, str]:
    names: dict[Kind, list[str]] = {}
    for stage in stages:
        if not stage.removed:
            names.setdefault(stage.kind, []).append(stage.name)
    single = {kind: found[0] for kind, found in names.items() if len(found) == 1}
    return dict(sorted(single.items(), key=lambda item: PLACE[item[0]]))


def _contacted(database: Database, first: date, today: date) -> tuple[int, ...]:
    span = (first.isoformat(), today.isoformat())
    return tuple(application for application, _ in _values(database, Event, ("application", "id"), CONTACTS, span))


def _trends(reader: checklist.Reader, today: date) -> Iterable[Trend]:
    ratings = checklist.ratings(reader)
    days = sorted({rating.on for rating in ratings if rating.on < today} | {today})
    implications = checklist.vocabulary(reader).implications if ratings else {}
    roles = sorted(reader.records(Role).values(), key=lambda role: (role.position, role.id))
    for role in roles if ratings else ():
        groups = [one.group for one in requirements.counting(requirements.of_role(reader, role.id))]
        scores = score_over_time(groups, ratings, days, implications)
        yield Trend(role.name, tuple(_changes((day, None if one is None else shown(one)) for day, one in scores)))


def _changes(points: Iterable[tuple[date, int | None]]) -> Iterable[tuple[date, int | None]]:
    """The points at which a score is another than before, and the last one."""
    found = list(points)
    return [
        point for place, point in enumerate(found) if place in {0, len(found) - 1} or point[1] != found[place - 1][1]
    ]


class _Reader:
    """What `checklist` and `requirements` ask of a store, from this connection."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[type[Record], dict[int, Record]] = {}

    def records(self, kind: type[R]) -> Mapping[int, R]:
        if kind not in self._known:
            self._known[kind] = {record.id: record for record in self._rows(kind, "1")}
        return cast("dict[int, R]", self._known[kind])

    def related(self, kind: type[R], field: str, values: Iterable[int | str]) -> Sequence[R]:
        condition = f"{field} IN (SELECT value FROM json_each(?))"
        return cast("list[R]", self._rows(kind, condition, (json.dumps(list(values)),)))

    def _rows(self, kind: type[Record], condition: str, parameters: Sequence[Any] = ()) -> list[Record]:
        codec = CODECS[kind]
        sql = f"SELECT {codec.columns} FROM {codec.kind.table} WHERE {condition} ORDER BY id"
        return codec.records(self._database.rows(sql, parameters))
