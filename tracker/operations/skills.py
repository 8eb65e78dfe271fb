"""The checklist: how well each skill is known and since when, what shows it, and skills of the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from tracker import checklist, errors, records
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text, required_name
from tracker.readiness import LEVELS
from tracker.records import Evidence, EvidenceKind, RequirementOption, Skill, SkillRating
from tracker.sentences import Sentence
from tracker.skills.tokens import form_key
from tracker.skills.vocabulary import OWN, builtin
from tracker.store import Store, Writer
from tracker.text import checked, name_key

MONTH: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
EVIDENCE_FIELDS: Final = ("kind", "title", "day", "url", "file", "application", "note")
SKILL_FIELDS: Final = ("name", "category", "aliases", "implies")


def rate(
    store: Store, skill: str, level: int | None, *, on: date, last_used: str | None = None, note: str | None = None
) -> ChangeSet:
    """Say how well a skill, by its name or an alias, is known from a day on; None for unrated again.

    `last_used` (a month) and `note` stay as they were unless given. A second rating on the same day replaces the first.
    """
    with store.transaction() as write:
        name = checklist.find_skill(store, skill).name
        _check_rating(level, on, store.clock.today())
        before = checklist.latest_ratings(store, on).get(name)
        last_used = _month(last_used) if last_used is not None else before.last_used if before else None
        words = long_text(note, "The note") if note is not None else before.note if before else ""
        write.label = _rating_label(name, level)
        if before and before.day == on:
            write.put(before._replace(level=level, last_used=last_used, note=words))
        elif before or level is not None or last_used or words:
            write.insert(SkillRating(0, name, level, on, last_used, words))
    return write.changes


def add_skill(
    store: Store, name: str, *, aliases: Iterable[str] = (), implies: Iterable[str] = (), category: str = OWN
) -> ChangeSet:
    """Add a skill, or one in the place of a built-in of that name, whose aliases and implications it keeps.

    Skills that it implies are named by name or alias.
    """
    with store.transaction() as write:
        skill = _new_skill(store, name, aliases, implies, category)
        write.label = Label("add_skill", {"name": skill.name})
        write.insert(skill)
    return write.changes


def insert_skill(store: Store, write: Writer, name: str) -> Skill:
    """Add a skill of this name as part of another step."""
    return write.insert(_new_skill(store, name, (), (), OWN))


def edit_skill(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set `name` or `category` (texts), `aliases` or `implies` (lists of texts) of a skill of the user's own.

    All that names the skill follows a new name.
    """
    with store.transaction() as write:
        if unknown := [field for field in values if field not in SKILL_FIELDS]:
            raise errors.InvalidInput(
                "A skill has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(SKILL_FIELDS)
            )
        before = lookup.by_id(store, Skill, id)
        after = _edited(store, before, values)
        write.label = Label("edit_skill", {"name": after.name})
        write.put(after)
        if after.name != before.name:
            _rename(store, write, before.name, after.name)
    return write.changes


def remove_skill(store: Store, id: int) -> ChangeSet:
    """Remove a skill of the user's own with its ratings and evidence; a built-in that it stood for comes back.

    Refused while requirements ask for it.
    """
    with store.transaction() as write:
        skill = lookup.by_id(store, Skill, id)
        write.label = Label("remove_skill", {"name": skill.name})
        if skill.name not in builtin():
            _remove_what_names(store, write, skill.name)
        write.delete(skill)
    return write.changes


def add_evidence(
    store: Store,
    skill: str,
    title: str,
    *,
    kind: EvidenceKind = EvidenceKind.WORK,
    day: date | None = None,
    url: str | None = None,
    file: str | None = None,
    application: int | None = None,
    note: str = "",
) -> ChangeSet:
    """Keep something that shows a skill, named by its name or an alias: with a link or the path of a file."""
    with store.transaction() as write:
        name = checklist.find_skill(store, skill).name
        given = {"title": title, "url": url, "file": file, "application": application, "note": note, "day": day}
        evidence = Evidence(0, name, kind, title)._replace(**_evidence_values(store, given))
        write.label = Label("add_evidence", {"name": name})
        write.insert(evidence)
    return write.changes


def edit_evidence(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set any of `kind`, `title`, `day`, `url`, `file`, `application`, `note`."""
    with store.transaction() as write:
        if unknown := [field for field in values if field not in EVIDENCE_FIELDS]:
            raise errors.InvalidInput(
                "Evidence has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(EVIDENCE_FIELDS)
            )
        evidence = lookup.by_id(store, Evidence, id)._replace(**_evidence_values(store, values))
        write.label = Label("edit_evidence", {"name": evidence.skill})
        write.put(evidence)
    return write.changes


def remove_evidence(store: Store, id: int) -> ChangeSet:
    with store.transaction() as write:
        evidence = lookup.by_id(store, Evidence, id)
        write.label = Label("remove_evidence", {"name": evidence.skill})
        write.delete(evidence)
    return write.changes


def _rating_label(name: str, level: int | None) -> Label:
    if level is None:
        return Label("unrate_skill", {"name": name})
    return Label("rate_skill", {"name": name, "level": LEVELS[level]})


def _check_rating(level: int | None, on: date, today: date) -> None:
    if on > today:
        raise errors.InvalidInput("{on} is still to come; a skill is rated as it is today or was earlier.", on=on)
    if level is not None and not 0 <= level < len(LEVELS):
        raise errors.InvalidInput(
            "A level is a whole number from 0 to {most}, not {level}.", most=len(LEVELS) - 1, level=level
        )


def _month(text: str) -> str | None:
    if text and not MONTH.fullmatch(text):
        raise errors.InvalidInput("“{text}” is no month; write it as year-month, such as 2026-03.", text=text)
    return text or None


def _new_skill(store: Store, name: str, aliases: Iterable[str], implies: Iterable[str], category: str) -> Skill:
    name = _skill_name(name)
    known = checklist.vocabulary(store).find(name)
    if known and form_key(known.name) == form_key(name):
        if known.name in {skill.name for skill in store.records(Skill).values()}:
            raise errors.InvalidInput("There is already a skill “{known}” of yours; change that one.", known=known.name)
        name, category = known.name, known.category if category == OWN else category
        aliases, implies = (*known.aliases, *aliases), (*known.implies, *implies)
    return Skill(0, name, _skill_name(category, "category"), _aliases(aliases), _parents(store, name, implies))


def _edited(store: Store, before: Skill, values: Mapping[str, Any]) -> Skill:
    name = _skill_name(values["name"]) if "name" in values else before.name
    if name != before.name:
        _check_renamed(store, before, name)
    return before._replace(
        name=name,
        category=_skill_name(values["category"], "category") if "category" in values else before.category,
        aliases=_aliases(values["aliases"]) if "aliases" in values else before.aliases,
        implies=_parents(store, name, values["implies"]) if "implies" in values else before.implies,
    )


def _check_renamed(store: Store, before: Skill, name: str) -> None:
    if before.name in builtin():
        raise errors.InvalidInput(
            "“{name}” stands for a built-in skill, whose name stays; give it an alias.", name=before.name
        )
    known = checklist.vocabulary(store).find(name)
    if known and known.name != before.name:
        raise errors.InvalidInput(
            "“{name}” is already a name of {known}; choose another one.", name=name, known=known.name
        )


def _rename(store: Store, write: Writer, old: str, new: str) -> None:
    for kind in (SkillRating, Evidence):
        for record in store.related(kind, "skill", [old]):
            write.put(record._replace(skill=new))
    for option in store.related(RequirementOption, "skill", [old]):
        write.put(option._replace(skill=new))
    for skill in list(store.records(Skill).values()):
        parents = checklist.lines(skill.implies)
        if old in parents:
            write.put(skill._replace(implies="\n".join(new if one == old else one for one in parents)))


def _remove_what_names(store: Store, write: Writer, name: str) -> None:
    if asking := store.related(RequirementOption, "skill", [name]):
        raise errors.InvalidInput(
            Sentence.counted(
                "A requirement asks for “{name}”; change it first.",
                "%n requirements ask for “{name}”; change them first.",
                len(asking),
                name=name,
            )
        )
    for kind in (SkillRating, Evidence):
        for record in store.related(kind, "skill", [name]):
            write.delete(record)
    for skill in list(store.records(Skill).values()):
        parents = checklist.lines(skill.implies)
        if name in parents:
            write.put(skill._replace(implies="\n".join(one for one in parents if one != name)))


def _skill_name(text: str, noun: str = "skill") -> str:
    name = required_name(" ".join(text.split()), noun)
    if noun == "skill" and not form_key(name).strip():
        raise errors.InvalidInput("“{name}” has no letter or digit, so that no text could name it.", name=name)
    return name


def _aliases(texts: Iterable[str]) -> str:
    named = {name_key(text): " ".join(checked(text, "The alias").split()) for text in texts if text.strip()}
    return "\n".join(named.values())


def _parents(store: Store, name: str, texts: Iterable[str]) -> str:
    found = [checklist.find_skill(store, text).name for text in texts if text.strip()]
    return "\n".join(one for one in dict.fromkeys(found) if one != name)


def _evidence_values(store: Store, values: Mapping[str, Any]) -> dict[str, Any]:
    fields = dict(values)
    if "title" in fields:
        fields["title"] = required_name(fields["title"], "evidence")
    for field in ("url", "file"):
        if field in fields:
            fields[field] = checked(fields[field] or "", Sentence("The {field}", field=field)).strip() or None
    if "note" in fields:
        fields["note"] = long_text(fields["note"] or "", "The note")
    if fields.get("application") is not None:
        lookup.applications(store, [fields["application"]])
    return fields


def own_skills(store: Store) -> Sequence[records.Skill]:
    """The user's own skills, in order of their names."""
    return sorted(store.records(Skill).values(), key=lambda skill: name_key(skill.name))
