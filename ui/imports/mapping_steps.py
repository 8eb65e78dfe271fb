"""What the columns of a file and its words for a status mean: proposed, to be changed by a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tracker.errors import InvalidInput
from tracker.importing.columns import FIELDS
from tracker.importing.dates import DateOrder
from tracker.importing.mapping import Column as FileColumn
from tracker.importing.mapping import Mapping, Meaning
from tracker.importing.mapping import Word as FileWord
from ui.choice_table import ChoiceTable, on_card
from ui.imports.words import ORDERS, field_name, how_known, meaning_name, order_name, said
from ui.pages import Context
from ui.plain import mnemonic_safe, one_line, plain_label, set_label
from ui.rows import Column
from ui.sentences import translated
from ui.theme import Tone
from ui.words import locale


@dataclass(frozen=True, slots=True)
class _ColumnRow:
    """A column of the file in the table; `id` is its table and place there."""

    id: tuple[int, int]
    column: FileColumn
    table: str


@dataclass(frozen=True, slots=True)
class _WordRow:
    id: str
    word: FileWord


class MappingStep(QWidget):
    """A sentence, what is still asked, and a table with a choice for each row."""

    changed = Signal(object)  # Mapping
    refused = Signal(str)

    def __init__(self, context: Context, hint: str) -> None:
        super().__init__()
        self.context = context
        self.mapping: Mapping | None = None
        self.table = self.made_table()
        self.table.asked.connect(self.show_menu)
        self.asks = plain_label("", role="second", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(plain_label(hint, role="second", wrap=True))
        box.addWidget(self.asks)
        box.addWidget(on_card(self.table), 1)

    def made_table(self) -> ChoiceTable:
        raise NotImplementedError

    def show_menu(self, row: object, key: str, place: QPoint) -> None:
        raise NotImplementedError

    def show_questions(self, questions: Sequence[str]) -> None:
        set_label(self.asks, "\n".join(map(translated, questions)))
        self.asks.setVisible(bool(questions))

    def change(self, how: Callable[[], Mapping]) -> None:
        """Change the mapping, or say why that cannot be."""
        try:
            self.changed.emit(how())
        except InvalidInput as error:
            self.refused.emit(translated(error))


class ColumnsStep(MappingStep):
    """Each column of the file: what it is called, what is in it, what it becomes."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, self.tr("What the columns of the file are. A click on what a column becomes changes it.")
        )

    def made_table(self) -> ChoiceTable:
        columns: list[Column[_ColumnRow]] = [
            Column("header", self.tr("Column"), _header, paint="strong", width=210),
            Column("samples", self.tr("For example"), lambda row: " · ".join(row.column.samples), width=330),
            Column("field", self.tr("Becomes"), lambda row: field_name(row.column.field), paint="choice", width=200),
            Column("order", self.tr("Dates"), lambda row: order_name(row.column), paint="choice", width=180),
            Column("how", self.tr("Because it is"), lambda row: how_known(row.column.how), width=140),
        ]
        return ChoiceTable(self.context, columns, self.tr("Columns of the file"), _tone_of_column, _offers)

    def show_mapping(self, mapping: Mapping, tables: Sequence[str]) -> None:
        self.mapping = mapping
        names = tables if len(tables) > 1 else [""] * len(tables)
        self.table.show_rows(
            [_ColumnRow((column.table, column.place), column, names[column.table]) for column in mapping.columns]
        )
        self.show_questions([question.text for question in mapping.questions if question.word is None])

    def show_menu(self, row: object, key: str, place: QPoint) -> None:
        assert isinstance(row, _ColumnRow)
        menu = self._orders(row.column) if key == "order" else self._fields(row.column)
        menu.popup(place)

    def _fields(self, column: FileColumn) -> QMenu:
        menu = _menu(self)
        for key in (None, *FIELDS):
            action = menu.addAction(mnemonic_safe(field_name(key)))
            action.setCheckable(True)
            action.setChecked(key == column.field)
            action.triggered.connect(lambda _checked=False, key=key: self._use_field(column, key))
            if key is None:
                menu.addSeparator()
        return menu

    def _orders(self, column: FileColumn) -> QMenu:
        menu = _menu(self)
        group = QActionGroup(menu)
        for order in (DateOrder.DMY, DateOrder.MDY, DateOrder.YMD):
            action = menu.addAction(said(ORDERS[order]))
            action.setCheckable(True)
            action.setChecked(order is column.order)
            action.triggered.connect(lambda _checked=False, order=order: self._use_order(column, order))
            group.addAction(action)
        return menu

    def _use_field(self, column: FileColumn, key: str | None) -> None:
        if mapping := self.mapping:
            self.change(lambda: mapping.with_field(column, key))

    def _use_order(self, column: FileColumn, order: DateOrder) -> None:
        if mapping := self.mapping:
            self.change(lambda: mapping.with_order(column, order))


class WordsStep(MappingStep):
    """Each word for a status that occurs in the file, and the stage or outcome that it stands for."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr(
                "What the file's words for a status mean on your board. The word itself is kept with the application."
            ),
        )

    def made_table(self) -> ChoiceTable:
        columns: list[Column[_WordRow]] = [
            Column("word", self.tr("Word"), lambda row: row.word.text, paint="strong", width=280),
            Column(
                "count",
                self.tr("Rows"),
                lambda row: locale().toString(row.word.count),
                paint="figures",
                align="right",
                width=90,
            ),
            Column("meaning", self.tr("Means"), lambda row: meaning_name(row.word.meaning), paint="choice", width=280),
            Column("how", self.tr("Because it is"), lambda row: how_known(row.word.how), width=160),
        ]
        return ChoiceTable(
            self.context, columns, self.tr("Words for a status"), _tone_of_word, lambda _row, key: key == "meaning"
        )

    def show_mapping(self, mapping: Mapping) -> None:
        self.mapping = mapping
        self.table.show_rows([_WordRow(word.text, word) for word in mapping.words])
        open_words = [question.text for question in mapping.questions if question.word is not None]
        self.show_questions(open_words if mapping.words else [self.tr("The file has no words for a status.")])

    def show_menu(self, row: object, _key: str, place: QPoint) -> None:
        assert isinstance(row, _WordRow)
        assert self.mapping
        menu = _menu(self)
        for meaning in self.mapping.choices:
            action = menu.addAction(mnemonic_safe(one_line(meaning_name(meaning), 60)))
            action.setCheckable(True)
            action.setChecked(meaning == row.word.meaning)
            action.triggered.connect(lambda _checked=False, meaning=meaning: self._use(row.word.text, meaning))
        menu.popup(place)

    def _use(self, word: str, meaning: Meaning) -> None:
        if mapping := self.mapping:
            self.change(lambda: mapping.with_meaning(word, meaning))


def _header(row: _ColumnRow) -> str:
    return f"{row.column.header} ({row.table})" if row.table else row.column.header


def _offers(row: _ColumnRow, key: str) -> bool:
    return key == "field" or (key == "order" and row.column.order is not None)


def _tone_of_column(row: _ColumnRow) -> Tone:
    return "warn" if row.column.order is DateOrder.UNDECIDED else "neutral"


def _tone_of_word(row: _WordRow) -> Tone:
    return "warn" if row.word.meaning is None else "neutral"


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
