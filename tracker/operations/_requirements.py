"""Writing requirements: what roles and applications have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker import checklist, errors, requirements
from tracker.conditions import Condition
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.readiness import Group, Kind, Option
from tracker.records import (
    Application,
    ConditionAsked,
    Requirement,
    RequirementKind,
    RequirementOption,
    RequirementState,
    Role,
)
from tracker.requirements import Asked
from tracker.store import Store, Writer
from tracker.text import checked


def group_of(
    store: Store,
    kind: str,
    options: Iterable[tuple[str, int]],
    *,
    importance: int = 2,
    k: int = 1,
    label: str = "",
) -> Group:
    """The requirement of these skills (names or aliases) at these levels. Raises a PursuitError for what is wrong."""
    if kind not in set(Kind):
        raise errors.InvalidInput(
            "“{kind}” is no kind of requirement; there are {known}.", kind=kind, known=", ".join(Kind)
        )
    chosen = {checklist.find_skill(store, skill).name: level for skill, level in options}
    try:
        return Group(
            Kind(kind),
            tuple(Option(skill, level) for skill, level in chosen.items()),
            importance,
            k,
            " ".join(checked(label, "The label").split()),
        )
    except ValueError as error:
        raise errors.InvalidInput(str(error)) from None


def write_group(
    write: Writer,
    group: Group,
    position: float,
    state: RequirementState,
    *,
    role: int | None = None,
    application: int | None = None,
) -> Requirement:
    """Store a new requirement with its options."""
    requirement = write.insert(group_record(group, position, state, role=role, application=application))
    _write_options(write, requirement.id, group.options)
    return requirement


def group_record(
    group: Group,
    position: float,
    state: RequirementState,
    *,
    role: int | None = None,
    application: int | None = None,
) -> Requirement:
    start, end = group.span or (None, None)
    kind = RequirementKind(group.kind.value)
    return Requirement(
        0, role, application, kind, group.importance, group.k, group.label, state, position, start=start, end=end
    )


def write_condition(
    write: Writer, condition: Condition, *, role: int | None = None, application: int | None = None
) -> ConditionAsked:
    """Store a new condition."""
    return write.insert(condition_record(condition, role=role, application=application))


def condition_record(
    condition: Condition, *, role: int | None = None, application: int | None = None
) -> ConditionAsked:
    start, end = condition.span or (None, None)
    return ConditionAsked(
        0,
        role,
        application,
        condition.what.value,
        condition.asked,
        condition.number,
        RequirementKind(condition.kind.value),
        start=start,
        end=end,
        skills="\n".join(condition.skills),
        equivalent=condition.equivalent,
    )


def replace_group(store: Store, write: Writer, id: int, group: Group) -> None:
    """Give a requirement other content, confirmed by that; it keeps the place in the posting that it came from."""
    requirement = lookup.by_id(store, Requirement, id)
    write.put(
        requirement._replace(
            kind=RequirementKind(group.kind.value),
            importance=group.importance,
            k=group.k,
            label=group.label,
            state=RequirementState.CONFIRMED,
        )
    )
    options = store.related(RequirementOption, "requirement", [id])
    if [(option.skill, option.level) for option in options] != [(one.skill, one.need) for one in group.options]:
        spans = {option.skill: (option.start, option.end) for option in options}
        for option in options:
            write.delete(option)
        kept = (replace(one, span=requirements.span_of(*spans.get(one.skill, (None, None)))) for one in group.options)
        _write_options(write, id, kept)


def delete_asked(write: Writer, asked: Asked) -> None:
    """Remove a requirement with its options."""
    for option in asked.options:
        write.delete(option)
    write.delete(asked.requirement)


def asked_with(store: Store, id: int) -> Asked:
    """The requirement of this id with its options."""
    requirement = lookup.by_id(store, Requirement, id)
    return Asked(requirement, tuple(store.related(RequirementOption, "requirement", [id])))


def owner_name(store: Store, requirement: Requirement | ConditionAsked) -> str:
    """The name of the role, or the title of the application, that asks for it."""
    if requirement.role is not None:
        return lookup.by_id(store, Role, requirement.role).name
    assert requirement.application is not None
    return shown_title(lookup.by_id(store, Application, requirement.application))


def last_position(asked: Iterable[Asked]) -> float:
    return max((one.requirement.position for one in asked), default=0.0)


def _write_options(write: Writer, requirement: int, options: Iterable[Option]) -> None:
    for record in option_records(requirement, options):
        write.insert(record)


def option_records(requirement: int, options: Iterable[Option]) -> Iterator[RequirementOption]:
    for position, option in enumerate(options, 1):
        start, end = option.span or (None, None)
        yield RequirementOption(0, requirement, option.skill, option.need, start, end, float(position))
