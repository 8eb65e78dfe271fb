"""What the interface calls things, in English and by the locale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from tests.tracker import build
from tracker.changes import Label
from tracker.labels import WORDS
from tracker.overview import Badge, BadgeKind, Next, Overview, Row, Source
from tracker.records import (
    Application,
    Employment,
    EventKind,
    InterviewKind,
    InterviewResult,
    Kind,
    Outcome,
    Period,
    WorkMode,
)
from tracker.store import Store
from ui import words

TODAY = date(2026, 11, 24)  # a Tuesday
PLAIN = Application(1, "Harbor", "Engineer", 1, 1.0, None, TODAY, None, TODAY, None)


def speak(locale: str) -> None:
    QLocale.setDefault(QLocale(locale))


def pay(low: float | None, high: float | None, currency: str | None = "EUR", period: Period | None = None) -> str:
    return words.salary_words(
        PLAIN._replace(salary_min=low, salary_max=high, currency=currency, period=period, salary_text="as typed")
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = build.new_store(tmp_path / "pursuit.db")
    yield opened
    opened.close()


def row(store: Store, **fields: Any) -> Row:
    return build.row(Overview(store), build.application(store, **fields))


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        (words.outcome_name, Outcome),
        (words.kind_name, Kind),
        (words.work_mode_name, WorkMode),
        (words.employment_name, Employment),
        (words.period_name, Period),
        (words.event_kind_name, EventKind),
        (words.interview_kind_name, InterviewKind),
        (words.result_name, InterviewResult),
    ],
)
def test_every_choice_has_a_name_of_its_own(name: Callable[[Any], str], choices: type[StrEnum]) -> None:
    names = [name(choice) for choice in choices]
    assert len(set(names)) == len(choices)
    assert all(text[0].isupper() and "_" not in text for text in names)


def test_the_days_around_today_have_names() -> None:
    days = [words.day_words(TODAY + timedelta(n), TODAY) for n in (-1, 0, 1)]
    assert days == ["yesterday", "today", "tomorrow"]


def test_other_days_are_written_with_their_weekday_and_a_foreign_year() -> None:
    assert words.day_words(date(2026, 11, 26), TODAY) == "Thu 26 Nov"
    assert words.day_words(date(2027, 1, 5), TODAY) == "Tue 5 Jan 2027"


def test_a_date_without_its_weekday_is_shorter() -> None:
    assert words.date_words(date(2026, 11, 26), TODAY) == "26 Nov"
    assert words.date_words(date(2025, 12, 29), TODAY) == "29 Dec 2025"


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_US", "Thu Nov 26"),
        ("de_DE", "Do. 26. Nov."),
        ("es_ES", "jue 26 de nov"),
        ("zh_CN", "11月26日周四"),
        ("lv_LV", "ceturtd. 26. nov."),
        ("th_TH", "พฤหัสที่ 26 พ.ย."),
    ],
)
def test_a_day_is_written_in_the_order_of_the_locale(locale: str, expected: str) -> None:
    speak(locale)
    assert words.day_words(date(2026, 11, 26), TODAY) == expected


def test_every_locale_writes_each_day_differently_and_without_the_year() -> None:
    for locale in {QLocale(language).name() for language in QLocale.Language}:
        speak(locale)
        written = [words.day_words(date(2026, 6, 1) + timedelta(n), TODAY) for n in range(60)]
        assert len(set(written)) == 60, locale
        year = QLocale().toString(2026).replace(QLocale().groupSeparator(), "")
        assert not any(year in text for text in written), locale


def test_only_the_week_ahead_is_called_by_its_weekdays() -> None:
    assert words.near_words(TODAY + timedelta(6), TODAY) == "Mon"
    assert words.near_words(TODAY + timedelta(7), TODAY) == "1 Dec"
    assert words.near_words(TODAY - timedelta(2), TODAY) == "22 Nov"


def test_one_day_is_singular() -> None:
    assert (words.late_words(1), words.late_words(2)) == ("1 day late", "2 days late")
    assert (words.age_words(1), words.age_words(9)) == ("1 day", "9 days")
    assert words.age_words(9, short=True) == "9 d"


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (Next("onsite", date(2026, 11, 26), "14:00", False, Source.INTERVIEW), "Onsite Thu 14:00"),
        (Next("phone", date(2026, 11, 25), None, False, Source.INTERVIEW), "Call tomorrow"),
        (Next("deadline", date(2026, 11, 26), None, False, Source.DEADLINE), "Closes 26 Nov"),
        (Next("deadline", date(2026, 11, 24), None, False, Source.DEADLINE), "Closes today"),
        (Next("deadline", date(2026, 11, 20), None, True, Source.DEADLINE), "Closed 20 Nov"),
        (Next("Follow up", date(2026, 11, 22), None, True, Source.TASK), "Follow up, 2 days late"),
        (Next("Send {thanks} %1", date(2026, 11, 24), None, False, Source.TASK), "Send {thanks} %1, today"),
    ],
)
def test_what_comes_next_says_what_and_when(step: Next, expected: str) -> None:
    assert words.next_words(step, TODAY) == expected


def test_the_deadline_of_an_offer_asks_for_an_answer() -> None:
    deadline = Next("deadline", date(2026, 11, 27), None, False, Source.DEADLINE)
    assert words.next_words(deadline, TODAY, Kind.OFFER) == "Answer by Fri"
    assert words.next_words(deadline._replace(on=TODAY), TODAY, Kind.OFFER) == "Answer today"
    assert words.badge_words(Badge(BadgeKind.DEADLINE, 3, deadline), TODAY, Kind.OFFER) == ("Answer by Fri", "warn")


def test_times_are_written_as_the_locale_writes_them() -> None:
    speak("en_US")
    assert words.time_words("14:00") == "2:00\u202fPM"


@pytest.mark.parametrize(
    ("badge", "expected"),
    [
        (
            Badge(BadgeKind.LATE_TASK, 2, Next("Follow up", date(2026, 11, 22), None, True, Source.TASK)),
            ("2 days late: Follow up", "bad"),
        ),
        (
            Badge(BadgeKind.INTERVIEW, 2, Next("onsite", date(2026, 11, 26), "14:00", False, Source.INTERVIEW)),
            ("Onsite Thu 14:00", "accent"),
        ),
        (
            Badge(BadgeKind.DEADLINE, 3, Next("deadline", date(2026, 11, 27), None, False, Source.DEADLINE)),
            ("Closes in 3 days", "warn"),
        ),
        (
            Badge(BadgeKind.DEADLINE, 1, Next("deadline", date(2026, 11, 25), None, False, Source.DEADLINE)),
            ("Closes tomorrow", "warn"),
        ),
        (Badge(BadgeKind.QUIET, 16), ("Quiet 16 days", "bad")),
        (Badge(BadgeKind.NEW, 0), ("New", "neutral")),
    ],
)
def test_a_badge_says_one_thing_in_its_tone(badge: Badge, expected: tuple[str, str]) -> None:
    assert words.badge_words(badge, TODAY) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (pay(95_000, 115_000), "€95–115k"),
        (pay(140_000, 165_000, "USD"), "$140–165k"),
        (pay(92_500, 92_500), "€92.5k"),
        (pay(9_500, None, "CHF", Period.MONTH), "CHF\u00a09,500+/month"),
        (pay(60.5, 80, "USD", Period.HOUR), "$60.50–80/h"),
        (pay(None, 700, "GBP", Period.DAY), "up to £700/day"),
        (pay(50_000, 60_000, None), "50–60k"),
        (pay(95_123, 115_000), "€95,123–115,000"),
    ],
)
def test_pay_is_compact(written: str, expected: str) -> None:
    assert written == expected


def test_pay_that_was_not_read_is_shown_as_typed_on_one_line() -> None:
    assert pay(None, None) == "as typed"
    assert words.salary_words(PLAIN._replace(salary_text="a\nlot")) == "a lot"
    assert words.salary_words(PLAIN) == ""


def test_the_sign_of_a_currency_stands_where_the_locale_puts_it() -> None:
    speak("de_DE")
    assert pay(95_000, 115_000) == "95–115k\u00a0€"


def test_a_sign_that_is_also_the_locales_own_is_not_used_for_other_money() -> None:
    speak("en_CA")
    assert pay(95_000, 115_000, "USD") == "USD\u00a095–115k"
    assert pay(95_000, 115_000, "CAD") == "$95–115k"


@pytest.mark.parametrize(
    ("mode", "location", "expected"),
    [
        (WorkMode.REMOTE, "EU", "Remote (EU)"),
        (WorkMode.REMOTE, "Remote (EU)", "Remote (EU)"),
        (WorkMode.REMOTE, None, "Remote"),
        (WorkMode.HYBRID, "Boston", "Hybrid, Boston"),
        (WorkMode.ONSITE, "Berlin", "Berlin"),
        (WorkMode.ONSITE, None, "On site"),
        (None, "Berlin", "Berlin"),
        (None, None, ""),
    ],
)
def test_the_place_says_the_work_mode_once(mode: WorkMode | None, location: str | None, expected: str) -> None:
    assert words.place_words(PLAIN._replace(work_mode=mode, location=location)) == expected


def test_a_card_shows_place_and_pay_on_one_line(store: Store) -> None:
    both = row(store, location="Berlin", salary_min=80e3, salary_max=95e3, currency="EUR")
    assert words.place_and_pay(both) == "Berlin, €80–95k"
    assert words.place_and_pay(row(store, location="Berlin")) == "Berlin"


def test_an_interview_elsewhere_is_said_by_the_users_own_clock() -> None:
    here, there = ZoneInfo("Asia/Tokyo"), "America/Los_Angeles"
    own = datetime(2026, 11, 25, 10, 0, tzinfo=here).astimezone()  # what the computer's own clock shows then
    at_theirs = own.astimezone(ZoneInfo(there))
    step = Next("onsite", at_theirs.date(), f"{at_theirs:%H:%M}", False, Source.INTERVIEW, 1, there)
    same = Next("onsite", own.date(), f"{own:%H:%M}", False, Source.INTERVIEW, 1)
    assert words.next_words(step, TODAY) == words.next_words(same, TODAY)


def test_the_status_is_the_users_stage_or_how_it_ended(store: Store) -> None:
    assert words.status_words(row(store, stage="Applied")) == "Applied"
    assert words.status_words(row(store, stage="Closed", outcome=Outcome.NO_REPLY)) == "No reply"


def test_every_step_has_words_with_its_arguments() -> None:
    arguments: dict[str, str | int] = {
        "title": "Engineer",
        "n": 3,
        "stage": "Offer",
        "outcome": "no_reply",
        "name": "x",
        "company": "y",
        "level": "Strong",
        "what": "years",
        "day": "2026-11-27",
        "task": "Follow up",
        "file": "jobs.csv",
        "currency": "USD",
        "base": "EUR",
    }
    said = {key: words.step_words(Label(key, arguments)) for key in WORDS}
    assert not [key for key, sentence in said.items() if "{" in sentence]
    assert said["close"] == "Close “Engineer” as No reply"
    assert said["move_many"] == "Move 3 applications to Offer"
    assert said["snooze"] == "Snooze “Engineer” until 27 Nov 2026"


def test_a_step_of_a_newer_version_is_still_a_sentence() -> None:
    assert words.step_words(Label("teleport", {})) == "A change made by another version"
    assert "vanished" in words.step_words(Label("close", {"title": "Engineer", "outcome": "vanished"}))
