"""`skills` and `profile`: how well each skill is known, what shows it, and your own values for conditions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any, Final

import click

from tracker import checklist, requirements
from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import ID, as_json, assigned, assignments, choice_option, on_day
from tracker.conditions import What
from tracker.days import read_day
from tracker.errors import InvalidInput, NotFound
from tracker.operations import lookup, profile, skills
from tracker.readiness import LEVELS
from tracker.records import Evidence, EvidenceKind, Role, Skill, SkillRating
from tracker.store import Store
from tracker.text import order_key
from tracker.values import read_choice

SHOWN: Final = ("name", "level", "have", "from", "last_used", "evidence", "roles")
EVIDENCE_SHOWN: Final = ("id", "skill", "kind", "on", "title", "where")
PROFILE_SHOWN: Final = ("what", "value")

skill_argument = click.argument("name", metavar="NAME")
evidence_id = click.argument("id", metavar="EVIDENCE", type=ID)
aliases_option = click.option("--alias", "aliases", metavar="A", multiple=True, help="Another name; repeatable.")
implies_option = click.option("--implies", metavar="SKILL", multiple=True, help="Who knows it knows that; repeatable.")


@click.group("skills", cls=Noun)
def skills_() -> None:
    """List and rate your skills, keep evidence for them, and add skills of your own.

    A level is 0 None, 1 Learning, 2 Working, 3 Strong or 4 Expert; a skill without one is unrated, which is not 0.

    \b
    Example:
      pursuit skills
      pursuit skills set Python strong
    """


@skills_.command("list")
@click.argument("words", metavar="[WORD...]", nargs=-1)
@click.option("--all", "with_all", is_flag=True, help="Every skill that is known.")
@as_json
@click.pass_obj
def list_(call: Call, words: tuple[str, ...], with_all: bool, as_json: bool) -> None:
    """List the checklist: what you rated, what your roles ask for, and skills of your own.

    With words, all skills that have them in their names.

    \b
    Example:
      pursuit skills list --all --json
      pursuit skills list sql
    """
    with call.opened() as store:
        records = _checklist(store, call.today, with_all=with_all or bool(words))
        wanted = " ".join(words).casefold()
        found = [record for record in records if wanted in record["name"].casefold()]
        none = "No such skill." if words else "No skills yet. Rate one: pursuit skills set Python strong"
        cells = found if as_json else [_in_words(record) for record in found]
        output.say_records(cells, SHOWN, as_json=as_json, none=none)


@skills_.command("show")
@skill_argument
@as_json
@click.pass_obj
def show(call: Call, name: str, as_json: bool) -> None:
    """Show one skill: its other names, what it implies, its ratings and its evidence.

    \b
    Example:
      pursuit skills show Django --json
    """
    with call.opened() as store:
        skill = checklist.find_skill(store, name)
        (record,) = [one for one in _checklist(store, call.today, with_all=True) if one["name"] == skill.name]
        ratings = sorted(store.related(SkillRating, "skill", [skill.name]), key=lambda one: (one.day, one.id))
        evidence = checklist.evidence_by_skill(store).get(skill.name, [])
        details = {
            "ratings": [shapes.as_object(rating) for rating in ratings],
            "evidence": [shapes.as_object(one) for one in evidence],
        }
        if as_json:
            output.say_json(record | details)
        else:
            _say_skill(record, ratings, evidence)


@skills_.command("set")
@skill_argument
@click.argument("level", metavar="LEVEL|unrated")
@on_day
@click.option("--last-used", metavar="MONTH", help="When it was last used, such as 2026-03.")
@click.option("--note", metavar="TEXT")
@click.pass_obj
def set_(call: Call, name: str, level: str, on: date | None, last_used: str | None, note: str | None) -> None:
    """Rate a skill from a day on, today unless given.

    The level is a number from 0 to 4, its name (None, Learning, Working, Strong, Expert), or unrated.

    \b
    Example:
      pursuit skills set Django 3
      pursuit skills set "REST APIs" working --on 2026-08-01 --last-used 2026-07
    """
    rated = checklist.read_level(level)
    with call.opened(create=True) as store:
        call.do(skills.rate, store, name, rated, on=on or call.today, last_used=last_used, note=note)


@skills_.command("evidence")
@skill_argument
@click.option("--title", metavar="T", help="What it is; without it, the evidence that there is is listed.")
@click.option("--url", metavar="U", help="A link to it.")
@click.option("--file", metavar="FILE", help="Where it is kept.")
@choice_option("--kind", EvidenceKind, "kind of evidence")
@on_day
@click.option("--application", type=ID, metavar="ID", help="The application that it comes from.")
@click.option("--note", default="", metavar="TEXT")
@as_json
@click.pass_obj
def evidence(
    call: Call,
    /,
    name: str,
    title: str | None,
    kind: EvidenceKind | None,
    on: date | None,
    as_json: bool,
    **more: Any,
) -> None:
    """Keep something that shows a skill and print its id; without a title, list what there is.

    \b
    Example:
      pursuit skills evidence Django --title "Booking site" --url https://example.org --on 2026-05-01 --kind project
    """
    if title is None:
        with call.opened() as store:
            skill = checklist.find_skill(store, name)
            found = checklist.evidence_by_skill(store).get(skill.name, [])
            records = [_evidence(one) for one in found]
            output.say_records(records, EVIDENCE_SHOWN, as_json=as_json, none=f"No evidence for {skill.name} yet.")
        return
    with call.opened(create=True) as store:
        kept = partial(skills.add_evidence, kind=kind or EvidenceKind.WORK)
        call.add(Evidence, kept, store, name, title, day=on, **more)


@skills_.command("edit-evidence")
@evidence_id
@assignments
@click.pass_obj
def edit_evidence(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change the kind, title, on, url, file, application or note of evidence.

    \b
    Example:
      pursuit skills edit-evidence 3 kind=course on=2026-05-01
    """
    values = dict(_evidence_value(name, text, call.today) for name, text in assigned(assignments).items())
    with call.opened() as store:
        call.do(skills.edit_evidence, store, id, values)


@skills_.command("remove-evidence")
@evidence_id
@click.pass_obj
def remove_evidence(call: Call, id: int) -> None:
    """Remove evidence.

    \b
    Example:
      pursuit skills remove-evidence 3
    """
    with call.opened() as store:
        call.do(skills.remove_evidence, store, id)


@skills_.command("add")
@skill_argument
@aliases_option
@implies_option
@click.option("--category", default="own", metavar="NAME")
@click.pass_obj
def add(call: Call, name: str, aliases: tuple[str, ...], implies: tuple[str, ...], category: str) -> None:
    """Add a skill of your own, or other names for a known one, and print its id.

    \b
    Example:
      pursuit skills add Fjordbus --alias "fjord bus" --implies "Message queues"
    """
    with call.opened(create=True) as store:
        call.add(Skill, skills.add_skill, store, name, aliases=aliases, implies=implies, category=category)


@skills_.command("edit")
@skill_argument
@assignments
@click.pass_obj
def edit(call: Call, name: str, assignments: tuple[str, ...]) -> None:
    """Change the name, category, aliases or implies of a skill of your own.

    \b
    Example:
      pursuit skills edit Fjordbus "aliases=fjord bus, fjord-mq"
    """
    texts = assigned(assignments)
    values = {field: text.split(",") if field in {"aliases", "implies"} else text for field, text in texts.items()}
    with call.opened() as store:
        call.do(skills.edit_skill, store, _own(store, name).id, values)


@skills_.command("remove")
@skill_argument
@click.pass_obj
def remove(call: Call, name: str) -> None:
    """Remove a skill of your own with its ratings and evidence; a built-in of that name comes back.

    \b
    Example:
      pursuit skills remove Fjordbus
    """
    with call.opened() as store:
        call.do(skills.remove_skill, store, _own(store, name).id)


@click.group("profile", cls=Noun)
def profile_() -> None:
    """List and set your own values, with which the conditions of roles and postings are compared.

    \b
    Example:
      pursuit profile
      pursuit profile set years 6
    """


@profile_.command("list")
@as_json
@click.pass_obj
def list_profile(call: Call, as_json: bool) -> None:
    """List your own values.

    \b
    Example:
      pursuit profile list --json
    """
    with call.opened() as store:
        own = checklist.own_values(store)
        records = [{"what": what.value, "value": own.get(what.value)} for what in What]
        output.say_records(records, PROFILE_SHOWN, as_json=as_json)


@profile_.command("set")
@click.argument("what", metavar="WHAT")
@click.argument("value", metavar="VALUE")
@click.pass_obj
def set_profile(call: Call, what: str, value: str) -> None:
    """Set one of your own values as you would say it; an empty one takes it back.

    WHAT is years, education, certification, clearance, permit, location or language.

    \b
    Example:
      pursuit profile set language "German C1, English"
      pursuit profile set education MSc
    """
    with call.opened(create=True) as store:
        call.do(profile.set_value, store, what.lower(), value)


def _checklist(store: Store, today: date, *, with_all: bool) -> list[dict[str, Any]]:
    """The skills with all that is known of them: rated ones, then by name."""
    known = checklist.vocabulary(store)
    levels = checklist.levels(store, today)
    ratings = checklist.latest_ratings(store, today)
    evidence = {skill: len(found) for skill, found in checklist.evidence_by_skill(store).items()}
    asked = _asked_by_roles(store)
    own = {skill.name for skill in store.records(Skill).values()}
    records = []
    for skill in known:
        rating = ratings.get(skill.name)
        if not (with_all or rating or skill.name in own or skill.name in asked or skill.name in evidence):
            continue
        records.append(
            {
                "name": skill.name,
                "category": skill.category,
                "level": rating.level if rating else None,
                "have": levels.level(skill.name),
                "from": levels.source(skill.name),
                "rated_on": rating.day.isoformat() if rating and rating.level is not None else None,
                "last_used": rating.last_used if rating else None,
                "note": rating.note or None if rating else None,
                "evidence": evidence.get(skill.name, 0),
                "roles": asked[skill.name],
                "own": skill.name in own,
                "aliases": list(skill.aliases),
                "implies": list(skill.implies),
            }
        )
    return sorted(records, key=lambda record: (record["have"] is None, order_key(record["name"])))


def _asked_by_roles(store: Store) -> Counter[str]:
    """How many roles ask for each skill."""
    return Counter(
        skill
        for role in store.records(Role)
        for skill in frozenset[str]().union(*(asked.skills for asked in requirements.of_role(store, role)))
    )


def _in_words(record: dict[str, Any]) -> dict[str, Any]:
    source = record["from"]
    return record | {
        "level": level_words(record["level"]),
        "have": level_words(record["have"]),
        "from": source if source != record["name"] else None,
        "evidence": record["evidence"] or None,
        "roles": record["roles"] or None,
    }


def level_words(level: int | None) -> str:
    """`3 Strong`, or `unrated`."""
    return checklist.UNRATED if level is None else f"{level} {LEVELS[level]}"


def _say_skill(record: dict[str, Any], ratings: Iterable[SkillRating], evidence: Iterable[Evidence]) -> None:
    words = _in_words(record)
    have = f"{words['have']}, from {words['from']}" if words["from"] else words["have"]
    output.say(record["name"])
    facts = (
        ("Category", record["category"]),
        ("Level", have),
        ("Last used", record["last_used"] or ""),
        ("Note", record["note"] or ""),
        ("Also called", ", ".join(record["aliases"])),
        ("Implies", ", ".join(record["implies"])),
        ("Your own", "yes" if record["own"] else ""),
    )
    output.say_facts(facts)
    _say_rows("Ratings", [[rating.day.isoformat(), level_words(rating.level), rating.note] for rating in ratings])
    _say_rows("Evidence", [[*_evidence_cells(one)] for one in evidence])


def _say_rows(title: str, rows: list[list[str]]) -> None:
    if rows:
        output.say("")
        output.say(title)
        output.say_rows(rows, indent="  ")


def _evidence_cells(evidence: Evidence) -> list[str]:
    day = evidence.day.isoformat() if evidence.day else ""
    return [str(evidence.id), day, evidence.kind.value, evidence.title, evidence.url or evidence.file or ""]


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return shapes.as_object(evidence) | {"where": evidence.url or evidence.file}


def _evidence_value(name: str, text: str, today: date) -> tuple[str, Any]:
    if name == "on":
        return "day", read_day(text, today) if text else None
    if name == "kind":
        return name, read_choice(EvidenceKind, text, "kind of evidence")
    if name == "application":
        return name, _application(text)
    if name in {"title", "url", "file", "note"}:
        return name, text
    raise InvalidInput(f"Evidence has no field “{name}”; it has kind, title, on, url, file, application, note.")


def _application(text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit() and len(text) < 19):
        raise InvalidInput(f"“{text}” is no id of an application.")
    return int(text) if text else None


def _own(store: Store, name: str) -> Skill:
    """The skill of the user's own that is meant."""
    skill = checklist.find_skill(store, name)
    found = next((one for one in store.records(Skill).values() if one.name == skill.name), None)
    if found is None:
        raise NotFound(
            f"“{skill.name}” is built in and stays as it is; “pursuit skills add {skill.name} --alias NAME” adds to it."
        )
    return lookup.by_id(store, Skill, found.id)


COMMANDS: Final = (skills_, profile_)
