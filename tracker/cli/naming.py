"""`tags`, `searches` and `views`: what you name to find things again. Each is meant by its name, or by its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import click

from tracker import fields
from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import as_json, assigned, assignments, choice_option, day_option
from tracker.days import read_day
from tracker.errors import InvalidInput
from tracker.operations import lookup, naming
from tracker.overview import Overview
from tracker.queries import GroupBy
from tracker.records import Application, ApplicationTag, Layout, Search, Tag, View
from tracker.store import Store
from tracker.text import order_key
from tracker.values import read_choice

Named = TypeVar("Named", Search, Tag, View)

TAGS_SHOWN: Final = ("id", "name", "applications")
SEARCHES_SHOWN: Final = ("id", "name", "from", "to", "applications", "note")
VIEWS_SHOWN: Final = ("id", "name", "layout", "query", "sort", "columns", "group_by")

tag_argument = click.argument("tag", metavar="TAG")
search_argument = click.argument("search", metavar="SEARCH")
view_argument = click.argument("view", metavar="VIEW")
name_argument = click.argument("name", metavar="NAME")


def named(store: Store, kind: type[Named], text: str) -> Named:
    """The record of this name, or else of this id."""
    by_id = store.records(kind).get(int(text)) if text.isascii() and text.isdigit() and len(text) < 19 else None
    return lookup.find_by_name(store, kind, text) or by_id or lookup.by_name(store, kind, text)


@click.group("tags", cls=Noun)
def tags_() -> None:
    """List, add, rename and remove tags. `edit ID tags=a,b` puts them on an application.

    \b
    Example:
      pursuit tags
      pursuit tags edit golang go
    """


@tags_.command("list")
@as_json
@click.pass_obj
def list_tags(call: Call, as_json: bool) -> None:
    """List the tags by name, with how many applications have each.

    \b
    Example:
      pursuit tags list --json
    """
    with call.opened() as store:
        counts = Counter(link.tag for link in store.records(ApplicationTag).values())
        known = sorted(store.records(Tag).values(), key=lambda tag: (order_key(tag.name), tag.id))
        records = [shapes.as_object(tag) | {"applications": counts[tag.id]} for tag in known]
        output.say_records(records, TAGS_SHOWN, as_json=as_json, none="No tags.")


@tags_.command("add")
@name_argument
@click.pass_obj
def add_tag(call: Call, name: str) -> None:
    """Add a tag and print its id.

    \b
    Example:
      pursuit tags add go
    """
    with call.opened(create=True) as store:
        call.add(Tag, naming.add_tag, store, name)


@tags_.command("edit")
@tag_argument
@name_argument
@click.pass_obj
def edit_tag(call: Call, tag: str, name: str) -> None:
    """Give a tag another name.

    \b
    Example:
      pursuit tags edit golang go
    """
    with call.opened() as store:
        call.do(naming.rename_tag, store, named(store, Tag, tag).id, name.removeprefix("name="))


@tags_.command("remove")
@tag_argument
@click.pass_obj
def remove_tag(call: Call, tag: str) -> None:
    """Remove a tag, also from the applications that have it.

    \b
    Example:
      pursuit tags remove golang
    """
    with call.opened() as store:
        call.do(naming.remove_tag, store, named(store, Tag, tag).id)


@click.group("searches", cls=Noun)
def searches_() -> None:
    """List, add, edit and remove job searches. `edit ID search=NAME` puts an application into one.

    \b
    Example:
      pursuit searches
      pursuit searches add "Autumn 2026" --from 2026-08-01
    """


@searches_.command("list")
@as_json
@click.pass_obj
def list_searches(call: Call, as_json: bool) -> None:
    """List the job searches, with how many applications each has.

    \b
    Example:
      pursuit searches list
    """
    with call.opened() as store:
        counts = Counter(application.search for application in store.records(Application).values())
        records = [_search(search) | {"applications": counts[search.id]} for search in store.records(Search).values()]
        output.say_records(records, SEARCHES_SHOWN, as_json=as_json, none="No searches.")


@searches_.command("add")
@name_argument
@day_option("--from", help="The day when it began.")
@day_option("--to", help="The day when it ended.")
@click.option("--note", default="", metavar="TEXT")
@click.pass_obj
def add_search(call: Call, /, name: str, note: str, **days: date | None) -> None:
    """Add a job search and print its id.

    \b
    Example:
      pursuit searches add "Autumn 2026" --from 2026-08-01
    """
    with call.opened(create=True) as store:
        call.add(Search, naming.add_search, store, name, started_on=days["from"], ended_on=days["to"], note=note)


@searches_.command("edit")
@search_argument
@assignments
@click.pass_obj
def edit_search(call: Call, search: str, assignments: tuple[str, ...]) -> None:
    """Change the name, from, to or note of a job search.

    \b
    Example:
      pursuit searches edit "Autumn 2026" to=2026-12-31
    """
    values = dict(_search_value(name, text, call.today) for name, text in assigned(assignments).items())
    with call.opened() as store:
        call.do(naming.edit_search, store, named(store, Search, search).id, values)


@searches_.command("remove")
@search_argument
@click.pass_obj
def remove_search(call: Call, search: str) -> None:
    """Remove a job search; its applications stay, in none.

    \b
    Example:
      pursuit searches remove "Autumn 2026"
    """
    with call.opened() as store:
        call.do(naming.remove_search, store, named(store, Search, search).id)


@click.group("views", cls=Noun)
def views_() -> None:
    """List, add, edit and remove saved views.

    A view is a search, an order and a set of columns under a name.

    \b
    Example:
      pursuit views
      pursuit views add Berlin --query location:berlin
    """


@views_.command("list")
@as_json
@click.pass_obj
def list_views(call: Call, as_json: bool) -> None:
    """List the saved views.

    \b
    Example:
      pursuit views list
    """
    with call.opened() as store:
        known = sorted(store.records(View).values(), key=lambda view: (view.position, view.id))
        output.say_records([_view(view) for view in known], VIEWS_SHOWN, as_json=as_json, none="No views.")


@views_.command("add")
@name_argument
@click.option("--query", default="", metavar="QUERY", help="A search as in the search box.")
@click.option("--sort", default="", metavar="FIELD,-FIELD")
@click.option("--columns", default="", metavar="A,B")
@choice_option("--layout", Layout, "layout", help="Where it is shown.")
@choice_option("--group-by", GroupBy, "way to group")
@click.pass_obj
def add_view(
    call: Call, name: str, query: str, sort: str, columns: str, layout: Layout | None, group_by: GroupBy | None
) -> None:
    """Save a view and print its id.

    \b
    Example:
      pursuit views add Berlin --query "location:berlin" --sort next --columns company,title,stage
    """
    with call.opened(create=True) as store:
        call.add(
            View,
            naming.add_view,
            store,
            name,
            layout=layout or Layout.TABLE,
            query=_query(query, store),
            sort=_sort(sort),
            columns=_columns(columns),
            grouped_by=group_by or "",
        )


@views_.command("edit")
@view_argument
@assignments
@click.pass_obj
def edit_view(call: Call, view: str, assignments: tuple[str, ...]) -> None:
    """Change the name, query, sort, columns, layout or group_by of a view.

    \b
    Example:
      pursuit views edit Berlin sort=-salary
    """
    texts = assigned(assignments)
    with call.opened() as store:
        values = dict(_view_value(name, text, store) for name, text in texts.items())
        call.do(naming.edit_view, store, named(store, View, view).id, values)


@views_.command("remove")
@view_argument
@click.pass_obj
def remove_view(call: Call, view: str) -> None:
    """Remove a view; applications are not concerned.

    \b
    Example:
      pursuit views remove Berlin
    """
    with call.opened() as store:
        call.do(naming.remove_view, store, named(store, View, view).id)


def _search(search: Search) -> dict[str, Any]:
    values = shapes.as_object(search)
    return {
        "id": search.id,
        "name": search.name,
        "from": values["started_on"],
        "to": values["ended_on"],
        "note": values["note"],
    }


def _search_value(name: str, text: str, today: date) -> tuple[str, Any]:
    if name in {"from", "to"}:
        return {"from": "started_on", "to": "ended_on"}[name], read_day(text, today) if text else None
    if name in {"name", "note"}:
        return name, text
    raise InvalidInput(f"A search has no field “{name}”; it has name, from, to, note.")


def _view(view: View) -> dict[str, Any]:
    values = shapes.as_object(view)
    return {key: values["grouped_by" if key == "group_by" else key] for key in VIEWS_SHOWN}


def _view_value(name: str, text: str, store: Store) -> tuple[str, Any]:
    if name not in VIEW_READERS:
        raise InvalidInput(f"A view has no field “{name}”; it has {', '.join(VIEW_READERS)}.")
    return "grouped_by" if name == "group_by" else name, VIEW_READERS[name](text, store)


def _query(text: str, store: Store) -> str:
    """The search as typed; refused where it cannot be read."""
    from tracker import search

    if problems := search.parse(text, Overview(store)).problems:
        raise InvalidInput(problems[0])
    return text


def _sort(text: str) -> str:
    return fields.sort_text(fields.parse_sort(text))


def _columns(text: str) -> str:
    return ",".join(field.key for field in fields.parse_columns(text))


VIEW_READERS: Final[Mapping[str, Callable[[str, Store], Any]]] = {
    "name": lambda text, _: text,
    "query": _query,
    "sort": lambda text, _: _sort(text),
    "columns": lambda text, _: _columns(text),
    "layout": lambda text, _: read_choice(Layout, text, "layout"),
    "group_by": lambda text, _: read_choice(GroupBy, text, "way to group") if text else "",
}

COMMANDS: Final = (tags_, searches_, views_)
