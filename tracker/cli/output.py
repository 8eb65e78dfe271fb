"""What commands print: plain aligned tables and lines for people, JSON for programs, nothing that moves a terminal."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import accumulate, takewhile
from typing import Any, Final, TextIO
from unicodedata import category, east_asian_width

# Controls (an ESC in a company's name would command the terminal), line separators, marks that turn the direction of
# what follows, halves of characters.
UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
UNSAFE_BUT_LINES: Final = re.compile(UNSAFE.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))
UNSAFE_IN_JSON: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")  # JSON writes \x00-\x1f itself
LINE_ENDS: Final = re.compile("\r\n?|\u2028|\u2029")
GAP: Final = "  "
NARROWEST: Final = 8  # to which a column is cut, so that a table fits a terminal
CUT: Final = "…"
LONGEST_CELL: Final = 1000  # characters in a table; JSON and CSV have all


def say(line: str) -> None:
    """Print one line of text that may hold anything."""
    sys.stdout.write(f"{harmless(line)}\n")


def say_text(text: str, indent: str = "") -> None:
    """Print a text of several lines."""
    for line in UNSAFE_BUT_LINES.sub(_escaped, LINE_ENDS.sub("\n", text)).split("\n"):
        sys.stdout.write(f"{indent}{line}".rstrip() + "\n")


def warn(sentence: str) -> None:
    """Say something beside the output."""
    with suppress(OSError):  # a reader that is gone is told of at the end
        sys.stdout.flush()
    sys.stderr.write(f"pursuit: {harmless(sentence)}\n")


def say_json(value: Any) -> None:
    """Print one value as JSON."""
    sys.stdout.write(f"{_json(value)}\n")


def say_json_list(records: Iterable[Any]) -> None:
    """Print a list as JSON, each record on a line of its own, as they come."""
    before = "[\n"
    for record in records:
        sys.stdout.write(before + _json(record))
        before = ",\n"
    sys.stdout.write("[]\n" if before.startswith("[") else "\n]\n")


def say_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, right: Collection[str] = ()) -> None:
    """Print rows under their headings; those at the `right` are aligned there."""
    say_rows([headings, *rows], right=[place for place, heading in enumerate(headings) if heading in right])


def say_rows(rows: Sequence[Sequence[str]], *, indent: str = "", right: Collection[int] = ()) -> None:
    """Print aligned columns; on a terminal, what is too wide for it is cut."""
    lines = [tuple(map(_in_a_cell, row)) for row in rows]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    if sys.stdout.isatty():
        widths = _fitted(widths, shutil.get_terminal_size().columns - len(indent))
    for line in lines:
        cells = (
            _padded(text, room, place in right) for place, (text, room) in enumerate(zip(line, widths, strict=True))
        )
        sys.stdout.write(indent + GAP.join(cells).rstrip() + "\n")


def say_records(
    records: Sequence[Mapping[str, Any]], shown: Sequence[str], *, as_json: bool, none: str = "None yet."
) -> None:
    """Print records as JSON, or some of their keys as a table; `none` is said when there is nothing for one."""
    if as_json:
        say_json_list(records)
    elif records:
        numbers = {_heading(key) for key in shown if all(_is_number(record[key]) for record in records)}
        say_table([_heading(key) for key in shown], [[_cell(r[key]) for key in shown] for r in records], right=numbers)
    else:
        say(none)


def say_facts(facts: Iterable[tuple[str, str]]) -> None:
    """Print names and values side by side, without those that have no value."""
    known = [(name, harmless(value)) for name, value in facts if value]
    room = max((width(name) for name, _ in known), default=0)
    for name, value in known:
        sys.stdout.write(f"{_padded(name, room, False)}{GAP}{value}\n")


@contextmanager
def raw_text() -> Iterator[TextIO]:
    """The output to write exact UTF-8 to; on a terminal, what could command it is made visible all the same."""
    if sys.stdout.isatty():
        text = io.StringIO(newline="")
        yield text
        say_text(text.getvalue().rstrip("\r\n"))
        return
    sys.stdout.flush()
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    yield stream
    stream.detach()


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, and nothing in a pipe; to be told how much is done, and of how much."""
    if not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    import click

    with click.progressbar(length=1, file=sys.stderr, label=label) as bar:

        def show(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield show


def harmless(text: str) -> str:
    """The text in one line, with what could command a terminal made visible instead."""
    return UNSAFE.sub(_escaped, text) if UNSAFE.search(text) else text


def width(text: str) -> int:
    """How many cells of a terminal a text takes: two for most letters of East Asia, none for marks."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _heading(key: str) -> str:
    return "ID" if key == "id" else key.replace("_", " ").capitalize()


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "yes" if value else ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _cells(letter: str) -> int:
    if category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in {"W", "F"} else 1


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in "\t\n\r\u2028\u2029":
        return " "
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout))
    return UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _is_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def _fitted(widths: list[int], room: int) -> list[int]:
    """The widths with the widest cut, a cell at a time, until the row fits."""
    fitted = list(widths)
    while sum(fitted) + len(GAP) * (len(fitted) - 1) > room and max(fitted) > NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _padded(text: str, room: int, is_right: bool) -> str:
    text = _shortened(text, room)
    blanks = " " * (room - width(text))
    return blanks + text if is_right else text + blanks


def _shortened(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    used = accumulate(map(_cells, text))
    return text[: sum(1 for _ in takewhile(lambda cells: cells < room, used))] + CUT


def _in_a_cell(text: str) -> str:
    return harmless(text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + CUT)
