"""Reading a posting into the requirements of its application, as part of whatever step sets its text."""

from __future__ import annotations

from tracker import checklist, requirements
from tracker.operations._requirements import (
    condition_record,
    delete_asked,
    group_record,
    last_position,
    option_records,
    write_group,
)
from tracker.readiness import Group
from tracker.records import Application, ConditionAsked, Requirement, RequirementOption, RequirementState
from tracker.requirements import Asked
from tracker.skills.reading import Reading, read_posting
from tracker.store import Store, Writer


def read_into(store: Store, write: Writer, application: Application, text: str, before: str) -> None:
    """Bring the requirements and conditions of an application in step with its posting, which said `before` till now.

    What the user confirmed, dismissed or changed stays where the posting still asks for it, and so does what the user
    added; the rest is proposed anew.
    """
    reading = read_posting(text, application.title, checklist.vocabulary(store))
    _keep_or_propose(store, write, application.id, reading, text, before)
    _set_conditions(store, write, application.id, reading)


def records_of(reading: Reading) -> tuple[list[tuple[Requirement, list[RequirementOption]]], list[ConditionAsked]]:
    """What a posting that was not read before asks for, as records that are of no application and have no ids yet."""
    groups = [
        (group_record(group, float(position), RequirementState.PROPOSED), list(option_records(0, group.options)))
        for position, group in enumerate(reading.requirements, 1)
    ]
    return groups, [condition_record(condition) for condition in reading.conditions]


def _keep_or_propose(store: Store, write: Writer, application: int, reading: Reading, text: str, before: str) -> None:
    asked = requirements.of_application(store, application)
    left = [one for one in asked if one.requirement.start is not None]
    own = [one for one in asked if one.requirement.start is None]
    position = 0.0
    for group in reading.requirements:
        position += 1
        same = _same(group, left, text, before)
        if same is None:
            write_group(write, group, position, RequirementState.PROPOSED, application=application)
            continue
        left.remove(same)
        if same.requirement.state is RequirementState.PROPOSED and same.group != group:
            delete_asked(write, same)
            write_group(write, group, position, RequirementState.PROPOSED, application=application)
        else:
            _move(write, same, group, position)
    for gone in left:
        delete_asked(write, gone)
    for place, one in enumerate(own, 1):
        write.put(one.requirement._replace(position=max(position, last_position(())) + place))


def _same(group: Group, left: list[Asked], text: str, before: str) -> Asked | None:
    """The requirement of the earlier reading that this one is: of the same skills, or answered, of the same words."""
    skills = frozenset(option.skill for option in group.options)
    for one in left:
        if one.skills == skills and one.requirement.k == group.k:
            return one
    words = text[slice(*group.span)] if group.span else ""
    for one in left:
        is_answered = one.requirement.state is not RequirementState.PROPOSED
        if is_answered and words and before[one.requirement.start : one.requirement.end] == words:
            return one
    return None


def _move(write: Writer, same: Asked, group: Group, position: float) -> None:
    """Let what is kept show where the posting says it now."""
    start, end = group.span or (None, None)
    write.put(same.requirement._replace(position=position, start=start, end=end))
    spans = {option.skill: option.span for option in group.options}
    for option in same.options:
        write.put(_option_at(option, spans.get(option.skill)))


def _option_at(option: RequirementOption, span: tuple[int, int] | None) -> RequirementOption:
    start, end = span or (None, None)
    return option._replace(start=start, end=end)


def _set_conditions(store: Store, write: Writer, application: int, reading: Reading) -> None:
    """Conditions are few: they are written anew where they differ, with what the user said of the same ones."""
    stored = store.of_applications(ConditionAsked, [application])
    said = {(one.what, one.asked): one.state for one in stored}
    wanted = [condition_record(condition, application=application) for condition in reading.conditions]
    wanted = [one._replace(state=said.get((one.what, one.asked))) for one in wanted]
    if [one._replace(id=0) for one in stored] == wanted:
        return
    for old in stored:
        write.delete(old)
    for new in wanted:
        write.insert(new)
