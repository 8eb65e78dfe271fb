"""The top bar: the view's title, the search box, undo, and New application."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from ui.actions import keys_of, with_keys
from ui.pages import Context
from ui.plain import plain_label, set_label, set_tooltip
from ui.sentences import translated
from ui.theme import set_look, set_surface

if TYPE_CHECKING:
    from tracker.search import Completion

HEIGHT: Final = 52
SEARCH_WIDTH: Final = 420
HINT_MARGIN: Final = 10  # px beside the keys that are shown in it
SHOWN_COMPLETIONS: Final = 12
OF_THE_OFFERS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Down}


class SearchBox(QLineEdit):
    """Searches while one types, with completion of the word at the cursor; Esc clears it, then leaves it."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._offers: list[Completion] = []
        self.setProperty("role", "search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search company, title, posting, notes…"))
        self._hint = plain_label("", role="key", parent=self)
        self._find = context.actions["find"]
        self._find.changed.connect(self._show_keys)
        self._show_keys()
        self._has_told = False
        self._words = QStringListModel(self)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._session.search_for)
        self.textChanged.connect(self._show_problem)
        self.textChanged.connect(self._show_hint)
        self._session.query_changed.connect(self._follow)

    @cached_property
    def completions(self) -> QCompleter:
        """What offers words, made when it is first needed."""
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(SHOWN_COMPLETIONS)
        if popup := completer.popup():
            set_look(popup, role="offers")
        completer.setWidget(self)
        completer.activated.connect(self._complete)
        return completer

    def _show_keys(self) -> None:
        set_label(self._hint, keys_of(self._find))

    def _follow(self) -> None:
        if self.text() != self._session.query_text:
            self.setText(self._session.query_text)

    def _show_problem(self) -> None:
        problems = [translated(problem) for problem in self._session.query.problems]
        set_look(self, invalid="true" if problems else "false")
        set_tooltip(self, "\n".join(problems))
        if problems or self._has_told:
            self._session.tell(problems[0] if problems else "")
        self._has_told = bool(problems)

    def _on_edited(self, text: str) -> None:
        from tracker import search  # the window opens without a search

        self._offers = search.completions(text, self.cursorPosition(), self._session.overview)[:SHOWN_COMPLETIONS]
        self._words.setStringList([offer.text for offer in self._offers])
        if self._offers:
            self.completions.complete()
        else:
            self._hide_offers()

    def _has_offers(self) -> bool:
        popup = self.completions.popup()
        return popup is not None and popup.isVisible()

    def _hide_offers(self) -> None:
        if popup := self.completions.popup():
            popup.hide()

    def _complete(self, chosen: str) -> None:
        offer = next((offer for offer in self._offers if offer.text == chosen), None)
        if offer:
            self.setText(offer.applied_to(self.text()))
            self.setCursorPosition(offer.start + len(offer.text))
            if chosen.endswith(":"):
                self._on_edited(self.text())  # goes on with the values of the field

    def _take_offer(self) -> None:
        """Complete by the offer that is chosen, or by the first."""
        popup = self.completions.popup()
        chosen = popup.currentIndex().data() if popup else None
        self._hide_offers()
        self._complete(chosen or self._offers[0].text)

    def event(self, event: QEvent) -> bool:
        """Escape is for the box while one is in it, and not for the window's command that has the same key.

        Tab takes an offer, before it could leave the box.
        """
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab and self._has_offers():  # type: ignore[attr-defined]
            self._take_offer()
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OF_THE_OFFERS and self._has_offers():
            event.ignore()  # the completer asks here first, and does it itself if it is not wanted
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.move(self.width() - size.width() - HINT_MARGIN, (self.height() - size.height()) // 2)
        self._show_hint(self.text())

    def _show_hint(self, text: str) -> None:
        """Show the keys where neither a text nor the placeholder needs the room."""
        needed = self.fontMetrics().horizontalAdvance(self.placeholderText()) + 3 * HINT_MARGIN
        self._hint.setVisible(not text and self._hint.x() > needed)


class TopBar(QWidget):
    """What every view has above it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        actions = context.actions
        self._icons = context.icons
        set_surface(self, "panel")
        self.title = plain_label("", role="title")
        self.search = SearchBox(context)
        self.undo = self._button(actions["undo"])
        self.new = self._button(actions["new"], "primary")
        self.menu = QToolButton()
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setAccessibleName(self.tr("Menu"))
        set_tooltip(self.menu, self.tr("Menu"))
        self._lay_out()

    def set_menu(self, menu: QMenu) -> None:
        self._icons.put(self.menu, "ellipsis")
        self.menu.setMenu(menu)

    def show_icons(self) -> None:
        """What an empty search box does without at first: the button that clears it takes 2 ms to draw."""
        self.search.setClearButtonEnabled(True)

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(10)
        box.addWidget(self.title)
        box.addStretch(1)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        box.addWidget(self.search, 4)
        for button in (self.undo, self.new, self.menu):
            box.addWidget(button)
        self.setMinimumHeight(HEIGHT)

    def _button(self, action: QAction, role: str = "") -> QPushButton:
        """A button that follows an action, with a text of its own that does not change with what undo would do."""
        button = QPushButton(action.text())
        if role:
            button.setProperty("role", role)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        action.changed.connect(lambda: set_tooltip(button, with_keys(action)))
        set_tooltip(button, with_keys(action))
        return button
