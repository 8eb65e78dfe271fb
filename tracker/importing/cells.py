"""What single cells say: names, salaries, ratings, ways to work, a company and a title in one."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from tracker import money
from tracker.duplicates import link_key
from tracker.importing.dates import DateOrder, Undecided, read_stamp
from tracker.importing.words import NO, YES, is_null
from tracker.pay import Salary
from tracker.records import Employment, Period, WorkMode

UNKNOWN: Final = "(unknown)"
LONGEST_NAME: Final = 500  # characters of a company or a title that are split

_RELATION: Final = re.compile(r"^(.{1,300}?) \((https?://[^\s()]{1,2000})\)$")
_LINKEDIN: Final = re.compile(r"linkedin\.com/(?:comm/)?jobs/view/(?:[^/?#\s]*-)?(\d{6,})|[?&]currentJobId=(\d{6,})")
_TITLE_WORDS: Final = re.compile(
    r"\b(?:engineer|developer|programmer|architect|manager|lead|head|analyst|scientist|designer|consultant|administrator"
    r"|intern|director|devops|sre|entwickler|ingenieur|ingeniero|ingénieur|développeur|desarrollador|tester|specialist"
    r"|back-?end|front-?end|full-?stack|senior|junior|staff|principal)(?:in|s|es|:in)?\b|工程师|开发|架构",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"\s+(?:at|@|bei|chez|en)\s+|\s*@\s*", re.IGNORECASE)
_JOINTS: Final = re.compile(r"\s+[-–—|/·]\s+|\s*[|·–—]\s*|:\s+|\s*/\s*|,\s+")
_MODES: Final = (
    (WorkMode.HYBRID, re.compile(r"hybrid|híbrido|hybride|teilweise|混合")),
    (WorkMode.REMOTE, re.compile(r"remote|remoto|home ?-?office|télétravail|wfh|from home|anywhere|uzaktan|远程")),
    (WorkMode.ONSITE, re.compile(r"on-?_? ?site|in-? ?office|in person|presencial|vor ort|sur site|büro|现场")),
)
_EMPLOYMENTS: Final = (
    (Employment.INTERNSHIP, re.compile(r"intern|praktikum|prácticas|stage|实习")),
    (Employment.CONTRACT, re.compile(r"contract|freelance|b2b|corp|autónomo|1099|c2c|合同")),
    (Employment.TEMPORARY, re.compile(r"temp|befristet|fixed|seasonal|临时")),
    (Employment.PART_TIME, re.compile(r"part|teilzeit|parcial|partiel|pt|兼职")),
    (Employment.FULL_TIME, re.compile(r"full|vollzeit|completa|permanent|unbefristet|temps plein|cdi|ft|全职")),
)
_RATINGS: Final = {
    "highest": 5, "very high": 5, "dream": 5, "high": 4, "hoch": 4, "alta": 4, "alto": 4, "高": 4, "medium": 3,
    "mid": 3, "normal": 3, "mittel": 3, "media": 3, "medio": 3, "中": 3, "low": 2, "niedrig": 2, "baja": 2, "bajo": 2,
    "低": 2, "lowest": 1, "very low": 1,
}  # fmt: skip
_STARS: Final = re.compile(r"[★⭐🌟]")


class Names(NamedTuple):
    company: str
    title: str


def text(cell: str) -> str | None:
    """The text without blanks around it, or None where it says that there is none; a relation is its name."""
    stripped = cell.strip()
    if is_null(stripped):
        return None
    relation = _RELATION.match(stripped)
    return relation[1] if relation else stripped


def long_text(cell: str) -> str | None:
    """A note as it is, or None where there is none."""
    return None if is_null(cell) else cell.strip()


def posting_text(cell: str) -> str | None:
    """The text of a posting, which may be given as HTML."""
    found = long_text(cell)
    if found and re.search(r"<(?:p|div|br|li|ul|h\d|span|b|strong)\b[^<>]{0,500}>", found, re.IGNORECASE):
        from tracker.skills.cleaning import clean_html

        return clean_html(found).strip() or None
    return found


def posting_key(url: str | None) -> str:
    """What all links to one posting have in common: the number of one of LinkedIn, or the link without its frills."""
    if not url:
        return ""
    number = posting_number(url)
    return f"linkedin {number}" if number else link_key(url)


def posting_number(url: str) -> str | None:
    """The number of a posting of LinkedIn, with or without a slug before it."""
    if "linkedin." not in url and "currentJobId" not in url:
        return None
    found = _LINKEDIN.search(url)
    return (found[1] or found[2]) if found else None


def unnamed(url: str | None) -> str | None:
    """What to call an application of which only the link is known."""
    if not url:
        return None
    if number := posting_number(url):
        return f"{UNKNOWN}, LinkedIn {number}"
    host = link_key(url).partition("/")[0]
    return f"{UNKNOWN}, {host}" if "." in host else None


def split_names(cell: str) -> Names:
    """The company and the title that one cell holds: `Engineer at Harbor`, `Harbor - Engineer`, `Harbor (Engineer)`."""
    whole = (text(cell) or "")[:LONGEST_NAME]
    if match := _AT.search(whole):
        return Names(whole[match.end() :].strip(), whole[: match.start()].strip())
    if whole.endswith(")") and "(" in whole and _TITLE_WORDS.search(whole[whole.rindex("(") :]):
        before, _, inner = whole[:-1].rpartition("(")
        return Names(before.strip(), inner.strip()) if before.strip() else Names("", inner.strip())
    for match in _JOINTS.finditer(whole):
        first, second = whole[: match.start()].strip(), whole[match.end() :].strip()
        if first and second:
            is_title_first = bool(_TITLE_WORDS.search(first)) and not _TITLE_WORDS.search(second)
            return Names(second, first) if is_title_first else Names(first, second)
    return Names("", whole) if _TITLE_WORDS.search(whole) else Names(whole, "")


def salary(cell: str) -> tuple[str | None, Salary | None]:
    """What was typed, and the numbers in it."""
    typed = text(cell)
    return typed, money.read_salary(typed) if typed else None


def amount(cell: str) -> float | None:
    """One amount of money, such as `95,000` or `$95k`."""
    typed = text(cell)
    if not typed:
        return None
    try:
        value: float | None = float(typed)
    except ValueError:
        found = money.read_salary(typed) or money.read_salary(f"{typed} EUR")
        value = (found.max if found.max is not None else found.min) if found else None
    return value if value is not None and 0 <= value < money.LARGEST else None


def currency(cell: str) -> str | None:
    typed = text(cell) or ""
    found = money.read_salary(f"100000 {typed}") if typed else None
    return typed.upper() if re.fullmatch("[A-Za-z]{3}", typed) else found.currency if found else None


def period(cell: str) -> Period | None:
    typed = (text(cell) or "").casefold()
    if typed in set(Period):
        return Period(typed)
    found = money.read_salary(f"100000 EUR per {typed}") or money.read_salary(f"100000 EUR {typed}") if typed else None
    return found.period if found else None


def work_mode(cell: str) -> WorkMode | None:
    typed = cell.strip().casefold()
    if typed in YES:  # of a column called Remote
        return WorkMode.REMOTE
    return None if typed in NO else next((mode for mode, words in _MODES if words.search(typed)), None)


def employment(cell: str) -> Employment | None:
    typed = cell.strip().casefold()
    return next((kind for kind, words in _EMPLOYMENTS if words.search(typed)), None)


def excitement(cell: str) -> int | None:
    """A rating from 0 to 5: a number, `3/5`, `8/10`, stars, or a word such as High."""
    typed = cell.strip().casefold()
    if stars := _STARS.findall(typed):
        return min(5, len(stars))
    if (number := re.fullmatch(r"(\d{1,2})(?:[.,]\d+)?(?:\s*/\s*(5|10))?", typed)) and int(number[1]) <= 10:
        value = int(number[1])
        return round(value / 2) if number[2] == "10" or value > 5 else value
    return next((rating for word, rating in _RATINGS.items() if word in typed), None) if typed else None


def names(cell: str) -> tuple[str, ...]:
    """Tags and the like, separated by semicolons or else commas."""
    separator = ";" if ";" in cell else ","
    found = (text(part) for part in cell.split(separator))
    return tuple(dict.fromkeys(name for name in found if name))


def flag(cell: str) -> bool:
    return cell.strip().casefold() in YES


def day(cell: str, order: DateOrder, today: Any) -> Any:
    """The first day of a cell or None; what cannot be told apart counts as none."""
    try:
        found = read_stamp(cell, order, today)
    except Undecided:
        return None
    return found.day if found else None
