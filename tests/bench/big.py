"""A database of any size with believable content, written straight into the tables; the same each time."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from tracker import fulltext, opening
from tracker.database import Database

TODAY: Final = date(2026, 11, 24)
MOMENT: Final = "2026-11-24T12:00:00Z"
POSTING_CHARACTERS: Final = 4_000

FIRST = "Harbor North Kestrel Opal Meridian Tidewater Larkspur Fennel Bright Copper Juniper Sol Ravel Quarry"
SECOND = "Systems Labs Data Health Pay Works AI Line Leaf Row Bank Maps Grid Software Cloud Logic"
TITLES = (
    "Senior Back-End Engineer",
    "Platform Engineer",
    "Staff Engineer, Storage",
    "Senior Python Developer",
    "Site Reliability Engineer",
    "Senior Java Developer",
)
PLACES = ("Remote (EU)", "Berlin", "New York", "Łódź", "London", "Hybrid, Boston", None)
SOURCES = ("LinkedIn", "Referral", "Company site", "Hacker News", "Recruiter")
WORDS = (
    "we build services that move events between teams and keep them safe at scale with python kotlin postgresql kafka "
    "kubernetes terraform aws you will design review and run systems together with product strong communication and "
    "ownership matter more than years remote first culture learning budget pension hardware of your choice"
)
SKILLS = ("Python", "Kotlin", "PostgreSQL", "Kafka", "Kubernetes", "Terraform", "AWS", "Java", "Go", "Rust")
REQUIREMENTS: Final = 4  # of each application
# how many of 100 applications are in which stage (its id in a new database), by the stages they passed
PATHS: Final = (
    (5, (1,)),
    (8, (1, 2)),
    (3, (1, 2, 3)),
    (1, (1, 2, 3, 4)),
    (2, (1, 2, 3, 5)),
    (1, (1, 2, 3, 5, 6)),
    (50, (1, 2, 7)),
    (20, (1, 2, 3, 7)),
    (10, (1, 2, 3, 5, 7)),
)
OUTCOMES = ("rejected", "no_reply", "withdrawn", "declined", "expired")
REACHED = {1: "saved", 2: "applied", 3: "screening", 4: "assessment", 5: "interviewing", 6: "offer"}


def fill(path: Path, count: int) -> None:
    """Make a database with `count` applications, each with six entries in its timeline, a posting with
    requirements, and some with tasks and interviews."""
    opening.create(path)
    rnd = random.Random(count)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        _rate_skills(connection)
        for id in range(1, count + 1):
            _add(connection, rnd, id)
        connection.execute("COMMIT")
    with closing(Database(path)) as database, database.write():
        fulltext.rebuild(database)
    opening.remember_as_checked(path)


def _add(connection: sqlite3.Connection, rnd: random.Random, id: int) -> None:
    passed = rnd.choices([path for _, path in PATHS], [weight for weight, _ in PATHS])[0]
    first = TODAY - timedelta(days=rnd.randrange(20, 700))
    days = sorted(first + timedelta(days=rnd.randrange(0, 20)) for _ in passed)
    application = _application(rnd, id, passed, days)
    names = ", ".join(application)
    marks = ", ".join("?" * len(application))
    connection.execute(f"INSERT INTO application ({names}) VALUES ({marks})", list(application.values()))
    connection.executemany(
        "INSERT INTO event (application, kind, day, recorded_at, stage, outcome, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
        list(_events(rnd, id, passed, days, application["outcome"])),
    )
    connection.execute("INSERT INTO posting VALUES (?, ?)", (id, _posting(rnd)))
    _requirements(connection, rnd, id)
    if passed[-1] != 7 and id % 3 == 0:
        due = TODAY + timedelta(days=rnd.randrange(-5, 15))
        connection.execute(
            "INSERT INTO task (title, application, due, note, created_at) VALUES ('Follow up', ?, ?, '', ?)",
            (id, due.isoformat(), MOMENT),
        )
    if passed[-1] == 5:
        _interview(connection, rnd, id)


def _application(rnd: random.Random, id: int, passed: tuple[int, ...], days: list[date]) -> dict[str, Any]:
    low = rnd.randrange(60, 160) * 1000
    return {
        "id": id,
        "company": f"{rnd.choice(FIRST.split())} {rnd.choice(SECOND.split())} {id % 997}",
        "title": rnd.choice(TITLES),
        "stage": passed[-1],
        "position": float(id),
        "outcome": rnd.choice(OUTCOMES) if passed[-1] == 7 else None,
        "entered_on": days[-1].isoformat(),
        "applied_on": days[1].isoformat() if len(days) > 1 else None,
        "heard_on": days[-1].isoformat(),
        "reached": REACHED[max(stage for stage in passed if stage != 7)],
        "location": rnd.choice(PLACES),
        "work_mode": rnd.choice(("remote", "hybrid", "onsite", None)),
        "salary_min": float(low),
        "salary_max": float(low + 20_000),
        "currency": rnd.choice(("EUR", "USD", "GBP")),
        "period": "year",
        "salary_text": f"{low // 1000}k-{low // 1000 + 20}k",
        "source": rnd.choice(SOURCES),
        "url": f"https://example.com/jobs/{id}",
        "excitement": rnd.choice((None, 2, 3, 4, 5)),
        "archived": 0,
        "created_at": MOMENT,
        "updated_at": MOMENT,
    }


def _events(
    rnd: random.Random, id: int, passed: tuple[int, ...], days: list[date], outcome: str | None
) -> Iterator[tuple[Any, ...]]:
    for stage, day in zip(passed, days, strict=True):
        yield id, "stage", day.isoformat(), MOMENT, stage, outcome if stage == 7 else None, ""
    for _ in range(6 - len(passed)):
        yield id, "note", days[-1].isoformat(), MOMENT, None, None, " ".join(rnd.choices(WORDS.split(), k=6))


def _posting(rnd: random.Random) -> str:
    words = rnd.choices(WORDS.split(), k=POSTING_CHARACTERS // 6)
    return "\n".join(" ".join(words[i : i + 12]) for i in range(0, len(words), 12))


def _requirements(connection: sqlite3.Connection, rnd: random.Random, id: int) -> None:
    for place, skill in enumerate(rnd.sample(SKILLS, k=REQUIREMENTS)):
        requirement = connection.execute(
            "INSERT INTO requirement (application, kind, importance, k, label, state, position)"
            " VALUES (?, 'must', 2, 1, ?, 'proposed', ?)",
            (id, skill, float(place)),
        ).lastrowid
        connection.execute(
            "INSERT INTO requirement_option (requirement, skill, level, position) VALUES (?, ?, 2, 0)",
            (requirement, skill),
        )


def _rate_skills(connection: sqlite3.Connection) -> None:
    connection.executemany(
        "INSERT INTO skill_rating (skill, day, level, note) VALUES (?, ?, ?, '')",
        [(skill, TODAY.isoformat(), 1 + place % 4) for place, skill in enumerate(SKILLS[::2])],
    )


def _interview(connection: sqlite3.Connection, rnd: random.Random, id: int) -> None:
    day = TODAY + timedelta(days=rnd.randrange(-10, 10))
    connection.execute(
        "INSERT INTO interview (application, day, at, kind, people, place, note, created_at)"
        " VALUES (?, ?, '14:00', 'technical', '', '', '', ?)",
        (id, day.isoformat(), MOMENT),
    )
