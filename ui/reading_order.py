"""The order in which Tab walks: as one reads, also where widgets have come later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

from ui.flow import Flow


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """What Tab can reach within a widget, in the order of its layouts."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _children(widget):
        yield from in_reading_order(child)


def neighbour(widgets: list[QWidget], present: QWidget | None, *, is_next: bool) -> QWidget | None:
    """The one after or before the present one; the first or last where none of them is."""
    if present not in widgets:
        return widgets[0 if is_next else -1] if widgets else None
    at = widgets.index(present) + (1 if is_next else -1)
    return widgets[at] if 0 <= at < len(widgets) else None


def walk_as_read(window: QWidget, *, is_next: bool) -> bool:
    """Go to the next control of a window, or to the one before, and round its ends: its `focusNextPrevChild`."""
    order = list(in_reading_order(window))
    target = neighbour(order, QApplication.focusWidget(), is_next=is_next)
    if target is None and order:
        target = order[0 if is_next else -1]
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason)
    return True


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QStackedWidget):
        yield from _if_any(widget.currentWidget())
    elif isinstance(widget, QScrollArea):
        yield from _if_any(widget.widget())
    elif isinstance(widget, QSplitter):
        for index in range(widget.count()):
            yield from _if_any(widget.widget(index))
    elif isinstance(widget, Flow):
        yield from widget.flowing()
    elif layout := widget.layout():
        yield from _within(layout)


def _if_any(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield widget


def _within(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if widget := item.widget():
            yield widget
        elif inner := item.layout():
            yield from _within(inner)
