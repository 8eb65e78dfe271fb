"""Job titles and names of companies: what looks like one, and how first lines and window titles put them together."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tracker.capture.values import clean, mode_in
from tracker.duplicates import LEGAL_FORMS
from tracker.text import name_key

JOBS: Final = (
    "engineer", "engineering", "developer", "development", "programmer", "architect", "designer", "analyst",
    "administrator", "admin", "scientist", "researcher", "consultant", "manager", "lead", "leader", "head", "director",
    "officer", "cto", "ceo", "cio", "vp", "specialist", "technician", "tester", "sre", "devops", "devsecops",
    "sysadmin",
    "intern", "internship", "trainee", "apprentice", "writer", "editor", "advocate", "evangelist", "coordinator",
    "associate", "assistant", "owner", "master", "expert", "strategist", "operator", "support", "qa", "dba", "sdet",
    "recruiter", "accountant", "nurse", "teacher", "planner", "buyer", "clerk", "representative", "executive", "agent",
    "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "architektin", "architekt", "berater", "beraterin",
    "leiter", "leiterin", "leitung", "administratorin", "spezialist", "spezialistin", "praktikant", "praktikantin",
    "praktikum", "werkstudent", "werkstudentin", "werkstudierende", "techniker", "technikerin", "informatiker",
    "informatikerin", "fachinformatiker", "fachinformatikerin", "programmierer", "programmiererin", "referent",
    "referentin", "sachbearbeiter", "sachbearbeiterin", "wissenschaftler", "wissenschaftlerin", "koordinator",
    "koordinatorin", "mitarbeiter", "mitarbeiterin", "auszubildende", "auszubildender", "ausbildung", "designerin",
    "managerin", "analystin", "testerin", "expertin", "experte", "doktorand", "doktorandin", "postdoc", "développeur",
    "ingénieur", "desarrollador", "ingeniero", "consultante", "mechanic", "electrician", "driver", "chef", "cook",
)  # fmt: skip
JOB: Final = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(JOBS)})s?(?![^\W\d_])"
    r"|[^\W\d_]{3,40}(?:entwickler|ingenieur|architekt|administrator|berater|leiter|techniker|informatiker|spezialist|"
    r"manager|engineer|developer|student|wissenschaftler|programmierer|designer|analyst|tester|referent)"
    r"(?:[:*_/]?in(?:nen)?|s)?(?![^\W\d_])",
    re.IGNORECASE,
)
GENDERS: Final = re.compile(
    r"\s*[([]\s*(?:(?:m|w|d|f|x|h|i|n|gn|div|a|all|divers)\s*[/|*,.:\-]\s*){1,3}(?:m|w|d|f|x|div|i|n|gn|divers)\s*[)\]]"
    r"|\s*[([](?:all genders?|alle geschlechter|gn)[)\]]|\s+(?:[mwdfx]/){2}[mwdfx]\b",
    re.IGNORECASE,
)
LEGAL: Final = re.compile(
    r"(?<![\w])(?P<name>(?:[A-ZÄÖÜ0-9][\w&'’.+-]{0,40}\s+(?:(?:und|and|&|of|für|de|der)\s+)?){1,5})"
    r"(?P<form>GmbH(?: & Co\. KG(?:aA)?)?|AG|SE|KG|UG|Inc\.?|Ltd\.?|LLC|Corp\.?|PLC|plc|B\.V\.|BV|N\.V\.|S\.A\.|SAS|"
    r"S\.r\.l\.|Oy|AB|ApS|A/S|Pty Ltd|e\.V\.|eG|gGmbH|mbH|S\.L\.|s\.r\.o\.|Limited)(?!\w)"
)
SENTENCE: Final = re.compile(
    r"[.!?]\s+\w|[.!?]$|\b(?:we|you|our|your|us|wir|sie|du|dein|deine|unser|unsere|uns|is|are|ist|sind|will)\b",
    re.IGNORECASE,
)
NOT_TITLES: Final = re.compile(
    r"^(?:job description|description|about|über|who we are|what you|your |our |ihre |deine |apply|requirements|"
    r"careers?\b|"
    r"jobs?\b$|open positions|job details|stellenangebot(?:e)?$|stellenbeschreibung|stellenanzeige$|job posting$|"
    r"vacancy$|overview|responsibilities|benefits|skip to|back to|home$|menu|search|sign in|log ?in|cookie)",
    re.IGNORECASE,
)
NOT_COMPANIES: Final = re.compile(
    r"^(?:the|our|an?|this|that|its?|your|my|ihr|unser|die|das|der|eine?[nmrs]?|who|what|diese|there|together|about|why|"
    r"as|when|how|if|with|from|here|now|today|both|each|every|yes|since|while|being|having|because|these|those|they|most|"
    r"many|some|another|other|good|great|please|one of|to|by|and|but|so|apply|confidential|anonymous)\b(?![.&])|"
    r"^(?:us|we|you|wir|uns|dich|sie|mich|mir|in|on|at|for|all|no|he|she|unternehmen|remote|hybrid|equal)$|"
    r"^(?:role|job|jobs|position|company|team|careers?|home|benefits|requirements|description|summary|overview|details|"
    r"responsibilities|qualifications|tasks|skills|experience|education|contact|location|client|work|life|working|culture|"
    r"product|technology|stelle)(?:$| (?:at|for|in|is|and|of|to|description|title|type|details|office|from|with)\b)"
    r"|\b(?:process|team|teams|program|programme|community|newsletter|mission|journey|network|family|crew)$",
    re.IGNORECASE,
)
TAGGED: Final = re.compile(r"^\[[^\]]{1,20}\]\s*")  # [Hiring] ...
AGENCIES: Final = re.compile(
    r"\b(?:search|recruit\w*|personal\w*|talents?|staffing|partners?|consult\w*)\b", re.IGNORECASE
)
NO_NAME: Final = re.compile(r"\d{4}|@|://|^\W*$|^(?:tel|phone|mobil\w*|fax|e-?mail)\b", re.IGNORECASE)
LONGEST_TITLE: Final = 120
MOST_COMPANY_WORDS: Final = 7
BOARDS: Final = re.compile(
    r"^(?:linkedin|indeed(?:\.\w+)?|glassdoor|monster|stepstone(?:\.\w+)?|xing|greenhouse|lever|ashby|workable|"
    r"smartrecruiters|personio|wellfound|angellist|ziprecruiter|dice|jobs?|careers?|karriere|stellenangebote?|"
    r"join|recruitee|teamtailor|bamboohr|workday|icims|taleo|successfactors|hacker news|job board|jobbörse|"
    r"(?:current )?openings?|open positions|home|apply(?: now)?|stellenmarkt|arbeitsagentur|we work remotely|remote ok|"
    r"softgarden|otta|welcome to the jungle|builtin|built in|job details?|startup jobs|the muse|seek|reed(?:\.co\.uk)?|"
    r"totaljobs|naukri|job application|jobvite|breezy|career(?:s)? (?:page|site|portal)|karriereportal|jobportal|"
    r"com|org|net|io|co|de|jobs)$",
    re.IGNORECASE,
)
AROUND_COMPANY: Final = re.compile(
    r"^(?:jobs?|careers?|karriere|stellenangebote|work|working|join|"
    r"open positions) (?:at|bei|with|@)\s+(?:the |der |dem )?"
    r"|^(?:join)\s+(?:the )?"
    r"|\s*[-–—|·:]?\s*(?:careers?(?: (?:site|page|portal|hub))?|jobs?(?: board)?|karriere(?:seite|portal)?|"
    r"stellenangebote|"
    r"job openings|open positions|hiring|recruiting|recruitment)$",
    re.IGNORECASE,
)
PARTS: Final = re.compile(
    r"\s+[|·•]\s*|\s*[|·•]\s+|\s+::\s+|\s*»\s*|(?:\s+[–—]\s*+|\s*[–—]\s++|\s+-\s++)(?!(?:US|CA|AU)?[$€£₹]?\s?[0-9]|"
    r"(?:EUR|USD|GBP|CHF) ?[0-9])"
)
TITLE_AT: Final = re.compile(r"^(?P<title>.{3,110}?)\s+(?:at|@|bei(?: der)?|chez)\s+(?P<company>[^,|·•–—]{2,80})$")
APPLICATION_AT: Final = re.compile(r"^Job Application for (?P<title>.{3,110}) at (?P<company>.{2,80})$")
HIRING: Final = re.compile(
    r"^(?P<company>.{2,60}?) (?:is )?(?:hiring|seeking|looking for|recruiting)(?: for)?(?: an?| our| the)? "
    r"(?P<title>.{3,110}?)(?: (?:in|near) (?P<place>[^|]{2,80}?))?(?: \| .{0,60})?$"
)
SEEKS: Final = re.compile(
    r"^(?:Die |Das |Der )?(?P<company>.{2,60}?) sucht(?: (?:ab sofort|zum nächstmöglichen Zeitpunkt|für .{2,60}?|"
    r"in .{2,40}?))?"
    r"(?: eine?n?(?:\(n\)|/n|:n|\*n)?)? (?P<title>.{3,110}?)(?: in (?P<place>[^|]{2,60}))?[.!]?$"
)


class Named(NamedTuple):
    """A title, a company and a place as one line puts them together; empty where it does not say."""

    title: str = ""
    company: str = ""
    place: str = ""


def is_title(text: str) -> bool:
    """Whether a short text reads like a job title and like nothing else."""
    if not 3 <= len(text) <= LONGEST_TITLE or NOT_TITLES.search(text):
        return False
    plain = GENDERS.sub("", text)
    has_gender = plain != text
    return bool(has_gender or JOB.search(plain)) and not SENTENCE.search(plain) and len(plain.split()) <= 14


def is_company(text: str) -> bool:
    """Whether a short text can be the name of a company: words with capitals, no sentence, no job."""
    words = text.split()
    if not 1 <= len(words) <= MOST_COMPANY_WORDS or len(text) > 80 or NOT_COMPANIES.search(text):
        return False
    if SENTENCE.search(_without_form(text)) or mode_in(text) or GENDERS.search(text):
        return False
    if NO_NAME.search(text) or (JOB.search(text) and not has_legal_form(text) and not AGENCIES.search(text)):
        return False
    return (
        words[0][0].isupper()
        or words[0][0].isdigit()
        or not words[0].isascii()
        or "." in words[0]
        or has_legal_form(text)
    )


def has_legal_form(text: str) -> bool:
    """Whether a name ends in Inc., GmbH and the like."""
    last = re.sub(r"[^\w]", "", name_key(text.rsplit(maxsplit=1)[-1])) if text.split() else ""
    return last in LEGAL_FORMS


def company_from(text: str) -> str:
    """The company in a text such as `Careers at Harbor` or `Harbor Jobs`; empty where none is left."""
    name = clean(text)
    for _ in range(2):
        name = AROUND_COMPANY.sub("", name).strip()
    return name if name and is_company(name) and not BOARDS.match(name) else ""


def company_of(text: str) -> str:
    """A name as it was written, without what is said behind it."""
    name = clean(re.split(r"\s+[|·•–—(]|,\s+(?:a|an|the|ein|eine|in|based)\s|\s{2,}", text, maxsplit=1)[0])
    return name if is_company(name) else ""


def named_in(text: str) -> Named:
    """The title and the company in one line that says both: `T at C`, `C is hiring a T`, `C sucht T`."""
    line = TAGGED.sub("", clean(text, 300))
    for pattern in (APPLICATION_AT, HIRING, SEEKS, TITLE_AT):
        match = pattern.match(line)
        if match is None:
            continue
        parts = match.groupdict()
        title, company = clean(parts["title"]), company_from(parts["company"])
        if company and is_title(title):
            return Named(title, company, clean(parts.get("place") or ""))
    return Named()


def parts_of(text: str) -> list[str]:
    """The parts of a line that are set off by bars, dots and dashes."""
    return [part for part in (clean(part) for part in PARTS.split(text)) if part]


def without_company(title: str, company: str) -> str:
    """The title without the company that some write before or behind it: `Harbor - Engineer`."""
    for mark in (" - ", " – ", " — ", " | ", ": ", " · "):
        before, found, after = title.partition(mark)
        if found and name_key(before) == name_key(company):
            return after.strip()
        before, found, after = title.rpartition(mark)
        if found and name_key(after) == name_key(company):
            return before.strip()
    return title


def _without_form(text: str) -> str:
    return re.sub(r"\b(?:St|Dr|Mt|Prof)\.|\b(?:[A-Z]\.){1,3}|\b(?:Inc|Ltd|Corp|Co|GmbH)\.", "", text).strip(" .")
