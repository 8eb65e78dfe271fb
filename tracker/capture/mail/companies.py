"""Which company a letter is from, or about: what its words, sender and signature say, weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.letter import Letter, Person
from tracker.capture.mail.people import TEAM_WORDS, is_person, is_role_address, without_title
from tracker.capture.mail.sentences import READ_LIMIT, straight
from tracker.capture.mail.vocabulary import words
from tracker.capture.titles import has_legal_form, is_company
from tracker.duplicates import company_key

LEAST_LETTERS: Final = 5  # of a name that is found within another
JOINTS: Final = ("&", " and ", " und ")  # as which domains write an ampersand
LEAST: Final = 4  # weight from which on a company is believed
NAME: Final = (
    r"[A-Z0-9ÄÖÜÅØÉ][\w'’+-]*(?:\.(?:io|ai|com|de|dev|app|net|tech))?"
    r"(?:[ \t](?:(?:& |of |and |und |für |de )?[A-Z0-9ÄÖÜÅØÉ&][\w'’+.-]*)){0,5}"
)
SAID: Final = (
    (3, rf"(?:appl(?:ying|ied)|application|applications) (?:to|at|with) (?:the )?(?P<name>{NAME})"),
    (3, rf"(?:interest|interested) in (?:(?:joining|working (?:at|for|with)|a career at"
    rf"|opportunities at) )?(?:the )?(?P<name>{NAME})"),
    (3, rf"(?:position|role|job|opening|opportunity|career|careers|process|team|engineer|developer|manager"
    rf"|interview\w*|offer|call|chat|life)(?: here)? (?:at|with|from|bei)(?: der)? (?P<name>{NAME})"),
    (2, rf"\b(?:at|with|from|by|joining|join) (?P<name>{NAME})"),
    (3, rf"on behalf of (?P<name>{NAME})"),
    (3, rf"(?:sent|submitted|delivered|passed on|forwarded) to (?P<name>{NAME})"),
    (3, rf"(?P<name>{NAME}) (?:would like you|invites you|has invited you|wants you)"),
    (2, rf"(?:[Ff]ounder|[Cc]o-founder|CEO|CTO) (?:of|at) (?P<name>{NAME})"),
    (3, rf"(?:recruiter|recruiting lead|talent partner|engineering manager|head of \w+|partner|cto|vp \w+)(?:,"
    rf"| at| @| for| \|) (?P<name>{NAME})"),
    (3, rf"\bbei (?:der |dem |den )?(?P<name>{NAME})"),
    (3, rf"Interesse an (?:der |dem |einer (?:Mitarbeit|Tätigkeit) bei (?:der )?)(?P<name>{NAME})"),
    (2, rf"(?:[Tt]eam|[Tt]alent|[Rr]ecruiting|[Pp]eople|[Hh]iring)(?:-Team)?(?: [Tt]eam)? (?:at|bei|von|vom|der"
    rf"|of)(?: der)? (?P<name>{NAME})"),
)  # fmt: skip
PATTERNS: Final = [(weight, re.compile(pattern)) for weight, pattern in SAID]
LEGAL_FORM: Final = re.compile(
    rf"(?P<name>{NAME}(?:[ \t](?:GmbH|AG|SE|KG|UG|Inc\.?|Ltd\.?|LLC|Corp\.?|PLC|plc|B\.V\.|BV|Limited|AB|Oy|SAS"
    rf"|Pty Ltd))+"
    r"(?:[ \t]&[ \t]Co\.?[ \t]KG)?)(?![\w])"
)
AROUND: Final = re.compile(
    r"^(?:(?:the|no-?reply|your|ihr|ihre|dein|das|hiring at|recruiting at|talent at|careers? at|jobs? at"
    r"|people at|team|jobs|karriere bei)\s+)+"
    r"|(?:\s+|-)(?:the|careers?|jobs?|talent|recruiting|recruitment|recruiting-team|hiring|hr|people|team"
    r"|karriere|acquisition|personal|"
    r"bewerbermanagement|notifications?|no-?reply|operations|candidate experience|human resources|and|&|für sie)+$",
    re.IGNORECASE,
)
VIA: Final = re.compile(r"^(?P<name>.{2,60}?)\s+(?:via|@|at|from|bei|for)\s+(?P<rest>.{2,60})$", re.IGNORECASE)
SYSTEMS: Final = words("systems")
"""Systems that write for companies, by the part of their domain that names them."""
MAIL_PROVIDERS: Final = words("mail providers")
SECOND_LEVELS: Final = frozenset(["co", "com", "org", "net", "ac", "gov", "edu"])
NOBODYS: Final = words("no companies")
AGENCY: Final = re.compile(
    r"recruit|personal(?!abteilung)|talent|search|headhunt|staffing|consult|career|karriere|vermittlung", re.IGNORECASE
)
CLIENT: Final = re.compile(
    r"\b(?:my|our|a) client\b|\bclients? (?:in|of|is|who|has)\b|\bkunden\b|\bmandant\w*|\bim auftrag\b|client of mine"
    r"|\bpartner(?:ed|ing)? with\b|\b(?:that's|who's|who is|that is|who are|that are) hiring\b",
    re.IGNORECASE,
)


class Employer(NamedTuple):
    """The company, and the agency through which it writes; each empty where it is not known."""

    company: str = ""
    via: str = ""


def employer_in(letter: Letter, kind: MailKind) -> Employer:
    """The company of a letter. Of an agency that names no client, only the agency is known."""
    weighed = _weighed(letter)
    best = max(weighed.values(), key=lambda one: one.weight, default=None)
    name = best.name if best and best.weight >= LEAST else ""
    if kind is not MailKind.CONTACT:
        return Employer(name)
    return _through_an_agency(letter, weighed, name)


class Weighed(NamedTuple):
    """A name with how much speaks for it, and whether that is more than its own house."""

    name: str
    weight: int
    is_own: bool


def domain_name(domain: str) -> str:
    """The part of a domain that names its owner: `harbor` of `mail.harbor.co.uk`; empty for systems and providers."""
    name = _owner(domain)
    return "" if name in SYSTEMS or name in MAIL_PROVIDERS else name


def is_system(domain: str) -> bool:
    """Whether a domain is that of a system which writes for companies."""
    return _owner(domain) in SYSTEMS


def _owner(domain: str) -> str:
    labels = domain.lower().split(".")
    place = -3 if len(labels) > 2 and labels[-2] in SECOND_LEVELS else -2
    return labels[place] if len(labels) > 1 else ""


def is_same_house(company: str, domain: str) -> bool:
    """Whether a domain is likely that of a company: the one's letters are the other's, or the beginning of them."""
    owner = _letters(domain_name(domain))
    names = {_letters(company_key(company.replace("&", joint))) for joint in JOINTS}
    return any(_is_alike(owner, name) for name in names)


def _is_alike(owner: str, name: str) -> bool:
    short = min(len(owner), len(name))
    if short < LEAST_LETTERS:
        return bool(owner) and owner == name
    return owner[:short] == name[:short] or name in owner


def _through_an_agency(letter: Letter, weighed: dict[str, Weighed], name: str) -> Employer:
    """A recruiter's first contact: what it says of a client, or the recruiter's own house, if that is the employer."""
    text = straight(letter.text)
    own = next((one.name for one in weighed.values() if one.is_own), "") or _signed_house(letter)
    speaks_of_client = bool(CLIENT.search(text))
    is_agency = speaks_of_client or bool(AGENCY.search(f"{own} {domain_name(letter.sender.domain)}"))
    if not is_agency:
        return Employer(name)
    if name and own and company_key(name) != company_key(own) and not speaks_of_client:
        return Employer(name, own)
    return Employer("", own or name)


def _signed_house(letter: Letter) -> str:
    """The company that stands in the signature with its legal form."""
    match = LEGAL_FORM.search(straight(letter.signature))
    return match["name"].strip() if match else ""


def _weighed(letter: Letter) -> dict[str, Weighed]:
    """Every name that may be the company's, by what its spellings have in common; the longest spelling counts."""
    found: dict[str, Weighed] = {}
    said: set[tuple[str, str]] = set()
    for where, name, weight in _candidates(letter):
        key = _letters(company_key(name))
        if (key, where) in said:
            continue
        said.add((key, where))
        before = found.get(key, Weighed("", 0, False))
        is_own = is_same_house(name, letter.sender.domain)
        bonus = 3 if is_own and not before.weight else 0
        found[key] = Weighed(max(before.name, name, key=_says_more), before.weight + weight + bonus, is_own)
    return found


def _candidates(letter: Letter) -> Iterator[tuple[str, str, int]]:
    """Where a name stands, the name, and what it weighs: more where a system writes, which has no house to go by."""
    for name in _in_display_name(letter.sender):
        yield "sender", name, 4 if is_role_address(letter.sender.address) else 3
    for where, text in (
        ("subject", letter.subject),
        ("text", letter.text[:READ_LIMIT]),
        ("signature", letter.signature[:1000]),
    ):
        plain = straight(text)
        for weight, pattern in PATTERNS:
            for match in pattern.finditer(plain):
                if name := _checked(match["name"]):
                    yield where, name, weight + (weight > 2 and is_system(letter.sender.domain))
        for match in LEGAL_FORM.finditer(plain):
            if name := _checked(match["name"]):
                yield f"{where} form", name, 4 if where == "signature" else 3
    yield from _in_lines(letter)
    for part in re.split(r"\s[-–|:]\s|: ", straight(letter.subject)):
        name = _checked(part)
        if name and is_same_house(name, letter.sender.domain):
            yield "subject part", name, 1


def _in_lines(letter: Letter) -> Iterator[tuple[str, str, int]]:
    """Lines at the end that are nothing but a name: `Harbor Systems Recruiting`, `The Fjord team`."""
    last = [line for line in letter.text.splitlines() if line.strip()][-3:]
    for where, lines in (("signature line", letter.signature.splitlines()), ("last line", last)):
        for line in lines:
            for part in re.split(r"\s*[|,·]\s*|\s(?:at|bei)\s", straight(line).strip(" -*")):
                bare = _without_team(part)
                name = _checked(bare)
                if name and (bare != part or not is_person(name) or is_same_house(name, letter.sender.domain)):
                    is_named = bare != part or is_same_house(name, letter.sender.domain) or has_legal_form(name)
                    yield where, name, 2 if is_named else 1


def _in_display_name(sender: Person) -> Iterator[str]:
    """The company in a sender such as `Harbor Careers`, `Dana from Harbor` or `HackerRank for Harbor`.

    What reads like a person's name is a company's where a machine writes under it.
    """
    match = VIA.match(sender.name)
    parts = [match["name"], match["rest"]] if match else [sender.name, *sender.name.split(", ")[1:]]
    for place, part in enumerate(parts):
        is_house = is_role_address(sender.address) and (place > 0 or match is None)
        name = _checked(_without_team(part))
        if name and (is_house or not is_person(without_title(part))):
            yield name


def _without_team(text: str) -> str:
    bare = text.strip()
    for _ in range(4):
        bare = AROUND.sub("", bare).strip(" -|,")
    return bare


def _checked(name: str) -> str:
    """A name without a stop at its end, if it can be a company's."""
    bare = re.split(
        r"(?<!Co)(?<!Inc)(?<!Ltd)\. |\s(?:as|for|als|on|in|to|via|team|recruiting)\s", f"{name} ", maxsplit=1
    )[0].strip(" .,!?:;'\"-&")
    bare = _without_team(bare) if bare else ""
    words = bare.lower().split()
    if not words or all(word in TEAM_WORDS or word in NOBODYS for word in words) or words[0] in NOBODYS:
        return ""
    if company_key(bare) in SYSTEMS or _letters(bare.lower()) in SYSTEMS:
        return ""
    if bare.endswith((" Inc", " Ltd", " Corp")) and f"{bare}." in name:
        bare += "."
    return bare if is_company(bare) else ""


def _says_more(name: str) -> tuple[bool, int]:
    """Addresses write ü as ue, people do not; and a legal form says more than none."""
    return not name.isascii(), len(name)


def _letters(text: str) -> str:
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(letter, pair)
    return re.sub(r"[^\w]|_", "", text)
