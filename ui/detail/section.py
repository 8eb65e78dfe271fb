"""What the parts of the panel have in common: they show one application, and save what is typed before another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tracker.operations import applications
from tracker.overview import Row
from ui.editing import Field, tried
from ui.pages import Context
from ui.plain import plain_label

SIGHT: Final = 12  # px to be seen around what is brought into sight
INSET: Final = (6, 0, 16, 0)  # what the layout of a page leaves of the margins of the panel


class Section(QWidget):
    """One part of the panel. `owner` is the id of the application that it shows; `show_row` fills it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.session = context.session
        self.owner: int | None = None
        self.fields: list[Field[Any, Any]] = []

    def show_row(self, row: Row) -> None:
        """Show what is stored of an application, beside what is being typed."""
        raise NotImplementedError

    def commit(self) -> bool:
        """Save what was typed; False when some of it was refused, and stays where it is."""
        return commit_all(self.fields)

    def today(self) -> date:
        return self.session.overview.today

    def edit_application(self, values: Mapping[str, Any]) -> str:
        """Set fields of the application; returns why not."""
        if self.owner is None:
            return ""
        return tried(self.session, applications.edit, [self.owner], values)


def commit_all(fields: Iterable[Field[Any, Any]]) -> bool:
    """Commit each field, also after one was refused; False if any was."""
    refused = [field for field in fields if not field.commit()]
    return not refused


def column(widget: QWidget, *, spacing: int = 0) -> QVBoxLayout:
    """A layout without margins for the parts of a widget, from top to bottom."""
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box


def is_within(widget: QWidget | None, container: QWidget) -> bool:
    """Whether a widget is inside another, also where a window of its own (a calendar, a list) is between them."""
    while widget is not None and widget is not container:
        widget = widget.parentWidget()
    return widget is container


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into sight once it has its place."""
    QTimer.singleShot(0, widget, partial(_show_in_area, widget))


def _show_in_area(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget, 0, SIGHT)


def heading(text: str, *buttons: QWidget) -> QWidget:
    """The name of a section, with what can be added to it at the right."""
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    box.addWidget(plain_label(text, role="second"), 1)
    for button in buttons:
        box.addWidget(button)
    return line


def link_button(text: str, pressed: Callable[[], object], *, spoken: str = "") -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    if spoken:
        button.setAccessibleName(spoken)
    button.clicked.connect(lambda _checked=False: pressed())
    return button


def inset(widget: QWidget, *, is_left: bool = False) -> QWidget:
    """A widget between the margins of the panel; entries reach into them."""
    frame = QWidget()
    box = QVBoxLayout(frame)
    box.setContentsMargins(*INSET)
    if is_left:
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        box.addWidget(widget)
    return frame
