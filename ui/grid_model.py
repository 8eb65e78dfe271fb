"""What a table of applications shows: their rows, and the headings of groups between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tracker.overview import Row
from tracker.records import Stage
from ui.rows import DISPLAY, SPOKEN, Column, Index, RowsModel

Flag = Qt.ItemFlag
CELL: Final = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren
EDITABLE: Final = CELL | Flag.ItemIsEditable
HEADING: Final = Flag.ItemIsEnabled | Flag.ItemNeverHasChildren

Sort = tuple[tuple[str, bool], ...]
"""The keys of the columns to sort by, the most important first, each with whether it runs downwards."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above a group. One walks over it by keyboard to fold it; it is never selected."""

    id: str
    name: str
    count: int
    is_folded: bool = False
    stage: Stage | None = None


Entry = Row | Heading


class GridModel(RowsModel[Entry]):
    """Rows of applications and headings of groups between them."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget) -> None:
        super().__init__(cast("Sequence[Column[Entry]]", columns), parent)
        self._flags = [EDITABLE if column.edit else CELL for column in columns]

    def row_at(self, row: int) -> Row | None:
        """The application in a row; None for a heading, and outside."""
        record = self.records[row] if 0 <= row < len(self.records) else None
        return record if isinstance(record, Row) else None

    def heading_at(self, row: int) -> Heading | None:
        """The heading in a row; None for an application, and outside."""
        record = self.records[row] if 0 <= row < len(self.records) else None
        return record if isinstance(record, Heading) else None

    def _heading_words(self, heading: Heading) -> str:
        pattern = self.tr("{group}, {count}, folded") if heading.is_folded else self.tr("{group}, {count}")
        return pattern.format(group=heading.name, count=heading.count)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid():
            return None
        if heading := self.heading_at(index.row()):
            return self._heading_words(heading) if role in (DISPLAY, SPOKEN) else None
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Flag.NoItemFlags
        return HEADING if isinstance(self.records[index.row()], Heading) else self._flags[index.column()]
