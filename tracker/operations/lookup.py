"""Find stored records by id or by name, or say in one sentence what there is instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from tracker import errors
from tracker.codec import CODECS
from tracker.records import Application, Kind, Outcome, Record, Role, Search, Stage, Tag, View
from tracker.sentences import Sentence
from tracker.store import Store
from tracker.text import name_key

R = TypeVar("R", bound=Record)
Named = TypeVar("Named", Search, Tag, View)


def by_id(store: Store, kind: type[R], id: int) -> R:
    """The record with this id."""
    if (record := store.get(kind, id)) is None:
        noun = CODECS[kind].kind.table.replace("_", " ")
        raise errors.NotFound("There is no {noun} {id}.", noun=Sentence(noun), id=id)
    return record


def applications(store: Store, ids: Iterable[int]) -> list[Application]:
    """The applications with these ids, each once; one that is unknown refuses all."""
    known = store.records(Application)
    wanted = list(dict.fromkeys(ids))
    if missing := [str(id) for id in wanted if id not in known]:
        raise errors.NotFound(_no_applications(missing))
    return [known[id] for id in wanted]


def _no_applications(ids: Sequence[str]) -> Sentence:
    if len(ids) == 1:
        return Sentence("There is no application {id}; nothing was changed.", id=ids[0])
    return Sentence("There are no applications {ids}; nothing was changed.", ids=", ".join(ids))


def stages(store: Store) -> list[Stage]:
    """The stages of the board in order, without those that were removed."""
    present = (stage for stage in store.records(Stage).values() if not stage.removed)
    return sorted(present, key=lambda stage: (stage.position, stage.id))


def stage_of_kind(store: Store, kind: Kind) -> Stage:
    """The first stage of a kind."""
    found = next((stage for stage in stages(store) if stage.kind is kind), None)
    if found is None:
        raise errors.NotFound("There is no stage of the kind {kind}; add one first.", kind=kind)
    return found


def stage_named(store: Store, text: str) -> tuple[Stage, Outcome | None]:
    """The stage that a name, a kind or an outcome means; an outcome means the closed stage with it."""
    key = name_key(text).replace(" ", "_")
    for stage in stages(store):
        if name_key(stage.name).replace(" ", "_") == key:
            return stage, None
    if key in set(Kind):
        return stage_of_kind(store, Kind(key)), None
    if key in set(Outcome):
        return stage_of_kind(store, Kind.CLOSED), Outcome(key)
    known = ", ".join([*(stage.name for stage in stages(store)), *Outcome])
    raise errors.NotFound("There is no stage “{text}”; there are {known}.", text=text, known=known)


def by_name(store: Store, kind: type[Named], name: str) -> Named:
    """The search, tag or view of this name."""
    if found := find_by_name(store, kind, name):
        return found
    noun = CODECS[kind].kind.table.replace("saved_", "")
    known = ", ".join(sorted(record.name for record in store.records(kind).values()))
    if not known:
        raise errors.NotFound("There is no {noun} “{name}”; there are none yet.", noun=Sentence(noun), name=name)
    raise errors.NotFound(
        "There is no {noun} “{name}”; there are {known}.", noun=Sentence(noun), name=name, known=known
    )


def find_by_name(store: Store, kind: type[Named], name: str) -> Named | None:
    key = name_key(name)
    return next((record for record in store.records(kind).values() if name_key(record.name) == key), None)


def usual_search(store: Store, preferred: str) -> int | None:
    """The search to which a new application belongs of which nothing is said: the one of the preferred name, else the
    newest that has not ended."""
    if preferred and (found := find_by_name(store, Search, preferred)):
        return found.id
    return max((search.id for search in store.records(Search).values() if search.ended_on is None), default=None)


def role_named(store: Store, text: str) -> Role:
    """The role of this name, or else of this id, from this template, or the only one whose name begins like this."""
    roles = sorted(store.records(Role).values(), key=lambda role: (role.position, role.id))
    key = name_key(text)
    for found in (
        [role for role in roles if name_key(role.name) == key],
        [role for role in roles if str(role.id) == text.strip()],
        [role for role in roles if role.template and role.template == key],
        [role for role in roles if key and name_key(role.name).startswith(key)],
    ):
        if len(found) == 1:
            return found[0]
    known = ", ".join(role.name for role in roles)
    if not known:
        raise errors.NotFound(
            "There is no role “{text}”; add one first, such as “pursuit roles add senior-back-end”.", text=text
        )
    raise errors.NotFound("There is no role “{text}”; there are {known}.", text=text, known=known)
