"""What the program is about: one named tuple for each stored noun, one field for each column.

An `id` of 0 means "not stored yet": the store gives the real one. A field named after another record (`stage`,
`application`, `tag` ...) holds that record's id. Days are the user's local days, moments are UTC.
"""  # noqa: I002 (annotations as text would each be compiled again, which takes half the time of a start's records)

from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol, Self


class Kind(StrEnum):
    """What a stage means. The order is that of a search; `closed` stands apart."""

    SAVED = "saved"
    APPLIED = "applied"
    SCREENING = "screening"
    ASSESSMENT = "assessment"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a closed application ended."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_REPLY = "no_reply"
    EXPIRED = "expired"
    SKIPPED = "skipped"


class WorkMode(StrEnum):
    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"


class Employment(StrEnum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    INTERNSHIP = "internship"
    TEMPORARY = "temporary"


class Period(StrEnum):
    """What a salary is paid for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"


class EventKind(StrEnum):
    STAGE = "stage"
    NOTE = "note"
    CALL = "call"
    EMAIL = "email"
    INTERVIEW = "interview"
    OFFER = "offer"
    DOCUMENT = "document"


class InterviewKind(StrEnum):
    RECRUITER = "recruiter"
    PHONE = "phone"
    TECHNICAL = "technical"
    SYSTEM_DESIGN = "system_design"
    BEHAVIOURAL = "behavioural"
    ONSITE = "onsite"
    FINAL = "final"
    OTHER = "other"


class InterviewResult(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class EvidenceKind(StrEnum):
    """What shows that a skill is there."""

    WORK = "work"
    PROJECT = "project"
    COURSE = "course"
    CERTIFICATE = "certificate"
    REVIEW = "review"
    OTHER = "other"


class RequirementKind(StrEnum):
    """How much a requirement is meant; `unsorted` where a posting does not say."""

    MUST = "must"
    UNSORTED = "unsorted"
    NICE = "nice"


class RequirementState(StrEnum):
    """Whether the user has seen what was read from a posting. What is dismissed counts for nothing."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class ConditionState(StrEnum):
    """What the user says of a condition."""

    MET = "met"
    NOT_MET = "not_met"


class PersonKind(StrEnum):
    """What a contact is in the search."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    INTERVIEWER = "interviewer"
    REFERRAL = "referral"
    COLLEAGUE = "colleague"
    OTHER = "other"


class ChannelKind(StrEnum):
    """A way to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    CHAT = "chat"
    OTHER = "other"


class Use(StrEnum):
    """As what a document goes with an application."""

    RESUME = "resume"
    COVER_LETTER = "cover_letter"
    PORTFOLIO = "portfolio"
    ASSIGNMENT = "assignment"
    CONTRACT = "contract"
    OTHER = "other"


class Snoozed(StrEnum):
    """What of an application can be put off until a day (tasks have a due day of their own instead)."""

    QUIET = "quiet"
    INTERVIEW = "interview"
    DEADLINE = "deadline"
    OFFER = "offer"


class Rule(StrEnum):
    """A rule of the cadence, by which a next step is proposed."""

    FOLLOW_UP = "follow_up"
    THANK_YOU = "thank_you"
    ANSWER_OFFER = "answer_offer"


class Layout(StrEnum):
    """Where a saved view is shown."""

    BOARD = "board"
    TABLE = "table"


class Record(Protocol):
    """A named tuple with an id; one row of one table."""

    @property
    def id(self) -> int: ...

    @property
    def _fields(self) -> tuple[str, ...]: ...

    def _asdict(self) -> dict[str, Any]: ...

    def _replace(self, *args: Any, **values: Any) -> Self: ...


class Stage(NamedTuple):
    """A column of the board. The name and looks are the user's, the kind is ours and never changes.

    `color` is `#rrggbb`, or None for the colour of its kind. `quiet_after`: the days of silence after which an
    application here counts as quiet; None for never. A `removed` stage stays, since past events entered it.
    """

    id: int
    name: str
    kind: Kind
    position: float
    color: str | None = None
    quiet_after: int | None = None
    folded: bool = False
    removed: bool = False


class Application(NamedTuple):
    """One application to one posting.

    `stage`, `outcome`, `entered_on`, `applied_on`, `heard_on` and `reached` follow from its events and are kept in
    step by the operations (`operations.timeline`); they are stored because every view asks for them.
    `position` orders the cards of a column. `salary_text` is what was typed; the numbers are what we read in it.
    """

    id: int
    company: str
    title: str
    stage: int
    position: float
    outcome: Outcome | None
    entered_on: date
    applied_on: date | None
    heard_on: date
    reached: Kind | None
    location: str | None = None
    work_mode: WorkMode | None = None
    employment: Employment | None = None
    salary_min: float | None = None
    salary_max: float | None = None
    currency: str | None = None
    period: Period | None = None
    salary_text: str | None = None
    source: str | None = None
    via: str | None = None
    url: str | None = None
    excitement: int | None = None
    deadline: date | None = None
    search: int | None = None
    role: int | None = None
    status_word: str | None = None
    archived: bool = False
    trashed_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


class Posting(NamedTuple):
    """The text of an application's posting; its id is the application's."""

    id: int
    text: str


class Notes(NamedTuple):
    """The user's notes on an application, in Markdown; its id is the application's."""

    id: int
    text: str


class Event(NamedTuple):
    """One entry of an application's timeline.

    `day` is the local day when it happened, `at` the local time (`HH:MM`) and `zone` its IANA zone where known.
    An event of kind stage names the stage that it entered, and the outcome if that one is closed.
    """

    id: int
    application: int
    kind: EventKind
    day: date
    recorded_at: datetime
    at: str | None = None
    zone: str | None = None
    stage: int | None = None
    outcome: Outcome | None = None
    text: str = ""


class Task(NamedTuple):
    """Something to do, for an application or on its own; done on `done_on`, else open."""

    id: int
    title: str
    application: int | None = None
    due: date | None = None
    done_on: date | None = None
    note: str = ""
    created_at: datetime | None = None


class Interview(NamedTuple):
    """A round of interviews: `at` is local to `zone`, `minutes` its length. Without a result it is still open."""

    id: int
    application: int
    day: date
    at: str | None = None
    zone: str | None = None
    minutes: int | None = None
    kind: InterviewKind = InterviewKind.OTHER
    people: str = ""
    place: str = ""
    result: InterviewResult | None = None
    note: str = ""
    created_at: datetime | None = None


class InterviewDetail(NamedTuple):
    """What else is kept of an interview; its id is the interview's, and it belongs to the same application.

    `link` is where a call takes place, `preparation` the user's notes for it. `done_on` is the day on which the user
    said that it took place; without a result it then waits for one. `uid` is that of the invitation it came from.
    """

    id: int
    application: int
    link: str | None = None
    preparation: str = ""
    done_on: date | None = None
    uid: str | None = None


class Question(NamedTuple):
    """A question that was asked, in an interview of the application where that is known, and the user's answer."""

    id: int
    application: int
    text: str
    interview: int | None = None
    answer: str = ""
    note: str = ""
    created_at: datetime | None = None


class Company(NamedTuple):
    """A company's own page. Applications name their company in text: the page goes, they stay."""

    id: int
    name: str
    website: str | None = None
    location: str | None = None
    note: str = ""


class Contact(NamedTuple):
    """A person, with the company as typed."""

    id: int
    name: str
    company: str | None = None
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None
    note: str = ""


class ApplicationContact(NamedTuple):
    """A contact who has to do with an application."""

    id: int
    application: int
    contact: int


class ContactDetail(NamedTuple):
    """What a contact is in the search; its id is the contact's. A contact without one is of kind other."""

    id: int
    kind: PersonKind = PersonKind.OTHER


class ContactChannel(NamedTuple):
    """One more way to reach a contact than its own e-mail, phone and link; `label` is a word such as work."""

    id: int
    contact: int
    kind: ChannelKind
    value: str
    label: str = ""


class EventContact(NamedTuple):
    """A contact with whom an entry of the timeline had to do; the application is the event's."""

    id: int
    application: int
    event: int
    contact: int


class Document(NamedTuple):
    """A file that is kept beside the database by `hash`, the SHA-256 of its content in hexadecimal digits.

    Its content never changes: a changed file is a document of its own. Those of one `family` (compared as names are)
    are versions of one thing, in order of `version`; `size` is in bytes.
    """

    id: int
    name: str
    hash: str
    size: int
    media_type: str
    added_on: date
    family: str
    version: int = 1
    note: str = ""


class Attachment(NamedTuple):
    """A document that goes with an application, under the name it had then. One with a `sent_on` is frozen.

    `event` is the entry of the timeline that says that it was sent.
    """

    id: int
    application: int
    document: int
    used_as: Use
    name: str
    sent_on: date | None = None
    event: int | None = None
    note: str = ""


class Offer(NamedTuple):
    """An offer as it stood on a day; `revises` is the one before it, in the same application.

    `base` is for a `period`, with so many `hours` a week (40 unless said); `bonus` is for a year, `sign_on` once,
    `equity` the worth of all of it, earned over `vesting_years` (4 unless said). All are in `currency`.
    """

    id: int
    application: int
    day: date
    currency: str
    period: Period
    base: float
    revises: int | None = None
    hours: float | None = None
    bonus: float | None = None
    sign_on: float | None = None
    equity: float | None = None
    vesting_years: float | None = None
    days_off: int | None = None
    benefits: str = ""
    deadline: date | None = None
    event: int | None = None
    note: str = ""
    created_at: datetime | None = None


class Rate(NamedTuple):
    """What one unit of a currency was worth on a day, in units of `base`, as the user entered it."""

    id: int
    currency: str
    base: str
    rate: float
    day: date
    note: str = ""


class Snooze(NamedTuple):
    """Something of an application that the agenda leaves out until a day.

    `record` is the id of the interview or offer, or of the application itself.
    """

    id: int
    application: int
    what: Snoozed
    record: int
    until: date


class ProposalAnswer(NamedTuple):
    """What the user said on a day to a proposed next step: the task that it became, or None where it was declined.

    `subject` is the number of the follow-up, or the id of the interview or offer; None declines all of the rule.
    """

    id: int
    application: int
    rule: Rule
    day: date
    subject: int | None = None
    task: int | None = None


class Message(NamedTuple):
    """An e-mail that became an entry of the timeline, so that it is known when it comes again.

    `message_id` is the header of that name without its brackets, `thread` that of the first message of its thread.
    """

    id: int
    application: int
    message_id: str
    day: date
    event: int | None = None
    thread: str = ""
    sender: str = ""
    subject: str = ""


class ImportedRow(NamedTuple):
    """The row of a file from which an application came, as it was: a JSON object by column.

    `digest` tells the same row of the same file, `unmapped` holds the cells that went into no field, which search
    reads.
    """

    id: int
    application: int
    source: str
    line: int
    digest: str
    original: str
    unmapped: str = ""
    created_at: datetime | None = None


class Tag(NamedTuple):
    id: int
    name: str


class ApplicationTag(NamedTuple):
    """A tag on an application."""

    id: int
    application: int
    tag: int


class Search(NamedTuple):
    """One job search among several."""

    id: int
    name: str
    started_on: date | None = None
    ended_on: date | None = None
    note: str = ""


class View(NamedTuple):
    """A saved filter, sort and set of columns. `sort` and `columns` are written as on the command line."""

    id: int
    name: str
    position: float
    layout: Layout = Layout.TABLE
    query: str = ""
    sort: str = ""
    columns: str = ""
    grouped_by: str = ""


class Skill(NamedTuple):
    """A skill of the user's own, or one that stands in the place of a built-in of that name.

    `aliases` and `implies` hold one name a line. Whatever else belongs to a skill names it by its name.
    """

    id: int
    name: str
    category: str = "own"
    aliases: str = ""
    implies: str = ""


class SkillRating(NamedTuple):
    """How well the user knew a skill from a day on: a level from 0 to 4, or None for unrated again.

    Of all ratings of a skill the latest counts, by day and then by id. `last_used` is a month, as 2026-03.
    """

    id: int
    skill: str
    level: int | None
    day: date
    last_used: str | None = None
    note: str = ""


class Evidence(NamedTuple):
    """Something that shows a skill: a link or a file, perhaps from an application. It never changes a score."""

    id: int
    skill: str
    kind: EvidenceKind
    title: str
    day: date | None = None
    url: str | None = None
    file: str | None = None
    application: int | None = None
    note: str = ""


class Role(NamedTuple):
    """A target role. `also_called`, `duties` and `places` hold one entry a line; `template` is where it came from."""

    id: int
    name: str
    template: str | None
    position: float
    summary: str = ""
    also_called: str = ""
    compare_with: str = ""
    duties: str = ""
    places: str = ""
    pay: str = ""
    note: str = ""


class Requirement(NamedTuple):
    """What a role or an application's posting asks for, exactly one of them: k of its options.

    `start` and `end` are the characters of the posting that it was read from; None where the user added it.
    """

    id: int
    role: int | None
    application: int | None
    kind: RequirementKind
    importance: int = 2
    k: int = 1
    label: str = ""
    state: RequirementState = RequirementState.CONFIRMED
    position: float = 0.0
    start: int | None = None
    end: int | None = None


class RequirementOption(NamedTuple):
    """A skill that meets a requirement, at a least level from 1 to 4."""

    id: int
    requirement: int
    skill: str
    level: int = 2
    start: int | None = None
    end: int | None = None
    position: float = 0.0


class ConditionAsked(NamedTuple):
    """A condition of a role or of an application's posting, exactly one of them; never part of a score.

    `what` and `number` are as in `tracker.conditions`; `skills` holds one name a line. `state` is what the user says,
    None where it follows from the user's own value.
    """

    id: int
    role: int | None
    application: int | None
    what: str
    asked: str
    number: int | None = None
    kind: RequirementKind = RequirementKind.MUST
    state: ConditionState | None = None
    start: int | None = None
    end: int | None = None
    skills: str = ""
    equivalent: bool = False


class Profile(NamedTuple):
    """The user's own value for a kind of condition, such as 6 for years or `German C1, English` for language."""

    id: int
    what: str
    value: str
