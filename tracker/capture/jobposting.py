"""What a page says for machines: a schema.org JobPosting as JSON-LD, microdata or RDFa."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tracker.capture.draft import Guess, Origin, Sure
from tracker.capture.pages import UNSTORABLE, markdown_of, markdown_of_html, words_of
from tracker.capture.values import (
    clean,
    day_in,
    email_in,
    employment_in,
    mode_in,
    number_of,
    pay_from,
    pay_of,
    period_of,
)
from tracker.money import read_salary
from tracker.records import Employment, WorkMode
from tracker.text import name_key

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = Mapping[str, Any]

MOST_NODES: Final = 20_000
MOST_PLACES: Final = 6
DEEPEST: Final = 12
WRAPPING: Final = re.compile(r"\A\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*;?\s*\Z|;\s*\Z")
TRAILING_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
MARKED: Final = (("itemscope", "itemtype", "itemprop"), ("typeof", "typeof", "property"))
EMPLOYMENT_TYPES: Final = {
    "FULLTIME": Employment.FULL_TIME, "PARTTIME": Employment.PART_TIME, "CONTRACTOR": Employment.CONTRACT,
    "CONTRACT": Employment.CONTRACT, "FREELANCE": Employment.CONTRACT, "TEMPORARY": Employment.TEMPORARY,
    "INTERN": Employment.INTERNSHIP, "INTERNSHIP": Employment.INTERNSHIP,
}  # fmt: skip
NO_COMPANY: Final = frozenset(("confidential", "company confidential", "anonymous", "n/a", "unknown", "vertraulich"))
NO_PLACE: Final = frozenset(("n/a", "null", "none", "undefined", "unavailable", "remote", "anywhere", "-"))


@dataclass(frozen=True, slots=True)
class Found:
    """What a JobPosting says, and its description as Markdown."""

    guesses: dict[str, Guess]
    description: str


def find_posting(root: _Element, heading: str = "", url: str = "") -> Found | None:
    """The JobPosting that a page is about; None where it has none, or several of which none is the page's own."""
    candidates = [*_in_json(root), *_in_marks(root)]
    chosen = _own_one(candidates, heading, url)
    if chosen is None:
        return None
    values = {name: value for name, value in _values(chosen) if value not in (None, "")}
    guesses = {name: Guess(value, Sure.SURE, Origin.DATA) for name, value in values.items()}
    return Found(guesses, _description(chosen)) if "title" in guesses or "company" in guesses else None


def _own_one(candidates: list[Node], heading: str, url: str) -> Node | None:
    different = {(_text(node.get("title")), _name(node.get("hiringOrganization"))): node for node in candidates[::-1]}
    nodes = list(different.values())[::-1]
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    same_title = [node for node in nodes if heading and name_key(_title(node)) == name_key(heading)]
    same_link = [node for node in nodes if url and _text(node.get("url")).rstrip("/") == url.rstrip("/")]
    own = same_link or same_title
    return own[0] if len(own) == 1 else None


def _values(node: Node) -> Iterator[tuple[str, Any]]:
    yield "title", _title(node)
    yield "company", _company(node)
    yield "url", _web_link(node.get("url"))
    yield "employment", _employment(node.get("employmentType"))
    yield "deadline", day_in(_text(node.get("validThrough"))[:10])
    yield "posted_on", day_in(_text(node.get("datePosted"))[:10])
    yield "number", _number(node.get("identifier"))
    mode = _work_mode(node)
    yield "work_mode", mode
    yield "location", _location(node, mode)
    yield from _pay(node)
    yield from _contact(node)


def _title(node: Node) -> str:
    return clean(_text(node.get("title")) or _text(node.get("name")))


def _company(node: Node) -> str:
    name = clean(_name(node.get("hiringOrganization")))
    return "" if name_key(name) in NO_COMPANY else name


def _web_link(value: Any) -> str:
    link = _text(value).strip()
    return link if re.match(r"https?://[^\s<>\"]+\Z", link) and len(link) < 2000 else ""


def _employment(value: Any) -> Employment | None:
    words = [word for item in _list(value) for word in re.split(r"[,;/|]", _text(item))]
    kinds = {EMPLOYMENT_TYPES.get(re.sub(r"[\s_-]", "", word).upper()) or employment_in(word) for word in words}
    kinds.discard(None)
    return kinds.pop() if len(kinds) == 1 else None


def _work_mode(node: Node) -> WorkMode | None:
    said = " ".join(_text(item) for item in _list(node.get("jobLocationType"))).upper()
    is_remote = "TELECOMMUTE" in said or "REMOTE" in said
    named = mode_in(f"{_title(node)} | {' | '.join(_place_names(node))}")
    if is_remote:
        return WorkMode.HYBRID if named is WorkMode.HYBRID else WorkMode.REMOTE
    return named


def _location(node: Node, mode: WorkMode | None) -> str:
    names = [name for name in _place_names(node) if name_key(name) not in NO_PLACE]
    if names:
        return clean("; ".join(names[:MOST_PLACES]), 300)
    regions = [clean(_name(item)) for item in _list(node.get("applicantLocationRequirements"))]
    regions = [region for region in dict.fromkeys(regions) if region and name_key(region) not in NO_PLACE]
    return f"Remote ({', '.join(regions[:MOST_PLACES])})" if regions and mode is WorkMode.REMOTE else ""


def _place_names(node: Node) -> list[str]:
    return list(dict.fromkeys(filter(None, (_place(item) for item in _list(node.get("jobLocation"))))))


def _place(value: Any) -> str:
    if not isinstance(value, Mapping):
        return clean(_text(value))
    address = value.get("address", value)
    address = _list(address)[0] if _list(address) else None
    if not isinstance(address, Mapping):
        return clean(_text(address))
    parts = [clean(_name(address.get(key))) for key in ("addressLocality", "addressRegion", "addressCountry")]
    kept = [part for part in dict.fromkeys(parts) if part and name_key(part) not in NO_PLACE]
    return ", ".join(kept) or clean(_name(value.get("name")))


def _pay(node: Node) -> Iterator[tuple[str, Any]]:
    for key in ("baseSalary", "estimatedSalary"):
        for value in _list(node.get(key)):
            pay = _amount(value, node)
            if pay is not None:
                yield from pay._asdict().items()
                return


def _amount(value: Any, node: Node) -> Any:
    outer_currency = clean(_text(node.get("salaryCurrency"))).upper() or None
    if not isinstance(value, Mapping):
        plain = number_of(value)
        if plain is None:
            return pay_from(read_salary(_text(value)))
        return pay_of(plain, plain, outer_currency, None) if plain >= 1000 else None
    inner = value.get("value")
    inner = _list(inner)[0] if _list(inner) else value
    amounts: Node = inner if isinstance(inner, Mapping) else {"value": inner}
    currency = clean(_text(value.get("currency") or value.get("currencyCode") or amounts.get("currency"))).upper()
    said = _text(amounts.get("unitText") or amounts.get("unitCode") or value.get("unitText") or value.get("duration"))
    period = period_of(said)
    if said and period is None:  # by the week, or by something that we do not know
        return None
    low = number_of(amounts.get("minValue", value.get("minValue")))
    high = number_of(amounts.get("maxValue", value.get("maxValue")))
    if low is None and high is None:
        low = high = number_of(amounts.get("value"))
    if low is None and high is None:
        return pay_from(read_salary(_text(amounts.get("value"))))
    return pay_of(low, high, currency or outer_currency, period)


def _number(value: Any) -> str:
    found = _list(value)[0] if _list(value) else None
    if isinstance(found, Mapping):
        found = found.get("value")
    number = clean(_text(found), 60)
    return number if re.search(r"\d", number) and "://" not in number and " " not in number else ""


def _contact(node: Node) -> Iterator[tuple[str, Any]]:
    found = _list(node.get("applicationContact"))[:1]
    if found and isinstance(found[0], Mapping):
        yield "contact_name", clean(_text(found[0].get("name")))
        yield "contact_email", email_in(_text(found[0].get("email")))
        yield "contact_phone", clean(_text(found[0].get("telephone")), 40)


def _description(node: Node) -> str:
    """The description, and what some makers keep beside it, as Markdown."""
    parts: list[str] = []
    for key, heading in DESCRIBED.items():
        text = "\n".join(_text(item) for item in _list(node.get(key)))
        if "&lt;" in text:
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
        body = markdown_of_html(UNSTORABLE.sub(" ", text))
        if body and not any(body in part for part in parts):
            parts.append(f"## {heading}\n\n{body}" if heading else body)
    return "\n\n".join(parts)


def _text(value: Any) -> str:
    """The text of a value: itself, its `@value`, the first of several; empty for what is none."""
    for _ in range(DEEPEST):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, Mapping):
            value = value.get("@value", "")
        else:
            break
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _name(value: Any) -> str:
    first = _list(value)[0] if _list(value) else None
    return _text(first.get("name") or first.get("legalName")) if isinstance(first, Mapping) else _text(first)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _in_json(root: _Element) -> Iterator[Node]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        nodes = list(_nodes(_loaded("".join(script.itertext()))))
        known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        for node in nodes:
            if _is_posting(node.get("@type")):
                yield {key: _resolved(value, known) for key, value in node.items()}


def _loaded(text: str) -> Any:
    """The JSON of a script, mended where makers often break it; None where nothing helps."""
    plain = WRAPPING.sub("", WRAPPING.sub("", text)).strip()
    for candidate in (plain, TRAILING_COMMA.sub("", plain), TRAILING_COMMA.sub("", UNSTORABLE.sub(" ", plain))):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    try:  # one object after the other, or something behind it
        return json.JSONDecoder(strict=False).raw_decode(plain)[0]
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[Node]:
    """All objects within a value, without recursion."""
    waiting = deque([value])
    count = 0
    while waiting and count < MOST_NODES:
        count += 1
        one = waiting.popleft()
        if isinstance(one, Mapping):
            yield one
            waiting.extend(inner for inner in one.values() if isinstance(inner, Mapping | list))
        elif isinstance(one, list):
            waiting.extend(inner for inner in one if isinstance(inner, Mapping | list))


def _resolved(value: Any, known: Mapping[str, Node]) -> Any:
    """What `{"@id": ...}` stands for elsewhere in the same script."""
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:MOST_NODES] if not isinstance(item, list)]
    if isinstance(value, Mapping) and set(value) <= {"@id", "@type"}:
        return known.get(value.get("@id", ""), value)
    return value


def _is_posting(kind: Any) -> bool:
    return any(_text(one).rpartition("/")[2].rpartition(":")[2] == "JobPosting" for one in _list(kind))


def _in_marks(root: _Element) -> Iterator[Node]:
    for scope, kind, prop in MARKED:
        for element in root.xpath(f"//*[@{scope}][@{kind}]"):
            if _is_posting((element.get(kind) or "").split()):
                yield _marked(element, scope, prop, 0)


def _marked(element: _Element, scope: str, prop: str, depth: int) -> dict[str, Any]:
    """The properties of a marked element, those of marked elements within it as objects."""
    found: dict[str, Any] = {}
    waiting = list(element)[::-1]
    count = 0
    while waiting and count < MOST_NODES:
        count += 1
        node = waiting.pop()
        names = (node.get(prop) or "").split() if isinstance(node.tag, str) else []
        is_scope = node.get(scope) is not None if names else False
        for name in names:
            key = name.rpartition(":")[2]
            value = _marked(node, scope, prop, depth + 1) if is_scope and depth < DEEPEST else _value(node, key)
            if is_scope and not value:
                value = words_of(node)
            found[key] = [*_list(found.get(key)), value] if key in found else value
        if not is_scope:
            waiting += list(node)[::-1]
    return found


def _value(node: _Element, name: str) -> str:
    for attribute in ("content", "datetime"):
        if (value := node.get(attribute)) is not None:
            return str(value)
    if node.tag in {"a", "link"} and name in {"url", "sameAs"}:
        return node.get("href") or ""
    return markdown_of(node) if name in DESCRIBED else words_of(node)


DESCRIBED: Final = {
    "description": "",
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "experienceRequirements": "Experience",
    "educationRequirements": "Education",
    "jobBenefits": "Benefits",
}
"""The properties of a posting that are prose, with the headings for those beside the description."""
