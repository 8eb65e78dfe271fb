"""Target roles: from templates and files or by hand, with what they ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from tracker import checklist, errors, requirements
from tracker.changes import ChangeSet, Label
from tracker.conditions import Condition
from tracker.operations import lookup
from tracker.operations._common import free_name, long_text, required_name
from tracker.operations._requirements import (
    delete_asked,
    group_of,
    last_position,
    write_condition,
    write_group,
)
from tracker.readiness import Group
from tracker.records import Application, ConditionAsked, Requirement, RequirementState, Role
from tracker.sentences import Sentence
from tracker.skills.roles import (
    Difference,
    Pay,
    RoleError,
    RoleFile,
    compare_roles,
    read_role,
    read_template,
    template_names,
    write_role,
)
from tracker.store import Store, Writer
from tracker.text import name_key

TEXTS: Final = ("summary", "also_called", "compare_with", "duties", "places", "pay", "note")
FIELDS: Final = ("name", "position", *TEXTS)


def templates(store: Store) -> list[tuple[str, RoleFile]]:
    """The built-in templates by their names, the first one first."""
    known = checklist.vocabulary(store)
    return [(name, read_template(name, known)) for name in template_names()]


def add_from_template(store: Store, template: str, *, name: str | None = None) -> ChangeSet:
    """Add a role from a built-in template, under its title or a name of its own."""
    return _add(store, _read_template(store, template), name, template)


def add_from_toml(store: Store, text: str, *, name: str | None = None) -> ChangeSet:
    """Add a role from the text of a role file. Raises InvalidInput naming the line that is wrong."""
    return _add(store, read_role(text, checklist.vocabulary(store)), name, None)


def add_blank(store: Store, name: str) -> ChangeSet:
    """Add a role that asks for nothing yet."""
    return _add(store, RoleFile(required_name(name, "role")), None, None)


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set any of `FIELDS` (lists as texts, one entry a line)."""
    with store.transaction() as write:
        if unknown := [field for field in values if field not in FIELDS]:
            raise errors.InvalidInput(
                "A role has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(FIELDS)
            )
        before = lookup.by_id(store, Role, id)
        fields = {name: _checked(name, value) for name, value in values.items()}
        role = before._replace(**fields)
        _check_free(store, role)
        write.label = Label("edit_role", {"name": role.name})
        write.put(role)
    return write.changes


def replace_from_toml(store: Store, id: int, text: str) -> ChangeSet:
    """Give a role the content of a role file, its name too; applications that aim at it go on to do so."""
    with store.transaction() as write:
        before = lookup.by_id(store, Role, id)
        content = read_role(text, checklist.vocabulary(store))
        role = _record(content, required_name(content.title, "role"), before.template, before.position)
        _check_free(store, role._replace(id=id))
        write.label = Label("edit_role", {"name": role.name})
        write.put(role._replace(id=id))
        _delete_content(store, write, id)
        _write_content(write, id, content)
    return write.changes


def duplicate(store: Store, id: int, *, name: str | None = None) -> ChangeSet:
    """Add a copy of a role with all that it asks for."""
    with store.transaction() as write:
        role = lookup.by_id(store, Role, id)
        copy = role._replace(id=0, name=required_name(name, "role") if name else _free_copy_name(store, role.name))
        _check_free(store, copy)
        write.label = Label("duplicate_role", {"name": role.name})
        stored = write.insert(copy._replace(position=_next_position(store)))
        for asked in requirements.of_role(store, id):
            write_group(write, asked.group, asked.requirement.position, asked.requirement.state, role=stored.id)
        for condition in store.related(ConditionAsked, "role", [id]):
            write.insert(condition._replace(id=0, role=stored.id))
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Remove a role; applications that aim at it stay, with none."""
    with store.transaction() as write:
        role = lookup.by_id(store, Role, id)
        write.label = Label("remove_role", {"name": role.name})
        for application in list(store.records(Application).values()):
            if application.role == id:
                write.put(application._replace(role=None))
        _delete_content(store, write, id)
        write.delete(role)
    return write.changes


def add_requirement(
    store: Store,
    role: int,
    kind: str,
    options: Sequence[tuple[str, int]],
    *,
    importance: int = 2,
    k: int = 1,
    label: str = "",
) -> ChangeSet:
    """Add a requirement to a role: k of `options`, each a skill with its least level."""
    with store.transaction() as write:
        found = lookup.by_id(store, Role, role)
        group = group_of(store, kind, options, importance=importance, k=k, label=label)
        write.label = Label("add_requirement", {"name": found.name})
        write_group(
            write, group, last_position(requirements.of_role(store, role)) + 1, RequirementState.CONFIRMED, role=role
        )
    return write.changes


def move_requirement(store: Store, requirement: int, position: float) -> ChangeSet:
    """Put a requirement at another place among those of its role."""
    with store.transaction() as write:
        before = lookup.by_id(store, Requirement, requirement)
        role = lookup.by_id(store, Role, before.role or 0)
        write.label = Label("edit_requirement", {"name": role.name})
        write.put(before._replace(position=position))
    return write.changes


def set_conditions(store: Store, role: int, conditions: Sequence[Condition]) -> ChangeSet:
    """Replace the conditions of a role; what the user said of the same ones stays."""
    with store.transaction() as write:
        found = lookup.by_id(store, Role, role)
        write.label = Label("edit_condition", {"name": found.name})
        stored = store.related(ConditionAsked, "role", [role])
        said = {(one.what, one.asked): one.state for one in stored}
        for old in stored:
            write.delete(old)
        for condition in conditions:
            new = write_condition(write, condition, role=role)
            if state := said.get((new.what, new.asked)):
                write.put(new._replace(state=state))
    return write.changes


def export_toml(store: Store, id: int) -> str:
    """The role as the text of a role file, which reads back the same."""
    return write_role(content_of(store, lookup.by_id(store, Role, id)))


def content_of(store: Store, role: Role) -> RoleFile:
    """A stored role as a role file has it."""
    pay, pay_note = _read_pay(role.pay)
    note = "\n".join(filter(None, (role.note, pay_note)))
    conditions = store.related(ConditionAsked, "role", [role.id])
    return RoleFile(
        role.name,
        role.summary,
        checklist.lines(role.also_called),
        checklist.lines(role.compare_with),
        checklist.lines(role.duties),
        checklist.lines(role.places),
        note,
        pay,
        tuple(asked.group for asked in requirements.of_role(store, role.id)),
        tuple(requirements.condition_of(condition) for condition in conditions),
    )


def compare(store: Store, first: int, second: int) -> list[Difference]:
    """Where two roles do not ask alike, skill by skill."""
    groups = [_groups(store, lookup.by_id(store, Role, id).id) for id in (first, second)]
    return compare_roles(*groups)


def named(store: Store, text: str) -> Role:
    """The role that a text means; see `lookup.role_named`."""
    return lookup.role_named(store, text)


def _read_template(store: Store, template: str) -> RoleFile:
    try:
        return read_template(template, checklist.vocabulary(store))
    except RoleError as error:
        raise errors.NotFound(str(error)) from None


def _add(store: Store, content: RoleFile, name: str | None, template: str | None) -> ChangeSet:
    with store.transaction() as write:
        chosen = required_name(content.title if name is None else name, "role")
        role = _record(content, chosen, template, _next_position(store))
        _check_free(store, role)
        write.label = Label("add_role", {"name": role.name})
        insert_role(write, role, content)
    return write.changes


def insert_role(write: Writer, role: Role, content: RoleFile) -> Role:
    """Store a new role with its content, as part of a step."""
    stored = write.insert(role)
    _write_content(write, stored.id, content)
    return stored


def record_of(store: Store, content: RoleFile, template: str) -> Role:
    """A new role of this content, behind the others."""
    return _record(content, content.title, template, _next_position(store))


def _record(content: RoleFile, name: str, template: str | None, position: float) -> Role:
    return Role(
        0,
        name,
        template,
        position,
        content.summary,
        "\n".join(content.also_called),
        "\n".join(content.compare_with),
        "\n".join(content.duties),
        "\n".join(content.places),
        _pay_words(content.pay),
        content.note,
    )


def _write_content(write: Writer, role: int, content: RoleFile) -> None:
    for position, group in enumerate(content.groups, 1):
        write_group(write, group, float(position), RequirementState.CONFIRMED, role=role)
    for condition in content.conditions:
        write_condition(write, condition, role=role)


def _delete_content(store: Store, write: Writer, role: int) -> None:
    for asked in requirements.of_role(store, role):
        delete_asked(write, asked)
    for condition in store.related(ConditionAsked, "role", [role]):
        write.delete(condition)


def _checked(name: str, value: Any) -> Any:
    if name == "position":
        return float(value)
    return (
        required_name(value, "role")
        if name == "name"
        else long_text(value or "", Sentence("The {field}", field=name.replace("_", " ")))
    )


def _check_free(store: Store, role: Role) -> None:
    others = [other.name for other in store.records(Role).values() if other.id != role.id]
    free_name(role.name, others, "role")


def _next_position(store: Store) -> float:
    return max((role.position for role in store.records(Role).values()), default=0.0) + 1


def _free_copy_name(store: Store, name: str) -> str:
    taken = {name_key(role.name) for role in store.records(Role).values()}
    number, free = 2, f"{name} copy"
    while name_key(free) in taken:
        free, number = f"{name} copy {number}", number + 1
    return free


def _groups(store: Store, role: int) -> list[Group]:
    return [asked.group for asked in requirements.of_role(store, role)]


def _pay_words(pay: Pay | None) -> str:
    """The pay in one line, and what there is to say of it in those below."""
    if pay is None:
        return ""
    return "\n".join(filter(None, (f"{pay.amount} {pay.currency} a {pay.period}", pay.note)))


def _read_pay(text: str) -> tuple[Pay | None, str]:
    """The pay of a role in numbers, or the text as it is where the user wrote it in another way."""
    first, _, rest = text.partition("\n")
    match first.split():
        case [amount, currency, "a", period] if amount.isascii() and amount.isdigit() and int(amount) > 0:
            return Pay(int(amount), currency, period, rest), ""
    return None, text
