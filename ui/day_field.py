"""A day that is typed or picked from a calendar, where it stands; and a time of day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from tracker.errors import InvalidInput
from ui.editing import ParsedField, Write
from ui.icons import Icons
from ui.theme import calm_calendar
from ui.typed_days import day_text, typed_day_or_none, typed_time
from ui.weeks import week_start
from ui.words import time_words

Today = Callable[[], date]

FIRST_DAY: Final = QDate(1900, 1, 1)
LAST_DAY: Final = QDate(9999, 12, 31)


class DayField(ParsedField[date | None]):
    """A day or none. `today` tells the present day, from which words such as “tomorrow” are counted.

    The arrow down opens a calendar, and so does the sign at the right, which is there while the field is edited.
    """

    def __init__(self, name: str, write: Write[date | None], *, today: Today, icons: Icons, **options: Any) -> None:
        super().__init__(
            name,
            write,
            empty=None,
            read=lambda text: typed_day_or_none(text, today()),
            words=lambda day: day_text(day, today()),
            **options,
        )
        self._today = today
        self.calendar: CalendarPopup | None = None
        self._pick = self.line.addAction(icons.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        icons.put(self._pick, "calendar")
        self._pick.triggered.connect(self.open_calendar)
        self._pick.setVisible(False)

    def open_calendar(self) -> None:
        """Let the user pick a day, which is saved at once."""
        if self.calendar is None:
            self.calendar = CalendarPopup(self._choose, self)
        self.calendar.open_below(self.line, self._typed_or_today())

    def _typed_or_today(self) -> date:
        try:
            return self._value_of(self._get()) or self._today()
        except InvalidInput:
            return self._today()

    def _choose(self, day: date) -> None:
        self._set(self._state_of(day))
        self.commit()

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return True
        return super()._press(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._pick.setVisible(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)


class TimeField(ParsedField[str | None]):
    """A time of day as `HH:MM`, or none; shown and typed as the locale writes it."""

    def __init__(self, name: str, write: Write[str | None], **options: Any) -> None:
        super().__init__(
            name, write, empty=None, read=typed_time, words=lambda at: time_words(at) if at else "", **options
        )


class CalendarPopup(QFrame):
    """A calendar over the window; it goes once a day is chosen, with Esc, or with a click elsewhere."""

    def __init__(self, choose: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._choose = choose
        self.days = QCalendarWidget()
        self.days.setDateRange(FIRST_DAY, LAST_DAY)
        self.days.setAccessibleName(self.tr("Calendar"))
        calm_calendar(self.days)
        self.days.setFirstDayOfWeek(Qt.DayOfWeek(week_start()))
        self._name_buttons()
        self.days.activated.connect(self._take)
        self.days.clicked.connect(self._take)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.days)

    def _name_buttons(self) -> None:
        """Give Qt's two arrows the words that they have none of."""
        names = {"qt_calendar_prevmonth": self.tr("Previous month"), "qt_calendar_nextmonth": self.tr("Next month")}
        for button in self.days.findChildren(QToolButton):
            if name := names.get(button.objectName()):
                button.setAccessibleName(name)

    def open_below(self, widget: QWidget, day: date) -> None:
        """Open with `day` selected, below a widget or where there is room."""
        self.open_at(widget.mapToGlobal(QPoint(0, widget.height())), day, above=widget.height())

    def open_at(self, place: QPoint, day: date, *, above: int = 0) -> None:
        """Open with `day` selected at a place of the screen, or so many px above it where there is no room below."""
        self.days.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        is_too_low = place.y() + self.height() > room.bottom()
        self.move(x, place.y() - above - self.height() if is_too_low else place.y())
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: QDate) -> None:
        self.hide()
        self._choose(date(day.year(), day.month(), day.day()))
