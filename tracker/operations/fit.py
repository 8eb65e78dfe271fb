"""The requirements of an application: read from its posting, confirmed, changed, dismissed, added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker import errors, requirements
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import label_for, shown_title
from tracker.operations._reading import read_into
from tracker.operations._requirements import (
    asked_with,
    delete_asked,
    group_of,
    last_position,
    owner_name,
    replace_group,
    write_group,
)
from tracker.operations.skills import insert_skill
from tracker.records import Application, ConditionAsked, ConditionState, Posting, Requirement, RequirementState
from tracker.store import Store, Writer

STATE_LABELS = {
    RequirementState.CONFIRMED: "confirm_requirement",
    RequirementState.DISMISSED: "dismiss_requirement",
    RequirementState.PROPOSED: "propose_requirement",
}


def read_posting(store: Store, applications: Iterable[int]) -> ChangeSet:
    """Read the postings of applications into requirements, again where that was done; answers are kept.

    Raises InvalidInput where an application has no posting.
    """
    with store.transaction() as write:
        targets = lookup.applications(store, applications)
        write.label = label_for("read_posting", targets)
        for target in targets:
            _read_again(store, write, target)
    return write.changes


def unread(store: Store) -> list[int]:
    """The applications that have a posting and no requirements yet, such as those of an older version's file."""
    asked = {requirement.application for requirement in store.all(Requirement)}
    return [posting.id for posting in store.all(Posting) if posting.id not in asked]


def confirm_all(store: Store, application: int) -> ChangeSet:
    """Confirm what was read from a posting, all that was not answered yet; read it first where that was not done."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        write.label = label_for("confirm_requirements", [target])
        if not requirements.of_application(store, application):
            _read_again(store, write, target)
        asked = requirements.of_application(store, application)
        if not asked:
            raise errors.InvalidInput(
                "The posting of “{title}” names no requirement to confirm.", title=shown_title(target)
            )
        for one in asked:
            if one.requirement.state is RequirementState.PROPOSED:
                write.put(one.requirement._replace(state=RequirementState.CONFIRMED))
    return write.changes


def set_state(store: Store, requirement: int, state: RequirementState) -> ChangeSet:
    """Confirm or dismiss one requirement of an application, or take the answer back."""
    with store.transaction() as write:
        before = lookup.by_id(store, Requirement, requirement)
        write.label = Label(STATE_LABELS[state], {"name": owner_name(store, before)})
        write.put(before._replace(state=state))
    return write.changes


def add_requirement(
    store: Store,
    application: int,
    kind: str,
    options: Sequence[tuple[str, int]],
    *,
    importance: int = 2,
    k: int = 1,
    label: str = "",
) -> ChangeSet:
    """Add what the posting does not say or what was not read: k of `options`, each a skill with its least level."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        group = group_of(store, kind, options, importance=importance, k=k, label=label)
        write.label = Label("add_requirement", {"name": shown_title(target)})
        position = last_position(requirements.of_application(store, application)) + 1
        write_group(write, group, position, RequirementState.CONFIRMED, application=application)
    return write.changes


def edit_requirement(
    store: Store,
    requirement: int,
    kind: str,
    options: Sequence[tuple[str, int]],
    *,
    importance: int = 2,
    k: int = 1,
    label: str = "",
) -> ChangeSet:
    """Change a requirement of an application or a role, which confirms it."""
    with store.transaction() as write:
        before = lookup.by_id(store, Requirement, requirement)
        group = group_of(store, kind, options, importance=importance, k=k, label=label)
        write.label = Label("edit_requirement", {"name": owner_name(store, before)})
        replace_group(store, write, requirement, group)
    return write.changes


def remove_requirement(store: Store, requirement: int) -> ChangeSet:
    """Remove a requirement of an application or a role. What a posting says is better dismissed: it would come back."""
    with store.transaction() as write:
        asked = asked_with(store, requirement)
        write.label = Label("remove_requirement", {"name": owner_name(store, asked.requirement)})
        delete_asked(write, asked)
    return write.changes


def add_unknown_as_skill(store: Store, application: int, word: str) -> ChangeSet:
    """Add a word of a posting as a skill of the user's own, and read that posting again, as one step."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        skill = insert_skill(store, write, word)
        write.label = Label("add_skill", {"name": skill.name})
        _read_again(store, write, target)
    return write.changes


def set_condition_state(store: Store, condition: int, state: ConditionState | None) -> ChangeSet:
    """Say whether a condition is met; None lets the user's own value decide."""
    with store.transaction() as write:
        before = lookup.by_id(store, ConditionAsked, condition)
        write.label = Label("edit_condition", {"name": owner_name(store, before)})
        write.put(before._replace(state=state))
    return write.changes


def _read_again(store: Store, write: Writer, target: Application) -> None:
    posting = store.get(Posting, target.id)
    if posting is None:
        raise errors.InvalidInput("“{title}” has no posting to read; paste its text first.", title=shown_title(target))
    read_into(store, write, target, posting.text, posting.text)
