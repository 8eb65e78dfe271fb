"""The person to ask about a posting: a name, an e-mail address, a telephone number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tracker.capture.titles import JOB, has_legal_form
from tracker.capture.values import clean, email_in, phone_in

WORD: Final = r"[A-ZÄÖÜÀ-Ý][\w'’-]{1,25}"
NAME: Final = re.compile(
    rf"(?:(?:Frau|Herrn?|Mrs?\.?|Ms\.?|Dr\.|Prof\.)\s+)*(?P<name>{WORD}(?:\s+(?:[A-Z]\.|von|van|de|zu|der|"
    rf"al)){{0,2}}\s+{WORD}"
    rf"(?:\s+{WORD})?)(?![\w])"
)
NAMED: Final = re.compile(
    r"\b(?:[Aa]nsprechpartner(?:in)?|[Aa]nsprechperson|[Kk]ontaktperson|recruiter|hiring manager)\b[^.:\n]{0,30}"
    r" (?:ist|is) (?P<rest>.*)"
)
WITH_TITLE: Final = re.compile(rf"\b(?:Frau|Herrn?|Mrs?\.|Ms\.)\s+(?:Dr\.\s+)?{WORD}\s+{WORD}")
IS_ABOUT_ASKING: Final = re.compile(r"fragen|kontakt|auskunft|ansprech|question|contact", re.IGNORECASE)
SIGNED: Final = re.compile(
    r"^(?:(?:kind |best |warm )?regards|best(?: wishes)?|thanks|thank you|cheers|sincerely|yours|"
    r"mit freundlichen grüßen|"
    r"viele grüße|beste grüße|liebe grüße|freundliche grüße|mfg|lg|vg),?!?$",
    re.IGNORECASE,
)
ASKED: Final = re.compile(
    r"\b(?:contact|send (?:your |us your |it |an? |e-?mails? |the )[^.\n]{0,60}?to|write to|reach out to|call|"
    r"phone|speak to|talk to|"
    r"get in touch with|questions?,? (?:to|please contact)|ask|e-?mail|write to|wende? dich an|"
    r"wenden sie sich (?:bitte )?an|(?:steht|beantwortet|kontaktiere|kontaktieren sie)[^.\n]{0,40}?)\s+"
    r"(?:our (?:recruiter|talent partner|hiring manager|team lead),?\s+)?",
    re.IGNORECASE,
)
NO_NAMES: Final = re.compile(
    r"^(?:Human|People|Talent|Recruiting|Recruitment|HR|Team|Our|The|Your|Please|Job|Equal|Personal\w*|Bewerbung\w*|"
    r"Hiring|Apply|Contact|Phone|Email|Tel|Senior|Junior|Software|Data|If|For|Any|Human Resources|Fachbereich|"
    r"Abteilung)\b"
)


def contact_in(text: str, *, is_labelled: bool) -> dict[str, str]:
    """The contact in a short text; without a label before it only where the words ask to write to that person."""
    if is_labelled:
        return _contact(text)
    if (match := NAMED.search(text)) and (found := _contact(match["rest"])).get("contact_name"):
        return found
    titled = WITH_TITLE.search(text) if IS_ABOUT_ASKING.search(text) else None
    if titled and (found := _contact(text[titled.start() :])).get("contact_name"):
        return found
    for match in ASKED.finditer(text):
        rest = text[match.end() :]
        found = _contact(rest) if (named := NAME.match(rest)) and not NO_NAMES.match(named["name"]) else {}
        has_title = re.match(r"(?:Frau|Herrn?|Mrs?\.?|Ms\.?|Dr\.)\s", rest)
        if found.get("contact_name") and (len(found) > 1 or has_title):
            return found
    return {}


def _contact(text: str) -> dict[str, str]:
    name = ""
    lead = re.split(r"[,;|(<:·•–]|\s-\s|\bat\b|\bunter\b|\bvia\b|\bper\b|\S+@", text.strip(), maxsplit=1)[0].strip()
    match = NAME.fullmatch(lead) or NAME.match(text.strip())
    if (
        match
        and not JOB.search(match["name"])
        and not has_legal_form(match["name"])
        and not NO_NAMES.match(match["name"])
    ):
        name = clean(match["name"])
    found = {"contact_name": name, "contact_email": email_in(text), "contact_phone": phone_in(text)}
    return {key: value for key, value in found.items() if value}


def signature_in(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Who signed a letter, and the lines below the name; nothing where nobody did."""
    at = next((number for number, line in enumerate(lines) if SIGNED.match(line)), None)
    below = list(lines[at + 1 : at + 8]) if at is not None else []
    if not below or not NAME.fullmatch(below[0]) or NO_NAMES.match(below[0]) or JOB.search(below[0]):
        return {}, []
    rest = "\n".join(below[1:])
    found = {"contact_name": clean(below[0]), "contact_email": email_in(rest), "contact_phone": phone_in(rest)}
    return {key: value for key, value in found.items() if value}, below[1:]
