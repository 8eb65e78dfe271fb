"""Names of people, told from those of teams, machines and companies."""

from __future__ import annotations

import re
from typing import Final

from tracker.capture.mail.vocabulary import words

TEAM_WORDS: Final = words("teams")
COMPANY_ENDS: Final = words("company ends")
NAME_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*$")
PARTICLES: Final = words("particles")
TITLES: Final = words("titles")
ROLE_ADDRESSES: Final = re.compile(
    r"(?:no-?_?reply|do-?not-?reply|notifications?|alerts?|mailer|info|hello|hi|jobs?|careers?|karriere|talent"
    r"|people|hr"
    r"|recruit\w*|recruiting|bewerb\w*|personal|support|team|service|news\w*|workday|greenhouse|lever|ashby"
    r"|hiring|office|contact"
    r"|inmail\S*|hit-reply|scheduling|calendar\S*)\b",
    re.IGNORECASE,
)

ONE_NAME: Final = (
    r"(?:(?i:herrn?|frau|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?) ){0,3}"
    r"[A-ZÄÖÜÉÅØÆŁŚŻ][\w'’-]{1,25}(?: [A-ZÄÖÜÉÅØÆŁŚŻ][\w'’-]{1,25}){1,2}"
)
WITH_NAMES: Final = re.compile(
    r"(?:\b[Ww]ith|\b[Mm]it|\b[Mm]eet|\b[Ii]nterviewers?:|\b[Gg]esprächspartner(?:in|innen)?(?: sind| ist|:)"
    r"|\b[Tt]eilnehmer:)\s+"
    rf"(?P<names>{ONE_NAME}(?:(?:, | and |, and | und | & ){ONE_NAME}){{0,5}})"
)
JOINTS: Final = re.compile(r", and | and | und | & |, ")


def is_person(name: str) -> bool:
    """Whether a name reads as that of one person: two to five words, none of them of a team or a company."""
    words = without_title(name).split()
    if not 2 <= len(words) <= 5 or len(name) > 60:
        return False
    lowered = [part for word in words for part in word.lower().strip(".,").split("-")]
    if lowered[-1] in COMPANY_ENDS or any(word in TEAM_WORDS for word in lowered):
        return False
    given = [word for word in words if word.lower() not in PARTICLES]
    return len(given) >= 2 and all(NAME_WORD.match(word) and not word[0].islower() for word in given)


def without_title(name: str) -> str:
    """The name without `Dr.`, `Frau` and the like before it, and without what stands behind a bar or in brackets."""
    bare = re.split(r" [|·•–-] | via | \(|, ", name.strip(), maxsplit=1)[0]
    words = bare.split()
    while words and words[0].lower() in TITLES:
        words.pop(0)
    return " ".join(words)


def is_role_address(address: str) -> bool:
    """Whether nobody in particular reads what is written to an address."""
    return bool(ROLE_ADDRESSES.match(address.partition("@")[0]))


def names_after(text: str) -> list[str]:
    """The people whom a text says one will meet: “with Alan Reyes and June Park”, “Interviewers: …”."""
    found = []
    for match in WITH_NAMES.finditer(text):
        names = [without_title(name) for name in JOINTS.split(match["names"])]
        found += [name for name in names if is_person(name)]
    return list(dict.fromkeys(found))
