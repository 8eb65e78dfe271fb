"""The words of a posting read into guesses: labels first, then the head, then the sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from tracker.capture.draft import Guess, Origin, Sure
from tracker.capture.labels import SAME_LINE, field_of
from tracker.capture.lines import Labelled, Line, labelled, lines_of
from tracker.capture.pay_text import is_pay, pay_behind_label, pay_in_sentence
from tracker.capture.people import contact_in, signature_in
from tracker.capture.places import is_place, place_from
from tracker.capture.titles import (
    GENDERS,
    LEGAL,
    Named,
    company_from,
    company_of,
    has_legal_form,
    is_company,
    is_title,
    named_in,
    parts_of,
    without_company,
)
from tracker.capture.values import clean, day_in, email_in, employment_in, mode_in, phone_in
from tracker.records import Employment, WorkMode
from tracker.skills.vocabulary import builtin
from tracker.text import name_key

Found = Iterator[tuple[str, Any]]

HEAD: Final = 14  # lines in which the head of a posting stands
LONGEST_FACT: Final = 40  # characters of a fact in a list, such as the place
LONGEST_IN_HEAD: Final = 170
WORD: Final = r"[A-ZÄÖÜ0-9][\w&'’.+-]*(?:\s(?:of|and|&|und|for|the|für)(?=\s[A-ZÄÖÜ]))?"
NAME: Final = rf"{WORD}(?:\s{WORD}){{0,4}}"
SPEAKING: Final = (
    re.compile(rf"^(?:About|Über|Who is|What is)\s+(?P<name>{NAME})\s*[?:]?$", re.MULTILINE),
    re.compile(
        rf"\b(?:At|Here at|Bei(?: der| dem)?)\s+(?P<name>{NAME}),?\s+(?:we|you|our|wir|du|sie|arbeit\w+|entwick\w+|"
        rf"erwart\w+|gestalt\w+)\b"
    ),
    re.compile(
        rf"^(?P<name>{NAME})\s+(?:is|are) (?:currently )?(?:hiring|seeking|looking for|recruiting)\b", re.MULTILINE
    ),
    re.compile(rf"^(?:Die |Das |Der )?(?P<name>{NAME})\s+(?:sucht)\b", re.MULTILINE),
    re.compile(rf"^(?:At|Bei) (?P<name>{NAME}),\s+[a-zäöü]", re.MULTILINE),
    re.compile(rf"^(?P<name>{NAME})\s+(?:is|ist) (?:an?|the|one|eine?r?|der|die|das|in)\b", re.MULTILINE),
    re.compile(rf"\b(?:Join|join)\s+(?:us at\s+)?(?P<name>{NAME})(?=\s+(?:as|and|to|in|for)\b|[,.!]|$)", re.MULTILINE),
    re.compile(rf"\bwork(?:ing)? (?:at|for)\s+(?P<name>{NAME})(?=[,.!]|\s+(?:is|means|you)|$)", re.MULTILINE),
)
SURELY_LEGAL: Final = re.compile(r"\b(?:g?GmbH|AG|Inc\.?|Ltd\.?|LLC|B\.V\.|Corp\.?|KGaA|Limited|PLC|plc)$|Co\. KG$")
STRONG_VOICES: Final = 6
SAYS_WHAT_IT_IS: Final = 5  # of SPEAKING, the first ones are enough alone
CLIENT: Final = re.compile(
    r"\b(?:our client|my client|one of (?:our|my) clients|our clients? is|"
    r"on behalf of (?:our|a) client|unser(?:en|em)? (?:kunde|kunden|"
    r"mandant\w*|auftraggeber)"
    r"|im auftrag (?:unseres|eines) (?:kunden|mandanten))\b",
    re.IGNORECASE,
)
WORKING_WITH: Final = re.compile(
    rf"^(?P<name>{NAME}) (?:is|are) (?:working|partnering|recruiting|hiring) (?:with|for|on behalf of) "
    r"(?:an?|our|one of)\b",
    re.MULTILINE,
)
CLIENT_NAMED: Final = re.compile(
    rf"\b(?:a company called|named)\s+(?P<called>{NAME})|"
    rf"(?:[Oo]ur client|[Uu]nser(?:en|em|es)? (?:Kunden?|Mandanten?)),?\s+(?:die |das |der )?(?P<name>{NAME}),?\s+"
    r"(?=is\b|a\b|an\b|are\b|ist\b|in\b|sucht\b|we\b|suchen\b|eine?n?\b|the\b)"
)
LOOKING_FOR: Final = re.compile(
    r"\b(?:looking for|seeking|hiring|in search of|recruiting|searching for|needs|"
    r"join us as|join our team as|for the (?:position|"
    r"role) of)(?: our next)?"
    r"(?: an?| the| our) (?P<title>[A-Z][^.,;:!?\n]{3,90}?)(?=\s+(?:to|who|that|with|in|for|at|based|on|joining|"
    r"within)\b|[.,;:!?\n(]|$)",
)
SUCHEN: Final = re.compile(
    r"\b(?:suchen|suche|suche ich|verstärkung als|dich als|sie als|für die position)\b(?:[^.\n]{0,60}?)\b"
    r"(?:eine?n?(?:\(n\)|/n|:n|\*n|/eine?n?)?|als)?\s*"
    r"(?P<title>[A-ZÄÖÜ][^.,;!?\n]{3,80}?\([mwdfx](?:[/|][mwdfx]){1,3}\))"
)
REMOTE_SAID: Final = re.compile(
    r"\b(?:(?:fully|100 ?%|completely|entirely|permanently) remote|remote[ -]only|remote (?:position|role|job|"
    r"opportunity)"
    r"|(?:position|role|job) is (?:fully |100 ?% |completely )?remote|work (?:fully )?remotely from anywhere|"
    r"komplett remote|vollständig remote|100 ?% (?:home ?office|homeoffice|mobil\w*))\b", re.IGNORECASE
)  # fmt: skip
HYBRID_SAID: Final = re.compile(
    r"\b(?:hybrid (?:role|position|working|work|model|job|setup|schedule|team|office)|(?:role|position|job) is hybrid|"
    r"hybrides? (?:arbeit\w*|modell)|(?:one|two|three|four|[1-4]) days?(?: (?:a|per|each|every) week|/week)? "
    r"(?:in|at|from) (?:the|our) [\w ]{0,20}office|[1-4] tage? (?:pro woche )?(?:im|in unserem) büro|"
    r"[1-4] tage (?:homeoffice|home ?office)|(?:in (?:the|our) office|on-?site) (?:two|three|"
    r"[1-4]) days)\b", re.IGNORECASE
)  # fmt: skip
ONSITE_SAID: Final = re.compile(
    r"\b(?:(?:role|position|job) is (?:fully |100 ?% )?(?:on-?site|in[- ]person|office[- ]based)|on-?site (?:role|"
    r"position|job)|"
    r"(?:no|not a|kein) (?:remote|homeoffice|home ?office)|100 ?% (?:on-?site|vor ort)|five days a week in (?:the|"
    r"our) office)\b",
    re.IGNORECASE,
)
FULL_SAID: Final = re.compile(
    r"\b(?:full[ -]time (?:position|role|job|employee|employment|opportunity|contract|permanent)|"
    r"permanent,? full[ -]time|"
    r"(?:position|role|job) is full[ -]time|(?:in )?vollzeit|vollzeitstelle|unbefristete vollzeit\w*)\b", re.IGNORECASE
)  # fmt: skip
PART_SAID: Final = re.compile(r"\b(?:part[ -]time|teilzeit\w*|voll- (?:oder|und|/) ?teilzeit)\b", re.IGNORECASE)
CLOSES: Final = re.compile(
    r"\b(?:appl(?:y|ications?)(?: (?:must be|are|should be|will be) (?:received|accepted|submitted|"
    r"open))?(?: online)? (?:by|until|before|no later than|close[sd]? on|close)"
    r"|send [^.\n]{0,40}(?:cv|resume|application|portfolio|materials)[^\n]{0,70}? (?:by|until|before|no later than)|"
    r"closing date(?: for applications)?(?: is)?|deadline(?: for applications| to apply)?(?: is)?|"
    r"(?:bewerbung\w*|bewerben sie sich|bew[ei]rbe? dich)[^.\n]{0,60}? (?:bis(?: spätestens)?(?: zum)?|spätestens)|"
    r"bewerbungsfrist(?: ist| endet)?(?: am)?|"
    r"bewerbungsschluss(?: ist)?(?: am)?)\b(?P<day>[^\n]{4,60})", re.IGNORECASE
)  # fmt: skip
NUMBER: Final = re.compile(
    r"(?:\b(?:(?:job|req(?:uisition)?|posting|reference|ref|vacancy|position|stellen|referenz)[ .-]{0,2}(?:id|number|"
    r"no|nr|"
    r"nummer|code)\b[.:#]{0,2} ?[:#]? ?|(?:ref|reference|req|requisition|kennziffer|referenz|chiffre)(?:\.|:|\.:| ?#|"
    r" ?:) ?))(?P<number>(?=[A-Z0-9/_.-]*\d)[A-Z0-9][A-Z0-9/_.-]{2,24})\b", re.IGNORECASE
)  # fmt: skip
NUMBER_VALUE: Final = re.compile(r"#?(?P<number>(?=[\w/.-]*\d)[\w][\w/.-]{1,39})(?=$|[\s,;)|])")
URL: Final = re.compile(r"https?://[^\s<>\"'()\[\]|]{4,1000}(?<![.,;:!?])")


def read_text(text: str, today: date, *, origin: Origin = Origin.TEXT) -> dict[str, Guess]:
    """What a posting's text says. What could be two things is left out."""
    lines = lines_of(text)
    values: dict[str, Any] = {}
    for name, value in (
        *_first_title(lines),
        *_from_labels(lines, today),
        *_from_head(lines),
        *_from_sentences(text, lines, today),
    ):
        if value not in (None, "") and name not in values:
            values[name] = value
    _settle_company(values, text)
    if "title" in values and "company" in values:
        values["title"] = without_company(values["title"], values["company"])
    if "title" in values and "employment" not in values and (kind := _of_title(values["title"])):
        values["employment"] = kind
    return {name: Guess(value, Sure.LIKELY, origin) for name, value in values.items()}


def _first_title(lines: Sequence[Line]) -> Found:
    """The title that the first line is; whatever is called a role further down is a kind of work."""
    for line in lines[:1]:
        parts = parts_of(line.text)
        if named_in(line.text).title or not parts or ":" in parts[0]:
            return
        if is_title(parts[0]):
            yield "title", _whole_title(line.text, parts[0], parts)
        elif (
            len(parts) == 2 and is_title(clean(line.text)) and not _is_something_else(parts[0]) and "|" not in line.text
        ):
            yield "title", clean(line.text)


def _from_labels(lines: Sequence[Line], today: date) -> Found:
    found = labelled(lines)
    for one in found:
        yield from READERS[one.field](one, lines, today) if one.field in READERS else ()


def _label_title(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    value = clean(one.value)
    if is_title(value) or (0 < len(value.split()) <= 8 and one.at < HEAD and not re.search(r"[.!?]$", value)):
        yield "title", value


def _label_company(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    yield "company", company_of(one.value)


def _label_via(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    yield "via", company_of(one.value)


def _label_location(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    is_choice = re.search(r"(?i)(?:/|\bor\b|\boder\b)\s*remote|\bremote\s*(?:/|or\b|oder\b)", one.value)
    yield "work_mode", None if is_choice else mode_in(one.value)
    yield "location", place_from(one.value)


def _label_mode(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    if len(one.value) <= 120:
        yield "work_mode", mode_in(one.value) or {"yes": WorkMode.REMOTE, "ja": WorkMode.REMOTE}.get(one.value.lower())


def _label_employment(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    if len(one.value) <= 120:
        yield "employment", employment_in(one.value)
        yield "work_mode", mode_in(one.value)


def _label_pay(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    pay = pay_behind_label(one.value)
    yield from pay._asdict().items() if pay else ()


def _label_deadline(one: Labelled, _lines: Sequence[Line], today: date) -> Found:
    yield "deadline", day_in(one.value, today)


def _label_posted(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    yield "posted_on", day_in(one.value)


def _label_number(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    match = NUMBER_VALUE.match(one.value)
    if match and day_in(one.value) is None:
        yield "number", match["number"]


def _label_contact(one: Labelled, lines: Sequence[Line], _today: date) -> Found:
    found = contact_in(one.value, is_labelled=True)
    yield from found.items()
    for line in lines[one.at + 1 : one.at + 4]:
        if line.is_heading or len(line.text) > 100:
            return
        more = contact_in(line.text, is_labelled=True)
        yield from ((name, value) for name, value in more.items() if name != "contact_name")


def _label_email(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    yield "contact_email", email_in(one.value)


def _label_phone(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    yield "contact_phone", phone_in(one.value)


def _label_url(one: Labelled, _lines: Sequence[Line], _today: date) -> Found:
    links = URL.findall(one.value)
    yield "url", links[0] if len(links) == 1 else ""


READERS: Final = {
    "title": _label_title,
    "company": _label_company,
    "via": _label_via,
    "location": _label_location,
    "work_mode": _label_mode,
    "employment": _label_employment,
    "pay": _label_pay,
    "deadline": _label_deadline,
    "posted_on": _label_posted,
    "number": _label_number,
    "contact": _label_contact,
    "contact_email": _label_email,
    "contact_phone": _label_phone,
    "url": _label_url,
}


def _from_head(lines: Sequence[Line]) -> Found:
    """What stands in the first lines: the title, a line of company, place and kind, all in parts."""
    head = _head_of(lines)
    title_at = None
    for at, line in enumerate(head[:6]):
        named = named_in(line.text)
        if named.title:
            yield from _named(named)
            title_at = at
            break
        parts = parts_of(line.text)
        if title := next((part for part in parts[:3] if is_title(part)), ""):
            yield "title", _whole_title(line.text, title, parts)
            title_at = at
            break
    for at, line in enumerate(head):
        label = SAME_LINE.match(line.raw)
        if label is None or not field_of(label["label"]):
            is_below = title_at is not None and at == title_at + 1
            yield from _from_parts(line.text, is_beside_title=title_at is not None and abs(at - title_at) <= 1)
            yield "company", _company_among(parts_of(line.text), is_below_title=is_below, line=line.text)
    if title_at is not None and title_at + 1 < len(head):
        name, comma, place = head[title_at + 1].text.rpartition(", ")
        if comma and is_place(place) and not is_place(name):
            company = _company_below(name, lines)
            yield from (("company", company), ("location", place_from(place) if company else ""))
        else:
            yield "company", _company_below(head[title_at + 1].text, lines)


def _company_among(parts: Sequence[str], *, is_below_title: bool, line: str) -> str:
    """The one part of a line that is nothing else: `Harbor | Engineer | Berlin`, `Harbor · Berlin` below the title."""
    known = [part for part in parts if is_title(part) or _is_something_else(part) or URL.search(part)]
    rest = [part for part in parts if part not in known]
    is_row = line.count("|") >= 2 and len(rest) == 1 and any(is_title(part) for part in known)
    is_lead = is_below_title and len(parts) > 1 and rest[:1] == list(parts[:1]) and is_place(parts[1])
    name = re.sub(r"\s*\([^)]*\)$", "", rest[0]) if rest and (is_row or is_lead) else ""
    return company_of(name) if name else ""


def _company_below(text: str, lines: Sequence[Line]) -> str:
    """A line below the title that is the name of whoever speaks later on."""
    name = company_of(text) if len(parts_of(text)) == 1 and len(text) <= 60 else ""
    return name if name and not is_place(name) and is_spoken_of(name, "\n".join(line.text for line in lines)) else ""


def is_spoken_of(name: str, text: str) -> bool:
    """Whether a sentence begins with a name, as those of a company about itself do."""
    start = r"(?:^|[.!?]\s|\n)(?:The |Die |Das |Der |At |Bei |Bei der )?"
    return re.search(rf"{start}{re.escape(name)},?\s+[a-zäöü]", text[:20_000]) is not None


def _head_of(lines: Sequence[Line]) -> list[Line]:
    head: list[Line] = []
    for line in lines[:HEAD]:
        if len(line.text) > LONGEST_IN_HEAD or (len(head) > 2 and line.is_item and len(line.text) > LONGEST_FACT):
            break
        head.append(line)
    return head


def _whole_title(line: str, title: str, parts: Sequence[str]) -> str:
    """The title with what belongs to it behind a dash: `Engineer - Payments`; not a place, a mode or a kind of work."""
    whole = clean(line)
    is_dashed = any(mark in whole for mark in (" - ", " – ", " — ")) and not any(mark in whole for mark in "|·•")
    if len(parts) == 2 and parts[0] == title and is_dashed and not _is_something_else(parts[1]):
        return whole
    return title


def _is_something_else(part: str) -> bool:
    return bool(is_place(part) or mode_in(part) or employment_in(part) or is_pay(part) or has_legal_form(part))


def _named(named: Named) -> Found:
    yield from (("title", named.title), ("company", named.company))
    if is_place(named.place):
        yield "location", named.place


def _from_parts(line: str, *, is_beside_title: bool) -> Found:
    parts = parts_of(line)
    for part in parts:
        if pay := is_pay(part):
            yield from pay._asdict().items()
        elif len(part) <= 60 and not is_title(part):
            yield "employment", employment_in(part) if len(part.split()) <= 5 else None
            yield "work_mode", mode_in(part) if len(part.split()) <= 6 else None
        named = re.sub(r"^(?:Standort|Arbeitsort|Einsatzort|Location|Based in)\s+", "", part)
        if is_place(named) and (len(parts) > 1 or is_beside_title or named != part):
            yield "location", place_from(named)
        elif has_legal_form(part) and len(part.split()) <= 6 and is_beside_title:
            yield "company", company_of(part)


def _from_sentences(text: str, lines: Sequence[Line], today: date) -> Found:
    yield "title", _title_said(text)
    yield "work_mode", _mode_said(text)
    yield "employment", _employment_said(text)
    for line in lines:
        if pay := pay_in_sentence(line.text):
            yield from pay._asdict().items()
            break
    days = {day for match in CLOSES.finditer(text) if (day := day_in(match["day"].split(". ")[0], today))}
    yield "deadline", days.pop() if len(days) == 1 else None
    numbers = {match["number"] for line in lines if len(line.text) < 90 for match in NUMBER.finditer(line.text)}
    yield "number", _lone_number(numbers)
    for line in lines:
        yield from contact_in(line.text, is_labelled=False).items()
    signed, _ = signature_in([line.text for line in lines])
    yield from signed.items()
    yield "contact_email", email_in(text[:200_000])
    links = set(URL.findall(text[:1_000_000]))
    yield "url", links.pop() if len(links) == 1 else ""


def _lone_number(numbers: set[str]) -> str:
    kept = {number for number in numbers if re.search(r"\d.*\d", number)}
    return kept.pop() if len(kept) == 1 else ""


def _title_said(text: str) -> str:
    found = []
    for pattern in (LOOKING_FOR, SUCHEN):
        found += [title for match in pattern.finditer(text[:6_000]) if _is_spelled(title := clean(match["title"]))]
    different = {name_key(title): title for title in found}
    return next(iter(different.values())) if len(different) == 1 else ""


def _is_spelled(title: str) -> bool:
    """Whether words from a sentence are a title: each with a capital letter, and not just `Engineers`."""
    words = [word for word in re.split(r"[\s/-]+", GENDERS.sub("", title)) if word]
    is_upper = all(
        word[0].isupper() or not word[0].isalpha() or word in {"of", "for", "and", "und", "für"} for word in words
    )
    return is_title(title) and is_upper and 2 <= len(words) <= 7


def _mode_said(text: str) -> WorkMode | None:
    said = {
        WorkMode.HYBRID: HYBRID_SAID.search(text),
        WorkMode.REMOTE: REMOTE_SAID.search(text),
        WorkMode.ONSITE: ONSITE_SAID.search(text),
    }
    found = [mode for mode, match in said.items() if match]
    return found[0] if len(found) == 1 else None


def _employment_said(text: str) -> Employment | None:
    return Employment.FULL_TIME if FULL_SAID.search(text) and not PART_SAID.search(text) else None


def _of_title(title: str) -> Employment | None:
    if re.search(r"\b(?:intern|internship|praktikum|praktikant(?:in)?)\b", title, re.IGNORECASE):
        return Employment.INTERNSHIP
    return None


def _settle_company(values: dict[str, Any], text: str) -> None:
    """The company from how the posting speaks, and the agency where it speaks for a client."""
    is_agency = CLIENT.search(text[:8_000]) is not None
    client = CLIENT_NAMED.search(text[:8_000]) if is_agency else None
    speaking = company_speaking(text)
    working = WORKING_WITH.search(text[:8_000])
    if working and is_company(name := clean(working["name"])):
        values.setdefault("via", name)
    if is_agency:
        _, below = signature_in([line.text for line in lines_of(text)])
        signed = next((name for line in below[:3] if (name := company_of(line))), "")
        agency = values.get("via") or signed or values.pop("company", "") or speaking
        values.pop("company", None) if values.get("company") == agency else None
        if agency:
            values["via"] = agency
        if client and is_company(name := clean(client["called"] or client["name"])):
            values.setdefault("company", name)
            after = re.search(rf"{re.escape(name)},? (?:in|aus|from|based in) (?P<place>{NAME})", text[:8_000])
            place = after["place"] if after else ""
            if is_place(place):
                values.setdefault("location", place)
    elif speaking:
        values.setdefault("company", speaking)


def company_speaking(text: str) -> str:
    """The company that speaks in a posting: `About Harbor`, `At Harbor, we ...`; empty where two do, or none."""
    start = text[:12_000].replace("#", "").replace("**", "")
    start = "\n".join(line.strip(" -*•") for line in start.splitlines())
    votes: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for place, pattern in enumerate(SPEAKING):
        for match in pattern.finditer(start):
            name = company_from(match["name"].rstrip("."))
            if name and not is_place(name) and not is_title(name) and builtin().find(name) is None:
                is_strong = place < STRONG_VOICES and (place != SAYS_WHAT_IT_IS or _is_said_again(name, start))
                votes[name_key(name)] += 2 if is_strong else 1
                spelled.setdefault(name_key(name), name)
    legal = Counter(name for match in LEGAL.finditer(start) if (name := company_of(match[0])))
    if len(legal) == 1:
        ((name, count),) = legal.items()
        votes[name_key(name)] += 2 if count > 1 or SURELY_LEGAL.search(name) else 1
        spelled.setdefault(name_key(name), name)
    return _winner(votes, spelled)


def _is_said_again(name: str, text: str) -> bool:
    """Whether a name is more than the first word of a sentence: it has several words, or stands within another one."""
    return " " in name or re.search(rf"[a-zäöüß,] {re.escape(name)}\b", text) is not None


def _winner(votes: Counter[str], spelled: dict[str, str]) -> str:
    """The name with enough votes; one that is another with its legal form, or a part of it, votes for the longer."""
    if not votes:
        return ""
    merged = Counter(votes)
    for short in votes:
        for long in votes:
            if short != long and long.startswith(f"{short} "):
                merged[long] += merged.pop(short, 0)
    (best, count), *rest = merged.most_common()
    is_alone = not rest or rest[0][1] * 2 <= count
    return spelled[best] if count >= 2 and is_alone else ""
