"""The tables, as migrations, oldest first. Never edit a step that was released: add one.

The SQL is written out, because STRICT tables with checks are the last guard of what the program promises.
"""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database, Migrations

APPLICATION_ID: Final = 0x50757273  # "Purs"
VERSION: Final = 4
FINGERPRINT: Final = "07dde8cfb26714f34e7486292befe46b"  # of the schema at VERSION; a test says what it must be

KEPT_BY_OTHERS: Final = re.compile("sqlite_|application_text_|(idx_)?_sqlite_migrations")


def _one_of(column: str, *values: str) -> str:
    return f"CHECK ({column} IN ({', '.join(repr(value) for value in values)}))"


def _day(column: str) -> str:
    return f"CHECK ({column} IS date({column}))"


def _moment(column: str) -> str:
    return f"CHECK ({column} IS strftime('%Y-%m-%dT%H:%M:%SZ', {column}))"


def _lines(*columns: str) -> str:
    return " || char(10) || ".join(f"coalesce({column}, '')" for column in columns)


KINDS = ("saved", "applied", "screening", "assessment", "interviewing", "offer", "closed")
OUTCOMES = ("accepted", "declined", "rejected", "withdrawn", "no_reply", "expired", "skipped")
INTERVIEW_KINDS = ("recruiter", "phone", "technical", "system_design", "behavioural", "onsite", "final", "other")
APPLICATION_REFERENCE = "INTEGER NOT NULL REFERENCES application(id)"

INITIAL: Final = (
    f"""CREATE TABLE stage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL {_one_of("kind", *KINDS)},
    position REAL NOT NULL,
    color TEXT CHECK (color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    quiet_after INTEGER CHECK (quiet_after > 0),
    folded INTEGER NOT NULL CHECK (folded IN (0, 1)),
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT""",
    f"""CREATE TABLE search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    started_on TEXT {_day("started_on")},
    ended_on TEXT {_day("ended_on")},
    note TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE application (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    company TEXT NOT NULL,
    title TEXT NOT NULL,
    stage INTEGER NOT NULL REFERENCES stage(id),
    position REAL NOT NULL,
    outcome TEXT {_one_of("outcome", *OUTCOMES)},
    entered_on TEXT NOT NULL {_day("entered_on")},
    applied_on TEXT {_day("applied_on")},
    heard_on TEXT NOT NULL {_day("heard_on")},
    reached TEXT {_one_of("reached", *KINDS[:-1])},
    location TEXT,
    work_mode TEXT {_one_of("work_mode", "onsite", "hybrid", "remote")},
    employment TEXT {_one_of("employment", "full_time", "part_time", "contract", "internship", "temporary")},
    salary_min REAL,
    salary_max REAL,
    currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    period TEXT {_one_of("period", "year", "month", "day", "hour")},
    salary_text TEXT,
    source TEXT,
    via TEXT,
    url TEXT,
    excitement INTEGER CHECK (excitement BETWEEN 0 AND 5),
    deadline TEXT {_day("deadline")},
    search INTEGER REFERENCES search(id),
    status_word TEXT,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    trashed_at TEXT {_moment("trashed_at")},
    created_at TEXT NOT NULL {_moment("created_at")},
    updated_at TEXT NOT NULL {_moment("updated_at")},
    CHECK (company <> '' OR title <> '')
) STRICT""",
    # all that the first picture of the board needs to know of most applications
    "CREATE INDEX application_place ON application(stage, archived, trashed_at, position, entered_on)",
    "CREATE INDEX application_search ON application(search)",
    "CREATE TABLE posting (id INTEGER PRIMARY KEY REFERENCES application(id), text TEXT NOT NULL) STRICT",
    "CREATE TABLE notes (id INTEGER PRIMARY KEY REFERENCES application(id), text TEXT NOT NULL) STRICT",
    f"""CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    kind TEXT NOT NULL {_one_of("kind", "stage", "note", "call", "email", "interview", "offer", "document")},
    day TEXT NOT NULL {_day("day")},
    recorded_at TEXT NOT NULL {_moment("recorded_at")},
    at TEXT CHECK (at IS strftime('%H:%M', at)),
    zone TEXT,
    stage INTEGER REFERENCES stage(id),
    outcome TEXT {_one_of("outcome", *OUTCOMES)},
    text TEXT NOT NULL,
    CHECK ((kind = 'stage') = (stage IS NOT NULL))
) STRICT""",
    "CREATE INDEX event_application ON event(application, day, id)",
    "CREATE INDEX event_stage ON event(stage)",
    f"""CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL CHECK (title <> ''),
    application INTEGER REFERENCES application(id),
    due TEXT {_day("due")},
    done_on TEXT {_day("done_on")},
    note TEXT NOT NULL,
    created_at TEXT NOT NULL {_moment("created_at")}
) STRICT""",
    "CREATE INDEX task_application ON task(application)",
    f"""CREATE TABLE interview (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    day TEXT NOT NULL {_day("day")},
    at TEXT CHECK (at IS strftime('%H:%M', at)),
    zone TEXT,
    minutes INTEGER CHECK (minutes > 0),
    kind TEXT NOT NULL {_one_of("kind", *INTERVIEW_KINDS)},
    people TEXT NOT NULL,
    place TEXT NOT NULL,
    result TEXT {_one_of("result", "passed", "failed", "cancelled")},
    note TEXT NOT NULL,
    created_at TEXT NOT NULL {_moment("created_at")}
) STRICT""",
    "CREATE INDEX interview_application ON interview(application)",
    """CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    website TEXT,
    location TEXT,
    note TEXT NOT NULL
) STRICT""",
    """CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    company TEXT,
    title TEXT,
    email TEXT,
    phone TEXT,
    url TEXT,
    note TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE application_contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    contact INTEGER NOT NULL REFERENCES contact(id),
    UNIQUE (application, contact)
) STRICT""",
    "CREATE INDEX application_contact_contact ON application_contact(contact)",
    "CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL CHECK (name <> '')) STRICT",
    f"""CREATE TABLE application_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    tag INTEGER NOT NULL REFERENCES tag(id),
    UNIQUE (application, tag)
) STRICT""",
    "CREATE INDEX application_tag_tag ON application_tag(tag)",
    f"""CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    position REAL NOT NULL,
    layout TEXT NOT NULL {_one_of("layout", "board", "table")},
    query TEXT NOT NULL,
    sort TEXT NOT NULL,
    columns TEXT NOT NULL,
    grouped_by TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE change_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL {_moment("at")},
    origin TEXT NOT NULL,
    label TEXT NOT NULL,
    arguments TEXT NOT NULL,
    mode TEXT NOT NULL {_one_of("mode", "do", "undo", "redo")},
    reverses INTEGER
) STRICT""",
    """CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change_set INTEGER NOT NULL REFERENCES change_set(id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    owner INTEGER,
    image TEXT,
    left_as TEXT
) STRICT""",
    "CREATE INDEX change_change_set ON change(change_set)",
    "CREATE INDEX change_owner ON change(owner)",
    "CREATE INDEX change_record ON change(kind, record)",
    f"""CREATE VIEW application_document AS SELECT
    application.id,
    company,
    title,
    (SELECT group_concat(contact.name, char(10)) FROM application_contact
        JOIN contact ON contact.id = contact WHERE application = application.id) AS people,
    (SELECT text FROM notes WHERE notes.id = application.id) AS notes,
    (SELECT text FROM posting WHERE posting.id = application.id) AS posting,
    {_lines("location", "source", "via", "url", "salary_text", "status_word")}
        || coalesce((SELECT group_concat(tag.name, char(10)) FROM application_tag
            JOIN tag ON tag.id = tag WHERE application = application.id), '') || char(10)
        || coalesce((SELECT group_concat(text, char(10)) FROM event
            WHERE application = application.id AND text <> ''), '') AS other
FROM application""",
    """CREATE VIRTUAL TABLE application_text USING fts5(
    company, title, people, notes, posting, other,
    detail=none, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2 tokenchars '+#.'"
)""",
)


def _span(start: str, end: str) -> str:
    return f"CHECK (({start} IS NULL) = ({end} IS NULL) AND {start} <= {end})"


WHATS = ("years", "education", "certification", "clearance", "permit", "location", "language")
REQUIREMENT_KIND = f"TEXT NOT NULL {_one_of('kind', 'must', 'unsorted', 'nice')}"
ONE_OWNER = "CHECK ((role IS NULL) <> (application IS NULL))"

READINESS: Final = (
    """CREATE TABLE skill (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    category TEXT NOT NULL,
    aliases TEXT NOT NULL,
    implies TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE skill_rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    skill TEXT NOT NULL CHECK (skill <> ''),
    level INTEGER CHECK (level BETWEEN 0 AND 4),
    day TEXT NOT NULL {_day("day")},
    last_used TEXT CHECK (last_used || '-01' IS date(last_used || '-01')),
    note TEXT NOT NULL
) STRICT""",
    f"""CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    skill TEXT NOT NULL CHECK (skill <> ''),
    kind TEXT NOT NULL {_one_of("kind", "work", "project", "course", "certificate", "review", "other")},
    title TEXT NOT NULL CHECK (title <> ''),
    day TEXT {_day("day")},
    url TEXT,
    file TEXT,
    application INTEGER REFERENCES application(id),
    note TEXT NOT NULL
) STRICT""",
    "CREATE INDEX evidence_application ON evidence(application)",
    """CREATE TABLE role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    template TEXT,
    position REAL NOT NULL,
    summary TEXT NOT NULL,
    also_called TEXT NOT NULL,
    compare_with TEXT NOT NULL,
    duties TEXT NOT NULL,
    places TEXT NOT NULL,
    pay TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT""",
    "ALTER TABLE application ADD COLUMN role INTEGER REFERENCES role(id)",
    "CREATE INDEX application_role ON application(role)",
    f"""CREATE TABLE requirement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role INTEGER REFERENCES role(id),
    application INTEGER REFERENCES application(id),
    kind {REQUIREMENT_KIND},
    importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
    k INTEGER NOT NULL CHECK (k > 0),
    label TEXT NOT NULL,
    state TEXT NOT NULL {_one_of("state", "proposed", "confirmed", "dismissed")},
    position REAL NOT NULL,
    start INTEGER CHECK (start >= 0),
    end INTEGER,
    {ONE_OWNER},
    {_span("start", "end")}
) STRICT""",
    "CREATE INDEX requirement_role ON requirement(role)",
    "CREATE INDEX requirement_application ON requirement(application)",
    f"""CREATE TABLE requirement_option (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    requirement INTEGER NOT NULL REFERENCES requirement(id),
    skill TEXT NOT NULL CHECK (skill <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    start INTEGER CHECK (start >= 0),
    end INTEGER,
    position REAL NOT NULL,
    {_span("start", "end")}
) STRICT""",
    "CREATE INDEX requirement_option_requirement ON requirement_option(requirement)",
    "CREATE INDEX requirement_option_skill ON requirement_option(skill)",
    f"""CREATE TABLE condition_asked (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role INTEGER REFERENCES role(id),
    application INTEGER REFERENCES application(id),
    what TEXT NOT NULL {_one_of("what", *WHATS)},
    asked TEXT NOT NULL,
    number INTEGER,
    kind {REQUIREMENT_KIND},
    state TEXT {_one_of("state", "met", "not_met")},
    start INTEGER CHECK (start >= 0),
    end INTEGER,
    skills TEXT NOT NULL,
    equivalent INTEGER NOT NULL CHECK (equivalent IN (0, 1)),
    {ONE_OWNER},
    {_span("start", "end")}
) STRICT""",
    "CREATE INDEX condition_asked_role ON condition_asked(role)",
    "CREATE INDEX condition_asked_application ON condition_asked(application)",
    """CREATE TABLE profile (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    what TEXT NOT NULL CHECK (what <> ''),
    value TEXT NOT NULL CHECK (value <> '')
) STRICT""",
    # An application has one more field than the logged images know: what can be undone begins anew.
    "DELETE FROM change",
    "DELETE FROM change_set",
)

USES = ("resume", "cover_letter", "portfolio", "assignment", "contract", "other")
PERSON_KINDS = ("recruiter", "hiring_manager", "interviewer", "referral", "colleague", "other")
CHANNELS = ("email", "phone", "url", "chat", "other")
SNOOZED = ("quiet", "interview", "deadline", "offer")
RULES = ("follow_up", "thank_you", "answer_offer")

# Tables beside those that are there, so that what can be undone stays: no logged image has other fields than before.
AGENDA: Final = (
    f"""CREATE TABLE interview_detail (
    id INTEGER PRIMARY KEY REFERENCES interview(id),
    application {APPLICATION_REFERENCE},
    link TEXT,
    preparation TEXT NOT NULL,
    done_on TEXT {_day("done_on")},
    uid TEXT
) STRICT""",
    "CREATE INDEX interview_detail_application ON interview_detail(application)",
    f"""CREATE TABLE question (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    interview INTEGER REFERENCES interview(id),
    text TEXT NOT NULL CHECK (text <> ''),
    answer TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL {_moment("created_at")}
) STRICT""",
    "CREATE INDEX question_application ON question(application)",
    "CREATE INDEX question_interview ON question(interview)",
    f"""CREATE TABLE contact_detail (
    id INTEGER PRIMARY KEY REFERENCES contact(id),
    kind TEXT NOT NULL {_one_of("kind", *PERSON_KINDS)}
) STRICT""",
    f"""CREATE TABLE contact_channel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact INTEGER NOT NULL REFERENCES contact(id),
    kind TEXT NOT NULL {_one_of("kind", *CHANNELS)},
    value TEXT NOT NULL CHECK (value <> ''),
    label TEXT NOT NULL
) STRICT""",
    "CREATE INDEX contact_channel_contact ON contact_channel(contact)",
    f"""CREATE TABLE event_contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    event INTEGER NOT NULL REFERENCES event(id),
    contact INTEGER NOT NULL REFERENCES contact(id),
    UNIQUE (event, contact)
) STRICT""",
    "CREATE INDEX event_contact_application ON event_contact(application)",
    "CREATE INDEX event_contact_contact ON event_contact(contact)",
    f"""CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    added_on TEXT NOT NULL {_day("added_on")},
    family TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    note TEXT NOT NULL
) STRICT""",
    "CREATE INDEX document_hash ON document(hash)",
    f"""CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    document INTEGER NOT NULL REFERENCES document(id),
    used_as TEXT NOT NULL {_one_of("used_as", *USES)},
    name TEXT NOT NULL CHECK (name <> ''),
    sent_on TEXT {_day("sent_on")},
    event INTEGER REFERENCES event(id),
    note TEXT NOT NULL
) STRICT""",
    "CREATE INDEX attachment_application ON attachment(application)",
    "CREATE INDEX attachment_document ON attachment(document)",
    "CREATE INDEX attachment_event ON attachment(event)",
    f"""CREATE TABLE offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    revises INTEGER REFERENCES offer(id),
    day TEXT NOT NULL {_day("day")},
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    period TEXT NOT NULL {_one_of("period", "year", "month", "day", "hour")},
    base REAL NOT NULL CHECK (base >= 0),
    hours REAL CHECK (hours > 0 AND hours <= 168),
    bonus REAL CHECK (bonus >= 0),
    sign_on REAL CHECK (sign_on >= 0),
    equity REAL CHECK (equity >= 0),
    vesting_years REAL CHECK (vesting_years > 0),
    days_off INTEGER CHECK (days_off >= 0),
    benefits TEXT NOT NULL,
    deadline TEXT {_day("deadline")},
    event INTEGER REFERENCES event(id),
    note TEXT NOT NULL,
    created_at TEXT NOT NULL {_moment("created_at")},
    CHECK (revises <> id)
) STRICT""",
    "CREATE INDEX offer_application ON offer(application)",
    "CREATE INDEX offer_revises ON offer(revises)",
    "CREATE INDEX offer_event ON offer(event)",
    f"""CREATE TABLE rate (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    base TEXT NOT NULL CHECK (base GLOB '[A-Z][A-Z][A-Z]'),
    rate REAL NOT NULL CHECK (rate > 0),
    day TEXT NOT NULL {_day("day")},
    note TEXT NOT NULL,
    CHECK (currency <> base),
    UNIQUE (currency, base, day)
) STRICT""",
    f"""CREATE TABLE snooze (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    what TEXT NOT NULL {_one_of("what", *SNOOZED)},
    record INTEGER NOT NULL,
    until TEXT NOT NULL {_day("until")},
    UNIQUE (application, what, record)
) STRICT""",
    f"""CREATE TABLE proposal_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    rule TEXT NOT NULL {_one_of("rule", *RULES)},
    subject INTEGER,
    task INTEGER REFERENCES task(id),
    day TEXT NOT NULL {_day("day")}
) STRICT""",
    "CREATE INDEX proposal_answer_application ON proposal_answer(application)",
    "CREATE INDEX proposal_answer_task ON proposal_answer(task)",
    f"""CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    event INTEGER REFERENCES event(id),
    message_id TEXT NOT NULL UNIQUE CHECK (message_id <> ''),
    thread TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    day TEXT NOT NULL {_day("day")}
) STRICT""",
    "CREATE INDEX message_application ON message(application)",
    "CREATE INDEX message_event ON message(event)",
    "CREATE INDEX message_thread ON message(thread)",
    f"""CREATE TABLE imported_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    application {APPLICATION_REFERENCE},
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    digest TEXT NOT NULL,
    original TEXT NOT NULL CHECK (original <> ''),
    unmapped TEXT NOT NULL,
    created_at TEXT NOT NULL {_moment("created_at")}
) STRICT""",
    "CREATE INDEX imported_row_application ON imported_row(application)",
    "CREATE INDEX imported_row_digest ON imported_row(digest)",
    "DROP VIEW application_document",
    # Where none of the new texts is, the document is what it was to the letter: nothing need be indexed anew.
    f"""CREATE VIEW application_document AS SELECT
    application.id,
    company,
    title,
    (SELECT group_concat(contact.name, char(10)) FROM application_contact
        JOIN contact ON contact.id = contact WHERE application = application.id) AS people,
    (SELECT text FROM notes WHERE notes.id = application.id) AS notes,
    (SELECT text FROM posting WHERE posting.id = application.id) AS posting,
    {_lines("location", "source", "via", "url", "salary_text", "status_word")}
        || coalesce((SELECT group_concat(tag.name, char(10)) FROM application_tag
            JOIN tag ON tag.id = tag WHERE application = application.id), '') || char(10)
        || coalesce((SELECT group_concat(text, char(10)) FROM event
            WHERE application = application.id AND text <> ''), '')
        || coalesce(char(10) || (SELECT group_concat(text || char(10) || answer || char(10) || note, char(10))
            FROM question WHERE application = application.id), '')
        || coalesce(char(10) || (SELECT group_concat(preparation, char(10)) FROM interview_detail
            WHERE application = application.id AND preparation <> ''), '')
        || coalesce(char(10) || (SELECT group_concat(name, char(10)) FROM attachment
            WHERE application = application.id), '')
        || coalesce(char(10) || (SELECT group_concat(benefits || char(10) || note, char(10)) FROM offer
            WHERE application = application.id AND benefits || note <> ''), '')
        || coalesce(char(10) || (SELECT group_concat(unmapped, char(10)) FROM imported_row
            WHERE application = application.id AND unmapped <> ''), '') AS other
FROM application""",
)


def migrations() -> Migrations:
    """The steps from an empty file to the present schema, for sqlite-utils to apply."""
    from sqlite_utils import Migrations

    steps = Migrations("pursuit")

    @steps(name="0001_initial")
    def initial(db: Database) -> None:
        for statement in INITIAL:
            db.execute(statement)

    @steps(name="0002_readiness")
    def readiness(db: Database) -> None:
        for statement in READINESS:
            db.execute(statement)

    @steps(name="0003_agenda")
    def agenda(db: Database) -> None:
        for statement in AGENDA:
            db.execute(statement)

    @steps(name="0004_published")
    def published(db: Database) -> None:
        from tracker.published import VIEWS  # which are of no use but here

        for statement in VIEWS:
            db.execute(statement)

    return steps


def apply(
    connection: sqlite3.Connection, approve: Callable[[], object] | None = None, *, version: int = VERSION
) -> None:
    """Bring an open database to the present schema, or to that of an older version: every missing step in one
    transaction, or none of them.

    `approve` is called before the commit; what it raises takes all back.
    """
    from sqlite_utils import Database

    connection.execute("BEGIN IMMEDIATE")
    try:
        database = Database(connection, execute_plugins=False)
        newer = [step.name for step in migrations().pending(database) if step.name[:4] > f"{version:04}"]
        migrations().apply(database, stop_before=newer)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        if approve:
            approve()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite rolls back by itself on some errors
            connection.execute("ROLLBACK")
        raise


def fingerprint(connection: sqlite3.Connection) -> str:
    """A digest of the SQL of all that the schema defines."""
    from hashlib import blake2b

    text = "\n".join(" ".join(part) for part in objects(connection))
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def objects(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """(type, name, SQL) of what the schema defines, without what SQLite and sqlite-utils keep for themselves.

    In a file from elsewhere, names and types may be made up: what a thing is, its SQL alone tells.
    """
    texts = (f"coalesce(CAST({column} AS TEXT), '')" for column in ("type", "name", "sql"))
    rows = connection.execute(f"SELECT {', '.join(texts)} FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    return [(kind, name, sql) for kind, name, sql in rows if can_run(sql) or not KEPT_BY_OTHERS.match(name)]


def can_run(sql: str) -> bool:
    """Whether the SQL defines what can run on its own (a trigger, a view, a virtual table), not a table or an index."""
    return not sql.startswith(("CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX "))
