"""How a page is built: marked parts, headings and window titles, as the makers of job boards and career sites do it.

The marks are names of classes, ids and data attributes that say what a part is. They are compared by their words, not
by the maker, so that a company's own page in the same manner is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from tracker.capture.draft import Guess, Origin, Sure
from tracker.capture.pages import words_of
from tracker.capture.pay_text import is_pay, pay_behind_label
from tracker.capture.places import is_place, place_from
from tracker.capture.plain import company_speaking, is_spoken_of
from tracker.capture.titles import (
    BOARDS,
    NOT_TITLES,
    company_from,
    company_of,
    has_legal_form,
    is_title,
    named_in,
    parts_of,
    without_company,
)
from tracker.capture.values import clean, day_in, employment_in, mode_in
from tracker.text import name_key

if TYPE_CHECKING:
    from lxml.etree import _Element

Found = Iterator[tuple[str, Any]]

ATTRIBUTES: Final = (
    "data-ui", "data-testid", "data-test", "data-test-id", "data-qa", "data-at", "data-automation-id",
    "data-automation",
    "data-hook", "data-cy", "data-genesis-element", "data-field", "itemprop", "id", "class",
)  # fmt: skip
MARKS: Final = {
    "title": r"job-?title|jobtitle|posting-?title|position-?title|vacancy-?title|opening-?title|app-title|"
    r"top-card-layout-title|topcard-title|header-job-title|job-?posting-?heading|job-?posting-?header|"
    r"posting-headline|job-?header-?title|job-name|jobad-title|listing-title|job-title-heading|stellentitel",
    "company": r"company-?name|employer-?name|org-name-link|topcard-org-name-link|hiring-?organi[sz]ation(?:-name)?|"
    r"header-company-name|job-?company(?:-name)?|employer|arbeitgeber|firmenname|"
    r"job-header-company|company-title|jobad-company",
    "location": r"job-?location(?:s)?|posting-?location|company-?location|metadata-location|"
    r"topcard-flavor-bullet|location|locations|office-?location|job-?city|arbeitsort|standort|job-meta-location|"
    r"posting-category-location|sort-by-location|jobgeolocation|header-location",
    "employment": r"job-?type|employment-?type|commitment|sort-by-commitment|metadata-work-type|contract-?type|"
    r"work-?type|job-?employment|time-?type|schedule|anstellungsart|metadata-contract-type|job-schedule",
    "work_mode": r"workplace(?:-?types?)?|job-?workplace|location-?type|remote-?type|work-?place|"
    r"sort-by-workplacetypes|work-?model|remote-?status|metadata-remote|work-?mode|remote-work",
    "pay": r"salary(?:-?range|-?info|-info-and-job-type)?|compensation|pay-?range|salary-?text|"
    r"job-?salary|base-?salary|pay|metadata-salary|salary-compensation|compensation-salary|gehalt",
    "number": r"job-?id|requisition-?id|req-?id|job-?number|job-?reference|reference-?(?:number|id)|job-?ref|"
    r"kennziffer|job-?req-?id|posting-?number",
    "deadline": r"(?:application-?)?deadline|closing-?date|valid-?through|apply-?by|bewerbungsfrist|job-closing-date|"
    r"application-end-date|closing",
    "posted_on": r"date-?posted|posted-?date|posting-?date|published(?:-?date)?|date-published",
    "contact_name": r"contact-?name|recruiter-?name|contact-?person(?:-name)?|ansprechpartner(?:-name)?|"
    r"hiring-?contact-name",
}  # fmt: skip
MARK_OF: Final = {
    field: re.compile(rf"(?:[a-z0-9-]{{1,40}}-)?(?:{words})(?:-(?:text|value|name|label|heading|content|body))?")
    for field, words in MARKS.items()
}
NO_MARK: Final = re.compile(
    r"\b(?:search|filter|filters|input|similar|related|other|others|icon|list|lists|nav|select|menu|button|btn|link|"
    r"links|alert|"
    r"form|count|map|apply|share|logo|card|recommended|recent|popular|breadcrumb|facet|dropdown|option|image|img|tag|"
    r"tags)\b"
)
PREFIXES: Final = re.compile(r"^(?:css|sc|jss|mui|chakra|tw|text|bg|grid|flex|col|row|btn|icon|is|has|js)-")
UNMARKED: Final = frozenset(("html", "body", "script", "style", "meta", "link", "form", "input", "label", "option"))
MARKED_AT_MOST: Final = 6_000  # elements that are looked at
LONGEST_MARKED: Final = 200
LEAD: Final = re.compile(
    r"^(?:locations?|standorte?|arbeitsort|employment type|job type|workplace type|time type|company|remote type|"
    r"salary|posted(?: on)?|"
    r"job (?:requisition )?id|requisition id|reference(?: number)?|kennziffer|apply by|deadline|closing date|at|"
    r"anstellungsart|job id|"
    r"compensation|req id|ref\.?(?: nr\.?)?|bewerbungsfrist|gehalt)\s*[:：]?\s+",
    re.IGNORECASE,
)
OTHERS: Final = re.compile(
    r"similar|related|recommend|other-?jobs|more-?jobs|people-also|ähnliche|browsemap|carousel|footer|breadcrumb",
    re.IGNORECASE,
)


def read_layout(root: _Element, markdown: str, url: str) -> dict[str, Guess]:
    """What the structure of a page says. Whatever stands there twice, and different, is left out."""
    values: dict[str, Any] = {}
    title = heading_of(root)
    for name, value in (*_marked(root), *_titles(root, title, markdown, url)):
        if value not in (None, "") and name not in values:
            values[name] = value
    if "title" in values and "company" in values:
        values["title"] = without_company(values["title"], values["company"])
    return {name: Guess(value, Sure.LIKELY, Origin.PAGE) for name, value in values.items()}


def heading_of(root: _Element) -> str:
    """The page's one main heading, where it can be the title of a job."""
    headings = [clean(words_of(element)) for element in root.iter("h1") if not _is_about_others(element)]
    different = [text for text in dict.fromkeys(headings) if text]
    titles = [text for text in different if is_title(text)]
    if len(titles) == 1:
        return titles[0]
    if len(different) == 1 and not NOT_TITLES.search(different[0]) and len(different[0].split()) <= 12:
        said = " | ".join((_window_title(root), _meta(root, "og:title")))
        is_named = name_key(different[0]) in name_key(said) and not BOARDS.match(different[0])
        return different[0] if is_named and not company_from(different[0]).endswith(" Careers") else ""
    return ""


def canonical_link(root: _Element) -> str:
    """The link that a page gives as its own."""
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            return _open_link(element.get("href"))
    return _open_link(_meta(root, "og:url"))


def _open_link(link: str | None) -> str:
    plain = (link or "").strip()
    host = urlsplit(plain).hostname if re.match(r"https?://[^\s<>\"]{4,2000}\Z", plain) else None
    is_local = host is None or host == "localhost" or "." not in host or re.fullmatch(r"[\d.]+", host)
    path = urlsplit(plain).path.strip("/") if host else ""
    return "" if is_local or not path else plain


def _marked(root: _Element) -> Found:
    """The values of the parts whose marks name a field, where all parts of that name agree."""
    found: dict[str, dict[str, None]] = {}
    for number, element in enumerate(root.iter()):
        if number > MARKED_AT_MOST:
            break
        if isinstance(element.tag, str) and element.tag not in UNMARKED:
            for field in _fields_marked(element):
                words = LEAD.sub("", words_of(element, LONGEST_MARKED + 1))
                if words and len(words) <= LONGEST_MARKED and not _is_about_others(element):
                    found.setdefault(field, {})[words] = None
    for field, texts in found.items():
        yield from _agreed(field, [dict(_value_of(field, text)) for text in texts])


def _fields_marked(element: _Element) -> list[str]:
    marks = []
    for attribute in ATTRIBUTES:
        value = element.get(attribute)
        if value and len(value) < 300:
            marks += [_mark(word) for word in value.split() if not PREFIXES.match(word)]
    kept = [mark for mark in marks if not NO_MARK.search(mark.replace("-", " ")) or "org-name-link" in mark]
    return [field for field, pattern in MARK_OF.items() if any(pattern.fullmatch(mark) for mark in kept)]


def _mark(word: str) -> str:
    """The words of a mark with hyphens between them: `jobLocation`, `job__location` and `job_location` are one."""
    return re.sub(r"[_\W]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", word)).lower().strip("-")


def _agreed(field: str, values: list[dict[str, Any]]) -> Found:
    read = [value for value in values if value]
    different = [value for number, value in enumerate(read) if value not in read[:number]]
    if len(different) == 1:
        yield from different[0].items()
    elif field == "location" and different:
        names = [str(value.get("location", "")) for value in different]
        longest = max(names, key=len)
        if all(name in longest for name in names):
            yield from next(value for value in different if value.get("location", "") == longest).items()


def _value_of(field: str, text: str) -> Found:
    if field == "title":
        yield from [("title", clean(text))] if is_title(clean(text)) else []
    elif field == "company":
        yield from [("company", name)] if (name := company_of(text)) else []
    elif field == "location":
        place = place_from(text)
        yield from [("location", place)] if place and (is_place(place) or len(place.split()) <= 8) else []
    elif field == "employment":
        yield from [("employment", kind)] if (kind := employment_in(text)) else []
    elif field == "work_mode":
        yield from [("work_mode", mode)] if (mode := mode_in(text)) else []
    elif field == "pay":
        pay = is_pay(text) or pay_behind_label(text)
        yield from pay._asdict().items() if pay and pay.currency else ()
    elif field in {"deadline", "posted_on"}:
        yield from [(field, day)] if (day := day_in(text)) else []
    elif field == "number":
        yield from (
            [("number", match[1])] if (match := re.fullmatch(r"#?((?=\S*\d)[\w/.-]{2,40})", text.strip())) else []
        )
    elif field == "contact_name":
        yield from (
            [("contact_name", name)]
            if 2 <= len((name := clean(text, 60)).split()) <= 4 and not JOBS.search(name)
            else []
        )


def _titles(root: _Element, title: str, markdown: str, url: str) -> Found:
    """The title and the company from the headings of page and window."""
    lines = [text for text in (_window_title(root), _meta(root, "og:title"), _meta(root, "twitter:title")) if text]
    for line in lines:
        named = named_in(line)
        if named.title and (not title or name_key(named.title) in name_key(title) or name_key(title) in name_key(line)):
            yield "title", title or named.title
            yield "company", named.company
            if is_place(named.place):
                yield "location", place_from(named.place)
    yield "title", title
    named = named_in(title)
    yield "title", named.title
    yield "company", named.company
    site = company_from(_meta(root, "og:site_name"))
    yield "company", _company_beside(lines, title, site, markdown, url)
    if not title:
        yield "title", next((part for line in lines for part in parts_of(line) if is_title(part)), "")
    for part in (part for line in lines for part in parts_of(line)):
        match = re.match(r"(?P<title>.{3,100}?) (?:in|near) (?P<place>.{2,60})$", part)
        if match and is_title(match["title"]) and is_place(match["place"]):
            yield "location", place_from(match["place"])
    for line in lines:
        yield "location", next((place_from(part) for part in parts_of(line)[1:] if is_place(part)), "")


def _company_beside(lines: list[str], title: str, site: str, markdown: str, url: str) -> str:
    """The company among the parts of the window's title, where something else on the page confirms it."""
    candidates: dict[str, str] = {}
    for text in (*(part for line in lines for part in parts_of(line) if name_key(part) != name_key(title)), site):
        name = company_from(text)
        if name and not is_place(name) and not is_title(name):
            candidates.setdefault(name_key(name), name)
    speaking = company_speaking(markdown)
    confirmed = [
        name
        for key, name in candidates.items()
        if has_legal_form(name)
        or is_spoken_of(name, markdown)
        or key == name_key(speaking)
        or _is_in_address(key, url)
        or _is_named_in(name, site, markdown)
    ]
    return confirmed[0] if len(confirmed) == 1 else ""


def _is_in_address(key: str, url: str) -> bool:
    """Whether a link has the name in it, as `careers.harbor.example` and `boards.example/harbor-systems` do."""
    squeezed = re.sub(r"[\W_]+", "", key)
    parts = re.split(r"[/.?&=]", urlsplit(url).netloc + urlsplit(url).path) if url else []
    return len(squeezed) >= 3 and any(re.sub(r"[\W_]+", "", part.lower()) == squeezed for part in parts)


def _is_named_in(name: str, site: str, markdown: str) -> bool:
    return bool(site) and name_key(name) == name_key(site) and len(re.findall(rf"\b{re.escape(name)}\b", markdown)) >= 1


def _is_about_others(element: _Element) -> bool:
    """Whether an element is in a part about other jobs, or in what every page of the site has."""
    node: _Element | None = element
    for _ in range(12):
        if node is None:
            return False
        if node.tag in {"nav", "footer", "aside"}:
            return True
        if OTHERS.search(f"{node.get('class') or ''} {node.get('id') or ''} {node.get('data-testid') or ''}"):
            return True
        node = node.getparent()
    return False


def _window_title(root: _Element) -> str:
    element = root.find("head/title")
    element = root.find(".//title") if element is None else element
    return clean("".join(element.itertext()), 300) if element is not None else ""


def _meta(root: _Element, name: str) -> str:
    for element in root.iter("meta"):
        if name in {element.get("property"), element.get("name")}:
            return clean(element.get("content") or "", 300)
    return ""


JOBS: Final = re.compile(r"\b(?:recruit\w*|manager|partner|talent|team|hr|engineer|human|resources)\b", re.IGNORECASE)
