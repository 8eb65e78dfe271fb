"""A page as a tree, and its words as Markdown; nothing in it is run, fetched or resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from tracker.capture.patience import within
from tracker.errors import InvalidInput
from tracker.sentences import Sentence

if TYPE_CHECKING:
    from lxml.etree import _Element

SILENT: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "select",
        "iframe",
        "object",
        "embed",
        "nav",
        "footer",
        "button",
        "form",
        "dialog",
        "aside",
        "math",
    ]
)
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
STRONG: Final = frozenset(("b", "strong"))
WHITE: Final = re.compile(r"[\s\u00a0\u200b\ufeff]+")
UNSTORABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
DECLARED: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
LOOKS_FOR_CHARSET: Final = 4_096  # bytes
BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
FENCE: Final = re.compile(r"\A---\r?\n(?:[^\n]*\n){0,40}?---\r?\n(?=\s*<)")  # what a site generator puts before a page
LONG_TAG: Final = re.compile(r"(<[a-zA-Z][a-zA-Z0-9:-]{0,30})\b[^<>]{20000,}>?")  # a picture in an attribute, or a trap
DEADLINE: Final = 10.0  # seconds; the largest page takes one
TOO_SLOW: Final = Sentence("This page takes too long to read; copy its text and paste it instead.")
LONGEST_HEADING: Final = 90


def decode(data: bytes, charset: str = "") -> str:
    """The text of bytes from outside: by their mark, then the encoding that was said, then UTF-8, then Windows'."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    declared = DECLARED.search(data[:LOOKS_FOR_CHARSET])
    said = charset or (declared[1].decode("ascii") if declared else "")
    for encoding in filter(None, ("utf-8", said)):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def parse(html: str) -> _Element:
    """The tree of a page, however broken it is. Raises InvalidInput where there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    even = LONG_TAG.sub(r"\1>", UNSTORABLE.sub(" ", FENCE.sub("", html))).encode("utf-8", "replace")
    try:
        root: _Element | None = within(DEADLINE, lambda: etree.fromstring(even, parser), TOO_SLOW)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise InvalidInput("There is nothing to read in this page.")
    return root


def words_of(element: _Element, limit: int = 2_000) -> str:
    """The words of an element in one line."""
    pieces: list[str] = []
    length = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start" and node.tag in SILENT and node is not element:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(f" {node.text or ''}" if node.tag in BLOCKS or node.tag == "br" else node.text or "")
        elif node is not element:
            pieces.append(f" {node.tail or ''}" if node.tag in BLOCKS else node.tail or "")
        length += len(pieces[-1]) if pieces else 0
        if length > limit:
            break
    return WHITE.sub(" ", "".join(pieces)).strip()[:limit]


def main_part(root: _Element) -> _Element:
    """The element that holds the posting: what is marked as the main part, or else the body."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = [element for element in root.xpath(path) if not _is_hidden(element)]
        if len(found) == 1 and len(words_of(found[0])) > 300:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def markdown_of(element: _Element) -> str:
    """The words of an element with `##` before headings and `-` before the items of lists.

    A pair of a definition list or of a table becomes one line, `Label: value`; so does a label in bold. Links and
    pictures are left out.
    """
    return _tidy("".join(_pieces(element)))


def markdown_of_html(html: str) -> str:
    """The same for mark-up in a text, such as the description within a page's data."""
    if "<" not in html:
        return _tidy(html)
    try:
        return markdown_of(parse(html))
    except InvalidInput:
        return ""


def _pieces(element: _Element) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start":
            if (node.tag in SILENT or _is_hidden(node)) and node is not element:
                walk.skip_subtree()
                continue
            yield _opening(node)
            yield _in_a_line(node.text)
        else:
            if not (node.tag in SILENT or _is_hidden(node)) or node is element:
                yield _closing(node)
            if node is not element:
                yield _in_a_line(node.tail)


def _is_hidden(element: _Element) -> bool:
    if element.get("hidden") is not None:
        return True
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()


def _opening(node: _Element) -> str:
    tag = node.tag
    if tag in HEADINGS:
        return "\n\n" + "#" * max(2, int(tag[1])) + " "
    if tag == "li":
        return "\n- "
    if tag == "br":
        return "\n"
    if tag in STRONG and _is_heading(node):
        return "\n\n### "
    if tag in {"td", "th"} and node.getprevious() is not None:
        return " " if _is_pair(node) else "\n"
    if tag == "dd" and _previous(node) == "dt":
        return " "
    if tag == "span" and _is_one_of_a_row(node):
        return " · "
    return "\n" if tag in BLOCKS and tag != "tbody" else ""


def _is_one_of_a_row(node: _Element) -> bool:
    """Whether words follow others without a blank, each with a look of its own: a row of facts that its style parts."""
    before = node.getprevious()
    if before is None or before.tag != "span" or before.tail:
        return False
    return bool(node.get("class") and before.get("class"))


def _closing(node: _Element) -> str:
    tag = node.tag
    if tag == "dt" or (tag in {"td", "th"} and _is_first_of_pair(node)):
        return "\x1f"  # the mark of a label: a colon comes here unless there is one
    if tag in HEADINGS or (tag in STRONG and _is_heading(node)):
        return "\n"
    if tag in {"p", "ul", "ol", "dl", "table"}:
        return "\n\n"
    return "\n" if tag in BLOCKS and tag not in {"li", "hr", "tbody"} else ""


def _is_heading(node: _Element) -> bool:
    """Whether words in bold stand alone in their paragraph, as headings do in many editors."""
    parent = node.getparent()
    if parent is None or parent.tag not in {"p", "div"} or len(parent) != 1:
        return False
    outside = (parent.text or "") + (node.tail or "")
    words = words_of(node)
    return not outside.strip() and 0 < len(words) <= LONGEST_HEADING


def _previous(node: _Element) -> str:
    before = node.getprevious()
    return str(before.tag) if before is not None else ""


def _is_pair(node: _Element) -> bool:
    parent = node.getparent()
    return parent is not None and len(parent) == 2 and node.getprevious() is not None


def _is_first_of_pair(node: _Element) -> bool:
    parent = node.getparent()
    return parent is not None and len(parent) == 2 and node.getprevious() is None and len(words_of(node)) <= 40


def _in_a_line(text: str | None) -> str:
    return WHITE.sub(" ", text) if text else ""


def _tidy(text: str) -> str:
    """One blank line at most, labels with their colon, marks of lists and headings only before words."""
    kept: list[str] = []
    mark = ""
    for written in _labelled(text).split("\n"):
        line = " ".join(written.split())
        if line in {"-", "•", "*"} or (line and not line.strip("#")):
            mark = "- " if line in {"-", "•", "*"} else line + " "
        elif line:
            kept.append(mark + line if mark and not line.startswith(("- ", "#")) else line)
            mark = ""
        elif kept and kept[-1]:
            kept.append("")
    return "\n".join(kept).strip("\n")


def _labelled(text: str) -> str:
    if "\x1f" not in text:
        return text
    return re.sub(r"\s*([:：]?)\s*\x1f\s*", lambda match: f"{match[1] or ':'} ", text)
