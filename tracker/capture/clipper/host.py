"""What the browser starts: it takes the page that the button was pressed on, saves it, and says what it did."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO, Final

from tracker import __version__, opening
from tracker.capture import known
from tracker.capture.clipper.browsers import CHROMIUM_ORIGIN, FIREFOX_ID
from tracker.capture.clipper.protocol import read_message, write_message
from tracker.capture.limits import MOST_BYTES
from tracker.capture.reading import read_page
from tracker.clock import Clock
from tracker.duplicates import Likeness
from tracker.errors import InvalidInput, PursuitError
from tracker.operations import captured, lookup
from tracker.operations.applications import added_id
from tracker.records import Application, Stage
from tracker.settings import load_preferences
from tracker.store import Store

ORIGIN: Final = "clipper"
LONGEST_LINK: Final = 8_000  # characters
Answer = dict[str, object]


def is_ours(arguments: Sequence[str]) -> bool:
    """Whether a browser says that our own extension calls: Chromium names its origin, Firefox its id."""
    return any(word in {CHROMIUM_ORIGIN, FIREFOX_ID} for word in arguments)


def serve(arguments: Sequence[str], incoming: BinaryIO, outgoing: BinaryIO, database: Path, clock: Clock) -> bool:
    """Answer each message until the browser ends; False where somebody else called, or sent what is no message."""
    if not is_ours(arguments):
        write_message(outgoing, refusal("Only Pursuit's own extension may call; nothing was saved."))
        return False
    try:
        while (message := read_message(incoming)) is not None:
            write_message(outgoing, answer(message, database, clock))
    except InvalidInput as error:
        write_message(outgoing, refusal(str(error)))
        return False
    return True


def answer(message: dict[str, object], database: Path, clock: Clock) -> Answer:
    """What to say to a message; whatever is wrong with it is said, and nothing was saved then."""
    try:
        if message.get("type") == "hello":
            return {"ok": True, "words": f"Pursuit {__version__}"}
        if message.get("type") == "capture":
            return _capture(message, database, clock)
    except PursuitError as error:
        return refusal(str(error))
    return refusal("This extension is of another version; update Pursuit and reload the extension.")


def refusal(words: str, *, may_add: bool = False) -> Answer:
    """A no, in words; `may_add` where the user may save all the same."""
    return {"ok": False, "words": words, "may_add": may_add}


def _capture(message: dict[str, object], database: Path, clock: Clock) -> Answer:
    link, html = _text(message, "url"), _text(message, "html")
    if len(html) > MOST_BYTES:
        raise InvalidInput(
            "This page has {size:,} characters; at most {most:,} are read.", size=len(html), most=MOST_BYTES
        )
    if len(link) > LONGEST_LINK or not link.lower().startswith(("http://", "https://")):
        raise InvalidInput("Only pages of the web can be saved, whose address begins with http:// or https://.")
    draft = read_page(html, clock.today(), name=link, url=link)
    if not draft.is_application:
        return refusal("No title and no company was found on this page. Copy the text of the posting into Pursuit.")
    with closing(_opened(database, clock)) as store:
        if message.get("anyway") is not True and (like := known.likely(draft, store.records(Application).values())):
            return refusal(_there_already(store, like[0]), may_add=True)
        contact = known.contact_of(draft)
        values = {"search": lookup.usual_search(store, load_preferences().default_search), **draft.values}
        changes = captured.add_captured(store, values, on=clock.today(), posting=draft.posting, contact=contact or None)
        added = store.records(Application)[added_id(changes)]
        return {"ok": True, "id": added.id, "words": f"Saved {_name(added)}."}


def _opened(database: Path, clock: Clock) -> Store:
    """The user's database, made where there is none yet."""
    if not database.exists():
        with suppress(InvalidInput):  # another process was quicker
            opening.create(database)
    return Store.open(database, clock=clock, origin=ORIGIN)


def _there_already(store: Store, likeness: Likeness) -> str:
    there = likeness.application
    stage = store.records(Stage)[there.stage].name
    how = "It is there already" if likeness.same_link else "It looks like one that is there already"
    return f"{how}: {_name(there)} ({stage} since {there.entered_on})."


def _name(application: Application) -> str:
    return " at ".join(filter(None, (application.title, application.company)))[:200]


def _text(message: dict[str, object], key: str) -> str:
    value = message.get(key)
    if not isinstance(value, str):
        raise InvalidInput("The message of the browser cannot be read.")
    return value.encode("utf-8", "replace").decode("utf-8")
