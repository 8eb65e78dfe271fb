"""The text of an HTML e-mail: what is read, line by line, with what it quotes apart."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

SIZE_LIMIT: Final = 2_000_000  # characters of HTML
LINK_LIMIT: Final = 2_000  # characters of one link
MOST_LINKS: Final = 200
UNREAD: Final = frozenset(("head", "script", "style", "title", "template", "noscript", "svg", "object"))
BREAKS: Final = frozenset(
    (
        "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
        "tr", "ul",
    )
)  # fmt: skip
CELLS: Final = frozenset(("td", "th"))
PARAGRAPHS: Final = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote"])


class Readable(NamedTuple):
    """What is to be read of an HTML e-mail."""

    text: str
    quoted: str
    links: tuple[str, ...]


def read_html(html: str) -> Readable:
    """The text of HTML of any quality. Nothing is fetched and nothing run; what is too long is cut."""
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    cut = html[:SIZE_LIMIT].replace("\0", "")
    try:
        root = lxml_html.document_fromstring(cut.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Readable("", "", ())
    return _Walk().over(root)


class _Walk:
    """One way through a page, from its start to its end; not by recursion, however deep it is."""

    def __init__(self) -> None:
        self._parts: dict[bool, list[str]] = {False: [], True: []}
        self._links: list[str] = []
        self._skipping = 0
        self._quoting = 0

    def over(self, root: Any) -> Readable:
        from lxml import etree

        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                self._enter(element)
            else:
                self._leave(element)
        text, quoted = ("".join(self._parts[is_quoted]) for is_quoted in (False, True))
        return Readable(text, quoted, tuple(dict.fromkeys(self._links)))

    def _enter(self, element: Any) -> None:
        tag = element.tag.lower()
        self._skipping += tag in UNREAD or _is_hidden(element)
        self._quoting += _is_quote(element)
        self._break(tag)
        if tag == "li":
            self._say("- ")
        if tag == "a":
            self._note_link(element.get("href") or "")
        self._say(_flat(element.text))

    def _leave(self, element: Any) -> None:
        tag = element.tag.lower()
        if tag != "br":
            self._break(tag)
        self._skipping -= tag in UNREAD or _is_hidden(element)
        self._quoting -= _is_quote(element)
        self._say(_flat(element.tail))

    def _break(self, tag: str) -> None:
        if tag in CELLS:
            self._say("\n")
        elif tag in BREAKS:
            self._say("\n\n" if tag in PARAGRAPHS else "\n")

    def _say(self, text: str) -> None:
        if text and not self._skipping:
            self._parts[self._quoting > 0].append(text)

    def _note_link(self, href: str) -> None:
        link = href.strip()
        is_wanted = link.lower().startswith(("http://", "https://")) and len(link) <= LINK_LIMIT
        if is_wanted and not self._skipping and not self._quoting and len(self._links) < MOST_LINKS:
            self._links.append(link)


def _is_quote(element: Any) -> bool:
    """Whether an element holds what somebody else wrote before: as Gmail, Outlook, Apple Mail and others mark it."""
    if element.tag == "blockquote":
        return (element.get("type") or "").lower() == "cite" or "gmail_quote" in (element.get("class") or "")
    return "gmail_quote" in (element.get("class") or "") or element.get("id") == "divRplyFwdMsg"


def _is_hidden(element: Any) -> bool:
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()


def _flat(text: str | None) -> str:
    """Text with its white space as HTML means it; no-break spaces are blanks too."""
    if not text:
        return ""
    middle = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    return f"{before}{middle}{' ' if middle and text[-1].isspace() else ''}"
