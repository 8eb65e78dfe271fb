"""How much room a workbook would take, worked out before it is read.

What reads it makes a grid of all cells from the first to the last, and copies a text for each cell that has it: a few
bytes can ask for more memory than there is, which would end the program. So each part is read once as XML for its
places and lengths alone.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final
from xml.parsers import expat

from tracker.importing.blobs import Blob, of_zip
from tracker.importing.limits import Limits, Unreadable

Attributes = dict[str, str]

PLACE: Final = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
NUMBER: Final = re.compile(r"[0-9]{1,9}")
MOST_COLUMNS: Final = 16_384
ROWS: Final = b"sheetData"  # what holds the rows of a sheet, wherever it is in the file
ODS: Final = "content.xml"
CONTENT: Final = frozenset(
    {"value-type", "value", "date-value", "time-value", "boolean-value", "string-value", "formula"}
)
CELLS: Final = frozenset({"table-cell", "covered-table-cell"})


def check_workbook(blob: Blob, limits: Limits) -> None:
    """Refuse a workbook that is locked or broken, or whose cells are too many or too far apart to be read."""
    strings: Counter[int] = Counter()
    sheets: list[_Sheet] = []
    for member in of_zip(blob, limits):
        with member.open() as file:
            content = file.read()
        if member.name == "META-INF/manifest.xml" and b"encryption-data" in content:
            raise locked(blob.name)
        if member.name == ODS:
            _Tables(blob.name, limits).read(content)
        elif ROWS in content or member.name.lower().endswith("sharedstrings.xml"):
            sheet = _Sheet(blob.name, limits)
            sheet.read(content)
            sheets.append(sheet)
            strings.update(sheet.strings)
    _check_texts(blob.name, sheets, limits)


def _check_texts(name: str, sheets: list[_Sheet], limits: Limits) -> None:
    """Each cell gets a copy of its text, which many may share."""
    lengths = [length for sheet in sheets for length in sheet.strings]
    if max(lengths, default=0) * sum(sheet.cells for sheet in sheets) <= limits.unpacked:
        return
    asked = (sheet.asked[number] * length for sheet in sheets for number, length in enumerate(lengths))
    if sum(asked) > limits.unpacked:
        raise Unreadable("{name} repeats its texts too often to be read.", name=name)


def locked(name: str) -> Unreadable:
    """What to say of a workbook that needs a password."""
    return Unreadable("{name} is locked with a password; save a copy without one and import that.", name=name)


def broken(name: str) -> Unreadable:
    """What to say of a workbook that is no workbook."""
    return Unreadable(
        "{name} is a broken or unfinished spreadsheet; open and save it again, or export it as CSV.", name=name
    )


class _Part:
    """One file of a workbook, read for its sizes."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits

    def read(self, content: bytes) -> None:
        """Read it once; whatever is no XML, or declares entities, is broken."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, given: self.begin(_local(name), given)
        parser.EndElementHandler = lambda name: self.end(_local(name))
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self._declared
        try:
            parser.Parse(content, True)
        except expat.ExpatError:
            raise broken(self.name) from None

    def begin(self, name: str, given: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Words in an element."""

    def check_grid(self, columns: int, rows: int) -> None:
        if columns * rows > self.limits.grid or columns > MOST_COLUMNS:
            raise Unreadable(
                "{name} has cells in {width:,} columns and {rows:,} rows, too far apart to be read.",
                name=self.name,
                width=columns,
                rows=rows,
            )

    def _declared(self, *_what: object) -> None:
        raise broken(self.name)


class _Sheet(_Part):
    """A part of an XLSX: a sheet with its cells, or the texts that they share, by length."""

    def __init__(self, name: str, limits: Limits) -> None:
        super().__init__(name, limits)
        self.cells = 0
        self.strings: list[int] = []
        self.asked: Counter[int] = Counter()
        self._row = self._column = self._rows = self._columns = 0
        self._is_shared = False
        self._words: list[str] | None = None

    def begin(self, name: str, given: Attributes) -> None:
        if name == "c":
            self._begin_cell(given)
        elif name == "row":
            self._row = self._number(given["r"]) if "r" in given else self._row + 1
            self._column = 0
        elif name == "si":
            self.strings.append(0)
        elif name == "v":
            self._words = [] if self._is_shared else None

    def end(self, name: str) -> None:
        if name == "v" and self._words is not None:
            number = "".join(self._words).strip()
            self.asked[int(number) if NUMBER.fullmatch(number) else -1] += 1
            self._words = None
        elif name == "sheetData":
            self.check_grid(self._columns, self._rows)

    def text(self, text: str) -> None:
        if self._words is not None:
            self._words.append(text)
        elif self.strings:
            self.strings[-1] += len(text)

    def _begin_cell(self, given: Attributes) -> None:
        self.cells += 1
        self._is_shared = given.get("t") == "s"
        if "r" in given:
            self._row, self._column = self._place(given["r"])
        else:
            self._column += 1
        self._rows = max(self._rows, self._row)
        self._columns = max(self._columns, self._column)

    def _place(self, text: str) -> tuple[int, int]:
        if (found := PLACE.fullmatch(text)) is None:
            raise broken(self.name)
        column = 0
        for letter in found[1].upper():
            column = column * 26 + ord(letter) - 64
        return int(found[2]), column

    def _number(self, text: str) -> int:
        if not NUMBER.fullmatch(text):
            raise broken(self.name)
        return int(text)


class _Tables(_Part):
    """The content of an ODS: rows and cells are said to be there many times; empty ones at the end do not count."""

    def __init__(self, name: str, limits: Limits) -> None:
        super().__init__(name, limits)
        self._rows = self._empty_rows = self._columns = 0
        self._letters = 0
        self._begin_row(1)

    def begin(self, name: str, given: Attributes) -> None:
        named = {_local(key): value for key, value in given.items()} if given else given
        if name == "table":
            self._rows = self._empty_rows = self._columns = 0
        elif name == "table-row":
            self._begin_row(self._times(named.get("number-rows-repeated")))
        elif name in CELLS:
            self._times_cell = self._times(named.get("number-columns-repeated"))
            self._is_filled = bool(CONTENT & named.keys())
            self._length = 0
        else:
            self._is_filled = True
            if name == "s":
                self._length += self._times(named.get("c"))

    def end(self, name: str) -> None:
        if name in CELLS:
            self._end_cell()
        elif name == "table-row":
            self._end_row()

    def text(self, text: str) -> None:
        self._length += len(text)

    def _begin_row(self, times: int) -> None:
        self._times_row = times
        self._width = self._empty = self._row_letters = self._length = 0
        self._times_cell, self._is_filled = 1, False

    def _end_cell(self) -> None:
        if self._is_filled:
            self._width += self._empty + self._times_cell
            self._row_letters += self._length * self._times_cell
            self._empty = 0
        else:
            self._empty += self._times_cell
        self._is_filled = False

    def _end_row(self) -> None:
        if not self._width:
            self._empty_rows += self._times_row
            return
        self._rows += self._empty_rows + self._times_row
        self._empty_rows = 0
        self._columns = max(self._columns, self._width)
        self._letters += self._row_letters * self._times_row
        self.check_grid(self._columns, self._rows)
        if self._letters > self.limits.unpacked:
            raise Unreadable("{name} repeats its texts too often to be read.", name=self.name)

    def _times(self, text: str | None) -> int:
        if text is None:
            return 1
        if not NUMBER.fullmatch(text.strip()):
            raise broken(self.name)
        return int(text)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
