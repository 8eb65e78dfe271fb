"""Tags, searches and saved views: what the user names to find things again."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import free_name, long_text, required_name
from tracker.records import Application, ApplicationTag, Layout, Search, Tag, View
from tracker.store import Store
from tracker.text import checked

Named = TypeVar("Named", Search, Tag, View)


def add_tag(store: Store, name: str) -> ChangeSet:
    return _add(store, Tag(0, required_name(name, "tag")), "tag")


def rename_tag(store: Store, id: int, name: str) -> ChangeSet:
    return _change(store, Tag, id, "tag", {"name": name})


def remove_tag(store: Store, id: int) -> ChangeSet:
    """Remove a tag, also from the applications that have it."""
    with store.transaction() as write:
        tag = lookup.by_id(store, Tag, id)
        write.label = Label("remove_tag", {"name": tag.name})
        for link in list(store.records(ApplicationTag).values()):
            if link.tag == id:
                write.delete(link)
        write.delete(tag)
    return write.changes


def add_search(
    store: Store, name: str, *, started_on: date | None = None, ended_on: date | None = None, note: str = ""
) -> ChangeSet:
    search = Search(0, required_name(name, "search"), started_on, ended_on, long_text(note, "The note"))
    return _add(store, search, "search")


def edit_search(store: Store, id: int, values: dict[str, Any]) -> ChangeSet:
    """Set `name`, `started_on`, `ended_on` or `note`."""
    return _change(store, Search, id, "search", values)


def remove_search(store: Store, id: int) -> ChangeSet:
    """Remove a search; its applications stay, in none."""
    with store.transaction() as write:
        search = lookup.by_id(store, Search, id)
        write.label = Label("remove_search", {"name": search.name})
        for application in list(store.records(Application).values()):
            if application.search == id:
                write.put(application._replace(search=None))
        write.delete(search)
    return write.changes


def add_view(
    store: Store,
    name: str,
    *,
    layout: Layout = Layout.TABLE,
    query: str = "",
    sort: str = "",
    columns: str = "",
    grouped_by: str = "",
) -> ChangeSet:
    """Save a filter, a sort and a set of columns under a name, behind the other views."""
    position = max((view.position for view in store.records(View).values()), default=0.0) + 1
    view = View(0, required_name(name, "view"), position, layout, query, sort, columns, grouped_by)
    return _add(store, view, "view")


def edit_view(store: Store, id: int, values: dict[str, Any]) -> ChangeSet:
    """Set any field of a view but its id."""
    return _change(store, View, id, "view", values)


def remove_view(store: Store, id: int) -> ChangeSet:
    with store.transaction() as write:
        view = lookup.by_id(store, View, id)
        write.label = Label("remove_view", {"name": view.name})
        write.delete(view)
    return write.changes


def _check_order(search: Search) -> None:
    if search.started_on and search.ended_on and search.ended_on < search.started_on:
        raise errors.InvalidInput("The search ends before it begins; give the earlier day first.")


def _add(store: Store, record: Named, noun: str) -> ChangeSet:
    with store.transaction() as write:
        _check(store, record, noun)
        write.label = Label(f"add_{noun}", {"name": record.name})
        write.insert(record)
    return write.changes


def _change(store: Store, kind: type[Named], id: int, noun: str, values: dict[str, Any]) -> ChangeSet:
    with store.transaction() as write:
        fields = dict(values)
        if "name" in fields:
            fields["name"] = required_name(fields["name"], noun)
        if "note" in fields:
            fields["note"] = long_text(fields["note"], "The note")
        after: Named = lookup.by_id(store, kind, id)._replace(**fields)
        _check(store, after, noun)
        write.label = Label(f"edit_{noun}", {"name": after.name})
        write.put(after)
    return write.changes


def _check(store: Store, record: Search | Tag | View, noun: str) -> None:
    _check_free(store, record, noun)
    if isinstance(record, Search):
        _check_order(record)
    if isinstance(record, View):
        for text in (record.query, record.sort, record.columns, record.grouped_by):
            checked(text, "The view")


def _check_free(store: Store, record: Search | Tag | View, noun: str) -> None:
    others = [other.name for other in store.records(type(record)).values() if other.id != record.id]
    free_name(record.name, others, noun)
