"""Days as people and programs write them: the order of day and month is a matter of the whole column, never of a cell.

Nothing here asks the process for its locale: the names of months and halves of the day are written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from unicodedata import normalize


class DateOrder(StrEnum):
    """How a column writes its days."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"
    UNDECIDED = "undecided"


class Stamp(NamedTuple):
    """A day, and the time of that day as `HH:MM` where it was written."""

    day: date
    at: str | None = None


class Undecided(ValueError):
    """A day that means two different ones, as long as nobody says which number is the month."""


MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner enero ene janvier janv gennaio gen ocak oca janeiro",
            "february feb februar febr febrero février févr fevrier fev febbraio şubat şub subat fevereiro",
            "march mar märz mrz maerz marzo mars mart março",
            "april apr abril abr avril avr aprile nisan nis",
            "may mai mayo maggio mayıs mayis maio",
            "june jun juni junio juin giugno haziran haz junho",
            "july jul juli julio juillet juil luglio temmuz tem julho",
            "august aug agosto ago août aout ağustos agustos ağu",
            "september sep sept septiembre septembre settembre eylül eylul eyl setembro",
            "october oct oktober okt octubre octobre ottobre ekim eki outubro",
            "november nov noviembre novembre kasım kasim kas novembro",
            "december dec dezember dez diciembre dic décembre déc decembre dicembre aralık aralik ara dezembro",
        ),
        1,
    )
    for name in names.split()
}
YEARS: Final = range(1970, 2101)
SERIALS: Final = range(30_000, 60_000)  # days since 1899-12-30, as spreadsheets count: 1982 to 2064
SECONDS: Final = (500_000_000, 4_000_000_000)  # Unix time: 1985 to 2096
EPOCH_OF_SHEETS: Final = date(1899, 12, 30)
AHEAD: Final = timedelta(days=2)  # a day without a year is one of the past, but for somebody in another zone

_LETTERS: Final = r"[^\W\d_]"
_ISO: Final = re.compile(r"(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?(?!\d)")
_COMPACT: Final = re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)")
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_NO_YEAR: Final = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2?(?![\d./-])")
_DAY_FIRST: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?[-\s./]*(?:de\s+)?({_LETTERS}{{3,10}})\.?(?:[-\s.,/']*(?:de\s+)?(\d{{4}}|\d{{2}}(?![\d:])))?(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    rf"({_LETTERS}{{3,10}})\.?[-\s./]*(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?[-\s/']*(\d{{4}}|'?\d{{2}}(?![\d:])))?(?!\d)"
)
_CJK: Final = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日?")
_CLOCK: Final = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?\s?m\.?|上午|下午)?", re.IGNORECASE
)
_UTC: Final = re.compile(r"\d(?:Z|[+-]\d{2}:?\d{2})$")
_WORDS: Final = frozenset(["today", "yesterday"])
LONGEST: Final = 200  # characters of a cell that is looked at


def read_stamp(text: str, order: DateOrder, today: date) -> Stamp | None:
    """The first day in a text, or None. Raises Undecided where it needs an order and there is none."""
    return next(read_stamps(text, order, today), None)


def read_stamps(text: str, order: DateOrder, today: date) -> Iterator[Stamp]:
    """Every day in a text, in the order of the text: a cell may hold two."""
    plain = normalize("NFKC", text[:LONGEST]).strip().casefold()
    if number := _as_number(plain):
        yield Stamp(number)
        return
    place = 0
    while found := _next(plain, place, order, today):
        day, place = found
        clock = _CLOCK.match(plain, _after_joint(plain, place))
        yield Stamp(day, _time(clock) if clock else None)
        place = clock.end() if clock else place


def _after_joint(text: str, place: int) -> int:
    """Where a time would begin behind a day: after blanks, a comma, a T or an `at`."""
    joint = re.compile(r"[\s,]*(?:t|at|um|-)?\s*").match(text, place)
    return joint.end() if joint else place


def _time(clock: re.Match[str]) -> str | None:
    hour, minute, half = int(clock[1]), int(clock[2]), (clock[3] or "")[:1]
    if half in {"a", "p", "上", "下"}:
        hour = hour % 12 + 12 * (half in {"p", "下"})
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _as_number(text: str) -> date | None:
    """Unix seconds or milliseconds, or the day count of a spreadsheet."""
    if not re.fullmatch(r"\d{5,13}(?:\.\d+)?", text):
        return None
    value = float(text)
    if value in SERIALS or int(value) in SERIALS:
        return EPOCH_OF_SHEETS + timedelta(days=int(value))
    seconds = value / 1000 if value >= 100 * SECONDS[0] else value
    if SECONDS[0] <= seconds <= SECONDS[1] and not _COMPACT.fullmatch(text):
        return datetime.fromtimestamp(seconds, UTC).astimezone().date()
    return None


def _next(text: str, place: int, order: DateOrder, today: date) -> tuple[date, int] | None:
    """The next day at or after a place, and where it ends."""
    best: tuple[int, re.Match[str], date] | None = None
    for pattern, read in _FORMS:
        for match in pattern.finditer(text, place):
            if best is not None and match.start() >= best[0]:
                break
            if day := read(match, order, today):
                best = (match.start(), match, day)
                break
    return (_local(text, best[1], best[2]), best[1].end()) if best else None


def _local(text: str, match: re.Match[str], day: date) -> date:
    """A moment in UTC is of the user's own day."""
    if text[match.end() : match.end() + 1] != "t" or not _UTC.search(text.upper()):
        return day
    try:
        return datetime.fromisoformat(text[match.start() :].upper()).astimezone().date()
    except (ValueError, OverflowError, OSError):  # no such day, or one before all that the system's clock can show
        return day


def _iso(match: re.Match[str], _order: DateOrder, _today: date) -> date | None:
    return _date(int(match[1]), int(match[2]), int(match[3]))


def _numeric(match: re.Match[str], order: DateOrder, _today: date) -> date | None:
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    return _ordered(first, second, year, _order_of(match[2], order, first, second))


def _order_of(separator: str, order: DateOrder, first: int, second: int) -> DateOrder:
    """Days with points are written by people who put the day first."""
    if order in {DateOrder.DMY, DateOrder.MDY}:
        return order
    if first > 12 or separator == ".":
        return DateOrder.DMY
    if second > 12:
        return DateOrder.MDY
    if first != second:
        raise Undecided
    return DateOrder.DMY


def _ordered(first: int, second: int, year: int, order: DateOrder) -> date | None:
    day, month = (second, first) if order is DateOrder.MDY else (first, second)
    return _date(year, month, day)


def _no_year(match: re.Match[str], order: DateOrder, today: date) -> date | None:
    first, second = int(match[1]), int(match[3])
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    chosen = _order_of(match[2], order, first, second)
    day, month = (second, first) if chosen is DateOrder.MDY else (first, second)
    return _latest(month, day, today)


def _named(match: re.Match[str], name: int, day: int, today: date) -> date | None:
    month = MONTHS.get(match[name])
    if month is None:
        return None
    if match[3]:
        return _date(_year(match[3].strip("'")), month, int(match[day]))
    return _latest(month, int(match[day]), today)


def _latest(month: int, day: int, today: date) -> date | None:
    """The last such day that is not to come."""
    for year in range(today.year + 1, today.year - 8, -1):
        found = _date(year, month, day)
        if found and found <= today + AHEAD:
            return found
    return None


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


_FORMS: Final = (
    (_ISO, _iso),
    (_COMPACT, _iso),
    (_NUMERIC, _numeric),
    (_DAY_FIRST, lambda match, _order, today: _named(match, 2, 1, today)),
    (_MONTH_FIRST, lambda match, _order, today: _named(match, 1, 2, today)),
    (_CJK, lambda match, _order, today: _latest(int(match[1]), int(match[2]), today)),
    (_NO_YEAR, _no_year),
)


def find_order(cells: Iterable[str]) -> DateOrder | None:
    """The order in which a column writes its days: None where it holds none, UNDECIDED where nothing tells it.

    A number above 12 tells it for all. Where the same column puts such numbers in both places, it tells nothing.
    """
    firsts: set[bool] = set()
    has_numeric = has_day = False
    for cell in cells:
        plain = normalize("NFKC", cell[:LONGEST]).strip()
        for first, separator, second in _numbers(plain):
            has_numeric = True
            if separator == "." or first > 12 >= second:
                firsts.add(True)
            elif second > 12 >= first:
                firsts.add(False)
        has_day = has_day or bool(_ISO.search(plain) or _as_number(plain) or _has_month(plain.casefold()))
    if len(firsts) == 1:
        return DateOrder.DMY if True in firsts else DateOrder.MDY
    if has_numeric:
        return DateOrder.UNDECIDED
    return DateOrder.YMD if has_day else None


def _numbers(text: str) -> Iterator[tuple[int, str, int]]:
    if _ISO.search(text) or _COMPACT.search(text):
        return
    for pattern in (_NUMERIC, _NO_YEAR):
        for match in pattern.finditer(text):
            if 1 <= int(match[1]) <= 31 and 1 <= int(match[3]) <= 31:
                yield int(match[1]), match[2], int(match[3])


def _has_month(text: str) -> bool:
    return any(word in MONTHS for word in re.findall(rf"{_LETTERS}{{3,10}}", text)) or bool(_CJK.search(text))
