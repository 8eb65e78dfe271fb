"""Which job a letter is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from tracker.capture.mail.letter import Letter
from tracker.capture.mail.sentences import READ_LIMIT, straight
from tracker.capture.titles import GENDERS, is_title, without_company
from tracker.text import name_key

LEAD: Final = re.compile(
    r"\b(?:(?:position|role|job|post|opening|vacancy|stelle|position|vakanz|rolle)(?: (?:of|as|for|als|des"
    r"|der))?(?: (?:a|an|the))?:?"
    r"|(?:application|applying|applied|apply|candidacy|offer letter|offer) (?:for|to|as)(?: the| our| a"
    r"| an)?(?: (?:position|role|job)(?: of| as)?)?"
    r"|(?:as|als|for|für) (?:a|an|our|the|eine?n?|die|den|unsere?n?)(?: (?:stelle|position|rolle))?(?: (?:als|of|as))?"
    r"|(?:bewerbung|bewerbungen|beworben|unterlagen) (?:als|um|auf|für)(?: (?:die|den|das))?(?: (?:stelle"
    r"|position))?(?: (?:als|der|des))?"
    r"|\bals|\bas|(?:assessment|test|challenge|interview|call) for(?: the| a| an)?|reviewing applications for"
    r"|(?:in|about|of|with) (?:the|our)|programm als"
    r"|(?:looking|searching) for(?: a| an)?|(?:hiring|need|seeking|needs|join us as)(?: a| an)?"
    r"|suchen?(?: \w+){0,8}? eine?n?"
    r"|(?:take|complete|start) (?:the|our)|vertragsangebot|interview(?:s)? for|gespräch (?:als|für))\s+[\"'„]?",
    re.IGNORECASE,
)
STOP: Final = re.compile(
    r"[.!?;\"“”(\[{|]|:(?!in\b)|\s[-–—]\s|\s(?:at|with|position|role|job|opening|vacancy|process|opportunity|bei"
    r"|in|im|eingegangen"
    r"|haben|hast|beworben|is|was|has|have|will|erhalten|erteilen|to|on|from|we|von|zu|who|which|that|hat|ist"
    r"|sind|wurde"
    r"|coding test|test|challenge|based|aus|team|anbieten|interview|at this|and we|because|successfully|your|ab"
    r"|für|und|zum|zur|am|per)\b",
    re.IGNORECASE,
)
COMMA: Final = re.compile(
    r",\s(?![A-ZÄÖÜ][\w&/+-]*(?: [A-ZÄÖÜ&][\w&/+-]*){0,2}(?:\s(?:has|have|is|was|at|role|position|bei)\b|[.!]|$))"
)
BEFORE_NOUN: Final = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Aa]n?) (?P<title>[A-Z][^.,;:!?\n\"]{2,80}?) (?:position|role|opening|vacancy|job"
    r"|opportunity)\b"
)
LABEL: Final = re.compile(
    r"^[ \t*-]{0,9}(?:role|position|job|job title|title|stelle|vacancy|opening)\s?:\s{0,9}(?P<title>\S.{2,110})$",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED: Final = re.compile(r"[\"“„](?P<title>[^\"“”„\n]{3,110})[\"”“]")
SUBJECT_PARTS: Final = re.compile(r"\s[-–—|]\s|: |\s(?:at|bei|@)\s|[|!?]")
SUBJECT_FILLER: Final = re.compile(
    r"^(?:(?:re|aw|fw|fwd|wg):\s*|your |ihre? |deine? |application |bewerbung |vertragsangebot |offer letter "
    r"|als |for |um |the |"
    r"interview |vorstellungsgespräch |einladung |projektanfrage |invitation |updated |regarding |position "
    r"|role |stelle |neue herausforderung |spannende |eingangsbestätigung |"
    r"contract |senior opportunity )+|(?: opportunity| role| position| stelle)$",
    re.IGNORECASE,
)
CONNECTING: Final = frozenset(
    ("of", "and", "for", "in", "the", "to", "und", "für", "im", "der", "des", "mit", "&", "with")
)
PLURAL: Final = re.compile(
    r"(?:engineers|developers|recruiters|candidates|managers|entwicklern|ingenieuren|kandidaten)$", re.IGNORECASE
)
LONGEST: Final = 110
ARTICLE: Final = re.compile(r"^(?:(?:the|a|an|our|your|der|die|den|das|eine?n?|unsere?n?)\s+)+", re.IGNORECASE)
JOINED: Final = re.compile(r"\s+(?:role|position|opening|job|opportunity)$", re.IGNORECASE)


def title_in(letter: Letter, company: str) -> str:
    """The job that a letter is about, as it writes it; empty where it names none or several alike."""
    weights: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for found, weight in _candidates(letter):
        title = _bare(without_company(found, company))
        if title and is_title(title):
            key = name_key(title)
            weights[key] += weight
            spelled.setdefault(key, title)
    best = weights.most_common(1)
    return _longer(best[0][0], spelled) if best else ""


def _longer(key: str, spelled: dict[str, str]) -> str:
    """The spelling of a title; one that goes on behind it says more."""
    more = [other for other in spelled if other.startswith(f"{key},")]
    return spelled[more[0]] if len(more) == 1 else spelled[key]


def _candidates(letter: Letter) -> Iterator[tuple[str, int]]:
    text = straight(letter.text[:READ_LIMIT])
    subject = straight(letter.subject)
    flat = re.sub(r"(?<![.!?:])\n(?!\n)", " ", text)
    for weight, words in ((3, flat), (3, subject)):
        for match in LEAD.finditer(words):
            found = _up_to_stop(words[match.end() : match.end() + LONGEST])
            is_genitive = match[0].split()[-1].lower() == "des" and found.endswith("s")
            yield found[:-1] if is_genitive else found, weight
        for match in BEFORE_NOUN.finditer(words):
            yield match["title"], 3
    for match in LABEL.finditer(text):
        yield match["title"], 5
    for match in QUOTED.finditer(text):
        yield match["title"], 2
    for part in SUBJECT_PARTS.split(subject):
        yield SUBJECT_FILLER.sub("", part.strip()), 2
    for invitation in letter.invitations:
        for inner in re.findall(r"\(([^()]{3,110})\)", invitation.summary):
            yield inner, 2


def _up_to_stop(text: str) -> str:
    text = text.partition("\n")[0]
    gender = GENDERS.search(text)
    if gender and STOP.search(text) and not STOP.search(text[: gender.start()]):
        return text[: gender.start()]
    if stop := STOP.search(text):
        text = text[: stop.start()]
    if comma := COMMA.search(text):
        text = text[: comma.start()]
    return text


def _bare(title: str) -> str:
    bare = JOINED.sub("", GENDERS.sub("", title)).strip(" ,.-–:\"'*")
    return _capitalised(ARTICLE.sub("", bare))


def _capitalised(title: str) -> str:
    """The part of a title that is written with capitals; where a sentence goes on, it is no title any more."""
    words = title.split()
    while words and words[0].islower():
        words.pop(0)
    kept = list(takewhile(lambda word: not word.islower() or word in CONNECTING, words))
    while kept and kept[-1].lower() in CONNECTING:
        kept.pop()
    return "" if not kept or PLURAL.search(kept[-1]) else " ".join(kept).rstrip(",")
