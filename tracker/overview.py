"""The applications as they are shown: each joined in memory with its stage, tags, tasks and interviews."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from tracker.belonging import ByApplication
from tracker.records import (
    Application,
    ApplicationTag,
    Interview,
    InterviewDetail,
    Kind,
    Offer,
    ProposalAnswer,
    Record,
    Role,
    Search,
    Snooze,
    Snoozed,
    Stage,
    Tag,
    Task,
)
from tracker.tally import Tally
from tracker.text import order_key

if TYPE_CHECKING:
    from tracker.changes import ChangeSet
    from tracker.checklist import Reader
    from tracker.fits import Fit, Fits
    from tracker.histories import Histories, History
    from tracker.store import Store

R = TypeVar("R", bound=Record)

DEADLINE_NEAR: Final = 14  # days ahead from which a deadline is worth a badge
NEW_FOR: Final = 2  # days after which a card is no longer new in its stage


class Source(StrEnum):
    """Where a next step comes from; of several on one day, the first comes first."""

    INTERVIEW = "interview"
    TASK = "task"
    OFFER = "offer"
    DEADLINE = "deadline"


class BadgeKind(StrEnum):
    """What a card says at most one of, the most urgent first."""

    LATE_TASK = "late_task"
    INTERVIEW = "interview"
    DEADLINE = "deadline"
    QUIET = "quiet"
    NEW = "new"


class Next(NamedTuple):
    """A thing that an application waits for, on a day and perhaps at a time; late if the day is before today.

    `what` is the title of a task, the kind of an interview, `offer` or `deadline`; `record` is the id of the task,
    interview or offer. Day and time are those of `zone` where one is named.
    """

    what: str
    on: date
    at: str | None
    late: bool
    source: Source
    record: int | None = None
    zone: str | None = None

    @property
    def is_late_task(self) -> bool:
        return self.late and self.source is Source.TASK


class Badge(NamedTuple):
    """`days`: how late, how far ahead (below 0 for a deadline that has passed), how long quiet, how long here."""

    kind: BadgeKind
    days: int
    next: Next | None = None


class Row:
    """One application and what follows from the records around it, looked up when it is asked for.

    It stays the same object until something that it shows changes, so rows can be compared by `is`. `names` belongs to
    `search`, which makes it once for each row.
    """

    __slots__ = ("_overview", "_upcoming", "application", "id", "names")

    def __init__(self, overview: Overview, application: Application) -> None:
        self._overview = overview
        self._upcoming: tuple[Next, ...] | None = None
        self.application = application
        self.id = application.id
        self.names: str | None = None

    def __repr__(self) -> str:
        return f"<Row {self.id} {self.application.company!r} {self.application.title!r}>"

    @property
    def stage(self) -> Stage:
        return self._overview.stage(self.application.stage)

    @property
    def kind(self) -> Kind:
        return self.stage.kind

    @property
    def is_open(self) -> bool:
        return self.kind is not Kind.CLOSED

    @property
    def is_shown(self) -> bool:
        """Whether it is neither in the trash nor in the archive."""
        return self.application.trashed_at is None and not self.application.archived

    @property
    def status(self) -> str:
        """The name of its stage; the outcome of a closed one."""
        stage, outcome = self.stage, self.application.outcome
        return outcome.value if outcome and stage.kind is Kind.CLOSED else stage.name

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of its tags, in alphabetical order."""
        return self._overview.tags_of(self.id)

    @property
    def search_name(self) -> str | None:
        search = self._overview.searches.get(self.application.search or 0)
        return search.name if search else None

    @property
    def role_name(self) -> str | None:
        role = self._overview.roles.get(self.application.role or 0)
        return role.name if role else None

    @property
    def fit(self) -> Fit | None:
        """How well the user fits its posting; None where nothing is known to be asked for."""
        return self._overview.fits.score(self.id)

    @property
    def history(self) -> History | None:
        """What became of it, as its timeline tells."""
        return self._overview.histories.of(self.id)

    @property
    def in_stage_days(self) -> int:
        """Calendar days since the present stage was entered; 0 where that is still to come."""
        return self._overview.days_since(self.application.entered_on)

    @property
    def quiet_days(self) -> int | None:
        """Days since anything was heard or done, once they are more than its stage allows.

        None where an interview is planned: that is not silence.
        """
        allowed = self.stage.quiet_after
        if allowed is None or not self.is_open or not self.is_shown:
            return None
        days = (self._overview.today - self.last_heard).days
        return days if days > allowed and not self.has_planned_interview else None

    @property
    def last_heard(self) -> date:
        """The last day on which anything was heard or done: an entry of its timeline, a task, an interview."""
        today = self._overview.today
        done = (task.done_on for task in self._overview.tasks.of(self.id) if task.done_on)
        held = (interview.day for interview in self._overview.interviews.of(self.id) if interview.day < today)
        return max((self.application.heard_on, *done, *held))

    @property
    def has_planned_interview(self) -> bool:
        return any(self._planned_interviews())

    @property
    def upcoming(self) -> tuple[Next, ...]:
        """All that it waits for: open tasks with a date, planned interviews, offers to answer, its deadline.

        Late tasks come first.
        """
        if self._upcoming is None:
            steps = tuple(self._find_upcoming())
            self._upcoming = tuple(sorted(steps, key=_urgency)) if len(steps) > 1 else steps
        return self._upcoming

    @property
    def next(self) -> Next | None:
        """The nearest of what it waits for."""
        upcoming = self.upcoming
        return upcoming[0] if upcoming else None

    @property
    def badge(self) -> Badge | None:
        """The one thing that its card should say, if any."""
        return next(self._badges(), None)

    def _planned_interviews(self) -> Iterator[Interview]:
        today, interviews = self._overview.today, self._overview.interviews.of(self.id)
        return (
            interview
            for interview in interviews
            if interview.result is None
            and interview.day >= today
            and not (interview.day == today and self._overview.is_done(interview))
        )

    def _find_upcoming(self) -> Iterator[Next]:
        today = self._overview.today
        for task in self._overview.tasks.of(self.id):
            if task.due and not task.done_on:
                yield Next(task.title, task.due, None, task.due < today, Source.TASK, task.id)
        for interview in self._planned_interviews():
            when = interview.day, interview.at
            yield Next(interview.kind.value, *when, False, Source.INTERVIEW, interview.id, interview.zone)
        for offer in self.open_offers:
            if offer.deadline:
                yield Next("offer", offer.deadline, None, offer.deadline < today, Source.OFFER, offer.id)
        if (deadline := self.application.deadline) and self.awaits(deadline):
            yield Next("deadline", deadline, None, deadline < today, Source.DEADLINE)

    def awaits(self, deadline: date) -> bool:
        """Whether a deadline still asks for something. One that has passed does only where nothing was sent yet."""
        return self.kind is Kind.SAVED or (self.is_open and deadline >= self._overview.today)

    @property
    def open_offers(self) -> list[Offer]:
        """The offers that are to be answered, each as it was revised last; none once it is closed."""
        offers = self._overview.offers.of(self.id)
        if not offers or not self.is_open:
            return []
        revised = {offer.revises for offer in offers}
        return [offer for offer in offers if offer.id not in revised]

    def _first(self, source: Source) -> Next | None:
        return next((step for step in self.upcoming if step.source is source), None)

    def _badges(self) -> Iterator[Badge]:
        today, first = self._overview.today, self.next
        if first and first.is_late_task:
            yield Badge(BadgeKind.LATE_TASK, (today - first.on).days, first)
        if interview := self._first(Source.INTERVIEW):
            yield Badge(BadgeKind.INTERVIEW, (interview.on - today).days, interview)
        for source in (Source.OFFER, Source.DEADLINE):
            if (deadline := self._first(source)) and (deadline.on - today).days <= DEADLINE_NEAR:
                yield Badge(BadgeKind.DEADLINE, (deadline.on - today).days, deadline)
        if (quiet := self.quiet_days) and not self._overview.is_snoozed(self.id, Snoozed.QUIET, self.id):
            yield Badge(BadgeKind.QUIET, quiet)
        if self.is_open and self.in_stage_days <= NEW_FOR:
            yield Badge(BadgeKind.NEW, self.in_stage_days)


SOURCE_ORDER: Final = {source: place for place, source in enumerate(Source)}


def _urgency(step: Next) -> tuple[bool, date, int, str]:
    return (not step.is_late_task, step.on, SOURCE_ORDER[step.source], step.at or "")


class Overview:
    """All applications of a store as rows. Tell it of every change by `refresh`, before anybody asks for rows again.

    Each kind of record is read when something is first asked that needs it, and a row looks up the rest when it is
    asked. `found` is for `search`, which keeps there until the next change which applications have a word.
    """

    def __init__(self, store: Store, today: date | None = None) -> None:
        self._store = store
        self.today = today or store.clock.today()
        self.tally = Tally(store)
        self.tasks = ByApplication(Task, store)
        self.interviews = ByApplication(Interview, store)
        self.details = ByApplication(InterviewDetail, store)
        self.offers = ByApplication(Offer, store)
        self.snoozes = ByApplication(Snooze, store)
        self.answers = ByApplication(ProposalAnswer, store)
        self._tag_links = ByApplication(ApplicationTag, store)
        self._tag_names: dict[int, tuple[str, ...]] = {}
        self._tag_places: dict[int, tuple[str, str]] = {}
        self._reader: Reader = store
        self._fits: Fits | None = None
        self._histories: Histories | None = None
        self.found: dict[str, set[int]] = {}
        self._rows: dict[int, Row] = {}
        self._is_whole = False  # whether there is a row for every application
        self._list: list[Row] | None = None
        self._shown: list[Row] | None = None

    @property
    def _indexes(self) -> tuple[ByApplication[Any], ...]:
        return (
            self.tasks, self.interviews, self.details, self.offers, self.snoozes, self.answers, self._tag_links,
        )  # fmt: skip

    @cached_property
    def applications(self) -> Mapping[int, Application]:
        return self._store.records(Application)

    @cached_property
    def stages(self) -> Mapping[int, Stage]:
        return self._store.records(Stage)

    @cached_property
    def searches(self) -> Mapping[int, Search]:
        return self._store.records(Search)

    @cached_property
    def tags(self) -> Mapping[int, Tag]:
        return self._store.records(Tag)

    @property
    def roles(self) -> Mapping[int, Role]:
        return self._reader.records(Role)

    @property
    def fits(self) -> Fits:
        """The fit of each application: brought in when it is first asked for, since most starts need none."""
        if self._fits is None:
            from tracker.fits import Fits

            self._fits = Fits(self._reader, lambda: self.today)
        return self._fits

    @property
    def histories(self) -> Histories:
        """What became of each application: brought in when it is first asked for, since most views need none."""
        if self._histories is None:
            from tracker.histories import Histories

            self._histories = Histories(self._store)
        return self._histories

    def read_fits_from(self, reader: Reader) -> None:
        """Let roles and fits be read from elsewhere, for an overview that is made of a snapshot."""
        self._reader, self._fits = reader, None

    @property
    def rows(self) -> Sequence[Row]:
        """Every application, trashed and archived ones too, in order of id. The same list until something changes."""
        if self._list is None:
            rows = self._all_rows()
            self._list = [rows[id] for id in sorted(rows)]
        return self._list

    @property
    def shown(self) -> Sequence[Row]:
        """Those that are neither in the trash nor in the archive, in order of id. The same list until then, too."""
        if self._shown is None:
            self._shown = [row for row in self.rows if row.is_shown]
        return self._shown

    def row(self, id: int) -> Row | None:
        """The row of an application, or None if there is no such application."""
        application = self.applications.get(id)
        return self._row_of(application) if application else None

    def places(self, stages: Collection[int]) -> list[tuple[int, float, int, date]]:
        """(stage, position, id, the day it came there) of what is shown of these stages, by these; reads no more."""
        fields = ("stage", "position", "id", "entered_on", "archived", "trashed_at")
        found = self._store.glance(Application, fields, "stage", stages)
        return sorted(
            (stage, position, id, day)
            for stage, position, id, day, archived, trashed_at in found
            if not archived and trashed_at is None
        )

    def some_rows(self, ids: Collection[int]) -> dict[int, Row]:
        """The rows of these applications by id. Asked first, it reads no others."""
        return {application.id: self._row_of(application) for application in self._store.some(Application, "id", ids)}

    def in_stages(self, stages: Collection[int]) -> list[Row]:
        """The rows of the applications in these stages, trashed and archived ones too, in order of id.

        Asked first, it reads no others: so the board need not wait for all that is long closed.
        """
        return list(map(self._row_of, self._store.some(Application, "stage", stages)))

    def stage(self, id: int) -> Stage:
        """The stage with this id; one that is not there is shown last, under the name `?`."""
        return self.stages.get(id) or Stage(id, "?", Kind.SAVED, inf, removed=True)

    def tags_of(self, application: int) -> tuple[str, ...]:
        """The names of the application's tags, in alphabetical order."""
        if not (links := self._tag_links.of(application)):
            return ()
        if (names := self._tag_names.get(application)) is None:
            places = self._places_of_tags()
            names = tuple(name for _, name in sorted(places[link.tag] for link in links if link.tag in places))
            self._tag_names[application] = names
        return names

    def tagged(self, tags: Collection[int]) -> set[int]:
        """The ids of the applications that have one of these tags."""
        links = self._store.records(ApplicationTag).values()
        return {link.application for link in links if link.tag in tags}

    def now(self) -> datetime:
        """The present moment in UTC."""
        return self._store.clock.now()

    def records(self, kind: type[R]) -> Mapping[int, R]:
        """All records of a resident kind, by id."""
        return self._store.records(kind)

    def detail(self, interview: Interview) -> InterviewDetail:
        """What else is kept of an interview; empty where nothing is."""
        details = self.details.of(interview.application)
        found = next((detail for detail in details if detail.id == interview.id), None)
        return found or InterviewDetail(interview.id, interview.application)

    def is_done(self, interview: Interview) -> bool:
        """Whether the user said that an interview took place."""
        return interview.result is not None or self.detail(interview).done_on is not None

    def is_snoozed(self, application: int, what: Snoozed, record: int) -> bool:
        """Whether something of an application is put off until a day that is still to come."""
        found = self.snoozes.of(application)
        return any(s.what is what and s.record == record and s.until > self.today for s in found)

    def days_since(self, day: date) -> int:
        """Calendar days from then until today; 0 where that is still to come."""
        return max(0, (self.today - day).days)

    def set_today(self, day: date) -> None:
        """Move to another day: everything that depends on it is looked up anew."""
        if day != self.today:
            self.today = day
            self._fits = None
            self._forget_rows()

    def refresh(self, changes: ChangeSet) -> None:
        """Take in what was done: the rows that show something of it are replaced, all others stay the same objects."""
        self.found.clear()
        self.tally.refresh(changes)
        refitted = self._fits.refresh(changes) if self._fits else set()
        if self._histories:
            self._histories.refresh(changes)
        if changes.is_everything:
            self._forget_all()
            return
        touched = self._touched(changes) | refitted
        for id in touched:
            self._tag_names.pop(id, None)
        if touched:
            self._replace(touched)

    def _touched(self, changes: ChangeSet) -> set[int]:
        touched = {change.record.id for change in changes.of(Application)}
        touched = touched.union(*(index.refresh(changes) for index in self._indexes))
        if tags := {change.record.id for change in changes.of(Tag)}:
            self._tag_places.clear()
            touched |= self.tagged(tags)
        for kind, field in ((Stage, "stage"), (Search, "search"), (Role, "role")):
            if ids := {change.record.id for change in changes.of(kind)}:
                touched |= {id for id, found in self.applications.items() if getattr(found, field) in ids}
        return touched

    def _places_of_tags(self) -> dict[int, tuple[str, str]]:
        """The sort key and the name of each tag."""
        if not self._tag_places:
            self._tag_places = {tag.id: (order_key(tag.name), tag.name) for tag in self.tags.values()}
        return self._tag_places

    def _replace(self, ids: set[int]) -> None:
        for id in ids:
            self._rows.pop(id, None)
            if self._is_whole and (application := self.applications.get(id)):
                self._rows[id] = Row(self, application)
        self._list = self._shown = None

    def _row_of(self, application: Application) -> Row:
        row = self._rows.get(application.id)
        if row is None:
            row = self._rows[application.id] = Row(self, application)
        return row

    def _all_rows(self) -> dict[int, Row]:
        if not self._is_whole:
            for application in self.applications.values():
                self._row_of(application)
            self._is_whole = True
        return self._rows

    def _forget_all(self) -> None:
        for index in self._indexes:
            index.forget()
        self._tag_names.clear()
        self._tag_places.clear()
        self._forget_rows()

    def _forget_rows(self) -> None:
        self._rows, self._is_whole = {}, False
        self._list = self._shown = None
