"""`capture`: drafts of applications from links, files and texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import click

from tracker import checklist, errors
from tracker.capture import known
from tracker.capture.asked import asked_in, skills_in
from tracker.capture.draft import FIELDS, Draft
from tracker.capture.limits import MOST_BYTES, MOST_SOURCES
from tracker.capture.reading import read
from tracker.capture.sources import Source, checked, from_file, from_link, is_link
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import ID, as_json
from tracker.duplicates import Likeness
from tracker.operations import captured
from tracker.readiness import Group
from tracker.records import Application
from tracker.skills.vocabulary import Vocabulary, builtin
from tracker.store import Store

INPUT: Final = "-"
NAMES: Final = {"salary_text": "salary", "number": "posting number", "via": "agency", "contact_name": "contact"}
NOT_SHOWN: Final = ("salary_min", "salary_max", "currency", "period")
FROM: Final = {
    "data": "the page's own data", "page": "how the page is built", "text": "its words", "address": "the link",
    "mail": "the e-mail",
}  # fmt: skip


@click.command("capture", cls=Command)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--save", is_flag=True, help="Add each as an application, and print its id.")
@click.option("--repost-of", type=ID, metavar="ID", help="With --save: the application whose posting this is again.")
@as_json
@click.pass_obj
def capture(call: Call, sources: tuple[str, ...], save: bool, repost_of: int | None, as_json: bool) -> int:
    """Read postings into drafts: what is known, how sure, and from where.

    A SOURCE is a link, a page, PDF or text file, or - for the input. A link is fetched, and nothing else leaves this
    computer. Several sources give several drafts, in order; if one cannot be read, none is saved.

    \b
    Example:
      pursuit capture https://harbor.example/jobs/42
      pursuit capture posting.html advert.pdf --save
      pursuit capture - --json < posting.txt
    """
    if len(sources) > MOST_SOURCES:
        raise click.UsageError(f"{len(sources)} sources are too many; give {MOST_SOURCES} at most at a time.")
    if sources.count(INPUT) > 1:
        raise click.UsageError("The input can be read once only; give - one time.")
    if repost_of is not None and (not save or len(sources) > 1):
        raise click.UsageError("--repost-of takes --save and one source.")
    drafts = [draft for draft in (_draft(word, call.today) for word in sources) if draft is not None]
    is_whole = len(drafts) == len(sources)
    with _store(call, save=save and is_whole) as store:
        if save and is_whole:
            _save(call, store, drafts, repost_of, as_json=as_json)
        elif drafts:
            _show(store, drafts, as_json=as_json)
    return int(not is_whole)


def _draft(word: str, today: date) -> Draft | None:
    """The draft of one source; None where it cannot be read, which is said."""
    try:
        return read(_source(word), today)
    except errors.PursuitError as error:
        output.warn(str(error) if word in str(error) or word == INPUT else f"{word}: {error}")
        return None


def _source(word: str) -> Source:
    if word == INPUT:
        return checked(Source(INPUT, sys.stdin.buffer.read(MOST_BYTES + 1)))
    return from_link(word) if is_link(word) else from_file(Path(word), word)


@contextmanager
def _store(call: Call, *, save: bool) -> Iterator[Store | None]:
    """The database where there is one, for the user's own skills and what is there already; made only to save."""
    if save or call.database.exists():
        with call.opened(create=save) as store:
            yield store
    else:
        yield None


def _save(call: Call, store: Store | None, drafts: Sequence[Draft], repost_of: int | None, *, as_json: bool) -> None:
    assert store is not None
    if nameless := [draft.source for draft in drafts if not draft.is_application]:
        raise errors.InvalidInput(
            f"{nameless[0]}: neither company nor title was found, so nothing was saved; "
            "use “pursuit add --company NAME --title TITLE”."
        )
    for draft in drafts:
        like = known.likely(draft, store.records(Application).values())
        if like and repost_of is None:
            output.warn(f"{draft.source}: {_looks_like(like[0])} It was added all the same.")
        if as_json:
            _say_saved(call, store, draft, repost_of)
        else:
            call.add(Application, captured.add_captured, store, **_taken(call, draft, repost_of), values=draft.values)


def _say_saved(call: Call, store: Store, draft: Draft, repost_of: int | None) -> None:
    with call.interrupts.held():
        changes = captured.add_captured(store, draft.values, **_taken(call, draft, repost_of))
        id = next(change.record.id for change in changes.of(Application) if change.before is None)
        output.say_json({"id": id, "source": draft.source})


def _taken(call: Call, draft: Draft, repost_of: int | None) -> dict[str, Any]:
    contact = known.contact_of(draft)
    return {"on": call.today, "posting": draft.posting, "contact": contact or None, "repost_of": repost_of}


def _looks_like(likeness: Likeness) -> str:
    there = likeness.application
    name = " at ".join(filter(None, (there.title, there.company)))
    why = "the same link" if likeness.same_link else "the same number" if likeness.same_number else "much the same"
    return f"It looks like {there.id}, {name} ({why})."


def _show(store: Store | None, drafts: Sequence[Draft], *, as_json: bool) -> None:
    skills = checklist.vocabulary(store) if store else builtin()
    there = list(store.records(Application).values()) if store else []
    if as_json:
        output.say_json_list(_object(draft, skills, there) for draft in drafts)
        return
    for number, draft in enumerate(drafts):
        if number:
            output.say("")
        _say(draft, skills, there)


def _say(draft: Draft, skills: Vocabulary, there: Sequence[Application]) -> None:
    output.say(draft.source)
    guesses = ((name, guess) for name, guess in draft.guesses.items() if name not in NOT_SHOWN)
    output.say_facts(
        (NAMES.get(name, name).replace("_", " ").capitalize(), f"{_plain(guess.value)}  ({FROM[guess.origin]})")
        for name, guess in sorted(guesses, key=lambda pair: FIELDS.index(pair[0]))
    )
    if not draft.guesses:
        output.say("Nothing but its text could be read.")
    if names := skills_in(asked_in(draft, skills)):
        output.say(f"Asks for: {', '.join(names)}")
    for likeness in known.likely(draft, there)[:1]:
        output.say(_looks_like(likeness))


def _object(draft: Draft, skills: Vocabulary, there: Sequence[Application]) -> dict[str, Any]:
    reading = asked_in(draft, skills)
    return {
        "source": draft.source,
        "kind": draft.kind.value,
        **{name: _plain(draft.value(name)) for name in FIELDS},
        "requirements": [_requirement(group) for group in reading.requirements],
        "skills": skills_in(reading),
        "guesses": {
            name: {"sure": guess.sure.name.lower(), "from": guess.origin.value} for name, guess in draft.guesses.items()
        },
        "looks_like": [_likeness(one) for one in known.likely(draft, there)],
        "posting": draft.posting,
    }


def _requirement(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "kind": group.kind.value,
        "importance": group.importance,
        "k": group.k,
        "options": [{"skill": option.skill, "need": option.need} for option in group.options],
        "span": list(group.span) if group.span else None,
    }


def _likeness(one: Likeness) -> dict[str, Any]:
    return {
        "id": one.application.id,
        "same_link": one.same_link,
        "same_number": one.same_number,
        "differences": [{"field": d.field, "there": d.there, "here": d.here} for d in one.differences],
    }


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, float) and value.is_integer() else value


COMMANDS: Final = (capture,)
