"""The words for skills, roles and readiness: levels, kinds, the headline of a score, what a step is worth."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QObject

from tracker.conditions import State, What
from tracker.readiness import Assessment, Evidenced, GroupResult, Kind, OptionResult, Word
from tracker.records import EvidenceKind
from ui.plain import one_line
from ui.words import locale

translate = QCoreApplication.translate

MINUS: Final = "\u2212"
NEW_YEAR: Final = 300  # days after which a month alone would be taken for one of this year

LEVEL_NAMES: Final[tuple[Any, ...]] = (
    QT_TRANSLATE_NOOP("Skills", "None"),
    QT_TRANSLATE_NOOP("Skills", "Learning"),
    QT_TRANSLATE_NOOP("Skills", "Working"),
    QT_TRANSLATE_NOOP("Skills", "Strong"),
    QT_TRANSLATE_NOOP("Skills", "Expert"),
)
LEVEL_MEANINGS: Final[tuple[Any, ...]] = (
    QT_TRANSLATE_NOOP("Skills", "no knowledge of it"),
    QT_TRANSLATE_NOOP("Skills", "follows a tutorial, makes small changes in given code"),
    QT_TRANSLATE_NOOP("Skills", "delivers ordinary tasks alone, asks on design"),
    QT_TRANSLATE_NOOP("Skills", "designs with it, knows how it fails, reviews others"),
    QT_TRANSLATE_NOOP("Skills", "sets direction, teaches, solves the unusual"),
)
KINDS: Final[Mapping[Kind, Any]] = {
    Kind.MUST: QT_TRANSLATE_NOOP("Skills", "Must"),
    Kind.UNSORTED: QT_TRANSLATE_NOOP("Skills", "Wanted"),
    Kind.NICE: QT_TRANSLATE_NOOP("Skills", "Nice to have"),
}
IMPORTANCES: Final[Mapping[int, Any]] = {
    1: QT_TRANSLATE_NOOP("Skills", "Less important"),
    2: QT_TRANSLATE_NOOP("Skills", "As important as most"),
    3: QT_TRANSLATE_NOOP("Skills", "More important"),
}
WORDS: Final[Mapping[Word, Any]] = {
    Word.READY: QT_TRANSLATE_NOOP("Skills", "Ready"),
    Word.CLOSE: QT_TRANSLATE_NOOP("Skills", "Close"),
    Word.BUILDING: QT_TRANSLATE_NOOP("Skills", "Building"),
    Word.EARLY: QT_TRANSLATE_NOOP("Skills", "Early"),
}
STATES: Final[Mapping[State, Any]] = {
    State.MET: QT_TRANSLATE_NOOP("Skills", "Met"),
    State.NOT_MET: QT_TRANSLATE_NOOP("Skills", "Not met"),
    State.UNKNOWN: QT_TRANSLATE_NOOP("Skills", "Unknown"),
}
CONDITIONS: Final[Mapping[What, Any]] = {
    What.YEARS: QT_TRANSLATE_NOOP("Skills", "Years"),
    What.EDUCATION: QT_TRANSLATE_NOOP("Skills", "Education"),
    What.CERTIFICATION: QT_TRANSLATE_NOOP("Skills", "Certification"),
    What.CLEARANCE: QT_TRANSLATE_NOOP("Skills", "Clearance"),
    What.PERMIT: QT_TRANSLATE_NOOP("Skills", "Work permit"),
    What.LOCATION: QT_TRANSLATE_NOOP("Skills", "Location"),
    What.LANGUAGE: QT_TRANSLATE_NOOP("Skills", "Language"),
}
EVIDENCE_KINDS: Final[Mapping[EvidenceKind, Any]] = {
    EvidenceKind.WORK: QT_TRANSLATE_NOOP("Skills", "Work"),
    EvidenceKind.PROJECT: QT_TRANSLATE_NOOP("Skills", "Project"),
    EvidenceKind.COURSE: QT_TRANSLATE_NOOP("Skills", "Course"),
    EvidenceKind.CERTIFICATE: QT_TRANSLATE_NOOP("Skills", "Certificate"),
    EvidenceKind.REVIEW: QT_TRANSLATE_NOOP("Skills", "Review"),
    EvidenceKind.OTHER: QT_TRANSLATE_NOOP("Skills", "Other"),
}


def level_name(level: int | None) -> str:
    """`Strong`; `Not rated` for None, which is not level 0."""
    return translate("Skills", "Not rated") if level is None else translate("Skills", LEVEL_NAMES[level])


def level_meaning(level: int) -> str:
    """What one can do at a level."""
    return translate("Skills", LEVEL_MEANINGS[level])


def kind_name(kind: Kind) -> str:
    return translate("Skills", KINDS[kind])


def importance_name(importance: int) -> str:
    return translate("Skills", IMPORTANCES[importance])


def word_name(word: Word) -> str:
    return translate("Skills", WORDS[word])


def state_name(state: State) -> str:
    return translate("Skills", STATES[state])


def condition_name(what: What) -> str:
    return translate("Skills", CONDITIONS[what])


def evidence_kind_name(kind: EvidenceKind) -> str:
    return translate("Skills", EVIDENCE_KINDS[kind])


def score_words(assessment: Assessment) -> str:
    """`66, up to 95 if the 4 skills that you have not rated are strong.`"""
    if assessment.shown is None or assessment.shown_high is None:
        return translate("Skills", "No requirements yet.")
    score, unrated = locale().toString(assessment.shown), assessment.skills - assessment.rated
    if not unrated or assessment.shown_high == assessment.shown:
        return f"{score}."
    return _counted.up_to(unrated).format(score=score, high=locale().toString(assessment.shown_high))


def musts_words(assessment: Assessment) -> str:
    """`3 of 6 musts met.`; empty where nothing is a must."""
    if not assessment.musts:
        return ""
    if assessment.musts == 1:
        pattern = translate("Skills", "The one must is met.")
        return pattern if assessment.musts_met else translate("Skills", "The one must is not met.")
    pattern = translate("Skills", "{met} of {musts} musts met.")
    return pattern.format(met=assessment.musts_met, musts=assessment.musts)


def headline(assessment: Assessment) -> str:
    """The whole of a score in words: how much, how far unrated skills may lift it, how many musts are met."""
    return " ".join(filter(None, (score_words(assessment), musts_words(assessment))))


def assessed_words(assessment: Assessment) -> str:
    """`9 of 12 skills assessed.`; empty where all are."""
    if assessment.rated == assessment.skills:
        return ""
    pattern = translate("Skills", "{rated} of {skills} skills assessed.")
    return pattern.format(rated=assessment.rated, skills=assessment.skills)


def evidence_words(evidenced: Evidenced, today: date) -> str:
    """`4 of 9 met requirements have evidence, the newest from March.`; empty where nothing is met."""
    if not evidenced.met:
        return ""
    if evidenced.newest is None:
        pattern = translate("Skills", "{count} of {met} met requirements have evidence.")
        return pattern.format(count=evidenced.evidenced, met=evidenced.met)
    pattern = translate("Skills", "{count} of {met} met requirements have evidence, the newest from {month}.")
    return pattern.format(count=evidenced.evidenced, met=evidenced.met, month=month_words(evidenced.newest, today))


def month_words(day: date, today: date) -> str:
    """`March`, with the year where it could be another than the last one."""
    pattern = "MMMM" if 0 <= (today - day).days < NEW_YEAR else "MMMM yyyy"
    return locale().toString(QDate(day.year, day.month, day.day), pattern)


def requirement_name(result: GroupResult) -> str:
    """The label of a requirement, or else its options in words: `any 1 of Java, Python`."""
    group = result.group
    if group.label or len(group.options) == 1:
        return one_line(group.name)
    names = ", ".join(option.skill for option in group.options)
    if group.k == len(group.options):
        return one_line(names)
    return one_line(translate("Skills", "any {k} of {skills}").format(k=group.k, skills=names))


def options_words(result: GroupResult) -> str:
    """What would do, where the label does not say it: `any 1 of Java, Python, C++, Ruby`; empty for one skill."""
    group = result.group
    if len(group.options) == 1:
        return "" if group.name == group.options[0].skill else one_line(group.options[0].skill)
    names = ", ".join(option.skill for option in group.options)
    if group.k == len(group.options):
        return one_line(translate("Skills", "all of {skills}").format(skills=names))
    return one_line(translate("Skills", "any {k} of {skills}").format(k=group.k, skills=names))


def from_words(option: OptionResult) -> str:
    """What meets it: `Python`, or `Python, from Django` where that skill implies it."""
    skill = option.option.skill
    if option.source is None or option.source == skill:
        return one_line(skill)
    return one_line(translate("Skills", "{skill}, from {source}").format(skill=skill, source=option.source))


def met_by_words(result: GroupResult) -> str:
    """All that meets a requirement, the best first; empty where nothing does."""
    return ", ".join(from_words(option) for option in result.met_by)


def step_words(skill: str, to: int) -> str:
    """`Scalability to Strong`."""
    return one_line(translate("Skills", "{skill} to {level}").format(skill=skill, level=level_name(to)))


def wanted_words(count: int) -> str:
    """`asked by 9 of your open applications`; empty for none."""
    return _counted.wanted(count) if count else ""


def lifts_words(count: int) -> str:
    """How many applications a skill would lift."""
    return _counted.lifts(count)


def evidence_count(count: int) -> str:
    """`2 evidence`; empty for none."""
    return _counted.evidence(count) if count else ""


def requirements_words(count: int) -> str:
    """`12 requirements read from the posting`."""
    return _counted.requirements(count)


def gain_words(gain: Fraction) -> str:
    """`+16`; `+0.4` where it is less than one."""
    return f"+{points_words(gain)}"


def loss_words(points: int) -> str:
    """`−16`; empty where nothing is lost."""
    return f"{MINUS}{locale().toString(points)}" if points else ""


def points_words(points: Fraction) -> str:
    """Points as a whole number, or with one digit where they are less than one."""
    if points >= 1:
        return locale().toString(int(points + Fraction(1, 2)))
    return locale().toString(max(float(points), 0.1), "f", 1) if points else "0"


class _Counted(QObject):
    """What has a plural; `ui.words` says why it is a class."""

    def up_to(self, n: int) -> str:
        if n == 1:
            return self.tr("{score}, up to {high} if the 1 skill that you have not rated is strong.")
        return self.tr("{score}, up to {high} if the %n skills that you have not rated are strong.", "", n)

    def wanted(self, n: int) -> str:
        if n == 1:
            return self.tr("asked by 1 of your open applications")
        return self.tr("asked by %n of your open applications", "", n)

    def lifts(self, n: int) -> str:
        return self.tr("1 application") if n == 1 else self.tr("%n applications", "", n)

    def evidence(self, n: int) -> str:
        return self.tr("1 evidence") if n == 1 else self.tr("%n evidence", "", n)

    def requirements(self, n: int) -> str:
        if n == 1:
            return self.tr("1 requirement read from the posting")
        return self.tr("%n requirements read from the posting", "", n)


_counted: Final = _Counted()
