"""What every view has in common: it asks its query again when something changed, and only while it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tracker import errors
from tracker.changes import ChangeSet
from ui.icons import Icons
from ui.session import RETRY_EVERY, Session
from ui.theme import Themes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from ui.actions import Actions


class Context(NamedTuple):
    """What a part of the window is given to work with."""

    session: Session
    themes: Themes
    icons: Icons
    actions: Actions


@runtime_checkable
class Restorable(Protocol):
    """A view that can be left and found again as it was, in plain JSON values."""

    def state(self) -> dict[str, Any]: ...

    def restore(self, state: Mapping[str, Any]) -> None: ...


def own_viewport() -> QWidget:
    """A viewport for a scroll area of the first picture.

    To hand out the one that Qt makes, PySide looks for its class and sets up every class of widget there is.
    """
    return QWidget()


class Page(QWidget):
    """One view in the middle of the window.

    A subclass overrides `refresh`, which shows everything anew, and `title`. It is asked again while the file is busy,
    as it can be before all is read. Changes that come while the page is
    hidden wait until it is shown.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self._is_stale = True
        self.session.changed.connect(self._on_changed)
        self.session.query_changed.connect(self._show_again)

    def title(self) -> str:
        """The heading of the view."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask the queries again and show what they say."""
        raise NotImplementedError

    def complete(self) -> None:
        """Show what the first picture of the window did without."""

    def focus_view(self) -> None:
        """Give the keyboard to the part that one works in."""
        self.setFocus()

    def _on_changed(self, _changes: ChangeSet) -> None:
        self._show_again()

    def _show_again(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if not self._is_stale:
            return
        try:
            self._is_stale = False
            self.refresh()
        except errors.Locked as busy:
            self._is_stale = True
            self.session.tell(str(busy))
            QTimer.singleShot(RETRY_EVERY, self, self._refresh_if_stale)

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh_if_stale()
        super().showEvent(event)
