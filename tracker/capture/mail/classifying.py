"""Which kind of e-mail a letter is, and because of which of its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.letter import Letter, Method
from tracker.capture.mail.phrases import phrases
from tracker.capture.mail.sentences import READ_LIMIT, Sentence, sentences
from tracker.text import shortened

LEAST: Final = 4  # points from which on a kind is believed
CLEAR: Final = 2  # points by which it must lead the next, unless it goes before that by its nature
BULK: Final = 6  # points against an e-mail that went to many
BAD_NEWS: Final = 2  # points for a rejection with which nothing is a mere confirmation
WEAK: Final = 2  # points at most of what is said under a condition: “if you are open to a change”
MOST_REASONS: Final = 3
AROUND: Final = 160  # characters of a sentence that are shown as a reason

HIRING: Final = re.compile(
    r"\b(?:appl(?:y|ied|ying|ication|icant)|candida\w*|interview\w*|position|role|vacanc\w+|recruit\w*|hiring|talent"
    r"|career\w*|job|bewerb\w*|stelle|karriere|kandidat\w*|\w*gespräch|unterlagen|cv|resume|salary|gehalt|(?:an"
    r"|the|our|your) offer|konditionen|\w*vertrag"
    r"|engineer\w*|developer|\w*entwickler\w*|profil\w*)\b",
    re.IGNORECASE,
)
"""What some word of any e-mail about applications is of."""
MEETING: Final = re.compile(
    r"\b(?:interview\w*|gespräch|\w+gespräch|screen|phone screen|onsite|call|chat|kennenlernen|telefonat|recruit\w*)\b",
    re.IGNORECASE,
)
STATEMENTS: Final = frozenset((MailKind.INTERVIEW, MailKind.OFFER, MailKind.ASSESSMENT, MailKind.CONFIRMATION))
"""Kinds that are spoken of without being meant: “we will invite you if”, “we cannot offer you”."""
ANYWHERE: Final = frozenset((MailKind.REJECTION, MailKind.CONFIRMATION, MailKind.OFFER))
"""Kinds whose words are said about other things too: an order is received, a request rejected."""
BEFORE: Final = {
    MailKind.REJECTION: (MailKind.CONFIRMATION, MailKind.CONTACT, MailKind.INTERVIEW, MailKind.ASSESSMENT),
    MailKind.OFFER: (MailKind.CONFIRMATION, MailKind.CONTACT, MailKind.INTERVIEW, MailKind.ASSESSMENT),
    MailKind.ASSESSMENT: (MailKind.CONFIRMATION, MailKind.CONTACT),
    MailKind.INTERVIEW: (MailKind.CONFIRMATION,),
}
"""What a kind goes before where both are believed: a rejection thanks for the application too."""


class Reason(NamedTuple):
    """Words of the letter that speak for a kind."""

    kind: MailKind
    points: int
    words: str


class Verdict(NamedTuple):
    """What a letter is, with the reasons, the strongest first."""

    kind: MailKind
    reasons: tuple[Reason, ...] = ()


def classify(letter: Letter) -> Verdict:
    """The kind of a letter; `other` where its words do not say, or say two things."""
    reasons = list(_reasons(letter))
    points: Counter[MailKind] = Counter()
    for reason in reasons:
        points[reason.kind] += reason.points
    for kind, less in _doubts(letter):
        points[kind] -= less
    kind = _strongest(points)
    if kind in ANYWHERE and not _is_about_work(letter):
        kind = MailKind.OTHER
    if kind is MailKind.CONFIRMATION and not _is_sure_confirmation(reasons, points):
        kind = MailKind.OTHER
    mine = sorted((r for r in reasons if r.kind is kind), key=lambda reason: -reason.points)
    return Verdict(kind, tuple(_distinct(mine)))


def _is_sure_confirmation(reasons: Sequence[Reason], points: Counter[MailKind]) -> bool:
    """Thanks alone confirm nothing: a rejection begins with them, and bad news may be told in words we do not know."""
    says_so = any(one.kind is MailKind.CONFIRMATION and one.points >= LEAST for one in reasons)
    return says_so and points[MailKind.REJECTION] < BAD_NEWS


def _is_about_work(letter: Letter) -> bool:
    return any(map(HIRING.search, (letter.subject, letter.text[:READ_LIMIT], letter.sender.name, letter.signature)))


def _reasons(letter: Letter) -> Iterator[Reason]:
    read = sentences(letter)
    for phrase in phrases():
        for sentence in read:
            if _counts(phrase.kind, sentence) and phrase.pattern.search(sentence.text):
                points = min(phrase.points, WEAK) if sentence.is_conditional else phrase.points
                yield Reason(phrase.kind, points, _shown(sentence.text))
                break
    if letter.is_bulk:
        yield Reason(MailKind.OTHER, BULK, "")
    yield from _calendar_reasons(letter, read)


def _calendar_reasons(letter: Letter, read: Sequence[Sentence]) -> Iterator[Reason]:
    """An appointment that is about an interview, by its own words or those around it."""
    for invitation in letter.invitations[:1]:
        is_meeting = MEETING.search(invitation.summary) or any(MEETING.search(sentence.text) for sentence in read)
        if is_meeting:
            yield Reason(MailKind.INTERVIEW, 5, invitation.summary or letter.subject)


def _doubts(letter: Letter) -> Iterator[tuple[MailKind, int]]:
    """What speaks against a kind: nobody makes a first contact by an answer, or by a machine."""
    if letter.references:
        yield MailKind.CONTACT, 4
        yield MailKind.CONFIRMATION, 1
    if letter.is_automatic:
        yield MailKind.CONTACT, 3
        yield MailKind.OFFER, 1
    if any(invitation.method is Method.CANCEL for invitation in letter.invitations):
        yield MailKind.REJECTION, 3


def _counts(kind: MailKind, sentence: Sentence) -> bool:
    """Whether a sentence can speak for a kind at all."""
    if kind in STATEMENTS and (sentence.is_conditional or sentence.is_negated):
        return False
    if kind is MailKind.REJECTION and sentence.is_conditional:
        return False
    return not (kind in {MailKind.OFFER, MailKind.CONFIRMATION} and sentence.is_question)


def _strongest(points: Counter[MailKind]) -> MailKind:
    """The kind that leads clearly, or goes before those that it does not lead."""
    believed = [kind for kind in MailKind if kind is not MailKind.OTHER and points[kind] >= LEAST]
    for kind in believed:
        others = [other for other in believed if other is not kind and other not in BEFORE.get(kind, ())]
        leads = all(points[kind] >= points[other] + CLEAR for other in others)
        is_behind = any(kind in BEFORE.get(other, ()) for other in believed)
        if leads and not is_behind and points[kind] > points[MailKind.OTHER]:
            return kind
    return MailKind.OTHER


def _distinct(reasons: Sequence[Reason]) -> Iterator[Reason]:
    seen: set[str] = set()
    for reason in reasons:
        if reason.words and reason.words not in seen and len(seen) < MOST_REASONS:
            seen.add(reason.words)
            yield reason


def _shown(text: str) -> str:
    return shortened(text, AROUND)
