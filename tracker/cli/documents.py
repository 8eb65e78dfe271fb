"""`documents`: files that are kept, and what was sent where and when."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

import click

from tracker import paths
from tracker.attachments import Library, Progress, needed_hashes, nobody, size_words
from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.listing import counted
from tracker.cli.parameters import FILE, ID, MOST_DIGITS, as_json, assigned, assignments, choice_option, day_option
from tracker.errors import InvalidInput
from tracker.operations import documents, lookup
from tracker.operations.documents import Kept
from tracker.records import Attachment, Document, Use
from tracker.store import Store

SHOWN: Final = ("id", "name", "family", "version", "size", "added_on", "applications")

document_id = click.argument("id", metavar="DOCUMENT", type=ID)
attachment_id = click.argument("id", metavar="ATTACHMENT", type=ID)
application_id = click.argument("application", metavar="ID", type=ID)
one_file = click.argument("file", metavar="FILE", type=FILE)
as_what = choice_option("--as", Use, "use", help="As what it goes along; a resume unless given.")


@click.group("documents", cls=Noun)
def documents_() -> None:
    """List, add, attach, edit and remove documents, and sweep files that nothing needs.

    A file is copied beside the database, so that what was sent stays what it was.

    \b
    Example:
      pursuit documents attach 7 resume.pdf --as resume --sent today
      pursuit documents
    """


@documents_.command("list")
@click.option("--application", type=ID, metavar="ID", help="What goes with this application.")
@as_json
@click.pass_obj
def list_(call: Call, application: int | None, as_json: bool) -> None:
    """List the documents by family and version.

    \b
    Example:
      pursuit documents list --application 7
    """
    with call.opened() as store:
        if application is not None:
            lookup.applications(store, [application])
            records = shapes.attachments_of(store, application)
            shown: tuple[str, ...] = ("id", "document", "used_as", "name", "sent_on", "note")
        else:
            ordered = sorted(store.all(Document), key=lambda found: (found.family.casefold(), found.version, found.id))
            records = [shapes.document_object(store, document) for document in ordered]
            shown = SHOWN
        output.say_records(records, shown, as_json=as_json, none="No documents.")


@documents_.command("add")
@one_file
@click.option("--family", default="", metavar="NAME", help="What it is a version of, such as Resume.")
@click.option("--note", default="", metavar="TEXT")
@click.pass_obj
def add(call: Call, file: Path, family: str, note: str) -> None:
    """Keep a file as a document and print its id.

    \b
    Example:
      pursuit documents add resume-2026.pdf --family Resume
    """
    with call.opened(create=True) as store:
        kept = _kept(store, file)
        call.add(Document, documents.add, store, kept, on=call.today, family=family, note=note)


@documents_.command("attach")
@application_id
@click.argument("file", metavar="FILE|DOCUMENT")
@as_what
@day_option("--sent", help="The day on which it was sent; from then on it is frozen.")
@click.pass_obj
def attach(call: Call, /, application: int, file: str, sent: date | None, **options: Use | None) -> None:
    """Put a file, or a document by its id, with an application, and print the id of the attachment.

    \b
    Example:
      pursuit documents attach 7 letter.pdf --as cover_letter --sent today
    """
    with call.opened() as store:
        lookup.applications(store, [application])
        document = int(file) if file.isdecimal() and not Path(file).exists() else _kept(store, Path(file))
        call.add(
            Attachment,
            documents.attach,
            store,
            application,
            document,
            options["as"] or Use.RESUME,
            on=call.today,
            sent_on=sent,
        )


@documents_.command("send")
@attachment_id
@day_option("--on", help="The day on which it was sent; today unless given.")
@click.pass_obj
def send(call: Call, id: int, on: date | None) -> None:
    """Note that an attachment was sent. From then on it is frozen.

    \b
    Example:
      pursuit documents send 3 --on yesterday
    """
    with call.opened() as store:
        call.do(documents.send, store, id, on=on or call.today)


@documents_.command("detach")
@attachment_id
@click.pass_obj
def detach(call: Call, id: int) -> None:
    """Take a document off an application, unless it was sent.

    \b
    Example:
      pursuit documents detach 3
    """
    with call.opened() as store:
        call.do(documents.detach, store, id)


@documents_.command("edit")
@document_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change the name, family, version or note of a document.

    \b
    Example:
      pursuit documents edit 2 family=Resume version=3
    """
    values = {name: _version(text) if name == "version" else text for name, text in assigned(assignments).items()}
    with call.opened() as store:
        call.do(documents.edit, store, id, values)


@documents_.command("remove")
@document_id
@click.pass_obj
def remove(call: Call, id: int) -> None:
    """Remove a document that goes with no application. Its file stays until it is swept.

    \b
    Example:
      pursuit documents remove 2
    """
    with call.opened() as store:
        call.do(documents.remove, store, id)


@documents_.command("save")
@document_id
@click.argument("folder", metavar="FOLDER", type=FILE)
@click.pass_obj
def save(call: Call, id: int, folder: Path) -> None:
    """Copy a document into a folder, under its own name.

    \b
    Example:
      pursuit documents save 2 ~/Desktop
    """
    with call.opened() as store:
        document = lookup.by_id(store, Document, id)
        target = Library(store.path).copy_out(document, folder)
    output.say(f"Wrote {target}")


@documents_.command("sweep")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def sweep(call: Call, yes: bool) -> None:
    """Delete the files that no document needs, after a question.

    What undo can bring back is needed, and so is what a back-up of this database names.

    \b
    Example:
      pursuit documents sweep
    """
    with call.opened() as store:
        library = Library(store.path)
        orphans = library.orphans(needed_hashes(store.path), time.time())
        if not orphans:
            output.say("Every file is needed.")
            return
        size = size_words(sum(orphan.size for orphan in orphans))
        question = f"Delete {counted(len(orphans), 'file')} ({size}) that no document needs?"
        if not yes and not _is_agreed(question):
            output.say("Nothing was deleted.")
            return
        with call.interrupts.held():
            library.sweep(orphans)
            output.say(f"Deleted {counted(len(orphans), 'file')} ({size}).")


def _is_agreed(question: str) -> bool:
    """The answer of a person; nobody there means no."""
    return sys.stdin.isatty() and click.confirm(question, err=True)


def _kept(store: Store, file: Path) -> Kept:
    with _progress() as progress:
        return Library(store.path).keep(paths.expanded(str(file)), progress)


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield nobody
        return
    with click.progressbar(length=1, file=sys.stderr, label="Copying") as bar:

        def show(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield show


def _version(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > MOST_DIGITS:
        raise InvalidInput(f"“{text}” is no version; give a whole number from 1.")
    return int(text)


COMMANDS: Final = (documents_,)
