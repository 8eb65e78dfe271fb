"""Every kind of file that people bring: just these rows, stages, outcomes, days and questions come of it."""

from __future__ import annotations

import locale
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.build import TODAY
from tests.tracker.importing.tools import DATA, asked, imported, planned, short, stored, timelines
from tracker.clock import Clock
from tracker.store import Store

NEW, SAME, ASKS = "new", "same", "needs_answer"

ROWS: dict[str, list[tuple[Any, ...]]] = {
    "linkedin.zip": [
        (2, NEW, "Harbor Systems", "Senior Back-End Engineer", "Applied", None, "2024-11-23"),
        (3, NEW, "(unknown), LinkedIn 3426706183", "", "Applied", None, "2023-02-22"),
        (4, NEW, "Kestrel Labs", "Platform Engineer", "Applied", None, "2024-12-01"),
        (2, SAME, "Kestrel Labs", "Platform Engineer", "Applied", None, "2024-12-01"),
        (3, NEW, "Opal Health", "Staff Engineer", "Saved", None, None),
    ],
    "huntr.csv": [
        (2, NEW, "Harbor Systems", "Senior Back-End Engineer", "Applied", None, "2026-10-01"),
        (4, NEW, "Quarry Grid", "Java Developer", "Interviewing", None, "2026-09-15"),
        (5, NEW, "Ravel Bank", "Java Developer", "Closed", "rejected", "2026-08-30"),
    ],
    "huntr.zip": [
        (2, NEW, "Tidewater", "Data Engineer", "Saved", None, None),
        (3, NEW, "Larkspur AI", "Platform Engineer", "Screening", None, "2026-11-24"),
        (4, ASKS, "Fennel Pay", "SRE", "Second chat?", None, None),
    ],
    "teal.csv": [
        (2, NEW, "Opal Health", "Staff Engineer", "Applied", None, "2026-10-14"),
        (3, NEW, "Juniper Line", "Senior Engineer", "Saved", None, None),
        (4, NEW, "Bright Maps", "Engineer", "Closed", "withdrawn", "2026-09-03"),
    ],
    "simplify.csv": [
        (2, NEW, "Copper Cloud", "Back-End Engineer", "Applied", None, "2026-11-02"),
        (3, NEW, "Sol Works", "Site Reliability Engineer", "Screening", None, "2026-10-11"),
        (4, NEW, "Fennel Pay", "Engineer", "Saved", None, None),
    ],
    "jobsync.csv": [
        (2, NEW, "Meridian Data", "Data Engineer", "Applied", None, "2026-09-02"),
        (3, NEW, "Northrow AI", "ML Engineer", "Saved", None, None),
        (4, NEW, "Kestrel Labs", "Engineer", "Applied", None, "2026-09-08"),
    ],
    "notion.zip": [
        (2, NEW, "Harbor Systems", "Senior Back-End Engineer", "Applied", None, "2026-01-05"),
        (3, NEW, "Kestrel Labs", "Platform Engineer", "Screening", None, "2026-02-11"),
        (4, NEW, "Opal Health", "Staff Engineer", "Saved", None, None),
    ],
    "airtable.csv": [
        (2, NEW, "Larkspur AI", "Engineer", "Interviewing", None, "2026-03-04"),
        (3, NEW, "Quarry Grid", "Senior Engineer", "Offer", None, "2026-02-28"),
        (4, NEW, "Ravel Bank", "Engineer", "Applied", None, "2026-01-15"),
    ],
    "trello.json": [
        (1, NEW, "Harbor Systems", "Senior Back-End Engineer", "Interviewing", None, "2026-03-05"),
        (2, NEW, "Tidewater", "Data Engineer", "Closed", "rejected", "2026-02-01"),
        (3, NEW, "Opal Health", "Staff Engineer", "Saved", None, None),
    ],
    "german.csv": [
        (4, NEW, "Müller GmbH", "Senior Back-End Entwickler", "Closed", "rejected", "2026-03-05"),
        (5, NEW, "Fjord AG", "Entwickler", "Applied", None, "2026-10-12"),
        (6, NEW, "'t Hooft BV", "Plattform-Ingenieur", "Closed", "accepted", "2026-02-01"),
        (7, NEW, "Lärche KG", "Entwickler", "Saved", None, None),
    ],
    "chinese.csv": [
        (2, NEW, "海港科技", "后端工程师", "Applied", None, "2026-03-05"),
        (3, NEW, "云山数据", "平台工程师", "Interviewing", None, "2026-04-01"),
        (4, NEW, "蓝湖网络", "数据工程师", "Applied", None, "2026-05-06"),
    ],
    "utf16.tsv": [
        (2, NEW, "Harbor Systems", "Engineer", "Applied", None, "2026-06-01"),
        (3, NEW, "Łódź Grid", "SRE", "Closed", "no_reply", "2026-05-01"),
    ],
    "sheet.xlsx": [
        (2, NEW, "Harbor Systems", "Engineer", "Applied", None, "2026-04-03"),
        (3, NEW, "Kestrel Labs", "SRE", "Closed", "declined", "2026-05-12"),
        (4, NEW, "Opal Health", "Staff Engineer", "Interviewing", None, "2026-11-02"),
    ],
    "sheet.ods": [
        (2, NEW, "Müller GmbH", "Entwickler", "Closed", "rejected", "2026-03-05"),
        (3, NEW, "Fjord AG", "Entwicklerin", "Applied", None, "2026-10-12"),
    ],
    "table.md": [
        (7, NEW, "Harbor Systems", "Senior Engineer", "Applied", None, "2026-10-12"),
        (8, NEW, "Kestrel Labs", "Platform Engineer", "Closed", "rejected", "2026-09-01"),
        (9, NEW, "Opal Health", "SRE", "Saved", None, None),
    ],
    "stages.csv": [
        (2, NEW, "Harbor Systems", "Engineer", "Interviewing", None, "2026-01-10"),
        (3, NEW, "Kestrel Labs", "Engineer", "Closed", "rejected", "2026-01-11"),
        (4, NEW, "Opal Health", "Engineer", "Saved", None, None),
    ],
    "own.csv": [
        (2, NEW, "Harbor Systems", "Senior Engineer", "Closed", "rejected", "2026-07-08"),
        (3, NEW, "Kestrel Labs", "Engineer", "Applied", None, "2026-01-05"),
        (4, NEW, "Opal Health", "Staff Engineer", "Interviewing", None, "2026-10-20"),
    ],
    "ask.csv": [
        *[(line, ASKS, f"A{line - 1}", "Engineer", f"{word}?", None, None) for line, word in enumerate(
            ("Declined", "Closed", "Passed", "Pending", "In progress", "No", "Archived", "Zappled"), 2
        )],
        (10, NEW, "A9", "Engineer", "Applied", None, "2026-01-05"),
    ],
    "undecided.csv": [
        (2, ASKS, "Harbor", "Engineer", "", None, None),
        (3, ASKS, "Kestrel", "Engineer", "", None, None),
        (4, NEW, "Opal", "Engineer", "Saved", None, None),
    ],
}  # fmt: skip

TIMELINES = {
    "linkedin.zip": {
        "Harbor Systems": ["2024-11-23 Applied"],
        "(unknown), LinkedIn 3426706183": ["2023-02-22 Applied"],
        "Kestrel Labs": ["2024-11-30 Saved", "2024-12-01 Applied"],
        "Opal Health": ["2024-12-03 Saved"],
    },
    "teal.csv": {
        "Opal Health": ["2026-10-02 Saved", "2026-10-14 Applied"],
        "Juniper Line": ["2026-10-20 Saved"],
        "Bright Maps": ["2026-09-01 Saved", "2026-09-03 Applied", "2026-09-03 Closed withdrawn"],
    },
    "trello.json": {
        "Harbor Systems": ["2026-03-01 Saved", "2026-03-05 Applied", "2026-03-20 Interviewing"],
        "Tidewater": ["2026-02-01 Applied", "2026-02-15 Closed rejected"],
        "Opal Health": ["2026-11-01 Saved"],
    },
    "table.md": {
        "Harbor Systems": ["2026-10-12 Applied"],
        "Kestrel Labs": ["2026-09-01 Applied", "2026-09-01 Interviewing", "2026-09-01 Closed rejected"],
        "Opal Health": ["2026-11-24 Saved"],
    },
    "stages.csv": {
        "Harbor Systems": [
            "2026-01-10 Applied", "2026-01-20 Screening", "2026-01-20 Assessment", "2026-02-01 Interviewing",
            "2026-02-08 Interviewing",
        ],
        "Kestrel Labs": ["2026-01-11 Applied", "2026-01-11 Assessment", "2026-03-01 Closed rejected"],
        "Opal Health": ["2026-11-24 Saved"],
    },
    "own.csv": {
        "Harbor Systems": ["2026-07-08 Applied", "2026-07-08 Closed rejected"],
        "Kestrel Labs": ["2026-01-05 Applied"],
        "Opal Health": ["2026-10-20 Applied", "2026-11-02 Screening", "2026-11-10 Interviewing"],
    },
}  # fmt: skip


@pytest.fixture(params=["C", "de_DE.UTF-8"])
def process_locale(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The locale of the process, which Qt sets to the user's."""
    before = locale.setlocale(locale.LC_ALL)
    if request.param != "C":
        make_locale(tmp_path_factory.getbasetemp() / "locales", request.param)
        monkeypatch.setenv("LOCPATH", str(tmp_path_factory.getbasetemp() / "locales"))
    try:
        locale.setlocale(locale.LC_ALL, request.param)
    except locale.Error:
        pytest.skip(f"{request.param} can be neither used nor made here")
    yield request.param
    locale.setlocale(locale.LC_ALL, before)


def make_locale(folder: Path, name: str) -> None:
    """Make a locale that may not be installed, from the sources that most systems have."""
    command = shutil.which("localedef")
    if command and not (folder / name).exists():
        folder.mkdir(exist_ok=True)
        language, _, charset = name.partition(".")
        subprocess.run([command, "-i", language, "-f", charset, str(folder / name)], check=False, capture_output=True)


def test_every_sample_is_tested() -> None:
    assert sorted(file.name for file in DATA.iterdir()) == sorted(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_a_file_gives_just_these_rows(database: Path, name: str, process_locale: str) -> None:
    assert [short(row) for row in planned(database, DATA / name).rows] == ROWS[name]


@pytest.mark.parametrize("name", TIMELINES)
def test_a_file_gives_just_these_dated_stages(database: Path, name: str) -> None:
    imported(database, DATA / name)
    assert timelines(database) == TIMELINES[name]


@pytest.mark.parametrize("name", ROWS)
def test_undo_takes_a_whole_import_back_and_redo_brings_it_again(database: Path, name: str) -> None:
    before = stored(database)
    _, applied = imported(database, DATA / name)
    after = stored(database)
    store = Store.open(database, clock=Clock(TODAY))
    store.undo(applied.step)
    assert stored(database) == before
    store.redo()
    assert stored(database) == after
    store.close()


@pytest.mark.parametrize("name", ROWS)
def test_importing_a_file_twice_changes_nothing(database: Path, name: str) -> None:
    imported(database, DATA / name)
    before = stored(database)
    plan, applied = imported(database, DATA / name)
    assert applied.step is None
    assert {row.result.value for row in plan.rows} <= {SAME, ASKS}
    assert stored(database) == before


def test_the_answers_to_the_questions_of_employers_are_not_kept(database: Path) -> None:
    imported(database, DATA / "linkedin.zip")
    assert "72000" not in repr(stored(database))


def test_they_are_kept_where_that_is_asked_for(database: Path) -> None:
    imported(
        database,
        DATA / "linkedin.zip",
        lambda mapping: mapping.with_field(
            next(column for column in mapping.columns if column.header == "Question And Answers"), "notes"
        ),
    )
    assert "72000" in asked(database, "SELECT text FROM notes")[0][0]


def test_the_time_of_day_of_an_american_date_is_kept(database: Path, process_locale: str) -> None:
    imported(database, DATA / "linkedin.zip")
    assert asked(database, "SELECT day, at FROM event WHERE application = 1 AND kind = 'stage'") == [
        ("2024-11-23", "23:39")
    ]


def test_a_resume_is_an_entry_and_a_contact_is_linked(database: Path) -> None:
    imported(database, DATA / "linkedin.zip")
    assert asked(database, "SELECT text FROM event WHERE kind = 'document' ORDER BY id") == [
        ("cv-2024.pdf",),
        ("cv-2024.pdf",),
    ]
    assert asked(database, "SELECT name, email, phone FROM contact ORDER BY id")[0] == (
        "ada@example.org",
        "ada@example.org",
        "+49 30 1234567",
    )


def test_a_long_description_becomes_the_text_of_the_posting(database: Path) -> None:
    imported(database, DATA / "huntr.zip")
    texts = [text for (text,) in asked(database, "SELECT text FROM posting ORDER BY id")]
    assert texts[0] == "Small team"
    assert "Requirement 3199: Python and Kafka at scale" in texts[1]
    assert "<" not in texts[1]


def test_salaries_ratings_days_and_ways_of_work_are_read(database: Path) -> None:
    imported(database, DATA / "teal.csv")
    assert asked(database, "SELECT salary_max, excitement, deadline FROM application ORDER BY id") == [
        (185000.0, 4, None),
        (None, 5, "2026-12-15"),
        (120000.0, 2, None),
    ]
    assert asked(database, "SELECT title, due FROM task") == [("Follow up", "2026-10-28")]
    imported(database, DATA / "jobsync.csv")
    assert asked(database, "SELECT employment, work_mode, location, source FROM application WHERE id > 3") == [
        ("full_time", "remote", "Munich", "LinkedIn"),
        ("contract", "onsite", None, None),
        ("part_time", "hybrid", "Berlin", "Indeed"),
    ]


def test_a_salary_keeps_what_was_typed_beside_its_numbers(database: Path) -> None:
    imported(database, DATA / "german.csv")
    assert asked(
        database, "SELECT salary_text, salary_min, salary_max, currency FROM application WHERE id IN (1, 3)"
    ) == [
        ("85.000 €", 85000.0, 85000.0, "EUR"),
        ("70.000 - 80.000 EUR", 70000.0, 80000.0, "EUR"),
    ]


def test_the_row_as_it_was_is_kept_and_what_went_nowhere_can_be_searched(database: Path) -> None:
    imported(database, DATA / "airtable.csv")
    original, unmapped = asked(database, "SELECT original, unmapped FROM imported_row WHERE line = 2")[0]
    assert '"Application Status": "🤝 Final Interview"' in original
    assert unmapped == "Favourite colour: green"
    store = Store.open(database, clock=Clock(TODAY))
    assert store.containing("green") == {1}
    store.close()


def test_a_word_that_says_on_hold_keeps_the_stage_and_sets_a_tag(database: Path) -> None:
    imported(database, DATA / "airtable.csv")
    assert asked(database, "SELECT name FROM tag") == [("on hold",)]


def test_labels_of_cards_and_links_in_them_come_along(database: Path) -> None:
    imported(database, DATA / "trello.json")
    assert asked(database, "SELECT name FROM tag") == [("remote",)]
    assert asked(database, "SELECT url FROM application WHERE id = 1") == [("https://harbor.example/jobs/7",)]


def test_a_pipe_after_a_backslash_is_part_of_a_cell(database: Path) -> None:
    imported(database, DATA / "table.md")
    assert asked(database, "SELECT text FROM notes") == [("a | b",)]
