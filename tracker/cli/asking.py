"""How a command means one requirement of a role or a posting, and says what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import click

from tracker import checklist
from tracker.cli.parameters import Decorate, Limited, choice_option
from tracker.errors import InvalidInput, NotFound
from tracker.readiness import Kind
from tracker.requirements import Asked
from tracker.store import Store
from tracker.text import name_key

USUAL_LEVEL: Final = 2  # of a skill that is asked for without saying how well: Working
USUAL_IMPORTANCE: Final = 2

skill_levels = click.argument("skills", metavar="[SKILL[=LEVEL]...]", nargs=-1)


def requirement_options(command: Any) -> Any:
    """The options that say how a requirement is meant; each is None where it is not given."""
    options: tuple[Decorate, ...] = (
        choice_option("--kind", Kind, "kind of requirement", help="How much it is meant; must unless given."),
        click.option("--of", "k", type=Limited(1, 99), metavar="K", help="How many of the skills are needed."),
        click.option("--importance", type=Limited(1, 3), metavar="1-3", help="How much it weighs; 2 unless given."),
        click.option("--label", metavar="TEXT", help="What to call it, instead of by its skills."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def read_skills(texts: Sequence[str]) -> list[tuple[str, int]]:
    """The skills of `Python=Strong` or `Python=3` with their least levels; a bare one is asked for at Working."""
    return [_skill(text) for text in texts]


def _skill(text: str) -> tuple[str, int]:
    name, sign, level = text.rpartition("=")
    if not sign:
        return text, USUAL_LEVEL
    needed = checklist.read_level(level)
    if not needed:
        raise InvalidInput(f"“{text}” asks for nothing; the least level is 1 Learning.")
    return name, needed


def meant(store: Store, asked: Sequence[Asked], text: str) -> Asked:
    """The requirement that a text means: by its name, by a skill of it, or by its place in the list, from 1.

    Raises NotFound where it means none, InvalidInput where it means several.
    """
    found = _named(store, asked, text)
    if not found:
        there = "; ".join(one.group.name for one in asked) or "none"
        raise NotFound(f"No requirement is called “{text}”, and none asks for it. There are: {there}.")
    if len(found) > 1:
        places = ", ".join(f"{asked.index(one) + 1} ({one.group.name})" for one in found)
        raise InvalidInput(f"“{text}” means several requirements; give the place of one: {places}.")
    return found[0]


def _named(store: Store, asked: Sequence[Asked], text: str) -> list[Asked]:
    if text.isascii() and text.isdigit():
        return list(asked[int(text) - 1 : int(text)]) if int(text) else []
    named = [one for one in asked if name_key(one.group.name) == name_key(text)]
    if named:
        return named
    try:
        skill = checklist.find_skill(store, text).name
    except NotFound:
        return []
    return [one for one in asked if skill in one.skills]


def new(
    skills: Sequence[str], kind: Kind | None, k: int | None, importance: int | None, label: str | None
) -> dict[str, Any]:
    """A new requirement, as arguments for `roles.add_requirement` and `fit.add_requirement`."""
    return {
        "kind": kind or Kind.MUST,
        "options": read_skills(skills),
        "importance": importance or USUAL_IMPORTANCE,
        "k": k or 1,
        "label": label or "",
    }


def changed(
    before: Asked, skills: Sequence[str], kind: Kind | None, k: int | None, importance: int | None, label: str | None
) -> dict[str, Any]:
    """What a requirement becomes, as arguments for `fit.edit_requirement`: what is not given stays as it is."""
    group = before.group
    options = read_skills(skills) or [(option.skill, option.need) for option in group.options]
    return {
        "kind": kind or group.kind,
        "options": options,
        "importance": importance or group.importance,
        "k": k or min(group.k, len(options)),
        "label": group.label if label is None else label,
    }
