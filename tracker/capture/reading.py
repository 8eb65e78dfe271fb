"""From a source to a draft: what a page says for machines counts first, then how it is built, then its words."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Final

from tracker.capture.draft import Draft, Guess, Origin, SourceKind, Sure
from tracker.capture.limits import MOST_CHARACTERS
from tracker.capture.plain import CLIENT, read_text
from tracker.capture.sources import Source, is_link, kind_of
from tracker.capture.titles import without_company
from tracker.duplicates import company_key
from tracker.errors import InvalidInput
from tracker.sentences import Sentence
from tracker.text import name_key

PAY: Final = ("salary_text", "salary_min", "salary_max", "currency", "period")
CONTACT: Final = ("contact_name", "contact_email", "contact_phone")
TOGETHER: Final = (PAY, CONTACT)
"""Fields that are taken from one place or not at all: the amount of one and the currency of another would be wrong."""
LEAST_DESCRIPTION: Final = 200  # characters; a shorter one is no posting, and the page's own words are kept with it


def read(source: Source, today: date) -> Draft:
    """The draft of a source. Raises InvalidInput where nothing can be read in it."""
    kind = kind_of(source)
    if kind is SourceKind.PAGE:
        from tracker.capture.pages import decode

        return read_page(decode(source.data, source.charset), today, name=source.name, url=source.url)
    if kind is SourceKind.PDF:
        from tracker.capture.pdf import text_of

        return _of_text(text_of(source.data), today, source.name, SourceKind.PDF)
    if kind is SourceKind.MAIL:
        from tracker.capture.mail.drafts import draft_of
        from tracker.capture.mail.understanding import understand

        return draft_of(understand(source.data, source.name, today))
    from tracker.capture.pages import decode

    return _of_text(decode(source.data, source.charset), today, source.name, SourceKind.TEXT)


def read_page(html: str, today: date, *, name: str = "", url: str = "") -> Draft:
    """The draft of a page. `url` is where it was fetched; without one the page's own word for it is taken."""
    from tracker.capture import jobposting, layout, pages

    root = pages.parse(html)
    shown = pages.markdown_of(pages.main_part(root))
    heading = layout.heading_of(root)
    link = url or layout.canonical_link(root)
    stated = jobposting.find_posting(root, heading, link)
    described = stated.description if stated else ""
    posting = described if len(described) >= LEAST_DESCRIPTION else _joined(shown, described)
    guesses = dict(stated.guesses) if stated else {}
    _add(guesses, layout.read_layout(root, shown, link))
    for text in dict.fromkeys((shown, described)):
        said = read_text(text, today)
        said.pop("url", None)  # a page links to anything
        _add(guesses, said)
    if link:
        guesses["url"] = Guess(link, Sure.SURE if url else Sure.LIKELY, Origin.ADDRESS if url else Origin.PAGE)
    _settle(guesses, posting)
    return _draft(name, SourceKind.PAGE, guesses, posting)


def _joined(shown: str, described: str) -> str:
    """The words of a page with its short description, unless they have it already."""
    return shown if not described or described in shown else f"{shown}\n\n{described}".strip()


def _of_text(text: str, today: date, name: str, kind: SourceKind) -> Draft:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    if not plain:
        raise InvalidInput("“{name}” is empty.", name=name or Sentence("This"))
    guesses = read_text(plain[:MOST_CHARACTERS], today)
    _settle(guesses, plain)
    return _draft(name, kind, guesses, plain)


def _draft(name: str, kind: SourceKind, guesses: dict[str, Guess], posting: str) -> Draft:
    shown = name if is_link(name) or len(name) <= 300 else name[:300]
    return Draft(shown, kind, MappingProxyType(guesses), posting[:MOST_CHARACTERS])


def _add(guesses: dict[str, Guess], more: dict[str, Guess]) -> None:
    """Take in what is not known yet; what belongs together comes from one place."""
    closed = {name for group in TOGETHER if any(one in guesses for one in group) for name in group}
    company, other = guesses.get("company"), more.get("company")
    if (
        company
        and other
        and company.origin is not Origin.DATA
        and company_key(company.value) == company_key(other.value)
    ):
        guesses["company"] = max(company, other, key=lambda guess: len(guess.value))  # with its legal form
    guesses.update({name: guess for name, guess in more.items() if name not in guesses and name not in closed})


def _settle(guesses: dict[str, Guess], posting: str) -> None:
    """What several guesses say of each other: an agency is not the company, and a title is without the company."""
    company, via = guesses.get("company"), guesses.get("via")
    if company and not via and CLIENT.search(posting[:8_000]):
        guesses["via"] = guesses.pop("company")
    elif company and via and name_key(company.value) == name_key(via.value):
        del guesses["company"]
    if (title := guesses.get("title")) and (company := guesses.get("company") or guesses.get("via")):
        guesses["title"] = Guess(without_company(title.value, company.value), title.sure, title.origin)
