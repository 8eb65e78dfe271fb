"""All e-mails of some files, with what each would have us do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.mailbox import is_mailbox, mail_in, mails_in
from tracker.capture.mail.proposing import Proposal, propose
from tracker.capture.mail.understanding import Understood, understand
from tracker.clock import Clock
from tracker.errors import InputOutputError, InvalidInput
from tracker.files import open_plain
from tracker.store import Store

Progress = Callable[[int, int], object]

MAIL: Final = ".eml"
MAILBOXES: Final = frozenset((".mbox", ".mbx"))
HEAD: Final = 5  # bytes that tell a mailbox


@dataclass(frozen=True, slots=True)
class Batch:
    """What was found: proposals in the order of the days, how many e-mails were about other things, and sentences on
    what could not be read.
    """

    proposals: tuple[Proposal, ...]
    others: int = 0
    problems: tuple[str, ...] = ()


def is_mail_file(path: Path) -> bool:
    """Whether a file calls itself an e-mail; such a one may be larger than a page."""
    return path.suffix.lower() == MAIL


def is_mailbox_file(path: Path) -> bool:
    """Whether a file holds many e-mails, which are read one by one: by its name, or where that says nothing, inside."""
    if path.suffix.lower() in MAILBOXES:
        return True
    if path.suffix and not path.suffix.lower().startswith(".sbd"):
        return False
    try:
        with open_plain(path) as file:
            return is_mailbox(file.read(HEAD))
    except OSError:
        return False


def in_mailbox(path: Path, clock: Clock, progress: Progress | None = None) -> Iterator[Understood]:
    """The e-mails of a mailbox, each named by its place in the file; what is none is left out."""
    for number, data in enumerate(mails_in(path, progress), 1):
        try:
            yield understand(data, f"{path}#{number}", clock.today())
        except InvalidInput:
            continue


def read_all(database: Path, paths: Sequence[Path], clock: Clock, progress: Progress) -> Batch:
    """Read files through a connection of its own. `progress` hears how far it is, and may raise to end it.

    A single e-mail is proposed whatever it is; of a mailbox only those about applications are.
    """
    problems: list[str] = []
    found: list[Proposal] = []
    others = 0
    with closing(Store.open(database, clock=clock)) as store:
        for place, path in enumerate(paths):
            progress(place, len(paths))
            try:
                for mail in _mails_of(path, clock, progress):
                    if mail.verdict.kind is MailKind.OTHER and not is_mail_file(path):
                        others += 1
                    else:
                        found.append(propose(store, mail))
            except (InvalidInput, InputOutputError) as error:
                problems.append(f"{path.name}: {error}")
    found.sort(key=lambda proposal: (proposal.mail.day, proposal.mail.letter.key))
    return Batch(tuple(found), others, tuple(problems))


def _mails_of(path: Path, clock: Clock, progress: Progress) -> Iterator[Understood]:
    if is_mailbox_file(path):
        yield from in_mailbox(path, clock, progress)
    else:
        yield understand(mail_in(path), str(path), clock.today())
