"""Whether a new application looks like one that is already there: same link or posting number, or company and title.

It only ever points them out. Two applications at one company on one day are two applications.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from tracker.records import Application
from tracker.text import name_key

KEYS_KEPT: Final = 16_384
TITLES_ALIKE: Final = 0.75  # share of the words of two titles that pair up
WORDS_ALIKE: Final = 80  # of 100: two words are one with a typing error from here on
COMPANIES_ALIKE: Final = 90  # of 100
SHORTEST_ALIKE: Final = 6  # letters of a name in which one may be wrong
SHORTEST_NUMBER: Final = 4  # characters of a posting's number, in which there is a digit
TITLE_LIMIT: Final = 200  # characters of a title that are compared

LEGAL_FORMS: Final = frozenset(
    [
        "ab",
        "ag",
        "aps",
        "as",
        "asa",
        "bv",
        "bvba",
        "co",
        "company",
        "corp",
        "corporation",
        "cv",
        "doo",
        "eg",
        "ev",
        "gbr",
        "gesmbh",
        "gmbh",
        "inc",
        "incorporated",
        "kft",
        "kg",
        "kgaa",
        "kk",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "ltda",
        "mbh",
        "nv",
        "oao",
        "ohg",
        "ood",
        "oy",
        "oyj",
        "pjsc",
        "plc",
        "pte",
        "pty",
        "pvt",
        "sa",
        "sac",
        "sapi",
        "sarl",
        "sas",
        "sasu",
        "se",
        "sl",
        "slu",
        "spa",
        "spzoo",
        "srl",
        "sro",
        "ug",
        "zao",
        "zrt",
        "ооо",
        "оао",
        "зао",
        "пао",
        "ао",
    ]
)
JOINING: Final = frozenset(("and", "und", "et", "y"))  # go with a legal form: “GmbH und Co. KG”
UNSPACED_FORMS: Final = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "株式会社",
    "有限会社",
    "合同会社",
    "주식회사",
    "(株)",
    "(주)",
)

DESCRIBING: Final = frozenset(
    (
        "group", "holding", "holdings", "gruppe", "international", "global", "europe", "deutschland", "germany", "uk",
        "usa", "us", "emea", "technologies", "technology", "software", "solutions", "labs", "services", "systems",
        "digital", "it", "austria", "schweiz", "switzerland", "österreich", "france", "nederland", "worldwide", "the",
    )
)  # fmt: skip
"""Words that some write behind a company's name and others leave out."""

LEVELS: Final = frozenset(
    [
        "intern",
        "trainee",
        "graduate",
        "junior",
        "mid",
        "senior",
        "staff",
        "principal",
        "lead",
        "head",
        "director",
        "chief",
        "distinguished",
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "1",
        "2",
        "3",
        "4",
        "5",
    ]
)
SAME_WORDS: Final = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "internship": "intern",
    "eng": "engineer",
    "developer": "engineer",
    "dev": "engineer",
    "programmer": "engineer",
}
SAME_PHRASES: Final = (
    (re.compile(r"\bback end\b"), "backend"),
    (re.compile(r"\bfront end\b"), "frontend"),
    (re.compile(r"\bfull stack\b"), "fullstack"),
    (re.compile(r"\bsite reliability\b"), "sr_reliability"),
    (re.compile(r"\bsre\b"), "sr_reliability engineer"),
)
FOR_EVERYBODY: Final = re.compile(r"\((?:[a-z]{1,3}[/|*, ])+[a-z]{1,3}\)|\ball genders\b")  # (m/f/d), (f/m/x)

APPLY: Final = re.compile(r"(?<=.)/(?:apply|application)\Z", re.IGNORECASE)  # the form belongs to the posting
LINKEDIN: Final = re.compile(r"/jobs/view/(?:[^/]*-)?([0-9]{6,})/?")
GREENHOUSE: Final = re.compile(r"/([^/]+)/jobs/([0-9]+)")

CAMPAIGN: Final = re.compile(
    r"utm_.*|mc_.*|gh_src|lever-source.*|lever-origin|src|source|ref|refid|referer|referrer|origin|trk|trackingid|"
    r"lipi|gclid|fbclid|msclkid|from|share|sid"
)  # parameters that say where somebody came from, not which posting it is


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a new application so far; `number` is the posting's own."""

    company: str = ""
    title: str = ""
    url: str = ""
    location: str = ""
    salary_text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of `Draft` that both have, but not the same."""

    field: str
    there: str
    here: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """An application that the draft looks like, and in what they differ all the same."""

    application: Application
    same_link: bool
    differences: tuple[Difference, ...]
    same_number: bool = False


def find_likely(draft: Draft, applications: Iterable[Application]) -> list[Likeness]:
    """The applications that the draft looks like, those with its link first, then the newest. The trash is not looked
    through.
    """
    looks_like = _Matcher(draft)
    found = []
    for application in applications:
        if application.trashed_at is not None:
            continue
        same_link, same_number = looks_like.has_link(application), looks_like.has_number(application)
        if same_link or same_number or looks_like.is_same_posting(application):
            differences = tuple(_differences(draft, application))
            found.append(Likeness(application, same_link, differences, same_number))
    return sorted(found, key=lambda one: (not one.same_link, not one.same_number, -one.application.id))


@lru_cache(maxsize=KEYS_KEPT)
def company_key(name: str) -> str:
    """What the spellings of one company's name have in common: no legal form (Inc., GmbH, B.V.), no punctuation.

    A name that is nothing but a legal form is its own key.
    """
    key = name_key(name)
    for form in UNSPACED_FORMS:
        key = key.removeprefix(form).removesuffix(form)
    # A dot or a slash within an abbreviation joins its letters: B.V., A/S, S.r.l.
    words = _words(re.sub(r"[./'’]", "", key).replace("sp z oo", "spzoo"))
    return " ".join(_without_legal_forms(words)) or " ".join(words) or name_key(name)


def is_same_company(one: str, other: str) -> bool:
    """Whether two names mean one company, in any script: as `company_key` has it, with a typing error, or with a word
    such as Group or Deutschland behind one of them.
    """
    return not _begins_otherwise(one, other) and _are_same_keys(company_key(one), company_key(other))


def _begins_otherwise(one: str, other: str) -> bool:
    """Whether two names begin with different letters of the alphabet: most pairs do, and need no keys for that."""
    first, second = one.lstrip()[:1].lower(), other.lstrip()[:1].lower()
    return first != second and first.isascii() and first.isalnum() and second.isascii() and second.isalnum()


def _are_same_keys(first: str, second: str) -> bool:
    if not first or not second or first == second:
        return bool(first) and first == second
    shorter, longer = sorted((first.split(), second.split()), key=len)
    if longer[: len(shorter)] == shorter and set(longer[len(shorter) :]) <= DESCRIBING:
        return True
    return _is_typed_alike("".join(shorter), "".join(longer))


@lru_cache(maxsize=KEYS_KEPT)
def link_key(text: str) -> str:
    """What the spellings of one link have in common: no scheme, `www.`, trailing slash, or tracking parameters.

    Where a board's links are known to lead to one posting in several ways, its number stands for all of them.
    """
    stripped = text.strip()
    parts = _split(stripped if "://" in stripped else f"https://{stripped}")
    if parts is None or not parts.hostname:
        return name_key(text)
    host = parts.hostname.removeprefix("www.")
    if board := _on_a_board(host, parts):
        return board
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not CAMPAIGN.fullmatch(pair[0].lower())))
    place = parts.fragment if parts.fragment.startswith(("/", "!")) else ""  # a page of a one-page site
    path = APPLY.sub("", parts.path.rstrip("/"))
    return host + port + path + (f"?{query}" if query else "") + (f"#{place}" if place else "")


def is_similar_title(one: str, other: str) -> bool:
    """Whether two titles mean much the same job. A different level (senior, staff, II) is a different job."""
    first, second = _title_words(one), _title_words(other)
    if not first or not second or first == second:
        return bool(first) and first == second
    if _levels(first) != _levels(second):
        return False
    ours, theirs = first - LEVELS, second - LEVELS
    return 2 * _pairs(ours, theirs) >= TITLES_ALIKE * (len(ours) + len(theirs))


class _Matcher:
    """The keys of a draft, made once."""

    def __init__(self, draft: Draft) -> None:
        self._title = draft.title
        self._name = draft.company
        self._company = company_key(draft.company) if draft.company.strip() else ""
        self._link = link_key(draft.url) if draft.url.strip() else ""
        self._link_part = self._link.partition("?")[0].rpartition("/")[2].casefold()
        is_number = len(draft.number) >= SHORTEST_NUMBER and any(map(str.isdigit, draft.number))
        self._number = draft.number.casefold() if is_number else ""

    def has_link(self, application: Application) -> bool:
        url = application.url
        # Most links are ruled out without making their key.
        return bool(self._link and url and self._link_part in url.casefold() and link_key(url) == self._link)

    def has_number(self, application: Application) -> bool:
        """Whether the link there has the number in it, and it is not one of another company."""
        url = application.url
        if not self._number or not url or self._number not in url.casefold():
            return False
        is_whole = self._number in re.split(r"[^\w-]+", url.casefold()) or re.search(
            rf"(?<![^\W_]){re.escape(self._number)}(?![^\W_])", url.casefold()
        )
        return bool(is_whole) and (not self._company or is_same_company(self._name, application.company))

    def is_same_posting(self, application: Application) -> bool:
        return bool(
            self._company
            and is_same_company(self._name, application.company)
            and is_similar_title(self._title, application.title)
        )


def _differences(draft: Draft, application: Application) -> Iterator[Difference]:
    pairs = (
        ("company", application.company, draft.company),
        ("title", application.title, draft.title),
        ("location", application.location or "", draft.location),
        ("url", application.url or "", draft.url),
        ("salary_text", application.salary_text or "", draft.salary_text),
    )
    for field, there, here in pairs:
        key = link_key if field == "url" else name_key
        if there.strip() and here.strip() and key(there) != key(here):
            yield Difference(field, there, here)


def _without_legal_forms(words: list[str]) -> list[str]:
    kept = list(words)
    while kept and (kept[-1] in LEGAL_FORMS or kept[-1] in JOINING):
        kept.pop()
    if len(kept) > 1 and kept[0] in LEGAL_FORMS and not kept[0].isascii():  # written in front: ООО Яндекс
        kept.pop(0)
    return kept


def _words(text: str) -> list[str]:
    return re.findall(r"[\w+#]+", text)


def _split(url: str) -> SplitResult | None:
    """The parts of a link, or None where it is none; asking for the port may raise too."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


@lru_cache(maxsize=KEYS_KEPT)
def _title_words(title: str) -> frozenset[str]:
    key = FOR_EVERYBODY.sub(" ", name_key(title[:TITLE_LIMIT])).replace("-", " ")
    for pattern, phrase in SAME_PHRASES:
        key = pattern.sub(phrase, key)
    return frozenset(SAME_WORDS.get(word, word) for word in _words(key))


def _levels(words: frozenset[str]) -> frozenset[str]:
    return words & LEVELS


def _pairs(ours: frozenset[str], theirs: frozenset[str]) -> int:
    """How many words of the one have a word of their own in the other."""
    same = ours & theirs
    left = sorted(theirs - same)
    count = len(same)
    for word in sorted(ours - same):
        alike = next((other for other in left if _is_alike(word, other)), None)
        if alike is not None:
            left.remove(alike)
            count += 1
    return count


def _is_alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz  # not before something is compared

    return fuzz.ratio(one, other) >= WORDS_ALIKE


def _is_typed_alike(one: str, other: str) -> bool:
    """Whether two names, without their blanks, differ by no more than a typing error."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_ALIKE or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):  # Studio 54 is not Studio 55
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= COMPANIES_ALIKE


def _on_a_board(host: str, parts: SplitResult) -> str:
    """The key of a posting on a board that has several links for one; empty for all others."""
    query = dict(parse_qsl(parts.query))
    if host.endswith("linkedin.com"):
        view = LINKEDIN.match(parts.path)
        number = view[1] if view else query.get("currentJobId", "")
        return f"linkedin.com/jobs/view/{number}" if number.isdigit() else ""
    if re.search(r"(?:^|\.)indeed\.(?:com|[a-z]{2}|co\.[a-z]{2})$", host):
        number = query.get("jk") or query.get("vjk") or ""
        return f"indeed/{number}" if number else ""
    if host.endswith("greenhouse.io"):
        job = GREENHOUSE.match(parts.path)
        number = query.get("token", "") if parts.path.startswith("/embed") else ""
        found = (
            f"{job[1].casefold()}/{job[2]}" if job else f"{query.get('for', '').casefold()}/{number}" if number else ""
        )
        return f"greenhouse/{found}" if found else ""
    return ""
