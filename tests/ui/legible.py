"""What cannot be read whole or reached on a screen: words that are cut off, and controls that lie outside of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from tests.ui import access

Policy = Qt.ScrollBarPolicy
SLACK: Final = 2  # px by which a rounded width may fall short


def cut_off(root: QWidget) -> list[str]:
    """The widgets of a window or of a part of it that do not show all they have to say, and are said nowhere else."""
    return [
        f"{access.described(widget)}: {what}"
        for widget in access.shown(root)
        if not isinstance(widget, QMenu) and (what := _what_is_cut(widget))
    ]


def out_of_reach(root: QWidget) -> list[str]:
    """The controls that lie outside of what is seen, and to which nothing scrolls."""
    return [access.described(widget) for widget in access.controls(root) if not _can_be_seen(widget)]


def too_large(root: QWidget, screen: QRect) -> list[str]:
    """A dialog that asks for more than the screen has."""
    if not isinstance(root, QDialog):
        return []
    least = root.minimumSizeHint().expandedTo(root.minimumSize())
    is_too_large = least.width() > screen.width() or least.height() > screen.height()
    return [f"{access.described(root)}: {least.width()} x {least.height()}"] if is_too_large else []


def _what_is_cut(widget: QWidget) -> str:
    if widget.visibleRegion().isEmpty() and not _can_be_seen(widget):
        return ""  # `out_of_reach` says so
    if isinstance(widget, QLabel):
        return _cut_of_label(widget)
    if isinstance(widget, QPushButton | QToolButton):
        return _cut_of_button(widget)
    if isinstance(widget, QComboBox):
        return _cut_of_list(widget)
    if isinstance(widget, QAbstractSpinBox):
        return _short_of(widget.width(), widget.minimumSizeHint().width())
    return ""


def _cut_of_label(label: QLabel) -> str:
    if not label.text() or label.toolTip() or not label.pixmap().isNull():
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        return _short_of(room.height(), label.heightForWidth(label.width()) - label.height() + room.height(), "high")
    return _short_of(room.width(), label.sizeHint().width() - label.width() + room.width())


def _cut_of_button(button: QPushButton | QToolButton) -> str:
    if not button.text() or button.toolTip():
        return ""
    hint = button.sizeHint()
    return _short_of(button.width(), hint.width()) or _short_of(button.height(), hint.height(), "high")


def _cut_of_list(field: QComboBox) -> str:
    if field.toolTip() or field.isEditable():
        return ""
    needed = field.fontMetrics().horizontalAdvance(field.currentText())
    taken = field.minimumSizeHint().width() - max(
        (field.fontMetrics().horizontalAdvance(field.itemText(row)) for row in range(field.count())), default=0
    )
    return _short_of(field.width(), needed + min(max(taken, 0), field.height()))


def _short_of(room: int, needed: int, way: str = "wide") -> str:
    return f"{room} of {needed} px {way}" if room + SLACK < needed else ""


def _can_be_seen(widget: QWidget) -> bool:
    """Whether all of it lies in what its owners show, or one of them scrolls there."""
    place, below = widget.rect(), widget
    while (above := below.parentWidget()) and not below.isWindow():
        place = QRect(below.mapTo(above, place.topLeft()), place.size())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and above is area.viewport():
            return _scrolls_to(area, place)
        if not above.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            return False
        below = above
    return True


def _scrolls_to(area: QAbstractScrollArea, place: QRect) -> bool:
    """Whether the bars can bring a place into sight, or the start of a larger one; a bar that is off brings nothing."""
    room, across, down = area.viewport().rect(), area.horizontalScrollBar(), area.verticalScrollBar()
    whole = room.adjusted(
        -across.value(), -down.value(), across.maximum() - across.value(), down.maximum() - down.value()
    )
    if area.horizontalScrollBarPolicy() == Policy.ScrollBarAlwaysOff:
        whole.setLeft(room.left())
        whole.setRight(room.right())
    seen = QRect(place.topLeft(), place.size().boundedTo(room.size()))
    return whole.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(seen)
