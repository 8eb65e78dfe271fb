"""The user's stages: any name, colour and order, on kinds that are fixed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import free_name, required_name
from tracker.operations.timeline import check_not_ahead, check_outcome, enter_stage
from tracker.records import Application, Kind, Outcome, Stage
from tracker.sentences import Sentence
from tracker.store import Store

LONGEST_QUIET: Final = 3650  # days


@dataclass(frozen=True, slots=True)
class StageChanges:
    """What an edit of a stage sets; None leaves a field as it is. An empty colour means that of the kind, 0 quiet
    days mean never."""

    name: str | None = None
    color: str | None = None
    quiet_after: int | None = None
    folded: bool | None = None


def add(store: Store, name: str, kind: Kind, *, changes: StageChanges | None = None) -> ChangeSet:
    """Add a stage of a kind, behind the last one of that kind or an earlier one."""
    with store.transaction() as write:
        blank = Stage(0, required_name(name, "stage"), kind, _place_for(store, kind))
        _check_free(store, blank)
        write.label = Label("add_stage", {"name": blank.name})
        write.insert(_edited(blank, changes or StageChanges()))
    return write.changes


def edit(store: Store, id: int, changes: StageChanges) -> ChangeSet:
    """Change a stage. To fold its column is a step of its own name: whoever undoes it should know what comes back."""
    with store.transaction() as write:
        after = _edited(lookup.by_id(store, Stage, id), changes)
        _check_free(store, after)
        write.label = Label(_edit_key(changes), {"name": after.name})
        write.put(after)
    return write.changes


def reorder(store: Store, ids: Sequence[int]) -> ChangeSet:
    """Put the stages in this order; those not named keep theirs, behind."""
    with store.transaction() as write:
        named = [lookup.by_id(store, Stage, id) for id in dict.fromkeys(ids)]
        rest = [stage for stage in lookup.stages(store) if stage not in named]
        write.label = Label("reorder_stages")
        for position, stage in enumerate([*named, *rest], 1):
            write.put(stage._replace(position=float(position)))
    return write.changes


def remove(store: Store, id: int, *, to: Stage | None, outcome: Outcome | None = None, on: date) -> ChangeSet:
    """Remove a stage; its applications enter `to` on a day. What happened in it stays in their timelines."""
    with store.transaction() as write:
        check_not_ahead(on, store.clock.today())
        stage = lookup.by_id(store, Stage, id)
        inside = [a for a in store.records(Application).values() if a.stage == id]
        _check_removable(store, stage)
        if inside and (to is None or to.id == id):
            raise errors.InvalidInput(
                Sentence.counted(
                    "{stage} holds one application; say to which stage it goes.",
                    "{stage} holds %n applications; say to which stage they go.",
                    len(inside),
                    stage=stage.name,
                )
            )
        write.label = Label("remove_stage", {"name": stage.name})
        if inside and to:
            check_outcome(to, outcome)
            for entered_on in sorted({max(a.entered_on, on) for a in inside}):
                enter_stage(
                    store, write, [a for a in inside if max(a.entered_on, on) == entered_on], to, outcome, entered_on
                )
        write.put(stage._replace(removed=True))
    return write.changes


def _edit_key(changes: StageChanges) -> str:
    if changes.folded is None or changes != StageChanges(folded=changes.folded):
        return "edit_stage"
    return "fold_stage" if changes.folded else "unfold_stage"


def _check_removable(store: Store, stage: Stage) -> None:
    others = [other for other in lookup.stages(store) if other.id != stage.id]
    for needed in (Kind.SAVED, Kind.APPLIED, Kind.CLOSED):
        if not any(other.kind is needed for other in others):
            raise errors.InvalidInput(
                "{stage} is the only stage of the kind {needed}, which has to stay.", stage=stage.name, needed=needed
            )


def _check_free(store: Store, stage: Stage) -> None:
    free_name(stage.name, [other.name for other in lookup.stages(store) if other.id != stage.id], "stage")


def _place_for(store: Store, kind: Kind) -> float:
    order = list(Kind)
    present = lookup.stages(store)
    before = [s.position for s in present if order.index(s.kind) <= order.index(kind)]
    last = max(before, default=0.0)
    behind = [s.position for s in present if s.position > last]
    return (last + min(behind)) / 2 if behind else last + 1


def _edited(stage: Stage, changes: StageChanges) -> Stage:
    return stage._replace(
        name=stage.name if changes.name is None else required_name(changes.name, "stage"),
        color=stage.color if changes.color is None else _color(changes.color),
        quiet_after=stage.quiet_after if changes.quiet_after is None else _quiet_days(changes.quiet_after),
        folded=stage.folded if changes.folded is None else changes.folded,
    )


def _color(text: str) -> str | None:
    color = text.strip().lower()
    if color and not re.fullmatch(r"#[0-9a-f]{6}", color):
        raise errors.InvalidInput("“{text}” is not a colour; write it as #rrggbb, such as #2f6fde.", text=text)
    return color or None


def _quiet_days(days: int) -> int | None:
    if not 0 <= days <= LONGEST_QUIET:
        raise errors.InvalidInput(
            "{days} days is no time to wait; give 1 to {longest:,}, or 0 for never.",
            days=days,
            longest=LONGEST_QUIET,
        )
    return days or None
