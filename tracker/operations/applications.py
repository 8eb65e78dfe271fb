"""What is done to applications: add, edit, move, archive, trash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from tracker import errors, money
from tracker.changes import ChangeSet, Label
from tracker.codec import APPLICATION_TEXTS
from tracker.operations import lookup
from tracker.operations._common import label_for, long_text, shown_title
from tracker.operations.companies import ensure_companies
from tracker.operations.timeline import (
    check_not_ahead,
    check_outcome,
    day_of_entering,
    enter_stage,
    settle,
    top_of,
)
from tracker.records import (
    Application,
    ApplicationContact,
    ApplicationTag,
    Attachment,
    ConditionAsked,
    Event,
    EventContact,
    EventKind,
    Evidence,
    ImportedRow,
    Interview,
    InterviewDetail,
    Kind,
    Message,
    Notes,
    Offer,
    Outcome,
    Posting,
    ProposalAnswer,
    Question,
    Record,
    Requirement,
    RequirementOption,
    Snooze,
    Stage,
    Tag,
    Task,
)
from tracker.store import Store, Writer
from tracker.text import checked, name_key

PLAIN_FIELDS: Final = (
    *APPLICATION_TEXTS,
    "work_mode",
    "employment",
    "salary_min",
    "salary_max",
    "currency",
    "period",
    "excitement",
    "deadline",
    "search",
    "role",
    "archived",
)
FIELDS: Final = (*PLAIN_FIELDS, "applied_on", "tags")
CHILDREN: Final[tuple[type[Record], ...]] = (
    Attachment,
    Offer,
    Message,
    EventContact,
    Question,
    InterviewDetail,
    ProposalAnswer,
    Snooze,
    ImportedRow,
    Event,
    Task,
    Interview,
    ApplicationTag,
    ApplicationContact,
    Posting,
    Notes,
    ConditionAsked,
)
"""What goes with an application, in an order in which each comes before those to which it refers."""
TOP: Final = 0  # the id of no card: above all of them
SMALLEST_GAP: Final = 1e-6  # between two positions; below it a column is numbered anew


def add(
    store: Store,
    values: Mapping[str, Any],
    *,
    stage: Stage | None = None,
    outcome: Outcome | None = None,
    on: date,
    posting: str = "",
    notes: str = "",
) -> ChangeSet:
    """Add one application, which enters `stage` (the first one of kind saved unless given) on a day.

    `values` holds typed values by the names of `FIELDS`: days as dates, choices as their enums, the search as an id,
    tags as a list of names. The new id is `added_id(changes)`.
    """
    with store.transaction() as write:
        insert_new(store, write, values, stage=stage, outcome=outcome, on=on, posting=posting, notes=notes)
    return write.changes


def insert_new(
    store: Store,
    write: Writer,
    values: Mapping[str, Any],
    *,
    stage: Stage | None = None,
    outcome: Outcome | None = None,
    on: date,
    posting: str = "",
    notes: str = "",
) -> Application:
    """What `add` does, as a part of a step that does more."""
    chosen = stage or lookup.stage_of_kind(store, Kind.SAVED)
    check_outcome(chosen, outcome)
    check_not_ahead(on, store.clock.today())
    fields = _checked_values(values)
    blank = Application(0, "", "", chosen.id, top_of(store, chosen.id), outcome, on, None, on, None)
    new = blank._replace(**_plain(fields))
    _check(new)
    write.label = label_for("add", [new])
    stored = write.insert(new)
    if (day := fields.get("applied_on")) and day <= on and chosen.kind is not Kind.APPLIED:
        enter_stage(store, write, [stored], lookup.stage_of_kind(store, Kind.APPLIED), None, day)
    (stored,) = enter_stage(store, write, [stored], chosen, outcome, on)
    _write_texts(write, stored.id, posting, notes)
    keep_requirements(store, write, stored, posting, "")
    _apply_rest(store, write, [stored], fields)
    ensure_companies(store, write, [stored.company])
    return store.records(Application)[stored.id]


def added_id(changes: ChangeSet) -> int:
    """The id of the application that a change set added."""
    return next(change.record.id for change in changes.of(Application) if change.before is None)


def edit(store: Store, ids: Iterable[int], values: Mapping[str, Any]) -> ChangeSet:
    """Set fields of one or many applications as one step; see `add` for `values`.

    `applied_on` edits the event in which the application was first made.
    """
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        fields = _checked_values(values)
        write.label = label_for("edit", targets)
        for target in targets:
            after = target._replace(**_plain(fields))
            _check(after)
            write.put(after)
        if fields.get("company"):
            ensure_companies(store, write, [fields["company"]])
        _apply_rest(store, write, targets, fields)
    return write.changes


def move(
    store: Store,
    ids: Iterable[int],
    stage: Stage,
    *,
    after: int | None = None,
    outcome: Outcome | None = None,
    on: date,
) -> ChangeSet:
    """Put applications into a stage, in the order of `ids`, on a day.

    `after` is the card below which they come, `TOP` for the top of the column; without it newcomers go to the top and
    those that are there stay where they are. Those that are in a closed stage already keep how they ended unless an
    outcome is given. `on` before its latest stage adds a past event to an application and leaves its present stage as
    it is.
    """
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        today = store.clock.today()
        check_not_ahead(on, today)
        moving = [t for t in targets if not _stays(t, stage, outcome, day_of_entering(t, on, today))]
        write.label = _move_label(targets, moving, stage, outcome)
        if moving:
            check_outcome(stage, outcome)
            enter_stage(store, write, moving, stage, outcome, on)
        arriving = [t.id for t in (moving if after is None else targets)]
        present = [store.records(Application)[id] for id in arriving]
        _place(store, write, [a for a in present if a.stage == stage.id], after or TOP)
    return write.changes


def set_archived(store: Store, ids: Iterable[int], archived: bool) -> ChangeSet:
    """Take applications out of the daily views, or bring them back; their history stays."""
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        write.label = label_for("archive" if archived else "unarchive", targets)
        for target in targets:
            write.put(target._replace(archived=archived))
    return write.changes


def trash(store: Store, ids: Iterable[int]) -> ChangeSet:
    """Move applications to the trash, from where they can be restored."""
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        write.label = label_for("trash", targets)
        for target in targets:
            write.put(target._replace(trashed_at=target.trashed_at or write.moment))
    return write.changes


def restore(store: Store, ids: Iterable[int]) -> ChangeSet:
    """Take applications out of the trash."""
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        if kept := [shown_title(target) for target in targets if target.trashed_at is None]:
            raise errors.InvalidInput("“{name}” is not in the trash; nothing was changed.", name=kept[0])
        write.label = label_for("restore", targets)
        for target in targets:
            write.put(target._replace(trashed_at=None))
    return write.changes


def empty_trash(store: Store, ids: Iterable[int] | None = None) -> ChangeSet:
    """Delete what is in the trash, or these of it, with all that belongs to it. Undo brings it back whole."""
    with store.transaction() as write:
        trashed = [a for a in store.records(Application).values() if a.trashed_at is not None]
        chosen = trashed if ids is None else lookup.applications(store, ids)
        if kept := [shown_title(target) for target in chosen if target.trashed_at is None]:
            raise errors.InvalidInput("“{name}” is not in the trash; nothing was deleted.", name=kept[0])
        write.label = Label("empty_trash", {"n": len(chosen)})
        ids = [target.id for target in chosen]
        for requirement in store.of_applications(Requirement, ids):
            for option in store.related(RequirementOption, "requirement", [requirement.id]):
                write.delete(option)
            write.delete(requirement)
        for evidence in store.of_applications(Evidence, ids):
            write.put(evidence._replace(application=None))
        for kind in CHILDREN:
            for child in reversed(store.of_applications(kind, ids)):  # a revision before the offer that it revises
                write.delete(child)
        for target in chosen:
            write.delete(target)
    return write.changes


def set_notes(store: Store, application: int, text: str) -> ChangeSet:
    """Replace the notes of an application (Markdown)."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        body = long_text(text, "The note")
        write.label = label_for("edit_notes", [target])
        write.put_text(Notes(application, body))
    return write.changes


def set_posting(store: Store, application: int, text: str) -> ChangeSet:
    """Replace the text of an application's posting."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        body = checked(text, "The posting")
        before = store.get(Posting, application)
        write.label = label_for("edit_posting", [target])
        write.put_text(Posting(application, body))
        keep_requirements(store, write, target, body, before.text if before else "")
    return write.changes


def change_tags(store: Store, ids: Iterable[int], *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> ChangeSet:
    """Put tags on applications, or take them off; a tag that is new is made."""
    with store.transaction() as write:
        targets = lookup.applications(store, ids)
        gone = {name_key(name) for name in remove}
        write.label = label_for("tag", targets)
        present = _tag_names(store, targets)
        for target in targets:
            kept = [name for name in present[target.id] if name_key(name) not in gone]
            _set_tags(store, write, [target], [*kept, *add])
    return write.changes


def _write_texts(write: Writer, application: int, posting: str, notes: str) -> None:
    write.put_text(Posting(application, checked(posting, "The posting")))
    write.put_text(Notes(application, long_text(notes, "The note")))


def keep_requirements(store: Store, write: Writer, application: Application, text: str, before: str) -> None:
    """Keep the requirements in step with the text of a posting, which said `before` till now.

    Reading is brought in only when there is something to read.
    """
    if text.strip() or before.strip():
        from tracker.operations._reading import read_into

        read_into(store, write, application, text, before)


def _apply_rest(store: Store, write: Writer, targets: Sequence[Application], fields: Mapping[str, Any]) -> None:
    """Set what is kept outside the application's own row."""
    if "applied_on" in fields:
        for target in targets:
            _set_applied_on(store, write, target, fields["applied_on"])
    if "tags" in fields:
        _set_tags(store, write, targets, fields["tags"] or ())


def _checked_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with texts checked and salaries read; unknown names are refused."""
    if unknown := [name for name in values if name not in FIELDS]:
        raise errors.InvalidInput(
            "There is no field “{field}”; there are {fields}.", field=unknown[0], fields=", ".join(FIELDS)
        )
    fields = dict(values)
    for name in APPLICATION_TEXTS:
        if name in fields:
            text = checked(fields[name] or "", name.replace("_", " ").capitalize()).strip()
            fields[name] = text if text or name in {"company", "title"} else None
    if "salary_text" in fields:
        fields = {**_read_salary(fields["salary_text"]), **fields}
    return fields


def _read_salary(text: str | None) -> dict[str, Any]:
    """The numbers in a salary; all None where it cannot be read, so that the text stands alone and is marked."""
    salary = money.read_salary(text) if text else None
    if salary is None:
        return dict.fromkeys(("salary_min", "salary_max", "currency", "period"))
    return {
        "salary_min": salary.min,
        "salary_max": salary.max,
        "currency": salary.currency,
        "period": salary.period,
    }


def _check(application: Application) -> None:
    if not name_key(application.company) and not name_key(application.title):
        raise errors.InvalidInput("An application needs a company or a title; type at least one of them.")
    low, high = application.salary_min, application.salary_max
    for end in (low, high):
        if end is not None and not 0 <= end < money.LARGEST:
            raise errors.InvalidInput(
                "{end:g} is no salary; give an amount from 0 to {most:,.0f}.", end=end, most=money.LARGEST
            )
    if low is not None and high is not None and low > high:
        raise errors.InvalidInput(
            "The salary begins at {low:,.0f} but ends at {high:,.0f}; give the lower one first.", low=low, high=high
        )


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name in PLAIN_FIELDS}


def _set_applied_on(store: Store, write: Writer, target: Application, day: date | None) -> None:
    """Move the first event in kind applied or later to the day, or add one; it was saved by then at the latest."""
    entered = _kinds_entered(store, target)
    place = next((i for i, (_, kind) in enumerate(entered) if kind not in {Kind.SAVED, Kind.CLOSED}), None)
    if day is None:
        if place is not None:
            raise errors.InvalidInput(
                "“{title}” was made on {day}; remove that entry from its timeline instead.",
                title=shown_title(target),
                day=entered[place][0].day,
            )
        return
    check_not_ahead(day, store.clock.today())
    for event, kind in entered[:place]:
        if kind is Kind.SAVED and event.day > day:
            write.put(event._replace(day=day))
    if place is not None:
        write.put(entered[place][0]._replace(day=day))
    else:
        stage = lookup.stage_of_kind(store, Kind.APPLIED)
        write.insert(Event(0, target.id, EventKind.STAGE, day, write.moment, stage=stage.id))
    (after,) = settle(store, write, [store.records(Application)[target.id]])
    if after.applied_on != day:
        raise errors.InvalidInput(
            "“{title}” had gone on by {day}; change that entry of its timeline first.",
            title=shown_title(target),
            day=after.applied_on,
        )


def _kinds_entered(store: Store, application: Application) -> list[tuple[Event, Kind]]:
    """The stage events of an application in order, with the kinds of stage that they entered."""
    stages = store.records(Stage)
    events = store.of_applications(Event, [application.id])
    entered = [(event, stages[event.stage].kind) for event in events if event.stage is not None]
    return sorted(entered, key=lambda pair: (pair[0].day, pair[0].id))


def _set_tags(store: Store, write: Writer, targets: Sequence[Application], names: Iterable[str]) -> None:
    """Give the applications just these tags."""
    wanted = {name_key(name): checked(name, "The tag").strip() for name in names if name_key(name)}
    known = {name_key(tag.name): tag for tag in store.records(Tag).values()}
    tags = {known[key].id if key in known else write.insert(Tag(0, name)).id for key, name in wanted.items()}
    links = store.of_applications(ApplicationTag, [target.id for target in targets])
    for link in links:
        if link.tag not in tags:
            write.delete(link)
    present = {(link.application, link.tag) for link in links}
    for target in targets:
        for tag in tags:
            if (target.id, tag) not in present:
                write.insert(ApplicationTag(0, target.id, tag))


def _tag_names(store: Store, targets: Sequence[Application]) -> dict[int, list[str]]:
    tags = store.records(Tag)
    names: dict[int, list[str]] = {target.id: [] for target in targets}
    for link in store.of_applications(ApplicationTag, names):
        names[link.application].append(tags[link.tag].name)
    return names


def _stays(application: Application, stage: Stage, outcome: Outcome | None, on: date) -> bool:
    """Whether a move there, on that day, would enter nothing."""
    is_there = application.stage == stage.id and on >= application.entered_on
    return is_there and outcome in {None, application.outcome}


def _move_label(
    targets: Sequence[Application], moving: Sequence[Application], stage: Stage, outcome: Outcome | None
) -> Label:
    if not moving:
        return label_for("reorder", targets)
    if outcome:
        return label_for("close", moving, outcome=outcome.value)
    return label_for("move", moving, stage=stage.name)


def _place(store: Store, write: Writer, cards: Sequence[Application], after: int) -> None:
    """Give the cards positions below the card `after` of their column, or at its top."""
    if not cards:
        return
    moved = {card.id for card in cards}
    column = sorted(
        (a for a in store.records(Application).values() if a.stage == cards[0].stage and a.id not in moved),
        key=lambda a: (a.position, a.id),
    )
    index = next((i for i, a in enumerate(column, 1) if a.id == after), 0)
    above = column[index - 1].position if index else None
    below = column[index].position if index < len(column) else None
    positions = _between(above, below, len(cards))
    if positions is None:
        for number, card in enumerate([*column[:index], *cards, *column[index:]], 1):
            write.put(card._replace(position=float(number)))
        return
    for card, position in zip(cards, positions, strict=True):
        write.put(card._replace(position=position))


def _between(above: float | None, below: float | None, count: int) -> list[float] | None:
    """Evenly spaced positions between two neighbours; None where there is no room left."""
    if above is None:
        first = (below if below is not None else count + 1.0) - count
        return [first + i for i in range(count)]
    if below is None:
        return [above + i for i in range(1, count + 1)]
    gap = (below - above) / (count + 1)
    return [above + gap * i for i in range(1, count + 1)] if gap > SMALLEST_GAP else None
