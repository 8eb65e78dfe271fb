"""Walks over all that a window shows and names each text that Qt would take for mark-up, or an `&` for a mnemonic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.detail.markdown_view import MarkdownView

MARK_UP: Final = re.compile(r"<[A-Za-z/!?]")
OURS: Final = re.compile(r"^<qt>|</qt>$|<br>")  # what a tooltip is wrapped in, so that Qt does not guess
MNEMONIC: Final = re.compile(r"R&(?!&)D")  # an `&` of ours between two letters, where Qt would underline the second
MOST_ITEMS: Final = 300  # of one view that are asked
TIPS: Final = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


def flaws(root: QWidget) -> list[str]:
    """What is wrong with the texts of a widget and of all below it, a line each."""
    root.grab()
    found: list[str] = []
    for widget in everything(root):
        where = f"{type(widget).__name__} {widget.objectName()}"
        found += [f"{where}: tip {tip[:200]!r}" for tip in tips(widget) if MARK_UP.search(OURS.sub("", tip))]
        found += [f"{where}: {flaw}" for flaw in _flaws_of(widget)]
    return found


def everything(root: QWidget) -> list[QWidget]:
    """The widget and all below it; menus are filled as if they were opened."""
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()
    return [root, *root.findChildren(QWidget)]


def words(root: QWidget) -> Iterator[str]:
    """Every text that is to be seen or heard somewhere below a widget."""
    for widget in everything(root):
        yield from tips(widget)
        yield widget.accessibleName()
        for name in ("text", "title", "plainText", "currentText", "placeholderText", "windowTitle"):
            value = widget.property(name)
            if isinstance(value, str):
                yield value
        if isinstance(widget, QAbstractItemView):
            for index in items(widget.model()):
                yield str(index.data() or "")
                yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        yield from (action.text() for action in widget.actions())


def tips(widget: QWidget) -> Iterator[str]:
    """What is shown beside the mouse, in the status bar and as help, of a widget, its actions and its items."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    if not isinstance(widget, QMenu) or widget.toolTipsVisible():  # what is no tooltip of a menu is its text
        yield from (tip for action in widget.actions() for tip in (action.toolTip(), action.whatsThis()))
    if isinstance(widget, QAbstractItemView):
        yield from (str(index.data(role) or "") for index in items(widget.model()) for role in TIPS)
    if isinstance(widget, QHeaderView):
        yield from _tips_of_headers(widget)
    if isinstance(widget, QComboBox):
        yield from (str(widget.itemData(row, role) or "") for row in range(widget.count()) for role in TIPS)
    if isinstance(widget, QTabBar):
        yield from (widget.tabToolTip(place) for place in range(widget.count()))


def items(model: QAbstractItemModel | None, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """The items of a model, with those below them."""
    if model is None:
        return
    parent = parent or QModelIndex()
    is_flat = isinstance(model, QAbstractListModel | QAbstractTableModel)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), MOST_ITEMS)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield index
            if column == 0 and not is_flat:
                yield from items(model, index)


def _tips_of_headers(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is not None:
        for section in range(min(header.count(), MOST_ITEMS)):
            yield from (str(model.headerData(section, header.orientation(), role) or "") for role in TIPS)


def _flaws_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        if widget.textFormat() != Qt.TextFormat.PlainText and MARK_UP.search(widget.text()):
            yield f"renders {widget.text()[:200]!r}"
        if widget.openExternalLinks() and widget.textFormat() != Qt.TextFormat.PlainText:
            yield "opens links by itself"
    elif isinstance(widget, QMessageBox):
        if widget.textFormat() != Qt.TextFormat.PlainText:
            yield "is a message that renders"
    elif isinstance(widget, QTextEdit):
        yield from _flaws_of_document(widget)
    elif isinstance(widget, QAbstractButton | QMenu | QGroupBox):
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.title()
        if MNEMONIC.search(text):
            yield f"takes an & for a mnemonic: {text[:200]!r}"
    elif isinstance(widget, QTabBar):
        yield from (
            f"tab {widget.tabText(place)!r}"
            for place in range(widget.count())
            if MNEMONIC.search(widget.tabText(place))
        )
    yield from (f"action {text!r}" for text in map(QAction.text, widget.actions()) if MNEMONIC.search(text))


def _flaws_of_document(view: QTextEdit) -> Iterator[str]:
    """The user's own notes alone are shown as a document, in a view that loads nothing and opens nothing by itself."""
    if not isinstance(view, MarkdownView):
        yield "is a document"
    document: QTextDocument = view.document()
    if "<img" in document.toHtml():
        yield "has a picture"
