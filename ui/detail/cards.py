"""People from cards (vCard files) and as cards: read and written off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from tracker.cards import Person, read_file, write_cards
from tracker.exporting.target import writing
from tracker.operations import contacts
from tracker.operations.contacts import Card
from tracker.records import Contact, ContactChannel
from ui.editing import tried
from ui.session import Session
from ui.tasks import Tasks

ENDINGS: Final = (".vcf", ".vcard")

Said = Callable[[str], object]

translate = QCoreApplication.translate


def is_card(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def add_from(session: Session, tasks: Tasks, path: Path, application: int, failed: Said) -> None:
    """Add the people of a file to an application, as one step; who is known already stays as they are."""

    def take(cards: Sequence[Card]) -> None:
        before = len(session.store.records(Contact))
        if sentence := tried(session, contacts.import_cards, cards, application=application):
            failed(sentence)
        else:
            added = len(session.store.records(Contact)) - before
            session.tell(translate("People", "%n added from the cards.", "", added))

    tasks.start(partial(read_file, path), take, failed)


def save_to(session: Session, tasks: Tasks, path: Path, people: Sequence[Contact], failed: Said) -> None:
    """Write people as cards into a file, whole."""
    store = session.store
    channels = list(store.records(ContactChannel).values())
    known = [
        Person(one, contacts.kind_of(store, one.id), [channel for channel in channels if channel.contact == one.id])
        for one in people
    ]
    done = translate("People", "Saved as {path}").format(path=path)
    tasks.start(partial(_write, path, store.path, write_cards(known)), lambda _written: session.tell(done), failed)


def _write(path: Path, database: Path, text: str) -> None:
    with writing(path, database) as side:
        side.write_bytes(text.encode("utf-8"))
