"""The words of the interface for data: choices, days, badges and money, in the user's language and by the locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QObject, QTime

from tracker.changes import Label
from tracker.labels import WORDS
from tracker.overview import Badge, BadgeKind, Next, Row, Source
from tracker.pay import SHOWN_SIGNS
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
from tracker.text import folded
from ui.plain import one_line
from ui.theme import Tone

if TYPE_CHECKING:
    from tracker.fits import Fit

translate = QCoreApplication.translate

NEAR: Final = 6  # days ahead that are named by their weekday alone
THOUSANDS_FROM: Final = 10_000  # from here on a yearly pay is written in thousands
NO_BREAK_SPACE: Final = "\u00a0"

# What QT_TRANSLATE_NOOP returns is typed as an object, hence Any.
OUTCOMES: Final[Mapping[Outcome, Any]] = {
    Outcome.ACCEPTED: QT_TRANSLATE_NOOP("Words", "Accepted"),
    Outcome.DECLINED: QT_TRANSLATE_NOOP("Words", "Declined"),
    Outcome.REJECTED: QT_TRANSLATE_NOOP("Words", "Rejected"),
    Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Withdrawn"),
    Outcome.NO_REPLY: QT_TRANSLATE_NOOP("Words", "No reply"),
    Outcome.EXPIRED: QT_TRANSLATE_NOOP("Words", "Expired"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("Words", "Skipped"),
}
KINDS: Final[Mapping[Kind, Any]] = {
    Kind.SAVED: QT_TRANSLATE_NOOP("Words", "Saved"),
    Kind.APPLIED: QT_TRANSLATE_NOOP("Words", "Applied"),
    Kind.SCREENING: QT_TRANSLATE_NOOP("Words", "Screening"),
    Kind.ASSESSMENT: QT_TRANSLATE_NOOP("Words", "Assessment"),
    Kind.INTERVIEWING: QT_TRANSLATE_NOOP("Words", "Interviewing"),
    Kind.OFFER: QT_TRANSLATE_NOOP("Words", "Offer"),
    Kind.CLOSED: QT_TRANSLATE_NOOP("Words", "Closed"),
}
WORK_MODES: Final[Mapping[WorkMode, Any]] = {
    WorkMode.ONSITE: QT_TRANSLATE_NOOP("Words", "On site"),
    WorkMode.HYBRID: QT_TRANSLATE_NOOP("Words", "Hybrid"),
    WorkMode.REMOTE: QT_TRANSLATE_NOOP("Words", "Remote"),
}
EMPLOYMENTS: Final[Mapping[Employment, Any]] = {
    Employment.FULL_TIME: QT_TRANSLATE_NOOP("Words", "Full time"),
    Employment.PART_TIME: QT_TRANSLATE_NOOP("Words", "Part time"),
    Employment.CONTRACT: QT_TRANSLATE_NOOP("Words", "Contract"),
    Employment.INTERNSHIP: QT_TRANSLATE_NOOP("Words", "Internship"),
    Employment.TEMPORARY: QT_TRANSLATE_NOOP("Words", "Temporary"),
}
PERIODS: Final[Mapping[Period, Any]] = {
    Period.YEAR: QT_TRANSLATE_NOOP("Words", "Year"),
    Period.MONTH: QT_TRANSLATE_NOOP("Words", "Month"),
    Period.DAY: QT_TRANSLATE_NOOP("Words", "Day"),
    Period.HOUR: QT_TRANSLATE_NOOP("Words", "Hour"),
}
EVENT_KINDS: Final[Mapping[EventKind, Any]] = {
    EventKind.STAGE: QT_TRANSLATE_NOOP("Words", "Stage"),
    EventKind.NOTE: QT_TRANSLATE_NOOP("Words", "Note"),
    EventKind.CALL: QT_TRANSLATE_NOOP("Words", "Call"),
    EventKind.EMAIL: QT_TRANSLATE_NOOP("Words", "E-mail"),
    EventKind.INTERVIEW: QT_TRANSLATE_NOOP("Words", "Interview"),
    EventKind.OFFER: QT_TRANSLATE_NOOP("Words", "Offer"),
    EventKind.DOCUMENT: QT_TRANSLATE_NOOP("Words", "Document"),
}
INTERVIEW_KINDS: Final[Mapping[InterviewKind, Any]] = {
    InterviewKind.RECRUITER: QT_TRANSLATE_NOOP("Words", "Recruiter call"),
    InterviewKind.PHONE: QT_TRANSLATE_NOOP("Words", "Call"),
    InterviewKind.TECHNICAL: QT_TRANSLATE_NOOP("Words", "Technical interview"),
    InterviewKind.SYSTEM_DESIGN: QT_TRANSLATE_NOOP("Words", "System design"),
    InterviewKind.BEHAVIOURAL: QT_TRANSLATE_NOOP("Words", "Behavioural interview"),
    InterviewKind.ONSITE: QT_TRANSLATE_NOOP("Words", "Onsite"),
    InterviewKind.FINAL: QT_TRANSLATE_NOOP("Words", "Final round"),
    InterviewKind.OTHER: QT_TRANSLATE_NOOP("Words", "Interview"),
}
RESULTS: Final[Mapping[InterviewResult, Any]] = {
    InterviewResult.PASSED: QT_TRANSLATE_NOOP("Words", "Passed"),
    InterviewResult.FAILED: QT_TRANSLATE_NOOP("Words", "Not passed"),
    InterviewResult.CANCELLED: QT_TRANSLATE_NOOP("Words", "Cancelled"),
}
PAY_PER: Final[Mapping[Period, Any]] = {
    Period.YEAR: "{pay}",
    Period.MONTH: QT_TRANSLATE_NOOP("Words", "{pay}/month"),
    Period.DAY: QT_TRANSLATE_NOOP("Words", "{pay}/day"),
    Period.HOUR: QT_TRANSLATE_NOOP("Words", "{pay}/h"),
}
TONES: Final[dict[BadgeKind, Tone]] = {
    BadgeKind.LATE_TASK: "bad",
    BadgeKind.INTERVIEW: "accent",
    BadgeKind.DEADLINE: "warn",
    BadgeKind.QUIET: "bad",
    BadgeKind.NEW: "neutral",
}


def outcome_name(outcome: Outcome) -> str:
    return translate("Words", OUTCOMES[outcome])


def kind_name(kind: Kind) -> str:
    return translate("Words", KINDS[kind])


def work_mode_name(mode: WorkMode) -> str:
    return translate("Words", WORK_MODES[mode])


def employment_name(employment: Employment) -> str:
    return translate("Words", EMPLOYMENTS[employment])


def period_name(period: Period) -> str:
    return translate("Words", PERIODS[period])


def event_kind_name(kind: EventKind) -> str:
    return translate("Words", EVENT_KINDS[kind])


def interview_kind_name(kind: InterviewKind) -> str:
    return translate("Words", INTERVIEW_KINDS[kind])


def result_name(result: InterviewResult) -> str:
    return translate("Words", RESULTS[result])


def status_words(row: Row) -> str:
    """The user's name of its stage; the outcome of a closed application."""
    outcome = row.application.outcome
    return outcome_name(outcome) if outcome and not row.is_open else row.stage.name


def day_words(day: date, today: date) -> str:
    """A day in few words: `today`, `tomorrow`, `yesterday`, else `Thu 26 Nov`, with the year where it is another."""
    return _beside_today(day, today) or _written(day, "weekday" if day.year == today.year else "all")


def date_words(day: date, today: date) -> str:
    """A day in the fewest words: `26 Nov`, with the year where it is another than today's."""
    return _written(day, "day" if day.year == today.year else "day and year")


def full_date_words(day: date) -> str:
    """A day with its year: `26 Nov 2026`."""
    return _written(day, "day and year")


def near_words(day: date, today: date) -> str:
    """A day as seen from today: `today`, `tomorrow`, `yesterday`, `Thu` within a week ahead, else `26 Nov`."""
    if words := _beside_today(day, today):
        return words
    if 0 < (day - today).days <= NEAR:
        return locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return date_words(day, today)


def time_words(at: str) -> str:
    """A time written `HH:MM`, as the locale writes it."""
    return locale().toString(QTime.fromString(at, "HH:mm"), QLocale.FormatType.ShortFormat)


def late_words(days: int) -> str:
    """`2 days late`."""
    return _counted.late(days)


def age_words(days: int, *, short: bool = False) -> str:
    """`9 days`; `9 d` where there is little room."""
    return _counted.short(days) if short else _counted.days(days)


def next_words(next: Next, today: date, kind: Kind | None = None) -> str:
    """What comes next and when: `Onsite Thu 14:00`, `Closes 26 Nov`, `Follow up, 2 days late`.

    With the `kind` of its stage, the deadline of an offer reads `Answer by 27 Nov`.
    """
    if next.source is Source.OFFER:
        return _offer_words(next, today)
    if next.source is Source.DEADLINE:
        return _deadline_words(next.on, today, kind)
    if next.source is Source.INTERVIEW:
        return _interview_words(next, today)
    when = late_words((today - next.on).days) if next.late else near_words(next.on, today)
    return translate("Words", "{task}, {when}").format(task=next.what, when=when)


def badge_words(badge: Badge, today: date, kind: Kind | None = None) -> tuple[str, Tone]:
    """What a badge says, and its tone for `ui.paint.badge`; `kind` is that of the stage, as for `next_words`.

    How late a task is comes first, so that a long title cannot push it out of the badge.
    """
    return _badge_text(badge, today, kind), TONES[badge.kind]


def salary_words(application: Application) -> str:
    """The pay, compact, by the locale: `€95–115k`, `$60/h`, `CHF 9,500+/month`; as typed where no number was read."""
    ends = [end for end in (application.salary_min, application.salary_max) if end is not None]
    if not ends:
        return one_line(application.salary_text or "")
    period = application.period or Period.YEAR
    amounts = _amounts(ends, in_thousands=period is Period.YEAR)
    if application.salary_max is None:
        amounts = translate("Words", "{amount}+", "at least").format(amount=amounts)
    pay = translate("Words", PAY_PER[period]).format(pay=_with_sign(amounts, application.currency))
    return translate("Words", "up to {pay}").format(pay=pay) if application.salary_min is None else pay


def money_words(amount: float, currency: str | None) -> str:
    """A whole amount with its currency, by the locale: `€121,400`."""
    return _with_sign(_number(float(round(amount)), 0), currency)


def pay_words(amount: float, currency: str | None, period: Period) -> str:
    """One amount to the cent for a period: `€95,000`, `$60.50/h`."""
    return translate("Words", PAY_PER[period]).format(pay=_with_sign(_number(amount, 2), currency))


def place_words(application: Application) -> str:
    """Where one works: `Remote (EU)`, `Hybrid, Boston`, `Berlin`."""
    mode, place = application.work_mode, one_line(application.location or "")
    if not mode or (place and (mode is WorkMode.ONSITE or _says(place, mode))):
        return place
    name = work_mode_name(mode)
    if not place:
        return name
    pattern = "{mode} ({place})" if mode is WorkMode.REMOTE else "{mode}, {place}"
    return pattern.format(mode=name, place=place)


def place_and_pay(row: Row) -> str:
    """The third line of a card: `Remote (EU), €95–115k`."""
    return _joined((place_words(row.application), salary_words(row.application)))


def fit_words(fit: Fit) -> str:
    """`fit 88`, or `fit 88, not confirmed` while the list it is made from was not looked at."""
    pattern = translate("Words", "fit {score}") if fit.confirmed else translate("Words", "fit {score}, not confirmed")
    return pattern.format(score=locale().toString(fit.shown))


def step_words(label: Label) -> str:
    """What a step did, such as `Move “Platform Engineer” to Offer`."""
    arguments = {name: _argument(name, value) for name, value in label.arguments.items()}
    sentence = WORDS.get(label.key, WORDS["unknown"])
    return translate("Tracker", sentence).format_map(arguments)


def locale() -> QLocale:
    """The locale for what the interface writes. The computer's own `C`, which knows no people, becomes English."""
    system = QLocale()
    if system.language() != QLocale.Language.C:
        return system
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _argument(name: str, value: str | int) -> str:
    if isinstance(value, int):
        return locale().toString(value)
    if name == "level":
        return translate("Skills", value)
    if name == "day":
        return full_date_words(date.fromisoformat(value))
    return _outcome_word(value) if name == "outcome" else one_line(value)


def _outcome_word(value: str) -> str:
    try:
        return outcome_name(Outcome(value))
    except ValueError:  # a step of another version
        return one_line(value)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _says(place: str, mode: WorkMode) -> bool:
    """Whether a place as typed begins with its work mode already."""
    return folded(place).startswith((mode.value, folded(work_mode_name(mode))))


# Days


def _beside_today(day: date, today: date) -> str:
    words = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return translate("Words", words) if words else ""


NAMED_DAYS: Final = (
    QT_TRANSLATE_NOOP("Words", "yesterday"),
    QT_TRANSLATE_NOOP("Words", "today"),
    QT_TRANSLATE_NOOP("Words", "tomorrow"),
)


def _written(day: date, parts: str) -> str:
    language = locale()
    pattern = _patterns(language.dateFormat(QLocale.FormatType.LongFormat))[parts]
    return language.toString(QDate(day.year, day.month, day.day), pattern)


YEAR_FIRST: Final = re.compile(r"^y+(?:'[^']*'|[^Md'])*")
YEAR_LATER: Final = re.compile(r"(?:[\s,،.]|'[^']*')*y+(?:[\s.]*'[^']*'\.?)?")
WEEKDAY: Final = re.compile(r"[\s,،]*dddd[^\s,،Md]*[\s,،]*")
COMMA_AT_WEEKDAY: Final = re.compile(r"(?<=dddd)[,،]|[,،](?=\s*dddd)")


@cache
def _patterns(long: str) -> dict[str, str]:
    """The shorter ways to write a day, from the locale's long one, such as `dddd, d MMMM yyyy`."""
    full = COMMA_AT_WEEKDAY.sub("", long)
    without_year = YEAR_LATER.sub("", YEAR_FIRST.sub("", full)).strip()
    written = {
        "all": full,
        "weekday": without_year,
        "day and year": WEEKDAY.sub(" ", full).strip(),
        "day": WEEKDAY.sub(" ", without_year).strip(),
    }
    return {parts: form.replace("dddd", "ddd").replace("MMMM", "MMM") for parts, form in written.items()}


# What comes next


def _interview_words(next: Next, today: date) -> str:
    """Its day and time by the user's own clock, wherever it is held."""
    what = interview_kind_name(InterviewKind(next.what))
    if not next.at:
        return translate("Words", "{interview} {day}").format(interview=what, day=near_words(next.on, today))
    on, at = _by_own_clock(next.on, next.at, next.zone) if next.zone else (next.on, next.at)
    pattern = translate("Words", "{interview} {day} {time}")
    return pattern.format(interview=what, day=near_words(on, today), time=time_words(at))


def _by_own_clock(day: date, at: str, zone: str) -> tuple[date, str]:
    from tracker import zones  # few interviews are held elsewhere

    return zones.local(zones.moment(day, at, zone))


def _deadline_words(on: date, today: date, kind: Kind | None) -> str:
    if on < today:
        return translate("Words", "Closed {day}").format(day=near_words(on, today))
    if kind is Kind.OFFER:
        return _answer_words(on, today)
    day = _beside_today(on, today) or date_words(on, today)
    return translate("Words", "Closes {day}").format(day=day)


def _offer_words(next: Next, today: date) -> str:
    if next.late:
        late = late_words((today - next.on).days)
        return translate("Words", "Answer the offer, {late}").format(late=late)
    return _answer_words(next.on, today)


def _answer_words(on: date, today: date) -> str:
    if on == today:
        return translate("Words", "Answer today")
    return translate("Words", "Answer by {day}").format(day=near_words(on, today))


def _badge_text(badge: Badge, today: date, kind: Kind | None) -> str:
    if badge.kind is BadgeKind.QUIET:
        return _counted.quiet(badge.days)
    if badge.next is None:
        return translate("Words", "New")
    if badge.kind is BadgeKind.LATE_TASK:
        return translate("Words", "{late}: {task}").format(late=late_words(badge.days), task=badge.next.what)
    if badge.next.source is Source.DEADLINE and badge.days > 1 and kind is not Kind.OFFER:
        return _counted.closes_in(badge.days)
    return next_words(badge.next, today, kind)


class _Counted(QObject):
    """What has a plural: `tr` is the only call in which lupdate knows one in Python.

    English comes without a file of plurals, so its singular is a sentence of its own.
    """

    def days(self, n: int) -> str:
        return self.tr("1 day") if n == 1 else self.tr("%n days", "", n)

    def short(self, n: int) -> str:
        return self.tr("%n d", "days, for a narrow column", n)

    def late(self, n: int) -> str:
        return self.tr("1 day late") if n == 1 else self.tr("%n days late", "", n)

    def quiet(self, n: int) -> str:
        return self.tr("Quiet 1 day") if n == 1 else self.tr("Quiet %n days", "", n)

    def closes_in(self, n: int) -> str:
        return self.tr("Closes in %n days", "", n)


_counted: Final = _Counted()


# Money


def _amounts(ends: list[float], *, in_thousands: bool) -> str:
    if in_thousands and all(end >= THOUSANDS_FROM and end % 100 == 0 for end in ends):
        amount = _range([_number(end / 1000, 1) for end in ends])
        return translate("Words", "{amount}k", "thousands").format(amount=amount)
    return _range([_number(end, 2) for end in ends])


def _range(ends: list[str]) -> str:
    return "–".join(dict.fromkeys(ends))


def _number(value: float, digits: int) -> str:
    return locale().toString(float(value), "f", 0 if float(value).is_integer() else digits)


def _with_sign(amount: str, currency: str | None) -> str:
    """The amount with the sign of its currency, on the side where the locale writes it."""
    if not currency:
        return amount
    before, behind = _around(currency, locale())
    return f"{before}{amount}{behind}"


@lru_cache(maxsize=64)
def _around(currency: str, language: QLocale) -> tuple[str, str]:
    """What stands before and behind an amount of a currency."""
    sign = _sign(currency, language)
    before, _, behind = language.toCurrencyString(1, sign, 0).partition(language.toString(1))
    if before.endswith(sign) and sign[-1].isalpha():
        before += NO_BREAK_SPACE
    return before, behind


def _sign(currency: str, language: QLocale) -> str:
    """The sign of a currency; the code where the sign would be taken for the locale's own money."""
    own = language.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
    if currency == language.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode):
        return own or currency
    sign = SHOWN_SIGNS.get(currency, currency)
    return currency if sign == own else sign
