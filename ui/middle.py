"""The middle of the window: the view, and at its right the details of the current application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from ui.pages import Page
from ui.stack import Stack

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from PySide6.QtGui import QResizeEvent

    from ui.detail import DetailPanel
    from ui.pages import Context

DETAIL_WIDTH: Final = 404
WIDTHS: Final = range(200, 2001)  # px that the details may have been left with
VIEW_WIDTH: Final = 340  # px that a view needs beside the details
WIDTH: Final = "detail_width"  # in the state of the window


class Middle(QSplitter):
    """Where there is no room for a view and the details beside each other, they take turns.

    `closed` tells that the details were put away, by themselves or by whoever asked.
    """

    closed = Signal()
    compare_asked = Signal()  # all offers side by side

    def __init__(self, context: Context, state: MutableMapping[str, Any]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self._state = state
        self._detail: DetailPanel | None = None
        self.views = Stack()
        self.left = Stack()  # the views, or the posting of the current application
        self.left.addWidget(self.views)
        self.addWidget(self.left)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)

    @property
    def detail(self) -> DetailPanel:
        """The panel of the current application, made when it is first asked for."""
        if self._detail is None:
            from ui.detail import DetailPanel

            self._detail = DetailPanel(self._context)
            self._detail.hide()
            self._detail.closed.connect(self.close_detail)
            self._detail.compare_asked.connect(self.compare_asked)
            self._detail.reading.connect(self._show_reading)
            self.addWidget(self._detail)
            self.setCollapsible(1, False)
            self._restore_width()
        return self._detail

    @property
    def is_detail_open(self) -> bool:
        return self._detail is not None and not self._detail.isHidden()

    def view(self) -> Page:
        """The view that is shown, or that the details hide."""
        view = self.views.currentWidget()
        assert isinstance(view, Page)
        return view

    def show_view(self, view: Page) -> None:
        """Show a view in place of what stands there: another one, the details or a posting."""
        if self.left.isHidden():
            self.close_detail()
        elif self.left.currentWidget() is not self.views:
            self.detail.stop_reading()
        self.views.setCurrentWidget(view)

    def open_detail(self) -> None:
        """Show the panel of the current application."""
        if self._context.session.current is not None and not self.detail.isVisible():
            self.detail.show()
            self._restore_width()
            self.take_turns()

    def enter_detail(self) -> None:
        """Show the panel, or give it the keyboard where it is shown already."""
        if self.is_detail_open:
            self.detail.take_keyboard()
        else:
            self.open_detail()

    def close_detail(self) -> None:
        if self._detail:
            self._detail.hide()
            self.take_turns()
        self.closed.emit()

    def keep_width(self) -> None:
        """Note how wide the details are."""
        if self._detail and self._detail.isVisible():
            self._state[WIDTH] = self._detail.width()

    def take_turns(self) -> None:
        """Show the details alone where there is no room for the view beside them."""
        needed = max(VIEW_WIDTH, self.left.minimumSizeHint().width())
        is_alone = self.is_detail_open and self.width() < needed + self.detail.minimumWidth()
        if is_alone and self.left.isAncestorOf(self.window().focusWidget()):
            self.detail.tabs.setFocus(Qt.FocusReason.OtherFocusReason)  # what is hidden cannot keep the keyboard
        if is_alone:
            self.detail.stop_reading()
        self.left.setHidden(is_alone)

    def _show_reading(self, is_reading: bool) -> None:
        """Give the posting the place of the view, or the view its place back."""
        page = self.detail.reading_page
        if is_reading and self.left.indexOf(page) < 0:
            self.left.addWidget(page)
        self.left.setCurrentWidget(page if is_reading else self.views)

    def _restore_width(self) -> None:
        width = self._state.get(WIDTH)
        width = width if isinstance(width, int) and width in WIDTHS else DETAIL_WIDTH
        self.setSizes([max(400, self.width() - width), width])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.take_turns()
