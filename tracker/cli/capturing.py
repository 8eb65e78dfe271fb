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
from tracker.capture.draft import FIELDS, Draft, SourceKind
from tracker.capture.limits import MOST_BYTES, MOST_SOURCES
from tracker.capture.mail.batch import is_mail_file, is_mailbox_file
from tracker.capture.mail.drafts import described, draft_of
from tracker.capture.mail.understanding import Understood, understand
from tracker.capture.reading import read
from tracker.capture.sources import Source, checked, from_file, from_link, is_link, kind_of
from tracker.cli import mails, output
from tracker.cli.adding import usual_search
from tracker.cli.call import Call, Command
from tracker.cli.parameters import ID, as_json
from tracker.clock import Clock
from tracker.duplicates import Likeness
from tracker.operations import captured
from tracker.operations.applications import added_id
from tracker.readiness import Group
from tracker.records import Application
from tracker.skills.vocabulary import Vocabulary, builtin
from tracker.store import Store

INPUT: Final = "-"
Drafted = Draft | Understood
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
@click.option("--application", type=ID, metavar="ID", help="The application to which an e-mail belongs.")
@as_json
@click.pass_obj
def capture(
    call: Call,
    sources: tuple[str, ...],
    save: bool,
    repost_of: int | None,
    application: int | None,
    as_json: bool,
) -> int:
    """Read postings into drafts: what is known, how sure, and from where.

    A SOURCE is a link, a page, PDF or text file, an e-mail (.eml), many of them (.mbox), or - for the input. A link is
    fetched, and nothing else leaves this computer. Several sources give several drafts, in order; if one cannot be
    read, none is saved.

    Of an e-mail it says what it is, to which application it belongs, and what it would have you do; with --save all
    that is advised is done, as one step.

    \b
    Example:
      pursuit capture https://harbor.example/jobs/42
      pursuit capture posting.html advert.pdf --save
      pursuit capture - --json < posting.txt
      pursuit capture invitation.eml --save
    """
    if len(sources) > MOST_SOURCES:
        raise click.UsageError(f"{len(sources)} sources are too many; give {MOST_SOURCES} at most at a time.")
    if sources.count(INPUT) > 1:
        raise click.UsageError("The input can be read once only; give - one time.")
    if repost_of is not None and (not save or len(sources) > 1):
        raise click.UsageError("--repost-of takes --save and one source.")
    found = [_read(word, call.clock) for word in sources]
    drafts = [draft for several in found if several is not None for draft in several]
    is_whole = None not in found
    with _store(call, save=save and is_whole) as store:
        if save and is_whole:
            _save(call, store, drafts, repost_of, application, as_json=as_json)
        elif drafts or is_whole:
            _show(store, drafts, application, as_json=as_json)
    return int(not is_whole)


def _read(word: str, clock: Clock) -> list[Drafted] | None:
    """The draft of one source, or the e-mails in it; None where it cannot be read, which is said."""
    try:
        if not is_link(word) and word != INPUT and is_mailbox_file(Path(word)):
            return list[Drafted](mails.about_applications(Path(word), clock))
        if not is_link(word) and is_mail_file(Path(word)):
            return [mails.in_file(Path(word), word, clock)]
        source = _source(word)
        if kind_of(source) is SourceKind.MAIL:
            return [understand(source.data, source.name, clock.today())]
        return [read(source, clock.today())]
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


def _save(
    call: Call,
    store: Store | None,
    drafted: Sequence[Drafted],
    repost_of: int | None,
    application: int | None,
    *,
    as_json: bool,
) -> None:
    assert store is not None
    letters = [mails.proposed(store, one, application) for one in drafted if isinstance(one, Understood)]
    drafts = [one for one in drafted if isinstance(one, Draft)]
    if nameless := [draft.source for draft in drafts if not draft.is_application]:
        raise errors.InvalidInput(
            f"{nameless[0]}: neither company nor title was found, so nothing was saved; "
            "use “pursuit add --company NAME --title TITLE”."
        )
    if letters:
        mails.save(call, store, letters, as_json=as_json)
    if as_json:
        skills = checklist.vocabulary(store)
        output.say_json_list(_saved(call, store, one, repost_of, skills) for one in drafted)
    else:
        for draft in drafts:
            _add(call, store, draft, repost_of, as_json=False)


def _saved(call: Call, store: Store, drafted: Drafted, repost_of: int | None, skills: Vocabulary) -> dict[str, Any]:
    """What was captured, with the id of its application: that of an e-mail, which is taken in by now, or a new one."""
    if isinstance(drafted, Understood):
        return {"id": mails.application_of(store, drafted), **_object(draft_of(drafted), skills, [])}
    return {"id": _add(call, store, drafted, repost_of, as_json=True), **_object(drafted, skills, [])}


def _add(call: Call, store: Store, draft: Draft, repost_of: int | None, *, as_json: bool) -> int:
    """Add one and return its id, which is printed at once where nothing else will be."""
    like = known.likely(draft, store.records(Application).values())
    if like and repost_of is None:
        output.warn(f"{draft.source}: {_looks_like(like[0])} It was added all the same.")
    with call.interrupts.held():
        values = {"search": usual_search(store), **draft.values}
        changes = captured.add_captured(store, values, **_taken(call, draft, repost_of))
        id = added_id(changes)
        if not as_json:
            output.say(str(id))
            sys.stdout.flush()
    return id


def _taken(call: Call, draft: Draft, repost_of: int | None) -> dict[str, Any]:
    contact = known.contact_of(draft)
    return {"on": call.today, "posting": draft.posting, "contact": contact or None, "repost_of": repost_of}


def _looks_like(likeness: Likeness) -> str:
    there = likeness.application
    name = " at ".join(filter(None, (there.title, there.company)))
    why = "the same link" if likeness.same_link else "the same number" if likeness.same_number else "much the same"
    return f"It looks like {there.id}, {name} ({why})."


def _show(store: Store | None, drafts: Sequence[Drafted], application: int | None, *, as_json: bool) -> None:
    skills = checklist.vocabulary(store) if store else builtin()
    there = list(store.records(Application).values()) if store else []
    if as_json:
        output.say_json_list(
            _mail_object(store, draft, application, skills, there)
            if isinstance(draft, Understood)
            else _object(draft, skills, there)
            for draft in drafts
        )
        return
    for number, draft in enumerate(drafts):
        if number:
            output.say("")
        if isinstance(draft, Understood):
            mails.say(store, mails.proposed(store, draft, application))
        else:
            _say(draft, skills, there)


def _mail_object(
    store: Store | None,
    mail: Understood,
    application: int | None,
    skills: Vocabulary,
    there: Sequence[Application],
) -> dict[str, Any]:
    """An e-mail as a draft, with what it would have us do beside it."""
    return _object(draft_of(mail), skills, there) | {"mail": described(store, mails.proposed(store, mail, application))}


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
