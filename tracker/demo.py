"""The example search: forty applications over the four months before today, the same each time for a day.

The story is data, in `resources/demo/search.json`. Its days are counted from today; events and interviews that would
fall on a weekend are told of the Friday before, or planned for the Monday after.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import resources
from tracker import errors, files, money, opening, paths
from tracker.changes import ChangeSet, Label
from tracker.clock import Clock
from tracker.database import explained
from tracker.demo_around import tell_around
from tracker.demo_readiness import tell_readiness
from tracker.operations import lookup
from tracker.operations.companies import ensure_companies
from tracker.operations.timeline import settle
from tracker.records import (
    Application,
    ApplicationContact,
    ApplicationTag,
    Company,
    Contact,
    Document,
    Employment,
    Event,
    EventKind,
    Evidence,
    Interview,
    InterviewKind,
    InterviewResult,
    Kind,
    Layout,
    Notes,
    Outcome,
    Posting,
    Profile,
    Rate,
    Record,
    Role,
    Search,
    Skill,
    SkillRating,
    Stage,
    Tag,
    Task,
    View,
    WorkMode,
)
from tracker.store import Store, Writer
from tracker.text import name_key

STORY: Final = "demo/search.json"
NOUNS: Final[tuple[type[Record], ...]] = (
    Application, Task, Interview, Company, Contact, Tag, Search, View, Role, Skill, SkillRating, Evidence, Profile,
    Document, Rate,
)  # fmt: skip
EVENING: Final = time(18)  # when something was written down that has no time of its own
SATURDAY: Final = 5
OWN_STAGES: Final = frozenset((*Kind, *Outcome))


def fill(store: Store) -> ChangeSet:
    """Fill a database that holds nothing but stages, as one step. Raises InvalidInput where it holds anything."""
    story = json.loads(resources.path(STORY).read_text(encoding="utf-8"))
    with store.transaction(Label("demo")) as write:
        if any(store.records(noun) for noun in NOUNS):
            raise errors.InvalidInput(
                "{path} is in use, and the example is never mixed with what is yours. Put it into a database of its "
                "own: pursuit demo --db example.db",
                path=store.path,
            )
        now = write.moment
        _Teller(store, write, story).tell()
        write.moment = now
        tell_readiness(store, write, story)
        tell_around(store, write, story)
    return write.changes


def make(path: Path, clock: Clock, language: str = "en") -> None:
    """Make a database with the example search and its documents; one that is there is replaced, whole.

    `language` is that of the names of its stages.
    """
    with explained(path):
        files.make_private_folder(path.parent)
        with TemporaryDirectory(prefix=f".{path.stem}-", dir=path.parent) as folder:
            side = Path(folder) / path.name
            opening.create(side, language)
            with closing(Store.open(side, clock=clock)) as store:
                fill(store)
            _move_files(paths.documents(side), paths.documents(path))
            side.replace(path)
            files.make_name_safe(path)


def _move_files(source: Path, target: Path) -> None:
    """Files are named by what is in them: one that is there already is the same."""
    files.make_private_folder(target)
    for file in source.iterdir():
        file.replace(target / file.name)


class _Teller:
    """Writes the story down. The writer's moment follows the story, so that each record is as old as it says."""

    def __init__(self, store: Store, write: Writer, story: Mapping[str, Any]) -> None:
        self._store = store
        self._write = write
        self._story = story
        self._today = store.clock.today()
        self._now = write.moment
        self._searches: dict[str, int] = {}
        self._tags: dict[str, int] = {}
        self._by_company: dict[str, int] = {}

    def tell(self) -> None:
        self._tell_searches()
        self._tell_views()
        self._tell_companies()
        order = {id(told): place for place, told in enumerate(self._story["applications"], 1)}
        for told in sorted(self._story["applications"], key=lambda told: told["events"][0][0]):
            self._tell_application(told, position=float(order[id(told)]))
        self._tell_contacts()
        self._tell_tasks(self._story["tasks"], None)

    def _tell_searches(self) -> None:
        for told in self._story["searches"]:
            search = Search(
                0, told["name"], self._day(told["started_on"]), self._day(told.get("ended_on")), told["note"]
            )
            self._searches[search.name] = self._write.insert(search).id

    def _tell_views(self) -> None:
        for position, told in enumerate(self._story["views"], 1):
            layout = Layout(told["layout"])
            texts = {name: told.get(name, "") for name in ("query", "sort", "columns")}
            self._write.insert(View(0, told["name"], float(position), layout, **texts))

    def _tell_companies(self) -> None:
        for told in self._story["companies"]:
            self._write.insert(Company(0, **{"note": "", **told}))
        named = {name_key(told["name"]) for told in self._story["companies"]}
        names = (told["company"] for told in self._story["applications"])
        ensure_companies(self._store, self._write, (name for name in names if name_key(name) not in named))

    def _tell_application(self, told: Mapping[str, Any], position: float) -> None:
        moments = [self._moment(event) for event in told["events"]]
        self._write.moment = moments[0]
        application = self._write.insert(self._application(told, position))
        self._by_company[application.company] = application.id
        for event, moment in zip(told["events"], moments, strict=True):
            self._write.insert(self._event(event, application.id, moment))
        self._write.moment = moments[-1]
        settle(self._store, self._write, [application])
        self._tell_texts(told, application.id)
        self._tell_tags(told.get("tags", ()), application.id)
        self._tell_tasks(told.get("tasks", ()), application.id)
        self._tell_interviews(told.get("interviews", ()), application.id)

    def _application(self, told: Mapping[str, Any], position: float) -> Application:
        """The application as it stands today but for what follows from its events."""
        first, last = told["events"][0], [event for event in told["events"] if event[1] in OWN_STAGES][-1]
        stage, outcome = self._stage(last[1])
        day = self._event_day(first[0])
        salary = money.read_salary(told["salary"]) if "salary" in told else None
        return Application(
            0,
            told["company"],
            told["title"],
            stage.id,
            position,
            outcome,
            entered_on=day,
            applied_on=None,
            heard_on=day,
            reached=None,
            location=told.get("location"),
            work_mode=WorkMode(told["work_mode"]),
            employment=Employment(told.get("employment", Employment.FULL_TIME)),
            salary_min=salary.min if salary else None,
            salary_max=salary.max if salary else None,
            currency=salary.currency if salary else None,
            period=salary.period if salary else None,
            salary_text=told.get("salary"),
            source=told.get("source"),
            via=told.get("via"),
            url=told.get("url"),
            excitement=told.get("excitement"),
            deadline=self._day(told.get("deadline")),
            search=self._searches[told.get("search", self._story["searches"][-1]["name"])],
        )

    def _event(self, told: Sequence[Any], application: int, moment: datetime) -> Event:
        days, what, text, at, zone = (*told, None, None, None)[:5]
        day = self._event_day(days)
        if what not in OWN_STAGES:
            return Event(0, application, EventKind(what), day, moment, at, zone, text=text or "")
        stage, outcome = self._stage(what)
        return Event(0, application, EventKind.STAGE, day, moment, stage=stage.id, outcome=outcome, text=text or "")

    def _stage(self, word: str) -> tuple[Stage, Outcome | None]:
        outcome = Outcome(word) if word in set(Outcome) else None
        return lookup.stage_of_kind(self._store, Kind.CLOSED if outcome else Kind(word)), outcome

    def _tell_texts(self, told: Mapping[str, Any], application: int) -> None:
        self._write.put_text(Notes(application, told.get("notes", "")))
        profile = self._story["profiles"][told["posting"]["profile"]]
        self._write.put_text(Posting(application, _posting(told, profile)))

    def _tell_tags(self, names: Iterable[str], application: int) -> None:
        for name in names:
            if name not in self._tags:
                self._tags[name] = self._write.insert(Tag(0, name)).id
            self._write.insert(ApplicationTag(0, application, self._tags[name]))

    def _tell_tasks(self, tasks: Iterable[Mapping[str, Any]], application: int | None) -> None:
        for told in tasks:
            due, done_on = self._day(told["due"]), self._day(told.get("done_on"))
            self._write.insert(Task(0, told["title"], application, due, done_on))

    def _tell_interviews(self, interviews: Iterable[Mapping[str, Any]], application: int) -> None:
        for told in interviews:
            result = InterviewResult(told["result"]) if "result" in told else None
            texts = {name: told.get(name, "") for name in ("people", "place", "note")}
            plain = {name: told[name] for name in ("at", "zone", "minutes")}
            day, kind = self._event_day(told["on"]), InterviewKind(told["kind"])
            self._write.insert(Interview(0, application, day, kind=kind, result=result, **plain, **texts))

    def _tell_contacts(self) -> None:
        self._write.moment = self._now
        for told in self._story["contacts"]:
            fields = {name: text for name, text in told.items() if name not in {"applications", "kind"}}
            contact = self._write.insert(Contact(0, **fields))
            for company in told["applications"]:
                self._write.insert(ApplicationContact(0, self._by_company[company], contact.id))

    def _day(self, days: int | None) -> date | None:
        return None if days is None else self._today + timedelta(days=days)

    def _event_day(self, days: int) -> date:
        """The day that is so many days from today, moved off the weekend and never across today."""
        day = self._today + timedelta(days=days)
        beyond = day.weekday() - SATURDAY
        if days == 0 or beyond < 0:
            return day
        return day + timedelta(days=2 - beyond) if days > 0 else day - timedelta(days=1 + beyond)

    def _moment(self, event: Sequence[Any]) -> datetime:
        return min(self._now, datetime.combine(self._event_day(event[0]), EVENING, UTC))


def _posting(told: Mapping[str, Any], profile: Mapping[str, Sequence[str]]) -> str:
    """The posting as such pages are written: what it is about, then lists under headings."""
    sections = {
        "What you will do": profile["do"],
        "What you bring": [*profile["need"], *told["posting"].get("need", ())],
        "Nice to have": profile["nice"],
        "What we offer": [told["salary"], *_offered(told)] if "salary" in told else _offered(told),
    }
    lists = ("\n".join([heading, *(f"- {line}" for line in lines)]) for heading, lines in sections.items())
    return "\n\n".join([f"{told['title']}, {told['location']}", told["posting"]["about"], *lists])


def _offered(told: Mapping[str, Any]) -> list[str]:
    office = f"An office in {told['location'].removeprefix('Hybrid, ')}"
    place = "Work from anywhere that suits you" if told["work_mode"] == WorkMode.REMOTE else office
    return [place, "Time and a budget to learn", "The hardware you ask for"]
