"""`roles`: what you aim at, from templates, from files or by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from tracker import checklist, files, readiness_view, requirements
from tracker.cli import asking, output
from tracker.cli.asking import requirement_options, skill_levels
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import FILE, as_json, assigned
from tracker.cli.readiness import condition_object, requirement_object
from tracker.operations import fit, roles
from tracker.readiness import LEVELS, Group
from tracker.records import Application, ConditionAsked, Role
from tracker.skills.roles import Ask, Difference, read_file, template_names
from tracker.store import Store

SHOWN: Final = ("id", "name", "score", "word", "requirements", "applications")
TEMPLATES_SHOWN: Final = ("template", "title", "summary")
DIFFERENCES_SHOWN: Final = ("skill", "first", "second")
LISTS: Final = ("also_called", "compare_with", "duties", "places")

role_argument = click.argument("role", metavar="ROLE")


@click.group("roles", cls=Noun)
def roles_() -> None:
    """List, add, show, edit, duplicate, compare and remove target roles. A role is meant by its name or id.

    \b
    Example:
      pursuit roles
      pursuit roles add senior-back-end
    """


@roles_.command("list")
@as_json
@click.pass_obj
def list_(call: Call, as_json: bool) -> None:
    """List the target roles with how ready you are for each.

    \b
    Example:
      pursuit roles list --json
    """
    with call.opened() as store:
        counts = Counter(application.role for application in store.records(Application).values())
        ordered = sorted(store.records(Role).values(), key=lambda role: (role.position, role.id))
        records = [_role(store, call, role) | {"applications": counts[role.id]} for role in ordered]
        none = f"No roles yet. Add one: pursuit roles add {template_names()[0]}"
        output.say_records(records, SHOWN, as_json=as_json, none=none)


@roles_.command("templates")
@as_json
@click.pass_obj
def templates(call: Call, as_json: bool) -> None:
    """List the built-in roles that can be added.

    \b
    Example:
      pursuit roles templates
    """
    from tracker.skills.roles import read_template
    from tracker.skills.vocabulary import builtin

    found = ((name, read_template(name, builtin())) for name in template_names())
    records = [
        {"template": name, "title": role.title, "summary": role.summary, "requirements": len(role.groups)}
        for name, role in found
    ]
    output.say_records(records, TEMPLATES_SHOWN, as_json=as_json)


@roles_.command("add")
@click.argument("source", metavar="TEMPLATE|FILE")
@click.option("--name", metavar="NAME", help="Its name, instead of the title that it has there.")
@click.option("--blank", is_flag=True, help="Take the argument for the name of a role that asks for nothing yet.")
@click.pass_obj
def add(call: Call, source: str, name: str | None, blank: bool) -> None:
    """Add a role from a template or a role file (TOML), and print its id.

    \b
    Example:
      pursuit roles add senior-back-end
      pursuit roles add platform.toml --name "Platform, remote"
    """
    with call.opened(create=True) as store:
        if blank:
            call.add(Role, roles.add_blank, store, source)
        elif _is_file(source):
            call.add(Role, roles.add_from_toml, store, read_file(Path(source)), name=name)
        else:
            call.add(Role, roles.add_from_template, store, source, name=name)


@roles_.command("show")
@role_argument
@as_json
@click.pass_obj
def show(call: Call, role: str, as_json: bool) -> None:
    """Show a role: what it is and what it asks for.

    \b
    Example:
      pursuit roles show "Senior Back-End"
    """
    with call.opened() as store:
        found = roles.named(store, role)
        if as_json:
            output.say_json(_details(store, call, found))
        else:
            _say_role(store, found)


@roles_.command("edit")
@role_argument
@click.option("--from", "source", metavar="FILE", help="Take everything from a role file, its name too.")
@click.argument("assignments", metavar="[FIELD=VALUE...]", nargs=-1)
@click.pass_obj
def edit(call: Call, role: str, source: str | None, assignments: tuple[str, ...]) -> None:
    """Change the name, summary, also_called, compare_with, duties, places, pay or note of a role.

    Lists are split at semicolons. What it asks for is changed by “roles require”, or as a file: export it, change it,
    take it back.

    \b
    Example:
      pursuit roles edit 1 "name=Senior Back-End" "places=Berlin; Hamburg"
      pursuit roles edit 1 --from senior.toml
    """
    if bool(source) is bool(assignments):
        raise click.UsageError("Give either FIELD=VALUE or --from FILE.")
    with call.opened() as store:
        found = roles.named(store, role)
        if source:
            call.do(roles.replace_from_toml, store, found.id, read_file(Path(source)))
        else:
            texts = assigned(assignments)
            values = {field: _listed(text) if field in LISTS else text for field, text in texts.items()}
            call.do(roles.edit, store, found.id, values)


@roles_.command("require")
@role_argument
@skill_levels
@requirement_options
@click.option("--change", metavar="NAME", help="Change this requirement instead of adding one.")
@click.option("--remove", metavar="NAME", help="Remove this requirement.")
@click.pass_obj
def require(
    call: Call, /, role: str, skills: tuple[str, ...], change: str | None, remove: str | None, **meant_as: Any
) -> None:
    """Add a requirement to a role, or change or remove one of it.

    A bare skill is asked for at Working. A requirement is meant by its name, by a skill of it, or by its place in
    “roles show”; of one that is changed, what is not given stays.

    \b
    Example:
      pursuit roles require 1 Kafka=Strong --kind nice
      pursuit roles require 1 Java=3 Go=3 Rust=2 --of 1 --importance 3 --label "A compiled language"
      pursuit roles require 1 --change Kafka --kind must
      pursuit roles require 1 --remove Kafka
    """
    if bool(change) + bool(remove) + (bool(skills) and not change) != 1:
        raise click.UsageError("Give the skills of a new requirement, or --change NAME, or --remove NAME.")
    with call.opened() as store:
        found = roles.named(store, role)
        asked = requirements.of_role(store, found.id)
        if remove:
            call.do(fit.remove_requirement, store, asking.meant(store, asked, remove).requirement.id)
        elif change:
            before = asking.meant(store, asked, change)
            call.do(fit.edit_requirement, store, before.requirement.id, **asking.changed(before, skills, **meant_as))
        else:
            call.do(roles.add_requirement, store, found.id, **asking.new(skills, **meant_as))


@roles_.command("duplicate")
@role_argument
@click.option("--name", metavar="NAME", help="The name of the copy.")
@click.pass_obj
def duplicate(call: Call, role: str, name: str | None) -> None:
    """Add a copy of a role and print its id.

    \b
    Example:
      pursuit roles duplicate 1 --name "Senior Back-End, fintech"
    """
    with call.opened() as store:
        call.add(Role, roles.duplicate, store, roles.named(store, role).id, name=name)


@roles_.command("remove")
@role_argument
@click.pass_obj
def remove(call: Call, role: str) -> None:
    """Remove a role; applications that aim at it stay.

    \b
    Example:
      pursuit roles remove "Staff Engineer"
    """
    with call.opened() as store:
        call.do(roles.remove, store, roles.named(store, role).id)


@roles_.command("export")
@role_argument
@click.argument("file", metavar="FILE", type=FILE)
@click.pass_obj
def export(call: Call, role: str, file: Path) -> None:
    """Write a role to a file (TOML), which can be edited and added again; - prints it.

    \b
    Example:
      pursuit roles export 1 senior.toml
    """
    with call.opened() as store:
        text = roles.export_toml(store, roles.named(store, role).id)
    if str(file) == "-":
        output.say_text(text.rstrip("\n"))
        return
    with call.interrupts.held(), files.replacing(file) as side:
        side.write_text(text, encoding="utf-8", newline="\n")
    output.say(f"Wrote {file}")


@roles_.command("compare")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@as_json
@click.pass_obj
def compare(call: Call, first: str, second: str, as_json: bool) -> None:
    """Say where two roles do not ask alike, skill by skill.

    \b
    Example:
      pursuit roles compare "Senior Back-End" "Full-Stack"
    """
    with call.opened() as store:
        pair = [roles.named(store, name) for name in (first, second)]
        found = roles.compare(store, pair[0].id, pair[1].id)
        records = [_difference(one, in_words=not as_json) for one in found]
        none = f"{pair[0].name} and {pair[1].name} ask for the same."
        output.say_records(records, DIFFERENCES_SHOWN, as_json=as_json, none=none)


def _is_file(source: str) -> bool:
    return source not in template_names() and (source.lower().endswith(".toml") or Path(source).is_file())


def _listed(text: str) -> str:
    return "\n".join(part.strip() for part in text.split(";") if part.strip())


def _role(store: Store, call: Call, role: Role) -> dict[str, Any]:
    found = readiness_view.assessment_of_role(store, role.id, call.today, wanted={})
    return {
        "id": role.id,
        "name": role.name,
        "template": role.template,
        "score": found.shown,
        "word": found.word.value if found.word else None,
        "musts_met": found.musts_met,
        "musts": found.musts,
        "requirements": len(found.lines),
    }


def _details(store: Store, call: Call, role: Role) -> dict[str, Any]:
    found = readiness_view.assessment_of_role(store, role.id, call.today, wanted={})
    facts = {name: list(checklist.lines(getattr(role, name))) for name in LISTS}
    texts = {name: getattr(role, name) or None for name in ("summary", "pay", "note")}
    return {
        **_role(store, call, role),
        **texts,
        **facts,
        "requirements": [requirement_object(line) for line in found.lines],
        "conditions": [condition_object(line) for line in found.conditions],
    }


def _say_role(store: Store, role: Role) -> None:
    output.say(f"{role.name}  (ID {role.id})")
    if role.summary:
        output.say(role.summary)
    output.say("")
    output.say_facts(
        (
            ("Also called", ", ".join(checklist.lines(role.also_called))),
            ("Compare with", ", ".join(checklist.lines(role.compare_with))),
            ("Where", ", ".join(checklist.lines(role.places))),
            ("Pay", " ".join(checklist.lines(role.pay))),
            ("Note", " ".join(checklist.lines(role.note))),
        )
    )
    _say_part("Duties", [[duty] for duty in checklist.lines(role.duties)])
    _say_part("Requirements", [_group_cells(asked.group) for asked in requirements.of_role(store, role.id)])
    conditions = store.related(ConditionAsked, "role", [role.id])
    _say_part("Conditions", [[one.kind.value, one.what, one.asked] for one in conditions])


def _group_cells(group: Group) -> list[str]:
    options = ", ".join(f"{option.skill} {LEVELS[option.need]}" for option in group.options)
    choice = f"{group.k} of {options}" if len(group.options) > 1 else options
    return [group.kind.value, "*" * group.importance, group.name, choice]


def _say_part(title: str, rows: list[list[str]]) -> None:
    if rows:
        output.say("")
        output.say(title)
        output.say_rows(rows, indent="  ")


def _difference(one: Difference, *, in_words: bool) -> dict[str, Any]:
    if in_words:
        return {"skill": one.skill, "first": _ask_words(one.first), "second": _ask_words(one.second)}
    return {"skill": one.skill, "first": _ask(one.first), "second": _ask(one.second)}


def _ask(ask: Ask | None) -> dict[str, Any] | None:
    return {"kind": ask.kind.value, "level": ask.need, "alone": ask.alone} if ask else None


def _ask_words(ask: Ask | None) -> str:
    return " ".join(_ask_parts(ask)) if ask else "not asked"


def _ask_parts(ask: Ask) -> Iterator[str]:
    yield ask.kind.value
    yield LEVELS[ask.need]
    if not ask.alone:
        yield "(or another)"


COMMANDS: Final = (roles_,)
